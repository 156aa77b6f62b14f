"""Every export file: read into a typed table, or left out for a reason. A closed list.

Left out may be only what holds no relationship, no dated act of the owner and no profile fact.
What is in neither list is reported as unknown.
"""

from __future__ import annotations

from linkedin_insights.archive import ExportName
from linkedin_insights.tables.files import (
    account_status,
    articles,
    causes,
    certifications,
    coach_messages,
    comments,
    company_follows,
    connections,
    contacts,
    courses,
    duolingo,
    education,
    email_addresses,
    endorsements_given,
    endorsements_received,
    endorsements_received_2022,
    events,
    external_capabilities,
    groups,
    guide_messages,
    hashtag_follows,
    honors,
    identity_assets,
    imported_contacts,
    imported_contacts_2018,
    instant_reposts,
    interests,
    invitations,
    job_answers,
    job_applications,
    job_seeker_preferences,
    languages,
    learning,
    learning_coach_messages,
    learning_role_play_messages,
    logins,
    member_follows,
    member_hashtags,
    messages,
    notes,
    online_job_postings,
    organizations,
    patents,
    positions,
    profile,
    profile_summary,
    projects,
    publications,
    reactions,
    recommendations_given,
    recommendations_received,
    registration,
    reviews,
    saved_articles,
    saved_items,
    saved_job_alerts,
    saved_jobs,
    screening_answers,
    search_queries,
    service_engagements,
    service_opportunities,
    service_providers,
    shares,
    skills,
    test_scores,
    trainings,
    verifications,
    volunteering,
    votes,
)
from linkedin_insights.tables.spec import TableSpec

TABLES: tuple[TableSpec, ...] = (
    account_status.SPEC,
    articles.SPEC,
    causes.SPEC,
    certifications.SPEC,
    coach_messages.SPEC,
    comments.SPEC,
    company_follows.SPEC,
    connections.SPEC,
    contacts.SPEC,
    courses.SPEC,
    duolingo.SPEC,
    education.SPEC,
    email_addresses.SPEC,
    endorsements_given.SPEC,
    endorsements_received.SPEC,
    endorsements_received_2022.SPEC,
    events.SPEC,
    external_capabilities.SPEC,
    groups.SPEC,
    guide_messages.SPEC,
    hashtag_follows.SPEC,
    honors.SPEC,
    identity_assets.SPEC,
    imported_contacts.SPEC,
    imported_contacts_2018.SPEC,
    instant_reposts.SPEC,
    interests.SPEC,
    invitations.SPEC,
    job_answers.SPEC,
    job_applications.SPEC,
    job_seeker_preferences.SPEC,
    languages.SPEC,
    learning.SPEC,
    learning_coach_messages.SPEC,
    learning_role_play_messages.SPEC,
    logins.SPEC,
    member_follows.SPEC,
    member_hashtags.SPEC,
    messages.SPEC,
    notes.SPEC,
    online_job_postings.SPEC,
    organizations.SPEC,
    patents.SPEC,
    positions.SPEC,
    profile.SPEC,
    profile_summary.SPEC,
    projects.SPEC,
    publications.SPEC,
    reactions.SPEC,
    recommendations_given.SPEC,
    recommendations_received.SPEC,
    registration.SPEC,
    reviews.SPEC,
    saved_articles.SPEC,
    saved_items.SPEC,
    saved_job_alerts.SPEC,
    saved_jobs.SPEC,
    screening_answers.SPEC,
    search_queries.SPEC,
    service_engagements.SPEC,
    service_opportunities.SPEC,
    service_providers.SPEC,
    shares.SPEC,
    skills.SPEC,
    test_scores.SPEC,
    trainings.SPEC,
    verifications.SPEC,
    volunteering.SPEC,
    votes.SPEC,
)

IGNORED: tuple[tuple[str, str], ...] = (
    ("ad targeting", "advertising"),
    ("ads clicked", "advertising"),
    ("calendar", "device"),
    ("inferences about you", "inferred"),
    ("lan ads engagement", "advertising"),
    ("learningcoachmessages", "placeholder"),
    ("phone numbers", "phone"),
    ("phonenumbers", "phone"),
    ("receipts", "billing"),
    ("receipts v2", "billing"),
    ("rich media", "media"),
    ("security challenges", "security"),
    ("videos", "media"),
    ("whatsapp phone numbers", "phone"),
)
"""Normalised file name → id of the reason, a message ``coverage.reason.<id>`` of the words."""

_BY_FILE = {file: spec for spec in TABLES for file in spec.files}
_REASONS = dict(IGNORED)
_STANDARD_FOLDERS = frozenset({"", "jobs", "verifications", "services marketplace"})


def find_table(name: ExportName) -> TableSpec | None:
    """The table that reads a file of this name; None if it is ignored or unknown.

    ``Endorsement Received Info.csv`` and ``Endorsement_Received_Info.csv`` are two files.
    """
    if name.extension in {"html", "htm"}:
        return articles.SPEC
    if name.extension != "csv":
        return None
    if name.key == "endorsement received info" and "_" not in name.stem:
        return endorsements_received_2022.SPEC
    if name.key == "endorsement received info":
        return endorsements_received.SPEC
    return _BY_FILE.get(name.key)


def ignored_for(name: ExportName) -> str | None:
    """Why a file of this name is left out; None if it is not."""
    return _REASONS.get(name.key) if name.extension == "csv" else None


def is_standard_place(name: ExportName) -> bool:
    """Whether neither the name nor the folder can hold words of the member's own."""
    return name.extension == "csv" and name.folder.casefold() in _STANDARD_FOLDERS
