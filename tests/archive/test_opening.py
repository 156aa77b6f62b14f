"""Containers in every shape that arrives: what is found, what is refused, and why."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from linkedin_insights.archive import DamagedFile, Limits, open_archive
from linkedin_insights.errors import (
    EncryptedArchive,
    LimitExceeded,
    NoLinkedInFiles,
    NotAnArchive,
    SourceNotFound,
    SourceUnreadable,
)

FILES = {
    "Connections.csv": b"First Name,Last Name,Connected On\n",
    "Jobs/Saved Jobs.csv": b"Saved Date\n",
    "Articles/Articles/on.html": b"<h1>On</h1>",
    "Novelty.csv": b"A\n1\n",
}


def zipped(files: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def write_folder(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zipped(files))
    return path


def listed(*sources: Path | io.BytesIO, limits: Limits | None = None) -> list[dict[str, bytes]]:
    """Every delivery as path → content."""
    with open_archive(list(sources), limits=limits) as archive:
        for number, delivery in enumerate(archive.deliveries):
            assert {file.delivery for file in delivery.files} == {number}
        return [{file.path: file.read() for file in d.files} for d in archive.deliveries]


def below(root: str) -> dict[str, bytes]:
    return {f"{root}/{name}": content for name, content in FILES.items()}


@pytest.mark.parametrize(
    "name", ["Basic.zip", "Complete.zip.zip", "Basic (1).zip", "renamed.csv", "no extension"]
)
def test_a_zip_under_any_name(tmp_path: Path, name: str) -> None:
    assert listed(write_zip(tmp_path / name, FILES)) == [FILES]


@pytest.mark.parametrize("name", ["export", "export (1)", "Complete.zip"])
def test_a_folder_under_any_name(tmp_path: Path, name: str) -> None:
    assert listed(write_folder(tmp_path / name, FILES)) == [FILES]


@pytest.mark.parametrize("root", ["one", "Complete.zip", "a/b/c", "Jobs and more"])
def test_files_nested_in_folders(tmp_path: Path, root: str) -> None:
    assert listed(write_zip(tmp_path / "x.zip", below(root))) == [FILES]
    assert listed(write_folder(tmp_path / "x", below(root))) == [FILES]


def test_a_zip_in_a_zip(tmp_path: Path) -> None:
    outer = write_zip(tmp_path / "x.zip", {"Basic.zip": zipped(FILES)})
    assert listed(outer) == [FILES]


def test_a_third_zip_is_refused(tmp_path: Path) -> None:
    inner = zipped({"a.zip": zipped(FILES)})
    with pytest.raises(LimitExceeded, match="more than 2 deep"):
        listed(write_zip(tmp_path / "x.zip", {"b.zip": inner}))


def test_a_stream() -> None:
    assert listed(io.BytesIO(zipped(FILES))) == [FILES]


def test_what_macos_adds_is_not_listed(tmp_path: Path) -> None:
    litter = {"__MACOSX/._Connections.csv": b"x", ".DS_Store": b"x", "Jobs/._Saved Jobs.csv": b"x"}
    assert listed(write_zip(tmp_path / "x.zip", FILES | litter)) == [FILES]
    assert listed(write_folder(tmp_path / "x", FILES | litter)) == [FILES]


def test_backslashes_separate_folders_too(tmp_path: Path) -> None:
    data = zipped({"x/Jobs/Saved Jobs.csv": b"Saved Date\n", "x/Skills.csv": b"Name\n"})
    data = data.replace(b"x/Jobs/Saved", b"x\\Jobs\\Saved").replace(b"x/Skills", b"x\\Skills")
    (tmp_path / "x.zip").write_bytes(data)
    assert [sorted(delivery) for delivery in listed(tmp_path / "x.zip")] == [
        ["Jobs/Saved Jobs.csv", "Skills.csv"]
    ]


def test_names_never_lead_out(tmp_path: Path) -> None:
    data = {"../../Skills.csv": b"Name\n", "/etc/Courses.csv": b"Name\n"}
    with open_archive([write_zip(tmp_path / "x.zip", data)]) as archive:
        paths = [file.path for delivery in archive.deliveries for file in delivery.files]
    assert all(not path.startswith("/") and ".." not in path for path in paths)


def test_utf8_names_without_the_flag_are_read() -> None:
    name = "Articles/Articles/über.html"
    data = zipped({name: b"<h1>x</h1>"}).replace(b"\x00\x08", b"\x00\x00")
    stream = io.BytesIO(data)
    (delivery,) = listed(stream)
    assert list(delivery) in (["Articles/Articles/über.html"], [name])


def test_several_sources_are_several_deliveries_in_an_order_of_their_own(tmp_path: Path) -> None:
    basic = write_zip(tmp_path / "a.zip", FILES)
    complete = write_folder(tmp_path / "b", FILES | {"Shares.csv": b"Date\n"})
    one = listed(basic, complete)
    assert one == listed(complete, basic)
    assert len(one) == 2


def test_a_folder_of_zips_and_of_folders(tmp_path: Path) -> None:
    write_zip(tmp_path / "d/Basic_LinkedInDataExport.zip", FILES)
    write_folder(tmp_path / "d/Complete", FILES)
    write_zip(tmp_path / "d/holiday.zip", {"sea.jpg": b"x"})
    (tmp_path / "d/letter.txt").write_text("private")
    assert listed(tmp_path / "d") == [FILES, FILES]


def test_a_folder_below_a_root_is_an_archive_only_if_it_repeats(tmp_path: Path) -> None:
    strange = FILES | {"Profile/Skills.csv": b"Name\n"}
    assert listed(write_zip(tmp_path / "x.zip", strange)) == [strange]
    both = FILES | {"old/Connections.csv": b"First Name\n"}
    assert len(listed(write_zip(tmp_path / "y.zip", both))) == 2


def test_strays_beside_the_root_of_a_zip_are_listed(tmp_path: Path) -> None:
    (found,) = listed(write_zip(tmp_path / "x.zip", below("in") | {"readme.txt": b"hi"}))
    assert found == FILES | {"readme.txt": b"hi"}


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "Courses.csv"
    secret.write_bytes(b"Name\nsecret\n")
    folder = write_folder(tmp_path / "x", FILES)
    (folder / "Courses.csv").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    assert listed(folder) == [FILES]


def test_pipes_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x", FILES)
    os.mkfifo(folder / "Courses.csv")
    assert listed(folder) == [FILES]


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound):
        listed(tmp_path / "absent.zip")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (zipped(FILES)[:-60], "cut off"),
        (b"\x1f\x8b\x08" + b"\0" * 99, "gzip"),
        (b"Rar!\x1a\x07" + b"\0" * 99, "RAR"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 99, "7z"),
        (b"%PDF-1.7" + b"\0" * 99, "PDF"),
        (b"<!doctype html><title>Expired</title>", "web page"),
        (b"First Name,Last Name\n", "some other kind"),
        (b"", "empty"),
    ],
    ids=["truncated", "tgz", "rar", "7z", "pdf", "html", "csv", "empty"],
)
def test_what_is_no_zip_is_named(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(NotAnArchive, match=why):
        listed(tmp_path / "x.zip")


def test_a_truncated_export_among_others_is_refused(tmp_path: Path) -> None:
    write_zip(tmp_path / "d/Basic_LinkedInDataExport.zip", FILES)
    broken = tmp_path / "d/Complete_LinkedInDataExport.zip"
    broken.write_bytes(zipped(FILES)[:-60])
    with pytest.raises(NotAnArchive, match="Complete_LinkedInDataExport"):
        listed(tmp_path / "d")


def test_an_encrypted_zip(tmp_path: Path) -> None:
    data = bytearray(zipped({"Skills.csv": b"Name\n"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(EncryptedArchive):
        listed(tmp_path / "x.zip")


def test_no_file_of_linkedin(tmp_path: Path) -> None:
    with pytest.raises(NoLinkedInFiles):
        listed(write_zip(tmp_path / "x.zip", {"readme.txt": b"hi", "page.html": b"<h1>"}))
    with pytest.raises(NoLinkedInFiles):
        listed(write_folder(tmp_path / "y", {"readme.txt": b"hi"}))


def test_one_bad_member_is_not_fatal() -> None:
    data = zipped({"Skills.csv": b"Name\n" * 99, "Courses.csv": b"Name\n"}, method=0)
    data = data.replace(b"Name\nName\n", b"Name\nNome\n", 1)
    with open_archive([io.BytesIO(data)]) as archive:
        (delivery,) = archive.deliveries
        good, bad = delivery.files
        assert good.read() == b"Name\n"
        with pytest.raises(DamagedFile):
            bad.read()


def test_too_many_members(tmp_path: Path) -> None:
    many = FILES | {f"{number}.txt": b"" for number in range(20)}
    with pytest.raises(LimitExceeded, match="more than 10 files"):
        listed(write_zip(tmp_path / "x.zip", many), limits=Limits(members=10))
    with pytest.raises(LimitExceeded, match="more than 10 files"):
        listed(write_folder(tmp_path / "x", many), limits=Limits(members=10))


def test_members_of_all_sources_count_together(tmp_path: Path) -> None:
    sources = [write_zip(tmp_path / f"{number}.zip", FILES) for number in range(3)]
    with pytest.raises(LimitExceeded):
        listed(*sources, limits=Limits(members=10))


def test_several_threads_may_read_at_once() -> None:
    files = {f"Saved Jobs_{number}.csv": bytes(9_000) for number in range(50)}
    source = io.BytesIO(zipped(files))
    with (
        open_archive([source], limits=Limits(total_bytes=450_000)) as archive,
        ThreadPoolExecutor(max_workers=8) as pool,
    ):
        contents = list(pool.map(lambda file: file.read(), archive.deliveries[0].files))
    assert sum(map(len, contents)) == 450_000


def test_too_large_by_the_table_of_contents(tmp_path: Path) -> None:
    source = write_zip(tmp_path / "x.zip", {"Skills.csv": b"x" * 3000})
    with pytest.raises(LimitExceeded, match=r"more than 1\.95 kB"):
        open_archive([source], limits=Limits(total_bytes=2000))
    folder = write_folder(tmp_path / "x", {"Skills.csv": b"x" * 3000})
    with pytest.raises(LimitExceeded):
        open_archive([folder], limits=Limits(total_bytes=2000))


def test_too_large_over_several_sources(tmp_path: Path) -> None:
    sources = [write_zip(tmp_path / f"{n}.zip", {"Skills.csv": b"x" * 1500}) for n in range(2)]
    with pytest.raises(LimitExceeded):
        listed(*sources, limits=Limits(total_bytes=2000))


def test_reading_a_file_twice_counts_once(tmp_path: Path) -> None:
    source = write_zip(tmp_path / "x.zip", {"Skills.csv": b"x" * 1500})
    with open_archive([source], limits=Limits(total_bytes=2000)) as archive:
        (file,) = archive.deliveries[0].files
        assert file.read() == file.read()


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    source = write_zip(tmp_path / "x.zip", {"Skills.csv": b"\0" * 11 * 1024**2})
    with pytest.raises(LimitExceeded, match="200 times"):
        open_archive([source])


def test_small_members_may_compress_as_they_like(tmp_path: Path) -> None:
    source = write_zip(tmp_path / "x.zip", {"Skills.csv": b"\0" * 1024**2})
    assert len(listed(source)) == 1


def test_a_header_that_lies_about_its_size_is_no_way_around() -> None:
    content = b"Name\n" * 1000
    data = zipped({"Skills.csv": content})
    at = data.index(b"PK\x01\x02") + 24
    data = data[:at] + (5).to_bytes(4, "little") + data[at + 4 :]
    with open_archive([io.BytesIO(data)]) as archive:
        (file,) = archive.deliveries[0].files
        with pytest.raises(DamagedFile):
            file.read()


def test_a_table_of_contents_too_large_to_read(tmp_path: Path) -> None:
    many = {f"{'x' * 200}{number}.txt": b"" for number in range(200)}
    with pytest.raises(LimitExceeded, match="more than 20 files"):
        listed(write_zip(tmp_path / "x.zip", many), limits=Limits(members=20))


def refuse(path: object, *_: object) -> object:
    raise PermissionError(13, "Permission denied", str(path))


def test_a_zip_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write_zip(tmp_path / "x.zip", FILES)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceUnreadable, match=r"x\.zip"):
        open_archive([source])


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_archive([write_folder(tmp_path / "x", FILES)]) as archive:
        file = archive.deliveries[0].files[0]
        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(SourceUnreadable, match="Permission denied"):
            file.read()


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_folder(tmp_path / "x", FILES)
    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SourceUnreadable, match="Permission denied"):
        listed(folder)


def test_leaving_the_archive_closes_its_files(tmp_path: Path) -> None:
    source = write_zip(tmp_path / "x.zip", FILES)
    with open_archive([source]) as archive:
        file = archive.deliveries[0].files[0]
    with pytest.raises(DamagedFile):
        file.read()
    shutil.rmtree(tmp_path)
