"""Messages, one to one and in groups, by the owner and to the owner."""

from __future__ import annotations

import polars as pl

from linkedin_insights.evidence.events import SCHEMA
from linkedin_insights.people import People
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import messages

_CARRIED = ["at", "precision", "file", "table", "row", "group_id", "kind", "direction", "n"]


def extract(tables: Tables, people: People) -> pl.DataFrame:
    """One event a message, but one for each recipient of what the owner wrote to several.

    n is the number of people named besides the sender; a message weighs 1/n. A conversation is a
    group if a message names two or more people besides the owner, or if the messages together do.
    Messages without a conversation (2018) belong to the set of people they name.
    """
    frame = tables.frame(messages.SPEC)
    if frame.is_empty():
        return pl.DataFrame(schema=dict(SCHEMA))
    meant = _meanings(people)
    lists = _lists(people, meant)
    rows = _rows(frame, people, meant, lists)
    rows = _with_conversation(rows, people, meant).filter(pl.col("at").is_not_null())
    several = rows["out"] & (rows["others"] > 1)
    single = _one_each(rows.filter(~several), people)
    many = _each_recipient(rows.filter(several), people, meant)
    return pl.concat([single, many])


def _meanings(people: People) -> pl.DataFrame:
    """One row a spelling, in order: ``person`` (place in PEOPLE) and ``who``.

    ``who`` tells people in a conversation apart, those too who cannot be told: the same number
    for the same person or, failing that, the same name. Null for the owner, and where no name
    stands at all: a row without a sender makes no group of a talk between two.
    """
    places = people.people.select("person_id").with_row_index("person")
    known = people.aliases.join(places, on="person_id", how="left", maintain_order="left")
    name = pl.col("name").str.strip_chars().str.to_lowercase()
    label = pl.when(pl.col("outcome") == "nobody").then(pl.lit("")).otherwise(name)
    return known.select(
        "person",
        owner=pl.col("outcome") == "owner",
        blank=name == "",
        stranger=pl.when(pl.col("person").is_null()).then(label).rank("dense"),
    ).select(
        "person",
        "owner",
        who=pl.when(~pl.col("owner") & ~pl.col("blank")).then(
            pl.coalesce("person", pl.col("stranger") + places.height).cast(pl.UInt32)
        ),
    )


def _lists(people: People, meant: pl.DataFrame) -> pl.DataFrame:
    """One row a list of recipients, in order: ``size``, and who stands on it but the owner."""
    named = people.parties.lists.with_columns(
        meant[people.parties.lists["alias"]].get_columns()
    ).filter(~pl.col("owner"))
    others = named.group_by("recipients").agg(
        pl.len().alias("others"),
        pl.col("who").min().alias("low"),
        pl.col("who").max().alias("high"),
        pl.col("person").first().alias("to"),
    )
    return (
        people.parties.sizes.join(others, on="recipients", how="left", maintain_order="left")
        .with_columns(pl.col("others").fill_null(0))
        .drop("recipients")
    )


def _rows(
    frame: pl.DataFrame, people: People, meant: pl.DataFrame, lists: pl.DataFrame
) -> pl.DataFrame:
    """One row a message: its direction, n, the others on it, and the person it is about."""
    parties = people.parties.rows
    sender, listed = meant[parties["sender"]], lists[parties["recipients"]]
    stated = pl.col("direction").str.to_uppercase()
    out = (stated == "OUTGOING") | ((stated != "INCOMING") & pl.col("owner"))
    known = people.owner.person_id is not None
    rows = frame.select(
        "conversation_id", "at", "direction", "file", "table", "row", precision="at_precision"
    ).with_columns(*parties.get_columns(), *sender.get_columns(), *listed.get_columns())
    rows = rows.with_columns(out=out & known)
    # The only recipient of a message by somebody else is the owner, however the name is written.
    to_owner = ~pl.col("out") & (pl.col("size") == 1)
    rows = rows.with_columns(
        others=pl.when(to_owner).then(0).otherwise("others"),
        low=pl.when(~to_owner).then("low"),
        high=pl.when(~to_owner).then("high"),
    )
    by_other = ~pl.col("out")
    return rows.select(
        "conversation_id",
        "at",
        "precision",
        "file",
        "table",
        "row",
        "sender",
        "recipients",
        "out",
        "others",
        n=pl.when(by_other).then("size").otherwise("others").clip(1),
        crowd=pl.col("others") + by_other.cast(pl.UInt32),
        low=pl.min_horizontal("low", pl.when(by_other).then("who")),
        high=pl.max_horizontal("high", pl.when(by_other).then("who")),
        person=pl.when(pl.col("out")).then("to").otherwise("person"),
        direction=pl.when(pl.col("out"))
        .then(pl.lit("out"))
        .otherwise(pl.lit("in" if known else "none")),
    )


def _with_conversation(rows: pl.DataFrame, people: People, meant: pl.DataFrame) -> pl.DataFrame:
    """Add ``group_id`` and ``kind``, which is the conversation's."""
    rows = rows.rename({"conversation_id": "group_id"})
    nameless = rows["group_id"] == ""
    if nameless.any():
        rows = _by_participants(rows, people, meant)
    code = rows["group_id"].cast(pl.Categorical).to_physical().alias("code")
    rows = rows.with_columns(code)
    talks = rows.group_by("code").agg(
        ((pl.col("crowd").max() > 1) | (pl.col("low").min() < pl.col("high").max())).alias("group")
    )
    group = rows.select("code").join(talks, on="code", how="left", maintain_order="left")["group"]
    kind = pl.when(group).then(pl.lit("group_message")).otherwise(pl.lit("message"))
    return rows.with_columns(kind=kind).drop("code")


def _by_participants(rows: pl.DataFrame, people: People, meant: pl.DataFrame) -> pl.DataFrame:
    """Name conversations without an id after the set of people besides the owner."""
    key = ["sender", "recipients", "out"]
    cells = rows.filter(pl.col("group_id") == "").select(key).unique().sort(key)
    cells = cells.with_row_index("cell")
    sent = cells.filter(~pl.col("out")).select("cell", alias="sender")
    received = cells.join(people.parties.lists, on="recipients").select("cell", "alias")
    parties = pl.concat([sent, received])
    names = people.aliases.select(
        label=pl.coalesce("person_id", pl.col("name").str.strip_chars().str.to_lowercase())
    )
    parties = parties.with_columns(
        meant[parties["alias"]]["owner"], names[parties["alias"]]["label"]
    ).filter(~pl.col("owner"))
    sets = parties.group_by("cell").agg(
        together=pl.lit("with:") + pl.col("label").unique().sort().str.join(";").first()
    )
    cells = cells.join(sets, on="cell", how="left").drop("cell")
    return (
        rows.join(cells, on=key, how="left", maintain_order="left")
        .with_columns(
            group_id=pl.when(pl.col("group_id") == "")
            .then(pl.col("together").fill_null("with:"))
            .otherwise("group_id")
        )
        .drop("together")
    )


def _one_each(rows: pl.DataFrame, people: People) -> pl.DataFrame:
    person = people.people["person_id"].gather(rows["person"])
    return _shaped(rows.with_columns(person.alias("person_id")))


def _each_recipient(rows: pl.DataFrame, people: People, meant: pl.DataFrame) -> pl.DataFrame:
    """Take messages of the owner to several apart; those who cannot be told count together."""
    named = people.parties.lists.with_columns(
        meant[people.parties.lists["alias"]].get_columns()
    ).filter(~pl.col("owner"))
    distinct = (
        named.select("recipients", person_id="person").unique().sort("recipients", "person_id")
    )
    ids = people.people["person_id"].gather(distinct["person_id"])
    distinct = distinct.with_columns(ids)
    return _shaped(rows.join(distinct, on="recipients", how="left", maintain_order="left"))


def _shaped(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select("person_id", *_CARRIED).select(
        "person_id",
        "at",
        "precision",
        "kind",
        "direction",
        weight=1 / pl.col("n"),
        group_size=pl.col("n").cast(pl.UInt32),
        group_id="group_id",
        file="file",
        table="table",
        row="row",
    )
