"""Pictures of a report as readers see it, for judging it by eye.

``python scripts/screenshots.py REPORT.html -o DIR`` writes PNG files for three widths in light and
dark (the first screen, and the whole page), PDF files for A4 and Letter, and ``index.html``, a
contact sheet of them all. It needs Playwright and a Chromium (``--chromium PATH``).
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

VIEWPORTS = ((1440, 900), (768, 1024), (390, 844))
SCHEMES = ("light", "dark")
PAPERS = ("A4", "Letter")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SHEET = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>
body{{font:14px system-ui;margin:2rem;background:#eee}}
figure{{display:inline-block;margin:0 1rem 1rem 0;vertical-align:top}}
img{{max-height:32rem;max-width:46rem;border:1px solid #999}}
</style>
<h1>{title}</h1>{figures}</html>
"""


def shoot(browser: Browser, report: Path, folder: Path) -> list[Path]:
    """First screens and whole pages of all widths and colour schemes."""
    made = []
    for width, height in VIEWPORTS:
        for scheme in SCHEMES:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            page.goto(report.as_uri())
            for name, whole in (("first", False), ("whole", True)):
                target = folder / f"{width}-{scheme}-{name}.png"
                page.screenshot(path=target, full_page=whole)
                made.append(target)
            page.close()
    return made


def print_pages(browser: Browser, report: Path, folder: Path) -> list[Path]:
    """PDF files of both papers, and their pages as PNG files where pdftoppm is installed."""
    made = []
    page = browser.new_page()
    page.goto(report.as_uri())
    for paper in PAPERS:
        target = folder / f"print-{paper.lower()}.pdf"
        page.pdf(path=target, format=paper)
        made.append(target)
        pdftoppm = shutil.which("pdftoppm")
        if pdftoppm:
            command = [pdftoppm, "-r", "60", "-png", str(target), str(target.with_suffix(""))]
            subprocess.run(command, check=True)
            made.extend(sorted(folder.glob(f"{target.stem}-*.png")))
    page.close()
    return made


def contact_sheet(files: list[Path], title: str) -> str:
    """A page that shows all pictures and links to the PDF files."""
    figures = "".join(
        f'<figure><a href="{html.escape(f.name)}">'
        + (f'<img src="{html.escape(f.name)}" alt="">' if f.suffix == ".png" else "")
        + f"</a><figcaption>{html.escape(f.name)}</figcaption></figure>"
        for f in files
    )
    return SHEET.format(title=html.escape(title), figures=figures)


def main() -> None:
    """Read the arguments, take the pictures, write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    report, folder = arguments.report.resolve(), arguments.output
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=list(ARGUMENTS)
        )
        files = shoot(browser, report, folder) + print_pages(browser, report, folder)
        browser.close()
    sheet = folder / "index.html"
    sheet.write_text(contact_sheet(files, report.name), encoding="utf-8")
    print(sheet)


if __name__ == "__main__":
    main()
