"""One fictional member, seen by an export of every era."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample.ids import activity, conversation, update_link
from linkedin_insights.sample.life import (
    GONE,
    Application,
    Comment,
    Connection,
    Endorsement,
    Event,
    Follow,
    Invitation,
    Life,
    Message,
    Person,
    Position,
    Post,
    Reaction,
    Recommendation,
    School,
)
from linkedin_insights.sample.names import Names
from linkedin_insights.sample.play import choose, speak
from linkedin_insights.sample.stamps import utc

PETRA = Person("Petra", "Vossberg-Klee", "petra-vossberg-klee")
BORN = utc("2012-03-20 17:16:42")

POSITIONS = (
    Position("Stonefly Studio", "Designer", utc("2011-09-01 00:00"), utc("2014-12-01 00:00")),
    Position(
        "Papercrane",
        "Senior Designer",
        utc("2015-01-01 00:00"),
        utc("2021-03-01 00:00"),
        "Forms, signs, and the space between.",
        "Bremen, Germany",
    ),
    Position("Umbra Optics", "Head of Design", utc("2021-05-01 00:00"), None, "", "Bremen"),
)
TALKS = ("catchup", "advice", "share", "coffee", "project", "question", "thanks", "help_given")
REMARKS = (
    "Lovely, thank you!",
    "The second picture, please as a poster.",
    'Is "simple" the word? I would say calm.',
    "Two thoughts\nFirst the type\nThen the paper",
    "Nice",
    "Congratulations, all of you",
    'One "yes", two "no"\nand a maybe',
)
POSTS = (
    "A sign is a promise.",
    "What we threw away this year:\n\n- three fonts\n- one corner\n\n#design",
    'They asked for "more". We gave them less.\nIt worked.',
    "",
)


def old_life(seed: int) -> Life:
    """Return the life of Petra Vossberg-Klee from 2012 to 2026."""
    rng = Random(f"old {seed}")
    life = Life(PETRA, "Head of Design at Umbra Optics", BORN, "petra@example.com")
    life.positions = list(POSITIONS)
    life.schools = [School("Academy of the Hanse", "2006", "2011", "Diploma", "Printing, choir")]
    life.skills = ["Typography", "Wayfinding", "Facilitation"]
    people = _people(rng)
    _connect(rng, life, people)
    _converse(rng, life, people)
    _write_in_public(rng, life)
    _vouch(rng, life, people)
    _career(rng, life)
    return life


def _when(rng: Random, first: str = "2012-04-01 08:00", last: str = "2026-07-10 18:00") -> datetime:
    """Return a moment in the span, more often in its earlier years."""
    start, end = utc(first), utc(last)
    seconds = int((end - start).total_seconds() * rng.random() ** 1.6)
    return (start + timedelta(seconds=seconds)).replace(hour=rng.randrange(7, 21))


def _people(rng: Random) -> list[Person]:
    names = Names(rng)
    jobs = ("Papercrane", "Stonefly Studio", "Umbra Optics", "Fennick, Rowe & Sons", "")
    people = []
    for number in range(62):
        first, last, _ = names.draw()
        slug = names.slug(first, last)
        shown = names.adorn(first, last)
        email = f"person{number}@example.org" if number % 7 == 0 else ""
        people.append(Person(*shown, slug, rng.choice(jobs), "Designer, " * (number % 2), email))
    return people


def _connect(rng: Random, life: Life, people: list[Person]) -> None:
    for number, person in enumerate(people):
        at = _when(rng)
        life.connections.append(Connection(at, None if number % 20 == 19 else person))
        if number % 20 != 19:
            life.member_follows.append(Follow(at, person.name))
            sent = at - timedelta(hours=rng.randrange(1, 40), minutes=rng.randrange(60))
            note = "We met at the paper fair, remember?" if number % 4 == 0 else ""
            life.invitations.append(Invitation(sent, person, number % 3 > 0, note))
    for number in range(40):
        # Exports reach back some months only, so each era needs invitations of its own.
        at = utc("2015-12-01 10:07") + timedelta(days=97 * number, minutes=13 * number)
        life.invitations.append(Invitation(at, people[number], number % 2 == 0))
    for number in range(8):
        life.company_follows.append(Follow(_when(rng), f"Company {number}, Ltd."))


def _converse(rng: Random, life: Life, people: list[Person]) -> None:
    for number, person in enumerate(people[:26]):
        at = _when(rng)
        slots = {"me": PETRA.first, "you": person.first.strip(), "third": people[40].name}
        slots |= {"mine": "Papercrane", "company": person.company or "work", "event": "the fair"}
        thread = conversation(rng)
        for mine, text in speak(rng, choose(rng, TALKS[number % len(TALKS)]), slots):
            ends = (PETRA, person) if mine else (person, PETRA)
            life.messages.append(Message(thread, at, ends[0], (ends[1],), text))
            at += timedelta(hours=rng.randrange(1, 30), seconds=rng.randrange(60))
    for person in (people[3], people[8]):
        text = "And before I forget:\nthe key is under the mat.\n\nP."
        life.messages.append(
            Message(conversation(rng), utc("2026-05-02 12:00"), PETRA, (person,), text)
        )
    _group(rng, life, people)
    _odd(rng, life, people)


def _group(rng: Random, life: Life, people: list[Person]) -> None:
    members = (people[0], people[1], people[2])
    thread, at = conversation(rng), utc("2015-02-03 18:00")
    for number, text in enumerate(("Who brings paper?", "I do.", "And ink, too?", "Always.")):
        sender = (*members, PETRA)[number]
        others = tuple(p for p in (*members, PETRA) if p is not sender)
        life.messages.append(Message(thread, at, sender, others, text, "Paper fair"))
        at += timedelta(hours=3)


def _odd(rng: Random, life: Life, people: list[Person]) -> None:
    ad = Person("Inkwell Academy", "", "")
    text = "<p>Learn <strong>ink</strong> &amp; sell more.</p>"
    title = "Sponsored Conversation"
    life.messages.append(
        Message(conversation(rng), utc("2014-05-05 15:00"), ad, (PETRA,), text, title, "Ink!")
    )
    life.messages.append(
        Message(conversation(rng), utc("2013-01-08 09:30"), GONE, (PETRA,), "Goodbye, I leave.")
    )
    last = life.messages[0]
    life.messages.append(last)
    thread = conversation(rng)
    for at in ("2024-11-30 20:00", "2025-12-01 20:00", "2026-06-01 20:00"):
        row = Message(thread, utc(at), PETRA, (people[5],), "I never", folder="", draft=True)
        life.messages.append(row)


def _write_in_public(rng: Random, life: Life) -> None:
    for number in range(30):
        at = _when(rng, "2014-06-01 08:00")
        link = update_link(
            "activity" if number % 3 else "ugcPost", activity(rng, at - timedelta(hours=2))
        )
        life.comments.append(Comment(at, link, REMARKS[number % len(REMARKS)]))
        life.reactions.append(Reaction(at - timedelta(minutes=4), link))
    for number in range(22):
        at = _when(rng, "2014-06-01 08:00")
        link = update_link("share", activity(rng, at))
        shared = "https://www.example.com/a?x=1&y=2" if number % 4 == 3 else ""
        life.posts.append(Post(at, link, POSTS[number % len(POSTS)], shared))
    life.posts.append(life.posts[0])


def _vouch(rng: Random, life: Life, people: list[Person]) -> None:
    for number, person in enumerate(people[4:28]):
        skill = life.skills[number % len(life.skills)]
        status = "PENDING" if number % 9 == 8 else "ACCEPTED"
        life.endorsements.append(Endorsement(_when(rng), person, skill, number % 2 == 0, status))
    for number, person in enumerate(people[6:12]):
        # Every second year one, so that each era has some to show.
        at = utc(f"{2013 + 2 * number}-09-0{number + 1} 1{number}:20")
        text = 'Calm, quick, and "never late". I would hire again.'
        status = ("HIDDEN", "VISIBLE", "PENDING")[number % 3]
        life.recommendations.append(Recommendation(at, person, text, number % 2 == 0, status))


def _career(rng: Random, life: Life) -> None:
    for year in range(2014, 2027, 2):
        start = utc(f"{year}-02-03 09:00")
        life.events.append(Event(f"Paper Fair {year}", start, start + timedelta(hours=8)))
    for number in range(14):
        at = _when(rng, "2014-08-01 07:00")
        life.applications.append(
            Application(at, "Glasshouse Studio", "Designer, signs", 700 + number)
        )
    for number in range(120):
        at = utc("2014-10-01 07:00") + timedelta(days=36 * number, seconds=number)
        query = ("designers, bremen", "paper", "type foundry")[number % 3]
        life.searches.append((at, query))


def until(life: Life, moment: datetime) -> Life:
    """Return the life as an export of that moment knew it.

    Invitations reach back ten months and searches two years, as in real archives.
    """
    short, two_years = moment - timedelta(days=305), moment - timedelta(days=730)
    return Life(
        life.owner,
        life.headline,
        life.registered,
        life.email,
        [c for c in life.connections if c.at <= moment],
        [m for m in life.messages if m.at <= moment],
        [i for i in life.invitations if short <= i.at <= moment],
        [p for p in life.posts if p.at <= moment],
        [c for c in life.comments if c.at <= moment],
        [r for r in life.reactions if r.at <= moment],
        [e for e in life.endorsements if e.at <= moment],
        [r for r in life.recommendations if r.at <= moment],
        [f for f in life.member_follows if f.at <= moment],
        [f for f in life.company_follows if f.at <= moment],
        [e for e in life.events if e.start <= moment],
        [s for s in life.searches if two_years <= s[0] <= moment],
        [a for a in life.applications if a.at <= moment],
        [p for p in life.positions if p.start <= moment],
        life.schools,
        life.skills,
    )
