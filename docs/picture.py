"""Make the pictures of a page, light and dark, of the readout that ships with the package.

    python docs/picture.py

Needs a Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path
from typing import Final

from readoutkit import parse_readout, render_html

PICTURES: Final = Path(__file__).parent / "images"
THEMES: Final = {"light": 1, "dark": 0}
"""The numbers by which Chromium knows what its user prefers."""


def main() -> int:
    """Write a picture a theme."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        print("no Chromium was found; on Debian: apt-get install chromium", file=sys.stderr)
        return 1
    text = resources.files("readoutkit").joinpath("data", "demo", "readout.txt").read_text(encoding="utf-8")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        page = Path(name) / "page.html"
        page.write_text(render_html(parse_readout(text)), encoding="utf-8")
        for theme, number in THEMES.items():
            picture = PICTURES / f"page-{theme}.png"
            flags = (
                "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
                " --disable-component-update --disable-sync --hide-scrollbars --window-size=1280,900"
                f" --user-data-dir={name}/{theme} --blink-settings=preferredColorScheme={number}"
            )
            command = [program, *flags.split(), f"--screenshot={picture}", page.as_uri()]
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own
            print(f"written: {picture.relative_to(PICTURES.parents[1])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
