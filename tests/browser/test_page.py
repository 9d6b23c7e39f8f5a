"""The page of a reading in a real browser: at every width, light and dark, for every reader."""

from __future__ import annotations

import json
import subprocess
from importlib import resources
from typing import TYPE_CHECKING, Any

import pytest

import readoutkit
from readoutkit import Readout

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Browser

WIDTHS = (375, 820, 1280)
THEMES = ("light", "dark")
DEMO = resources.files("readoutkit").joinpath("data", "demo", "readout.txt").read_text(encoding="utf-8")
ARABIC = "وزير الخارجية\nForeign Minister Ingrid Dahl met Foreign Minister Badr Abdelatty (بدر عبد العاطي) in Cairo.\n"


@pytest.fixture(params=["demo", "every field", "nothing", "both directions"])
def page(request: pytest.FixtureRequest, reading: Readout, tmp_path: Path) -> Path:
    """A file with a page."""
    readout = {
        "demo": readoutkit.parse_readout(DEMO),
        "every field": reading,
        "nothing": Readout(text=""),
        "both directions": readoutkit.parse_readout(ARABIC),
    }[request.param]
    path = tmp_path / "page.html"
    path.write_text(readoutkit.render_html(readout), encoding="utf-8")
    return path


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A file with the page of the demo."""
    path = tmp_path / "demo.html"
    path.write_text(readoutkit.render_html(readoutkit.parse_readout(DEMO)), encoding="utf-8")
    return path


def _problems(browser: Browser, axe: str) -> list[Any]:
    browser.tell(axe)
    found: list[Any] = json.loads(browser.tell("axe.run().then(found => JSON.stringify(found.violations))"))
    return [(one["id"], one["help"], [node["html"] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_can_be_read_by_everybody(browser: Browser, axe: str, page: Path, width: int, theme: str) -> None:
    browser.show(page, width=width, theme=theme)
    browser.tell("document.querySelectorAll('details').forEach(one => one.open = true)")

    assert [] == _problems(browser, axe)


def test_the_checker_finds_what_is_wrong(browser: Browser, axe: str, demo: Path) -> None:
    browser.show(demo, width=820)
    browser.tell("document.body.insertAdjacentHTML('beforeend', '<img src=\"x\"><p style=\"color: #ccc\">pale</p>')")

    assert {"image-alt", "color-contrast"} <= {problem[0] for problem in _problems(browser, axe)}


@pytest.mark.parametrize("width", [*WIDTHS, 320])
def test_nothing_stands_out_at_the_side(browser: Browser, page: Path, width: int) -> None:
    browser.show(page, width=width)

    assert width == browser.tell("document.documentElement.scrollWidth")


def test_it_loads_nothing_and_runs_nothing(browser: Browser, demo: Path) -> None:
    browser.show(demo, width=1280)

    assert [demo.as_uri()] == browser.requests
    assert 0 == browser.tell("document.scripts.length")


def test_light_and_dark_differ(browser: Browser, demo: Path) -> None:
    shown = []
    for theme in THEMES:
        browser.show(demo, width=820, theme=theme)
        shown.append(browser.tell("getComputedStyle(document.body).backgroundColor"))

    assert 2 == len(set(shown))


def test_each_link_leads_to_its_place_in_the_text(browser: Browser, demo: Path) -> None:
    browser.show(demo, width=1280)
    links = browser.tell(
        "[...document.querySelectorAll('.cards a')].map(a => [a.hash, !!document.querySelector('.text ' + a.hash)])"
    )

    assert 2 + 3 + 8 == len(links)
    assert [] == [link for link, is_there in links if not is_there]


def test_a_followed_link_shows_the_place_beside_the_card(browser: Browser, demo: Path) -> None:
    browser.show(demo, width=1280, height=400)
    browser.tell("[...document.querySelectorAll('.said a')].at(-1).click()")

    for what in (".text :target", ".cards"):
        top, bottom = browser.tell(
            f"(box => [box.top, box.bottom])(document.querySelector('{what}').getBoundingClientRect())"
        )
        assert 0 <= top < bottom <= 400


def test_the_words_of_the_text_can_be_copied_as_they_are(browser: Browser, demo: Path) -> None:
    browser.show(demo, width=820)
    copied = browser.tell("[...document.querySelectorAll('.body > *')].map(one => one.textContent).join('\\n\\n')")

    assert DEMO.replace("Oslo\n11", "Oslo\n\n11").strip() == copied


def test_what_is_marked_says_why_under_the_pointer(browser: Browser, demo: Path) -> None:
    browser.show(demo, width=820)
    told = browser.tell("[...document.querySelectorAll('.body .quote')].map(one => one.title)")

    assert 8 == len(told)
    assert "Eleanor Marsh: direct quote; speaker by office, cue:stress" == told[1]


def test_each_line_runs_in_its_own_direction(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(readoutkit.render_html(readoutkit.parse_readout(ARABIC)), encoding="utf-8")
    browser.show(path, width=820)
    told = browser.tell("[...document.querySelectorAll('.body > *')].map(one => getComputedStyle(one).direction)")

    assert ["rtl", "ltr"] == told


@pytest.mark.parametrize("theme", THEMES)
def test_on_paper_it_is_light_and_the_cards_follow_the_text(browser: Browser, demo: Path, theme: str) -> None:
    browser.show(demo, width=700, theme=theme, medium="print")
    ink, position = browser.tell(
        "[getComputedStyle(document.querySelector('.readoutkit')).color,"
        " getComputedStyle(document.querySelector('.cards')).position]"
    )

    assert ("rgb(36, 38, 43)", "static") == (ink, position)


@pytest.mark.parametrize("width", [400, 1000])
def test_in_a_notebook_its_style_touches_nothing_else(browser: Browser, tmp_path: Path, width: int) -> None:
    readout = readoutkit.parse_readout(DEMO)
    cells = f"<p>before</p>{readout._repr_html_()}{readout._repr_html_()}<h3>after</h3><ul><li><a href='#'>x</a></ul>"
    plain = "<p>before</p><h3>after</h3><ul><li><a href='#'>x</a></ul>"
    shown = []
    for name, body in (("with", cells), ("without", plain)):
        path = tmp_path / f"{name}.html"
        path.write_text(f"<!DOCTYPE html><title>t</title><body data-jp-theme-light='false'>{body}", encoding="utf-8")
        browser.show(path, width=width)
        shown.append(
            browser.tell(
                "[...document.querySelectorAll('body, body > :is(p, h3, ul), body > ul *')]"
                ".map(one => [one.tagName,"
                " ...['color', 'font', 'margin', 'listStyle', 'textDecoration', 'backgroundColor']"
                ".map(name => getComputedStyle(one)[name])])"
            )
        )

    assert shown[0] == shown[1]


def test_the_style_of_a_notebook_does_not_reach_into_it(browser: Browser, tmp_path: Path) -> None:
    """Rules as JupyterLab has them for what a cell gives."""
    rules = "".join(
        f".jp-RenderedHTMLCommon {rule}"
        for rule in (
            "dt { font-weight: bold; float: left; width: 20%; }",
            "dd { float: left; width: 75%; margin-bottom: 1em; }",
            "ul:not(.list-inline), .jp-RenderedHTMLCommon ol:not(.list-inline) { padding-left: 2em; }",
            "li { list-style: disc; }",
            ":is(h3, h4, h5) { font-weight: bold; margin: 1em 0 0.5em; line-height: 1; }",
            "h3:first-child { margin-top: 2em; }",
            ":is(p, ul, ol, dl) { margin-bottom: 1em; }",
            "a:link { color: red; text-decoration: underline; }",
        )
    )
    shown = []
    for style in ("", rules):
        path = tmp_path / "notebook.html"
        body = readoutkit.parse_readout(DEMO)._repr_html_()
        cell = f"<div class='jp-RenderedHTMLCommon'>{body}</div>"
        path.write_text(f"<!DOCTYPE html><style>{style}</style><body>{cell}", encoding="utf-8")
        browser.show(path, width=1000)
        properties = "['color', 'font', 'margin', 'padding', 'float', 'listStyle', 'textDecoration', 'width', 'height']"
        shown.append(
            browser.tell(
                "[...document.querySelectorAll('.readoutkit *')]"
                f".map(one => [one.tagName, one.className, ...{properties}.map(name => getComputedStyle(one)[name])])"
            )
        )

    assert [] == [(plain, styled) for plain, styled in zip(*shown, strict=True) if plain != styled]


def test_a_dark_notebook_makes_it_dark(browser: Browser, tmp_path: Path) -> None:
    shown = []
    for light in ("true", "false"):
        path = tmp_path / "notebook.html"
        body = readoutkit.parse_readout(DEMO)._repr_html_()
        path.write_text(f"<!DOCTYPE html><body data-jp-theme-light='{light}'>{body}", encoding="utf-8")
        browser.show(path, width=820, theme="light")
        shown.append(browser.tell("getComputedStyle(document.querySelector('.readoutkit')).backgroundColor"))

    assert ["rgb(250, 249, 246)", "rgb(20, 22, 26)"] == shown


def test_it_is_valid_html_and_css(validator: Path, page: Path) -> None:
    done = subprocess.run(["java", "-jar", str(validator), str(page)], capture_output=True, text=True, check=False)  # noqa: S603, S607 - our own

    assert "" == done.stderr
    assert 0 == done.returncode
