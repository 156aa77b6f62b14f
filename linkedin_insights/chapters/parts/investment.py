"""Sentences of the chapter on steadiness and need."""

from __future__ import annotations

from linkedin_insights.chapters.parts.leaves import day, say, share
from linkedin_insights.findings.investment import Investment, NeedRatio
from linkedin_insights.report.leaves import Measure, Message

_LIKELY = 0.05


def side_of(need: NeedRatio) -> str:
    """Where the interval of a ratio lies: ``more``, ``less``, ``same``, or ``untested``."""
    if need.low is None or need.high is None:
        return "untested"
    return "more" if need.low > 1 else "less" if need.high < 1 else "same"


def ratio_leaves(need: NeedRatio) -> dict[str, Measure]:
    """A ratio and the ends of its interval, as parameters of a sentence."""
    figures = {"ratio": need.ratio, "low": need.low, "high": need.high}
    return {name: Measure(value=value or 0.0, unit="score") for name, value in figures.items()}


def need_sentences(found: Investment) -> list[Message]:
    """The ratio in words, with what it is made of, and the two other ways to count."""
    need = found.need
    if need.ratio is None:
        return []
    sentences = [
        say(
            f"investment.ratio_{side_of(need)}",
            **ratio_leaves(need),
            inside=need.acts_inside,
            days_inside=Measure(value=need.days_inside, unit="days"),
            outside=need.acts_outside,
            days_outside=Measure(value=need.days_outside, unit="days"),
        ),
    ]
    if need.p_value is not None:
        odds = Measure(value=need.p_value, unit="share")
        side = "seldom" if need.p_value < _LIKELY else "often"
        sentences.append(say(f"investment.shifted_{side}", share=odds))
    for name, other in (("outreach", found.outreach), ("elsewhere", found.elsewhere)):
        if other.ratio is not None:
            sentences.append(say(f"investment.{name}_{side_of(other)}", **ratio_leaves(other)))
    return sentences


def rhythm_sentences(found: Investment) -> list[Message]:
    """Pauses, evenness, bursts."""
    steady = found.steadiness
    if steady.longest_gap is None or steady.longest_from is None:
        return []
    figures = {
        "median": steady.median_gap,
        "usual": steady.gap_q90,
        "longest": float(steady.longest_gap),
    }
    gaps = {name: Measure(value=value or 0.0, unit="days") for name, value in figures.items()}
    sentences = [say("investment.gaps", since=day(steady.longest_from), **gaps)]
    if steady.evenness is not None:
        even = Measure(value=steady.evenness, unit="score")
        sentences.append(say("investment.evenness", even=even))
    if steady.burstiness is not None and steady.burstiness_sd is not None:
        bursts = Measure(value=steady.burstiness, unit="score")
        spread = Measure(value=steady.burstiness_sd, unit="score")
        sentences.append(say("investment.burstiness", bursts=bursts, spread=spread))
    return sentences


def ask_sentences(found: Investment) -> list[Message]:
    """What was asked for in times of need, and what stood before it; nothing without an ask."""
    asks = found.asks
    if not asks.asks:
        return []
    warm = asks.asks - asks.cold
    return [
        say(
            "investment.asked",
            asks=asks.asks,
            warm=warm,
            share=share(warm, asks.asks, (1 - asks.high, 1 - asks.low)),
        )
    ]


def yield_sentences(found: Investment) -> list[Message]:
    """What came of ties begun inside and outside; nothing where one of the two has no tie."""
    inside, outside, p_value = found.yields.inside, found.yields.outside, found.yields.p_value
    if inside.share is None or outside.share is None:
        return []
    shares = {
        name: Measure(value=each.share or 0.0, unit="share", low=each.low, high=each.high)
        for name, each in (("inside", inside), ("outside", outside))
    }
    verdict = "untested" if p_value is None else "differ" if p_value < _LIKELY else "alike"
    return [
        say(
            "investment.yields",
            ties_inside=inside.ties,
            ties_outside=outside.ties,
            **shares,
        ),
        say(f"investment.yields_{verdict}"),
    ]


def moment_sentences(found: Investment) -> list[Message]:
    """What came after changes of the profile; nothing without one."""
    moments = found.moments
    if not moments.moments:
        return []
    low, high = moments.expected_low, moments.expected_high
    if moments.p_value is None or low is None or high is None:
        return [say("investment.moments_untested", moments=moments.moments)]
    side = "more" if moments.p_value < _LIKELY else "chance"
    sentence = say(
        f"investment.moments_{side}",
        moments=moments.moments,
        observed=moments.observed,
        low=low,
        high=high,
    )
    return [sentence, say("investment.moments_months")] if moments.months else [sentence]


def readiness_sentences(found: Investment) -> list[Message]:
    """What is there today."""
    ready = found.readiness
    if not ready.alive_365:
        return [say("investment.ready_nobody")]
    interval = (ready.outside_low, ready.outside_high)
    sentences = [
        say(
            "investment.ready",
            year=ready.alive_365,
            half=ready.alive_180,
            month=ready.alive_30,
        ),
        say("investment.ready_outside", share=share(ready.outside, ready.alive_365, interval)),
    ]
    if ready.effective_clusters is not None:
        groups = round(ready.effective_clusters)
        sentences.append(say("investment.ready_groups", clusters=ready.clusters, groups=groups))
    sentences.append(say("investment.ready_given", given=ready.recommendations_given))
    return sentences
