"""The few and how they began: a row a valuable relationship, from its first touch on."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import maybe_day, say
from linkedin_insights.chapters.parts.lives import life_lines
from linkedin_insights.findings import Findings
from linkedin_insights.report.blocks import Prose
from linkedin_insights.report.leaves import Message
from linkedin_insights.report.model import Basis, Section, Verdict


def build(findings: Findings) -> Section:
    """The chapter; without a valuable relationship it says so."""
    title = say("life_lines.title")
    lives = findings.lives
    if lives.valuable == 0 or lives.periods is None:
        return Section.unavailable(
            "life_lines", title, say("life_lines.nothing"), _verdicts(findings)
        )
    return Section(
        id="life_lines",
        title=title,
        available=True,
        claim=say(
            "life_lines.claim",
            valuable=lives.valuable,
            people=findings.value.people.height,
            known=lives.known,
        ),
        blocks=[
            life_lines(findings, limit=lives.rows.height),
            Prose(messages=_sentences(findings)),
        ],
        basis=Basis(
            tables=["messages", "Connections", "Recommendations", "Positions", "Comments"],
            rows=findings.value.rungs.height + findings.origins.clues.height,
            since=maybe_day(lives.rows["first_touch"].min()),  # type: ignore[arg-type]
            until=maybe_day(findings.as_of),
            method=say("life_lines.method"),
        ),
        caveats=[say("life_lines.caveat_unseen"), say("life_lines.caveat_language")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    lives = findings.lives
    return {
        "valuable": lives.valuable,
        "documented": lives.documented,
        "known": lives.known,
        "people": findings.value.people.height,
    }


def _sentences(findings: Findings) -> list[Message]:
    lives = findings.lives
    sentences = [say("life_lines.reading")]
    if lives.known:
        families = {k: v for k, v in lives.families.items() if k != "unknown"}
        sentences.insert(0, say("life_lines.families", total=lives.known, **families))
    rest = lives.valuable - lives.rows.height
    if rest > 0:
        sentences.append(say("people.more", people=rest))
    return sentences
