"""The running world: its clock, its people, and the records that its events leave."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random

from linkedin_insights.sample import ids
from linkedin_insights.sample.life import (
    Comment,
    Connection,
    Endorsement,
    Follow,
    Invitation,
    Life,
    Message,
    Person,
    Recommendation,
)
from tests.findings.worlds_b.agents import Agent, settle
from tests.findings.worlds_b.calendar import Calendar
from tests.findings.worlds_b.grammar import Voice, say
from tests.findings.worlds_b.names import CITIES, SKILLS, NameBook, company

Action = Callable[[], None]

NOTE_REACH = timedelta(days=270)
"""How far back the file of invitations goes."""


class Stage:
    """Everything that is going on; actions wait in a queue until their moment."""

    def __init__(
        self, rng: Random, calendar: Calendar, population: int, *, causes: bool, value: bool
    ) -> None:
        self.rng = rng
        self.calendar = calendar
        self.causes = causes
        self.value = value
        self.book = NameBook(rng)
        first, last = self.book.name("en")
        self.owner = Person(first, last, self.book.slug(first, last))
        threads = [ids.conversation(rng) for _ in range(population)]
        self.agents = settle(rng, threads, self.book)
        if not value:
            self._no_doors()
        self.life = Life(
            self.owner, "Planner of things that move", calendar.start, "me@example.com"
        )
        self.connected: list[Agent] = []
        self._free: dict[str, list[Agent]] = {}
        for agent in self.agents:
            self._free.setdefault(agent.kind, []).append(agent)
        self._queue: list[tuple[datetime, int, Action]] = []
        self._ticket = 0
        # How strongly others notice what the owner does differs from world to world.
        self.pull = rng.uniform(0.5, 1.35)
        self.zeal = rng.uniform(0.7, 1.3)
        self.scale = population / 800

    def _no_doors(self) -> None:
        """Let nobody work where the owner will: a later job would look like an outcome."""
        later = {job.company for job in self.calendar.jobs[1:]}
        for agent in self.agents:
            while agent.company in later:
                agent.company = company(self.rng)

    # -- time -----------------------------------------------------------------------------

    def at(self, when: datetime | None, action: Action) -> None:
        """Let something happen at a moment; what lies after the end never does."""
        if when is None or not self.calendar.start <= when < self.calendar.end:
            return
        self._ticket += 1
        heapq.heappush(self._queue, (when, self._ticket, action))

    def run_until(self, moment: datetime) -> None:
        """Let everything happen that is due before a moment."""
        while self._queue and self._queue[0][0] < moment:
            heapq.heappop(self._queue)[2]()

    def online(self, after: datetime, skip: int = 0) -> datetime | None:
        """Return the owner's next moment online."""
        return self.calendar.next_online(after, self.rng, skip)

    def poisson(self, mean: float) -> int:
        """Draw a Poisson number, by Knuth's product of uniforms."""
        floor, product, count = math.exp(-mean), self.rng.random(), 0
        while product > floor:
            product *= self.rng.random()
            count += 1
        return count

    def wait(self, days: float) -> timedelta:
        """Draw an exponential delay with a mean in days."""
        return timedelta(days=self.rng.expovariate(1 / days), minutes=7)

    # -- people ---------------------------------------------------------------------------

    def take(self, kind: str) -> Agent | None:
        """Take somebody of a kind who has not met the owner; None when all have."""
        pool = self._free.get(kind, [])
        while pool:
            agent = pool.pop(self.rng.randrange(len(pool)))
            if not agent.taken:
                agent.taken = True
                return agent
        return None

    def stranger(self) -> Agent | None:
        """Take somebody of the crowd, in the end one who could have been met elsewhere."""
        return self.take("stranger") or self.take("visitor") or self.take("member")

    def acquaintance(self, days: int = 30) -> Agent | None:
        """Draw somebody connected for a while, no recruiter and no seller."""
        now = self.connected[-1].connected_at if self.connected else None
        if now is None:
            return None
        for _ in range(8):
            agent = self.rng.choice(self.connected)
            since = agent.connected_at or now
            if agent.kind not in {"recruiter", "seller"} and (now - since).days >= days:
                return agent
        return None

    def slots(self, agent: Agent, *, by_owner: bool, **more: str) -> dict[str, str]:
        """Return what the slots of a text are filled with."""
        me, you = (self.owner, agent) if by_owner else (agent, self.owner)
        return {
            "first": you.first,
            "last": you.last,
            "me": me.first,
            "mylast": me.last,
            "theircompany": agent.company,
            "city": self.rng.choice(CITIES),
            "ownerfirst": self.owner.first,
            **agent.context,
            **more,
        }

    # -- records --------------------------------------------------------------------------

    def message(self, agent: Agent, when: datetime, text: str, *, by_owner: bool) -> None:
        """Record a message between the two."""
        ends = (self.owner, agent.person) if by_owner else (agent.person, self.owner)
        self.life.messages.append(Message(agent.thread, when, ends[0], (ends[1],), text))

    def line(self, agent: Agent, key: str, *, by_owner: bool, **more: str) -> str:
        """Return a line of a conversation, in the voice of who says it."""
        slots = self.slots(agent, by_owner=by_owner, **more)
        return self.voice(agent, by_owner=by_owner).line(
            self.rng, say(self.rng, agent.language, key, slots)
        )

    def voice(self, agent: Agent, *, by_owner: bool) -> Voice:
        """Return how the speaker writes; the owner writes everybody's language."""
        return Voice(agent.language, "warm") if by_owner else agent.voice

    def group_message(
        self,
        thread: str,
        title: str,
        when: datetime,
        sender: Person,
        others: Sequence[Person],
        text: str,
    ) -> None:
        """Record a message to several people."""
        self.life.messages.append(Message(thread, when, sender, tuple(others), text, title=title))

    def invite(self, agent: Agent, when: datetime, *, by_owner: bool, note: str = "") -> None:
        """Record an invitation."""
        agent.initiated_by = "me" if by_owner else "them"
        agent.invited_at = when
        self.life.invitations.append(Invitation(when, agent.person, by_owner, note))

    def connect(self, agent: Agent, when: datetime) -> None:
        """Make a connection of somebody."""
        agent.connected_at = when
        self.connected.append(agent)
        self.life.member_follows.append(Follow(when, agent.name))

    def endorse(self, agent: Agent, when: datetime, *, given: bool) -> None:
        """Record an endorsement; one way only, unless the tie vouches."""
        way = "out" if given else "in"
        if agent.endorsed and agent.endorsed != way and not agent.valuable:
            return
        agent.endorsed = way
        skill = self.rng.choice(SKILLS)
        self.life.endorsements.append(Endorsement(when, agent.person, skill, given))

    def recommend(self, agent: Agent, when: datetime, text: str, *, given: bool) -> None:
        """Record a recommendation."""
        self.life.recommendations.append(Recommendation(when, agent.person, text, given))

    def comment(self, when: datetime, link: str, text: str) -> None:
        """Record a comment of the owner."""
        self.life.comments.append(Comment(when, link, text))

    def in_mail(self, agent: Agent, when: datetime, text: str) -> None:
        """Record a paid message from somebody who is no connection."""
        agent.origin, agent.initiated_by = "their_outreach", "them"
        title = text.split(".", maxsplit=1)[0][:60]
        mail = Message(
            agent.thread, when, agent.person, (self.owner,), text, title=title, subject=title
        )
        self.life.messages.append(mail)

    def connections(self) -> list[Connection]:
        """Return the connections with their people as they are at the end."""
        return [
            # A few hide themselves: only the day is left of them.
            *(Connection(self.calendar.start + timedelta(days=d), None) for d in (90, 700, 1500)),
            *(Connection(a.connected_at, a.person) for a in self.connected if a.connected_at),
        ]
