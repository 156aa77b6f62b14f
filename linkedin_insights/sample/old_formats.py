"""The old-formats sample: one member's archive as every era would have written it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from linkedin_insights.sample import account_headers as headers
from linkedin_insights.sample import ancient, dialects, files_network, files_profile, stamps
from linkedin_insights.sample import old_tables as tables
from linkedin_insights.sample.archive import write_archive
from linkedin_insights.sample.dialect import (
    DRAFT_MARK,
    DRAFT_MARKS,
    MESSAGES_9,
    MESSAGES_10,
    MESSAGES_11,
    SHARES_OLD,
    Dialect,
)
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life, Table
from linkedin_insights.sample.old_life import old_life, until
from linkedin_insights.sample.order import newest_first
from linkedin_insights.sample.resaved import write_resaved
from linkedin_insights.sample.stamps import utc

CRLF = "\r\n"

ERA_2021 = Dialect(
    message_columns=MESSAGES_9,
    connection_links=False,
    invitation_party="",
    endorsement_links=False,
    activity_eol=CRLF,
    spilling_comments=True,
    share_header=SHARES_OLD,
    quote_empty_shares=False,
)
ERA_2023 = replace(
    ERA_2021,
    message_columns=MESSAGES_10,
    connection_links=True,
    invitation_party="Urn",
    endorsement_links=True,
)
ERA_2024 = Dialect(
    message_columns=(*MESSAGES_10, *DRAFT_MARKS),
    spilling_comments=True,
    quote_empty_shares=False,
    jobs_folder="",
)
ERA_2025 = Dialect(message_columns=MESSAGES_11)
ERA_2025_DRAFTS = Dialect(message_columns=(*MESSAGES_11, DRAFT_MARK))
ERA_2026 = Dialect(
    message_columns=(*MESSAGES_11, *DRAFT_MARKS),
    quote_messages=True,
    newlines_in_messages=True,
    suffix="_271828182",
)


@dataclass(frozen=True, slots=True)
class Era:
    """The day of an export, its dialect, and the small files that came with it."""

    day: str
    dialect: Dialect
    tables: Sequence[Table]
    satellites: Sequence[str] = ()


ERAS: Mapping[str, Era] = {
    "2021-preamble": Era(
        "2021-06-15 00:00",
        ERA_2021,
        (tables.HONORS, tables.PROJECTS, tables.ALERTS_2022),
    ),
    "2022-contacts": Era(
        "2022-09-12 00:00",
        ERA_2021,
        (
            tables.CONTACTS,
            tables.SCREENING,
            tables.SCREENING_1,
            tables.SAVED_ANSWERS,
            tables.RICH_MEDIA_2022,
            tables.REVIEWS,
            tables.RECEIPTS,
            tables.ALERTS_2022,
            tables.SAVED_OLD,
            tables.advertising(headers.AD_TARGETING_2022),
            tables.preferences(headers.PREFERENCES_2022, "Jobs/"),
        ),
    ),
    "2023-urns": Era(
        "2023-07-11 00:00",
        ERA_2023,
        (tables.CONTACTS, tables.SAVED_OLD, tables.advertising(headers.AD_TARGETING_2023)),
    ),
    "2024-drafts": Era(
        "2024-12-09 00:00",
        ERA_2024,
        (
            tables.RECEIPTS,
            tables.RECEIPTS_V2,
            tables.VERIFICATIONS,
            tables.RICH_MEDIA,
            tables.SAVED_OLD,
            tables.HONORS,
            tables.advertising(headers.AD_TARGETING_2023),
            tables.preferences(headers.PREFERENCES_2022, ""),
        ),
        ("coach", "learning_coach", "learning_role_play"),
    ),
    "2025-attachments": Era(
        "2025-08-26 00:00",
        ERA_2025,
        (tables.SAVED, tables.ALERTS, tables.RICH_MEDIA),
        ("coach", "guide", "learning_coach", "learning_role_play"),
    ),
    "2025-attachments-drafts": Era(
        "2025-12-20 00:00", ERA_2025_DRAFTS, (tables.SAVED, tables.ALERTS), ("guide",)
    ),
    "2026-quoted": Era(
        "2026-07-18 00:00",
        ERA_2026,
        (
            replace(tables.SAVED, name="Saved_Items_271828182.csv"),
            tables.ALERTS,
            tables.advertising(headers.AD_TARGETING_2026),
            tables.preferences(headers.PREFERENCES_2026, "Jobs/"),
        ),
        ("guide", "learning_coach", "learning_role_play"),
    ),
}


def write_old_formats(folder: Folder, seed: int) -> None:
    """Write a folder per era, each a complete archive of the same member."""
    life = old_life(seed)
    _write_2016(folder.below("2016-tab"), until(life, utc("2016-09-30 00:00")))
    _write_2018(folder.below("2018-utf16"), until(life, utc("2018-11-04 00:00")))
    for name, era in ERAS.items():
        below = folder.below(name)
        _write_era(below, until(life, utc(era.day)), era)
        if name == "2022-contacts":
            _write_utf16_of_2022(below, until(life, utc(era.day)))
    write_resaved(folder.below("resaved"), until(life, utc("2026-01-05 00:00")))


def _write_era(folder: Folder, life: Life, era: Era) -> None:
    if DRAFT_MARK not in era.dialect.message_columns:
        life.messages = [m for m in life.messages if not m.draft]
    life.tables = list(era.tables)
    write_archive(folder, life, era.dialect)
    for name in era.satellites:
        folder.text(f"{name}_messages.csv", dialects.minimal([MESSAGES_10]))


def _write_2016(folder: Folder, life: Life) -> None:
    ancient.write_connections(folder, life)
    ancient.write_messages(folder, life)
    ancient.write_positions(folder, life)
    ancient.write_tabbed(folder, life)
    files_network.write_invitations(folder, life, ERA_2021)
    tables_2016 = [tables.INTERESTS, tables.profile(tables.PROFILE_2016), tables.REGISTRATION_2018]
    files_profile.write_tables(folder, [*tables_2016, _skills(life)])


def _write_2018(folder: Folder, life: Life) -> None:
    ancient.write_connections(folder, life)
    ancient.write_messages(folder, life)
    ancient.write_utf16(folder, life)
    ancient.write_jobs(folder)
    ancient.write_article(folder)
    files_network.write_invitations(folder, life, ERA_2021)
    files_network.write_recommendations(folder, life, separator=" ")
    files_profile.write_positions(folder, life)
    files_profile.write_email(folder, life)
    files_profile.write_tables(
        folder,
        [
            tables.profile(tables.PROFILE_2018),
            tables.CONTACTS_2018,
            tables.HONORS_2018,
            tables.PROJECTS_2018,
            tables.REGISTRATION_2018,
            tables.PHONES_2018,
            tables.VIDEOS,
            _skills(life),
        ],
    )


def _skills(life: Life) -> Table:
    return Table("Skills.csv", ("Name",), tuple((skill,) for skill in life.skills))


def _write_utf16_of_2022(folder: Folder, life: Life) -> None:
    """Write what 2022 still encoded as UTF-16; the endorsements repeat the other file."""
    events: list[Row] = [("Time", "Event"), (stamps.slashed(life.registered), "Account Created")]
    folder.put("Account Status History.csv", dialects.utf16_tabs(events))
    header = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    rows: list[Row] = [dialects.columns(header + "Endorsement Status,Display Status")]
    for item in newest_first(e for e in life.endorsements if not e.given):
        who = item.person
        status = ("Accepted", "Show") if item.status == "ACCEPTED" else ("Redacted", "")
        rows.append((stamps.slashed(item.at), item.skill, who.first, who.last, *status))
    folder.put("Endorsement Received Info.csv", dialects.utf16_tabs(rows))
