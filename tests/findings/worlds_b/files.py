"""The files that the life of the owner leaves besides those of the people."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from linkedin_insights.sample import stamps
from linkedin_insights.sample.archive import write_archive
from linkedin_insights.sample.dialect import DRAFT_MARKS, MESSAGES_11, Dialect
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life, School, Table
from tests.findings.worlds_b.calendar import DAYS, Calendar
from tests.findings.worlds_b.names import SCHOOLS
from tests.findings.worlds_b.stage import NOTE_REACH, Stage

LOGIN_REACH = timedelta(days=730)

_DIALECTS = (
    Dialect(message_columns=MESSAGES_11),
    Dialect(message_columns=MESSAGES_11, suffix="_733190412"),
    Dialect(
        message_columns=(*MESSAGES_11, *DRAFT_MARKS),
        quote_messages=True,
        newlines_in_messages=True,
        suffix="_733190412",
    ),
)


def dialect_of(seed: int) -> Dialect:
    """Return one of the forms that exports took in 2025 and 2026."""
    return _DIALECTS[seed % len(_DIALECTS)]


def finish(stage: Stage) -> Life:
    """Return the life as an export shows it: old invitations, searches and logins are gone."""
    life, calendar = stage.life, stage.calendar
    life.connections = stage.connections()
    life.invitations = [i for i in life.invitations if i.at >= calendar.end - NOTE_REACH]
    life.searches = [s for s in life.searches if s[0] >= calendar.end - LOGIN_REACH]
    life.positions = list(calendar.jobs)
    life.events = [e for e in calendar.events if stage.rng.random() < 0.75]
    born = calendar.start.year - 9
    life.schools = [
        School(SCHOOLS[0], str(born), str(born + 3), "Bachelor of Arts"),
        School(SCHOOLS[1], str(born + 3), str(born + 5), "Master of Science"),
    ]
    life.skills = ["Planning", "Patience"]
    life.tables.append(_logins(stage.rng, calendar))
    return life


def write(life: Life, folder: Folder, dialect: Dialect) -> None:
    """Write every file."""
    write_archive(folder, life, dialect)


def _logins(rng: Random, calendar: Calendar) -> Table:
    """Return the sign-ins of two years: some days online are spent in an open session."""
    header = ("Login Date", "IP Address", "User Agent", "Login Type")
    rows = [
        (stamps.java(moment), "192.0.2.80", "Mozilla/5.0 (X11; Linux x86_64)", "Login")
        for day in reversed(range(DAYS - LOGIN_REACH.days, DAYS))
        if calendar.online[day] and rng.random() < 0.7
        for moment in [calendar.start + timedelta(days=day, hours=calendar.session[day])]
    ]
    return Table("Logins.csv", header, tuple(rows))
