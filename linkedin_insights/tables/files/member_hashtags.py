"""Hashtags the member posts about."""

from __future__ import annotations

from linkedin_insights.tables.spec import Column, TableSpec

SPEC = TableSpec(
    name="member_hashtags",
    files=("member hashtags",),
    columns=(Column("hashtag", "Member Posts About Hashtags"),),
)
