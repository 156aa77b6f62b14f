"""One company behind its spellings: a key to group by, and the spelling to show."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import polars as pl

from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import (
    company_follows,
    connections,
    job_applications,
    positions,
    recommendations_given,
    recommendations_received,
    saved_jobs,
    volunteering,
)

COMPANIES: dict[str, pl.DataType] = {
    "company": pl.String(),
    "company_key": pl.String(),
    "company_label": pl.String(),
}

_COLUMNS = (
    (connections.SPEC, "company"),
    (positions.SPEC, "company"),
    (company_follows.SPEC, "organisation"),
    (recommendations_given.SPEC, "company"),
    (recommendations_received.SPEC, "company"),
    (job_applications.SPEC, "company"),
    (saved_jobs.SPEC, "company"),
    (volunteering.SPEC, "company"),
)
_ASIDE = re.compile(r"\([^()]*\)")
_SLASHED = re.compile(r"\b(\w)/(\w)\b")
_SILENT = re.compile("[.'\u2019`\u00b4\u00ae\u2122\u00a9]")
_NOT_WORD = re.compile(r"[^\w]+")
_LONGEST = 5


class _LegalForms(NamedTuple):
    tails: frozenset[str]
    heads: frozenset[str]
    glued: tuple[str, ...]
    aliases: dict[str, str]
    none: tuple[str, ...]


@cache
def _legal_forms() -> _LegalForms:
    # cleanco's own matching tries every term on every name; its list in a set takes a hundredth.
    from cleanco.clean import prepare_default_terms  # noqa: PLC0415

    own = tomllib.loads(files(__package__).joinpath("companies.toml").read_text("utf-8"))
    known = {" ".join(terms).replace("&", "and") for _, terms in prepare_default_terms()}
    tails = (known | set(own["tails"])) - set(own["kept"])
    aliases = {short: key for key, shorts in own["aliases"].items() for short in shorts}
    return _LegalForms(
        frozenset(tails),
        frozenset(own["heads"]),
        tuple(own["glued"]),
        aliases,
        tuple(own["no_company"]),
    )


def company_key(raw: str) -> str:
    """Return the form under which spellings of one company meet.

    Case, accents, punctuation, asides in brackets, legal forms and a leading article are left out;
    "&" is "and"; a few well-known abbreviations are the company they abbreviate. A name that would
    vanish is kept. Legal forms: cleanco 2.3, with the additions of ``companies.toml``.
    """
    forms = _legal_forms()
    text = raw
    for glued in forms.glued:
        text = text.replace(glued, " ")
    words = _words(_ASIDE.sub(" ", text)) or _words(text) or _words(raw)
    kept = _without_tail(words, forms.tails)
    if len(kept) > 1 and kept[0] in forms.heads:
        kept = kept[1:]
    key = " ".join(kept)
    return forms.aliases.get(key, key)


def is_company(key: str = "company_key") -> pl.Expr:
    """Whether a company key is one, and not what people write who work for nobody.

    "Self-employed", "retired", "confidential" and their like in seven languages.
    """
    return ~pl.col(key).is_in(["", *_legal_forms().none])


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
        text = unicodedata.normalize("NFC", text)
    text = _SILENT.sub("", text.casefold()).replace("&", " and ").replace("+", " and ")
    return _NOT_WORD.sub(" ", _SLASHED.sub(r"\1\2", text)).split()


def _without_tail(words: list[str], tails: frozenset[str]) -> list[str]:
    """Drop legal forms from the end, the longest first, as long as a name is left."""
    shorter = True
    while shorter:
        shorter = False
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            if " ".join(words[-length:]) in tails:
                words = words[:-length]
                shorter = True
                break
    return words


def group_companies(tables: Tables) -> pl.DataFrame:
    """Return ``company`` as written, ``company_key`` and ``company_label``, sorted by company.

    The label is the spelling that stands most often, the first of the alphabet where several do.
    """
    written = pl.concat(
        [tables.frame(spec).select(company=column) for spec, column in _COLUMNS]
    ).filter(pl.col("company").str.strip_chars() != "")
    counted = written.group_by("company").agg(pl.len().alias("rows")).sort("company")
    if counted.is_empty():
        return pl.DataFrame(schema=COMPANIES)
    keys = [company_key(company) for company in counted["company"]]
    keyed = counted.with_columns(company_key=pl.Series(keys, dtype=pl.String))
    labels = (
        keyed.sort("company_key", "rows", "company", descending=[False, True, False])
        .group_by("company_key", maintain_order=True)
        .agg(company_label=pl.col("company").first().str.strip_chars())
    )
    return keyed.join(labels, on="company_key", how="left", maintain_order="left").select(
        list(COMPANIES)
    )
