from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

REPORTS = ("specimen", "empty", "hostile", "long", "rtl", "typical-sample", "hostile-sample")
WIDTHS = (390, 768, 1440)
OPEN_ALL = "document.querySelectorAll('details').forEach(fold => fold.open = true)"
PAPER = {"A4": (210, 297), "Letter": (216, 279)}


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


@pytest.mark.parametrize("name", REPORTS)
def test_the_page_asks_for_nothing_and_breaks_no_rule_of_its_own(
    page: Page, pages: Mapping[str, Path], name: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    address = pages[name].as_uri()
    page.goto(address, wait_until="networkidle")
    assert [url for url in asked if url != "data:,"] == [address]
    assert page.evaluate("window.violations") == []
    assert said == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_hangs_over_the_side(
    page: Page, pages: Mapping[str, Path], name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(pages[name].as_uri())
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.evaluate(
        """width => [...document.querySelectorAll('body *')]
        .filter(e => !e.closest('.scroll') && !e.closest('.skip'))
        .filter(e => { const r = e.getBoundingClientRect();
                       return r.width && (r.right > width + 1 || r.left < -1); })
        .map(e => e.outerHTML.slice(0, 120))""",
        width,
    )
    assert outside == []


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [
        ("specimen", "light", 390),
        ("specimen", "dark", 1440),
        ("hostile", "light", 1440),
        ("typical-sample", "light", 1440),
        ("hostile-sample", "dark", 1440),
        ("empty", "dark", 390),
    ],
)
def test_axe_finds_nothing(
    chromium: Browser, pages: Mapping[str, Path], name: str, scheme: str, width: int
) -> None:
    opened = chromium.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    opened.goto(pages[name].as_uri())
    opened.evaluate(OPEN_ALL)
    # One card is like the other, and axe takes its time over each.
    opened.evaluate("document.querySelectorAll('.card-fold').forEach((f, n) => f.open = n < 3)")
    results = Axe().run(opened)
    opened.close()
    assert results.violations_count == 0, results.generate_report()


def test_light_and_dark_and_paper_are_three_designs(page: Page, pages: Mapping[str, Path]) -> None:
    page.goto(pages["specimen"].as_uri())
    colours = [background(page)]
    page.emulate_media(color_scheme="dark")
    colours.append(background(page))
    page.emulate_media(media="print")
    colours.append(background(page))
    assert len(set(colours)) == 3
    assert colours[2] == "rgb(255, 255, 255)"


@pytest.mark.parametrize("paper", PAPER)
def test_paper_shows_what_was_opened(page: Page, pages: Mapping[str, Path], paper: str) -> None:
    page.goto(pages["specimen"].as_uri())
    page.emulate_media(media="print")
    folds = page.locator(".evidence .fold")
    assert folds.count() > 1
    folds.first.evaluate("fold => { fold.open = true; }")
    shown = [folds.nth(index).is_visible() for index in range(folds.count())]
    assert shown == [True, *[False] * (folds.count() - 1)]
    assert not page.locator("#chapter-people").is_visible()
    pdf = page.pdf(format=paper)
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 10_000


def test_the_first_screen_fits_a_desk(page: Page, pages: Mapping[str, Path]) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(pages["typical-sample"].as_uri())
    box = page.locator("header.lead .lead-acts").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 900


def test_the_picture_of_the_first_screen_begins_on_a_phone(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(pages["typical-sample"].as_uri())
    box = page.locator("header.lead .life .rows li").nth(1).bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 844


def test_labels_of_charts_do_not_lie_on_each_other(page: Page, pages: Mapping[str, Path]) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(pages["specimen"].as_uri())
        collisions = page.evaluate(
            """() => [...document.querySelectorAll('svg')].flatMap(svg => {
              const boxes = [...svg.querySelectorAll('text')]
                .map(t => [t.textContent, t.getBoundingClientRect()])
                .filter(([_, r]) => r.width);
              return boxes.flatMap(([a, p], i) => boxes.slice(i + 1)
                .filter(([_, q]) => p.left < q.right - 1 && q.left < p.right - 1
                                 && p.top < q.bottom - 3 && q.top < p.bottom - 3)
                .map(([b]) => a + ' / ' + b));
            })"""
        )
        assert collisions == [], width


def test_everything_is_reached_and_opened_by_keyboard(
    page: Page, pages: Mapping[str, Path]
) -> None:
    page.goto(pages["specimen"].as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#chapters")
    fold = page.locator("#chapter-ties details > summary").first
    fold.focus()
    page.keyboard.press("Enter")
    assert fold.evaluate("summary => summary.parentElement.open")
    assert fold.evaluate("s => getComputedStyle(s).outlineStyle") == "solid"


def test_motion_is_left_out_for_those_who_ask(page: Page, pages: Mapping[str, Path]) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(pages["specimen"].as_uri())
    behaviour = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert behaviour == "auto"
