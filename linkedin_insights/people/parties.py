"""Senders and recipients of messages, worked out once for every distinct cell."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from linkedin_insights.people.keys import NOBODY
from linkedin_insights.people.model import MessageParties
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import messages

_SENDER = ["sender", "sender_url"]
_LIST = ["recipients", "recipient_urls"]
_KEPT = "\x01"
_CREDENTIAL = r"^[^,]+,[^,\s]{1,8}$"


@dataclass(frozen=True, slots=True)
class Cells:
    """Distinct cells of the messages table.

    ``rows`` goes along with the table: ``sender_id`` and ``recipients_id``, its cells' places.
    ``senders``: ``sender_id``, ``name``, ``url``, ``direction``, ``rows``, ``at`` (earliest).
    ``lists``: the two recipient columns, ``recipients_id``, ``at``.
    ``named``: one row a recipient of a list: ``recipients_id``, ``name``, ``url``, ``at``.
    """

    rows: pl.DataFrame
    senders: pl.DataFrame
    lists: pl.DataFrame
    named: pl.DataFrame


def read_cells(tables: Tables) -> Cells:
    """Find the distinct senders and lists of recipients, and take the lists apart."""
    frame = tables.frame(messages.SPEC)
    senders, sender_id = _distinct(frame, [*_SENDER, "direction"], "sender_id")
    lists, recipients_id = _distinct(frame, _LIST, "recipients_id")
    return Cells(
        rows=pl.DataFrame([sender_id, recipients_id]),
        senders=senders.rename({"sender": "name", "sender_url": "url"}),
        lists=lists.drop("rows"),
        named=split_recipients(lists),
    )


def _distinct(frame: pl.DataFrame, cells: list[str], id: str) -> tuple[pl.DataFrame, pl.Series]:
    """The distinct cells in order, with ``rows`` and the earliest ``at``; and each row's place."""
    grouped = (
        frame.select(*cells, "at")
        .with_row_index("!row")
        .group_by(cells)
        .agg(pl.len().alias("rows"), pl.col("at").min(), "!row")
        .sort(cells)
        .with_row_index(id)
    )
    places = grouped.select(id, "!row").explode("!row").sort("!row")[id]
    return grouped.drop("!row"), places


def split_recipients(lists: pl.DataFrame) -> pl.DataFrame:
    """Take joined recipients apart: one row a person named, with their address where it is known.

    Names are joined by a comma without a space, and may hold commas before a space themselves.
    Addresses belong to the names in order, LinkedIn Member left out, when there are as many of
    them; else none is assigned. Beside a single address "Ann Doe,PhD" is one name.
    """
    joined = pl.col("recipients")
    alone = (
        (pl.col("recipient_urls") != "")
        & ~pl.col("recipient_urls").str.contains(",", literal=True)
        & joined.str.contains(_CREDENTIAL)
    )
    kept = joined.str.replace(",", _KEPT, literal=True)
    split = joined.str.replace_all(r",(\s|$)", _KEPT + "$1")
    names = pl.when(alone).then(kept).otherwise(split).str.split(",")
    name = pl.element().str.strip_chars().str.to_lowercase()
    taken = lists.select(
        "recipients_id",
        "at",
        name=names.list.eval(pl.element().str.replace_all(_KEPT, ",", literal=True)),
        url=pl.col("recipient_urls").str.split(","),
    ).with_columns(has_url=pl.col("name").list.eval((pl.element() != "") & (name != NOBODY)))
    taken = taken.with_columns(agree=pl.col("has_url").list.sum() == pl.col("url").list.len())
    named = taken.drop("url").explode("name", "has_url").filter(pl.col("name") != "")
    # Where they agree, the addresses of all lists stand in the order of the names that have one.
    urls = taken.filter("agree")["url"].explode().str.strip_chars()
    named = named.with_columns(assigned=pl.col("has_url") & pl.col("agree"))
    place = pl.when("assigned").then(pl.col("assigned").cum_sum() - 1)
    url = urls.gather(named.select(place).to_series()).fill_null("")
    return named.select("recipients_id", "name", "at", url.alias("url"))


def assign(cells: Cells, aliases: pl.DataFrame) -> MessageParties:
    """Say for each message which spelling sent it and which list it went to."""
    places = aliases.select("name", "url").with_row_index("alias")
    spelt = cells.senders.join(places, on=["name", "url"], how="left", maintain_order="left")
    rows = cells.rows.select(
        spelt["alias"].gather(cells.rows["sender_id"]).alias("sender"),
        pl.col("recipients_id").alias("recipients"),
    )
    lists = cells.named.join(places, on=["name", "url"], how="left", maintain_order="left").select(
        pl.col("recipients_id").alias("recipients"), "alias"
    )
    counted = lists.group_by("recipients").agg(pl.len().alias("size"))
    sizes = (
        cells.lists.select(pl.col("recipients_id").alias("recipients"))
        .join(counted, on="recipients", how="left", maintain_order="left")
        .select("recipients", pl.col("size").fill_null(0))
    )
    return MessageParties(rows=rows, lists=lists, sizes=sizes)
