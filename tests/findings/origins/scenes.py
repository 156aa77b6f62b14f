"""Small archives made by hand, as far as the network, for tests of how relationships began."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import SimpleNamespace
from typing import NamedTuple, cast

import polars as pl

from linkedin_insights.evidence import extract_events
from linkedin_insights.evidence.phrases import TOPICS
from linkedin_insights.findings.origins import measure_origins
from linkedin_insights.findings.origins.clues import Scene, find_clues, set_scene
from linkedin_insights.findings.origins.model import Origins
from linkedin_insights.findings.said import Said, find_said
from linkedin_insights.network import Evidence, Network
from linkedin_insights.network.inference import gather
from linkedin_insights.options import Options
from linkedin_insights.people import People, resolve_people
from linkedin_insights.people.labels import LABELS
from linkedin_insights.tables import Tables
from linkedin_insights.ties import measure_ties
from tests.people.worlds import ME, Row, connection, message, profile, tables

AS_OF = date(2025, 6, 30)
OWNER = "Olga Owner"
Rows = Sequence[Row]


class Stages(NamedTuple):
    """What comes before the findings."""

    tables: Tables
    people: People
    events: pl.DataFrame
    ties: pl.DataFrame
    said: Said
    network: Network

    def scene(self) -> Scene:
        """The scene of the origins."""
        return set_scene(
            self.tables, self.people, self.events, self.ties, said=self.said, network=self.network
        )

    def origins(self, labels: Mapping[str, str] | None = None, *, seed: int = 0) -> Origins:
        """All origins; ``labels`` lead from person to origin."""
        rows = [{"person_id": id, "origin": label} for id, label in (labels or {}).items()]
        return measure_origins(
            self.tables,
            self.people,
            self.events,
            self.ties,
            said=self.said,
            network=self.network,
            labels=pl.DataFrame(rows, schema=LABELS),
            seed=seed,
        )


def stages(as_of: date = AS_OF, /, **rows: Rows) -> Stages:
    """Run the stages on rows by table; of the network stage only what its rules find.

    A text speaks of a topic where it holds ``topic:`` and its name. Texts with such a mark speak of
    nothing else, so that no list of phrases decides a test that is not about phrases.
    """
    return run(tables(as_of=as_of, profile=profile(OWNER), **rows))


def run(given: Tables) -> Stages:
    """Run the stages on tables."""
    options = Options(owner_url=ME)
    people = resolve_people(given, owner_url=ME)
    read = given.with_attribution(people.attribution)
    events = extract_events(read, people)
    ties = measure_ties(events, people, read, as_of=read.as_of, thresholds=options.thresholds)
    groups = gather(Evidence(read, people, events, options, read.as_of))
    network = cast("Network", SimpleNamespace(groups=groups))
    found = find_said(read, events, gap_days=7)
    return Stages(read, people, events, ties.frame, _marked(found), network)


def clues(**rows: Rows) -> pl.DataFrame:
    """Every clue of an archive."""
    return find_clues(stages(**rows).scene())


def reasons(found: pl.DataFrame, name: str) -> list[tuple[str, str]]:
    """Origin and reason of every clue for a person, the weightiest first."""
    theirs = found.filter(pl.col("person_id") == slug(name))
    return theirs.select("origin", "reason").rows()


def slug(name: str) -> str:
    """The id of a person of that name."""
    return name.lower().replace(" ", "-")


def url(name: str) -> str:
    """The address of a person's profile."""
    return f"https://www.linkedin.com/in/{slug(name)}"


def on(day: int, start: str = "2024-03-01") -> str:
    """So many days after a day, as ISO date."""
    return (date.fromisoformat(start) + timedelta(days=day)).isoformat()


def link(name: str, day: str, **cells: str) -> Row:
    """A connection."""
    return connection(name, day, url(name), **cells)


def me(name: str, at: str, text: str = "words") -> Row:
    """A message of the owner to one person."""
    return message(_who(OWNER), _who(name), at, content=text, conversation_id=slug(name))


def them(name: str, at: str, text: str = "words") -> Row:
    """A message of one person to the owner."""
    return message(_who(name), _who(OWNER), at, content=text, conversation_id=slug(name))


def several(sender: str, others: Sequence[str], at: str, text: str = "words", id: str = "g") -> Row:
    """A message to several."""
    listed = "|".join(_who(name) for name in others)
    return message(_who(sender), listed, at, content=text, conversation_id=id)


def invited(name: str, at: str, *, by: str, note: str = "") -> Row:
    """An invitation by ``me`` or by ``them``."""
    ends = (OWNER, name) if by == "me" else (name, OWNER)
    urls = (ME, url(name)) if by == "me" else (url(name), ME)
    return {
        "sender": ends[0],
        "recipient": ends[1],
        "inviter_url": urls[0],
        "invitee_url": urls[1],
        "direction": "OUTGOING" if by == "me" else "INCOMING",
        "at": at,
        "message": note,
    }


def _who(name: str) -> str:
    return f"{name} <{ME if name == OWNER else url(name)}>"


def _marked(found: Said) -> Said:
    """Topics by their marks; texts without one are left to the phrases."""
    if not found.texts.str.contains("topic:", literal=True).any():
        return found
    topics = {topic: found.texts.str.contains(rf"\btopic:{topic}\b") for topic in TOPICS}
    return Said(found.frame, found.texts, topics)
