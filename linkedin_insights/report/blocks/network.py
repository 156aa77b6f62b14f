"""Pictures of the network: the map, flows, strips."""

from __future__ import annotations

from linkedin_insights.report.leaves import Count, Leaf, Message, Person, Struct


class Island(Struct, frozen=True, kw_only=True):
    """A cluster on the map: a circle around ``x``, ``y`` with radius ``r`` (map units).

    ``id`` holds no name; ``size`` counts the people whose main cluster it is.
    """

    id: str
    label: Leaf
    size: Count
    x: float
    y: float
    r: float


class Dot(Struct, frozen=True, kw_only=True):
    """A person on the map: their island's id (empty for none), place, and strength (0 to 1)."""

    person: Person
    island: str
    x: float
    y: float
    strength: float
    bridge: bool


class Strand(Struct, frozen=True, kw_only=True):
    """How much links two islands: the ids of both, and the summed weight of the links between."""

    a: str
    b: str
    weight: float


class Link(Struct, frozen=True, kw_only=True):
    """Two people of whom there is reason to think that they know each other.

    ``a`` and ``b`` are places in the map's list of dots; ``kind`` the strongest kind of evidence.
    """

    a: int
    b: int
    kind: str


class Map(Struct, tag="map", frozen=True, kw_only=True):
    """People as dots on their islands, the largest island first, with what runs between them.

    ``links`` are the strongest ones of everybody, for the map that can be explored; with many
    people they are not all.
    """

    summary: Message
    islands: list[Island]
    dots: list[Dot]
    strands: list[Strand] = []
    links: list[Link] = []


class FlowNode(Struct, frozen=True, kw_only=True):
    """A station of a flow: its column from the left, what it is called, how many pass it.

    ``family`` is set where the column is that of how relationships began.
    """

    id: str
    column: int
    label: Leaf
    people: Count
    family: str = ""


class FlowPath(Struct, frozen=True, kw_only=True):
    """People who share a way through all columns: one node's id a column, from left to right."""

    nodes: list[str]
    people: int
    family: str


class Flow(Struct, tag="flow", frozen=True, kw_only=True):
    """Everybody as bands from column to column; widths are people, on one scale for all columns."""

    summary: Message
    columns: list[Message]
    nodes: list[FlowNode]
    paths: list[FlowPath]


class StripPart(Struct, frozen=True, kw_only=True):
    """The part of somebody's links that leads into one group; ``own`` is the group they are in."""

    label: Leaf
    links: Count
    own: bool = False


class StripRow(Struct, frozen=True, kw_only=True):
    """Somebody who stands between groups: the parts of their links, their own group first."""

    person: Person
    parts: list[StripPart]
    note: Message
    detail: list[Message] = []


class Strips(Struct, tag="strips", frozen=True, kw_only=True):
    """A row a person: one strip of full width, divided by where their links lead."""

    summary: Message
    rows: list[StripRow]
