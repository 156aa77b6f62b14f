"""Every claim of the typical sample, its numbers counted again from the data beside it.

The data are the exported tables, the coverage of the files, and the blocks and verdicts of the same
chapter; none of the code that made the claims runs here. A claim whose number is changed by one
must be found out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from linkedin_insights.options import Options
from linkedin_insights.pipeline import analyse
from linkedin_insights.render.json import render_json
from linkedin_insights.tables_out import TABLES
from linkedin_insights.words import Catalogue

TYPICAL = Path(__file__).parents[2] / "sample_data" / "typical"
KNOWN = ("documented", "likely")
Json = Any
Numbers = Mapping[str, float | str]


@dataclass(frozen=True)
class Data:
    """What lies beside the claims."""

    tables: Mapping[str, pl.DataFrame]
    report: Json

    @property
    def people(self) -> pl.DataFrame:
        return self.tables["people"]

    def count(self, *where: pl.Expr) -> int:
        return self.people.filter(*where).height

    def blocks(self, chapter: str, kind: str) -> list[Json]:
        return [block for block in self.report[chapter]["blocks"] if block["type"] == kind]

    def files(self, field: str) -> int:
        return sum(file[field] for file in self.report["coverage"]["files"])


def connection() -> pl.Expr:
    return pl.col("connected_on").is_not_null()


def _both_ways(data: Data) -> pl.DataFrame:
    """Who has an exchange each way: messages (in groups too), notes, recommendations."""
    log = data.tables["events"].filter(
        pl.col("kind").is_in(["message", "group_message", "invitation_with_note", "recommendation"])
        & pl.col("person_id").is_not_null()
    )
    sides = log.group_by("person_id").agg(
        out=(pl.col("direction") == "out").any(), into=(pl.col("direction") == "in").any()
    )
    both = sides.filter(pl.col("out") & pl.col("into")).select("person_id")
    return data.people.join(both, on="person_id", how="semi")


def _headline(data: Data) -> Numbers:
    return {
        "connections": data.count(connection()),
        "since": str(data.people["connected_on"].min())[:4],
        "two_way": _both_ways(data).height,
        "valuable": data.count(pl.col("valuable")),
    }


def _everybody(data: Data) -> Numbers:
    (cards,) = data.blocks("people", "cards")
    return {"people": data.people.height, "cards": len(cards["cards"])}


def _life_lines(data: Data) -> Numbers:
    valuable = pl.col("valuable")
    return {
        "valuable": data.count(valuable),
        "people": data.people.height,
        "known": data.count(valuable, pl.col("origin_certainty").is_in(KNOWN)),
    }


def _origins(data: Data) -> Numbers:
    return {
        "documented": data.count(pl.col("origin_certainty") == "documented"),
        "people": data.people.height,
    }


def _value(data: Data) -> Numbers:
    return {"people": data.people.height, "valuable": data.count(pl.col("value_level") >= 3)}


def _next_steps(data: Data) -> Numbers:
    shown = [
        item["person"]["id"]
        for block in data.blocks("next_steps", "people")
        for item in block["items"]
    ]
    told = data.people.filter(pl.col("person_id").is_in(shown))["next_step"]
    return {"steps": told.drop_nulls().len()}


def _clusters(data: Data) -> Numbers:
    clusters = data.tables["clusters"]
    largest = data.people.drop_nulls("cluster_id").group_by("cluster_id").len()["len"].max()
    return {"groups": clusters.height, "most": int(largest)}  # type: ignore[arg-type]


def _bridges(data: Data) -> Numbers:
    (sole,) = data.blocks("bridges", "table")
    return {"bridges": data.count(pl.col("bridge")), "sole": len(sole["rows"])}


def _ties(data: Data) -> Numbers:
    return {
        "two_way": _both_ways(data).height,
        "strong": data.count(pl.col("tie_band") == "strong"),
    }


def _dormant(data: Data) -> Numbers:
    return {
        "silent": data.count(pl.col("tie_state") == "dormant"),
        "two_way": _both_ways(data).height,
        "wake": data.count(pl.col("revival_score") > 0),
    }


def _investment(data: Data) -> Numbers:
    beside = data.report["investment"]
    return {
        "ratio": beside["rate_ratio"],
        "low": beside["rate_ratio_low"],
        "high": beside["rate_ratio_high"],
    }


def _reciprocity(data: Data) -> Numbers:
    beside = data.report["reciprocity"]
    gifts = data.blocks("reciprocity", "table")[0]
    assert gifts["rows"]
    return {
        "people": beside["people"],
        "given": beside["gifts_given"],
        "received": beside["gifts_received"],
    }


def _outreach(data: Data) -> Numbers:
    beside = data.report["outreach"]
    return {
        "invited": beside["accepted_of"],
        "accepted": beside["accepted"],
        "wrote": beside["answered_of"],
        "answered": beside["answered"],
    }


def _waiting(data: Data) -> Numbers:
    mine, theirs = data.blocks("waiting", "people")
    return {"mine": _listed(mine), "theirs": _listed(theirs)}


def _listed(block: Json) -> int:
    """People of a list, those that it only counts among them."""
    more = block["more"]["params"]["people"]["value"] if block["more"] else 0
    return len(block["items"]) + int(more)


def _ways_in(data: Data) -> Numbers:
    beside = data.report["ways_in"]
    return {"companies": beside["applications"], "met": beside["applications_met"]}


def _growth(data: Data) -> Numbers:
    (made, *_) = data.blocks("growth", "timeline")
    (series,) = made["series"]
    return {
        "connections": data.count(connection()),
        "since": str(data.people["connected_on"].min())[:7],
        "most": max(series["values"]),
        "busiest": made["start"]["iso"][:7],
    }


def _places(data: Data) -> Numbers:
    bars = data.blocks("places", "bars")[0]["bars"]
    first = bars[0]["label"]["name"]
    return {
        "companies": data.blocks("places", "bars")[0]["summary"]["params"]["of"]["value"],
        "most": data.count(pl.col("company") == first, connection()),
    }


def _archive(data: Data) -> Numbers:
    read, kept = data.files("rows_read"), data.files("rows_kept")
    return {
        "files": len(data.report["coverage"]["files"]),
        "read": read,
        "kept": kept,
        "aside": read - kept,
    }


def _method(data: Data) -> Numbers:
    lost = [file["set_aside"].get("malformed", 0) for file in data.report["coverage"]["files"]]
    return {"read": data.files("rows_read"), "lost": sum(lost)}


COUNTED: Mapping[str, Callable[[Data], Numbers]] = {
    "headline": _headline,
    "life_lines": _life_lines,
    "origins": _origins,
    "value": _value,
    "next_steps": _next_steps,
    "clusters": _clusters,
    "bridges": _bridges,
    "ties": _ties,
    "dormant": _dormant,
    "investment": _investment,
    "reciprocity": _reciprocity,
    "outreach": _outreach,
    "waiting": _waiting,
    "ways_in": _ways_in,
    "growth": _growth,
    "places": _places,
    "people": _everybody,
    "archive": _archive,
    "method": _method,
}


@pytest.fixture(scope="module")
def data() -> Data:
    found = analyse([TYPICAL], Options())
    report = json.loads(render_json(found.report, catalogue=Catalogue.load()))
    return Data({table.name: table.frame(found) for table in TABLES}, report)


def numbers(claim: Json) -> dict[str, float | str]:
    """The numbers and days of a claim, by the names of its parameters."""
    found: dict[str, float | str] = {}
    for name, leaf in claim["params"].items():
        if leaf["type"] in ("count", "measure"):
            found[name] = leaf["value"]
        elif leaf["type"] == "day":
            found[name] = leaf["iso"]
    return found


def disagreements(claim: Json, counted: Numbers) -> list[str]:
    """Names of the numbers that are not what was counted; every number must have been."""
    said = numbers(claim)
    return sorted(
        name
        for name, value in said.items()
        if name not in counted
        or (isinstance(value, str) and value != counted[name])
        or (not isinstance(value, str) and value != pytest.approx(counted[name], abs=5e-4))
    )


def test_every_chapter_with_a_claim_is_counted_again(data: Data) -> None:
    claiming = {
        id for id, part in data.report.items() if isinstance(part, dict) and part.get("claims")
    }
    assert claiming == set(COUNTED)


@pytest.mark.parametrize("chapter", COUNTED)
def test_a_claim_says_what_the_data_hold(data: Data, chapter: str) -> None:
    (claim,) = data.report[chapter]["claims"]
    counted = COUNTED[chapter](data)
    assert numbers(claim), "a claim without a number"
    assert disagreements(claim, counted) == []


@pytest.mark.parametrize("chapter", COUNTED)
def test_a_changed_number_is_found_out(data: Data, chapter: str) -> None:
    (claim,) = data.report[chapter]["claims"]
    counted = COUNTED[chapter](data)
    for name, value in numbers(claim).items():
        changed = json.loads(json.dumps(claim))
        leaf = changed["params"][name]
        if isinstance(value, str):
            leaf["iso"] = "1999"
        else:
            leaf["value"] = value + 1
        assert disagreements(changed, counted) == [name]
