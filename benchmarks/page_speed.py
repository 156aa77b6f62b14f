"""How fast the page of a large archive is there: first paint, ready, sizes.

``python benchmarks/page_speed.py [REPORT.html]`` opens the report (of the large sample, unless one
is given) in Chromium five times from disk and prints medians, beside the same for an empty page,
which is what the browser itself takes.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

RUNS = 5
ARGUMENTS = ("--no-sandbox", "--disable-gpu")
EMPTY = "<!doctype html><html lang=en><title>empty</title><h1>Nothing</h1></html>"
MEASURE = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const load = performance.getEntriesByType("navigation")[0];
  return [paint ? paint.startTime : NaN, load.domInteractive, load.loadEventEnd];
}"""


def median_times(browser: Browser, report: Path) -> list[float]:
    """Milliseconds to first paint, to a parsed page, to a ready one: medians over `RUNS`."""
    found = []
    for _ in range(RUNS):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(report.as_uri(), wait_until="load")
        page.locator("h1").wait_for()
        found.append(page.evaluate(MEASURE))
        page.close()
    return [statistics.median(times) for times in zip(*found, strict=True)]


def large_report(folder: Path) -> Path:
    """The report of the large sample."""
    archive, report = folder / "large", folder / "large.html"
    program = [sys.executable, "-m", "linkedin_insights"]
    subprocess.run([*program, "sample", "-o", str(archive), "--size", "large"], check=True)
    subprocess.run([*program, "report", str(archive), "-o", str(report), "--quiet"], check=True)
    return report


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        report = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else large_report(folder)
        empty = folder / "empty.html"
        empty.write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(ARGUMENTS)
        )
        floor, page = median_times(browser, empty), median_times(browser, report)
        browser.close()
        print(f"{report.name}: {report.stat().st_size / 1e6:.2f} MB raw")
        for what, own, least in zip(("first paint", "parsed", "ready"), page, floor, strict=True):
            print(
                f"{what:12} {own:7.0f} ms, {own / least:5.1f} times an empty page ({least:.0f} ms)"
            )


if __name__ == "__main__":
    main()
