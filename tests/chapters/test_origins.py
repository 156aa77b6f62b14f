"""Where they come from, as the reader sees it: a tally without a model, and what dates say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest

from linkedin_insights.chapters import origins as chapter
from linkedin_insights.findings.flow import ALONE, BEGAN, CAME, OTHERS, PATHS
from linkedin_insights.findings.origins.model import FAMILIES, ORIGIN_ROWS, ORIGINS, Timing
from linkedin_insights.report.blocks import Bars, Flow, FlowPath, Prose, Table
from linkedin_insights.report.model import Section
from linkedin_insights.words import Catalogue
from tests.chapters import doubles
from tests.findings.origins.rows import NO_TIMING

WORDS = Catalogue.load("en")
EFFECT = replace(
    NO_TIMING,
    verdict="effect",
    observed=61,
    expected_low=28,
    expected_high=47,
    p_value=0.002,
    share=0.23456,
    share_low=0.1,
    share_high=0.35,
    e_value=2.66,
)
UNTESTABLE = replace(
    NO_TIMING,
    verdict="untestable",
    reason="arrivals",
    arrivals=7,
    act_days=3,
    p_value=None,
    share=None,
    share_low=None,
    share_high=None,
    exposure=0.91,
    placebo_p=None,
)
PEOPLE: list[dict[str, Any]] = [
    {"person_id": "a", "origin": "event", "probability": 0.9, "certainty": "documented"},
    {"person_id": "b", "origin": "coworker", "probability": 0.7, "certainty": "likely"},
    {"person_id": "c", "origin": "my_outreach", "probability": 0.95, "certainty": "documented"},
    {"person_id": "d", "origin": "unknown", "probability": 0.5, "certainty": "unknown"},
]


def tally(**people: tuple[int, int, int]) -> pl.DataFrame:
    """One row an origin: people, documented, valuable."""
    rows = []
    for origin in ORIGINS:
        number, documented, valuable = people.get(origin, (0, 0, 0))
        rows.append(
            {"origin": origin, "family": FAMILIES[origin], "people": number}
            | {"documented": documented, "likely": number - documented, "weak": 0, "possible": 2}
            | {"valuable": valuable, "valuable_documented": 0}
        )
    return pl.DataFrame(rows)


TALLY = tally(event=(5, 3, 2), coworker=(4, 0, 1), my_outreach=(6, 6, 0), unknown=(25, 0, 1))


def paths(*ways: tuple[str, str, str, int]) -> pl.DataFrame:
    return pl.DataFrame(ways, schema=PATHS, orient="row")


# Northlight is the cluster c1, Choir the cluster c2.
PATHS_OF_40 = paths(
    ("places", "c1", "valuable", 2),
    ("places", "c1", "one_way", 5),
    ("places", "c2", "valuable", 1),
    ("unknown", "others", "valuable", 1),
    ("unknown", "alone", "both_ways", 31),
)


def built(
    counted: pl.DataFrame = TALLY,
    timing: Timing = NO_TIMING,
    people: list[dict[str, Any]] | None = None,
    flow: pl.DataFrame = PATHS_OF_40,
) -> Section:
    rows = [
        {**row, "first_touch": date(2016, 5, 1 + n)}
        for n, row in enumerate(PEOPLE if people is None else people)
    ]
    origins = SimpleNamespace(
        people=doubles.frame(rows, ORIGIN_ROWS),
        clues=pl.DataFrame({"n": [1] * 11}),
        timing=timing,
    )
    return chapter.build(doubles.findings(tally=counted, origins=origins, flow=flow))


def sentences(section: Section) -> list[str]:
    return [
        WORDS.plain(message)
        for block in section.blocks
        if isinstance(block, Prose)
        for message in block.messages
    ]


def drawn(flow: pl.DataFrame) -> Flow:
    first, *_ = built(flow=flow).blocks
    assert isinstance(first, Flow)
    return first


def test_the_claim_counts_what_needs_no_model() -> None:
    section = built()
    assert section.claim is not None
    assert WORDS.plain(section.claim) == (
        "For 9 of 40 a text or record in the archive says how it began."
    )
    for number, start in ((0, "For none of 40"), (1, "For one of 40")):
        claim = built(tally(event=(5, number, 0), unknown=(35, 0, 0))).claim
        assert claim is not None
        assert WORDS.plain(claim).startswith(start)


def test_bars_are_the_origins_there_are_with_what_became_valuable() -> None:
    (bars,) = [block for block in built().blocks if isinstance(block, Bars)]
    shown = [
        (
            WORDS.leaf_text(bar.label),
            bar.value.value,
            bar.part.value if bar.part else None,
            WORDS.plain(bar.note) if bar.note else "",
        )
        for bar in bars.bars
    ]
    assert shown == [
        ("a workplace you shared", 4, 1, "none documented"),
        ("an event", 5, 2, "3 documented"),
        ("you reached out", 6, 0, "6 documented"),
        ("the archive does not say", 25, 1, "none documented"),
    ]
    assert bars.part_label is not None


def test_the_flow_leads_from_families_over_worlds_to_what_came_of_it() -> None:
    flow = drawn(PATHS_OF_40)
    assert [
        (node.column, WORDS.leaf_text(node.label), node.people.value, node.family)
        for node in flow.nodes
    ] == [
        (0, "a shared place", 8, "places"),
        (0, "not known", 32, "unknown"),
        (1, "Northlight", 7, ""),
        (1, "Choir", 1, ""),
        (1, "other groups", 1, ""),
        (1, "in no group", 31, ""),
        (2, "valuable", 4, ""),
        (2, "words both ways", 31, ""),
        (2, "one way or none", 5, ""),
    ]
    assert flow.paths[0] == FlowPath(nodes=["places", "c1", "valuable"], people=2, family="places")
    assert sum(path.people for path in flow.paths) == 40
    assert [WORDS.plain(column) for column in flow.columns] == [
        "How it began",
        "Which world",
        "What came of it",
    ]


def test_the_flow_says_how_many_are_not_known() -> None:
    """32 of 40 are unknown; of four valuable ones three came from shared places."""
    text = WORDS.plain(drawn(PATHS_OF_40).summary)
    assert "For 32 of them (80%) the archive does not say how it began" in text
    assert text.endswith("Of the 4 that came to something, it shows or suggests it for 3.")
    one = WORDS.plain(drawn(paths(("wrote", "c1", "valuable", 1))).summary)
    assert one.endswith("For the one that came to something, it shows or suggests how.")
    none = WORDS.plain(drawn(paths(("wrote", "c1", "lasted", 3))).summary)
    assert "came to something" not in none


def test_without_groups_the_flow_has_two_columns() -> None:
    flow = drawn(paths(("wrote", "alone", "valuable", 1), ("wrote", "alone", "lasted", 3)))
    assert len(flow.columns) == 2
    assert {node.column for node in flow.nodes} == {0, 1}
    assert [path.nodes for path in flow.paths] == [["wrote", "valuable"], ["wrote", "lasted"]]


def test_no_two_stations_share_a_name() -> None:
    ids = [node.id for node in drawn(PATHS_OF_40).nodes]
    assert len(ids) == len(set(ids))
    every = paths(
        *(
            (began, world, came, 1)
            for began in BEGAN
            for world in ("c1", OTHERS, ALONE)
            for came in CAME
        )
    )
    ids = [node.id for node in drawn(every).nodes]
    assert len(ids) == len(set(ids)) == 12


def test_how_sure_it_is_stands_folded() -> None:
    seen, folded = [block for block in built(timing=EFFECT).blocks if isinstance(block, Prose)]
    assert seen.title is None
    assert len(seen.messages) == 3
    assert folded.title is not None
    without = [b for b in built(timing=UNTESTABLE, people=[]).blocks if isinstance(b, Prose)]
    assert [block.title for block in without] == [None]


def test_the_table_holds_every_origin() -> None:
    (table,) = [block for block in built().blocks if isinstance(block, Table)]
    assert len(table.rows) == len(ORIGINS)
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert all(WORDS.plain(column.label) for column in table.columns)


def test_sentences_count_the_documented_and_the_unknown_and_the_expected_errors() -> None:
    """Of the two causes stated, 0.9 and 0.7 sure, a fifth is expected to be wrong."""
    told = sentences(built())
    assert told[0] == "Documented alone, which needs no model: 9 people."
    assert told[1] == "For 25 people the archive shows not even who began."
    (errors,) = [sentence for sentence in told if "expected to be wrong" in sentence]
    assert "about 20% are" in errors
    one = sentences(built(tally(event=(3, 1, 0), unknown=(1, 0, 0))))
    assert one[0].endswith("one person.")
    assert one[1] == "For 1 person the archive shows not even who began."
    none = sentences(built(tally(coworker=(3, 0, 0)), people=[]))
    assert none[0].endswith("nobody.")
    assert none[1].startswith("Nobody is left")
    assert not any("expected to be wrong" in sentence for sentence in none)


def test_verdicts_are_figures_and_words_of_the_program() -> None:
    verdicts = built(timing=EFFECT).verdicts
    timing = verdicts["timing"]
    assert isinstance(timing, dict)
    assert (timing["verdict"], timing["share"]) == ("effect", 0.2346)
    assert (timing["share_low"], timing["share_high"]) == (0.1, 0.35)
    assert (verdicts["people"], verdicts["documented"], verdicts["unknown"]) == (40, 9, 25)
    assert verdicts["expected_wrong_share"] == 0.2
    without = built(timing=UNTESTABLE).verdicts
    assert set(without) == set(verdicts)
    timing = without["timing"]
    assert isinstance(timing, dict)
    assert (timing["reason"], timing["share"], timing["p_value"]) == ("arrivals", None, None)


def test_an_effect_by_invitations_stands_beside_chance_with_its_share() -> None:
    told = " ".join(sentences(built(timing=EFFECT)))
    assert "61 of 100 invitations came within 4 days of a comment, reaction or post" in told
    assert "by chance alone it would have been 28 to 47" in told
    assert "About 23%" in told
    assert "between 10" in told
    assert "A hidden cause would have to make both 2.66 times as likely" in told


def test_an_effect_on_few_invitations_tells_no_share() -> None:
    timing = replace(EFFECT, share=None, share_low=None, share_high=None)
    (first, *_) = chapter.timing_sentences(timing)
    assert "takes a hundred invitations to say" in WORDS.plain(first)


def test_an_effect_by_connections_says_that_it_cannot_tell_which() -> None:
    timing = replace(
        EFFECT, series="connections", share=None, share_low=None, share_high=None, e_value=None
    )
    told = " ".join(sentences(built(timing=timing)))
    assert "61 of 100 connections" in told
    assert "Which ones, the dates cannot say." in told
    assert "hidden cause" not in told


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (NO_TIMING, "So the dates show no effect beyond chance; that does not rule one out."),
        (replace(NO_TIMING, verdict="common_cause"), "the excess goes away when weeks"),
        (UNTESTABLE, "7 dated arrivals are too few (30 are needed)"),
        (replace(UNTESTABLE, reason="acts"), "3 days with a comment, reaction or post"),
        (replace(UNTESTABLE, reason="exposure"), "nearly every day lies within three days"),
        (replace(UNTESTABLE, reason="arrivals", exposure=None), "7 dated arrivals"),
    ],
)
def test_every_other_verdict_says_why(timing: Timing, words: str) -> None:
    told = sentences(built(timing=timing))
    assert words in " ".join(told)
    # Without an effect nothing is said of how much or of what it would take to explain it away.
    assert not any("drawn by it" in sentence or "hidden cause" in sentence for sentence in told)


def test_nobody_is_a_reason() -> None:
    section = built(tally(), UNTESTABLE, [])
    assert not section.available
    assert section.reason is not None
    assert WORDS.plain(section.reason).startswith("The archive names nobody")
    assert section.verdicts["people"] == 0


def test_the_basis_and_caveats_say_what_is_missing() -> None:
    section = built()
    assert section.basis is not None
    assert section.basis.rows == 11
    assert section.basis.since is not None
    assert section.basis.since.iso == "2016-05-01"
    caveats = " ".join(WORDS.plain(caveat) for caveat in section.caveats)
    assert "6 to 11 months" in caveats
    assert "whose posts" in caveats
    assert "documents nothing" in caveats
