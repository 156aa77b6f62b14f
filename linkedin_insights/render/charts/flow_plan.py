"""Where the stations and bands of a flow are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from linkedin_insights.report.blocks import Flow, FlowNode, FlowPath

ROOM: Final = 380.0
"""Pixels for everybody, one above the other."""
MOST_EACH: Final = 12.0
"""Pixels a person at most: a handful of people must not fill the page."""
GAP: Final = 8.0
OUTER_LINES: Final = 32.0
INNER_LINE: Final = 18.0
"""Pixels that a station takes at least, for its name: two lines at the sides, one between."""
HEAD: Final = 26.0
FOOT: Final = 2.0


@dataclass(frozen=True, slots=True)
class Station:
    """A node in its place: its column, and where it begins and ends."""

    node: FlowNode
    column: int
    top: float
    tall: float

    @property
    def middle(self) -> float:
        """Where its name stands."""
        return self.top + self.tall / 2


@dataclass(frozen=True, slots=True)
class Ribbon:
    """People of one family between two neighbouring stations, and where they leave and arrive."""

    start: Station
    end: Station
    family: str
    people: int
    leaves: float
    arrives: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything is: stations by their node's id, pixels a person, and the whole height."""

    columns: int
    stations: Mapping[str, Station]
    each: float
    height: float

    def x(self, column: int) -> float:
        """Where a column stands, as a fraction of the width."""
        return column / (self.columns - 1) if self.columns > 1 else 0.0

    def is_inner(self, column: int) -> bool:
        """Whether there are bands on both sides."""
        return 0 < column < self.columns - 1


def plan_flow(block: Flow) -> Plan:
    """Place every station; all columns are as tall as the tallest needs to be for its names."""
    columns = _ordered(block)
    people = max((sum(n.people.value for n in column) for column in columns), default=0)
    each = min(MOST_EACH, ROOM / people) if people else 0.0
    last = len(columns) - 1
    lines = [INNER_LINE if 0 < place < last else OUTER_LINES for place in range(len(columns))]
    slots = [
        [max(node.people.value * each, line) for node in column]
        for column, line in zip(columns, lines, strict=True)
    ]
    tall = max((sum(column) + GAP * (len(column) - 1) for column in slots if column), default=0.0)
    stations: dict[str, Station] = {}
    for place, column in enumerate(columns):
        spare = tall - sum(slots[place])
        gap = spare / (len(column) - 1) if len(column) > 1 else 0.0
        y = HEAD + (0.0 if len(column) > 1 else spare / 2)
        for node, slot in zip(column, slots[place], strict=True):
            size = node.people.value * each
            stations[node.id] = Station(node, place, y + (slot - size) / 2, size)
            y += slot + gap
    return Plan(len(columns), stations, each, HEAD + tall + FOOT)


def _ordered(block: Flow) -> list[list[FlowNode]]:
    """The nodes by column; an inner column by the mean place of its people on both sides.

    Places are measured in people from the top. This keeps crossings few (Sugiyama's barycentres).
    """
    columns = [
        [node for node in block.nodes if node.column == place]
        for place in range(len(block.columns))
    ]
    for place in range(1, len(columns) - 1):
        heights: dict[str, float] = {}
        for column in (columns[place - 1], columns[place + 1]):
            above = 0.0
            for node in column:
                heights[node.id] = above + node.people.value / 2
                above += node.people.value
        columns[place].sort(key=lambda node: _mean_height(node, block.paths, heights))
    return columns


def _mean_height(node: FlowNode, paths: Sequence[FlowPath], heights: Mapping[str, float]) -> float:
    """Where the people of a node come from and go to, on average."""
    through = [path for path in paths if path.nodes[node.column] == node.id]
    people = sum(path.people for path in through)
    total = sum(
        path.people * heights.get(path.nodes[node.column + step], 0.0)
        for path in through
        for step in (-1, 1)
    )
    return round(total / people, 6) if people else 0.0


def find_ribbons(block: Flow, plan: Plan) -> list[Ribbon]:
    """Ribbons from left to right, paths that run side by side drawn as one."""
    paths = [path for path in block.paths if path.people > 0]
    tops = [_tops(paths, place, plan) for place in range(plan.columns)]
    found: dict[tuple[str, str, str], Ribbon] = {}
    for left, right in pairwise(range(plan.columns)):
        for path, leaves, arrives in zip(paths, tops[left], tops[right], strict=True):
            ends = path.nodes[left], path.nodes[right]
            before = found.get((*ends, path.family))
            found[*ends, path.family] = Ribbon(
                start=plan.stations[ends[0]],
                end=plan.stations[ends[1]],
                family=path.family,
                people=path.people + (before.people if before else 0),
                leaves=min(leaves, before.leaves) if before else leaves,
                arrives=min(arrives, before.arrives) if before else arrives,
            )
    return list(found.values())


def _tops(paths: Sequence[FlowPath], place: int, plan: Plan) -> list[float]:
    """Where each path begins in a column, from the top."""

    def order(index: int) -> tuple[float, ...]:
        stations = [plan.stations[id] for id in paths[index].nodes]
        others = [s.top for at, s in enumerate(stations) if at != place]
        return (stations[place].top, *others)

    filled = {id: station.top for id, station in plan.stations.items()}
    tops = [0.0] * len(paths)
    for index in sorted(range(len(paths)), key=order):
        node = paths[index].nodes[place]
        tops[index] = filled[node]
        filled[node] += paths[index].people * plan.each
    return tops
