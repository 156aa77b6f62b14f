#!/usr/bin/env python3
"""Hold the program's coverage against an independent count of the raw files, by hand.

    python benchmarks/check_real.py [--tables] PATH...

Each PATH is an archive (a zip, an unpacked folder) or a folder of archives. The count below shares
no code with the program: it splits files with the standard library's csv and a few patterns, and
applies the rules of the coverage anew. Prints a line an archive and every disagreement; the exit
status is 1 if there is any, or if the program fails on an archive that can be read.
``--tables`` stops after reading; otherwise the whole report is made and rendered.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from linkedin_insights import Options, analyse
from linkedin_insights.archive import open_archive
from linkedin_insights.errors import InsightsError
from linkedin_insights.render.html import render_html
from linkedin_insights.tables import read_tables
from linkedin_insights.words import Catalogue

csv.field_size_limit(2**31 - 1)
IGNORED = {
    "ad targeting", "ads clicked", "calendar", "inferences about you", "lan ads engagement",
    "learningcoachmessages", "phone numbers", "phonenumbers", "receipts", "receipts v2",
    "rich media", "security challenges", "videos", "whatsapp phone numbers",
}  # fmt: skip
DATED = {
    "connections": "connected on", "messages": "date", "coach messages": "date",
    "guide messages": "date", "learning coach messages": "date",
    "learning role play messages": "date", "invitations": "sent at",
    "company follows": "followed on", "member follows": "date", "hashtag follows": "createdtime",
    "endorsement received info": "endorsement date", "endorsement given info": "endorsement date",
    "recommendations received": "creation date", "recommendations given": "creation date",
    "shares": "date", "comments": "date", "reactions": "date", "instantreposts": "date",
    "votes": "date", "saved items": "createdtime", "job applications": "application date",
    "saved jobs": "saved date", "account status history": "time", "logins": "login date",
    "searchqueries": "time", "search queries": "time",
}  # fmt: skip
ACTS = {
    "connections", "messages", "invitations", "company follows", "member follows",
    "hashtag follows", "endorsement received info", "endorsement given info", "shares",
    "comments", "reactions", "logins", "searchqueries", "search queries",
}  # fmt: skip
PERSON = {"first name", "last name", "url", "email address", "company", "position"}
REPEATING = {"messages", "shares", "searchqueries", "search queries"}
FORMS = (
    "%d %b %Y", "%Y-%m-%d %H:%M:%S UTC", "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S UTC",
    "%a %b %d %H:%M:%S UTC %Y", "%m/%d/%y, %I:%M %p", "%d-%b-%y", "%d/%m/%Y %H:%M", "%Y-%m-%d",
)  # fmt: skip
PACIFIC_FORM = "%m/%d/%y, %I:%M %p"
PACIFIC = {"connections", "messages", "invitations", "job applications", "saved jobs"}
COMMENT = re.compile(r"(?m)^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),(https?://[^,\n]+),")


@dataclass
class Count:
    """Rows of one file: read, and set aside by reason. ``rows`` are what is kept, with dates."""

    read: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    acts: list[datetime] = field(default_factory=list)

    @property
    def figures(self) -> tuple[int, int, dict[str, int]]:
        """As the coverage states them."""
        aside = {reason: rows for reason, rows in self.aside.items() if rows}
        return self.read, self.read - sum(aside.values()), aside


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """Files of an archive with their paths below its root."""
    found = list(_folder(path) if path.is_dir() else _zip(path.read_bytes()))
    found = [
        (name, data)
        for name, data in found
        if "__MACOSX" not in name
        and not name.rpartition("/")[2].startswith("._")
        and not name.endswith(".DS_Store")
    ]
    tops = {name.rpartition("/")[0] for name, _ in found if name.casefold().endswith(".csv")}
    root = min(tops, key=lambda top: (top.count("/"), top), default="")
    if root.casefold().rpartition("/")[2] in {"jobs", "verifications"}:
        root = root.rpartition("/")[0]
    for name, data in found:
        yield name.removeprefix(f"{root}/") if root else name, data


def _folder(path: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(path.rglob("*")):
        if file.is_file():
            yield file.relative_to(path).as_posix(), file.read_bytes()


def _zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            content = archive.read(info)
            if info.filename.endswith(".zip"):
                yield from _zip(content)
            else:
                yield info.filename.replace("\\", "/"), content


def key_of(name: str) -> tuple[str, str]:
    """Name to look up, and the path without its suffix."""
    folder, _, base = name.rpartition("/")
    if not base.casefold().endswith(".csv"):
        return "", name
    stem = re.sub(r"([_-]\d+| \(\d+\))$", "", base[:-4])
    clean = f"{folder}/{stem}{base[-4:]}" if folder else f"{stem}{base[-4:]}"
    return re.sub(r"[_\- ]+", " ", stem.strip().casefold()), clean


def text_of(data: bytes) -> str:
    """Decode as the rules say."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def records(text: str) -> list[list[str]]:
    """Split by the standard library, the delimiter taken from the first line."""
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",\t;", key=first.count)
    stream = io.StringIO(text, newline="")
    if "\n" not in text:
        stream = io.StringIO(text.replace("\r", "\n"), newline="")
    found = csv.reader(stream, delimiter=delimiter)
    return [row for row in found if row and (len(row) > 1 or row[0].strip())]


def when(cell: str, key: str) -> datetime | None:
    """A time in one of the forms of the files of acts."""
    cell = cell.replace("\u202f", " ").replace("\u00a0", " ").strip()
    for form in FORMS:
        try:
            at = datetime.strptime(cell, form)  # noqa: DTZ007 - the zone follows from the file
        except ValueError:
            continue
        pacific = form == PACIFIC_FORM and key in PACIFIC
        return at.replace(tzinfo=ZoneInfo("America/Los_Angeles") if pacific else UTC)
    return None


def rows_of(key: str, text: str) -> tuple[list[str], list[list[str]]]:
    """Header and records of a file, in the dialect its name calls for."""
    if key == "comments" and text.startswith("Date,Link,Message"):
        found = list(COMMENT.finditer(text))
        ends = [match.start() for match in found[1:]] + [len(text)]
        rows = [
            [*match.groups(), text[match.end() : end]]
            for match, end in zip(found, ends, strict=True)
        ]
        return ["date", "link", "message"], rows
    if key == "searchqueries" and text.startswith("Time,"):
        lines = [line.split(",", 1) for line in text.split("\n")[1:] if line.strip()]
        return ["time", "search query"], lines
    found_rows = records(text)
    if key == "connections":
        heads = [n for n, row in enumerate(found_rows) if "Connected On" in row]
        found_rows = found_rows[heads[0] :] if heads else found_rows
    if not found_rows:
        return [], []
    return [cell.strip().casefold() for cell in found_rows[0]], found_rows[1:]


def count_file(key: str, data: bytes, seen: set[tuple[str, ...]], acts_of: str) -> Count:
    """Count one file's rows by the rules of the coverage."""
    header, rows = rows_of(key, "" if data.startswith(b"PK") else text_of(data))
    count = Count(read=len(rows))
    if not key or key in IGNORED:
        return count
    dated = DATED.get(key)
    place = header.index(dated) if dated in header else None
    for row in rows:
        reason, at = _reason(key, header, row, place, seen)
        if reason:
            count.aside[reason] += 1
        elif at and acts_of in ACTS:
            count.acts.append(at)
    return count


def _reason(
    key: str, header: list[str], row: list[str], place: int | None, seen: set[tuple[str, ...]]
) -> tuple[str, datetime | None]:
    if any(cell.strip() for cell in row[len(header) :]):
        return "malformed", None
    cells = dict(zip(header, row + [""] * len(header), strict=False))
    at = when(row[place], key) if place is not None and len(row) > place else None
    if place is not None and at is None:
        return "malformed", None
    if key in REPEATING:
        whole = tuple(row)
        if whole in seen:
            return "duplicate", at
        seen.add(whole)
    return _kind(key, cells), at


def _kind(key: str, cells: dict[str, str]) -> str:
    filled = {name for name, cell in cells.items() if cell.strip()}
    if key == "connections" and not filled & PERSON:
        return "hidden"
    flags = ("is message draft", "is conversation draft")
    if any(cells.get(flag, "").casefold() in {"yes", "true"} for flag in flags):
        return "draft"
    nameless = cells.get("from", "").strip() in {"", "LinkedIn Member"}
    advertiser = "sender profile url" in cells.keys() - filled and not nameless
    if advertiser or cells.get("conversation title") == "Sponsored Conversation":
        return "sponsored"
    return ""


def count_archive(path: Path) -> dict[str, tuple[int, int, dict[str, int]]]:
    """Figures by file name, splits merged, the one incredible act set aside."""
    counts: dict[str, Count] = {}
    newest: list[tuple[datetime, str]] = []
    seen: dict[str, set[tuple[str, ...]]] = {}
    for name, data in members(path):
        key, clean = key_of(name)
        if name.casefold().endswith((".html", ".htm")):
            counts[name] = Count(read=1)
            continue
        if not key:
            counts[name] = Count()
            continue
        found = count_file(key, data, seen.setdefault(clean, set()), key)
        total = counts.setdefault(clean, Count())
        total.read += found.read
        total.aside.update(found.aside)
        newest += [(at.astimezone(UTC), clean) for at in found.acts]
    newest.sort(reverse=True)
    if len(newest) > 1 and newest[0][0] - newest[1][0] > timedelta(days=30):
        counts[newest[0][1]].aside["after_as_of"] += 1
    return {name: count.figures for name, count in counts.items()}


def archives(path: Path) -> list[Path]:
    """The archives at a path: itself, or what a folder of archives holds."""
    if path.is_file():
        return [path]
    if any(path.glob("*.csv")):
        return [path]
    return sorted(child for child in path.iterdir() if child.is_dir() or child.suffix == ".zip")


def check(path: Path, *, tables_only: bool) -> tuple[int, int, int]:
    """Compare one archive; returns its files, its rows and its disagreements."""
    started = time.perf_counter()
    try:
        if tables_only:
            with open_archive([path]) as archive:
                files = read_tables(archive).files
        else:
            analysis = analyse([path], Options())
            files = analysis.tables.files
            render_html(analysis.report, catalogue=Catalogue.load())
    except InsightsError as error:
        print(f"{path.name}: refused: {str(error).splitlines()[0]}")
        return 0, 0, 0
    seconds = time.perf_counter() - started
    ours = {f.name: (f.rows_read, f.rows_kept, dict(f.set_aside)) for f in files}
    theirs = count_archive(path)
    wrong = [name for name in sorted(ours | theirs) if ours.get(name) != theirs.get(name)]
    rows = sum(figures[0] for figures in ours.values())
    aside: Counter[str] = Counter()
    for _, _, reasons in ours.values():
        aside.update(reasons)
    print(
        f"{path.name}: {len(ours)} files, {rows} rows, set aside {dict(sorted(aside.items()))}, "
        f"{seconds:.2f} s, {len(wrong)} disagreements"
    )
    for name in wrong:
        print(f"    {name}: program {ours.get(name)}, count {theirs.get(name)}")
    return len(ours), rows, len(wrong)


def main() -> int:
    """Check every archive at the given paths."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tables", action="store_true", help="stop after reading")
    parser.add_argument("paths", nargs="+", type=Path)
    given = parser.parse_args()
    found = [archive for path in given.paths for archive in archives(path)]
    results = [check(archive, tables_only=given.tables) for archive in found]
    files, rows, wrong = (sum(column) for column in zip(*results, strict=True))
    print(f"in all: {len(found)} archives, {files} files, {rows} rows, {wrong} disagreements")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
