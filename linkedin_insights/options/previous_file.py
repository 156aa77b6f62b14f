"""An earlier report.json as it was written: the parts that are read, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from linkedin_insights.errors import UsageError
from linkedin_insights.options.toml import read_text
from linkedin_insights.report.model import SCHEMA_VERSION
from linkedin_insights.report.redact import OWNER_ID, OWNER_NAME, REMOVED

MOST_BYTES = 256 * 1024 * 1024
"""A report of 30,000 people has some ten million bytes."""
AGAIN = "Give the report.json that `linkedin-insights report --json` wrote, as it was written."

_PROGRAM = "linkedin-insights"
_NUMBERED_ID = re.compile(r"p\d+")
_NUMBERED_NAME = re.compile(r"Person \d+")
_Place = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
_ClusterId = Annotated[str, msgspec.Meta(pattern=r"^c[1-9][0-9]{0,5}$")]
_B = TypeVar("_B")


class Label(msgspec.Struct):
    """What an island is called."""

    type: str = ""
    id: str = ""
    text: str = ""


class Island(msgspec.Struct):
    """A cluster on the map."""

    id: _ClusterId
    label: Label
    x: _Place
    y: _Place
    r: Annotated[float, msgspec.Meta(ge=0, le=1e6)]


class Named(msgspec.Struct):
    """A person."""

    id: str = ""
    name: str = ""
    url: str = ""


class Dot(msgspec.Struct):
    """A person's place on the map."""

    person: Named
    island: str = ""


class Map(msgspec.Struct):
    """The map of clusters."""

    islands: list[Island] = []
    dots: list[Dot] = []


class _Name(msgspec.Struct):
    name: str = ""


class _Text(msgspec.Struct):
    text: str = ""


class _Day(msgspec.Struct):
    iso: str = ""


class Entry(msgspec.Struct):
    """A person in the list of everybody."""

    person: Named
    company: _Name | None = None
    position: _Text | None = None
    connected: _Day | None = None
    last: _Day | None = None
    state: str = "none"
    cluster: str = ""
    level: Annotated[int, msgspec.Meta(ge=0, le=9)] = 0


class Directory(msgspec.Struct):
    """The list of everybody."""

    entries: list[Entry] = []


class _Id(msgspec.Struct):
    id: str = ""


class Item(msgspec.Struct):
    """A person in a short list, with the id of the sentence that says why."""

    person: Named
    note: _Id


class Items(msgspec.Struct):
    """A short list of people."""

    items: list[Item] = []


class _Chapter(msgspec.Struct):
    blocks: list[msgspec.Raw] = []


class _File(msgspec.Struct):
    name: str = ""
    rows_kept: int = 0


class _Coverage(msgspec.Struct):
    files: list[_File] = []


class _Owner(msgspec.Struct):
    person: Named | None = None


class _Block(msgspec.Struct):
    type: str = ""


class _Stamp(msgspec.Struct):
    schema_version: str
    generated_by: str


class _Report(msgspec.Struct):
    as_of: str | None = None
    owner: _Owner = msgspec.field(default_factory=_Owner)
    coverage: _Coverage = msgspec.field(default_factory=_Coverage)
    clusters: _Chapter = msgspec.field(default_factory=_Chapter)
    next_steps: _Chapter = msgspec.field(default_factory=_Chapter)
    people: _Chapter | None = None


class Written(msgspec.Struct):
    """What is read of a report. ``directory`` is None where the report holds no such chapter."""

    as_of: str | None
    owner: Named | None
    files: list[_File]
    map: Map
    directory: Directory | None
    steps: Items


def read_report(path: Path) -> Written:
    """Read a report that `linkedin_insights.render.json` wrote and that is not redacted.

    Raises:
        UsageError: it cannot be read, is too large, is no report of this program, was written by
            a version whose reports mean something else, or is redacted.
    """
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        what = f"{path}: refused, because it is larger than {MOST_BYTES // 1024**2} MB."
        raise UsageError(what, AGAIN)
    text = read_text(path)
    try:
        _check_stamp(path, msgspec.json.decode(text, type=_Stamp))
        written = _parts(msgspec.json.decode(text, type=_Report))
    except msgspec.ValidationError as error:
        what = f"{path}: this is no report of {_PROGRAM} ({error})."
        raise UsageError(what, AGAIN) from error
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise UsageError(f"{path}: this is no JSON ({error}).", AGAIN) from error
    if _redacted(written):
        what = f"{path}: this report is redacted; its people cannot be recognised."
        raise UsageError(what, "Give an earlier report that was made without --redact.")
    return written


def _check_stamp(path: Path, stamp: _Stamp) -> None:
    if stamp.generated_by.partition(" ")[0] != _PROGRAM:
        raise UsageError(f"{path}: this is no report of {_PROGRAM}.", AGAIN)
    if stamp.schema_version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        version = stamp.schema_version[:20]
        what = f"{path}: its schema version is {version}, and this program reads {SCHEMA_VERSION}."
        raise UsageError(what, "Make the earlier report again with this version of the program.")


def _parts(report: _Report) -> Written:
    people = report.people
    listed = None if people is None else _block(people, "directory", Directory) or Directory()
    return Written(
        as_of=report.as_of,
        owner=report.owner.person,
        files=report.coverage.files,
        map=_block(report.clusters, "map", Map) or Map(),
        directory=listed,
        steps=_block(report.next_steps, "people", Items) or Items(),
    )


def _block(chapter: _Chapter, kind: str, shape: type[_B]) -> _B | None:
    """The first block of a kind."""
    for block in chapter.blocks:
        if msgspec.json.decode(block, type=_Block).type == kind:
            return msgspec.json.decode(block, type=shape)
    return None


def _redacted(written: Written) -> bool:
    """Whether ids are pseudonyms; see `linkedin_insights.report.redact`."""
    owner = written.owner
    if owner and (owner.id, owner.name, owner.url) == (OWNER_ID, OWNER_NAME, ""):
        return True
    if any(island.label.id == REMOVED.id for island in written.map.islands):
        return True
    people = [dot.person for dot in written.map.dots]
    people += [entry.person for entry in written.directory.entries] if written.directory else []
    return bool(people) and all(
        not person.id
        or (_NUMBERED_ID.fullmatch(person.id) and _NUMBERED_NAME.fullmatch(person.name))
        for person in people
    )
