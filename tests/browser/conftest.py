"""A real browser, driven through its own protocol: Chromium, and what npm brings to check pages with."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars --remote-debugging-pipe"
)


class Browser:
    """One tab of a Chromium without a window; it speaks JSON, each message ended by a zero, over two pipes."""

    def __init__(self, program: str, folder: Path) -> None:
        import fcntl  # noqa: PLC0415 - not on Windows, where these tests are skipped

        told, self._ask = os.pipe()
        self._hear, answer = os.pipe()
        # Chromium reads from the file descriptor 3 and writes to 4; first the pipes make room for them.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (told, answer)]
        self._process = os.posix_spawn(
            program,
            [program, *FLAGS.split(), f"--user-data-dir={folder}", "about:blank"],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_DUP2, 1, 2),
                (os.POSIX_SPAWN_DUP2, ends[0], 3),
                (os.POSIX_SPAWN_DUP2, ends[1], 4),
            ],
        )
        for end in (told, answer, *ends):
            os.close(end)
        self._answers = os.fdopen(self._hear, "rb")
        self._count = 0
        self.requests: list[str] = []
        self._session: str | None = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Network.enable")

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Ask for something and give the answer; what happens meanwhile is passed over, but for requests."""
        self._count += 1
        message: dict[str, object] = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._ask, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self) -> dict[str, Any]:
        raw = bytearray()
        while (byte := self._answers.read(1)) != b"\0":
            assert byte, "the browser is gone"
            raw += byte
        answer: dict[str, Any] = json.loads(raw)
        if answer.get("method") == "Network.requestWillBeSent":
            self.requests.append(answer["params"]["request"]["url"])
        return answer

    def show(self, page: Path, *, width: int, height: int = 900, theme: str = "light", medium: str = "") -> None:
        """Open a page in a window of that size, for a reader of that taste."""
        self.requests.clear()
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        features = [{"name": "prefers-color-scheme", "value": theme}]
        self.call("Emulation.setEmulatedMedia", media=medium, features=features)
        self.call("Page.navigate", url=page.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def tell(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Run a script in the page and give what it gives."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def picture(self) -> bytes:
        """Give what is to be seen, the whole page long, as PNG."""
        shown = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(shown["data"])

    def close(self) -> None:
        """End the browser."""
        os.kill(self._process, signal.SIGTERM)
        os.waitpid(self._process, 0)
        os.close(self._ask)
        self._answers.close()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser for all tests of a run."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None or os.name != "posix":
        pytest.skip("no Chromium was found; install one (on Debian: apt-get install chromium) to look at pages in it")
    browser = Browser(program, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


def _from_npm(package: str, file: str) -> Path:
    """Give a file of a package of npm, from the repository's folder or from where NODE_PATH leads."""
    folders = [ROOT / "node_modules", *map(Path, filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep)))]
    for folder in folders:
        if (folder / package / file).is_file():
            return folder / package / file
    pytest.skip(f"{package} was not found; to check pages with it: npm install --no-save {package}")


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of the accessibility checker."""
    return _from_npm("axe-core", "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def validator() -> Path:
    """The Nu Html Checker, which runs on Java."""
    if shutil.which("java") is None:
        pytest.skip("no java was found; the Nu Html Checker needs it")
    return _from_npm("vnu-jar", "build/dist/vnu.jar")
