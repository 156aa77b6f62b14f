"""What your invitations did: what was accepted and answered, who helped, and what may rest."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from linkedin_insights.chapters.parts.leaves import day, maybe_day, person, rounded, say
from linkedin_insights.chapters.parts.network import named
from linkedin_insights.chapters.parts.outreach import (
    first_messages,
    funnels,
    measure,
    note_sentences,
    notes,
    one,
)
from linkedin_insights.findings import Findings
from linkedin_insights.findings.outreach import Closure, Outreach
from linkedin_insights.report.blocks import (
    Block,
    PeopleList,
    PersonItem,
    Prose,
    Table,
    TableColumn,
)
from linkedin_insights.report.leaves import Cell, Count, Day, Measure, Message, Term
from linkedin_insights.report.model import Basis, Section, Verdict

_SHOWN = 6
_LED_TO = 6


def build(findings: Findings) -> Section:
    """The chapter; unavailable where there is neither an invitation nor a first message."""
    title = say("outreach.title")
    found = findings.outreach
    acts = [found.invitations, found.first_messages]
    if all(frame.is_empty() for frame in acts):
        said = findings.ties.message_rows
        reason = say("outreach.nothing_begun") if said else say("outreach.nothing")
        return Section.unavailable("outreach", title, reason, _verdicts(found))
    days = pl.concat([frame.select(pl.col("at").dt.date()) for frame in acts])["at"].sort()
    return Section(
        id="outreach",
        title=title,
        available=True,
        claim=_claim(found),
        blocks=[
            *funnels(found),
            *notes(found),
            *_prose(_on_invitations(found)),
            *first_messages(found),
            *_brokers(findings),
            *_prose(_closure(found.closure)),
            *_resting(findings),
            *_prose(_counting(found), "outreach.fold_how"),
            *_table(found),
        ],
        basis=Basis(
            tables=["Invitations", "Connections", "messages", "Positions"],
            rows=sum(frame.height for frame in acts),
            since=maybe_day(days[0]),
            until=maybe_day(days[-1]),
            method=say("outreach.method"),
        ),
        caveats=[
            say("outreach.caveat_window"),
            say("outreach.caveat_choice"),
            say("outreach.caveat_audience"),
        ],
        verdicts=_verdicts(found),
    )


def _verdicts(found: Outreach) -> dict[str, Verdict]:
    note, closure = found.note, found.closure
    return {
        "sent": found.sent,
        "received": found.received,
        "pending": found.pending,
        **_rate(found, "sent", "accepted", "accepted"),
        **_rate(found, "sent", "answered", "invited_answered"),
        **_rate(found, "received", "accepted", "received_accepted"),
        "note_difference": rounded(note.difference),
        "note_low": rounded(note.low),
        "note_high": rounded(note.high),
        "note_verdict": note.verdict,
        "first_messages": found.first_messages.height,
        **_rate(found, "first", "answered", "answered"),
        "never_answered": found.unanswered.height,
        "only_pitches": found.pitching.height,
        "brokers": found.brokers.height,
        "introductions": closure.pairs,
        "introductions_within": rounded(closure.share),
        "introductions_expected": rounded(closure.expected),
        "introductions_verdict": closure.verdict,
    }


def _rate(found: Outreach, act: str, outcome: str, name: str) -> dict[str, Verdict]:
    row = one(found, act, outcome)
    return {
        f"{name}_of": row["trials"] if row else 0,
        name: row["successes"] if row else 0,
        f"{name}_low": rounded(row["low"]) if row else None,
        f"{name}_high": rounded(row["high"]) if row else None,
    }


def _claim(found: Outreach) -> Message:
    invited = one(found, "sent", "accepted")
    wrote = one(found, "first", "answered")
    told = {
        "invited": Count(value=invited["trials"]) if invited else None,
        "accepted": Count(value=invited["successes"]) if invited else None,
        "wrote": Count(value=wrote["trials"]) if wrote else None,
        "answered": Count(value=wrote["successes"]) if wrote else None,
    }
    params = {name: value for name, value in told.items() if value is not None}
    if invited and wrote:
        return say("outreach.claim", **params)
    if invited:
        return say("outreach.claim_invited", **params)
    if wrote:
        return say("outreach.claim_wrote", **params)
    return say("outreach.claim_young", sent=found.sent, received=found.received)


def _on_invitations(found: Outreach) -> list[Message]:
    """What a note did; without any invitation, why there is nothing to say of them."""
    if not found.sent and not found.received:
        return [say("outreach.no_invitations")]
    return note_sentences(found.note)


def _counting(found: Outreach) -> list[Message]:
    """How things were counted, for those who want to know more."""
    sentences = [say("outreach.patience")] if found.sent or found.received else []
    if found.pending:
        sentences.append(say("outreach.pending", pending=found.pending))
    short, middle = found.short_up_to, found.middle_up_to
    if short is not None and middle is not None:
        sentences.append(say("outreach.lengths", short=short, middle=middle))
    if found.closure.verdict != "untestable":
        sentences.append(say("outreach.closure_lean"))
    return sentences


def _prose(messages: list[Message], title: str | None = None) -> list[Block]:
    """Sentences, folded under a title if there is one; nothing without a sentence."""
    if not messages:
        return []
    return [Prose(messages=messages, title=say(title) if title else None)]


def _table(found: Outreach) -> list[Block]:
    """Every share there is, with its interval."""
    if found.rates.is_empty():
        return []
    rows: list[list[Cell | None]] = [
        [
            Term(id=f"outreach.act.{row['act']}"),
            Term(id=f"outreach.{row['outcome']}"),
            _group(row),
            Count(value=row["successes"], of=row["trials"]),
            measure(row),
        ]
        for row in found.rates.iter_rows(named=True)
    ]
    columns = [
        TableColumn(label=say(f"outreach.column.{name}"), kind=kind)
        for kind, names in (("text", ("act", "outcome", "group")), ("number", ("count", "share")))
        for name in names
    ]
    return [Table(title=say("outreach.table"), columns=columns, rows=rows)]


def _group(row: Mapping[str, str]) -> Cell:
    if row["by"] == "year":
        return Day(iso=f"{int(row['group']):04d}")
    return Term(id=f"outreach.{row['by']}.{row['group']}")


def _brokers(findings: Findings) -> list[Block]:
    """Who brought the owner together with valuable contacts, with names and days."""
    found = findings.outreach
    if found.brokers.is_empty():
        return []
    shown = found.brokers.head(_SHOWN)
    led = named(found.introduced, findings).filter(
        pl.col("helper_id").is_in(shown["helper_id"].implode())
    )
    items = [
        PersonItem(
            person=person(row),
            note=say("outreach.broker", people=row["introduced"]),
            detail=_led_to(led.filter(pl.col("helper_id") == row["person_id"])),
        )
        for row in named(shown.rename({"helper_id": "person_id"}), findings).iter_rows(named=True)
    ]
    return [_list("outreach.brokers", items, found.brokers.height)]


def _led_to(led: pl.DataFrame) -> list[Message]:
    return [
        say("outreach.led_to_on", who=person(row), day=day(row["on"]))
        if row["on"]
        else say("outreach.led_to", who=person(row))
        for row in led.head(_LED_TO).iter_rows(named=True)
    ]


def _closure(closure: Closure) -> list[Message]:
    """Whether introductions stayed within one group."""
    if not closure.pairs:
        return []
    if closure.verdict == "untestable" or closure.share is None or closure.expected is None:
        return [say("outreach.closure_few", pairs=closure.pairs, within=closure.within)]
    part = Measure(value=closure.share, unit="share", low=closure.low, high=closure.high)
    expected = Measure(value=closure.expected, unit="share")
    words = f"outreach.closure_{closure.verdict}"
    return [say(words, pairs=closure.pairs, share=part, expected=expected)]


def _resting(findings: Findings) -> list[Block]:
    """Where nothing came back, and where only sales talk came: kind lists, nothing more."""
    found = findings.outreach
    blocks: list[Block] = []
    for name, frame, count in (
        ("unanswered", found.unanswered, "openings"),
        ("pitching", found.pitching, "messages"),
    ):
        if frame.is_empty():
            continue
        items = [
            PersonItem(
                person=person(row),
                note=say(f"outreach.{name}_row", times=row[count], last=day(row["last_on"])),
            )
            for row in named(frame.head(_SHOWN), findings).iter_rows(named=True)
        ]
        blocks.append(_list(f"outreach.{name}", items, frame.height))
    if blocks:
        blocks.append(Prose(messages=[say("outreach.rest")]))
    return blocks


def _list(title: str, items: list[PersonItem], people: int) -> PeopleList:
    rest = people - len(items)
    return PeopleList(
        title=say(title, people=people),
        items=items,
        more=say("people.more", people=rest) if rest > 0 else None,
    )
