"""The large sample: as much as LinkedIn lets anybody have, written as a stream.

Rows are built from parts prepared beforehand: half a million messages must be written in
seconds and never stand in memory together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import dialects, large_messages, stamps
from linkedin_insights.sample.dialect import MESSAGES_11, SHARES_NEW
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.files_network import PREAMBLE
from linkedin_insights.sample.files_profile import PROFILE
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import activity, update_link
from linkedin_insights.sample.large_people import (
    CONNECTIONS,
    FIRST_DAY,
    LAST_DAY,
    Somebody,
    everybody,
)

INVITATIONS = 20_000
COMMENTS = 20_000
REACTIONS = 50_000
POSTS = 2_000
ENDORSEMENTS = 3_000

OWNER = Somebody("Robin", "Vael", "robin-vael", "", "", FIRST_DAY)


def write_large(folder: Folder, seed: int) -> None:
    """Write the large archive."""
    rng = Random(seed)
    people = everybody(rng)
    _write_connections(folder, people)
    pool = large_messages.texts(rng)
    threads = large_messages.threads(rng, OWNER, people)
    header = ",".join(MESSAGES_11) + "\n"
    _stream(folder, "messages.csv", header, large_messages.lines(rng, threads, pool))
    _write_invitations(folder, rng, people)
    _write_activity(folder, rng, [plain for _, plain in pool])
    _write_endorsements(folder, rng, people)
    _write_follows(folder, people)
    _write_profile(folder)


def _stream(folder: Folder, name: str, header: str, lines: Iterable[str]) -> None:
    with folder.path(name).open("w", encoding="utf-8", newline="") as file:
        file.write(header)
        file.writelines(lines)


def _moments(rng: Random, count: int, start: datetime) -> list[datetime]:
    span = (LAST_DAY - start).total_seconds()
    drawn = sorted((int(span * rng.random()) for _ in range(count)), reverse=True)
    return [start + timedelta(seconds=second) for second in drawn]


def _write_connections(folder: Folder, people: Sequence[Somebody]) -> None:
    header = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position")
    rows: list[Row] = [(*header, "Connected On")]
    for number, who in enumerate(reversed(people[:CONNECTIONS])):
        day = stamps.day(who.connected)
        if number % 40 == 39:
            rows.append(("", "", "", "", "", "", day))
        else:
            rows.append((who.first, who.last, who.url, "", who.company, who.position, day))
    folder.text("Connections.csv", PREAMBLE + dialects.unterminated(rows))


def _write_invitations(folder: Folder, rng: Random, people: Sequence[Somebody]) -> None:
    """Write those of the last ten months: accepted ones first found, then open ones."""
    start = LAST_DAY - timedelta(days=300)
    header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    recent = [p for p in people[:CONNECTIONS] if p.connected > start]
    others = rng.choices(people[CONNECTIONS:], k=INVITATIONS - len(recent))
    moments = [p.connected - timedelta(hours=rng.randrange(1, 60)) for p in recent]
    moments += _moments(rng, len(others), start)
    pairs = sorted(zip(moments, [*recent, *others], strict=True), key=lambda p: (p[0], p[1].slug))
    rows: list[Row] = [dialects.columns(header)]
    for at, who in reversed(pairs):
        note = f"We met at the fair, {who.first}." if rng.random() < 0.1 else ""
        sent = stamps.pacific(at)
        if rng.random() < 0.7:
            rows.append((OWNER.name, who.name, sent, note, "OUTGOING", OWNER.url, who.url))
        else:
            rows.append((who.name, OWNER.name, sent, note, "INCOMING", who.url, OWNER.url))
    folder.text("Invitations.csv", dialects.minimal(rows))


def _write_activity(folder: Folder, rng: Random, texts: Sequence[str]) -> None:
    plain = [text.replace('""', '"') for text in texts]
    comments: list[Row] = [("Date", "Link", "Message")]
    comments += [
        (stamps.plain(at), _post(rng, at), rng.choice(plain))
        for at in _moments(rng, COMMENTS, FIRST_DAY)
    ]
    folder.text("Comments.csv", dialects.backslash_comments(comments))
    header = "Date,Type,Link\n"
    _stream(folder, "Reactions.csv", header, _reactions(rng))
    shares: list[Row] = [SHARES_NEW]
    for at in _moments(rng, POSTS, FIRST_DAY):
        text = f"{rng.choice(plain)}\n\n{rng.choice(plain)}"
        link = update_link("share", activity(rng, at))
        shares.append((stamps.plain(at), link, text, "", "", "MEMBER_NETWORK"))
    folder.text("Shares.csv", dialects.shares(shares, eol="\n", quote_empty=True))


def _post(rng: Random, at: datetime) -> str:
    return update_link("activity", activity(rng, at - timedelta(minutes=rng.randrange(5, 3000))))


def _reactions(rng: Random) -> Iterator[str]:
    for at in _moments(rng, REACTIONS, FIRST_DAY):
        kind = "PRAISE" if rng.random() < 0.08 else "LIKE"
        yield f"{stamps.plain(at)},{kind},{_post(rng, at)}\n"


def _write_endorsements(folder: Folder, rng: Random, people: Sequence[Somebody]) -> None:
    for word, party in (("Received", "Endorser"), ("Given", "Endorsee")):
        names = ("Endorsement Date", "Skill Name", f"{party} First Name", f"{party} Last Name")
        rows: list[Row] = [(*names, f"{party} Public Url", "Endorsement Status")]
        for at in _moments(rng, ENDORSEMENTS, FIRST_DAY):
            who = people[rng.randrange(CONNECTIONS)]
            skill = rng.choice(("SQL", "Planning", "Leadership", "Forecasting"))
            link = who.url.removeprefix("https://")
            rows.append((stamps.slashed(at), skill, who.first, who.last, link, "ACCEPTED"))
        folder.text(f"Endorsement_{word}_Info.csv", dialects.minimal(rows))


def _write_follows(folder: Folder, people: Sequence[Somebody]) -> None:
    lines = (
        f"{stamps.plain(p.connected)},Active,{p.name}\n" for p in reversed(people[12_000:30_000])
    )
    _stream(folder, "Member_Follows.csv", "Date,Status,FullName\n", lines)


def _write_profile(folder: Folder) -> None:
    row = (OWNER.first, OWNER.last, *[""] * (len(PROFILE) - 2))
    folder.text("Profile.csv", dialects.minimal([PROFILE, row]))
    header = "Company Name,Title,Description,Location,Started On,Finished On"
    jobs: list[Row] = [
        dialects.columns(header),
        ("Alderbank Labs", "Partner", "", "Ghent", "Jan 2019", ""),
        ("Amberbank Labs", "Manager", "", "Ghent", "Mar 2014", "Dec 2018"),
        ("Birchbank Labs", "Consultant", "", "Ghent", "Sep 2010", "Feb 2014"),
    ]
    folder.text("Positions.csv", dialects.minimal(jobs))
    registered = ("Registered At", "Registration Ip", "Subscription Types")
    first = (stamps.pacific(FIRST_DAY), "192.0.2.1", "")
    folder.text("Registration.csv", dialects.minimal([registered, first]))
