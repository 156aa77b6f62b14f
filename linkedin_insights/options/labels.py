"""``--labels``: what the owner says about people, as CSV or TOML.

Both hold ``person`` (profile URL, id or exact name), ``valuable`` (yes, no, 0 to 4), ``origin`` and
``note``; all but the first may be left out. Whom a label means is found out by
`linkedin_insights.people.labels`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from linkedin_insights.errors import UsageError
from linkedin_insights.options.model import Labels, PersonLabel
from linkedin_insights.options.toml import Table, as_text, read_text, read_toml

ORIGINS = (
    "coworker",
    "classmate",
    "my_engagement",
    "my_post",
    "introduction",
    "group_conversation",
    "event",
    "my_outreach",
    "their_outreach",
    "unknown",
)
"""How a relationship can have begun."""

_COLUMNS = ("person", "valuable", "origin", "note")
_VALUABLE = {"yes": 2, "no": 0, **{str(level): level for level in range(5)}}
_VALUABLE_WORDS = "yes, no, or a whole number from 0 to 4"


def load_labels(path: Path) -> Labels:
    """The labels of a file; its name's end says which kind it is.

    Raises:
        UsageError: a column, key or value is not known, with its line.
    """
    return _from_toml(path) if path.suffix.casefold() == ".toml" else _from_csv(path)


def _from_csv(path: Path) -> Labels:
    text = read_text(path)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        _check_header(path, header)
        people = []
        before = reader.line_num
        for cells in reader:
            if any(cell.strip() for cell in cells):
                row = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
                people.append(_person(path, before + 1, row))
            before = reader.line_num
    except csv.Error as error:
        what = f"{path}, line {reader.line_num}: this is no CSV ({error})."
        raise UsageError(what, "Mend that line.") from error
    return Labels(people=tuple(people))


def _check_header(path: Path, header: list[str]) -> None:
    hint = f"The first line names the columns: {', '.join(_COLUMNS)}; only 'person' is needed."
    if "person" not in header:
        raise UsageError(f"{path}, line 1: there is no column 'person'.", hint)
    for name in header:
        if name and name not in _COLUMNS:
            raise UsageError(f"{path}, line 1: the column {name!r} is not known.", hint)
        if name and header.count(name) > 1:
            raise UsageError(f"{path}, line 1: the column {name!r} stands twice.", hint)


def _person(path: Path, line: int, row: Mapping[str, str]) -> PersonLabel:
    where = f"{path}, line {line}"
    if not row.get("person"):
        hint = "Give a profile URL, an id or an exact name."
        raise UsageError(f"{where}: 'person' is empty.", hint)
    valuable = row.get("valuable", "").casefold()
    if valuable and valuable not in _VALUABLE:
        raise UsageError(
            f"{where}: 'valuable' is {row['valuable']!r}.", f"Write {_VALUABLE_WORDS}."
        )
    origin = row.get("origin", "").casefold()
    if origin and origin not in ORIGINS:
        known = ", ".join(ORIGINS)
        raise UsageError(f"{where}: 'origin' is {row['origin']!r}.", f"Known are: {known}.")
    return PersonLabel(
        person=row["person"],
        valuable=_VALUABLE.get(valuable),
        origin=origin or None,
        note=row.get("note", ""),
        line=line,
    )


def _from_toml(path: Path) -> Labels:
    table = read_toml(path)
    table.only(("person", "cluster"))
    return Labels(
        people=tuple(_person_table(entry) for entry in table.array("person")),
        clusters=tuple(_cluster(entry) for entry in table.array("cluster")),
    )


def _person_table(table: Table) -> PersonLabel:
    table.only(_COLUMNS)
    row = {
        "person": table.get("person", as_text, "a text") or "",
        "valuable": table.get("valuable", _valuable_text, _VALUABLE_WORDS) or "",
        "origin": table.get("origin", as_text, "a text") or "",
        "note": table.get("note", as_text, "a text") or "",
    }
    return _person(table.path, table.line_of("person"), row)


def _valuable_text(value: object) -> str | None:
    """A value as CSV would hold it; TOML's own true and false are a yes and a no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value) if isinstance(value, int | str) else ""
    return text if text.casefold() in _VALUABLE else None


def _cluster(table: Table) -> tuple[str, str]:
    """A member and the name of the cluster that member is in."""
    table.only(("member", "name"))
    member = (table.get("member", as_text, "a text") or "").strip()
    name = " ".join((table.get("name", as_text, "a text") or "").split())
    if not member or not name:
        raise table.wrong("cluster", "needs 'member' and 'name'", "Write both as texts.")
    return member, name
