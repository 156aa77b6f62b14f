"""What a stated origin and a level of value rest on, as messages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from linkedin_insights.chapters.parts.leaves import day, person, say
from linkedin_insights.report.leaves import Leaf, Message, Organisation, Term, Text

_PLACES = (
    "tenure",
    "application",
    "recommendation_company",
    "school",
    "school_in_words",
    "company_in_words",
)


def clue_message(row: Mapping[str, Any], names: Mapping[str, str]) -> Message:
    """What an origin rests on; ``row`` is one of ORIGIN_ROWS, ``names`` leads from ids to names."""
    reason = row["reason"]
    if row.get("origin_label", row.get("label")) is not None:
        return say("clue.label")
    if reason is None:
        return say("clue.timing")
    if reason == "title" or row["on"] is None:
        return say("clue.title")
    params: dict[str, Leaf] = {"day": day(row["on"])}
    variant = ""
    helper = row["helper_id"]
    if helper is not None and helper in names:
        params["helper"] = person({"person_id": helper, "name": names[helper]})
        variant = "_by"
    elif row["subject"]:
        placed = reason in _PLACES
        named = Organisation(name=row["subject"]) if placed else Text(text=row["subject"])
        params["subject"] = named
        variant = "_named"
    return Message(id=f"clue.{reason}{variant}", params=params)


def began_message(row: Mapping[str, Any]) -> Message:
    """How a relationship began, in one sentence without the evidence."""
    origin = Term(id=f"origin.{row['origin']}")
    if row["origin"] == "unknown":
        return say("began.unknown")
    if row["certainty"] == "unknown":
        return say("began.weak", origin=origin)
    return say(f"began.{row['certainty']}_short", origin=origin)


def rung_message(reason: str | None, on: date | None) -> Message:
    """What shows the value of a relationship, and since when."""
    if reason is None:
        return say("rung.none")
    if on is None or reason == "label":
        return say("rung.label")
    return say(f"rung.{reason}", day=day(on))


def step_message(row: Mapping[str, Any]) -> Message:
    """One step of a chain; ``row`` is one of STEPS."""
    step = row["step"]
    if step in ("act", "opportunity", "job"):
        return say(f"step.{step}_{row['detail']}")
    known = row["by"] and (step, row["by"]) in _SIDED
    return say(f"step.{step}_{row['by']}" if known else f"step.{step}")


_SIDED = frozenset(
    {
        *(
            (step, by)
            for step in ("invitation", "first_message", "meeting")
            for by in ("me", "them")
        ),
        ("introduction", "them"),
        ("recommendation", "me"),
        ("recommendation", "them"),
    }
)
