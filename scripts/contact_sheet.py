"""Pictures of the report as readers see it, for judging it by eye.

``python scripts/contact_sheet.py -o DIR`` makes sample archives (empty, basic, small, typical,
large, hostile, and one with names in other scripts), writes their reports, takes pictures at three
widths in light and dark, without a script, as a card, and on paper, and puts them on one page,
``index.html``. ``--report FILE`` takes a report that is there instead. It needs Playwright and a
Chromium (``--chromium PATH``).
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from variants import make_variants

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
PAPERS = {"A4": (794, 1123), "Letter": (816, 1056)}
TALLEST = 15000
"""Pixels: a picture of a whole page goes no further down."""
SHEET = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>
body{{font:14px system-ui;margin:2rem;background:#eee}}
figure{{display:inline-block;margin:0 1rem 1rem 0;vertical-align:top}}
img{{max-height:32rem;max-width:30rem;border:1px solid #999;object-fit:cover;object-position:top}}
</style>
{sections}</html>
"""


@dataclass(frozen=True)
class Shot:
    """How a report is looked at."""

    name: str
    width: int
    height: int
    dark: bool = False
    script: bool = True
    whole: bool = False


SHOTS = (
    Shot("1440-first", 1440, 900),
    Shot("1440-first-dark", 1440, 900, dark=True),
    Shot("1440-whole", 1440, 900, whole=True),
    Shot("1440-whole-no-script", 1440, 900, script=False, whole=True),
    Shot("768-first", 768, 1024),
    Shot("768-whole", 768, 1024, whole=True),
    Shot("390-first", 390, 844),
    Shot("390-whole", 390, 844, whole=True),
    Shot("390-whole-dark", 390, 844, dark=True, whole=True),
)


def shoot(browser: Browser, report: Path, folder: Path) -> Iterator[Path]:
    """First screens and whole pages of one report."""
    for shot in SHOTS:
        page = browser.new_page(
            viewport={"width": shot.width, "height": shot.height},
            color_scheme="dark" if shot.dark else "light",
            java_script_enabled=shot.script,
        )
        page.goto(report.as_uri())
        yield _picture(page, folder / f"{report.stem}-{shot.name}.png", whole=shot.whole)
        page.close()


def _picture(page: Page, target: Path, *, whole: bool) -> Path:
    size = page.viewport_size or {"width": 0, "height": 0}
    clip = {"x": 0, "y": 0, "width": size["width"], "height": TALLEST}
    if whole and page.locator("html").bounding_box()["height"] > TALLEST:  # type: ignore[index]
        page.screenshot(path=target, full_page=True, clip=clip)  # type: ignore[arg-type]
    else:
        page.screenshot(path=target, full_page=whole)
    return target


def card(browser: Browser, report: Path, folder: Path) -> Iterator[Path]:
    """The first person's card as it opens over the page."""
    for width, height in ((1440, 900), (390, 844)):
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(report.as_uri())
        person = page.locator("a.person:visible").first
        if person.count():
            person.click()
            yield _picture(page, folder / f"{report.stem}-{width}-card.png", whole=False)
        page.close()


def paper(browser: Browser, report: Path, folder: Path) -> Iterator[Path]:
    """What is printed: PDF files, and the page as paper shows it."""
    for name, (width, height) in PAPERS.items():
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(report.as_uri())
        target = folder / f"{report.stem}-print-{name.lower()}.pdf"
        page.pdf(path=target, format=name)
        yield target
        page.emulate_media(media="print")
        yield _picture(page, target.with_suffix(".png"), whole=True)
        page.close()


def section(report: Path, files: list[Path]) -> str:
    """The pictures of one report; PDF files as links."""
    figures = "".join(
        f'<figure><a href="{html.escape(file.name)}">'
        + (f'<img src="{html.escape(file.name)}" alt="">' if file.suffix == ".png" else "PDF")
        + f"</a><figcaption>{html.escape(file.stem)}</figcaption></figure>"
        for file in files
    )
    return f"<h1>{html.escape(report.stem)}</h1>{figures}"


def write_reports(folder: Path) -> list[Path]:
    """A report of every variant."""
    reports = []
    for name, archive in make_variants(folder / "archives").items():
        report = folder / f"{name}.html"
        command = [sys.executable, "-m", "linkedin_insights", "report", str(archive), "--quiet"]
        subprocess.run([*command, "-o", str(report)], check=True)
        reports.append(report)
    return reports


def main() -> None:
    """Read the arguments, take the pictures, write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, action="append", default=[])
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    arguments = parser.parse_args()
    folder = arguments.output.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    reports = [report.resolve() for report in arguments.report] or write_reports(folder)
    sections = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=list(ARGUMENTS)
        )
        for report in reports:
            pictures = (shoot, card, paper)
            files = [file for take in pictures for file in take(browser, report, folder)]
            sections.append(section(report, files))
        browser.close()
    sheet = folder / "index.html"
    sheet.write_text(SHEET.format(sections="".join(sections)), encoding="utf-8")
    print(sheet)


if __name__ == "__main__":
    main()
