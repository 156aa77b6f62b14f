"""Messages beyond two people: groups, introductions, advertising, drafts, odd rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import world
from linkedin_insights.sample.ids import conversation
from linkedin_insights.sample.life import GONE, Message, Person
from linkedin_insights.sample.typical_people import OWNER, STRONG, Contact, working_hours
from linkedin_insights.sample.typical_talk import Talk

GROUP_LINES = (
    "Who can take the minutes on {day}?",
    "I can. Last time was a disaster, and it was me.",
    "New draft: {link}",
    "Read it. Page two needs {thing}.",
    "Could somebody bring a projector to {place}?",
    "Done, it is in my bag since {day}.",
    "We have eleven people for {topic}. Room for more.",
    "Bring a friend on {day}, we have cake.",
    "Sorry all, I cannot make it this week.",
    "Photos from last time: {link}",
    "Does anyone know a good speaker on {topic}?",
    "{third} would be perfect. Shall I ask?",
    "Please do!",
    "The room is booked. Same time, same place.",
    "Thank you all, this was the best one so far.",
    "Reminder: {topic} on {day}.",
    "What did we decide about {thing}?",
    "That we would decide on {day}.",
    "Happy new year to all of you!",
    "I will be late, start without me.",
)

INTRODUCTIONS = (
    "{third}, meet {you}. {you}, meet {third}. You both lose sleep over {topic}. Over to you.",
    "I would like to introduce {third} to you, {you}: the only other person who reads {thing}.",
    "{you}, connecting you with {third}, who asked me about {topic}. You know far more than I do.",
)

ADVERTS = (
    (
        "Skyledger Academy",
        "Lead with data",
        (
            '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p>'
            '<p class="spinmail-quill-editor__spin-break">As a %JOBTITLE% at %COMPANYNAME% you '
            "know the <strong>value of data</strong>.&nbsp;It starts soon &amp; seats are "
            'limited.</p><ul><li>12 weeks</li><li>3 mentors</li></ul><a href="https://www.example.com'
            '/academy">Download the brochure</a>'
        ),
    ),
    (
        "Dashmatic, Inc.",
        "See everything",
        "<p>Hello Mara,<br>what if one dashboard could replace all others?<br><em>It can.</em></p>",
    ),
    (
        "Cloudfen",
        "Your invitation",
        (
            "<p>Join our executive dinner. <sup>*</sup></p><ol><li>Food</li><li>Talk</li>"
            "</ol><sub>* places are limited</sub>"
        ),
    ),
)


def groups(rng: Random, contacts: list[Contact]) -> list[Message]:
    """Return threads of four to nine people who share a subject, over some months."""
    rows: list[Message] = []
    for number, title in enumerate(world.GROUPS):
        start = world.FIRST_DAY + timedelta(days=900 + 560 * number)
        members = _members(rng, contacts, start)
        rows += _thread(rng, title, members, start, 60)
    for _ in range(50):
        start = working_hours(rng, world.FIRST_DAY + timedelta(days=200), world.LAST_DAY)
        few = _circle(rng, [c for c in contacts if c.at < start], rng.choice((2, 3, 3, 4, 6)))
        rows += _thread(rng, "", tuple(c.person for c in few), start, 6)
    return [row for row in rows if row.at <= world.LAST_DAY]


def _circle(rng: Random, known: list[Contact], size: int) -> list[Contact]:
    """Choose people of one job, school or event; one in eight times whoever it may be."""
    one = rng.choice([c for c in known if c.detail])
    around = [c for c in known if c.detail == one.detail]
    if len(around) < size or rng.random() < 1 / 8:
        around = [c for c in known if c.warmth >= 1]
    return rng.sample(around, size)


def _members(rng: Random, contacts: list[Contact], start: datetime) -> tuple[Person, ...]:
    """Mostly people the owner knows by then, and those whom the group will bring."""
    known = [c.person for c in contacts if c.at < start and c.warmth >= 2]
    chosen = rng.sample(known, min(len(known), rng.randrange(3, 6)))
    later = start + timedelta(days=250)
    chosen += [c.person for c in contacts if c.origin == "group" and start < c.at < later][:3]
    return tuple(chosen)


def _thread(
    rng: Random, title: str, members: tuple[Person, ...], start: datetime, count: int
) -> list[Message]:
    thread, at = conversation(rng), start
    everybody = (OWNER, *members)
    rows = []
    for _ in range(count):
        sender = rng.choice(everybody)
        others = tuple(p for p in everybody if p is not sender)
        text = _fill(rng, rng.choice(GROUP_LINES), {"third": rng.choice(members).name})
        rows.append(Message(thread, at, sender, others, text, title))
        at += timedelta(hours=rng.expovariate(1 / 60.0 if title else 1 / 5.0), seconds=7)
    return rows


def _fill(rng: Random, text: str, slots: dict[str, str]) -> str:
    values = {
        "day": rng.choice(("Monday", "Tuesday", "Thursday")),
        "link": "https://www.example.com/minutes",
        "thing": rng.choice(("a summary", "a picture", "the old figures", "a conclusion")),
        "place": rng.choice(("the library café", "the old mill", "Brightmere")),
        "topic": rng.choice(("open data", "the spring forum", "mentoring", "bed planning")),
        **slots,
    }
    return text.format(**values)


def introductions(rng: Random, talk: Talk, contacts: list[Contact]) -> None:
    """Let a strong tie name the newcomer to the owner some days before they connect."""
    hosts = [c for c in contacts if c.warmth == STRONG]
    for contact in contacts:
        if contact.origin != "introduction":
            continue
        known = [h for h in hosts if h.at < contact.at - timedelta(days=30)]
        if not known:
            continue
        host = rng.choice(known)
        slots = {"you": OWNER.first, "third": contact.person.name}
        text = _fill(rng, rng.choice(INTRODUCTIONS), slots)
        at = contact.at - timedelta(days=rng.randrange(1, 9), minutes=rng.randrange(500))
        talk.say(host, at, text, sent=False)
        later = at + timedelta(hours=2, minutes=11)
        talk.say(host, later, "Thank you! I will take good care.", sent=True)


def adverts(rng: Random) -> list[Message]:
    """Return sponsored conversations, one message each, written in HTML."""
    rows = []
    for number in range(42):
        sender, subject, text = ADVERTS[number % len(ADVERTS)]
        at = working_hours(rng, world.LAST_DAY - timedelta(days=2400), world.LAST_DAY)
        person = Person(sender, "", "")
        title = "Sponsored Conversation" if number % 3 else subject
        rows.append(Message(conversation(rng), at, person, (OWNER,), text, title, subject))
    return rows


def odd_rows(rng: Random, rows: list[Message]) -> list[Message]:
    """Return the rows that belong to nobody, the drafts, and a few rows once more."""
    odd = []
    for _ in range(24):
        at = working_hours(rng, world.FIRST_DAY, world.LAST_DAY)
        thread = conversation(rng)
        odd.append(Message(thread, at, GONE, (OWNER,), "Thank you for the tip, it helped!"))
        if rng.random() < 0.5:
            later = at + timedelta(hours=5)
            odd.append(Message(thread, later, OWNER, (GONE,), "Glad to hear it. All the best!"))
    for number in range(5):
        at = working_hours(rng, world.FIRST_DAY, world.LAST_DAY - timedelta(days=2000))
        odd.append(Message(conversation(rng), at, None, (), f"See you at {number + 2}?"))
    return odd + _drafts(rng, rows) + rng.sample(rows, 3)


def _drafts(rng: Random, rows: list[Message]) -> list[Message]:
    lost = working_hours(rng, world.LAST_DAY - timedelta(days=400), world.LAST_DAY)
    drafts = [
        Message("", lost, OWNER, (), "Dear all, I have been meaning to", folder="", draft=True)
    ]
    models = [m for m in rows if len(m.recipients) == 1 and m.sender and m.sender.slug]
    for model in rng.sample(models, 7):
        sender = model.sender
        person = sender if sender and sender is not OWNER else model.recipients[0]
        at = model.at + timedelta(days=1, seconds=9)
        text = "Sorry for the late answer, I"
        drafts.append(Message(model.thread, at, OWNER, (person,), text, folder="", draft=True))
    return [d for d in drafts if d.at <= world.LAST_DAY]
