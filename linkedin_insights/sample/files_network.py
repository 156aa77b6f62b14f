"""The files about who is connected, invited, followed, endorsed and recommended."""

from __future__ import annotations

from linkedin_insights.sample import dialects, stamps
from linkedin_insights.sample.dialect import Dialect
from linkedin_insights.sample.dialects import Row
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import profile_link
from linkedin_insights.sample.life import (
    Endorsement,
    Invitation,
    Life,
    Person,
    Recommendation,
)
from linkedin_insights.sample.order import newest_first

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are '
    "missing. You will only see email addresses for connections who have allowed their "
    "connections to see or download their email address using this setting "
    "https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n'
    "\n"
)


def write_connections(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write Connections.csv, newest first, without a line end at its end."""
    header = ["First Name", "Last Name", "Email Address", "Company", "Position", "Connected On"]
    if dialect.connection_links:
        header.insert(2, "URL")
    rows: list[Row] = [header]
    for link in newest_first(life.connections):
        who = link.person
        row = [""] * 5
        if who is not None:
            row = [who.first, who.last, who.email, who.company, who.position]
        if dialect.connection_links:
            row.insert(2, profile_link(who.slug, encoded=True) if who else "")
        rows.append([*row, stamps.day(link.at)])
    preamble = PREAMBLE if dialect.preamble else ""
    folder.text("Connections.csv", preamble + dialects.unterminated(rows))


def write_invitations(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write Invitations.csv in US Pacific time, newest first."""
    if not life.invitations:
        return
    header: tuple[str, ...] = ("From", "To", "Sent At", "Message", "Direction")
    party = dialect.invitation_party
    if party:
        header = (*header, f"inviterProfile{party}", f"inviteeProfile{party}")
    rows: list[Row] = [header]
    for item in newest_first(life.invitations):
        ends = (life.owner, item.person) if item.outgoing else (item.person, life.owner)
        rows.append(_invitation_row(item, ends, party))
    folder.text("Invitations.csv", dialects.minimal(rows))


def _invitation_row(item: Invitation, ends: tuple[Person, Person], party: str) -> Row:
    direction = "OUTGOING" if item.outgoing else "INCOMING"
    names = (ends[0].raw_name, ends[1].raw_name)
    row = (*names, stamps.pacific(item.at), item.note, direction)
    if party == "Url":
        return (*row, ends[0].url, ends[1].url)
    if party == "Urn":
        return (*row, member_urn(ends[0]), member_urn(ends[1]))
    return row


def member_urn(person: Person) -> str:
    """Return a number that stands for the person in the urns of 2023."""
    number = 100_000
    for letter in person.slug:
        number = (number * 31 + ord(letter)) % 900_000_000
    return f"urn:li:member:{number}"


def write_endorsements(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write the two endorsement files, newest first."""
    for given in (True, False):
        items = newest_first(e for e in life.endorsements if e.given == given)
        if not items:
            continue
        party = "Endorsee" if given else "Endorser"
        header = ["Endorsement Date", "Skill Name", f"{party} First Name", f"{party} Last Name"]
        # The file of endorsements given appeared when links already stood in both.
        links = given or dialect.endorsement_links
        if links:
            header.append(f"{party} Public Url")
        rows: list[Row] = [[*header, "Endorsement Status"]]
        rows += [_endorsement_row(item, links=links) for item in items]
        word = "Given" if given else "Received"
        folder.text(f"Endorsement_{word}_Info.csv", dialects.minimal(rows))


def _endorsement_row(item: Endorsement, *, links: bool) -> Row:
    row = [stamps.slashed(item.at), item.skill, item.person.first, item.person.last]
    if links:
        row.append(item.person.url.removeprefix("https://"))
    return [*row, item.status]


def write_recommendations(folder: Folder, life: Life, separator: str = "_") -> None:
    """Write the two recommendation files; given ones carry no status."""
    for given, word in ((True, "Given"), (False, "Received")):
        items = newest_first(r for r in life.recommendations if r.given == given)
        if items:
            rows = recommendation_rows(items)
            folder.text(f"Recommendations{separator}{word}.csv", dialects.minimal(rows))


def recommendation_rows(items: list[Recommendation]) -> list[Row]:
    """Return header and rows of a recommendation file."""
    rows: list[Row] = [
        ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")
    ]
    for item in items:
        who = item.person
        status = "" if item.given else item.status
        job = (who.first, who.last, who.company, who.position)
        rows.append((*job, item.text, stamps.padded(item.at), status))
    return rows


def write_follows(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write members and companies followed, newest first."""
    if life.member_follows:
        rows: list[Row] = [("Date", "Status", "FullName")]
        rows += [(stamps.plain(f.at), f.status, f.name) for f in newest_first(life.member_follows)]
        name = dialect.suffixed("Member_Follows")
        folder.text(name, dialects.minimal(rows, eol=dialect.activity_eol))
    if life.company_follows:
        rows = [("Organization", "Followed On")]
        rows += [(c.name, stamps.java(c.at)) for c in newest_first(life.company_follows)]
        folder.text("Company Follows.csv", dialects.unterminated(rows))
