"""Inputs that cannot be read: one clear line, the promised exit status, nothing half-written."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from linkedin_insights.cli import main

_CONNECTIONS = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def _zip(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def _truncated(folder: Path) -> Path:
    whole = _zip(folder / "whole.zip", **{"Connections.csv": _CONNECTIONS * 500})
    cut = folder / "cut.zip"
    cut.write_bytes(whole.read_bytes()[:100])
    return cut


def _encrypted(folder: Path) -> Path:
    path = _zip(folder / "locked.zip", **{"Connections.csv": _CONNECTIONS})
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    path.write_bytes(bytes(data))
    return path


def _wrong(folder: Path) -> Path:
    return _zip(folder / "holiday.zip", **{"readme.txt": b"hello"})


def _tarball(folder: Path) -> Path:
    path = folder / "export.tgz"
    with tarfile.open(path, "w:gz") as archive:
        info = tarfile.TarInfo("Connections.csv")
        info.size = len(_CONNECTIONS)
        archive.addfile(info, io.BytesIO(_CONNECTIONS))
    return path


def _bomb(folder: Path) -> Path:
    return _zip(folder / "bomb.zip", **{"messages.csv": b"\0" * 40_000_000})


def _absent(folder: Path) -> Path:
    return folder / "nothing-here.zip"


@pytest.mark.parametrize("make", [_truncated, _encrypted, _wrong, _tarball, _bomb, _absent])
@pytest.mark.parametrize("command", ["report", "inspect", "export"])
def test_unreadable_exports_end_with_three(
    make: Callable[[Path], Path], command: str, tmp_path: Path
) -> None:
    """One or two lines, no traceback, status 3, and no output left behind."""
    source = make(tmp_path)
    out = tmp_path / "out"
    options = [] if command == "inspect" else ["-o", str(out)]
    result = CliRunner().invoke(main, [command, str(source), *options])
    assert result.exit_code == 3, result.output
    assert 1 <= len(result.stderr.strip().splitlines()) <= 2
    assert "Traceback" not in result.output
    assert not out.exists()


def test_known_files_without_rows_give_a_full_report(tmp_path: Path) -> None:
    """An empty archive is an archive: every chapter says why it has nothing."""
    source = _zip(tmp_path / "empty.zip", **{"Connections.csv": _CONNECTIONS})
    out = tmp_path / "report.html"
    result = CliRunner().invoke(main, ["report", str(source), "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert "no connection" in out.read_text().casefold()


def test_outputs_are_private(tmp_path: Path) -> None:
    """The page is readable by its owner alone."""
    source = _zip(tmp_path / "empty.zip", **{"Connections.csv": _CONNECTIONS})
    out = tmp_path / "report.html"
    CliRunner().invoke(main, ["report", str(source), "-o", str(out)])
    assert out.stat().st_mode & 0o777 == 0o600


def test_an_output_that_cannot_be_written_ends_with_four(tmp_path: Path) -> None:
    """The place is named and nothing else is touched."""
    source = _zip(tmp_path / "empty.zip", **{"Connections.csv": _CONNECTIONS})
    result = CliRunner().invoke(
        main, ["report", str(source), "-o", str(tmp_path / "no" / "such" / "place.html")]
    )
    assert result.exit_code == 4
    assert "place.html" in result.stderr
