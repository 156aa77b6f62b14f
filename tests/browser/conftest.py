from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from linkedin_insights.options import Options
from linkedin_insights.pipeline import analyse
from linkedin_insights.render import render_html
from linkedin_insights.report.model import Report
from linkedin_insights.words import Catalogue
from tests.browser.map_page import opened, small_maps
from tests.render.specimen import catalogue, empty, specimen
from tests.render.tampering import ATTACKS, rewrite

SAMPLES = Path(__file__).parents[2] / "sample_data"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# The page has no script to listen with; the listener is the tester's, put in before the page.
LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event => {
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI);
});
"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium of the system. Without one these tests fail: a page nobody opened is untested."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("no Chromium: install the package chromium, or name one in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Report files by what they hold."""
    long_name = "Wolfeschlegelsteinhausenbergerdorff" * 600
    attack = "".join(ATTACKS)
    reports: dict[str, Report] = {
        "specimen": specimen(),
        "empty": empty(),
        "hostile": rewrite(specimen(), lambda _: attack, lambda url: url),
        "long": rewrite(specimen(), lambda _: long_name, lambda url: url),
        "rtl": rewrite(specimen(), lambda _: "عبد الرحمن بن محمد 🌱 (CEO)", lambda url: url),
        "typical-sample": analyse([SAMPLES / "typical"], Options()).report,
        "hostile-sample": analyse([SAMPLES / "hostile"], Options()).report,
    }
    folder = tmp_path_factory.mktemp("pages")
    files = {name: folder / f"{name}.html" for name in reports}
    for name, report in reports.items():
        words = Catalogue.load("en") if name.endswith("-sample") else catalogue()
        files[name].write_text(render_html(report, catalogue=words), encoding="utf-8")
    return files


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page on a phone-sized screen that keeps what the policy stopped."""
    opened = chromium.new_page(viewport={"width": 390, "height": 844})
    opened.add_init_script(LISTEN)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of reports with a small map."""
    folder = tmp_path_factory.mktemp("maps")
    addresses = {}
    for name, report in small_maps().items():
        file = folder / f"{name}.html"
        file.write_text(render_html(report, catalogue=catalogue()), encoding="utf-8")
        addresses[name] = file.as_uri()
    return addresses


@pytest.fixture
def desk(chromium: Browser) -> Iterator[BrowserContext]:
    """A wide screen whose owner wants no motion, so that what is done is done at once."""
    made = chromium.new_context(
        viewport={"width": 1440, "height": 1000}, reduced_motion="reduce", color_scheme="light"
    )
    made.add_init_script(LISTEN)
    yield made
    made.close()


@pytest.fixture
def small_map(desk: BrowserContext, maps: Mapping[str, str]) -> Page:
    """The small map, in sight."""
    return opened(desk, maps["map"])
