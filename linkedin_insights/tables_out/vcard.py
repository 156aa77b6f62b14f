"""vCard 4.0 (RFC 6350): people to keep in touch with, for an address book.

On the list are those for whom a next step suggests itself, those with whom the exchange made a
visible difference, and those with a moderate or strong tie that is alive. Nobody's words are
quoted: address books are synchronised with other machines. There is no redacted form: an address
book of pseudonyms is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import polars as pl

from linkedin_insights.chapters.parts.grounds import began_message
from linkedin_insights.chapters.parts.leaves import month, person, say
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import connections
from linkedin_insights.tables_out.content_lines import line, stable_id, text
from linkedin_insights.tables_out.people import TABLE as PEOPLE
from linkedin_insights.tables_out.spec import Source
from linkedin_insights.words import Catalogue

FILE = "people.vcf"

_KEPT = ("moderate", "strong")
_CONTACT: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "first_name": pl.String(),
    "last_name": pl.String(),
    "email": pl.String(),
}


def write(source: Source, tables: Tables, stream: BinaryIO) -> None:
    """Write a card for each person of the list, by ``person_id``."""
    catalogue = Catalogue.load()
    known = _contacts(source, tables)
    rows = _chosen(PEOPLE.frame(source)).join(
        known, on="person_id", how="left", maintain_order="left"
    )
    for row in rows.iter_rows(named=True):
        stream.writelines(_card(row, catalogue))


def _chosen(people: pl.DataFrame) -> pl.DataFrame:
    alive = (pl.col("tie_state") == "active") & pl.col("tie_band").is_in(_KEPT)
    return people.filter(
        pl.col("name").is_not_null()
        & (pl.col("next_step").is_not_null() | pl.col("valuable") | alive)
    )


def _contacts(source: Source, tables: Tables) -> pl.DataFrame:
    """The parts of names, and the address that somebody shows to connections: `_CONTACT`."""
    frame = tables.frame(connections.SPEC).select("file", "row", "first_name", "last_name", "email")
    return (
        source.people.links.sort("at", "file", "row", descending=[True, False, False])
        .join(frame, on=["file", "row"], how="inner", maintain_order="left")
        .group_by("person_id", maintain_order=True)
        .agg(
            pl.col("first_name", "last_name").first(),
            pl.col("email").filter(pl.col("email") != "").first(),
        )
        .select(list(_CONTACT))
        .cast(_CONTACT)  # type: ignore[arg-type]
    )


def _card(row: Mapping[str, Any], catalogue: Catalogue) -> Iterator[bytes]:
    yield line("BEGIN", "VCARD")
    yield line("VERSION", "4.0")
    yield line("PRODID", "-//linkedin-insights//EN")
    yield line("UID", stable_id("person", row["person_id"]))
    yield line("KIND", "individual")
    yield line("FN", text(row["name"]))
    yield line("N", _parts(row))
    single = (("ORG", "company"), ("TITLE", "position"), ("EMAIL", "email"))
    for name, column in (*single, ("CATEGORIES", "cluster_label")):
        if value := text(row[column] or "").strip():
            yield line(name, value)
    if url := person(row).url:
        yield line("URL", url)
    yield line("NOTE", text(_note(row, catalogue)))
    yield line("END", "VCARD")


def _parts(row: Mapping[str, Any]) -> str:
    """Family and given name where the export tells them apart, else the whole as given name."""
    first, last = row["first_name"] or "", row["last_name"] or ""
    if not (first or last):
        first = row["name"]
    return f"{text(last)};{text(first)};;;"


def _note(row: Mapping[str, Any], catalogue: Catalogue) -> str:
    """How it began, when the last words were, and what to do next."""
    began = began_message({"origin": row["origin"], "certainty": row["origin_certainty"]})
    sentences = [catalogue.plain(began)]
    if row["last_contact"] is not None:
        last = say("address_book.last_words", month=month(row["last_contact"]))
        sentences.append(catalogue.plain(last))
    if row["next_step"]:
        sentences.append(catalogue.text("address_book.next_step", step=row["next_step"]))
    return "\n".join(sentences)
