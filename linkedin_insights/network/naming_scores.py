"""Which words set a cluster apart from the rest of the network."""

from __future__ import annotations

import polars as pl

Z = 1.96
COVERAGE = 0.25
FEWEST = 2
"""A word that one member alone bears names that member, not the cluster."""

_PRIOR = 0.01
_MAJORITY = 0.5
_FIELD_ORDER = ("era_company", "company", "school", "event", "field_of_work", "title", "year")
_LEAST = 0.01
"""Keeps the odds finite where there is one token only."""


def score_tokens(members: pl.DataFrame, facts: pl.DataFrame) -> pl.DataFrame:
    """Score every token of every cluster against the rest of the network.

    With y_i, y_j the members inside and outside who bear the token, n_i, n_j the sums of y over the
    tokens of all fields (one event alone, all of whose guests are here, must stand out too),
    α = 0.01·(y_i + y_j) + 0.01 and α0 the sum of α:

        δ = ln[(y_i+α)/(n_i+α0−y_i−α)] − ln[(y_j+α)/(n_j+α0−y_j−α)]
        z = δ / √(1/(y_i+α) + 1/(y_j+α))

    (Monroe, Colaresi & Quinn 2008, Political Analysis 16:372.) ``tfidf`` = y_i·ln(1 + A/(y_i+y_j)),
    A the mean number of tokens a cluster (Grootendorst 2022, arXiv:2203.05794). ``coverage`` is the
    share of the cluster's members who bear it; ``passes`` says z > 1.96.

    Returns one row a cluster, field and token, with the spelling most frequent in the cluster and
    the earliest ``since`` and latest ``until`` there; people of no cluster ("") count as outside.
    """
    sizes = members.group_by("cluster_id").agg(size=pl.len())
    held = facts.join(members, on="person_id", how="inner")
    inside = pl.col("cluster_id") != ""
    y = _counts(held).with_columns(total=pl.col("y_i").sum().over("field", "token"))
    y = y.with_columns(alpha=_PRIOR * pl.col("total") + _PRIOR)
    tokens = y.unique(["field", "token"], keep="first", maintain_order=True)
    prior = tokens.select(alpha_0=pl.col("alpha").sum(), n=pl.col("total").sum())
    y = y.join(prior, how="cross").join(sizes, on="cluster_id", how="left")
    n_i = pl.col("y_i").sum().over("cluster_id")
    y = y.with_columns(y_j=pl.col("total") - pl.col("y_i"), n_i=n_i, n_j=pl.col("n") - n_i)
    mean_tokens = y.filter(inside).select(pl.col("y_i").sum() / pl.col("cluster_id").n_unique())
    idf = (1 + pl.lit(mean_tokens.item()) / pl.col("total")).log()
    delta = _log_odds("y_i", "n_i") - _log_odds("y_j", "n_j")
    spread = (1 / _smooth("y_i") + 1 / _smooth("y_j")).sqrt()
    return (
        y.filter(inside)
        .with_columns(z=delta / spread, tfidf=pl.col("y_i") * idf)
        .with_columns(coverage=pl.col("y_i") / pl.col("size"), passes=pl.col("z") > Z)
        .join(_spellings(held), on=["cluster_id", "field", "token"], how="left")
    )


def telling(scored: pl.DataFrame) -> pl.DataFrame:
    """Keep the tokens fit for a label, best first within each cluster.

    Fit is what passes and covers a quarter of the members, or belongs to half of the members and to
    more of them than of others: with few members z stays low however plain the case. Nothing
    is fit that one member alone has. Best is the highest z · coverage; without the coverage a
    third of a company's people in sales would outdo the company. Equals (to one decimal) are
    ordered by c-TF-IDF.
    """
    passing = pl.col("passes") & (pl.col("coverage") >= COVERAGE)
    plain = (pl.col("coverage") >= _MAJORITY) & (pl.col("y_i") > pl.col("y_j"))
    order = pl.col("field").replace_strict(
        _FIELD_ORDER, list(range(len(_FIELD_ORDER))), return_dtype=pl.Int64
    )
    return (
        scored.filter(pl.col("y_i") >= FEWEST, passing | plain)
        .with_columns(rounded=(pl.col("z") * pl.col("coverage")).round(1), order=order)
        .sort(
            ["cluster_id", "rounded", "tfidf", "order", "token"],
            descending=[False, True, True, False, False],
        )
    )


def _counts(held: pl.DataFrame) -> pl.DataFrame:
    keys = ["cluster_id", "field", "token"]
    people = pl.col("person_id").n_unique().cast(pl.Int64).alias("y_i")
    return held.group_by(keys).agg(people).sort(keys)


def _spellings(held: pl.DataFrame) -> pl.DataFrame:
    """The most frequent spelling of each token in each cluster, and its dates."""
    keys = ["cluster_id", "field", "token"]
    until = pl.when(pl.col("until").null_count() == 0).then(pl.col("until").max())
    dates = held.group_by(keys).agg(pl.col("since").min(), until.alias("until"))
    shown = (
        held.group_by([*keys, "shown"])
        .len()
        .sort([*keys, "len", "shown"], descending=[False, False, False, True, False])
        .unique(keys, keep="first", maintain_order=True)
        .select(*keys, "shown")
    )
    return shown.join(dates, on=keys, how="left")


def _smooth(count: str) -> pl.Expr:
    return pl.col(count) + pl.col("alpha")


def _log_odds(count: str, whole: str) -> pl.Expr:
    rest = pl.col(whole) + pl.col("alpha_0") - _smooth(count)
    return (_smooth(count) / pl.max_horizontal(rest, pl.lit(_LEAST))).log()
