"""Direct beginnings with a visible purpose: applications, recruiters, salespeople, batches."""

from __future__ import annotations

from typing import Final

import polars as pl

from linkedin_insights.findings.origins.clues.scene import Scene, as_clues
from linkedin_insights.people.companies import company_key, is_company
from linkedin_insights.people.roles import classify_roles
from linkedin_insights.tables.files import job_applications

APPLICATION_DAYS: Final = 30
BATCH: Final = 10
"""So many invitations of the owner within one hour are a batch."""
_SELLERS = {"recruiting": "recruiter", "sales": "sales"}


def find_searches(scene: Scene) -> pl.DataFrame:
    """Clues of purpose.

    A batch of ten invitations in an hour, or an address book; an application to their company
    within 30 days; a recruiter or a salesperson who came to the owner.
    """
    return pl.concat([_batches(scene), _address_book(scene), _applications(scene), _sellers(scene)])


def _batches(scene: Scene) -> pl.DataFrame:
    sent = scene.events.filter(
        pl.col("kind").is_in(["invitation", "invitation_with_note"])
        & (pl.col("direction") == "out")
        & pl.col("person_id").is_not_null()
    ).with_columns(on=pl.col("at").dt.date(), hour=pl.col("at").dt.truncate("1h"))
    many = sent.filter((pl.len().over("hour") >= BATCH) & (pl.col("kind") == "invitation"))
    return _mine(many, scene, detail="address_book", reason="batch", llr=3.0)


def _address_book(scene: Scene) -> pl.DataFrame:
    held = scene.events.filter(
        (pl.col("kind") == "contact") & pl.col("person_id").is_not_null()
    ).with_columns(on=pl.col("at").dt.date())
    near = held.join(scene.began, on="person_id", how="inner").filter(
        (pl.col("began_on") - pl.col("on")).dt.total_days().is_between(0, 3)
    )
    return _mine(near, scene, detail="address_book", reason="address_book", llr=1.5)


def _applications(scene: Scene) -> pl.DataFrame:
    sent = scene.tables.frame(job_applications.SPEC).drop_nulls("at")
    names = sent["company"].unique().sort()
    keyed = pl.DataFrame(
        {"company": names, "company_key": [company_key(name or "") for name in names]},
        schema={"company": pl.String(), "company_key": pl.String()},
    )
    applied = sent.join(keyed.filter(is_company()), on="company", how="inner").select(
        "company_key", "file", "row", subject="company", on=pl.col("at").dt.date()
    )
    keys = scene.people.companies.select("company", "company_key")
    there = scene.people.people.select("person_id", "company").join(keys, on="company", how="inner")
    near = (
        there.drop("company")
        .join(applied, on="company_key", how="inner")
        .join(scene.began, on="person_id", how="inner")
        .filter((pl.col("began_on") - pl.col("on")).dt.total_days().abs() <= APPLICATION_DAYS)
        .sort("person_id", "on", "file", "row")
        .unique("person_id", keep="first", maintain_order=True)
    )
    return _mine(near, scene, detail="job_search", reason="application", llr=2.0)


def _sellers(scene: Scene) -> pl.DataFrame:
    titles = scene.people.people.select("person_id", "position")
    roles = classify_roles(titles["position"]).select("position", "field")
    came = (
        titles.join(roles, on="position", how="inner")
        .filter(pl.col("field").is_in(list(_SELLERS)))
        .join(scene.began, on="person_id", how="inner")
        .filter(pl.coalesce("invited_by", "spoken_by") == "them")
        .with_columns(
            on="began_on",
            file=pl.lit(None, dtype=pl.String),
            row=pl.lit(None, dtype=pl.UInt32),
        )
    )
    return as_clues(
        came,
        origin="their_outreach",
        detail=pl.col("field").replace_strict(_SELLERS, return_dtype=pl.String),
        reason="title",
        llr=1.0,
        documented=False,
    )


def _mine(
    rows: pl.DataFrame, scene: Scene, *, detail: str, reason: str, llr: float
) -> pl.DataFrame:
    """Clues of the owner's own doing, except for those known to have come by themselves."""
    came = scene.began.filter(pl.col("invited_by") == "them").select("person_id")
    known = scene.began.select("person_id")
    kept = rows.join(came, on="person_id", how="anti", maintain_order="left").join(
        known, on="person_id", how="semi", maintain_order="left"
    )
    return as_clues(
        kept, origin="my_outreach", detail=detail, reason=reason, llr=llr, documented=False
    )
