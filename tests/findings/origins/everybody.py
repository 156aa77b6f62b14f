"""An archive with somebody for every origin, and what holds of every result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from linkedin_insights.findings.origins.measure import LIKELY, PLAIN
from linkedin_insights.findings.origins.model import (
    BEGINNINGS,
    CAUSES,
    CLUES,
    DETAILS,
    ORIGIN_ROWS,
    ORIGINS,
    POSTERIOR,
    Origins,
)
from tests.findings.origins.scenes import OWNER, Rows, invited, link, me, on, several, slug, them

FIRM = "Northlight Instruments"
LETTERS = "abcdefghijklmnopqrst"


def guests(word: str, number: int) -> list[str]:
    """So many names."""
    return [f"{word}{LETTERS[n // 20]}{LETTERS[n % 20]} Guest" for n in range(number)]


def world() -> dict[str, Rows]:
    """Somebody for every origin, and forty of whom nothing shows."""
    silent = guests("Silent", 40)
    asked = guests("Asked", 12)
    return {
        "connections": [
            *(link(name, on(-900 + 11 * n)) for n, name in enumerate(silent)),
            *(link(name, on(40 + n)) for n, name in enumerate(asked)),
            link("Cora Comment", on(1)),
            link("Pia Post", on(2)),
            link("Hana Helper", on(-950)),
            link("Nils Newcomer", on(13)),
            link("Vera Event", on(31)),
            link("Walt Worker", on(3), company=FIRM),
            link("Susi School", on(4)),
            link("Gus Group", on(25)),
            link("Rita Recruits", on(21), position="Technical Recruiter"),
            link("Lea Later", on(5)),
        ],
        "messages": [
            them("Cora Comment", on(1), "Thanks for your comment on my post!"),
            them("Pia Post", on(2), "Hi, I loved your post about tidal power!"),
            them("Hana Helper", on(10), "Let me introduce you to Nils Newcomer, do meet."),
            them("Vera Event", on(32), "So good to talk at the Harbour Summit."),
            me("Walt Worker", on(5), "It was good when we worked together."),
            them("Susi School", on(5), "We were at school together"),
            several("Guest Guestly", [OWNER, "Gus Group", "Third Guest"], on(20)),
            me("Lea Later", on(300), "Hello there"),
        ],
        "invitations": [
            *(invited(name, on(39 + n), by="me") for n, name in enumerate(asked)),
            invited("Rita Recruits", on(20), by="them"),
        ],
        "events": [{"name": "Harbour Summit", "at": on(30), "status": "APPROVED"}],
    }


def row(origins: Origins, name: str) -> Mapping[str, Any]:
    (one,) = origins.people.filter(pl.col("person_id") == slug(name)).rows(named=True)
    return one


def check(origins: Origins) -> None:
    """What holds of every result."""
    people, posterior = origins.people, origins.posterior
    assert people.schema == ORIGIN_ROWS
    assert posterior.schema == POSTERIOR
    assert origins.clues.schema == CLUES
    assert posterior.height == people.height * len(ORIGINS)
    assert posterior["origin"].to_list() == list(ORIGINS) * people.height
    probability = posterior["probability"]
    assert ((probability > 0) & (probability < 1)).all()
    sums = posterior.group_by("person_id").agg(pl.col("probability").sum())["probability"]
    assert ((sums - 1).abs() < 1e-9).all()
    free = people.filter(pl.col("label").is_null())
    stated = free.filter(pl.col("origin").is_in(CAUSES))
    assert (stated["probability"] >= LIKELY).all()
    assert stated["certainty"].is_in(["documented", "likely"]).all()
    assert (free.filter(pl.col("certainty") != "unknown")["probability"] >= LIKELY).all()
    # What is given is the probability that the posterior holds of what is stated.
    own = free.join(posterior, on=["person_id", "origin"], how="left", maintain_order="left")
    assert own["probability"].to_list() == own["probability_right"].to_list()
    # Documented rests on a documented clue, or on a direction on record.
    told = origins.clues.filter("documented").select("person_id", "origin").unique()
    sure = free.filter(pl.col("certainty") == "documented")
    bare = sure.join(told, on=["person_id", "origin"], how="anti")
    assert bare["origin"].is_in(BEGINNINGS).all()
    assert bare["reason"].is_in(["invitation", "thanks", "batch", "title"]).all()
    assert (bare["probability"] >= PLAIN).all()
    unknown = free.filter(pl.col("origin") == "unknown")
    assert (unknown["certainty"] == "unknown").all()
    assert people["possible"].drop_nulls().is_in(CAUSES).all()
    assert (free["possible"].is_null() | ~free["origin"].is_in(CAUSES)).all()
    assert people["detail"].is_in(["", *DETAILS]).all()
