"""Given and received: what the archive shows of both, each kind with its weight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.chapters.parts.leaves import maybe_day, month, person, rounded, say, share
from linkedin_insights.chapters.parts.network import named
from linkedin_insights.findings import Findings
from linkedin_insights.findings.reciprocity import WEIGHTS, Answers, Reciprocity
from linkedin_insights.report.blocks import Block, Prose, Table, TableColumn, TwoSided, TwoSidedRow
from linkedin_insights.report.leaves import Cell, Count, Measure, Message, Term
from linkedin_insights.report.model import Basis, Section, Verdict

_ROWS_SHOWN = 12
_ROWS = 40


def build(findings: Findings) -> Section:
    """The chapter; unavailable where the archive shows no gift, question or comment."""
    title = say("reciprocity.title")
    found = findings.reciprocity
    if found.gifts.is_empty() and not _commons(found) and not found.answers.asked:
        return Section.unavailable(
            "reciprocity", title, say("reciprocity.nothing"), _verdicts(found)
        )
    when = found.gifts["at"].dt.date()
    first, last = (None, None) if when.is_empty() else (when.sort()[0], when.sort()[-1])
    return Section(
        id="reciprocity",
        title=title,
        available=True,
        claim=_claim(found),
        blocks=[
            *_sides(findings),
            *_told(found),
            *_kinds(found),
            *_people(findings),
        ],
        basis=Basis(
            tables=["messages", "Recommendations", "Endorsements", "Comments", "Reactions"],
            rows=found.gifts.height + _commons(found),
            since=maybe_day(first),
            until=maybe_day(last),
            method=say("reciprocity.method"),
        ),
        caveats=[
            say("reciprocity.caveat_unseen"),
            say("reciprocity.caveat_authors"),
            say("reciprocity.caveat_weights"),
        ],
        verdicts=_verdicts(found),
    )


def _commons(found: Reciprocity) -> int:
    return found.commons.comments + found.commons.reactions


def _verdicts(found: Reciprocity) -> dict[str, Verdict]:
    balance, first, answers = found.balance, found.first_giver, found.answers
    return {
        "given": rounded(balance.given),
        "received": rounded(balance.received),
        "gifts_given": int(found.kinds["given"].sum()),
        "gifts_received": int(found.kinds["received"].sum()),
        "people": balance.people,
        "both_ways": balance.both,
        "balance": rounded(balance.value),
        "balance_low": rounded(balance.low),
        "balance_high": rounded(balance.high),
        "balance_verdict": balance.verdict,
        "first_giver": first.verdict,
        "first_giver_dyads": first.dyads,
        "first_giver_share": rounded(first.share),
        "first_giver_low": rounded(first.low) if first.dyads else None,
        "first_giver_high": rounded(first.high) if first.dyads else None,
        "asked": answers.asked,
        "answered": answers.answered,
        "answered_share": rounded(answers.answered / answers.asked) if answers.asked else None,
        "answered_low": rounded(answers.low) if answers.asked else None,
        "answered_high": rounded(answers.high) if answers.asked else None,
        "answer_hours": rounded(answers.hours),
        "commons_per_week": rounded(found.commons.per_week),
        "waiting": found.waiting,
    }


def _claim(found: Reciprocity) -> Message:
    if found.gifts.is_empty():
        if not _commons(found):
            answers = found.answers
            return say("reciprocity.claim_answers", asked=answers.asked, answered=answers.answered)
        return say("reciprocity.claim_commons", acts=_commons(found))
    given, received = (int(found.kinds[side].sum()) for side in ("given", "received"))
    return say(
        f"reciprocity.claim_{found.balance.verdict}",
        people=found.balance.people,
        given=given,
        received=received,
    )


def _sides(findings: Findings) -> list[Block]:
    """All together, and a row a person: what the owner gave to the left, what came to the right."""
    found = findings.reciprocity
    shown = named(found.people.head(_ROWS_SHOWN), findings)
    if shown.is_empty():
        return []
    counts = _counts(found, shown)
    balance = found.balance
    return [
        TwoSided(
            summary=say("reciprocity.summary", people=shown.height, of=found.people.height),
            left_label=say("reciprocity.from_you"),
            right_label=say("reciprocity.to_you"),
            total=TwoSidedRow(
                label=Term(id="reciprocity.everybody"),
                left=_weight(balance.given),
                right=_weight(balance.received),
                note=_balance(found),
            ),
            rows=[
                TwoSidedRow(
                    label=person(row),
                    left=_weight(row["given"]),
                    right=_weight(row["received"]),
                    note=_note(row, counts[row["person_id"]]),
                )
                for row in shown.iter_rows(named=True)
            ],
        )
    ]


def _weight(value: float) -> Measure:
    return Measure(value=value, unit="weight")


def _counts(found: Reciprocity, shown: pl.DataFrame) -> dict[str, dict[str, int]]:
    """How many gifts a person, by direction and kind: ``given_answer`` and so on."""
    nothing = {f"{side}_{kind}": 0 for side in ("given", "received") for kind in WEIGHTS}
    counts = {id: dict(nothing) for id in shown["person_id"]}
    theirs = found.tally.join(shown.select("person_id"), on="person_id", how="semi")
    for row in theirs.iter_rows(named=True):
        for side in ("given", "received"):
            counts[row["person_id"]][f"{side}_{row['kind']}"] = row[side]
    return counts


def _note(row: Mapping[str, Any], counts: Mapping[str, int]) -> Message:
    sides = "both" if row["gifts_given"] and row["gifts_received"] else ""
    way = sides or ("given" if row["gifts_given"] else "received")
    wanted = {k: n for k, n in counts.items() if way == "both" or k.startswith(way)}
    return say(f"reciprocity.note_{way}", last=month(row["last_on"]), **wanted)


def _told(found: Reciprocity) -> list[Block]:
    """Who gave first and how questions were answered; what else there is stands folded.

    Without any gift to show, what went to everybody is what there is to tell.
    """
    answers, everybody = _answers(found.answers), _to_everybody(found)
    first = [*_first_giver(found), *answers[:1]]
    if found.waiting:
        first.append(say("reciprocity.waiting", people=found.waiting))
    if found.gifts.is_empty():
        return [*_prose([*first, *everybody]), *_prose(answers[1:], "reciprocity.fold_answers")]
    return [*_prose(first), *_prose([*answers[1:], *everybody], "reciprocity.fold_more")]


def _prose(messages: list[Message], title: str | None = None) -> list[Block]:
    """Sentences, folded under a title if there is one; nothing without a sentence."""
    if not messages:
        return []
    return [Prose(messages=messages, title=say(title) if title else None)]


def _balance(found: Reciprocity) -> Message | None:
    """The balance as the share that came from the owner: easier to read than −1 to 1."""
    balance = found.balance
    if balance.value is None:
        return None
    if balance.low is None or balance.high is None:
        weights = {"given": _weight(balance.given), "received": _weight(balance.received)}
        return say("reciprocity.balance_few", people=balance.people, **weights)
    ends = [(1 + end) / 2 for end in (balance.value, balance.low, balance.high)]
    part = Measure(value=ends[0], unit="share", low=ends[1], high=ends[2])
    return say(f"reciprocity.balance_{balance.verdict}", share=part, people=balance.people)


def _first_giver(found: Reciprocity) -> list[Message]:
    first = found.first_giver
    if not first.dyads:
        return []
    if first.verdict == "untestable":
        return [say("reciprocity.first_few", dyads=first.dyads, mine=first.mine)]
    part = share(first.mine, first.dyads, (first.low, first.high))
    return [say(f"reciprocity.first_{first.verdict}", dyads=first.dyads, share=part)]


def _answers(answers: Answers) -> list[Message]:
    sentences = []
    if answers.asked:
        part = share(answers.answered, answers.asked, (answers.low, answers.high))
        sentences.append(
            say("reciprocity.answers", asked=answers.asked, answered=answers.answered, share=part)
        )
    if answers.hours is not None:
        hours = Measure(
            value=answers.hours,
            unit="hours",
            low=answers.hours_low if answers.hours_high is not None else None,
            high=answers.hours_high,
        )
        sentences.append(say("reciprocity.median", hours=hours))
    if answers.pitches:
        sentences.append(say("reciprocity.pitches", questions=answers.pitches))
    return sentences


def _to_everybody(found: Reciprocity) -> list[Message]:
    commons = found.commons
    if not _commons(found):
        return []
    sentences = [say("reciprocity.commons", comments=commons.comments, reactions=commons.reactions)]
    if commons.per_week is not None:
        rate = Measure(value=commons.per_week, unit="score")
        counts = {"recent": commons.recent, "weeks": commons.weeks}
        sentences.append(say("reciprocity.per_week", rate=rate, **counts))
    return sentences


def _kinds(found: Reciprocity) -> list[Block]:
    if found.gifts.is_empty():
        return []
    rows: list[list[Cell | None]] = [
        [
            Term(id=f"reciprocity.kind.{row['kind']}"),
            Measure(value=row["weight"], unit="score"),
            Count(value=row["given"]),
            Count(value=row["received"]),
        ]
        for row in found.kinds.iter_rows(named=True)
    ]
    columns = _columns("kind", "weight", "given", "received")
    return [Table(title=say("reciprocity.kinds"), columns=columns, rows=rows)]


def _people(findings: Findings) -> list[Block]:
    found = findings.reciprocity.people
    if found.is_empty():
        return []
    rows: list[list[Cell | None]] = [
        [
            person(row),
            Measure(value=row["given"], unit="score"),
            Measure(value=row["received"], unit="score"),
            Term(id=f"reciprocity.first_by.{row['first']}") if row["first"] else None,
            maybe_day(row["last_on"], "month"),
        ]
        for row in named(found.head(_ROWS), findings).iter_rows(named=True)
    ]
    columns = _columns("person", "given_weight", "received_weight", "first", "last")
    title = say("reciprocity.table", people=found.height)
    return [Table(title=title, columns=columns, rows=rows)]


def _columns(*headings: str) -> list[TableColumn]:
    numbers = {"weight", "given", "received", "given_weight", "received_weight"}
    return [
        TableColumn(label=say(f"reciprocity.column.{h}"), kind="number" if h in numbers else "text")
        for h in headings
    ]
