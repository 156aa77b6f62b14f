"""``--previous``: an earlier report.json, for lasting clusters and for what changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from linkedin_insights.errors import UsageError
from linkedin_insights.options.previous_file import (
    AGAIN,
    MOST_BYTES,
    Directory,
    Entry,
    Items,
    Label,
    read_report,
)
from linkedin_insights.options.toml import as_date

_REASON = "next_steps.reason_"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousPerson:
    """Somebody in the earlier report's list of everybody; ``connected`` only for connections."""

    id: str
    name: str
    company: str = ""
    position: str = ""
    connected: date | None = None
    last: date | None = None
    state: str = "none"
    cluster: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Previous:
    """What is taken over from an earlier report.

    ``members`` are ids of people by cluster. ``people`` is None where the report holds no list of
    everybody; ``steps`` are its next steps, person and reason; ``files`` the names of the files
    that it kept rows of.
    """

    owner_id: str | None = None
    as_of: date | None = None
    clusters: tuple[PreviousCluster, ...] = ()
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: tuple[PreviousPerson, ...] | None = None
    steps: tuple[tuple[str, str], ...] = ()
    files: tuple[str, ...] = ()
    owner_name: str = ""


def load_previous(path: Path) -> Previous:
    """Read an earlier report as `linkedin_insights.render.json` wrote it.

    A report without a map of clusters gives none, and one without a list of everybody no people.

    Raises:
        UsageError: it cannot be read, is too large, is no report of this program, was written by
            a version whose reports mean something else, or is redacted.
    """
    written = read_report(path)
    islands = written.map.islands
    ids = [island.id for island in islands]
    if len(set(ids)) < len(ids):
        raise UsageError(f"{path}: two of its clusters have one id.", AGAIN)
    members: dict[str, dict[str, None]] = {id: {} for id in ids}
    for dot in written.map.dots:
        if dot.person.id and dot.island in members:
            members[dot.island][dot.person.id] = None
    return Previous(
        owner_id=(written.owner.id if written.owner else "") or None,
        as_of=as_date(written.as_of),
        clusters=tuple(
            PreviousCluster(island.id, _label(island.label), island.x, island.y, island.r)
            for island in islands
        ),
        members={id: tuple(people) for id, people in members.items()},
        people=_people(written.directory),
        steps=_steps(written.steps),
        files=tuple(file.name for file in written.files if file.rows_kept > 0),
        owner_name=written.owner.name if written.owner else "",
    )


def _label(label: Label) -> str:
    return " ".join(label.text.split()) if label.type == "text" else ""


def _people(directory: Directory | None) -> tuple[PreviousPerson, ...] | None:
    """Everybody who has an id, each once."""
    if directory is None:
        return None
    found: dict[str, PreviousPerson] = {}
    for entry in directory.entries:
        if entry.person.id:
            found.setdefault(entry.person.id, _person(entry))
    return tuple(found.values())


def _person(entry: Entry) -> PreviousPerson:
    return PreviousPerson(
        id=entry.person.id,
        name=entry.person.name,
        company=entry.company.name if entry.company else "",
        position=entry.position.text if entry.position else "",
        connected=as_date(entry.connected.iso) if entry.connected else None,
        last=as_date(entry.last.iso) if entry.last else None,
        state=entry.state,
        cluster=entry.cluster,
        level=entry.level,
    )


def _steps(steps: Items) -> tuple[tuple[str, str], ...]:
    return tuple(
        (item.person.id, item.note.id.removeprefix(_REASON))
        for item in steps.items
        if item.person.id and item.note.id.startswith(_REASON)
    )


__all__ = ["MOST_BYTES", "Previous", "PreviousCluster", "PreviousPerson", "load_previous"]
