"""The report on paper: printed by a browser that this computer has, with nothing loaded."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from linkedin_insights.cli.output import STDOUT
from linkedin_insights.errors import CannotPrint, CannotWrite

VARIABLE = "LINKEDIN_INSIGHTS_BROWSER"
"""The environment variable that names the browser to print with."""
TIMEOUT = 300
"""Seconds for one report."""

_COMMANDS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser", "brave"),
)
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
)
_PROGRAM_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_HINT = (
    "Install Chromium, Chrome, Edge or Brave, or name one in "
    f"{VARIABLE}; or open the HTML report and print it there."
)
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    # The page loads nothing. These keep the browser itself from calling anywhere.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--metrics-recording-only",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # Two spellings of one wish, old and new.
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",
)
_DATES = re.compile(rb"/(?:CreationDate|ModDate) \(D:(\d{14})")
_NODES = re.compile(rb"\(node\d{8}\)")


def find_browser(target: Path, environment: Mapping[str, str] | None = None) -> Path:
    """Find the browser to print with: the one that is named, else the first in the usual places.

    Raises:
        CannotPrint: there is none.
    """
    given = os.environ if environment is None else environment
    if named := given.get(VARIABLE):
        found = shutil.which(named, path=given.get("PATH"))
        if not found:
            why = f"{VARIABLE} names {named}, which is no program"
            raise CannotPrint(str(target), why, "Give the path of a browser, or unset it.")
        return Path(found)
    for place in _places(given, sys.platform):
        if place.is_file():
            return place
    raise CannotPrint(str(target), "no browser was found to print with", _HINT)


def _places(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Where browsers usually are, on the search path and by the system."""
    for command in _COMMANDS:
        if found := shutil.which(command, path=environment.get("PATH")):
            yield Path(found)
    if platform == "darwin":
        for folder in (Path("/Applications"), Path(environment.get("HOME", "/")) / "Applications"):
            for name in _MAC:
                yield folder / f"{name}.app" / "Contents" / "MacOS" / name
    if platform == "win32":
        for variable in _PROGRAM_FOLDERS:
            if folder_name := environment.get(variable):
                yield from (Path(folder_name) / program for program in _WINDOWS)


def print_page(page: bytes, browser: Path, target: Path, *, as_of: str | None) -> bytes:
    """The page as PDF; ``target`` is where it will go, ``as_of`` the date that is put into it.

    The browser gets a profile of its own that vanishes with it.

    Raises:
        CannotPrint: the browser failed, or took too long.
        CannotWrite: there is no place for what it needs.
    """
    # Beside the target, and not hidden: browsers in a sandbox see neither /tmp nor dot files.
    near = None if target == STDOUT else target.resolve().parent
    try:
        with tempfile.TemporaryDirectory(
            prefix="linkedin-insights-", dir=near, ignore_cleanup_errors=True
        ) as name:
            folder = Path(name)
            source = folder / "report.html"
            source.write_bytes(page)
            printed = folder / "report.pdf"
            _run(_command(browser, source, printed), target)
            if not printed.is_file():
                why = f"{browser.name} made no PDF"
                raise CannotPrint(str(target), why, _HINT)
            return _settled(printed.read_bytes(), as_of)
    except OSError as error:
        raise CannotWrite(str(target), error.strerror or str(error)) from error


def _command(browser: Path, source: Path, printed: Path) -> list[str]:
    flags = list(_FLAGS)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # A browser refuses to run as root with its sandbox; the page is our own.
        flags.append("--no-sandbox")
    profile = source.parent / "profile"
    return [
        str(browser),
        *flags,
        f"--user-data-dir={profile}",
        f"--print-to-pdf={printed}",
        source.as_uri(),
    ]


def _run(command: list[str], target: Path) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the browser that was found, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        why = f"{Path(command[0]).name} took longer than {TIMEOUT} seconds"
        raise CannotPrint(str(target), why, _HINT) from error
    if done.returncode:
        why = f"{Path(command[0]).name} ended with status {done.returncode}"
        raise CannotPrint(str(target), why, _HINT)


def _settled(pdf: bytes, as_of: str | None) -> bytes:
    """The same bytes for the same report, every one in its place.

    The day of the analysis stands in for the clock's, and the ids of the parts that screen readers
    know are counted from 0 in their order, not on from where the browser happened to be.
    """
    day = (as_of or "1970-01-01").replace("-", "").encode() + b"000000"
    dated = _DATES.sub(lambda found: found[0][: -len(day)] + day, pdf)
    places = {id: place for place, id in enumerate(sorted(set(_NODES.findall(dated))))}
    return _NODES.sub(lambda found: b"(node%08d)" % places[found[0]], dated)
