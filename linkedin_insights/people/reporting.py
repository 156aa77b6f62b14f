"""What could not be told: rows that belong to nobody, and rows that fit several people."""

from __future__ import annotations

import polars as pl

from linkedin_insights.people.keys import NOBODY
from linkedin_insights.people.model import Attribution, MessageParties
from linkedin_insights.people.sources import INVITEES, INVITERS, SOURCES
from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Count
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import invitations, messages

_COUNTS = ["file", "outcome", "name", "rows"]


def attribute(
    tables: Tables,
    parties: MessageParties,
    aliases: pl.DataFrame,
    *,
    rows: pl.DataFrame,
    linked: pl.DataFrame,
) -> tuple[tuple[Attribution, ...], tuple[Problem, ...]]:
    """Count, for each file, the rows of nobody and the rows that several people fit.

    A row counts by the people it is about, the owner left out: the sender of a message to the
    owner, the recipients of one by the owner (nobody's only if none of them is anybody).
    """
    outcomes = aliases.select("name", "url", "outcome")
    present = [source for source in SOURCES if tables.frame(source.spec).height]
    spelled = [source.spellings(tables).drop("at") for source in present]
    about = pl.concat([*spelled, *_invitations(tables)])
    named = _count(about.join(outcomes, on=["name", "url"], how="left"))
    counted = pl.concat([named, _messages(tables, parties, aliases), _connections(rows, linked)])
    by_file = (
        counted.group_by("file")
        .agg(
            pl.col("rows").filter(pl.col("outcome") == "nobody").sum().alias("unattributed"),
            pl.col("rows").filter(pl.col("outcome") == "ambiguous").sum().alias("ambiguous"),
        )
        .filter((pl.col("unattributed") > 0) | (pl.col("ambiguous") > 0))
        .sort("file")
    )
    attribution = tuple(Attribution(*row) for row in by_file.iter_rows())
    return attribution, (*_ambiguous(counted), *_namesakes(linked))


def _count(about: pl.DataFrame) -> pl.DataFrame:
    return about.group_by("file", "outcome", "name").agg(pl.len().alias("rows")).select(_COUNTS)


def _invitations(tables: Tables) -> list[pl.DataFrame]:
    """Whoever is not the owner on each invitation."""
    frame = tables.frame(invitations.SPEC)
    incoming = pl.col("direction").str.to_uppercase() == "INCOMING"
    return [
        frame.filter(chosen).select("file", name=source.name, url=source.url)
        for chosen, source in ((incoming, INVITERS), (~incoming, INVITEES))
    ]


def _messages(tables: Tables, parties: MessageParties, aliases: pl.DataFrame) -> pl.DataFrame:
    frame = tables.frame(messages.SPEC).select("file", "direction")
    cells = (
        pl.concat([frame, parties.rows], how="horizontal")
        .group_by("file", "direction", "sender", "recipients")
        .agg(pl.len().alias("rows"))
    )
    meant = aliases.select("outcome", "name").with_row_index("sender")
    cells = cells.join(meant, on="sender", how="left")
    to = _list_outcomes(parties, aliases)
    cells = cells.join(to, on="recipients", how="left")
    direction = pl.col("direction").str.to_uppercase()
    out = (direction == "OUTGOING") | ((direction != "INCOMING") & (pl.col("outcome") == "owner"))
    return cells.select(
        "file",
        pl.when(out).then(pl.col("to").fill_null("nobody")).otherwise("outcome").alias("outcome"),
        pl.when(out).then(pl.col("to_name").fill_null("")).otherwise("name").alias("name"),
        "rows",
    ).select(_COUNTS)


def _list_outcomes(parties: MessageParties, aliases: pl.DataFrame) -> pl.DataFrame:
    """What a list of recipients comes to: ambiguous if any is, nobody if none is anybody."""
    meant = aliases.select("outcome", "name").with_row_index("alias")
    named = parties.lists.join(meant, on="alias", how="left")
    several = pl.col("outcome") == "ambiguous"
    others = pl.col("outcome").filter(pl.col("outcome") != "owner")
    return named.group_by("recipients").agg(
        pl.when(several.any())
        .then(pl.lit("ambiguous"))
        .when((others.len() > 0) & (others == "nobody").all())
        .then(pl.lit("nobody"))
        .otherwise(pl.lit("person"))
        .alias("to"),
        pl.col("name").filter(several).min().alias("to_name"),
    )


def _connections(rows: pl.DataFrame, linked: pl.DataFrame) -> pl.DataFrame:
    nobody = rows.filter((pl.col("slug") == "") & pl.col("key").is_in(["", NOBODY]))
    nobody = nobody.select("file", "name", outcome=pl.lit("nobody"))
    apart = linked.filter(pl.col("apart")).select("file", "name", outcome=pl.lit("apart"))
    counted = _count(pl.concat([nobody, apart]))
    return counted.with_columns(pl.col("outcome").replace("apart", "ambiguous"))


def _ambiguous(counted: pl.DataFrame) -> list[Problem]:
    several = counted.filter(pl.col("outcome") == "ambiguous")
    by_file = (
        several.group_by("file")
        .agg(pl.col("rows").sum(), pl.col("name").n_unique().alias("names"))
        .sort("file")
    )
    return [
        Problem(
            slug="ambiguous-names",
            severity=Severity.NOTE,
            file=file,
            params={"rows": Count(value=rows), "names": Count(value=names)},
        )
        for file, rows, names in by_file.iter_rows()
    ]


def _namesakes(linked: pl.DataFrame) -> list[Problem]:
    apart = linked.filter(pl.col("apart"))
    if apart.is_empty():
        return []
    people, names = apart["person_id"].n_unique(), apart["key"].n_unique()
    return [
        Problem(
            slug="namesakes",
            severity=Severity.NOTE,
            params={"people": Count(value=people), "names": Count(value=names)},
        )
    ]
