"""Whom something changed for: short lists with words to begin with, and everybody in tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.leaves import maybe_day, month, person, say
from linkedin_insights.findings.changes import Changes
from linkedin_insights.findings.next_steps import REASONS
from linkedin_insights.report.blocks import Block, PeopleList, PersonItem, Table, TableColumn
from linkedin_insights.report.leaves import (
    Cell,
    Count,
    Leaf,
    Message,
    Organisation,
    Person,
    Term,
    Text,
)

Row = Mapping[str, Any]
_SHOWN = {"moved": 6, "woken": 4, "gone_quiet": 4}
_ROWS = 200


def maybe_person(row: Row) -> Person:
    """The person of a row; without an id, and so without a card, where today does not know them."""
    if row["person_id"] is None:
        return Person(id="", name=row["name"] or "")
    return person(row)


def changed_lists(found: Changes) -> list[Block]:
    """Who moved, whose exchange woke, whose went quiet: the first few of each."""
    lists = (
        _list("moved", "changes.moved_list", found.moved, _moved_item),
        _list("woken", "changes.woken_list", found.woken, _woken_item),
        _list("gone_quiet", "changes.quiet_list", found.gone_quiet, _quiet_item),
    )
    return [block for block in lists if block is not None]


def _list(
    kind: str, title: str, frame: pl.DataFrame, item: Callable[[Row], PersonItem]
) -> PeopleList | None:
    if frame.is_empty():
        return None
    rest = frame.height - _SHOWN[kind]
    return PeopleList(
        title=say(title, people=frame.height),
        items=[item(row) for row in frame.head(_SHOWN[kind]).iter_rows(named=True)],
        more=say("changes.more", people=rest) if rest > 0 else None,
    )


def _moved_item(row: Row) -> PersonItem:
    last = row["last_contact"]
    talked = say("changes.last_words", last=month(last)) if last else say("changes.no_words")
    return PersonItem(
        person=maybe_person(row), note=_move(row), opener=_opener(row), detail=[talked]
    )


def _move(row: Row) -> Message:
    """From where to where, as far as both sides say it."""
    leaves: dict[str, Leaf] = {
        "company_before": Organisation(name=row["company_before"]),
        "company_after": Organisation(name=row["company_after"]),
        "position_before": _title(row["position_before"]),
        "position_after": _title(row["position_after"]),
    }
    if row["what"] == "position":
        return say(f"changes.moved_position{'_at' if row['employed_after'] else ''}", **leaves)
    titled = "_titled" if row["position_after"] else ""
    if not row["employed_before"]:
        return say(f"changes.moved_joined{titled}", **leaves)
    way = "company" if row["company_after"] else "left"
    return say(f"changes.moved_{way}{titled}", **leaves)


def _title(position: str) -> Leaf:
    return Text(text=position) if position else Term(id="changes.no_title")


def _opener(row: Row) -> Message:
    if row["what"] == "company" and row["employed_after"]:
        return say("changes.opener_company", company=Organisation(name=row["company_after"]))
    if row["what"] == "company":
        return say("changes.opener_left", company=Organisation(name=row["company_before"]))
    if row["position_after"]:
        return say("changes.opener_position", position=Text(text=row["position_after"]))
    return say("changes.opener_plain")


def _woken_item(row: Row) -> PersonItem:
    last, before = month(row["last_contact"]), row["last_before"]
    if before is None:
        note = say("changes.woken_first", last=last)
    else:
        note = say("changes.woken_again", before=month(before), last=last)
    return PersonItem(person=maybe_person(row), note=note)


def _quiet_item(row: Row) -> PersonItem:
    last = month(row["last_contact"])
    return PersonItem(
        person=maybe_person(row),
        note=say("changes.quiet_row", days=row["active_days"], last=last),
        opener=say("next_steps.opener_asleep", month=last),
    )


def changed_tables(found: Changes) -> list[Block]:
    """Everybody, folded: one table a kind of change."""
    tables = (
        _table("new", found.new, ("person", "company", "position", "connected")),
        _table(
            "moved",
            found.moved,
            ("person", "company_before", "company_after", "position_before", "position_after"),
        ),
        _table("woken", found.woken, ("person", "last_before", "last")),
        _table("gone_quiet", found.gone_quiet, ("person", "days", "last")),
        _table("reached", found.reached, ("person", "level_before", "level", "on")),
        _table("steps", found.steps, ("person", "reason", "words")),
        _table("renamed", found.renamed, ("name", "name_before", "what")),
        _table("lost", found.lost, ("person", "company", "position", "connected")),
    )
    return [table for table in tables if table is not None]


def _table(kind: str, frame: pl.DataFrame, columns: tuple[str, ...]) -> Table | None:
    if frame.is_empty():
        return None
    shown = frame.head(_ROWS)
    title = say(f"changes.{kind}_table", people=frame.height)
    if shown.height < frame.height:
        title = say(f"changes.{kind}_table_cut", people=frame.height, shown=shown.height)
    return Table(
        title=title,
        columns=[
            TableColumn(
                label=say(f"changes.column.{column}"), kind="number" if column == "days" else "text"
            )
            for column in columns
        ],
        rows=[[_CELLS[column](row) for column in columns] for row in shown.iter_rows(named=True)],
    )


def _organisation(name: str) -> Callable[[Row], Cell | None]:
    return lambda row: Organisation(name=row[name]) if row[name] else None


def _text(name: str) -> Callable[[Row], Cell | None]:
    return lambda row: Text(text=row[name]) if row[name] else None


def _day(name: str, precision: str = "day") -> Callable[[Row], Cell | None]:
    return lambda row: maybe_day(row[name], precision)


def _term(name: str, ids: str) -> Callable[[Row], Cell | None]:
    return lambda row: Term(id=f"{ids}.{row[name]}")


def _reason(row: Row) -> Cell | None:
    """Why a step was proposed; nothing where another version had reasons of its own."""
    known = row["reason"] in REASONS
    return Term(id=f"changes.reason.{row['reason']}") if known else None


_CELLS: Mapping[str, Callable[[Row], Cell | None]] = {
    "person": maybe_person,
    "name": maybe_person,
    "name_before": lambda row: Person(id="", name=row["name_before"]),
    "what": _term("what", "changes.what"),
    "company": _organisation("company"),
    "position": _text("position"),
    "company_before": _organisation("company_before"),
    "company_after": _organisation("company_after"),
    "position_before": _text("position_before"),
    "position_after": _text("position_after"),
    "connected": _day("connected_on"),
    "last_before": _day("last_before"),
    "last": _day("last_contact"),
    "days": lambda row: Count(value=row["active_days"]),
    "level_before": _term("level_before", "ladder"),
    "level": _term("level", "ladder"),
    "on": _day("on"),
    "reason": _reason,
    "words": _day("on"),
}
