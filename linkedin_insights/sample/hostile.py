"""The hostile sample: one archive where every text is an attack and many rows are damaged."""

from __future__ import annotations

from linkedin_insights.sample import dialects
from linkedin_insights.sample.articles import article
from linkedin_insights.sample.dialect import DRAFT_MARKS, MESSAGES_11, SHARES_NEW
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.files_network import PREAMBLE
from linkedin_insights.sample.files_profile import PROFILE
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.hostile_text import (
    ATTACKS,
    LONG_NAME,
    LONG_TEXT,
    attack,
    bad_link,
)
from linkedin_insights.sample.ids import profile_link

EVE = "Eve Mallory"
EVE_LINK = profile_link("eve-mallory")
OTHER_EVE_LINK = profile_link("eve-impostor")
MESSAGES = (*MESSAGES_11, *DRAFT_MARKS)
UPDATE = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A"


def write_hostile(folder: Folder, seed: int) -> None:
    """Write the archive; only the days of the rows depend on the seed."""
    _write_connections(folder, seed)
    _write_messages(folder, seed)
    _write_invitations(folder, seed)
    _write_activity(folder, seed)
    _write_vouching(folder)
    _write_follows(folder)
    _write_profile(folder)
    _write_odd_files(folder)


def _day(number: int, seed: int) -> str:
    return f"{2019 + number % 5}-{1 + number % 12:02d}-{1 + (number + seed) % 28:02d}"


def _connected(number: int, seed: int) -> str:
    return f"{1 + (number + seed) % 28:02d} Mar {2019 + number % 5}"


def _write_connections(folder: Folder, seed: int) -> None:
    """Damaged: a short row, a long one, two dates that are none, a quote never closed."""
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On,Surprise"
    rows: list[Row] = [dialects.columns(header)]
    for number, text in enumerate(ATTACKS):
        link = bad_link(number) if number % 2 else profile_link(f"victim-{number}")
        last, company, title = attack(number + 7), attack(number + 13), attack(number + 19)
        mail = attack(number + 3)
        rows.append((text, last, link, mail, company, title, _connected(number, seed), text))
    rows += [
        ("LinkedIn", "Member", profile_link("really-named-so"), "", "", "", "01 Mar 2020", ""),
        ("LinkedIn", "Member", "", "", "", "", "02 Mar 2020", ""),
        ("Eve", "Mallory", profile_link("eve-namesake"), "", "", "", "03 Mar 2020", ""),
        (LONG_NAME, LONG_NAME, profile_link("long"), "", LONG_NAME, "", "04 Mar 2020", ""),
        ("Nul\0Byte", "Person", profile_link("nul"), "", "", "", "05 Mar 2020", ""),
        ("Epoch", "Person", profile_link("epoch"), "", "", "", "01 Jan 1970", ""),
        ("Older", "Still", profile_link("older"), "", "", "", "31 Dec 1969", ""),
        ("", "", "", "", "", "", "06 Mar 2020", ""),
    ]
    damaged = (
        "Short,Row,https://www.linkedin.com/in/short\n"
        "Long,Row,https://www.linkedin.com/in/longrow,,,,07 Mar 2020,x,y,z,z,z\n"
        "Bad,Date,https://www.linkedin.com/in/baddate,,,,32 Foo 2020,\n"
        "No,Date,https://www.linkedin.com/in/nodate,,,,soon,\n"
        '"Never,Closed,https://www.linkedin.com/in/never,,,,08 Mar 2020,\n'
    )
    folder.text("Connections.csv", PREAMBLE + dialects.minimal(rows) + damaged)


def _message(number: int, seed: int, **cells: str) -> Row:
    ends = (EVE, EVE_LINK, attack(number), profile_link(f"victim-{number * 2 % len(ATTACKS)}"))
    if number % 2:
        ends = (*ends[2:], *ends[:2])
    row = {
        "CONVERSATION ID": f"2-{number // 4:04d}",
        "CONVERSATION TITLE": attack(number + 5) if number % 4 == 0 else "",
        "FROM": ends[0],
        "SENDER PROFILE URL": ends[1],
        "TO": ends[2],
        "RECIPIENT PROFILE URLS": ends[3],
        "DATE": f"{_day(number, seed)} 10:{number % 60:02d}:00 UTC",
        "SUBJECT": attack(number + 9),
        "CONTENT": attack(number),
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
        "IS CONVERSATION DRAFT": "No",
    }
    row.update(cells)
    return tuple(row.get(column, "") for column in MESSAGES)


def _write_messages(folder: Folder, seed: int) -> None:
    """Damaged: a short row, a long one, two dates that are none."""
    crowd = [f"Member, Number {n}" for n in range(60)]
    links = [profile_link(f"number-{n}") for n in range(60)]
    rows: list[Row] = [MESSAGES]
    rows += [_message(number, seed) for number in range(2 * len(ATTACKS))]
    rows += [
        _message(200, seed, CONTENT=LONG_TEXT),
        _message(201, seed, CONTENT="nul \0 byte"),
        _message(202, seed, FROM=EVE, TO=EVE, CONTENT="to myself"),
        _message(203, seed, FROM="LinkedIn Member", CONTENT="who am I?"),
        _message(204, seed, TO=",".join(crowd), CONTENT="hello, world"),
        _message(205, seed, DATE="1970-01-01 00:00:00 UTC"),
        _message(206, seed, DATE="2099-12-31 23:59:59 UTC"),
        _message(207, seed, FOLDER="../../INBOX", ATTACHMENTS=bad_link(0)),
        _message(208, seed, CONTENT="draft", FOLDER="", **{"IS MESSAGE DRAFT": "true"}),
        _message(209, seed, DATE="2020-02-30 10:00:00 UTC"),
        _message(210, seed, DATE="yesterday"),
    ]
    place = MESSAGES.index("RECIPIENT PROFILE URLS")
    crowded = list(rows[2 * len(ATTACKS) + 5])
    crowded[place] = ",".join(links)
    rows[2 * len(ATTACKS) + 5] = crowded
    damaged = '"2-short","row"\n' + ",".join(['"2-long"'] * 20) + "\n"
    folder.text("messages.csv", dialects.all_quoted(rows) + damaged)


def _write_invitations(folder: Folder, seed: int) -> None:
    """Two owners send invitations; damaged: one date, one short row."""
    header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    rows: list[Row] = [dialects.columns(header)]
    for number, text in enumerate(ATTACKS):
        sent = f"{1 + number % 12}/{1 + (number + seed) % 28}/23, {1 + number % 12}:05 AM"
        owner = OTHER_EVE_LINK if number % 13 == 12 else EVE_LINK
        row = (EVE, text, sent, attack(number + 2), "OUTGOING", owner, bad_link(number))
        if number % 3 == 0:
            link = profile_link(f"victim-{number}")
            row = (text, EVE, sent, attack(number + 2), "INCOMING", link, owner)
        rows.append(row)
    rows.append((EVE, "Bad Date", "13/45/23, 99:99 PM", "", "OUTGOING", EVE_LINK, ""))
    rows.append((EVE, "Sideways", "1/2/23, 3:04 PM", "", "SIDEWAYS", EVE_LINK, ""))
    folder.text("Invitations.csv", dialects.minimal(rows) + "just,three,cells\n")


def _write_activity(folder: Folder, seed: int) -> None:
    """Damaged: one date in each of the three files."""
    comments: list[Row] = [("Date", "Link", "Message")]
    shares: list[Row] = [SHARES_NEW]
    reactions: list[Row] = [("Date", "Type", "Link")]
    # A bare return would be taken for a line end by the dialects of these files.
    for number, text in enumerate(a.replace("\r", " ") for a in ATTACKS):
        date = f"{_day(number, seed)} 08:00:00"
        comments.append((date, f"{UPDATE}{number}", f'{text}\n"{text}" \\ "'))
        shares.append((date, bad_link(number), f'{text}\n"{text}"', "", "", attack(number)))
        reactions.append((date, attack(number + 4), bad_link(number)))
    comments.append(("2021-13-45 08:00:00", f"{UPDATE}9", "lost"))
    shares.append(("0000-00-00 00:00:00", f"{UPDATE}9", "lost", "", "", "MEMBER_NETWORK"))
    reactions.append(("2021-13-01 00:00:00", "LIKE", f"{UPDATE}9"))
    reactions.append(("1970-01-01 00:00:00", "LIKE", f"{UPDATE}{2**63}"))
    folder.text("Comments.csv", dialects.backslash_comments(comments))
    folder.text("Shares.csv", dialects.shares(shares, eol="\n", quote_empty=True))
    folder.text("Reactions.csv", dialects.minimal(reactions))
    searches = [f"2023/0{1 + n % 9}/11 10:00:{n:02d} UTC,{t}" for n, t in enumerate(ATTACKS)]
    text = "\n".join(line.replace("\n", " ").replace("\r", " ") for line in searches)
    folder.text("SearchQueries.csv", f"Time,Search Query\n{text}\nno comma here\n")


def _write_vouching(folder: Folder) -> None:
    """Damaged: bytes that are no UTF-8 in one file, a date in the other."""
    header = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    rows: list[Row] = [dialects.columns(header + "Endorser Public Url,Endorsement Status")]
    for number, text in enumerate(ATTACKS[:20]):
        link = f"www.linkedin.com/in/victim-{number * 2}"
        date = f"2022/05/{1 + number % 28:02d} 08:00:00 UTC"
        rows.append((date, text, attack(number + 1), attack(number + 2), link, "ACCEPTED"))
    broken = b"2022/06/01 08:00:00 UTC,caf\xe9 \x93quoted\x94,Ren\xe9,Latin,,ACCEPTED\n"
    broken += b"2022/06/02 08:00:00 UTC,\xc3\x28\xff\xfe,Bad,Bytes,,ACCEPTED\n"
    folder.put("Endorsement_Received_Info.csv", dialects.minimal(rows).encode() + broken)
    names = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
    rows = [dialects.columns(names)]
    for number, text in enumerate(ATTACKS):
        job = (attack(number + 1), attack(number + 2), attack(number + 3), attack(number + 4))
        rows.append((*job, text, "10/22/23, 05:22 PM", "VISIBLE"))
    rows.append(("Bad", "Date", "", "", "lost", "some day in autumn", "VISIBLE"))
    folder.text("Recommendations_Received.csv", dialects.minimal(rows))


def _write_follows(folder: Folder) -> None:
    """Damaged: one date in each of the two files, one event."""
    follows: list[Row] = [("Date", "Status", "FullName")]
    follows += [("2022-01-02 03:04:05", "Active", text) for text in ATTACKS]
    follows.append(("2022-02-30 03:04:05", "Active", "No Such Day"))
    folder.text("Member_Follows.csv", dialects.minimal(follows))
    companies: list[Row] = [("Organization", "Followed On")]
    companies += [(text, "Fri Jul 15 12:33:22 UTC 2022") for text in ATTACKS]
    companies.append(("Bad Date & Sons", "Someday Jul 99 2022"))
    folder.text("Company Follows.csv", dialects.minimal(companies))
    events: list[Row] = [("Event Name", "Event Time", "Status", "External Url")]
    when = "Jun 16, 2023 10:00 AM - Jun 16, 2023 11:00 AM"
    events += [(text, when, "APPROVED", bad_link(n)) for n, text in enumerate(ATTACKS)]
    events.append(("No time", "later - even later", "APPROVED", ""))
    folder.text("Events.csv", dialects.minimal(events))


def _write_profile(folder: Folder) -> None:
    """Two owners in one profile; positions and schools that attack."""
    row = ("Eve", "Mallory", *ATTACKS[: len(PROFILE) - 2])
    impostor = ("Eve", "Impostor", *[""] * (len(PROFILE) - 2))
    folder.text("Profile.csv", dialects.minimal([PROFILE, row, impostor]))
    header = "Company Name,Title,Description,Location,Started On,Finished On"
    rows: list[Row] = [dialects.columns(header)]
    for number, text in enumerate(ATTACKS):
        dates = (f"Jan {1990 + number}", f"Dec {1989 + number}")
        rows.append((text, attack(number + 1), attack(number + 2), attack(number + 3), *dates))
    rows.append(("No Date Ltd", "Nobody", "", "", "Smarch 2020", "2099"))
    folder.text("Positions.csv", dialects.minimal(rows))
    schools: list[Row] = [
        ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities")
    ]
    schools += [(text, "2001", "2000", text, text, text) for text in ATTACKS[:10]]
    folder.text("Education.csv", dialects.minimal(schools))
    folder.text("Skills.csv", dialects.minimal([("Name",), *((text,) for text in ATTACKS)]))


def _write_odd_files(folder: Folder) -> None:
    """Empty files, bare headers, a workbook, files nobody knows, names that attack.

    The names are legal on every system, so that the folder can be checked out anywhere.
    """
    folder.put("Certifications.csv", b"")
    folder.text("Languages.csv", "Name,Proficiency\n")
    folder.text("Patents.csv", "\n\n\n")
    folder.put("Learning.csv", b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(256)) * 4)
    folder.text("Unknown File.csv", "What,Is,This\n<b>1</b>,=2+2,{{3}}\n")
    folder.text("=1+1.csv", "a,b\n1,2\n")
    folder.text("@SUM(A1).csv", "a,b\n1,2\n")
    folder.text("{{7+7}}.csv", "a,b\n1,2\n")
    folder.text("&lt;script&gt;alert(1)&lt;script&gt;.csv", "a,b\n1,2\n")
    folder.text("' onload='alert(1).csv", "a,b\n1,2\n")
    folder.text("\u202egpj.csv", "a,b\n1,2\n")
    folder.text("notes.txt", "<script>alert(1)</script>\n")
    body = "<script>alert(1)</script><p onclick='alert(2)'>Hello</p><iframe src='//x'></iframe>"
    page = article(attack(0), body, "2022-02-30 25:61", "<script>alert(3)</script>", bad_link(0))
    folder.text("Articles/Articles/attack.html", page)
    folder.text("Articles/Articles/unclosed.html", "<html><title>No end<p class=created>")
