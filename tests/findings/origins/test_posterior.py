"""From clues to probabilities: sums, what rules out what, and what timing may say."""

from __future__ import annotations

from math import exp

import numpy as np
import numpy.typing as npt
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedin_insights.findings.origins.direction import SURE
from linkedin_insights.findings.origins.measure import LIKELY
from linkedin_insights.findings.origins.model import CAUSES, ORIGINS
from linkedin_insights.findings.origins.posterior import (
    FEWEST_LABELS,
    LEAST_UNKNOWN,
    TEMPERATURES,
    temper,
    weigh,
)
from linkedin_insights.findings.origins.timing import TimingResult
from tests.findings.origins.rows import clue, clues, directions, scene, timing

Weights = npt.NDArray[np.float64]


def chances(
    direction: pl.DataFrame,
    found: pl.DataFrame | None = None,
    result: TimingResult | None = None,
    invited_on: dict[str, int] | None = None,
) -> list[dict[str, float]]:
    """Probabilities by origin, one entry a person."""
    weights = weigh(
        scene(direction, invited_on),
        clues() if found is None else found,
        direction,
        result or timing(),
    )
    return [dict(zip(ORIGINS, row.tolist(), strict=True)) for row in weights]


def test_one_outgoing_invitation_by_hand() -> None:
    """Nobody is documented: each of seven causes has ½/(1 + 10), together 0.318182.

    Of the rest 0.3 is unknown, the beginnings share 0.381818 as 2 to 1: 0.254545 and 0.127273. The
    record (0.98) moves 0.294 from unknown to mine and leaves 0.006, theirs keeps 1 − 0.98·0.98 of
    it: 0.00504. What draws people is ruled out (0.02) and was not seen in the dates (0.5): 0.000455
    each. Mine is 0.548545 of 0.227273 + 0.000909 + 0.548545 + 0.005040 + 0.006 = 0.787767.
    """
    (found,) = chances(directions(("a", "me", "invitation")))
    assert found["my_outreach"] == pytest.approx(0.696329, abs=1e-5)
    assert found["unknown"] == pytest.approx(0.006 / 0.787767, abs=1e-5)
    assert found["coworker"] == pytest.approx(0.045455 / 0.787767, abs=1e-5)
    assert found["my_post"] == pytest.approx(0.000455 / 0.787767, abs=1e-5)


def test_nobody_has_no_row() -> None:
    weights = weigh(scene(directions()), clues(), directions(), timing())
    assert weights.shape == (0, len(ORIGINS))


def test_without_a_sign_unknown_is_the_likeliest_and_no_cause_is() -> None:
    (found,) = chances(directions(("a", None, None)))
    assert max(found, key=lambda origin: found[origin]) == "unknown"
    assert found["unknown"] >= LEAST_UNKNOWN


_PEOPLE = st.lists(
    st.tuples(
        st.sampled_from([None, "me", "them"]),
        st.sampled_from(list(SURE)),
        st.lists(
            st.tuples(st.sampled_from(ORIGINS[:-1]), st.floats(0.01, 30), st.booleans()), max_size=4
        ),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=60)
@given(_PEOPLE, st.sampled_from(["none", "untestable", "common_cause", "effect"]))
def test_rows_are_probabilities(
    people: list[tuple[str | None, str, list[tuple[str, float, bool]]]], verdict: str
) -> None:
    direction = directions(
        *((f"p{n}", by, why if by else None) for n, (by, why, _) in enumerate(people))
    )
    found = clues(
        *(
            clue(f"p{n}", origin, llr, documented=told, reason=str(place))
            for n, (_, _, signs) in enumerate(people)
            for place, (origin, llr, told) in enumerate(signs)
        )
    )
    weights = weigh(scene(direction), found, direction, timing(verdict))
    assert weights.shape == (len(people), len(ORIGINS))
    assert ((weights > 0) & (weights < 1)).all()
    assert np.allclose(weights.sum(axis=1), 1)


def test_evidence_multiplies_and_one_reason_counts_once() -> None:
    """Odds against unknown rise by e^llr; the same reason twice is one, two reasons are summed."""
    direction = directions(("a", None, None))
    first, second = clue("a", "event", 1.0, reason="x"), clue("a", "event", 0.5, reason="x")
    other = clue("a", "event", 0.7, reason="y")
    once, twice, both = (
        chances(direction, clues(*rows))[0]
        for rows in ([first], [first, second], [first, second, other])
    )
    assert once == twice
    odds = [found["event"] / found["unknown"] for found in (once, both)]
    assert odds[1] / odds[0] == pytest.approx(exp(0.7))


def test_a_surplus_is_weighed_against_what_has_no_cause() -> None:
    """The ratio already holds how common the cause is: documented colleagues do not add to it.

    At no nats a third of what is unknown or a mere beginning. Nobody began, so nothing moves.
    """
    direction = directions(("a", None, None), *((f"b{n}", None, None) for n in range(9)))
    documented = [clue(f"b{n}", "coworker", 7.0, documented=True) for n in range(9)]
    for others in ([], documented):
        tenure = clue("a", "coworker", 1e-9, reason="tenure")
        found = chances(direction, clues(tenure, *others))[0]
        uncaused = found["unknown"] + found["my_outreach"] + found["their_outreach"]
        assert found["coworker"] == pytest.approx(uncaused / 3)


def test_a_documented_cause_is_stated_whichever_way_it_began() -> None:
    for by, why in ((None, None), ("me", "invitation"), ("them", "invitation")):
        for origin in CAUSES:
            found = chances(
                directions(("a", by, why)), clues(clue("a", origin, 6.0, documented=True))
            )[0]
            assert found[origin] >= LIKELY, (by, origin)


def test_a_known_direction_rules_the_other_out_and_what_draws_people() -> None:
    people = directions(("a", "me", "invitation"), ("b", "them", "invitation"), ("c", None, None))
    mine, theirs, neither = chances(people)
    assert mine["their_outreach"] < 0.02
    assert theirs["my_outreach"] < 0.02
    for origin in ("my_engagement", "my_post"):
        assert mine[origin] < 0.05 * theirs[origin]
        assert neither[origin] > 10 * mine[origin]
    assert mine["coworker"] == pytest.approx(theirs["coworker"], rel=0.2)


def test_what_draws_people_is_not_ruled_out_where_words_say_so() -> None:
    """An invitation of the owner to somebody who thanks for a comment."""
    spoken = clues(clue("a", "my_engagement", 7.0, documented=True))
    assert chances(directions(("a", "me", "invitation")), spoken)[0]["my_engagement"] > 0.9


@pytest.mark.parametrize("weaker", ["wrote_soon", "wrote_later"])
def test_the_surer_the_sign_the_more_moves_from_unknown(weaker: str) -> None:
    """Others in plenty keep the prior the same."""
    rest = [(f"b{n}", None, None) for n in range(300)]
    strong = chances(directions(("a", "me", "invitation"), *rest))[0]
    weak = chances(directions(("a", "me", weaker), *rest))[0]
    assert strong["my_outreach"] > weak["my_outreach"]
    assert strong["unknown"] < 0.1 < weak["unknown"]
    # A weak sign says nothing against a comment that drew them.
    assert weak["my_engagement"] > 5 * strong["my_engagement"]


def test_the_dates_speak_of_incoming_invitations_alone() -> None:
    people = directions(
        ("a", "them", "invitation"), ("b", "me", "invitation"), ("c", "them", "thanks")
    )
    result = timing("effect", comment=[0.0, 0.7], reaction=[0.0, 0.05], post=[0.0, 0.04])
    days = {"a": 1, "b": 1}
    timed, mine, thanked = chances(people, result=result, invited_on=days)
    assert timed["my_engagement"] == pytest.approx(0.75, abs=1e-5)
    assert timed["my_post"] == pytest.approx(0.04, abs=1e-5)
    assert sum(timed.values()) == pytest.approx(1)
    assert mine["my_engagement"] < 0.05
    assert thanked["my_engagement"] < 0.2


def test_the_dates_never_say_more_than_four_fifths() -> None:
    people = directions(("a", "them", "invitation"))
    result = timing("effect", comment=[0.5], reaction=[0.3])
    (found,) = chances(people, result=result, invited_on={"a": 0})
    assert found["my_engagement"] == pytest.approx(0.8, abs=1e-5)


def test_a_day_outside_the_series_has_no_posterior() -> None:
    people = directions(("a", "them", "invitation"), ("b", "them", "invitation"))
    result = timing("effect", comment=[0.7])
    before, after = chances(people, result=result, invited_on={"a": -1, "b": 1})
    assert before["my_engagement"] < 0.2
    assert after["my_engagement"] < 0.2


def test_what_is_documented_is_not_told_by_dates() -> None:
    people = directions(("a", "them", "invitation"))
    spoken = clues(clue("a", "event", 7.0, documented=True))
    result = timing("effect", comment=[0.7])
    (found,) = chances(people, spoken, result, {"a": 0})
    assert found["event"] > 0.9


def test_without_an_effect_dates_that_draw_are_less_likely() -> None:
    """Half of the weight, so half of the odds against an event."""
    people = directions(("a", "them", "invitation"))
    (none,) = chances(people, result=timing("none"))
    (effect,) = chances(people, result=timing("effect"))
    assert none["my_post"] / none["event"] == pytest.approx(effect["my_post"] / effect["event"] / 2)


def _labelled(number: int, right: float, sharp: float) -> tuple[Weights, npt.NDArray[np.int64]]:
    """So many people with one origin at ``sharp``; the label agrees for a share ``right``."""
    rows = np.full((number, len(ORIGINS)), (1 - sharp) / (len(ORIGINS) - 1))
    rows[:, 0] = sharp
    said = np.where(np.arange(number) < round(right * number), 0, 1)
    return rows, said


def test_few_labels_change_nothing() -> None:
    rows, said = _labelled(FEWEST_LABELS - 1, 0.2, 0.9)
    assert temper(rows, said) is rows
    assert temper(rows, np.full(len(rows), -1)) is rows


def test_labels_make_what_was_too_sure_less_so_and_the_other_way_round() -> None:
    too_sure, said = _labelled(FEWEST_LABELS, 0.5, 0.95)
    calmer = temper(too_sure, said)
    assert 0.3 < calmer[0, 0] < 0.9
    timid, agreed = _labelled(FEWEST_LABELS, 1.0, 0.5)
    surer = temper(timid, agreed)
    assert surer[0, 0] > 0.8
    for tempered in (calmer, surer):
        assert np.allclose(tempered.sum(axis=1), 1)
        assert (tempered.argmax(axis=1) == 0).all()


def test_the_temperature_is_the_likeliest_of_its_grid() -> None:
    """p = 0.8 beside 9 others; right in half: T with p^(1/T)/(…) nearest to one half.

    At temperature T the odds against one other are (0.8/(0.2/9))^(1/T) = 36^(1/T), and 0.5 needs
    odds of 9: T = ln 36/ln 9 = 1.6309. The half that is wrong all say one other origin, whose
    chance is the rest over 9: the likelihood is ½·ln p + ½·ln((1 − p)/9), largest at p = ½.
    """
    rows, said = _labelled(40, 0.5, 0.8)
    nearest = min(TEMPERATURES, key=lambda t: abs(t - 1.6309))
    odds = 36 ** (1 / nearest)
    assert temper(rows, said)[0, 0] == pytest.approx(odds / (odds + 9), abs=1e-9)


def test_who_has_no_label_is_tempered_too() -> None:
    rows, said = _labelled(FEWEST_LABELS, 0.5, 0.95)
    more = np.concatenate([rows, rows[:1]])
    tempered = temper(more, np.append(said, -1))
    assert tempered[-1, 0] == tempered[0, 0] < 0.95
