"""The forms of 2016 and 2018: UTF-16 tables, Pacific dates nearly everywhere."""

from __future__ import annotations

from linkedin_insights.sample import dialects, stamps
from linkedin_insights.sample.account_headers import CHALLENGES, LOGINS, PREFERENCES_2018
from linkedin_insights.sample.articles import article
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.files_messages import in_export_order
from linkedin_insights.sample.files_network import recommendation_rows
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life
from linkedin_insights.sample.old_tables import AD_TARGETING_2018, AGENT
from linkedin_insights.sample.order import newest_first

CONNECTIONS = ("First Name", "Last Name", "Email Address", "Company", "Position", "Connected On")
MESSAGES = ("From", "To", "Date", "Subject", "Content", "Direction", "Folder")


def write_connections(folder: Folder, life: Life) -> None:
    """Write Connections.csv without preamble, with the minute of connecting."""
    rows: list[Row] = [CONNECTIONS]
    for link in newest_first(life.connections):
        who = link.person
        cells = [""] * 5
        if who:
            cells = [who.first, who.last, who.email, who.company, who.position]
        rows.append((*cells, stamps.pacific(link.at)))
    folder.text("Connections.csv", dialects.minimal(rows))


def write_messages(folder: Folder, life: Life) -> None:
    """Write Messages.csv: seven columns, no ids, a direction, folders of their own."""
    rows: list[Row] = [MESSAGES]
    for item in in_export_order(life.messages):
        sent = item.sender is life.owner
        sender = item.sender.name if item.sender else ""
        to = ",".join(p.name for p in item.recipients)
        text = item.text.replace("\n", " ")
        ends = (sender, to, stamps.pacific(item.at), item.subject, text)
        rows.append((*ends, *(("OUTGOING", "SENT") if sent else ("INCOMING", "INBOX"))))
    folder.text("Messages.csv", dialects.minimal(rows))


def write_positions(folder: Folder, life: Life) -> None:
    """Write Positions.csv with the lower-case columns of 2016."""
    rows: list[Row] = [("company", "description", "location", "start", "end", "title")]
    for job in life.positions:
        end = f"{job.end:%m/%Y}" if job.end else ""
        rows.append(
            (job.company, job.description, job.location, f"{job.start:%m/%Y}", end, job.title)
        )
    folder.text("Positions.csv", dialects.minimal(rows))


def write_tabbed(folder: Folder, life: Life) -> None:
    """Write the files of 2016 that were tab-delimited."""
    mail = ("Email Address", "Confirmed", "Primary", "Updated On")
    row = (life.email, "Yes", "Yes", stamps.pacific(life.registered))
    folder.text("Email Addresses.csv", dialects.minimal([mail, row], delimiter="\t"))
    items = newest_first(r for r in life.recommendations if not r.given)
    text = dialects.minimal(recommendation_rows(items), delimiter="\t")
    folder.text("Recommendations Received.csv", text)


def write_utf16(folder: Folder, life: Life) -> None:
    """Write the six files that 2018 encoded as UTF-16."""
    events: list[Row] = [("Time", "Event"), (stamps.slashed(life.registered), "Account Created")]
    folder.put("Account Status History.csv", dialects.utf16_tabs(events))
    ads = [
        AD_TARGETING_2018,
        tuple("en" if c == "Interface Language" else "" for c in AD_TARGETING_2018),
    ]
    folder.put("Ad Targeting.csv", dialects.utf16_tabs(ads))
    searches: list[Row] = [("Time", "Search Query")]
    searches += [(stamps.slashed(at), text) for at, text in sorted(life.searches, reverse=True)]
    folder.put("Search Queries.csv", dialects.utf16_tabs(searches))
    logins: list[Row] = [LOGINS]
    for at, _ in sorted(life.searches, reverse=True):
        logins.append((stamps.slashed(at), "192.0.2.44", AGENT, "Website Login"))
    folder.put("Logins.csv", dialects.utf16_tabs(logins))
    challenge = (logins[1][0], "192.0.2.44", AGENT, "Germany", "Captcha")
    folder.put("Security Challenges.csv", dialects.utf16_tabs([CHALLENGES, challenge]))
    _write_shares(folder, life)


def _write_shares(folder: Folder, life: Life) -> None:
    header = "Date,Share Title,Share Description,Share Link,Share Commentary,Shared URL,Media URL,"
    rows: list[Row] = [dialects.columns(header + "Type,Visibility")]
    for number, post in enumerate(newest_first(life.posts)):
        text = post.text.replace("\n", " ")
        seen = "Public" if number % 2 else "Connections"
        where = (stamps.slashed(post.at), "", "", post.link)
        rows.append((*where, text, post.shared_url, "", "Homepage", seen))
    folder.put("Shares.csv", dialects.utf16_tabs(rows))


def write_jobs(folder: Folder) -> None:
    """Write the job files of 2018."""
    wishes = ("[Bremen], [Hamburg, Germany]", "Design, Printing", "", "", "", "No", "", "No")
    row = (*wishes, *[""] * (len(PREFERENCES_2018) - len(wishes)))
    folder.text("Jobs/Job Seeker Preferences.csv", dialects.minimal([PREFERENCES_2018, row]))
    saved = ("Saved Date", "Job Url", "Job Title", "Company Name")
    job = (
        "3/8/18, 4:30 AM",
        "http://www.linkedin.com/jobs/view/701",
        "Designer (m/f)",
        "Papercrane",
    )
    folder.text("Jobs/Saved Jobs.csv", dialects.minimal([saved, job]))
    alerts = ("Saved Search Date", "Jobs Search Url")
    alert = ("9/24/17, 5:59 PM", "https://www.linkedin.com/jobs/search?keywords=paper+design&f=1")
    folder.text("SavedJobAlerts.csv", dialects.minimal([alerts, alert]))


def write_article(folder: Folder) -> None:
    """Write the article of 2017; its name is a date, with `_` for the colons zips may lose."""
    page = article(
        "On margins",
        "<ul>\n <li>leave some</li>\n</ul>",
        "2017-08-12 04:54",
        "2017-08-12 05:10",
        "https://www.linkedin.com/pulse/on-margins-petra",
    )
    folder.text("Articles/2017-08-12 04_54_08.html", page + "\n")
