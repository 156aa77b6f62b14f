"""Outputs appear whole or not at all, private, and never on top of an export."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from linkedin_insights.cli.output import guard_file, guard_folder, make_folder, write_bytes, writing
from linkedin_insights.errors import CannotWrite, UsageError


def test_a_new_file_is_private(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    write_bytes(target, b"page")
    assert target.read_bytes() == b"page"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_an_old_file_is_replaced_and_becomes_private(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_bytes(b"old")
    target.chmod(0o644)
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_leads_to_its_file(tmp_path: Path) -> None:
    real = tmp_path / "real.html"
    real.write_bytes(b"old")
    link = tmp_path / "link.html"
    link.symlink_to(real)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def _fail_halfway(target: Path) -> None:
    with writing(target) as stream:
        stream.write(b"half a page")
        raise RuntimeError("power cut")


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        _fail_halfway(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="folder"):
        write_bytes(tmp_path, b"page")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"report\.html"):
        write_bytes(tmp_path / "no" / "report.html", b"page")


def test_a_device_is_written_to_directly() -> None:
    write_bytes(Path(os.devnull), b"page")
    assert not Path(os.devnull).is_file()


def test_a_new_folder_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tables"
    make_folder(folder)
    make_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        make_folder(tmp_path / "file")


def _zip(folder: Path) -> Path:
    path = folder / "export.zip"
    path.write_bytes(b"PK\x03\x04 and so on")
    return path


@pytest.mark.parametrize("option", ["-o", "--json"])
def test_an_export_is_never_overwritten(tmp_path: Path, option: str) -> None:
    path = _zip(tmp_path)
    with pytest.raises(UsageError, match="never overwritten"):
        guard_file(path, [path], option)


def test_no_other_zip_is_overwritten_either(tmp_path: Path) -> None:
    """``report a.zip --json b.zip``: the second export is not where JSON goes."""
    with pytest.raises(UsageError, match="--json last"):
        guard_file(_zip(tmp_path), [tmp_path / "a.zip"], "--json")


def test_no_file_of_an_unpacked_export_is_overwritten(tmp_path: Path) -> None:
    connections = tmp_path / "Connections.csv"
    connections.write_bytes(b"")
    article = tmp_path / "Articles" / "one.html"
    article.parent.mkdir()
    article.write_bytes(b"")
    for target in (connections, article, tmp_path):
        with pytest.raises(UsageError):
            guard_file(target, [tmp_path], "-o")


def test_a_report_beside_the_files_of_an_export_may_be_renewed(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    guard_file(report, [tmp_path], "-o")
    report.write_bytes(b"")
    guard_file(report, [tmp_path], "-o")


def test_the_folder_must_be_there_before_the_long_run(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="no such folder"):
        guard_file(tmp_path / "no" / "report.html", [], "-o")


def test_standard_output_is_always_there() -> None:
    guard_file(Path("-"), [], "-o")


def test_tables_do_not_go_into_the_export(tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "tables"):
        with pytest.raises(UsageError, match="export itself"):
            guard_folder(target, [tmp_path])
    guard_folder(tmp_path.parent / "tables", [tmp_path, tmp_path / "a.zip"])


def test_a_folder_one_may_not_write_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(CannotWrite, match="Permission denied"):
        write_bytes(tmp_path / "report.html", b"page")
