"""The many small files of a complete modern archive, beside the ones with a life in them."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import account_headers as headers
from linkedin_insights.sample import dialects, stamps, world
from linkedin_insights.sample.account_facts import FACTS
from linkedin_insights.sample.articles import write_articles
from linkedin_insights.sample.dialect import MESSAGES_10, Dialect
from linkedin_insights.sample.files_messages import message_row
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import activity, conversation, job_link, plain_link, update_link
from linkedin_insights.sample.life import Life, Message, Table
from linkedin_insights.sample.typical_people import OWNER, working_hours

Rows = list[tuple[str, ...]]
SECURITY = ("EMAIL_PIN_CHALLENGE", "CAPTCHA_CHALLENGE", "LINKEDIN_APP_CHALLENGE")


def write_account_tables(folder: Folder, life: Life, rng: Random, dialect: Dialect) -> None:
    """Write them all; rows of the fixed tables are filled up to the width of the header."""
    tables = [_filled(table) for table in FACTS]
    tables += [*_activity(rng, dialect), *_jobs(rng), *_learning(rng), *_security(rng)]
    tables += [*_market(rng), _notes(life), _imported(rng), _rich_media(rng)]
    for table in tables:
        text = dialects.minimal([table.header, *table.rows])
        folder.text(table.name, text if table.terminated else text.removesuffix("\n"))
    folder.text("LearningCoachMessages.csv", "No conversations found\n\n\n")
    _write_satellites(folder, rng)
    write_articles(folder.below("Articles").below("Articles"))


def _filled(table: Table) -> Table:
    width = len(table.header)
    rows = tuple((*row, *[""] * (width - len(row))) for row in table.rows)
    return Table(table.name, table.header, rows, table.terminated)


def _moments(rng: Random, count: int, days: int) -> list[datetime]:
    start = world.LAST_DAY - timedelta(days=days)
    drawn = (working_hours(rng, start, world.LAST_DAY) for _ in range(count))
    return sorted((at for at in drawn if at <= world.LAST_DAY), reverse=True)


def _activity(rng: Random, dialect: Dialect) -> list[Table]:
    reposts: Rows = []
    for at in _moments(rng, 24, 900):
        number = activity(rng, at - timedelta(hours=3))
        reposts.append((stamps.plain(at), update_link("activity", number)))
    votes: Rows = []
    for at in _moments(rng, 20, 1500):
        link = plain_link("ugcPost", activity(rng, at - timedelta(hours=9)))
        votes.append((stamps.plain(at), link, rng.choice(("Yes", "No", "Later, perhaps"))))
    saved: Rows = []
    for at in _moments(rng, 30, 1200):
        link = plain_link("activity", activity(rng, at - timedelta(hours=2)))
        saved.append((link, stamps.plain(at)))
    tags: Rows = []
    for tag, at in zip(
        ("energy", "opendata", "planning", "mentoring"), _moments(rng, 4, 3000), strict=True
    ):
        tags.append((tag, stamps.plain(at), stamps.plain(at), "Follow"))
    return [
        Table(dialect.suffixed("InstantReposts"), ("Date", "Link"), tuple(reposts)),
        Table(dialect.suffixed("Votes"), ("Date", "Link", "OptionText"), tuple(votes)),
        Table(dialect.suffixed("Saved_Items"), ("savedItem", "CreatedTime"), tuple(saved)),
        Table("saved_articles.csv", ("savedItem", "CreatedTime"), tuple(saved[:3])),
        Table(
            dialect.suffixed("Hashtag_Follows"),
            ("HashTag", "CreatedTime", "LastModifiedTime", "State"),
            tuple(tags),
        ),
    ]


def _jobs(rng: Random) -> list[Table]:
    saved: Rows = []
    for at in _moments(rng, 30, 4000):
        gone = rng.random() < 0.2
        title = "" if gone else rng.choice(world.ROLES)
        company = "" if gone else rng.choice(world.COMPANIES)
        saved.append((stamps.pacific(at), job_link(rng.randrange(10**9)), title, company))
    header = ("Saved Date", "Job Url", "Job Title", "Company Name")
    wishes = ["Rotterdam | Utrecht", "", "", "Full-time", "Director of Data", "Yes"]
    wishes += [""] * (len(headers.PREFERENCES_2026) - len(wishes))
    wishes[headers.PREFERENCES_2026.index("Job Seeking Urgency Level")] = "CASUALLY_BROWSING"
    alerts = (
        "{frequency=DAILY, channels=[EMAIL, INAPP_NOTIFICATION]}",
        "{keywords=head of data, facets={}, spellCheckEnabled=true}",
        "8100442",
    )
    posting = {"Company Name": "Lumenfold", "Title": "Data Engineer", "Job State": "CLOSED"}
    answers = ("Question", "Answer")
    return [
        Table("Jobs/Saved Jobs.csv", header, tuple(saved[:20])),
        Table("Jobs/Saved Jobs_1.csv", header, tuple(saved[20:])),
        Table("Jobs/Job Seeker Preferences.csv", headers.PREFERENCES_2026, (tuple(wishes),)),
        Table(
            "Jobs/Online Job Postings.csv",
            headers.ONLINE_POSTINGS,
            (tuple(posting.get(column, "") for column in headers.ONLINE_POSTINGS),),
        ),
        Table("Jobs/Job Applicant Saved Answers.csv", answers, (("City", "Rotterdam"),)),
        Table(
            "Job Applicant Saved Screening Question Responses.csv",
            answers,
            (("How many years of SQL, roughly?", "9"), ("Dutch?", "Yes")),
        ),
        Table(
            "Job Applicant Saved Screening Question Responses_1.csv",
            answers,
            (("Can you start in January?", "Yes"),),
        ),
        Table(
            "SavedJobAlerts.csv",
            ("ALERT_PARAMETERS", "QUERY_CONTEXT", "SAVED_SEARCH_ID"),
            (alerts,),
        ),
    ]


def _learning(rng: Random) -> list[Table]:
    rows: Rows = []
    for number, at in enumerate(_moments(rng, 18, 2500)):
        kind = "Course" if number % 3 else "Learning Path"
        title = (
            f"{rng.choice(('Talking to', 'Counting for', 'Hiring'))} Boards ({2019 + number % 6})"
        )
        done = stamps.minute(at + timedelta(hours=2)) if number % 2 else "N/A"
        text = "<p>Learn to say <i>one</i> thing, well.</p>"
        rows.append((title, text, kind, stamps.minute(at), done, "false", "N/A", ""))
    return [Table("Learning.csv", headers.LEARNING, tuple(rows))]


def _security(rng: Random) -> list[Table]:
    logins: Rows = []
    for at in reversed(_moments(rng, 170, 728)):
        address = f"192.0.2.{rng.randrange(1, 255)}"
        kind = rng.choice(("Login", "Login", "Third Party Login", "Website Login"))
        logins.append((stamps.java(at), address, rng.choice(headers.AGENTS), kind))
    challenges: Rows = []
    for at in reversed(_moments(rng, 6, 728)):
        agent = rng.choice(headers.AGENTS)
        row = (stamps.java(at), "192.0.2.9", agent, "Netherlands", rng.choice(SECURITY))
        challenges.append(row)
    clicked = [(stamps.slashed(at), str(rng.randrange(10**9))) for at in _moments(rng, 30, 728)]
    seen = [
        ("Impression", f"{at:%Y/%m/%d}", str(rng.randrange(10**9)), "news.example.org")
        for at in _moments(rng, 40, 180)
    ]
    return [
        Table("Logins.csv", headers.LOGINS, tuple(logins)),
        Table("Security Challenges.csv", headers.CHALLENGES, tuple(challenges)),
        Table("Ads Clicked.csv", ("Ad clicked Date", "Ad Title/Id"), tuple(clicked)),
        Table("LAN Ads Engagement.csv", ("Action", "Date", "Ad Title/Id", "Page/App"), tuple(seen)),
    ]


def _market(rng: Random) -> list[Table]:
    folder = "Services Marketplace"
    at = stamps.java(_moments(rng, 1, 500)[0])
    kind = "SERVICE_MARKETPLACE"
    provider = (at, kind, "", "Consulting", "Analytics", "true", "true", "false", "ACTIVE", "")
    offer = (at, kind, "Two days, one page", "EUR", "900", "DAY", "true")
    return [
        Table(f"{folder}/Providers.csv", headers.PROVIDERS, (provider,)),
        Table(f"{folder}/Engagements.csv", headers.ENGAGEMENTS, (offer,)),
        Table(f"{folder}/Opprtunities.csv", headers.OPPORTUNITIES, ()),
    ]


def _notes(life: Life) -> Table:
    rows: Rows = []
    for link in life.connections:
        if link.person and link.person.company == "Umbra Optics" and len(rows) < 6:
            who, at = link.person, stamps.zoned(world.LAST_DAY - timedelta(days=40 + len(rows)))
            note = "Likes bruises first.\nAsk about the glossary."
            rows.append((who.first, who.last, who.url, note, at, at))
    return Table("Notes.csv", headers.NOTES, tuple(rows))


def _imported(rng: Random) -> Table:
    rows: Rows = []
    for number in range(24):
        row = dict.fromkeys(headers.IMPORTED_CONTACTS, "")
        row["FirstName"], row["LastName"] = (
            f"Contact {number + 1}",
            rng.choice(("Book", "Card", "")),
        )
        row["Emails"], row["CreatedAt"] = f"contact{number + 1}@example.org", "2/13/14, 9:15 AM"
        rows.append(tuple(row.values()))
    return Table("ImportedContacts.csv", headers.IMPORTED_CONTACTS, tuple(rows))


def _rich_media(rng: Random) -> Table:
    rows: Rows = []
    for number, at in enumerate(_moments(rng, 25, 3000)):
        what = rng.choice(("feed photo", "photo", "video", "document", "profile photo"))
        text = f"You uploaded a {what} on {stamps.upload(at)}"
        note = "Slides, at last.\n#boringdata" if number % 4 == 0 else " -"
        link = f"https://media.example.com/dms/image/v2/0/{stamps.millis(at)}?e=1&v=beta"
        rows.append((text, note, link))
    return Table("Rich_Media.csv", headers.RICH_MEDIA, tuple(rows))


def _write_satellites(folder: Folder, rng: Random) -> None:
    """Write the mail of the site's own helpers: ten columns, mostly empty files."""
    ten = Dialect(message_columns=MESSAGES_10, newlines_in_messages=True)
    at = world.LAST_DAY - timedelta(days=200)
    thread = conversation(rng)
    tip = "Try these:\n- [Talking to Boards](https://www.example.com/learning/boards)"
    title = "Learning Coach conversation"
    turns = [
        Message(thread, at + timedelta(seconds=4), None, (OWNER,), tip, title),
        Message(thread, at, OWNER, (), "something on talking to boards", title),
    ]
    for name in ("guide", "learning_coach", "learning_role_play"):
        rows = [ten.message_columns]
        if name == "learning_coach":
            rows += [message_row(turn, ten) for turn in turns]
        folder.text(f"{name}_messages.csv", dialects.minimal(rows))
