"""The lines of a card, topic by topic; every score stands beside the parts it is made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from linkedin_insights.archive import export_name
from linkedin_insights.chapters.parts.grounds import began_message, clue_message, rung_message
from linkedin_insights.chapters.parts.leaves import day, month, say
from linkedin_insights.findings.reciprocity import WEIGHTS
from linkedin_insights.report.blocks import CardLine
from linkedin_insights.report.leaves import FileName, Leaf, Measure, Message, Term

Row = Mapping[str, Any]
_DIGITS = 4


def began_lines(
    row: Row, clues: Sequence[Row], names: Mapping[str, str], known_files: Collection[str]
) -> list[CardLine]:
    """How it began, how sure that is, and every piece of evidence with its weight."""
    lines = [CardLine(message=began_message(row))]
    if row["label"] is None and row["origin"] != "unknown":
        sure = Measure(value=row["probability"], unit="share")
        lines.append(CardLine(message=say(f"card.{row['certainty']}", share=sure)))
    lines += [
        CardLine(
            message=clue_message(clue | {"label": None}, names),
            weight=_score(clue["llr"]),
            **_record(clue, known_files),
        )
        for clue in map(dict, clues)
    ]
    if row["possible"] is not None:
        possible = Term(id=f"origin.{row['possible']}")
        lines.append(CardLine(message=say("card.possible", origin=possible)))
    if row["first_touch"] is not None:
        by = row["initiated_by"] or "unknown"
        lines.append(CardLine(message=say(f"card.first_touch_{by}", day=day(row["first_touch"]))))
    return lines


def exchange_lines(row: Row) -> list[CardLine]:
    """Who wrote, who answered and how fast, whether it is alive, and how strong it counts."""
    if not row["exchanged"] or row["last_contact"] is None:
        return [CardLine(message=say("card.no_exchange"))]
    messages = [
        say(
            "card.messages",
            sent=row["messages_sent"],
            received=row["messages_received"],
            group=row["group_messages"],
        ),
        say(
            f"card.state_{row['tie_state']}",
            days=row["active_days"],
            conversations=row["conversations"],
            first=month(row["first_contact"]),
            last=day(row["last_contact"]),
        ),
    ]
    messages += [
        say(f"card.{name}", value=Measure(value=row[name], unit="hours"))
        for name in ("latency_hours", "my_latency_hours")
        if row[name] is not None
    ]
    if row["reciprocity"] is not None:
        messages.append(say("card.reciprocity", value=_score(row["reciprocity"])))
    messages.append(
        say(
            "card.strength",
            strength=_score(row["tie_strength"]),
            out=_score(row["s_out"]),
            into=_score(row["s_in"]),
        )
    )
    if row["revival_score"]:
        messages.append(say("card.revival", score=_score(row["revival_score"])))
    return [CardLine(message=message) for message in messages]


def came_lines(row: Row, rungs: Sequence[Row], known_files: Collection[str]) -> list[CardLine]:
    """What came of it, the highest step first, each with its record."""
    labelled = [CardLine(message=say("rung.label"))] if row["value_label"] is not None else []
    shown = [
        CardLine(message=rung_message(rung["reason"], rung["on"]), **_record(rung, known_files))
        for rung in rungs
    ]
    if not shown and not labelled:
        return []
    level = Term(id=f"ladder.{row['level']}")
    score = say(
        "card.value",
        level=level,
        rung=row["level"],
        score=_score(row["score"]),
        pieces=row["pieces"],
    )
    return [*labelled, *shown, CardLine(message=score)]


def given_lines(gifts: Sequence[Row]) -> list[CardLine]:
    """What went each way, kind by kind, with what a gift of the kind weighs."""
    return [
        CardLine(
            message=say(
                "card.gift",
                kind=Term(id=f"reciprocity.kind.{gift['kind']}"),
                given=gift["given"],
                received=gift["received"],
            ),
            weight=_score(WEIGHTS[gift["kind"]]),
        )
        for gift in gifts
        if gift["given"] or gift["received"]
    ]


def world_lines(row: Row, memberships: Sequence[Row], groups: Mapping[str, Leaf]) -> list[CardLine]:
    """The groups they are in, whom else they seem to know, and how far they bridge."""
    messages: list[Message] = [
        say(
            "card.group",
            group=groups[found["cluster_id"]],
            share=Measure(value=found["confidence"], unit="share"),
        )
        for found in memberships
        if found["cluster_id"] in groups
    ]
    if not messages:
        messages.append(say("card.no_group"))
    if row["degree"]:
        messages.append(say("card.links", links=row["degree"]))
    if row["bridge_score"]:
        held = "held" if row["bridge"] else "not_held"
        messages.append(
            say(
                f"card.bridge_{held}",
                score=_score(row["bridge_score"]),
                participation=_score(row["participation"] or 0.0),
            )
        )
    return [CardLine(message=message) for message in messages]


def _record(row: Row, known_files: Collection[str]) -> dict[str, Any]:
    """The record that a line rests on, if it rests on one."""
    if not row["file"] or row["row"] is None:
        return {}
    known = row["file"] in known_files or export_name(row["file"]).clean in known_files
    return {
        "file": FileName(path=row["file"], known=known),
        "row": row["row"],
    }


def _score(value: float) -> Measure:
    # Sums over threads differ in their last digits.
    return Measure(value=round(value, _DIGITS), unit="score")
