"""The files about the owner: profile, career, events, searches, applications."""

from __future__ import annotations

from collections.abc import Sequence

from linkedin_insights.sample import dialects, stamps
from linkedin_insights.sample.dialect import Dialect
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import job_link
from linkedin_insights.sample.life import Life, Table

PROFILE = (
    "First Name",
    "Last Name",
    "Maiden Name",
    "Address",
    "Birth Date",
    "Headline",
    "Summary",
    "Industry",
    "Zip Code",
    "Geo Location",
    "Twitter Handles",
    "Websites",
    "Instant Messengers",
)
APPLICATIONS = (
    "Application Date",
    "Contact Email",
    "Contact Phone Number",
    "Company Name",
    "Job Title",
    "Job Url",
    "Resume Name",
    "Question And Answers",
)


def write_profile(folder: Folder, life: Life) -> None:
    """Write Profile.csv and the plain lists of the career."""
    owner = life.owner
    row = [owner.first, owner.last, "", "", "Mar 9", life.headline, "", "Data", "", "Rotterdam"]
    site = "[PERSONAL:https://www.example.com/home]"
    folder.text("Profile.csv", dialects.minimal([PROFILE, [*row, "", site, ""]]))
    write_positions(folder, life)
    header = ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities")
    schools = [(s.name, s.start, s.end, "", s.degree, s.activities) for s in life.schools]
    _list(folder, "Education.csv", header, schools)
    _list(folder, "Skills.csv", ("Name",), [(skill,) for skill in life.skills])


def write_positions(folder: Folder, life: Life) -> None:
    """Write Positions.csv, newest first; a job without end is the current one."""
    rows: list[Row] = []
    for job in sorted(life.positions, key=lambda p: p.start, reverse=True):
        end = stamps.month_year(job.end) if job.end else ""
        start = stamps.month_year(job.start)
        rows.append((job.company, job.title, job.description, job.location, start, end))
    header = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
    _list(folder, "Positions.csv", header, rows)


def write_account(folder: Folder, life: Life) -> None:
    """Write registration and e-mail address, both in US Pacific time."""
    registered = stamps.pacific(life.registered)
    header = ("Registered At", "Registration Ip", "Subscription Types")
    _list(folder, "Registration.csv", header, [(registered, "192.0.2.17", "")])
    write_email(folder, life)


def write_email(folder: Folder, life: Life) -> None:
    """Write Email Addresses.csv, without a line end at its end."""
    header = ("Email Address", "Confirmed", "Primary", "Updated On")
    row = (life.email, "Yes", "Yes", stamps.pacific(life.registered))
    folder.text("Email Addresses.csv", dialects.unterminated([header, row]))


def write_events(folder: Folder, life: Life) -> None:
    """Write Events.csv."""
    rows = [
        (e.name, f"{stamps.appointment(e.start)} - {stamps.appointment(e.end)}", e.status, e.url)
        for e in life.events
    ]
    _list(folder, "Events.csv", ("Event Name", "Event Time", "Status", "External Url"), rows)


def write_searches(folder: Folder, life: Life) -> None:
    """Write SearchQueries.csv, oldest first, its commas unquoted."""
    if life.searches:
        rows: list[Row] = [("Time", "Search Query")]
        rows += [(stamps.slashed(at), query) for at, query in sorted(life.searches)]
        folder.text("SearchQueries.csv", dialects.unquoted_rest(rows))


def write_applications(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write Job Applications.csv in US Pacific time."""
    rows = [
        (
            stamps.pacific(a.at),
            life.email,
            "",
            a.company,
            a.title,
            job_link(a.number),
            "resume.pdf",
            a.answers,
        )
        for a in life.applications
    ]
    _list(folder, f"{dialect.jobs_folder}Job Applications.csv", APPLICATIONS, rows)


def write_tables(folder: Folder, tables: list[Table]) -> None:
    """Write the files that only list facts."""
    for table in tables:
        rows: list[Row] = [table.header, *table.rows]
        text = dialects.minimal(rows)
        folder.text(table.name, text if table.terminated else text.removesuffix("\n"))


def _list(folder: Folder, name: str, header: Row, rows: Sequence[Row]) -> None:
    if rows:
        folder.text(name, dialects.minimal([header, *rows]))
