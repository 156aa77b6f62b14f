"""A world while it is being made, and how messages get into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import numpy as np

from tests.findings.worlds_a import clock as clocks
from tests.findings.worlds_a import texts
from tests.findings.worlds_a.clock import Clock
from tests.findings.worlds_a.model import OWNER, Act, Career, Message, Person, Vouch


@dataclass(slots=True)
class Draft:
    """Everything that the makers of a world add to.

    ``late_talk`` allows chatter that mentions posts, comments, events and offers long after people
    connected; ``invitations_from`` is the first day of Invitations.csv.
    """

    rng: np.random.Generator
    clock: Clock
    career: Career
    people: list[Person]
    acts: list[Act]
    invitations_from: date | None
    late_talk: bool = True
    messages: list[Message] = field(default_factory=list)
    vouches: list[Vouch] = field(default_factory=list)
    endorsements: list[Vouch] = field(default_factory=list)
    groups: int = 0

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def write(self, k: int, when: datetime, text: str, *, mine: bool, subject: str = "") -> None:
        """Add one line to the conversation of the owner with one person."""
        sender = OWNER if mine else k
        self.messages.append(Message(when, k, sender, (k,), text, subject))

    def group(self, members: tuple[int, ...], lines: list[tuple[datetime, int, str]]) -> None:
        """Add a conversation of several."""
        self.groups += 1
        thread = 1_000_000 + self.groups
        self.messages += [
            Message(when, thread, sender, members, text, "") for when, sender, text in lines
        ]

    def converse(self, k: int, day: int, script: list[str], *, mine_first: bool) -> None:
        """Add a script from an online day on; what does not fit before the end is left out.

        Lines that start with `>` are theirs, with `<` the owner's, others alternate.
        """
        person = self.people[k]
        mine = mine_first
        when = clocks.at(self.rng, day, 8, 12)
        for line in script:
            if line == texts.BREAK:
                later = self.clock.online_from(day + 1 + int(self.rng.integers(0, 4)))
                if later is None:
                    return
                day, when = later, clocks.at(self.rng, later, 8, 12)
                continue
            marked = line[:2] in {"> ", "< "}
            mine = line[0] == "<" if marked else mine
            template = line[2:] if marked else line
            self.write(k, when, texts.say(self.rng, person, template, mine=mine), mine=mine)
            mine = not mine
            when += timedelta(seconds=int(self.rng.integers(120, 4000)))

    def online_after(self, day: int, spread: int) -> int | None:
        """An online day at most ``spread`` days and a little more after the day."""
        return self.clock.online_from(day + int(self.rng.integers(0, spread + 1)))

    def connected_before(self, day: date) -> list[int]:
        """The people who were connections before the day."""
        return [k for k, p in enumerate(self.people) if p.connected and p.connected < day]

    def in_file(self, when: datetime) -> bool:
        """Does Invitations.csv reach back to the moment?"""
        return self.invitations_from is not None and when.date() >= self.invitations_from
