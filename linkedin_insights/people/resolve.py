"""Who is who: a ladder of rules from the surest to the last, and no guess where several fit.

=================  ==========  ==================================================================
rule               confidence  what it says
=================  ==========  ==================================================================
``url``            1.0         the same profile address
``owner_url``      1.0         the owner's address
``owner_name``     0.95        a name the owner has been seen under
``name``           0.95        the only person seen under this name (`name_key`)
``folded_name``    0.8         the only person whose name folds to the same plain Latin letters
``variant_name``   0.7         the only person whose nickname, maiden or Latin name this is
``new_name``       0.9         nobody else has this name: a person of their own
``nobody``         1.0         LinkedIn Member, or no name at all
``organisation``   1.0         the address of a company, school, showcase page or group
``ambiguous``      0.0         several people fit: stays apart, and is reported
=================  ==========  ==================================================================

Two addresses are never one person. The first rung with a candidate decides: one candidate is the
person, several are ambiguous.
"""

from __future__ import annotations

import polars as pl

from linkedin_insights.people.companies import group_companies
from linkedin_insights.people.folding import exactly, fold, variants, with_folded
from linkedin_insights.people.keys import NOBODY
from linkedin_insights.people.links import link_events, link_people, read_rows
from linkedin_insights.people.model import ALIASES, People
from linkedin_insights.people.owner import OwnerKeys, infer_owner
from linkedin_insights.people.parties import assign, read_cells
from linkedin_insights.people.reporting import attribute
from linkedin_insights.people.roster import list_people
from linkedin_insights.people.spellings import gather_spellings
from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Count
from linkedin_insights.tables import Tables

CONFIDENCE = {
    "url": 1.0,
    "owner_url": 1.0,
    "owner_name": 0.95,
    "name": 0.95,
    "folded_name": 0.8,
    "variant_name": 0.7,
    "new_name": 0.9,
    "nobody": 1.0,
    "organisation": 1.0,
    "ambiguous": 0.0,
}


def resolve_people(tables: Tables, *, owner_url: str | None = None) -> People:
    """Find out who the owner is and who everyone else is.

    Args:
        tables: The typed tables of the archive.
        owner_url: The owner's profile address, if the user gave it; it overrides what the archive
            says.

    Raises:
        UsageError: ``owner_url`` is no address of a LinkedIn profile.

    """
    cells = read_cells(tables)
    spellings = with_folded(gather_spellings(tables, cells))
    owner = infer_owner(tables, cells, spellings, owner_url=owner_url)
    others = spellings.filter(
        (pl.col("slug") != owner.slug) & (pl.col("slug") != "") & ~pl.col("organisation")
    )
    rows = read_rows(tables, spellings).filter(
        (pl.col("slug") != owner.slug) | (pl.col("slug") == "")
    )
    bearers = others.filter(~pl.col("key").is_in(["", NOBODY])).select("key", "slug").unique()
    known = others.select("name", "key", "folded", person_id="slug")
    unseen = rows.filter(pl.col("slug") == "").join(bearers, on="key", how="anti")
    folded = fold(unseen, known).filter(pl.col("fits") == 1)
    linked = link_people(rows, bearers, folded.select("key", slug="person_id"))
    known = pl.concat([known, linked.select("name", "key", "folded", "person_id")])
    ladder = _climb(_open_names(spellings, owner), known)
    aliases = _aliases(spellings, owner, ladder)
    parties = assign(cells, aliases)
    attribution, problems = attribute(tables, parties, aliases, rows=rows, linked=linked)
    return People(
        owner=owner.finding,
        people=list_people(aliases, linked),
        aliases=aliases,
        links=link_events(linked),
        parties=parties,
        companies=group_companies(tables),
        problems=(*owner.problems, *_owner_namesakes(known, owner), *problems),
        attribution=attribution,
    )


def _owner_namesakes(known: pl.DataFrame, owner: OwnerKeys) -> list[Problem]:
    """Tell of people with the owner's name: rows without an address are taken for the owner's."""
    same = known.filter(pl.col("key").is_in(sorted(owner.names)))["person_id"].n_unique()
    if not same:
        return []
    return [
        Problem(slug="owner-namesake", severity=Severity.NOTE, params={"people": Count(value=same)})
    ]


def _open_names(spellings: pl.DataFrame, owner: OwnerKeys) -> pl.DataFrame:
    """Names that stand somewhere without an address and are neither the owner's nor nobody's."""
    closed = ["", NOBODY, *sorted(owner.names)]
    bare = spellings.filter((pl.col("slug") == "") & ~pl.col("organisation"))
    return (
        bare.filter(~pl.col("key").is_in(closed))
        .select("name", "key", "folded")
        .unique()
        .sort("name")
    )


def _climb(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Take every name up the ladder: ``key``, ``person_id``, ``rule``.

    ``known`` are the people to choose from: ``name``, ``key``, ``folded``, ``person_id``.
    """
    keys = names.select("key").unique()
    by_name = _decide(exactly(keys, known), "name")
    left = names.join(by_name, on="key", how="anti")
    by_fold = _decide(fold(left, known), "folded_name")
    left = left.join(by_fold, on="key", how="anti")
    by_variant = _decide(variants(left, known), "variant_name")
    left = left.join(by_variant, on="key", how="anti").select("key").unique()
    new = left.select("key", person_id=pl.format("name:{}", pl.col("key")), rule=pl.lit("new_name"))
    return pl.concat([by_name, by_fold, by_variant, new])


def _decide(counted: pl.DataFrame, rule: str) -> pl.DataFrame:
    """One that fits is the person; several make the name ambiguous."""
    one = pl.col("fits") == 1
    return counted.select(
        "key",
        person_id=pl.when(one).then("person_id"),
        rule=pl.when(one).then(pl.lit(rule)).otherwise(pl.lit("ambiguous")),
    )


def _aliases(spellings: pl.DataFrame, owner: OwnerKeys, ladder: pl.DataFrame) -> pl.DataFrame:
    addressed = pl.col("slug") != ""
    mine = pl.col("key").is_in(sorted(owner.names))
    rule = (
        pl.when(pl.col("organisation"))
        .then(pl.lit("organisation"))
        .when(addressed & (pl.col("slug") == owner.slug))
        .then(pl.lit("owner_url"))
        .when(addressed)
        .then(pl.lit("url"))
        .when(pl.col("key").is_in(["", NOBODY]))
        .then(pl.lit("nobody"))
        .when(mine)
        .then(pl.lit("owner_name"))
        .otherwise("rule")
    )
    joined = spellings.join(ladder, on="key", how="left", maintain_order="left")
    joined = joined.with_columns(rule=rule)
    found = pl.col("rule")
    outcome = (
        pl.when(found.is_in(["owner_url", "owner_name"]))
        .then(pl.lit("owner"))
        .when(found.is_in(["nobody", "ambiguous", "organisation"]))
        .then(found)
        .otherwise(pl.lit("person"))
    )
    person = pl.when(found == "url").then("slug").when(outcome == "person").then("person_id")
    return joined.with_columns(
        outcome=outcome,
        person_id=person,
        confidence=found.replace_strict(CONFIDENCE, return_dtype=pl.Float64),
        first_at="at",
    ).select(list(ALIASES))
