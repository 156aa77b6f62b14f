"""Invitations, endorsements, follows, searches and applications of the typical sample."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import world
from linkedin_insights.sample.life import (
    Application,
    Connection,
    Endorsement,
    Follow,
    Invitation,
    Life,
    Person,
    Recommendation,
)
from linkedin_insights.sample.names import Names
from linkedin_insights.sample.stamps import utc
from linkedin_insights.sample.stories import JUDITH, STORIES
from linkedin_insights.sample.typical_people import (
    MODERATE,
    OWNER,
    SILENT,
    Contact,
    working_hours,
)

INVITATIONS_FROM = world.LAST_DAY - timedelta(days=303)
TWO_YEARS_AGO = world.LAST_DAY - timedelta(days=728)

NOTES = {
    "comment": "Hello Mara, your comment about {topic} made me think. May I stay in touch?",
    "post": "Your post on {topic} is on our wall. May I connect?",
    "event": "We met at {event}. I asked the long question about {topic}.",
    "introduction": "A common friend told me to write to you about {topic}.",
    "student": "Dear Mara, I study planning and would love to ask you about {topic}.",
    "recruiter": "Hi Mara, I have a role that might interest you.",
    "outreach": "I read what you wrote about {topic} and would like to hear more.",
}
PRAISE = (
    "{name} asks the quiet question that saves the project.",
    "Working with {name} is learning with a smile. Clear, kind, and never late.",
    "If {topic} is hard where you are, ask {name} first. I always do.",
    "{name} carried the whole team through {topic} and gave us the credit.",
)
TOPICS = ("waiting times", "grid losses", "bed planning", "claims models", "open data", "forecasts")


def add_connections(rng: Random, life: Life, contacts: list[Contact]) -> None:
    """Add everybody; one in 33 hides and leaves only the date."""
    for contact in contacts:
        hidden = contact.warmth == SILENT and rng.random() < 0.05
        life.connections.append(Connection(contact.at, None if hidden else contact.person))
        # Connecting has made the owner a follower since 2018, at the same instant.
        if contact.at.year >= 2018 and not hidden:
            status = "Unfollow" if rng.random() < 0.04 else "Active"
            life.member_follows.append(Follow(contact.at, contact.person.name, status))
    for story in STORIES:
        at = utc(story.connected)
        life.connections.append(Connection(at, story.person))
        life.member_follows.append(Follow(at, story.person.name))


def add_invitations(rng: Random, life: Life, contacts: list[Contact], names: Names) -> None:
    """Add the invitations of the last ten months: those accepted and those still open."""
    for contact in contacts:
        days = rng.choice((0, 0, 0, 1, 1, 2, 3, 9))
        at = contact.at - timedelta(days=days, minutes=rng.randrange(4, 400))
        if at >= INVITATIONS_FROM:
            life.invitations.append(
                Invitation(at, contact.person, contact.outgoing, _note(rng, contact))
            )
    for story in STORIES:
        if story.invitation:
            at, note = utc(story.invitation[0]), story.invitation[1]
            life.invitations.append(Invitation(at, story.person, outgoing=False, note=note))
    for number in range(74):
        first, last, _ = names.draw()
        person = Person(first, f"{last} " if number % 9 == 0 else last, names.slug(first, last))
        at = working_hours(rng, INVITATIONS_FROM, world.LAST_DAY)
        note = rng.choice(list(NOTES.values())) if rng.random() < 0.15 else ""
        note = note.format(topic=rng.choice(TOPICS), event="the summit")
        life.invitations.append(Invitation(at, person, number % 5 > 1, note))


def _note(rng: Random, contact: Contact) -> str:
    if rng.random() > 0.55:
        return ""
    note = NOTES.get(contact.origin, "")
    return note.format(topic=rng.choice(TOPICS), event=contact.detail).replace(
        "Hello Mara", f"Hello {contact.person.first.strip()}" if contact.outgoing else "Hello Mara"
    )


def add_vouching(rng: Random, life: Life, contacts: list[Contact]) -> None:
    """Add endorsements and recommendations, mostly among those who worked together."""
    for contact in contacts:
        chance = (0.02, 0.10, 0.35, 0.7)[contact.warmth]
        for given in (True, False):
            if rng.random() < chance:
                _endorse(rng, life, contact, given=given)
        if rng.random() < (0, 0.004, 0.1, 0.6)[contact.warmth]:
            _recommend(rng, life, contact)
    before = Person("Judith", "Kortrijk", JUDITH.slug)
    moment = utc("2017-02-21 08:00:00")
    life.endorsements.append(Endorsement(moment, before, "Statistics", given=False))
    for story in STORIES:
        if story.recommendation:
            at, direction, text = story.recommendation
            given = direction == "out"
            life.recommendations.append(Recommendation(utc(at), story.person, text, given))


def _endorse(rng: Random, life: Life, contact: Contact, *, given: bool) -> None:
    start = contact.at + timedelta(days=20)
    at = min(working_hours(rng, start, start + timedelta(days=900)), world.LAST_DAY)
    for number in range(rng.randrange(1, 4)):
        skill = rng.choice(world.SKILLS)
        status = "PENDING" if rng.random() < 0.05 else "ACCEPTED"
        moment = at - timedelta(seconds=5 * number)
        life.endorsements.append(Endorsement(moment, contact.person, skill, given, status))


def _recommend(rng: Random, life: Life, contact: Contact) -> None:
    given = rng.random() < 0.5
    name = contact.person.first.strip() if given else OWNER.first
    text = rng.choice(PRAISE).format(name=name, topic=rng.choice(TOPICS))
    at = working_hours(rng, contact.at + timedelta(days=90), world.LAST_DAY + timedelta(days=1))
    status = rng.choice(("VISIBLE", "VISIBLE", "VISIBLE", "PENDING", "HIDDEN"))
    if contact.at < at <= world.LAST_DAY:
        life.recommendations.append(Recommendation(at, contact.person, text, given, status))


def add_follows(rng: Random, life: Life, names: Names) -> None:
    """Add people followed without a connection, and companies."""
    for _ in range(60):
        first, last, _ = names.draw()
        at = working_hours(rng, world.FIRST_DAY, world.LAST_DAY)
        life.member_follows.append(Follow(at, f"{first} {last}"))
    for company in world.COMPANIES[:34]:
        at = working_hours(rng, world.FIRST_DAY, world.LAST_DAY)
        life.company_follows.append(Follow(at, company))
    for job in world.JOBS:
        life.company_follows.append(Follow(job.start + timedelta(hours=9), job.company))


def add_searches(rng: Random, life: Life, contacts: list[Contact]) -> None:
    """Add two years of searches: people before they connect, jobs, near-duplicates."""
    for contact in contacts:
        if contact.at > TWO_YEARS_AGO and contact.outgoing:
            at = contact.at - timedelta(minutes=rng.randrange(3, 900))
            life.searches.append((at, contact.person.name.lower()))
    for number in range(320):
        at = working_hours(rng, TWO_YEARS_AGO, world.LAST_DAY)
        query = rng.choice(world.ROLES).lower()
        if number % 4 == 0:
            query = f"{query}, {rng.choice(('rotterdam', 'utrecht', 'ghent, belgium'))}"
        elif number % 4 == 1:
            query = rng.choice(world.COMPANIES)
        life.searches.append((at, query))
        if rng.random() < 0.25:
            life.searches.append((at + timedelta(seconds=rng.randrange(3)), query))


def add_applications(rng: Random, life: Life) -> None:
    """Add applications in the seasons of looking for work."""
    for season in world.SEARCHES_FOR_WORK:
        for _ in range(rng.randrange(9, 17)):
            at = working_hours(rng, season.start, season.end)
            answers = "Years with SQL?:9 | Dutch?:Yes, working level" if rng.random() < 0.5 else ""
            title = rng.choice(("Head of Data", "Analytics Lead", "Data Analyst, Planning"))
            company = rng.choice(world.COMPANIES)
            number = rng.randrange(10**9, 4 * 10**9)
            life.applications.append(Application(at, company, title, number, answers))


def need(rng: Random, contacts: list[Contact]) -> list[tuple[Contact, datetime]]:
    """Return whom the owner asked for help while looking for work, and when.

    Half of them had not heard from her for years.
    """
    asked = []
    for season in world.SEARCHES_FOR_WORK:
        known = [c for c in contacts if c.at < season.start]
        warm = [c for c in known if c.warmth >= MODERATE]
        cold = [c for c in known if c.warmth < MODERATE and c.origin in {"coworker", "classmate"}]
        for pool, count in ((warm, 14), (cold, 14)):
            asked += [
                (contact, working_hours(rng, season.start, season.end))
                for contact in rng.sample(pool, min(count, len(pool)))
            ]
    return asked
