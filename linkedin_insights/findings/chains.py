"""The chain of a relationship: the small act, the invitation, the first answer, what came of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from linkedin_insights.findings.origins.model import Origins
from linkedin_insights.findings.said import Said
from linkedin_insights.findings.steps import STEP_KINDS, STEPS
from linkedin_insights.findings.value.model import Value
from linkedin_insights.findings.value.talk import PLACE, handovers
from linkedin_insights.tables import Tables

ACT_DAYS: Final = timedelta(days=30)
"""An act of the owner that led to somebody lies at most so many days before the beginning."""
_ACTS: Final = {
    "my_engagement": ("comment", "reaction"),
    "my_post": ("post", "article"),
}
_BROUGHT: Final = ("introduction", "group_conversation", "event")
_FROM_RUNGS: Final = {
    "two_way": "first_answer",
    "recommended_me": "recommendation",
    "recommended_them": "recommendation",
    "endorsed": "endorsement",
    "job": "job",
    "agreed": "job",
}
_RECORD = ["person_id", "at", "file", "row"]


def tell_chains(
    chosen: pl.Series,
    events: pl.DataFrame,
    tables: Tables,
    *,
    said: Said,
    value: Value,
    origins: Origins,
) -> pl.DataFrame:
    """The dated steps of the ``chosen`` people, by person and day; see `STEPS`.

    Of each kind the first step is told, of recommendations the first in each direction. The act is
    the one that a clue names, or, where words name a comment or post of the owner, the owner's last
    one in the 30 days before anything between the two.
    """
    people = chosen.to_frame("person_id").unique().sort("person_id")
    own = events.join(people, on="person_id", how="semi", maintain_order="left")
    spoken = said.frame.join(people, on="person_id", how="semi", maintain_order="left")
    stated = origins.people.join(people, on="person_id", how="semi", maintain_order="left")
    steps = pl.concat(
        [
            _brought(stated),
            _acted(stated, own, events),
            _made(own),
            _spoke(spoken),
            _met(Said(spoken, said.texts), tables),
            _helped(origins, people),
            _climbed(value.rungs.join(people, on="person_id", how="semi")),
        ]
    )
    order = {kind: place for place, kind in enumerate(STEP_KINDS)}
    place = pl.col("step").replace_strict(order, return_dtype=pl.Int64)
    return steps.sort(
        ["person_id", "on", place, "by", "detail", "text", "file", "row"], nulls_last=True
    ).unique(["person_id", "step", "by"], keep="first", maintain_order=True)


def _as_steps(
    rows: pl.DataFrame, step: str | pl.Expr, *, by: pl.Expr, detail: pl.Expr
) -> pl.DataFrame:
    text = pl.col("text") if "text" in rows.columns else pl.lit(None)
    shaped = rows.filter(pl.col("on").is_not_null()).select(
        pl.col("person_id", "on", "file", "row"),
        step=pl.lit(step) if isinstance(step, str) else step,
        by=by,
        detail=detail,
        text=text,
    )
    return shaped.select(pl.col(name).cast(dtype) for name, dtype in STEPS.items())


def _who(out: pl.Expr) -> pl.Expr:
    return pl.when(out).then(pl.lit("me")).otherwise(pl.lit("them"))


def _brought(stated: pl.DataFrame) -> pl.DataFrame:
    """Introductions, group conversations and events that brought the two together."""
    found = stated.filter(
        pl.col("origin").is_in(_BROUGHT) & (pl.col("certainty") != "unknown") & _known_clue()
    )
    return _as_steps(found, "act", by=pl.lit(""), detail=pl.col("origin"))


def _known_clue() -> pl.Expr:
    return pl.col("reason").is_not_null()


def _acted(stated: pl.DataFrame, own: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """What the owner wrote or liked: the record a clue names, else the last one before."""
    began = own.group_by("person_id").agg(began=pl.col("at").min())
    drawn = stated.filter(
        pl.col("origin").is_in(list(_ACTS)) & (pl.col("certainty") != "unknown") & _known_clue()
    ).join(began, on="person_id", how="inner")
    named = pl.col("reason") == "named_in_comment"
    acts = pl.concat(
        [
            events.filter(pl.col("kind").is_in(kinds)).select(
                "at", "kind", "file", "row", origin=pl.lit(origin)
            )
            for origin, kinds in _ACTS.items()
        ]
    )
    others = drawn.filter(~named).select("person_id", "origin", "began").sort("began")
    last = others.join_asof(
        acts.sort("at", "kind", "file", "row"),
        left_on="began",
        right_on="at",
        by="origin",
        strategy="backward",
        tolerance=ACT_DAYS,
        coalesce=False,
        check_sortedness=False,
    ).with_columns(on=pl.col("at").dt.date())
    return pl.concat(
        [
            _as_steps(drawn.filter(named), "act", by=pl.lit("me"), detail=pl.lit("comment")),
            _as_steps(last, "act", by=pl.lit("me"), detail=pl.col("kind")),
        ]
    )


def _made(own: pl.DataFrame) -> pl.DataFrame:
    """The first invitation and the day of connecting."""
    invited = pl.col("kind").is_in(["invitation", "invitation_with_note"])
    known = own.filter(invited | (pl.col("kind") == "connection")).sort(_RECORD)
    step = pl.when(invited).then(pl.lit("invitation")).otherwise(pl.lit("connection"))
    first = known.with_columns(step=step, on=pl.col("at").dt.date()).unique(
        ["person_id", "step"], keep="first", maintain_order=True
    )
    by = pl.when(pl.col("direction").is_in(["out", "in"])).then(_who(pl.col("direction") == "out"))
    return _as_steps(first, pl.col("step"), by=by.fill_null(""), detail=pl.lit(""))


def _spoke(spoken: pl.DataFrame) -> pl.DataFrame:
    """The first message between the two; notes on invitations have their own step."""
    words = spoken.filter(pl.col("kind") == "message").sort(*PLACE)
    first = words.unique("person_id", keep="first", maintain_order=True)
    return _as_steps(
        first.with_columns(on="day"), "first_message", by=_who(pl.col("out")), detail=pl.lit("")
    )


def _met(said: Said, tables: Tables) -> pl.DataFrame:
    """The first sign of going on by phone, mail or call."""
    first = handovers(said, tables).unique("person_id", keep="first", maintain_order=True)
    return _as_steps(
        first.with_columns(on="day"), "meeting", by=_who(pl.col("out")), detail=pl.lit("")
    )


def _helped(origins: Origins, people: pl.DataFrame) -> pl.DataFrame:
    """Whom they brought to the owner, later."""
    brought = origins.people.filter(
        (pl.col("origin") == "introduction") & pl.col("helper_id").is_not_null()
    )
    mine = (
        brought.select("on", "file", "row", "text", person_id="helper_id")
        .join(people, on="person_id", how="semi")
        .sort("person_id", "on", "file", "row", nulls_last=True)
    )
    return _as_steps(mine, "introduction", by=pl.lit("them"), detail=pl.lit(""))


def _climbed(rungs: pl.DataFrame) -> pl.DataFrame:
    """First answers, recommendations, opportunities and jobs, from the ladder's evidence."""
    shown = rungs.filter(pl.col("reason").is_in(list(_FROM_RUNGS)) | (pl.col("level") == 4))
    step = pl.col("reason").replace_strict(_FROM_RUNGS, default="opportunity")
    by = (
        pl.when(pl.col("reason") == "recommended_them")
        .then(pl.lit("me"))
        .when(pl.col("reason") == "recommended_me")
        .then(pl.lit("them"))
        .otherwise(pl.lit(""))
    )
    return _as_steps(shown, step, by=by, detail=pl.col("reason"))
