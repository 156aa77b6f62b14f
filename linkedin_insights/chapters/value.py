"""What came of relationships, how unevenly, and whether the day of connecting told which."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import maybe_day, month, say
from linkedin_insights.chapters.parts.value import (
    curve_table,
    funnel_table,
    ladder_bars,
    measure,
    plain,
    scores_table,
    yields_table,
)
from linkedin_insights.findings import Findings
from linkedin_insights.findings.value.calibration import Calibration
from linkedin_insights.findings.value.concentration import (
    FEWEST_CONVERSATIONS,
    FEWEST_PEOPLE,
    Concentration,
)
from linkedin_insights.findings.value.estimates import Estimate
from linkedin_insights.findings.value.foresight import FEWEST_IN_PART, FEWEST_VALUABLE, Foresight
from linkedin_insights.findings.value.funnels import Funnels
from linkedin_insights.report.blocks import (
    Figure,
    Figures,
    Prose,
)
from linkedin_insights.report.leaves import Count, Measure, Message, Term
from linkedin_insights.report.model import Basis, Section, Verdict

_DIGITS = 3
_PLACES = ("first", "second", "third")
_BY_SIGNS = {1: "value.known_by_one", 2: "value.known_by_two", 3: "value.known_by"}


def build(findings: Findings) -> Section:
    """The chapter; unavailable where the archive names nobody."""
    title = say("value.title")
    funnels: Funnels = findings.funnels
    if not funnels.people:
        return Section.unavailable("value", title, say("value.nothing"), _verdicts(findings))
    verdict = findings.foresight.verdict if funnels.valuable else "untestable"
    return Section(
        id="value",
        title=title,
        available=True,
        claim=say(f"value.claim_{verdict}", people=funnels.people, valuable=funnels.valuable),
        blocks=[
            _figures(findings),
            ladder_bars(funnels),
            Prose(
                messages=[
                    *_reading(funnels, findings.foresight),
                    *_labelled(findings.calibration),
                ]
            ),
            Prose(messages=_concentration(findings.concentration)),
            *curve_table(findings.concentration),
            Prose(messages=_foresight(findings.foresight)),
            *scores_table(findings.foresight),
            Prose(messages=_forwards(funnels)),
            funnel_table(funnels),
            yields_table(funnels),
        ],
        basis=Basis(
            tables=["Connections", "messages", "Invitations", "Recommendations", "Endorsements"],
            rows=findings.totals.connections + findings.ties.message_rows,
            since=maybe_day(findings.ties.first),
            until=maybe_day(findings.as_of),
            method=say("value.method"),
        ),
        caveats=[say(f"value.caveat_{what}") for what in ("visible", "known", "young")],
        verdicts=_verdicts(findings),
    )


def _verdicts(findings: Findings) -> dict[str, Verdict]:
    funnels, spread, known = findings.funnels, findings.concentration, findings.foresight
    figures = {
        "gini": spread.gini,
        "expected_gini": spread.chance_gini,
        "top_share": spread.top_share,
        "expected_top_share": spread.chance_top_share,
        "latent_gini": spread.latent_gini,
        "latent_top_share": spread.latent_top_share,
        "shape": spread.shape,
        "auc": known.auc,
        "lift": known.lift,
    }
    return {
        "concentration": spread.verdict,
        "foreseeable": known.verdict,
        "people": funnels.people,
        "connections": funnels.connections,
        "sustained": funnels.sustained,
        "valuable": funnels.valuable,
        "conversations": spread.conversations,
        "tail": spread.tail or None,
        "foreseeable_people": known.people,
        "foreseeable_valuable": known.valuable,
        "overlap": _rounded(known.overlap),
        **{key: cell for name, found in figures.items() for key, cell in _cells(name, found)},
    }


def _cells(name: str, found: Estimate | None) -> list[tuple[str, Verdict]]:
    values = (None,) * 3 if found is None else (found.value, found.low, found.high)
    ends = ("", "_low", "_high")
    return [(name + end, _rounded(value)) for end, value in zip(ends, values, strict=True)]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _figures(findings: Findings) -> Figures:
    funnels, spread, known = findings.funnels, findings.concentration, findings.foresight
    items = [
        Figure(
            value=Count(value=count, of=funnels.people),
            label=say(f"value.figure_{name}"),
            note=say("value.figure_share", share=measure(found)) if found else None,
        )
        for name, count, found in (
            ("sustained", funnels.sustained, funnels.share_sustained),
            ("valuable", funnels.valuable, funnels.share_valuable),
        )
    ]
    if spread.top_share is not None and spread.chance_top_share is not None:
        chance = spread.chance_top_share
        note = say("value.figure_top_note", low=plain(chance.low), high=plain(chance.high))
        label = say("value.figure_top")
        items.append(Figure(value=plain(spread.top_share.value), label=label, note=note))
    if known.auc is not None:
        items.append(Figure(value=measure(known.auc), label=say("value.figure_auc")))
    return Figures(items=items)


def _reading(funnels: Funnels, known: Foresight) -> list[Message]:
    sentences = [say("value.ladder_reading")]
    lasting, vouching = funnels.reaching(2, 24), funnels.reaching(3, 24)
    if lasting is not None and vouching is not None:
        found = {"sustained": measure(lasting), "vouching": measure(vouching)}
        sentences.append(say("value.reached", connections=funnels.connections, **found))
    if known.young:
        sentences.append(say("value.young", young=known.young))
    return sentences


def _labelled(calibration: Calibration | None) -> list[Message]:
    """What the owner's labels did to the scores, where there are enough of them."""
    if calibration is None:
        return []
    counts = {"positives": calibration.positives, "negatives": calibration.negatives}
    if calibration.skill is None:
        return [say("value.labelled_positives", **counts)]
    if calibration.skill <= 0:
        return [say("value.labelled_no_better", **counts)]
    skill = Measure(value=calibration.skill, unit="score")
    return [say("value.labelled", skill=skill, **counts)]


def _concentration(spread: Concentration) -> list[Message]:
    """How unevenly talk is spread, never without what chance makes of it."""
    own, chance, top = spread.gini, spread.chance_gini, spread.top_share
    tops, latent = spread.chance_top_share, spread.latent_top_share
    if own is None or chance is None or top is None or tops is None or latent is None:
        counts = {
            "undated": {},
            "few_people": {"people": spread.people, "needed": FEWEST_PEOPLE},
            "few_conversations": {
                "conversations": spread.conversations,
                "people": spread.people,
                "needed": FEWEST_CONVERSATIONS,
            },
        }
        return [say(f"value.untested_{spread.reason}", **counts[spread.reason])]
    figures = {"top": measure(top), "low": plain(tops.low), "high": plain(tops.high)}
    way = "beyond" if spread.verdict == "beyond_chance" else "chance"
    ends = {"low": plain(chance.low, "score"), "high": plain(chance.high, "score")}
    sentences = [
        say(f"value.concentration_{way}", conversations=spread.conversations, **figures),
        say("value.gini", gini=measure(own, "score"), **ends),
    ]
    if way == "beyond":
        sentences.append(say("value.latent", top=measure(latent)))
        if spread.tail != "as_gamma":
            sentences.append(say(f"value.tail_{spread.tail}"))
    return sentences


def _foresight(known: Foresight) -> list[Message]:
    """Whether the first day told, and by what."""
    if known.auc is None or known.lift is None or known.since is None:
        return [_untested(known)]
    sentences = [
        say(
            "value.known_how",
            learned=known.learned,
            tested=known.tested,
            later=known.tested_valuable,
            since=month(known.since),
        ),
        say(f"value.known_{known.verdict}", auc=measure(known.auc)),
    ]
    if known.verdict == "yes":
        way = "lift" if known.lift.low > 1 else "lift_none"
        sentences.append(say(f"value.known_{way}", lift=measure(known.lift, "ratio")))
    if known.overlap is not None:
        sentences.append(say("value.known_overlap", overlap=plain(known.overlap)))
    if known.verdict == "yes" and known.strongest:
        terms = {
            place: Term(id=f"value.sign.{sign.feature}_{'more' if sign.weight > 0 else 'less'}")
            for place, sign in zip(_PLACES, known.strongest, strict=False)
        }
        sentences.append(say(_BY_SIGNS[len(terms)], **terms))
    return sentences


def _untested(known: Foresight) -> Message:
    if known.reason == "few_valuable":
        counts = {"people": known.people, "valuable": known.valuable, "needed": FEWEST_VALUABLE}
        return say("value.known_few_valuable", **counts)
    if known.reason == "few_in_part":
        return say(
            "value.known_few_in_part",
            needed=FEWEST_IN_PART,
            earlier=known.learned_valuable,
            earlier_not=known.learned - known.learned_valuable,
            later=known.tested_valuable,
            later_not=known.tested - known.tested_valuable,
        )
    return say("value.known_undated")


def _forwards(funnels: Funnels) -> list[Message]:
    """What the funnel and the yields say in words."""
    sentences = [say("value.funnel_reading"), say("value.funnel_invitations")]
    apart = funnels.origins_apart
    sentences.append(
        say("value.yields_apart", apart=apart) if apart else say("value.yields_overlap")
    )
    acts = funnels.per_act
    if acts.acts_each is not None:
        each = {
            name: Count(value=round(value))
            for name, value in (
                ("each", acts.acts_each.value),
                ("low", acts.acts_each.low),
                ("high", acts.acts_each.high),
            )
        }
        sentences.append(say("value.acts_each", acts=acts.acts, valuable=acts.valuable, **each))
    elif acts.at_least is not None:
        least = Count(value=round(acts.at_least))
        sentences.append(say("value.acts_none", acts=acts.acts, at_least=least))
    return sentences
