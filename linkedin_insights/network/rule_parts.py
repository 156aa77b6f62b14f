"""What several rules need: the shape of groups, connections, years of the owner, conversations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from linkedin_insights.network.model import GROUPS, MEMBERS, Evidence, Groups
from linkedin_insights.tables.files import messages

_EARLIEST = ["on", "file", "row"]


def as_groups(kind: str, members: pl.DataFrame, heads: pl.DataFrame | None = None) -> Groups:
    """Give what a rule found its shape; everybody once, groups of fewer than two left out.

    Args:
        kind: The kind of all the groups.
        members: ``group`` and the columns of `MEMBERS` from ``person_id`` on. The earliest record
            of a person counts, and the earliest of all is the group's own.
        heads: One row a group: ``group``, ``label``, and ``since`` and ``until`` if they are known.

    """
    own = (
        members.select("group", "person_id", *_EARLIEST)
        .drop_nulls("person_id")
        .sort("group", "person_id", *_EARLIEST, nulls_last=True)
        .unique(["group", "person_id"], keep="first", maintain_order=True)
        .filter(pl.len().over("group") > 1)
    )
    groups = own.sort("group", *_EARLIEST, nulls_last=True).unique(
        "group", keep="first", maintain_order=True
    )
    if heads is not None:
        groups = groups.join(heads, on="group", how="left", maintain_order="left")
    blank = {"label": pl.lit(""), "since": pl.lit(None), "until": pl.lit(None)}
    missing = [value.alias(name) for name, value in blank.items() if name not in groups.columns]
    named = pl.lit(kind).alias("kind")
    return Groups(
        groups.with_columns(named, *missing).select(list(GROUPS)).cast(GROUPS),  # type: ignore[arg-type]
        own.with_columns(named).select(list(MEMBERS)).cast(MEMBERS),  # type: ignore[arg-type]
    )


def together(*found: Groups) -> Groups:
    """Groups of several kinds as one."""
    return Groups(
        pl.concat([each.groups for each in found]), pl.concat([each.members for each in found])
    )


def first_of_each(rows: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """The first row of each combination of the columns, in the order that the rows have."""
    return rows.unique(list(columns), keep="first", maintain_order=True)


def numbered(rows: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """Add ``group``, a number for every distinct combination of ``by``, in their order."""
    keys = rows.select(by).unique().sort(by, nulls_last=True).with_row_index("group", offset=1)
    numbers = keys.with_columns(pl.col("group").cast(pl.String))
    return rows.join(numbers, on=list(by), how="inner", maintain_order="left", nulls_equal=True)


def connections(evidence: Evidence) -> pl.DataFrame:
    """One row a connection and its record, by ``person_id``.

    ``on`` is the day, ``key`` and ``label`` the company as of the export (null where none stands),
    ``position`` the title, ``file`` and ``row`` the earliest record.
    """
    people = evidence.people
    records = people.links.sort("person_id", "at", "file", "row", nulls_last=True)
    labels = people.companies.select("company", key="company_key", label="company_label")
    return (
        people.people.filter("is_connection")
        .select("person_id", "company", "position", on="connected_on")
        .join(labels, on="company", how="left", maintain_order="left")
        .join(
            first_of_each(records, "person_id").select("person_id", "file", "row"),
            on="person_id",
            how="inner",
            maintain_order="left",
        )
    )


def own_years(stretches: pl.DataFrame, *, as_of: date | None) -> pl.DataFrame:
    """The owner's times at each place: ``key``, ``since``, ``until`` (both included), sorted.

    ``stretches`` has ``key``, ``started_on`` and ``finished_on`` with their precisions. A month or
    a year counts whole, an open end is the as-of date, and stretches at one place that overlap or
    lie no more than a month apart are one. Without a beginning there is no stretch.
    """
    end = pl.col("finished_on").dt.date()
    of = pl.col("finished_on_precision")
    last = (
        pl.when(of == "year")
        .then(end.dt.truncate("1y").dt.offset_by("1y").dt.offset_by("-1d"))
        .when(of == "month")
        .then(end.dt.month_end())
        .otherwise(end)
    )
    now = pl.lit(as_of, dtype=pl.Date)
    dated = (
        stretches.select(
            "key",
            since=pl.col("started_on").dt.date(),
            until=pl.min_horizontal(pl.coalesce(last, now), now),
        )
        .filter(pl.col("since") <= pl.col("until"))
        .sort("key", "since", "until")
    )
    before = pl.col("until").cum_max().shift(1).over("key")
    begins = (pl.col("since") > before.dt.offset_by("31d")).fill_null(value=True)
    return (
        dated.with_columns(run=begins.cum_sum())
        .group_by("key", "run", maintain_order=True)
        .agg(pl.col("since").min(), pl.col("until").max())
        .drop("run")
    )


def came_then(rows: pl.DataFrame, years: pl.DataFrame) -> pl.DataFrame:
    """Rows whose ``on`` lies in the owner's years at the same ``key``, from −90 to +365 days.

    People add one another a little before the first day and up to a year after the last. Adds
    ``since`` and ``until``, and ``group``: the key and the first day.
    """
    return (
        rows.join(years, on="key", how="inner", maintain_order="left")
        .filter(
            pl.col("on").is_between(
                pl.col("since").dt.offset_by("-90d"), pl.col("until").dt.offset_by("365d")
            )
        )
        .with_columns(group=pl.format("{}|{}", "key", pl.col("since").cast(pl.String)))
    )


@dataclass(frozen=True, slots=True)
class Talks:
    """Group conversations: who is named in them, how many others, and their messages.

    ``members`` has ``group_id``, ``person_id`` (null where nobody can be told) and the record that
    names them (``on``, ``file``, ``row``); ``sizes`` one row a conversation: ``others``, the
    number of people besides the owner; ``rows`` its messages: ``group_id``, ``file``, ``row``.
    """

    members: pl.DataFrame
    sizes: pl.DataFrame
    rows: pl.DataFrame


def talks(evidence: Evidence) -> Talks:
    """Find everybody named in group conversations, as sender or as recipient, but the owner.

    Nobody is, where it is not known who the owner is. People without a name to tell them by are
    one; but a conversation has at least as many others as one of its messages names.
    """
    people = evidence.people
    logged = evidence.events.filter(
        (pl.col("kind") == "group_message") & (people.owner.person_id is not None)
    )
    said = first_of_each(logged, "file", "row").select(
        "file", "row", "group_id", "direction", "group_size", on=pl.col("at").dt.date()
    )
    frame = evidence.tables.frame(messages.SPEC).select("file", "row")
    rows = frame.with_columns(people.parties.rows.get_columns()).join(
        said, on=["file", "row"], how="inner", maintain_order="left"
    )
    spelt = people.aliases.select(
        "person_id",
        "outcome",
        who=pl.coalesce("person_id", pl.format("?{}", pl.col("name").str.to_lowercase())),
    )
    named = _named(rows, evidence)
    named = named.with_columns(spelt[named["alias"]].get_columns())
    named = named.filter(pl.col("outcome") != "owner")
    counted = named.group_by("group_id").agg(pl.col("who").n_unique().alias("named"))
    sizes = (
        rows.group_by("group_id", maintain_order=True)
        .agg(pl.col("group_size").max())
        .join(counted, on="group_id", how="left", maintain_order="left")
        .select("group_id", others=pl.max_horizontal("group_size", "named"))
    )
    kept = ["group_id", "file", "row"]
    return Talks(named.select(*kept, "person_id", "on"), sizes, rows.select(kept))


def _named(rows: pl.DataFrame, evidence: Evidence) -> pl.DataFrame:
    """One row a spelling in a message; of messages alike in everybody named, the first."""
    parties = evidence.people.parties
    alike = ["group_id", "direction", "sender", "recipients"]
    cells = first_of_each(rows.sort(_EARLIEST), *alike)
    kept = ["group_id", *_EARLIEST]
    senders = cells.filter(pl.col("direction") == "in").select(*kept, alias="sender")
    # The only recipient of a message by somebody else is the owner, however the name is written.
    listed = cells.join(parties.sizes, on="recipients", how="left", maintain_order="left").filter(
        (pl.col("direction") == "out") | (pl.col("size") > 1)
    )
    recipients = listed.join(parties.lists, on="recipients", how="inner", maintain_order="left")
    return pl.concat([senders, recipients.select(*kept, "alias")]).drop_nulls("alias")
