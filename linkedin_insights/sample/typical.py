"""The typical sample: twelve years of one working life, in the newest dialect."""

from __future__ import annotations

from random import Random

from linkedin_insights.sample import typical_acts as acts
from linkedin_insights.sample import typical_extra as extra
from linkedin_insights.sample import typical_posts as posts
from linkedin_insights.sample import world
from linkedin_insights.sample.account_tables import write_account_tables
from linkedin_insights.sample.archive import write_archive
from linkedin_insights.sample.dialect import DRAFT_MARKS, MESSAGES_11, Dialect
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.ids import conversation
from linkedin_insights.sample.life import Life, Message
from linkedin_insights.sample.names import Names
from linkedin_insights.sample.stamps import utc
from linkedin_insights.sample.stories import STORIES, Story
from linkedin_insights.sample.typical_people import OWNER, Contact, contacts
from linkedin_insights.sample.typical_talk import Talk

SUMMER_2026 = Dialect(
    message_columns=(*MESSAGES_11, *DRAFT_MARKS),
    quote_messages=True,
    newlines_in_messages=True,
    suffix="_481516234",
)


def write_typical(folder: Folder, seed: int) -> None:
    """Write the typical archive."""
    rng = Random(seed)
    life = typical_life(rng)
    write_archive(folder, life, SUMMER_2026)
    write_account_tables(folder, life, rng, SUMMER_2026)


def typical_life(rng: Random) -> Life:
    """Return the life of Mara Ellingwood up to July 2026."""
    life = Life(
        OWNER,
        "Director of Data at Tessaly Mobility | boring on purpose",
        world.FIRST_DAY,
        "mara@example.com",
    )
    life.positions = list(world.JOBS)
    life.schools = list(world.SCHOOLS)
    life.events = list(world.EVENTS)
    life.skills = list(world.SKILLS)
    names = Names(rng)
    people = contacts(rng, names)
    acts.add_connections(rng, life, people)
    life.messages = _messages(rng, people)
    posts.add_posts(rng, life, people)
    posts.add_comments(rng, life, people)
    posts.add_reactions(rng, life)
    acts.add_invitations(rng, life, people, names)
    acts.add_vouching(rng, life, people)
    acts.add_follows(rng, life, names)
    acts.add_searches(rng, life, people)
    acts.add_applications(rng, life)
    _end_at_the_export(life)
    return life


def _messages(rng: Random, people: list[Contact]) -> list[Message]:
    talk = Talk(rng, people)
    extra.introductions(rng, talk, people)
    for contact in people:
        talk.tie(contact)
    for contact, at in acts.need(rng, people):
        talk.play(contact, "ask_job", at, they_begin=False)
    rows = talk.messages + [m for story in STORIES for m in _told(rng, story)]
    rows += extra.groups(rng, people)
    rows += extra.adverts(rng)
    return rows + extra.odd_rows(rng, rows)


def _told(rng: Random, story: Story) -> list[Message]:
    thread = conversation(rng)
    rows = []
    for line in story.talk.splitlines():
        at, sent, text = utc(line[:16]), line[17] == ">", line[19:]
        ends = (OWNER, story.person) if sent else (story.person, OWNER)
        rows.append(Message(thread, at, ends[0], (ends[1],), text))
    return rows


def _end_at_the_export(life: Life) -> None:
    """Drop what would have happened after the day of the export."""
    last = world.LAST_DAY
    life.messages = [m for m in life.messages if m.at <= last]
    life.connections = [c for c in life.connections if c.at <= last]
    life.member_follows = [f for f in life.member_follows if f.at <= last]
    life.invitations = [i for i in life.invitations if i.at <= last]
    life.comments = [c for c in life.comments if c.at <= last]
    life.reactions = [r for r in life.reactions if r.at <= last]
    life.posts = [p for p in life.posts if p.at <= last]
    life.endorsements = [e for e in life.endorsements if e.at <= last]
    life.searches = [s for s in life.searches if s[0] <= last]
