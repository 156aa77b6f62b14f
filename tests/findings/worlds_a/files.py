"""An archive as the files that LinkedIn would send, in the dialects of early 2026."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from tests.findings.worlds_a import stamps
from tests.findings.worlds_a.model import (
    OWNER,
    OWNER_FIRST,
    OWNER_LAST,
    OWNER_NAME,
    OWNER_URL,
    Archive,
    Career,
    Message,
    Person,
    Vouch,
)

Row = Sequence[str]

_PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email '
    "addresses are missing. You will only see email addresses for connections who have allowed "
    "their connections to see or download their email address using this setting "
    "https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
)
_RECOMMENDATIONS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
_APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
    "Resume Name,Question And Answers"
)
_PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers"
)
_POST = "https://www.linkedin.com/feed/update/urn%3Ali%3A{}%3A{}"


def write_archive(archive: Archive, folder: Path) -> Path:
    """Write every file that has rows, and return the folder."""
    (folder / "Jobs").mkdir(parents=True, exist_ok=True)
    files = {
        "Connections.csv": _PREAMBLE + _connections(archive.people).removesuffix("\n"),
        "messages.csv": _messages(archive),
        "Comments.csv": _comments(archive),
        "Reactions.csv": _table(
            "Date,Type,Link",
            [
                (stamps.plain(a.at), a.text, _POST.format("activity", a.post))
                for a in reversed(archive.acts)
                if a.kind == "reaction"
            ],
        ),
        "Shares.csv": _shares(archive),
        "Invitations.csv": _invitations(archive),
        "Recommendations_Received.csv": _recommendations(archive, given=False),
        "Recommendations_Given.csv": _recommendations(archive, given=True),
        "Endorsement_Received_Info.csv": _endorsements(archive, given=False),
        "Endorsement_Given_Info.csv": _endorsements(archive, given=True),
        "SearchQueries.csv": _rows(
            "Time,Search Query", [f"{stamps.slashed(at)},{query}" for at, query in archive.searches]
        ),
        "Logins.csv": _table(
            "Login Date,IP Address,User Agent,Login Type",
            [(stamps.java(at), "192.0.2.44", "Firefox", "WEB") for at in reversed(archive.logins)],
        ),
        "Company Follows.csv": _table(
            "Organization,Followed On",
            [(name, stamps.java(at)) for at, name in reversed(archive.follows)],
        ).removesuffix("\n"),
        **_own_files(archive),
    }
    for name, text in files.items():
        if text:
            (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def _own_files(archive: Archive) -> dict[str, str]:
    """The files about the owner's own life."""
    career = archive.career
    events = [
        (
            e.name,
            f"{stamps.appointment(e.at)} - {stamps.appointment(e.at + timedelta(hours=3))}",
            "APPROVED",
            "",
        )
        for e in career.events
        if e.listed
    ]
    applied = [
        (
            stamps.pacific(at),
            "maren@example.com",
            "",
            company,
            title,
            f"http://www.linkedin.com/jobs/view/{3_100_000_000 + k}",
            "cv.pdf",
            "",
        )
        for k, (at, company, title) in enumerate(career.applications)
    ]
    profile = (OWNER_FIRST, OWNER_LAST, *[""] * 3, "Planner of fictional freight", *[""] * 7)
    schools = [(name, str(a), str(b), "", degree, "") for name, a, b, degree in career.schools]
    return {
        "Profile.csv": _table(_PROFILE, [profile]),
        "Positions.csv": _table(
            "Company Name,Title,Description,Location,Started On,Finished On", _jobs(career)
        ),
        "Education.csv": _table(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities", schools
        ),
        "Events.csv": _table("Event Name,Event Time,Status,External Url", events),
        "Jobs/Job Applications.csv": _table(_APPLICATIONS, applied),
    }


def _jobs(career: Career) -> list[Row]:
    """Positions, newest first; a promotion is a position of its own."""
    jobs: list[Row] = []
    for job in reversed(career.jobs):
        end = stamps.month(job.end) if job.end else ""
        start = job.start
        if job.promotion:
            began = stamps.month(job.promotion)
            jobs.append((job.company, f"Senior {job.title}", "", "Gdynia", began, end))
            end = began
        jobs.append((job.company, job.title, "", "Gdynia", stamps.month(start), end))
    return jobs


def _cell(value: str) -> str:
    if any(mark in value for mark in ',"\n\r'):
        return '"' + value.replace('"', '""') + '"'
    return value


def _rows(header: str, lines: Sequence[str]) -> str:
    """The text of a file, empty without rows."""
    return "\n".join((header, *lines, "")) if lines else ""


def _table(header: str, rows: Iterable[Row]) -> str:
    return _rows(header, [",".join(map(_cell, row)) for row in rows])


def _connections(people: Sequence[Person]) -> str:
    linked = [(p.connected, p.slug, p) for p in people if p.connected]
    rows = [
        (p.first, p.last, p.url, "", p.company, p.position, stamps.day(on))
        for on, _, p in sorted(linked, key=lambda item: item[:2], reverse=True)
    ]
    return _table("First Name,Last Name,URL,Email Address,Company,Position,Connected On", rows)


def _messages(archive: Archive) -> str:
    """Conversations by their newest message, newest first inside."""
    threads: dict[int, list[Message]] = {}
    for message in sorted(archive.messages, key=lambda m: m.at, reverse=True):
        threads.setdefault(message.thread, []).append(message)
    ordered = sorted(threads.values(), key=lambda t: (t[0].at, t[0].thread), reverse=True)
    return _table(_MESSAGES, [_message(archive, m) for thread in ordered for m in thread])


def _message(archive: Archive, message: Message) -> Row:
    parties = {OWNER: (OWNER_NAME, OWNER_URL)}
    parties |= {k: (archive.people[k].name, archive.people[k].url) for k in message.members}
    sender, url = parties.pop(message.sender)
    return (
        f"2-d29ybGRzX2Etdw{message.thread:07}MDEyXzAwMA==",
        message.subject,
        sender,
        url,
        ",".join(name for name, _ in parties.values()),
        ",".join(link for _, link in parties.values()),
        f"{stamps.plain(message.at)} UTC",
        message.subject,
        message.text,
        "INBOX",
        "",
    )


def _invitations(archive: Archive) -> str:
    since = archive.invitations_from
    if since is None:
        return ""
    rows = []
    shown = [(p.sent, p.slug, p) for p in archive.people if p.sent and p.incoming is not None]
    for at, _, p in sorted(shown, key=lambda item: item[:2], reverse=True):
        if at.date() < since:
            continue
        ends = ((OWNER_NAME, OWNER_URL), (p.name, p.url))
        word = "OUTGOING"
        if p.incoming:
            ends, word = ends[::-1], "INCOMING"
        (a, a_url), (b, b_url) = ends
        rows.append((a, b, stamps.pacific(at), p.note, word, a_url, b_url))
    header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    return _table(header, rows)


def _comments(archive: Archive) -> str:
    """Quotes inside a comment stand behind a backslash, newlines as they are."""
    lines = []
    for act in reversed(archive.acts):
        if act.kind == "comment":
            text = act.text
            if any(mark in text for mark in ',"\n'):
                text = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
            lines.append(f"{stamps.plain(act.at)},{_POST.format('activity', act.post)},{text}")
    return _rows("Date,Link,Message", lines)


def _shares(archive: Archive) -> str:
    """Each newline of a post stands between two more quotes, empty fields are quoted."""
    lines = []
    for act in reversed(archive.acts):
        if act.kind == "post":
            text = act.text.replace("\n", '"\n"').replace('"', '""')
            link = _POST.format("share", act.post)
            lines.append(f'{stamps.plain(act.at)},{link},"{text}","","",MEMBER_NETWORK')
    return _rows("Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", lines)


def _newest(vouches: Iterable[Vouch], *, given: bool) -> list[Vouch]:
    return sorted((v for v in vouches if v.given == given), key=lambda v: v.at, reverse=True)


def _recommendations(archive: Archive, *, given: bool) -> str:
    rows = []
    for vouch in _newest(archive.vouches, given=given):
        p = archive.people[vouch.person]
        at = stamps.padded(vouch.at)
        status = "" if given else "VISIBLE"
        rows.append((p.first, p.last, p.company, p.position, vouch.text, at, status))
    return _table(_RECOMMENDATIONS, rows)


def _endorsements(archive: Archive, *, given: bool) -> str:
    party = "Endorsee" if given else "Endorser"
    rows = []
    for vouch in _newest(archive.endorsements, given=given):
        p = archive.people[vouch.person]
        link = p.url.removeprefix("https://")
        rows.append((stamps.slashed(vouch.at), vouch.text, p.first, p.last, link, "ACCEPTED"))
    header = (
        f"Endorsement Date,Skill Name,{party} First Name,{party} Last Name,{party} Public Url,"
        "Endorsement Status"
    )
    return _table(header, rows)
