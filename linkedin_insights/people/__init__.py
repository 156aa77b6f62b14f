"""Who is who: one person behind many spellings, whose archive it is, and what cannot be told."""

from linkedin_insights.people.companies import company_key
from linkedin_insights.people.keys import name_key, url_key
from linkedin_insights.people.model import (
    Attribution,
    MessageParties,
    OwnerFinding,
    People,
)
from linkedin_insights.people.resolve import resolve_people
from linkedin_insights.people.roles import LEVELS, classify_role, classify_roles

__all__ = [
    "LEVELS",
    "Attribution",
    "MessageParties",
    "OwnerFinding",
    "People",
    "classify_role",
    "classify_roles",
    "company_key",
    "name_key",
    "resolve_people",
    "url_key",
]
