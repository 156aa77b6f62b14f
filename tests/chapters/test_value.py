"""What came of it: every verdict in words, and nothing claimed that was not tested."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from linkedin_insights.chapters import value as chapter
from linkedin_insights.findings.origins.model import ORIGINS
from linkedin_insights.findings.value.calibration import Calibration
from linkedin_insights.findings.value.concentration import CURVE, Concentration
from linkedin_insights.findings.value.estimates import Estimate
from linkedin_insights.findings.value.features import FEATURES
from linkedin_insights.findings.value.foresight import SCORES, Foresight, Sign
from linkedin_insights.findings.value.funnels import FUNNEL, LADDER, REACHED, STAGES, Funnels
from linkedin_insights.findings.value.model import LEVELS
from linkedin_insights.findings.value.yields import YIELDS, PerAct
from linkedin_insights.report.blocks import Bars, Distributions, Figures, Intervals, Prose, Table
from linkedin_insights.report.leaves import Measure
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
SPREAD = Concentration(
    verdict="beyond_chance",
    reason="",
    people=400,
    conversations=900,
    silent=200,
    curve=pl.DataFrame(
        [(at / 50, at / 100, at / 80, at / 60) for at in range(51)], schema=CURVE, orient="row"
    ),
    gini=Estimate(0.78, 0.76, 0.8),
    top_share=Estimate(0.65, 0.62, 0.68),
    chance_gini=Estimate(0.535, 0.52, 0.55),
    chance_top_share=Estimate(0.31, 0.3, 0.33),
    shape=Estimate(0.26, 0.23, 0.29),
    latent_gini=Estimate(0.755, 0.735, 0.775),
    latent_top_share=Estimate(0.57, 0.55, 0.6),
    tail="as_gamma",
)
FEW = Concentration("untestable", "few_people", 9, 20, 0, pl.DataFrame(schema=CURVE))
KNOWN = Foresight(
    verdict="yes",
    reason="",
    people=300,
    valuable=40,
    young=1,
    already=2,
    scores=pl.DataFrame(
        [(-3.0, -2.0, 5, 90, 0.25, 0.9), (-2.0, -1.0, 15, 10, 0.75, 0.1)],
        schema=SCORES,
        orient="row",
    ),
    learned=180,
    learned_valuable=20,
    tested=120,
    tested_valuable=20,
    since=date(2019, 4, 1),
    auc=Estimate(0.7, 0.6, 0.8),
    lift=Estimate(2.5, 1.4, 3.9),
    overlap=0.35,
    strongest=(Sign("note", 0.7), Sign("seller", -0.5), Sign("network", 0.1)),
)
UNKNOWN = Foresight("untestable", "few_valuable", 7, 2, 0, 0, pl.DataFrame(schema=SCORES))


def _funnels(people: int = 400, valuable: int = 23, *, apart: bool = False) -> Funnels:
    ladder = [(0, "none", people - valuable, people, 0.9, 1.0)]
    ladder += [(at, name, 0, valuable, 0.04, 0.08) for at, name in enumerate(LEVELS) if at]
    funnel = [
        (stage, 10, 20 if stage in {"words", "valuable"} else None, 0.3, 0.7) for stage in STAGES
    ]
    reached = [(level, 24, 0.1, 0.05, 0.2) for level in (2, 3)]
    yields = [("origin", name, 3, 1, 0, 0.1, 0.7, apart and name == "event") for name in ORIGINS]
    yields += [
        ("family", "places", 3, 1, 0, 0.1, 0.7, False),
        ("year", "2019", 0, 0, 0, 0.05, 0.95, False),
        ("year", "2020", 3, 1, 2, 0.1, 0.7, False),
    ]
    return Funnels(
        people=people,
        connections=380,
        sustained=86,
        valuable=valuable,
        ladder=pl.DataFrame(ladder, schema=LADDER, orient="row"),
        funnel=pl.DataFrame(funnel, schema=FUNNEL, orient="row"),
        reached=pl.DataFrame(reached, schema=REACHED, orient="row"),
        yields=pl.DataFrame(yields, schema=YIELDS, orient="row"),
        per_act=PerAct(500, 12, 4, Estimate(125.0, 55.2, 252.7), 55.2),
    )


def _built(
    funnels: Funnels | None = None,
    spread: Concentration = SPREAD,
    known: Foresight = KNOWN,
) -> Section:
    found = doubles.findings(
        funnels=_funnels() if funnels is None else funnels, concentration=spread, foresight=known
    )
    return chapter.build(found)


def _text(section: Section) -> str:
    return "\n".join(WORDS.plain(message) for message in doubles.messages(section))


def _tables(section: Section) -> dict[str, Table]:
    return {block.title.id: block for block in section.blocks if isinstance(block, Table)}


def test_the_claim_counts_and_says_whether_it_could_be_known() -> None:
    claims = {}
    for verdict in ("yes", "no", "untestable"):
        section = _built(
            known=UNKNOWN if verdict == "untestable" else replace(KNOWN, verdict=verdict)
        )
        assert section.claim is not None
        claims[verdict] = WORDS.plain(section.claim)
    start = "Of 400 relationships in this archive, 23 came to something that it shows."
    assert all(claim.startswith(start) for claim in claims.values())
    assert claims["yes"].endswith("told a part of it.")
    assert claims["no"].endswith("Nothing known on the day of connecting told which.")
    assert claims["untestable"].endswith("cannot be tested here.")


def test_verdicts_are_figures_and_words_of_the_program() -> None:
    verdicts = _built().verdicts
    assert verdicts["concentration"] == "beyond_chance"
    assert verdicts["foreseeable"] == "yes"
    assert (verdicts["people"], verdicts["sustained"], verdicts["valuable"]) == (400, 86, 23)
    assert (verdicts["gini"], verdicts["gini_low"], verdicts["gini_high"]) == (0.78, 0.76, 0.8)
    assert (verdicts["expected_gini"], verdicts["top_share"]) == (0.535, 0.65)
    assert (verdicts["auc"], verdicts["auc_low"], verdicts["auc_high"]) == (0.7, 0.6, 0.8)
    without = _built(spread=FEW, known=UNKNOWN).verdicts
    assert set(without) == set(verdicts)
    assert (without["concentration"], without["foreseeable"]) == ("untestable", "untestable")
    assert (without["gini"], without["auc_low"]) == (None, None)


def test_concentration_never_stands_without_chance() -> None:
    text = _text(_built())
    assert "would have given that tenth between 30% and 33%. So it is more than chance" in text
    assert "By chance alone it would lie between 52% and 55%" in text
    assert "The liveliest tenth stands for 57%" in text
    chance = _text(_built(spread=replace(SPREAD, verdict="chance")))
    assert "That is no more than chance gives" in chance
    assert "liveliest" not in chance


def test_the_spread_is_drawn_beside_chance() -> None:
    (block,) = [block for block in _built().blocks if isinstance(block, Intervals)]
    drawn = [(row.value, row.chance) for row in block.rows]
    assert drawn == [
        (
            Measure(value=0.65, unit="share", low=0.62, high=0.68),
            Measure(value=0.31, unit="share", low=0.3, high=0.33),
        ),
        (
            Measure(value=0.78, unit="share", low=0.76, high=0.8),
            Measure(value=0.535, unit="share", low=0.52, high=0.55),
        ),
    ]
    assert not any(isinstance(block, Intervals) for block in _built(spread=FEW).blocks)


def test_the_scores_are_two_distributions_and_what_they_share() -> None:
    (block,) = [block for block in _built().blocks if isinstance(block, Distributions)]
    assert [(curve.id, curve.shares) for curve in block.curves] == [
        ("valuable", [0.25, 0.75]),
        ("others", [0.9, 0.1]),
    ]
    assert block.overlap == Measure(value=0.35, unit="share")
    # 120 were tested, of whom 20 became valuable.
    assert "rated 20 who became valuable within two years, and 100 who did not" in WORDS.plain(
        block.summary
    )
    assert not any(isinstance(block, Distributions) for block in _built(known=UNKNOWN).blocks)


def test_few_sentences_are_seen_and_the_rest_stands_folded() -> None:
    prose = [block for block in _built().blocks if isinstance(block, Prose)]
    assert all(len(block.messages) <= 3 for block in prose if block.title is None)
    titles = [WORDS.plain(block.title) for block in prose if block.title is not None]
    assert titles == [
        "How far counts as what",
        "How it was tried, and by what it told",
        "How unevenly, and what chance alone would give",
        "Counted forwards, from acts to what came of them",
    ]


def test_a_heavy_tail_is_called_no_more_than_that() -> None:
    heavy = _text(_built(spread=replace(SPREAD, tail="heavier")))
    assert "heavy-tailed; the data cannot tell which kind." in heavy
    words = " ".join(
        piece
        for entry in WORDS.entries.values()
        for form in entry.forms.values()
        for piece in form
        if isinstance(piece, str)
    )
    assert "power law" not in words.lower()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("undated", "nothing in the archive is dated"),
        ("few_people", "there are 9 dated connections, and it takes 30"),
        ("few_conversations", "there are 20 conversations with 9 connections"),
    ],
)
def test_what_cannot_be_tested_says_why(reason: str, words: str) -> None:
    section = _built(spread=replace(FEW, reason=reason))
    assert words in _text(section)
    assert "value.curve_table" not in _tables(section)


def test_foresight_is_told_in_pairs_and_signs() -> None:
    text = _text(_built())
    assert "From 180 connections made before April 2019 a rule was learned" in text
    assert "on 120 connections made later, 20 of which became valuable." in text
    assert "first in 70% (between 60 and 80 in 100) of pairs; guessing does so in half." in text
    assert "held 2.5 times (between 1.4 and 3.9 times) as many of them" in text
    assert (
        "leaned on most: the invitation had words of its own; their title is not of recruiting "
        "or sales; your network was large by then."
    ) in text
    vague = _text(_built(known=replace(KNOWN, lift=Estimate(1.1, 0.0, 2.8))))
    assert "which chance could give as well" in vague
    no = _text(_built(known=replace(KNOWN, verdict="no")))
    assert "It could not have been known, not from what the archive holds." in no
    assert "leaned" not in no


@pytest.mark.parametrize("signs", [1, 2])
def test_fewer_signs_are_told_as_well(signs: int) -> None:
    text = _text(_built(known=replace(KNOWN, strongest=KNOWN.strongest[:signs])))
    assert "leaned on: the invitation had words of its own" in text


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (UNKNOWN, "of 7 connections made at least two years ago there are 2."),
        (
            replace(UNKNOWN, reason="few_in_part", learned=30, learned_valuable=25, tested=9),
            "The earlier has 25 and 5, the later 0 and 9.",
        ),
        (replace(UNKNOWN, reason="undated"), "nothing in the archive is dated."),
    ],
)
def test_foresight_that_cannot_be_tested_says_why(known: Foresight, words: str) -> None:
    section = _built(known=known)
    assert words in _text(section)
    assert "value.scores_table" not in _tables(section)


def test_the_young_are_unfinished() -> None:
    assert "1 of your connections is younger than two years and still under way" in (
        _text(_built())
    )
    assert "younger than two years and still under way: each" in _text(
        _built(known=replace(KNOWN, young=3))
    )


def test_the_ladder_stands_highest_first_and_every_step_has_words() -> None:
    (bars,) = [block for block in _built().blocks if isinstance(block, Bars)]
    assert WORDS.leaf_text(bars.bars[0].label) == "something came of it"
    assert len(bars.bars) == len(LEVELS)
    assert bars.bars[-1].note is None
    prefixes = {"level": LEVELS, "stage": STAGES, "origin": ORIGINS}
    ids = {f"value.{kind}.{name}" for kind, names in prefixes.items() for name in names}
    ids |= {f"value.sign.{name}_{way}" for name in FEATURES for way in ("more", "less")}
    assert ids <= set(WORDS.entries)


def test_tables_hold_what_was_counted() -> None:
    tables = _tables(_built(_funnels(apart=True)))
    assert len(tables["value.funnel_table"].rows) == len(STAGES)
    # Nobody began in 2019: that year has no row.
    assert len(tables["value.yields_table"].rows) == len(ORIGINS) + 2
    assert len(tables["value.curve_table"].rows) == 9
    assert all(len(row) == len(t.columns) for t in tables.values() for row in t.rows)


def test_no_order_where_intervals_overlap() -> None:
    assert "the shares cannot be put in an order" in _text(_built())
    assert "1 way stands apart from all others" in _text(_built(_funnels(apart=True)))


def test_acts_for_each_are_told_with_their_interval() -> None:
    assert (
        "4 valuable relationships began by it: one for about 125 such acts, between 55 and 253."
    ) in _text(_built())
    none = replace(_funnels(), per_act=PerAct(500, 12, 0, None, 167.3))
    assert "at most one in about 167" in _text(_built(none))
    silent = replace(_funnels(), per_act=PerAct(0, 0, 0, None, None))
    assert "commented or reacted" not in _text(_built(silent))


def test_figures_are_at_most_four() -> None:
    (figures,) = [block for block in _built().blocks if isinstance(block, Figures)]
    assert len(figures.items) == 4
    (fewer,) = [b for b in _built(spread=FEW, known=UNKNOWN).blocks if isinstance(b, Figures)]
    assert len(fewer.items) == 2


def test_without_anything_valuable_nothing_is_claimed() -> None:
    section = _built(_funnels(valuable=0), known=UNKNOWN)
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "Of 400 relationships in this archive, none has come to something that it shows so far."
    )


def test_nobody_is_a_reason() -> None:
    section = _built(_funnels(people=0, valuable=0), FEW, UNKNOWN)
    assert not section.available
    assert section.reason is not None
    assert WORDS.plain(section.reason).startswith("The archive names no connection")
    assert section.verdicts["concentration"] == "untestable"


def test_labels_that_calibrate_are_told_of() -> None:
    """Five and six labels; what they do to foretelling is said where both kinds are there."""
    probability = pl.Series("probability", [0.5])
    both = Calibration(probability, "labels", 5, 6, 0.0, 1.0, 0.25)
    found = doubles.findings(
        funnels=_funnels(), concentration=SPREAD, foresight=KNOWN, calibration=both
    )
    assert "You labelled 5 people as valuable and 6 as not." in _text(chapter.build(found))
    assert "by 0.25 (0 is no better" in _text(chapter.build(found))
    worse = replace(both, skill=-0.07)
    found = doubles.findings(
        funnels=_funnels(), concentration=SPREAD, foresight=KNOWN, calibration=worse
    )
    assert "no better than the plain share" in _text(chapter.build(found))
    alone = Calibration(probability, "positives", 5, 0, 0.0, 1.0, None)
    found = doubles.findings(
        funnels=_funnels(), concentration=SPREAD, foresight=KNOWN, calibration=alone
    )
    assert "a fair sample of the valuable" in _text(chapter.build(found))
