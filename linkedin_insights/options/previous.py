"""``--previous``: an earlier report.json, so that clusters keep their names and places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from linkedin_insights.errors import UsageError
from linkedin_insights.options.toml import as_date, read_text
from linkedin_insights.report.model import SCHEMA_VERSION
from linkedin_insights.report.redact import OWNER_ID, OWNER_NAME, REMOVED

MOST_BYTES = 256 * 1024 * 1024
"""A report of 30,000 people has some ten million bytes."""

_PROGRAM = "linkedin-insights"
_NUMBERED_ID = re.compile(r"p\d+")
_NUMBERED_NAME = re.compile(r"Person \d+")
_AGAIN = "Give the report.json that `linkedin-insights report --json` wrote, as it was written."


@dataclass(frozen=True, slots=True)
class PreviousCluster:
    """A cluster of the earlier report; its island in map units.

    ``label`` is empty where the program itself worded it, for want of words of the export.
    """

    id: str
    label: str
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Previous:
    """What is taken over from an earlier report. ``members`` are ids of people by cluster."""

    owner_id: str | None = None
    as_of: date | None = None
    clusters: tuple[PreviousCluster, ...] = ()
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_Place = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
_ClusterId = Annotated[str, msgspec.Meta(pattern=r"^c[1-9][0-9]{0,5}$")]


class _Label(msgspec.Struct):
    type: str = ""
    id: str = ""
    text: str = ""


class _Island(msgspec.Struct):
    id: _ClusterId
    label: _Label
    x: _Place
    y: _Place
    r: Annotated[float, msgspec.Meta(ge=0, le=1e6)]


class _Person(msgspec.Struct):
    id: str = ""
    name: str = ""
    url: str = ""


class _Dot(msgspec.Struct):
    person: _Person
    island: str = ""


class _Block(msgspec.Struct):
    type: str = ""


class _Map(msgspec.Struct):
    islands: list[_Island] = []
    dots: list[_Dot] = []


class _Chapter(msgspec.Struct):
    blocks: list[msgspec.Raw] = []


class _Owner(msgspec.Struct):
    person: _Person | None = None


class _Stamp(msgspec.Struct):
    schema_version: str
    generated_by: str


class _Report(msgspec.Struct):
    as_of: str | None = None
    owner: _Owner = msgspec.field(default_factory=_Owner)
    clusters: _Chapter = msgspec.field(default_factory=_Chapter)


def load_previous(path: Path) -> Previous:
    """Read an earlier report as `linkedin_insights.render.json` wrote it.

    A report without a map of clusters gives none.

    Raises:
        UsageError: it cannot be read, is too large, is no report of this program, was written by
            a version whose reports mean something else, or is redacted.
    """
    report, map = _decode(path)
    if _redacted(report, map):
        what = f"{path}: this report is redacted; its people cannot be recognised."
        raise UsageError(what, "Give an earlier report that was made without --redact.")
    ids = [island.id for island in map.islands]
    if len(set(ids)) < len(ids):
        raise UsageError(f"{path}: two of its clusters have one id.", _AGAIN)
    members: dict[str, dict[str, None]] = {id: {} for id in ids}
    for dot in map.dots:
        if dot.person.id and dot.island in members:
            members[dot.island][dot.person.id] = None
    return Previous(
        owner_id=(report.owner.person.id if report.owner.person else "") or None,
        as_of=as_date(report.as_of),
        clusters=tuple(
            PreviousCluster(island.id, _label(island.label), island.x, island.y, island.r)
            for island in map.islands
        ),
        members={id: tuple(people) for id, people in members.items()},
    )


def _decode(path: Path) -> tuple[_Report, _Map]:
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        what = f"{path}: refused, because it is larger than {MOST_BYTES // 1024**2} MB."
        raise UsageError(what, _AGAIN)
    text = read_text(path)
    try:
        stamp = msgspec.json.decode(text, type=_Stamp)
        _check_stamp(path, stamp)
        report = msgspec.json.decode(text, type=_Report)
        for block in report.clusters.blocks:
            if msgspec.json.decode(block, type=_Block).type == "map":
                return report, msgspec.json.decode(block, type=_Map)
    except msgspec.ValidationError as error:
        what = f"{path}: this is no report of {_PROGRAM} ({error})."
        raise UsageError(what, _AGAIN) from error
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise UsageError(f"{path}: this is no JSON ({error}).", _AGAIN) from error
    return report, _Map()


def _check_stamp(path: Path, stamp: _Stamp) -> None:
    if stamp.generated_by.partition(" ")[0] != _PROGRAM:
        raise UsageError(f"{path}: this is no report of {_PROGRAM}.", _AGAIN)
    if stamp.schema_version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        version = stamp.schema_version[:20]
        what = f"{path}: its schema version is {version}, and this program reads {SCHEMA_VERSION}."
        raise UsageError(what, "Make the earlier report again with this version of the program.")


def _redacted(report: _Report, map: _Map) -> bool:
    """Whether ids are pseudonyms; see `linkedin_insights.report.redact`."""
    owner = report.owner.person
    if owner and (owner.id, owner.name, owner.url) == (OWNER_ID, OWNER_NAME, ""):
        return True
    if any(island.label.id == REMOVED.id for island in map.islands):
        return True
    people = [dot.person for dot in map.dots]
    return bool(people) and all(
        not person.id
        or (_NUMBERED_ID.fullmatch(person.id) and _NUMBERED_NAME.fullmatch(person.name))
        for person in people
    )


def _label(label: _Label) -> str:
    return " ".join(label.text.split()) if label.type == "text" else ""
