"""What relationships came to, in sentences: a few in sight, the rest folded."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import month, say
from linkedin_insights.chapters.parts.value import measure, plain
from linkedin_insights.findings.value.calibration import Calibration
from linkedin_insights.findings.value.concentration import (
    FEWEST_CONVERSATIONS,
    FEWEST_PEOPLE,
    Concentration,
)
from linkedin_insights.findings.value.foresight import FEWEST_IN_PART, FEWEST_VALUABLE, Foresight
from linkedin_insights.findings.value.funnels import Funnels
from linkedin_insights.report.blocks import Block, Prose
from linkedin_insights.report.leaves import Count, Measure, Message, Term

_PLACES = ("first", "second", "third")
_BY_SIGNS = {1: "value.known_by_one", 2: "value.known_by_two", 3: "value.known_by"}


def tell_ladder(funnels: Funnels, known: Foresight, calibration: Calibration | None) -> list[Block]:
    """How many came far enough in two years; what the steps are stands folded."""
    told = []
    lasting, vouching = funnels.reaching(2, 24), funnels.reaching(3, 24)
    if lasting is not None and vouching is not None:
        found = {"sustained": measure(lasting), "vouching": measure(vouching)}
        told.append(say("value.reached", connections=funnels.connections, **found))
    if known.young:
        told.append(say("value.young", young=known.young))
    return _told(told, [say("value.ladder_reading"), *_labelled(calibration)], "value.steps")


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


def tell_concentration(spread: Concentration) -> list[Block]:
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
        return _told([say(f"value.untested_{spread.reason}", **counts[spread.reason])])
    figures = {"top": measure(top), "low": plain(tops.low), "high": plain(tops.high)}
    way = "beyond" if spread.verdict == "beyond_chance" else "chance"
    ends = {"low": plain(chance.low), "high": plain(chance.high)}
    told = [say(f"value.concentration_{way}", conversations=spread.conversations, **figures)]
    more = [say("value.gini", gini=measure(own), **ends)]
    if way == "beyond":
        more.append(say("value.latent", top=measure(latent)))
        if spread.tail != "as_gamma":
            more.append(say(f"value.tail_{spread.tail}"))
    return _told(told, more, "value.unevenly")


def tell_foresight(known: Foresight) -> list[Block]:
    """Whether the first day told; how that was tried, and by what it told, stands folded."""
    if known.auc is None or known.lift is None or known.since is None:
        return _told([_untested(known)])
    told = [say(f"value.known_{known.verdict}", auc=measure(known.auc))]
    if known.overlap is not None:
        told.append(say("value.known_overlap", overlap=plain(known.overlap)))
    counts = {
        "learned": known.learned,
        "tested": known.tested,
        "later": known.tested_valuable,
    }
    more = [say("value.known_how", since=month(known.since), **counts)]
    if known.verdict == "yes":
        way = "lift" if known.lift.low > 1 else "lift_none"
        more.append(say(f"value.known_{way}", lift=measure(known.lift, "ratio")))
    if known.verdict == "yes" and known.strongest:
        terms = {
            place: Term(id=f"value.sign.{sign.feature}_{'more' if sign.weight > 0 else 'less'}")
            for place, sign in zip(_PLACES, known.strongest, strict=False)
        }
        more.append(say(_BY_SIGNS[len(terms)], **terms))
    return _told(told, more, "value.tried")


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


def tell_forwards(funnels: Funnels) -> list[Block]:
    """What the funnel and the yields say in words, all of it folded."""
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
    return _told([], sentences, "value.forwards")


def _told(told: list[Message], more: list[Message] | None = None, title: str = "") -> list[Block]:
    """Sentences that everybody sees, and those for who wants to know more."""
    blocks: list[Block] = [Prose(messages=told)] if told else []
    return [*blocks, Prose(messages=more, title=say(title))] if more else blocks
