"""Whom you really talk with: how the half-life was chosen is said."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import cast

import polars as pl
import pytest

from linkedin_insights.chapters import ties as chapter
from linkedin_insights.ties import Backtest, Candidate, Ties
from linkedin_insights.words import Catalogue
from tests.chapters import doubles

WORDS = Catalogue.load("en")
TESTED = Backtest(
    cut=date(2021, 5, 4),
    later=31,
    without=208,
    candidates=(Candidate(180.0, 0.81), Candidate(365.0, 0.79)),
    chosen=Candidate(180.0, 0.81),
)


def _text(source: str, backtest: Backtest | None) -> str:
    found = SimpleNamespace(
        rows=pl.DataFrame(
            {"person_id": ["ada"], "name": ["Ada"], "position": [""], "company": [""]}
        ).join(doubles.ties(), on="person_id"),
        sent={"ada": [1]},
        received={"ada": [1]},
        last=date(2024, 1, 1),
        strongest=1.0,
        periods=SimpleNamespace(start=date(2024, 1, 1), step="month"),
    )
    found.rows = found.rows.with_columns(
        pl.col(name).fill_null(1)
        for name in (
            "strength",
            "active_days",
            "messages_sent",
            "messages_received",
            "group_messages",
        )
    )
    measured = cast(
        "Ties",
        SimpleNamespace(
            half_life=180.0,
            half_life_source=source,
            backtest=backtest,
            exchange_rows=9,
            first=date(2012, 1, 1),
            last=date(2024, 1, 1),
        ),
    )
    totals = SimpleNamespace(two_way=1, strong=1)
    section = chapter.build(doubles.findings(strongest=found, ties=measured, totals=totals))
    assert section.verdicts == {"half_life_days": 180.0, "half_life_source": source}
    return " ".join(WORDS.plain(message) for message in doubles.messages(section))


@pytest.mark.parametrize(
    ("source", "backtest", "words"),
    [
        ("backtest", TESTED, "with everything up to 4 May 2021 known"),
        ("backtest", TESTED, "(31 in all) and one who was not (208)"),
        ("backtest", TESTED, "the right one first in 81% of cases"),
        ("span", None, "how far the archive reaches back"),
        ("set", None, "the one that you set"),
    ],
)
def test_the_half_life_says_what_chose_it(
    source: str, backtest: Backtest | None, words: str
) -> None:
    assert words in _text(source, backtest)
