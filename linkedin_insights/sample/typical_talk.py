"""The conversations of the typical sample."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import world
from linkedin_insights.sample.ids import conversation
from linkedin_insights.sample.life import Message
from linkedin_insights.sample.play import choose, speak
from linkedin_insights.sample.talk_asides import ASIDES, CLOSINGS
from linkedin_insights.sample.talk_other import SLOTS
from linkedin_insights.sample.typical_people import (
    BRIEF,
    MODERATE,
    OWNER,
    SILENT,
    STRONG,
    TRADES,
    Contact,
    working_hours,
)

# Signed, expiring, and dead by the time anybody reads the export.
PICTURES = "https://www.linkedin.com/dms/prv/image/v2"

# What follows when a tie goes on, and how often.
LATER = {
    "catchup": 5,
    "advice": 5,
    "help_given": 4,
    "coffee": 3,
    "coffee_promise": 1,
    "share": 5,
    "congrats": 3,
    "project": 5,
    "mentor": 2,
    "favour_back": 2,
    "speak": 1,
    "question": 1,
}

# How a tie begins, by what led to it: kind, and whether the contact speaks first.
OPENINGS: dict[str, tuple[str, bool]] = {
    "coworker": ("coworker_hello", True),
    "classmate": ("catchup", False),
    "event": ("event_hello", True),
    "comment": ("comment_hello", True),
    "post": ("post_hello", True),
    "introduction": ("intro_follow", True),
    "group": ("catchup", True),
    "job_search": ("ask_job", False),
    "recruiter": ("recruiter", True),
    "sales": ("sales", True),
    "student": ("student", True),
    "outreach": ("outreach", False),
    "address_book": ("catchup", False),
    "unknown": ("catchup", True),
}


def employer(at: datetime) -> str:
    """Return where the owner worked at that moment, or last."""
    starts = [job.start for job in world.JOBS]
    return world.JOBS[max(0, bisect_right(starts, at) - 1)].company


class Talk:
    """Write conversations and collect their messages."""

    def __init__(self, rng: Random, contacts: Sequence[Contact]) -> None:
        """Know everybody, so that third persons can be named."""
        self._rng = rng
        self._contacts = contacts
        self._moments = [c.at for c in contacts]
        self.threads: dict[str, str] = {}
        self.messages: list[Message] = []

    def thread(self, contact: Contact) -> str:
        """Return the one conversation id the owner shares with this contact."""
        slug = contact.person.slug
        if slug not in self.threads:
            self.threads[slug] = conversation(self._rng)
        return self.threads[slug]

    def known_at(self, at: datetime, but: Contact) -> Contact:
        """Return somebody connected by then, rather one whom they both know or the owner does."""
        known = self._contacts[: max(1, bisect_right(self._moments, at))]
        shared = [c for c in known if c is not but and c.detail and c.detail == but.detail]
        if shared and self._rng.random() < 3 / 4:
            return self._rng.choice(shared)
        warm = [c for c in known if c is not but and c.warmth >= MODERATE]
        return self._rng.choice(warm or known)

    def say(self, contact: Contact, at: datetime, text: str, *, sent: bool) -> None:
        """Add one message, unless it lies beyond the day of the export."""
        if at <= world.LAST_DAY:
            ends = (OWNER, contact.person) if sent else (contact.person, OWNER)
            row = Message(self.thread(contact), at, ends[0], (ends[1],), text)
            self.messages.append(self._filed(contact, row))

    def _filed(self, contact: Contact, row: Message) -> Message:
        """Return the row as the mailbox keeps it: some mail is spam, some only a picture."""
        slug = contact.person.slug
        if contact.origin == "sales" and len(slug) % 4 == 0:
            return replace(row, folder="SPAM")
        if contact.origin == "coworker" and len(slug) % 11 == 0:
            return replace(row, folder="ARCHIVE")
        if self._rng.random() < 0.012:
            picture = f"{PICTURES}/{self._rng.getrandbits(48):012x}?m=AQ&e=1&v=beta"
            return replace(row, text="", attachments=picture)
        return row

    def play(self, contact: Contact, kind: str, at: datetime, *, they_begin: bool) -> datetime:
        """Play one script with the contact; return the moment of its last message."""
        rng = self._rng
        slots = self._slots(contact, at, they_begin=they_begin)
        if kind == "event_hello":
            slots["event"] = contact.detail
        script = choose(rng, kind, contact.language if rng.random() < 0.6 else "en")
        for by_beginner, spoken in speak(rng, script, slots):
            plain = script.language != "en" or contact.origin in TRADES
            text = spoken if plain else self._flourish(spoken, slots)
            self.say(contact, at, text, sent=by_beginner != they_begin)
            at = self._answered(at)
        return at

    def _slots(self, contact: Contact, at: datetime, *, they_begin: bool) -> dict[str, str]:
        mine, theirs = employer(at), contact.person.company or "the new place"
        if contact.origin == "coworker" and mine == contact.detail:
            theirs = mine
        ends = ((OWNER.first, mine), (contact.person.first.strip(), theirs))
        beginner, other = ends[::-1] if they_begin else ends
        coming = [event.name for event in world.EVENTS if event.start > at]
        return {
            "me": beginner[0],
            "mine": beginner[1],
            "you": other[0],
            "company": other[1],
            "event": coming[0] if coming else "the next meetup",
            "third": self.known_at(at, contact).person.name,
            "role": self._rng.choice(world.ROLES),
            "vendor": self._rng.choice(world.VENDORS),
            "school": self._rng.choice(world.SCHOOLS).name,
        }

    def _flourish(self, text: str, slots: dict[str, str]) -> str:
        """Add an aside to some messages, and close some as letters, on a line of its own."""
        rng = self._rng
        values = {name: rng.choice(words) for name, words in SLOTS.items()} | slots
        if rng.random() < 0.4:
            text = f"{text} {rng.choice(ASIDES).format(**values)}"
        if len(text) > 40 and rng.random() < 0.16:
            text = f"{text}\n\n{rng.choice(CLOSINGS).format(**values)}"
        return text

    def _answered(self, at: datetime) -> datetime:
        hours = min(self._rng.lognormvariate(1.4, 1.5), 150.0)
        later = at + timedelta(seconds=int(hours * 3600) + self._rng.randrange(60))
        if later.hour < 5:
            later += timedelta(hours=6)
        return later

    def tie(self, contact: Contact) -> None:
        """Play the whole exchange with one contact, as warm as it was."""
        if contact.warmth == SILENT:
            return
        rng = self._rng
        kind, they_begin = OPENINGS[contact.origin]
        opened = contact.at + timedelta(minutes=rng.randrange(20, 2000))
        if contact.outgoing and contact.origin == "outreach" and rng.random() < 0.4:
            kind, they_begin = "thanks", False
        elif contact.origin == "unknown" and contact.outgoing:
            kind, they_begin = "thanks", rng.random() < 0.3
        last = self.play(contact, kind, opened, they_begin=they_begin)
        if contact.origin in {"recruiter", "sales"}:
            self._insist(contact, last)
            return
        count = {BRIEF: rng.choice((0, 0, 1)), MODERATE: rng.randrange(4, 10), STRONG: 22}
        self._go_on(contact, last, count[contact.warmth])

    def _insist(self, contact: Contact, last: datetime) -> None:
        """Let recruiters and salespeople write again; the owner seldom answers."""
        rng = self._rng
        again = f"{contact.origin}_again"
        for _ in range(rng.choice((0, 1, 1, 2))):
            later = last + timedelta(days=rng.randrange(3, 20))
            last = self.play(contact, again, later, they_begin=True)
        if contact.origin == "recruiter" and rng.random() < 0.3:
            at = last + timedelta(days=rng.randrange(100, 400))
            self.play(contact, "recruiter_answered", at, they_begin=True)

    def _go_on(self, contact: Contact, last: datetime, count: int) -> None:
        rng = self._rng
        end = self._end_of(contact)
        if count == 0 or last >= end:
            return
        moments = sorted(working_hours(rng, last, end) for _ in range(count))
        for at in moments:
            kind = rng.choices(list(LATER), list(LATER.values()))[0]
            last = self.play(contact, kind, max(at, last), they_begin=rng.random() < 0.5)
        if contact.warmth >= MODERATE and rng.random() < 0.18:
            later = last + timedelta(days=2)
            self.play(contact, "handover", later, they_begin=rng.random() < 0.5)

    def _end_of(self, contact: Contact) -> datetime:
        """Return when the exchange falls asleep: for a third of the warm ties years ago."""
        rng = self._rng
        span = (world.LAST_DAY - contact.at).days
        if contact.warmth == BRIEF:
            return contact.at + timedelta(days=min(span, 400) + 1)
        if span > 2000 and rng.random() < 0.4:
            return contact.at + timedelta(days=rng.randrange(500, span - 1200))
        return world.LAST_DAY
