"""``report --pdf``: through the browser of this computer, or one clear line."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from linkedin_insights.cli import main, pdf
from linkedin_insights.errors import CannotPrint, CannotWrite

_SMALL = Path(__file__).parents[2] / "sample_data" / "small"
_NOWHERE = Path("out.pdf")
_PRINTED = (
    b"%PDF-1.4\n/CreationDate (D:20300102030405+00'00')\n/ModDate (D:20300102030405+00'00')>>\n"
    b"/ID (node00000917)\n/ID (node00000915)\n/Headers [(node00000915)]\n"
)


def _program(path: Path, body: str = "") -> Path:
    """A stand-in for a browser: a script that keeps what it was called with, and may print."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        "given = dict(word.partition('=')[::2] for word in sys.argv[1:])\n"
        "page = pathlib.Path(sys.argv[-1].removeprefix('file://'))\n"
        f"pathlib.Path({str(path)!r} + '.called').write_text('\\n'.join(sys.argv[1:]))\n"
        f"pathlib.Path({str(path)!r} + '.page').write_bytes(page.read_bytes())\n"
        f"{body}\n"
    )
    path.chmod(0o755)
    return path


def _printer(path: Path) -> Path:
    body = f"pathlib.Path(given['--print-to-pdf']).write_bytes({_PRINTED!r})"
    return _program(path, body)


def _run(*words: str | Path, browser: str | Path) -> Result:
    result = CliRunner().invoke(
        main, [str(word) for word in words], env={pdf.VARIABLE: str(browser)}
    )
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_the_report_is_printed_as_it_is_written(tmp_path: Path) -> None:
    browser = _printer(tmp_path / "browser")
    page, paper = tmp_path / "out" / "report.html", tmp_path / "out" / "report.pdf"
    page.parent.mkdir()
    result = _run("report", _SMALL, "-o", page, "--pdf", paper, browser=browser)
    assert (result.exit_code, result.output) == (0, "")
    assert body(Path(f"{browser}.page").read_text("utf-8")) == body(page.read_text("utf-8"))
    assert stat.S_IMODE(paper.stat().st_mode) == 0o600
    assert sorted(path.name for path in page.parent.iterdir()) == ["report.html", "report.pdf"]
    # The day of the analysis in place of the clock's, and ids counted from 0 in their order.
    assert b"/CreationDate (D:20260201000000+00'00')" in paper.read_bytes()
    assert b"2030" not in paper.read_bytes()
    assert paper.read_bytes().endswith(
        b"/ID (node00000001)\n/ID (node00000000)\n/Headers [(node00000000)]\n"
    )
    assert len(paper.read_bytes()) == len(_PRINTED)


def body(page: str) -> str:
    """A page below its head: the sheets of paper have a size there, and so another hash."""
    return page.partition("<body>")[2]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_paper_has_the_size_that_was_asked_for(tmp_path: Path, paper: str) -> None:
    browser = _printer(tmp_path / "browser")
    page, printed = tmp_path / "report.html", tmp_path / "report.pdf"
    _run("report", _SMALL, "-o", page, "--pdf", printed, "--paper", paper, browser=browser)
    assert f"@page {{ size: {paper}; }}" in Path(f"{browser}.page").read_text("utf-8")
    assert "@page { size: A4" not in page.read_text("utf-8")


def test_the_browser_is_headless_alone_and_offline(tmp_path: Path) -> None:
    browser = _printer(tmp_path / "browser")
    pdf.print_page(b"page", browser, tmp_path / "out.pdf", as_of=None)
    words = Path(f"{browser}.called").read_text().splitlines()
    for flag in (
        "--headless",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer",
    ):
        assert flag in words
    assert ("--no-sandbox" in words) == (os.geteuid() == 0)
    (profile,) = (word for word in words if word.startswith("--user-data-dir="))
    assert profile.startswith(f"--user-data-dir={tmp_path}/linkedin-insights-")
    assert not list(tmp_path.glob("linkedin-insights-*"))


def test_only_root_goes_without_the_sandbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = _printer(tmp_path / "browser")
    for user, without in ((0, True), (1000, False)):
        monkeypatch.setattr("os.geteuid", lambda user=user: user)
        pdf.print_page(b"page", browser, tmp_path / "out.pdf", as_of=None)
        words = Path(f"{browser}.called").read_text().splitlines()
        assert ("--no-sandbox" in words) is without


def test_redaction_covers_it(tmp_path: Path) -> None:
    browser = _printer(tmp_path / "browser")
    page, paper = tmp_path / "report.html", tmp_path / "report.pdf"
    _run("report", _SMALL, "-o", page, "--pdf", paper, "--redact", browser=browser)
    printed = Path(f"{browser}.page").read_text("utf-8")
    assert body(printed) == body(page.read_text("utf-8"))
    assert "Owner" in printed


def test_without_a_browser_nothing_is_begun(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = _run(
        *("report", _SMALL, "-o", page, "--pdf", tmp_path / "report.pdf"),
        browser=tmp_path / "no such program",
    )
    assert result.exit_code == 4
    assert "cannot be printed" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("raise SystemExit(3)", "ended with status 3"),
        ("", "made no PDF"),
    ],
)
def test_a_browser_that_fails_is_told_of(tmp_path: Path, body: str, told: str) -> None:
    browser = _program(tmp_path / "browser", body)
    paper = tmp_path / "report.pdf"
    result = _run("report", _SMALL, "-o", tmp_path / "x.html", "--pdf", paper, browser=browser)
    assert result.exit_code == 4
    assert told in result.stderr
    assert not paper.exists()
    assert not list(tmp_path.glob("linkedin-insights-*"))


def test_a_browser_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "TIMEOUT", 0.5)
    browser = _program(tmp_path / "browser", "import threading; threading.Event().wait()")
    with pytest.raises(CannotPrint, match="took longer"):
        pdf.print_page(b"page", browser, tmp_path / "out.pdf", as_of=None)


def test_a_browser_that_cannot_be_run_is_told_of(tmp_path: Path) -> None:
    broken = tmp_path / "browser"
    broken.write_bytes(b"\x7fELF nothing")
    broken.chmod(0o755)
    with pytest.raises(CannotWrite):
        pdf.print_page(b"page", broken, tmp_path / "out.pdf", as_of=None)


def test_the_page_and_its_pdf_are_two_files(tmp_path: Path) -> None:
    same = tmp_path / "same"
    result = _run("report", _SMALL, "-o", same, "--pdf", same, browser=_printer(tmp_path / "b"))
    assert result.exit_code == 2
    assert "the report and its PDF" in result.stderr


def test_a_browser_on_the_path_is_found(tmp_path: Path) -> None:
    _program(tmp_path / "bin" / "brave-browser")
    found = pdf.find_browser(_NOWHERE, {"PATH": str(tmp_path / "bin")})
    assert found == tmp_path / "bin" / "brave-browser"
    _program(tmp_path / "bin" / "chromium")
    found = pdf.find_browser(_NOWHERE, {"PATH": str(tmp_path / "bin")})
    assert found == tmp_path / "bin" / "chromium"


def test_the_one_that_is_named_goes_first(tmp_path: Path) -> None:
    _program(tmp_path / "bin" / "chromium")
    mine = _program(tmp_path / "bin" / "mine")
    for named in ("mine", str(mine)):
        environment = {"PATH": str(tmp_path / "bin"), pdf.VARIABLE: named}
        assert pdf.find_browser(_NOWHERE, environment) == mine


@pytest.mark.parametrize(
    ("platform", "variable", "place"),
    [
        ("darwin", "HOME", "Applications/Brave Browser.app/Contents/MacOS/Brave Browser"),
        ("win32", "PROGRAMFILES(X86)", "Microsoft/Edge/Application/msedge.exe"),
        ("win32", "LOCALAPPDATA", "Google/Chrome/Application/chrome.exe"),
    ],
)
def test_browsers_have_usual_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, place: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("shutil.which", lambda *_args, **_more: None)
    expected = _program(tmp_path / place)
    assert pdf.find_browser(_NOWHERE, {variable: str(tmp_path)}) == expected


def test_no_browser_is_told_in_two_lines(tmp_path: Path) -> None:
    with pytest.raises(CannotPrint) as caught:
        pdf.find_browser(_NOWHERE, {"PATH": str(tmp_path)})
    assert caught.value.exit_status == 4
    first, second = str(caught.value).splitlines()
    assert first == "out.pdf: cannot be printed (no browser was found to print with)."
    assert second.startswith("Install Chromium, Chrome, Edge or Brave, or name one in ")
    assert pdf.VARIABLE in second
