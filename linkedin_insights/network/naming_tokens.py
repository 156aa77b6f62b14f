"""What the members of a cluster may have in common: the words its name is made of.

No name of a person is read here: not to make words of, nor to leave any out.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import polars as pl
from anyascii import anyascii

from linkedin_insights.people import LEVELS, classify_roles, company_key
from linkedin_insights.people.companies import is_company

FACTS: dict[str, pl.DataType] = {
    "person_id": pl.String(),
    "field": pl.String(),
    "token": pl.String(),
    "shown": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
}
"""One row a person and thing said of them, sorted; ``token`` counts, ``shown`` is written.

``field`` is ``company`` (today's), ``era_company`` (a job of the owner's there, from ``since`` to
``until``), ``school``, ``event``, ``title`` (a word of the title), ``field_of_work`` or ``year``
(that of the connection).
"""

_GROUP_FIELDS = {
    "employer_era": "era_company",
    "school_era": "school",
    "event": "event",
    "recommended_at": "company",
}
_GENDER = r"(?i)\([mwfdhxi](?:\s*[/|,]\s*[mwfdhxi])+\)|[:*_/]-?in(?:nen)?\b|\(in\)|\((?:e|a|o)\)"
_WORD = r"[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*(?:&[\p{L}\p{N}]+)?"
# Controls, lone surrogates and what turns the direction of writing; ";" parts the keywords.
_UNFIT = r"[\p{C};\u{2028}\u{2029}]+"
_NOT_PLAIN = re.compile(r"[^a-z0-9+#&]+")
_LONGEST_TITLE = 200
_LONGEST_SHOWN = 60
_SHORTEST_WORD = 2


class _Words(NamedTuple):
    stop: frozenset[str]
    fields: dict[str, str]


@cache
def _words() -> _Words:
    own: dict[str, Any] = tomllib.loads(
        files(__package__).joinpath("naming_tokens.toml").read_text("utf-8")
    )
    roles: dict[str, Any] = tomllib.loads(
        files("linkedin_insights.people").joinpath("roles.toml").read_text("utf-8")
    )
    ranks = {
        phrase for level in roles["level"] if level["id"] in LEVELS for phrase in level["phrases"]
    }
    stop = {phrase for phrase in ranks if " " not in phrase}
    return _Words(
        stop=frozenset(stop | set(own["stop"]) | set(own["seniority"])),
        fields=own["field_of_work"],
    )


def collect_facts(
    people: pl.DataFrame,
    companies: pl.DataFrame,
    groups: pl.DataFrame,
    group_members: pl.DataFrame,
) -> pl.DataFrame:
    """Collect `FACTS` of everybody.

    ``people`` is PEOPLE (its names are not read), ``companies`` the spellings of
    `linkedin_insights.people.People`, ``groups`` and ``group_members`` GROUPS and MEMBERS of
    `linkedin_insights.network.model`; of their kinds those of jobs, schools, events and
    recommendations count. Words of titles are told apart without case and accents, and stop words
    and ranks in seven languages left out.
    """
    parts = [
        _company(people, companies),
        _title_words(people),
        _field_of_work(people),
        _year(people),
        _groups(groups, group_members, companies),
    ]
    shown = pl.col("shown").str.replace_all(_UNFIT, " ").str.replace_all(r"\s+", " ")
    return (
        pl.concat([part.select(list(FACTS)) for part in parts])
        .with_columns(shown=shown.str.strip_chars().str.slice(0, _LONGEST_SHOWN))
        .filter(pl.col("shown") != "", pl.col("token") != "")
        .sort(list(FACTS), nulls_last=True)
        .unique(["person_id", "field", "token"], keep="first", maintain_order=True)
    )


def _fact(field: str, frame: pl.DataFrame) -> pl.DataFrame:
    """``frame`` (``person_id``, ``token``, ``shown``) as undated facts."""
    never = pl.lit(None, dtype=pl.Date)
    return frame.with_columns(field=pl.lit(field), since=never, until=never)


def _company(people: pl.DataFrame, companies: pl.DataFrame) -> pl.DataFrame:
    found = people.select("person_id", "company").join(companies, on="company", how="inner")
    named = found.filter(is_company())
    return _fact(
        "company",
        named.select("person_id", pl.col("company_key").alias("token"), shown="company_label"),
    )


def _title_words(people: pl.DataFrame) -> pl.DataFrame:
    """Words of titles, each title taken apart once and each word folded once."""
    title = pl.col("position").str.slice(0, _LONGEST_TITLE).str.replace_all(_GENDER, " ")
    written = (
        people.select("person_id", shown=title.str.extract_all(_WORD))
        .explode("shown")
        .drop_nulls("shown")
    )
    distinct = written["shown"].unique().sort()
    tokens = [_NOT_PLAIN.sub("", anyascii(word).lower()) for word in distinct]
    folded = pl.DataFrame(
        {"shown": distinct, "token": tokens}, schema_overrides={"token": pl.String}
    )
    telling = folded.filter(
        pl.col("token").str.len_chars() >= _SHORTEST_WORD,
        ~pl.col("token").str.contains(r"^\d+$"),
        ~pl.col("token").is_in(sorted(_words().stop)),
    )
    return _fact("title", written.join(telling, on="shown", how="inner"))


def _field_of_work(people: pl.DataFrame) -> pl.DataFrame:
    roles = classify_roles(people["position"]).filter(pl.col("field") != "")
    found = people.select("person_id", "position").join(roles, on="position", how="inner")
    shown = pl.col("field").replace(_words().fields)
    return _fact(
        "field_of_work", found.select("person_id", pl.col("field").alias("token"), shown=shown)
    )


def _year(people: pl.DataFrame) -> pl.DataFrame:
    year = pl.col("connected_on").dt.year().cast(pl.String)
    return _fact("year", people.select("person_id", token=year, shown=year).drop_nulls("token"))


def _groups(groups: pl.DataFrame, members: pl.DataFrame, companies: pl.DataFrame) -> pl.DataFrame:
    """Facts from what the rules found; two jobs at one company are two tokens."""
    wanted = groups.filter(pl.col("kind").is_in(list(_GROUP_FIELDS)), pl.col("label") != "")
    labels = wanted["label"].unique().sort()
    keys = pl.DataFrame(
        {"label": labels, "key": [company_key(label) for label in labels]},
        schema_overrides={"key": pl.String},
    )
    spelt = companies.select(key="company_key", spelling="company_label").unique(
        "key", keep="first", maintain_order=True
    )
    field = pl.col("kind").replace_strict(_GROUP_FIELDS, return_dtype=pl.String)
    from_year = pl.col("since").dt.year().cast(pl.String).fill_null("")
    dated = pl.concat_str("key", pl.lit(" "), from_year)
    at_work = pl.col("field").is_in(["company", "era_company"])
    found = wanted.join(keys, on="label", how="left").join(spelt, on="key", how="left")
    return (
        found.with_columns(field=field)
        .with_columns(
            token=pl.when(pl.col("field") == "company").then("key").otherwise(dated),
            shown=pl.when(at_work).then(pl.coalesce("spelling", "label")).otherwise("label"),
        )
        .filter(~at_work | is_company("key").fill_null(value=True))
        .join(members.select("kind", "group", "person_id"), on=["kind", "group"], how="inner")
    )
