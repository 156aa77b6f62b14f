"""Whether several deliveries belong to one member."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import unquote

import polars as pl

from linkedin_insights.errors import DifferentMembers
from linkedin_insights.tables.reasons import MALFORMED, REASON


@dataclass(frozen=True, slots=True)
class Identity:
    """What a delivery says about its owner; empty where it says nothing."""

    registered: frozenset[object]
    emails: frozenset[str]
    names: frozenset[str]
    urls: frozenset[str]
    ids: frozenset[str]


def identity(frames: Mapping[str, pl.DataFrame], delivery: int, ids: frozenset[str]) -> Identity:
    """Collect the evidence of one delivery from registration, e-mail, profile and invitations."""
    return Identity(
        registered=frozenset(_values(frames, "registration", delivery, pl.col("at"))),
        emails=frozenset(
            str(value).strip().casefold()
            for value in _values(frames, "email_addresses", delivery, pl.col("email"))
            if "@" in str(value)
        ),
        names=frozenset(
            name
            for value in _values(
                frames,
                "profile",
                delivery,
                pl.concat_str("first_name", "last_name", separator=" "),
            )
            if (name := _plain_name(str(value)))
        ),
        urls=frozenset(_owner_urls(frames, delivery)),
        ids=ids,
    )


def check_members(labels: list[str], identities: list[Identity]) -> bool:
    """Refuse deliveries of two members; True when it could be verified for all of them.

    A registration time, an e-mail address or a member id in common proves one member. Failing
    that, other registrations, names or owner's URLs prove two. Raises `DifferentMembers`.
    """
    group = list(range(len(labels)))
    verified = True
    for first, second in combinations(range(len(labels)), 2):
        if _agree(identities[first], identities[second]):
            joined, kept = group[second], group[first]
            group = [kept if number == joined else number for number in group]
    for first, second in combinations(range(len(labels)), 2):
        if group[first] == group[second]:
            continue
        one, two = identities[first], identities[second]
        if evidence := _contradiction(one, two):
            raise DifferentMembers(labels[first], labels[second], evidence)
        verified &= bool(one.names & two.names or one.urls & two.urls)
    return verified


def _agree(one: Identity, two: Identity) -> bool:
    return bool(one.registered & two.registered or one.emails & two.emails or one.ids & two.ids)


def _contradiction(one: Identity, two: Identity) -> str:
    if one.registered and two.registered:
        return "they were registered at different times"
    if one.urls and two.urls:
        return "" if one.urls & two.urls else "their owners have different profile addresses"
    if one.names and two.names and not one.names & two.names:
        return "the names on their profiles differ"
    return ""


def _values(
    frames: Mapping[str, pl.DataFrame], table: str, delivery: int, value: pl.Expr
) -> list[object]:
    if table not in frames:
        return []
    rows = frames[table].filter(pl.col("!delivery") == delivery, pl.col(REASON) != MALFORMED)
    return rows.select(value.alias("value")).drop_nulls()["value"].to_list()


def _plain_name(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _owner_urls(frames: Mapping[str, pl.DataFrame], delivery: int) -> list[str]:
    """The address most of the invitations name as the owner's."""
    outgoing = pl.col("direction").str.to_uppercase() == "OUTGOING"
    owner = pl.when(outgoing).then(pl.col("inviter_url")).otherwise(pl.col("invitee_url"))
    counts: dict[str, int] = {}
    for value in _values(frames, "invitations", delivery, owner):
        slug = unquote(str(value)).casefold().partition("/in/")[2].strip("/")
        if slug:
            slug = unicodedata.normalize("NFC", slug)
            counts[slug] = counts.get(slug, 0) + 1
    if not counts:
        return []
    return [min(counts, key=lambda slug: (-counts[slug], slug))]
