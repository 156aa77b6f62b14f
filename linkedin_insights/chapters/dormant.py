"""Who went quiet: exchanges that once went both ways and fell silent, and whom to wake first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linkedin_insights.chapters.parts.leaves import maybe_day, month, person, say
from linkedin_insights.chapters.parts.network import group_names, named
from linkedin_insights.chapters.parts.people import exchange_block
from linkedin_insights.findings import Findings
from linkedin_insights.findings.next_steps import wake_openers
from linkedin_insights.report.blocks import Block, PeopleList, PersonItem, Prose
from linkedin_insights.report.leaves import Leaf, Measure, Message, Term
from linkedin_insights.report.model import Basis, Section, Verdict

_ROWS = 12
_WAKE = 8


def build(findings: Findings) -> Section:
    """The chapter; without silent ties it says why."""
    title = say("dormant.title")
    quiet, wake = findings.quiet, findings.revival
    if findings.quiet_exchanges is None and wake.is_empty():
        reason = "dormant.none_silent" if quiet.two_way else "dormant.nothing"
        return Section.unavailable("dormant", title, say(reason), _verdicts(findings))
    return Section(
        id="dormant",
        title=title,
        available=True,
        claim=say(
            "dormant.claim", silent=quiet.ties.height, two_way=quiet.two_way, wake=wake.height
        ),
        blocks=[*_silent(findings), *_to_wake(findings)],
        basis=Basis(
            tables=["messages", "Invitations", "Recommendations"],
            rows=findings.ties.exchange_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.ties.last),
            method=say("dormant.method"),
        ),
        caveats=[say("dormant.caveat"), say("dormant.caveat_wake")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    return {
        "silent": findings.quiet.ties.height,
        "worth_waking": findings.revival.height,
        "fading": findings.fading.height,
    }


def _silent(findings: Findings) -> list[Block]:
    found = findings.quiet_exchanges
    if found is None:
        return []
    return [
        exchange_block(found, limit=_ROWS, summary="dormant.summary"),
        Prose(messages=_sentences(findings)),
    ]


def _sentences(findings: Findings) -> list[Message]:
    sentences = [say("dormant.reading")]
    if findings.quiet.moved_off:
        sentences.append(say("dormant.moved_off", people=findings.quiet.moved_off))
    rest = findings.quiet.ties.height - _ROWS
    if rest > 0:
        sentences.append(say("people.more", people=rest))
    return sentences


def _to_wake(findings: Findings) -> list[Block]:
    """Sleeping ties worth waking, best first, each with what speaks for it."""
    wake = findings.revival
    if wake.is_empty():
        return [Prose(messages=_fading(findings))] if findings.fading.height else []
    contact = findings.ties.frame.select("person_id", "last_contact", "peaked_on")
    shown = wake.head(_WAKE).join(contact, on="person_id", how="left", maintain_order="left")
    openers = wake_openers(shown, findings.people.people)
    names = group_names(findings)
    rest = wake.height - shown.height
    return [
        PeopleList(
            title=say("dormant.wake", people=wake.height),
            items=[
                PersonItem(
                    person=person(row),
                    note=_note(row),
                    opener=openers[row["person_id"]],
                    detail=_parts(row, names),
                )
                for row in named(shown, findings).iter_rows(named=True)
            ],
            more=say("people.more", people=rest) if rest > 0 else None,
        ),
        Prose(messages=[say("dormant.wake_reading"), *_fading(findings)]),
    ]


def _fading(findings: Findings) -> list[Message]:
    fading = findings.fading.height
    return [say("dormant.fading", people=fading)] if fading else []


def _note(row: Mapping[str, Any]) -> Message:
    silence = Measure(value=row["silence_days"], unit="days")
    last, warm = month(row["last_contact"]), maybe_day(row["peaked_on"], "month")
    if warm is None or warm == last:
        return say("dormant.wake_row", last=last, silence=silence)
    return say("dormant.wake_row_warm", warm=warm, last=last, silence=silence)


def _parts(row: Mapping[str, Any], names: Mapping[str, Leaf]) -> list[Message]:
    """What the rank is made of: how even the exchange was, how new the world is, which level."""
    even = Measure(value=2 * row["exchange_part"] - 1, unit="score")
    parts = [say("dormant.part_exchange", even=even)]
    near = 1 - row["cluster_part"]
    if row["cluster_id"] not in names:
        parts.append(say("dormant.part_no_group"))
    elif near > 0:
        share = Measure(value=near, unit="share")
        parts.append(say("dormant.part_group", group=names[row["cluster_id"]], share=share))
    else:
        parts.append(say("dormant.part_new_group", group=names[row["cluster_id"]]))
    if row["seniority"]:
        parts.append(say("dormant.part_level", level=Term(id=f"level.{row['seniority']}")))
    parts.append(say("dormant.part_score", score=Measure(value=row["revival_score"], unit="score")))
    return parts
