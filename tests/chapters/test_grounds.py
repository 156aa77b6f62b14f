"""What an origin and a level rest on: every word of the findings has its sentence."""

from __future__ import annotations

import ast
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from linkedin_insights.chapters.parts.grounds import (
    began_message,
    clue_message,
    rung_message,
    step_message,
)
from linkedin_insights.findings.origins import clues
from linkedin_insights.findings.origins.direction import SURE
from linkedin_insights.findings.origins.model import FAMILIES, ORIGINS
from linkedin_insights.findings.steps import STEP_KINDS
from linkedin_insights.findings.value.model import REASONS
from linkedin_insights.words import Catalogue

WORDS = Catalogue.load("en")
DAY = date(2019, 3, 1)


def test_every_origin_and_family_has_its_words() -> None:
    for origin in ORIGINS:
        for certainty in ("documented", "likely", "unknown"):
            assert WORDS.plain(began_message({"origin": origin, "certainty": certainty}))
    for family in FAMILIES.values():
        assert WORDS.text(f"page.life.family_{family}")


CLUE_REASONS = (
    *(
        f"{topic}_{by}"
        for topic in (
            *("introduced_by", "your_comment", "own_comment", "met_at_event", "your_post"),
            *("own_post", "classmate", "colleague", "same_group", "applied", "pitch", "found_you"),
        )
        for by in ("me", "them")
    ),
    *(
        "event_named",
        "event_days",
        "tenure",
        "school",
        "school_in_words",
        "company_in_words",
        "group_in_words",
    ),
    *("named_in_comment", "introduced", "named_by", "thread", "recommendation"),
    *("recommendation_company", "batch", "address_book", "application", "title"),
    *SURE,
)
NAMING = (
    *("met_at_event_me", "met_at_event_them", "event_named", "event_days", "tenure", "school"),
    *("school_in_words", "company_in_words", "recommendation_company", "application"),
)
HELPED = ("introduced_by_me", "introduced_by_them", "introduced", "named_by")


def test_no_reason_of_a_rule_is_missing_here() -> None:
    """Every constant that a rule hands on as a reason; those of words are put together."""
    written = {
        constant.value
        for module in files(clues).iterdir()
        if module.name.endswith(".py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.keyword) and node.arg == "reason"
        for constant in ast.walk(node.value)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }
    assert written - {"{}_{}", "me", "them", "topic"} <= set(CLUE_REASONS)


def clue(reason: str | None, **more: object) -> dict[str, Any]:
    row = {"reason": reason, "on": DAY, "label": None, "helper_id": None, "subject": ""}
    return row | more


@pytest.mark.parametrize("reason", CLUE_REASONS)
def test_every_reason_of_a_clue_has_its_words(reason: str) -> None:
    assert WORDS.plain(clue_message(clue(reason), {}))
    if reason in NAMING:
        named = WORDS.plain(clue_message(clue(reason, subject="Harbour & Vale"), {}))
        assert "Harbour & Vale" in named
    if reason in HELPED:
        helped = clue(reason, helper_id="hana", subject="left out")
        assert "Hana Holm" in WORDS.plain(clue_message(helped, {"hana": "Hana Holm"}))
        # A helper whom nobody knows by name is not told.
        assert WORDS.plain(clue_message(clue(reason, helper_id="x"), {})) == WORDS.plain(
            clue_message(clue(reason), {})
        )


def test_grounds_without_a_day_and_without_a_clue() -> None:
    assert WORDS.plain(clue_message(clue(None), {})) == (
        "the invitation came within days of something you wrote, as more did than by chance"
    )
    assert "title" in WORDS.plain(clue_message(clue("title", on=None), {}))


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_of_a_rung_has_its_words(reason: str) -> None:
    assert "1 March 2019" in WORDS.plain(rung_message(reason, DAY))


def test_rungs_without_a_day_or_a_reason() -> None:
    assert WORDS.plain(rung_message(None, DAY)) == "connected, no words both ways"
    assert WORDS.plain(rung_message("label", None)) == "valuable by your own label"


BROUGHT = ("introduction", "group_conversation", "event")
OPPORTUNITIES = (
    *("referral", "introduction", "interview", "offer", "contract", "investment", "speaking"),
    "collaboration",
)


def test_every_step_has_its_words() -> None:
    details: dict[str, tuple[str, ...]] = {
        "act": ("comment", "reaction", "post", "article", *BROUGHT),
        "opportunity": OPPORTUNITIES,
        "job": ("job", "agreed"),
    }
    for step in STEP_KINDS:
        for detail in details.get(step, ("",)):
            for by in ("me", "them", ""):
                message = step_message({"step": step, "by": by, "detail": detail})
                assert message.id in WORDS.entries, message.id
    sides = {
        by: WORDS.plain(step_message({"step": "invitation", "by": by, "detail": ""}))
        for by in ("me", "them", "")
    }
    assert sides == {
        "me": "you sent the invitation",
        "them": "they sent the invitation",
        "": "an invitation",
    }
