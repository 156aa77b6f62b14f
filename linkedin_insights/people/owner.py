"""Whose archive it is. No file says so; several give it away."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from linkedin_insights.errors import UsageError
from linkedin_insights.people.keys import NOBODY, name_key, url_key
from linkedin_insights.people.model import OwnerFinding
from linkedin_insights.people.parties import Cells
from linkedin_insights.people.sources import full_name
from linkedin_insights.people.spellings import with_keys
from linkedin_insights.problems import Problem, Severity
from linkedin_insights.report.leaves import Count, Leaf, Message, Text
from linkedin_insights.tables import Tables
from linkedin_insights.tables.files import invitations, messages, profile

NEARLY_ALL = 0.9
"""Share of the conversations in which somebody must stand to be taken for the owner."""
_FEWEST_CONVERSATIONS = 3


@dataclass(frozen=True, slots=True)
class _Vote:
    """What one rule found: the candidate, and how many of the rows it looked at say so."""

    rule: str
    winner: str
    rows: int
    of: int
    rivals: int = 0
    """How many others have as many rows."""

    def evidence(self) -> Message:
        return Message(
            id=f"owner.evidence.{self.rule}", params={"rows": Count(value=self.rows, of=self.of)}
        )


@dataclass(frozen=True, slots=True)
class OwnerKeys:
    """The finding, and the keys under which rows are recognised as the owner's."""

    finding: OwnerFinding
    slug: str
    names: frozenset[str]
    problems: tuple[Problem, ...]


def infer_owner(
    tables: Tables, cells: Cells, spellings: pl.DataFrame, *, owner_url: str | None
) -> OwnerKeys:
    """Find the owner's address and names.

    The address comes, in this order, from the option, from the owner's end of invitations, from
    the sender's (failing that, the recipient's) address used with the name of Profile.csv, or from
    being in at least 90 % of three or more conversations. Archives of 2018 have no addresses: there
    the name on outgoing rows, or the name of Profile.csv, is all. Every rule that found something
    is told as evidence.

    Raises:
        UsageError: The given address is no LinkedIn profile.

    """
    own_ends = _own_ends(tables, cells)
    profiled = _profile_names(tables, cells)
    if owner_url:
        chosen = _given(owner_url, spellings)
    else:
        chosen = _voted(tables, cells, own_ends, {name_key(name) for name in profiled})
    if profiled:
        chosen.evidence.append(Message(id="owner.evidence.profile"))
    return _finding(spellings, own_ends, profiled, chosen)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The address decided on, or else a name; why; and what speaks against it."""

    slug: str
    name: str
    evidence: list[Message]
    problems: list[Problem]


def _voted(tables: Tables, cells: Cells, own_ends: pl.DataFrame, keys: set[str]) -> _Chosen:
    invited = own_ends.filter(pl.col("source") == "invitations")
    votes = [
        _vote("invitations", invited, "slug"),
        _vote("profile_name", _called(cells.senders, keys), "slug"),
    ]
    found = [vote for vote in votes if vote]
    if not found:
        received = cells.named.group_by("name", "url").agg(pl.len().alias("rows"))
        last = _vote("recipient_name", _called(received, keys), "slug")
        last = last or _in_conversations(tables, cells, "slug")
        found = [last] if last else []
    if found:
        slug = found[0].winner
        evidence = [vote.evidence() for vote in found if vote.winner == slug]
        return _Chosen(slug, "", evidence, _disputes(found))
    named = _vote("direction", own_ends, "key")
    if named is None and not keys:
        named = _in_conversations(tables, cells, "key")
    if named is None:
        return _Chosen("", "", [], [])
    return _Chosen("", named.winner, [named.evidence()], [])


def _finding(
    spellings: pl.DataFrame, own_ends: pl.DataFrame, profiled: list[str], chosen: _Chosen
) -> OwnerKeys:
    slug, problems = chosen.slug, chosen.problems
    mine = spellings.filter((pl.col("slug") == slug) & (slug != ""))
    ends = own_ends.filter((pl.col("slug") == slug) | (pl.col("slug") == ""))
    seen = [*profiled, *ends["name"].to_list(), *mine["name"].to_list()]
    seen += [chosen.name] if chosen.name and not seen else []
    names = {name_key(name): name for name in reversed(seen)}
    names = {key: name for key, name in names.items() if key not in ("", NOBODY)}
    if not slug and not names:
        problems = [*problems, Problem(slug="owner-unknown", severity=Severity.WARNING)]
    first = next((name for name in seen if name_key(name) in names), "")
    urls = mine.filter(pl.col("url") != "")["url"].sort().to_list()
    whole = [url for url in urls if url.startswith("https://")]
    finding = OwnerFinding(
        person_id=slug or (f"name:{name_key(first)}" if first else None),
        name=" ".join(first.split()),
        url=next(iter([*whole, *urls]), ""),
        names=tuple(sorted(names.values())),
        evidence=tuple(chosen.evidence),
    )
    return OwnerKeys(finding, slug, frozenset(names), tuple(problems))


def _given(owner_url: str, spellings: pl.DataFrame) -> _Chosen:
    slug = url_key(owner_url)
    if not slug:
        raise UsageError(
            f"{owner_url}: this is not the address of a LinkedIn profile.",
            "Give it as https://www.linkedin.com/in/your-name",
        )
    seen = spellings.filter(pl.col("slug") == slug).height > 0
    problems = [] if seen else [Problem(slug="owner-url-unseen", severity=Severity.WARNING)]
    return _Chosen(slug, "", [Message(id="owner.evidence.option")], problems)


def _disputes(votes: list[_Vote]) -> list[Problem]:
    return [
        Problem(
            slug="owner-disputed",
            severity=Severity.WARNING,
            params=_disputed(votes[0], other),
        )
        for other in votes[1:]
        if other.winner != votes[0].winner
    ]


def _disputed(chosen: _Vote, other: _Vote) -> dict[str, Leaf]:
    return {
        "chosen": Text(text=chosen.winner),
        "chosen_rows": Count(value=chosen.rows, of=chosen.of),
        "other": Text(text=other.winner),
        "other_rows": Count(value=other.rows, of=other.of),
    }


def _profile_names(tables: Tables, cells: Cells) -> list[str]:
    """The name of Profile.csv, and the one with the maiden name; names in use come first."""
    frame = tables.frame(profile.SPEC)
    names = frame.select(
        name=full_name(),
        maiden=pl.when(pl.col("maiden_name") != "").then(full_name("first_name", "maiden_name")),
    ).sort("name", "maiden")
    listed = [*names["name"].to_list(), *names["maiden"].drop_nulls().to_list()]
    distinct = [name for name in dict.fromkeys(listed) if name]
    if frame.height <= 1:
        return distinct
    used = (
        cells.senders.filter(pl.col("name").is_in(distinct))
        .group_by("name")
        .agg(pl.col("rows").sum())
    )
    rows = dict(used.iter_rows())
    return sorted(distinct, key=lambda name: -rows.get(name, 0))


def _own_ends(tables: Tables, cells: Cells) -> pl.DataFrame:
    """Name and address at the owner's end of every row that has a direction."""
    frame = tables.frame(invitations.SPEC)
    direction = pl.col("direction").str.to_uppercase()
    ends = [
        frame.filter(direction == word).select(name=pl.col(name), url=pl.col(url))
        for word, name, url in (
            ("OUTGOING", "sender", "inviter_url"),
            ("INCOMING", "recipient", "invitee_url"),
        )
    ]
    counted = pl.concat(ends).group_by("name", "url").agg(pl.len().alias("rows"))
    sent = cells.senders.filter(direction == "OUTGOING").select("name", "url", "rows")
    both = pl.concat(
        [
            counted.with_columns(source=pl.lit("invitations")),
            sent.with_columns(source=pl.lit("messages")),
        ]
    )
    return (
        with_keys(both)
        .filter(pl.col("key") != NOBODY)
        .sort("rows", "name", "url", "source", descending=[True, False, False, False])
    )


def _called(cells: pl.DataFrame, keys: set[str]) -> pl.DataFrame:
    """Those of the cells that hold one of the names."""
    return with_keys(cells).filter(pl.col("key").is_in(sorted(keys)))


def _vote(rule: str, frame: pl.DataFrame, column: str) -> _Vote | None:
    """Let the rows vote; the first of the alphabet wins a draw."""
    counted = (
        frame.filter(pl.col(column) != "")
        .group_by(column)
        .agg(pl.col("rows").cast(pl.Int64).sum())
        .sort("rows", column, descending=[True, False])
    )
    if counted.is_empty():
        return None
    winner, rows = counted.row(0)
    rivals = counted.filter(pl.col("rows") == rows).height - 1
    return _Vote(rule, winner, rows, int(counted["rows"].sum()), rivals)


def _in_conversations(tables: Tables, cells: Cells, column: str) -> _Vote | None:
    """Look for the one who stands in nearly every conversation."""
    frame = tables.frame(messages.SPEC).select(
        "conversation_id", "sender", "sender_url", "recipients", "recipient_urls"
    )
    frame = frame.filter(pl.col("conversation_id") != "").unique()
    of = frame["conversation_id"].n_unique()
    sent = frame.select("conversation_id", name="sender", url="sender_url")
    received = (
        frame.join(cells.lists.drop("at"), on=["recipients", "recipient_urls"])
        .select("conversation_id", "recipients_id")
        .unique()
        .join(cells.named.select("recipients_id", "name", "url"), on="recipients_id")
        .drop("recipients_id")
    )
    seen = with_keys(pl.concat([sent, received]).unique()).filter(pl.col("key") != NOBODY)
    vote = _vote(
        "conversations",
        seen.select("conversation_id", column).unique().with_columns(rows=pl.lit(1)),
        column,
    )
    if vote is None or vote.rivals or of < _FEWEST_CONVERSATIONS or vote.rows < NEARLY_ALL * of:
        return None
    return _Vote(vote.rule, vote.winner, vote.rows, of)
