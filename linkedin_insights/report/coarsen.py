"""Small groups, taken together before names are taken out.

Among fewer than `SMALLEST_GROUP` people everybody is easily recognised, whatever the group is
called. So in a redacted report

* an island of the map with fewer people is dissolved: its people stay where they are and belong to
  none, as those do who are in no group anyway;
* stations of a flow, bars, and rows of a table that stand for such an organisation or group (a
  label from the export, and one to four people) become one that is called *others*;
* further small counts beside an organisation or group are left out;
* the line a person has in the directory says neither company nor position;
* weeks say only whether there was an act in them, for days become months elsewhere too.

What counts people by the program's own words (how it began, how strong) stays as it is, and so does
what is about one person: that is what pseudonyms are for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from linkedin_insights.report import blocks, leaves, model
from linkedin_insights.report.pseudonyms import SMALLEST_GROUP

OTHERS = leaves.Term(id="redacted.others")
"""What the groups are called together."""


def coarsen(report: model.Report) -> model.Report:
    """The report without small groups."""
    groups = _Groups.of(_blocks(report))
    return replace(
        report,
        headline=_section(report.headline, groups),
        chapters=[_section(section, groups) for section in report.chapters],
    )


def _blocks(report: model.Report) -> list[blocks.Block]:
    return [block for part in (report.headline, *report.chapters) for block in part.blocks]


@dataclass(frozen=True, slots=True)
class _Groups:
    """Ids of the islands that are large enough to be shown, and labels of those that are not."""

    shown: frozenset[str]
    dissolved: frozenset[leaves.Leaf]

    @classmethod
    def of(cls, all_blocks: Iterable[blocks.Block]) -> _Groups:
        islands = [
            island
            for block in all_blocks
            if isinstance(block, blocks.Map)
            for island in block.islands
        ]
        large = [island for island in islands if island.size.value >= SMALLEST_GROUP]
        shown = frozenset(island.id for island in large)
        kept = {island.label for island in large}
        return cls(shown, frozenset(island.label for island in islands) - kept)


def _section(section: model.Section, groups: _Groups) -> model.Section:
    return replace(section, blocks=[_block(block, groups) for block in section.blocks])


def _block(block: blocks.Block, groups: _Groups) -> blocks.Block:
    change = _CHANGES.get(type(block))
    return change(block, groups) if change else block


def _is_small(people: leaves.Count) -> bool:
    return 0 < people.value < SMALLEST_GROUP


def _named(label: object) -> bool:
    """Whether a label stands for an organisation or a group, and not for one person."""
    return isinstance(label, leaves.Organisation | leaves.Text | leaves.Unnamed)


def _sum(counts: Sequence[leaves.Count]) -> leaves.Count:
    """All together; the whole they are of only where it is the same for all."""
    wholes = {count.of for count in counts}
    whole = wholes.pop() if len(wholes) == 1 else None
    return leaves.Count(value=sum(count.value for count in counts), of=whole)


def _map(block: blocks.Map, groups: _Groups) -> blocks.Map:
    shown = groups.shown
    return replace(
        block,
        islands=[island for island in block.islands if island.id in shown],
        dots=[dot if dot.island in shown else replace(dot, island="") for dot in block.dots],
        strands=[strand for strand in block.strands if {strand.a, strand.b} <= shown],
    )


def _directory(block: blocks.Directory, groups: _Groups) -> blocks.Directory:
    entries = [
        replace(
            entry,
            company=None,
            position=None,
            cluster=entry.cluster if entry.cluster in groups.shown else "",
        )
        for entry in block.entries
    ]
    islands = {id: label for id, label in block.islands.items() if id in groups.shown}
    return replace(block, entries=entries, islands=islands)


def _flow(block: blocks.Flow, _groups: _Groups) -> blocks.Flow:
    small = [node for node in block.nodes if _named(node.label) and _is_small(node.people)]
    if not small:
        return block
    together = {node.id: f"others_{node.column}" for node in small}
    others = [
        blocks.FlowNode(
            id=f"others_{column}",
            column=column,
            label=OTHERS,
            people=_sum([node.people for node in small if node.column == column]),
        )
        for column in sorted({node.column for node in small})
    ]
    kept = [node for node in block.nodes if node.id not in together]
    return replace(block, nodes=[*kept, *others], paths=_paths(block.paths, together))


def _paths(paths: Iterable[blocks.FlowPath], together: Mapping[str, str]) -> list[blocks.FlowPath]:
    """The ways through the stations that are left; those that became one are one."""
    people: dict[tuple[tuple[str, ...], str], int] = {}
    for path in paths:
        way = (tuple(together.get(id, id) for id in path.nodes), path.family)
        people[way] = people.get(way, 0) + path.people
    return [
        blocks.FlowPath(nodes=list(nodes), people=count, family=family)
        for (nodes, family), count in people.items()
    ]


def _bars(block: blocks.Bars, _groups: _Groups) -> blocks.Bars:
    small = [bar for bar in block.bars if _named(bar.label) and _is_small(bar.value)]
    kept = [_without_parts(bar) for bar in block.bars if bar not in small]
    if not small:
        return replace(block, bars=kept)
    parts = [bar.part for bar in small if bar.part is not None]
    value = _sum([bar.value for bar in small])
    part = leaves.Count(value=_sum(parts).value, of=value.value) if parts else None
    others = blocks.Bar(label=OTHERS, value=value, part=part)
    return replace(block, bars=[*kept, others])


def _without_parts(bar: blocks.Bar) -> blocks.Bar:
    """A bar without the small counts beside the name of its organisation or group."""
    if not _named(bar.label):
        return bar
    small = bar.part is not None and _is_small(bar.part)
    return replace(bar, part=None if small else bar.part, note=None)


def _timeline(block: blocks.Timeline, _groups: _Groups) -> blocks.Timeline:
    return replace(block, bands=[_without_detail(band) for band in block.bands])


def _without_detail(band: blocks.Band) -> blocks.Band:
    """A named stretch of time without how many people it brought, where these are few."""
    params = band.detail.params.values() if band.detail else ()
    counts = [leaf for leaf in params if isinstance(leaf, leaves.Count)]
    few = _named(band.label) and any(_is_small(count) for count in counts)
    return replace(band, detail=None) if few else band


def _calendar(block: blocks.Calendar, _groups: _Groups) -> blocks.Calendar:
    """Weeks say whether there was an act, not how many: days become months elsewhere too."""
    years = [replace(year, weeks=[min(count, 1) for count in year.weeks]) for year in block.years]
    return replace(block, years=years)


def _table(block: blocks.Table, _groups: _Groups) -> blocks.Table:
    small = [row for row in block.rows if _small_row(row)]
    kept = [_without_small(row) for row in block.rows if not _small_row(row)]
    return replace(block, rows=[*kept, *([_together(small)] if small else [])])


_Row = list[leaves.Cell | None]


def _about_group(row: _Row) -> bool:
    """Whether a row stands for an organisation or group, and not for a person."""
    named = bool(row) and _named(row[0])
    return named and not any(isinstance(cell, leaves.Person) for cell in row)


def _small_row(row: _Row) -> bool:
    """Whether a row stands for a small group; its first count says how many people it has."""
    counts = [cell for cell in row if isinstance(cell, leaves.Count)]
    return _about_group(row) and bool(counts) and _is_small(counts[0])


def _without_small(row: _Row) -> _Row:
    """A row that is kept, without the small counts beside the name of its group."""
    if not _about_group(row):
        return row
    return [None if isinstance(cell, leaves.Count) and _is_small(cell) else cell for cell in row]


def _together(rows: Sequence[_Row]) -> _Row:
    """One row for all: its counts summed, whatever else they say left out."""
    whole: _Row = [OTHERS]
    for cells in list(zip(*rows, strict=True))[1:]:
        counts = [cell for cell in cells if isinstance(cell, leaves.Count)]
        whole.append(_sum(counts) if counts else None)
    return whole


def _strips(block: blocks.Strips, groups: _Groups) -> blocks.Strips:
    return replace(block, rows=[_strip(row, groups) for row in block.rows])


def _strip(row: blocks.StripRow, groups: _Groups) -> blocks.StripRow:
    small = [part for part in row.parts if part.label in groups.dissolved and not part.own]
    if not small:
        return row
    kept = [part for part in row.parts if part not in small]
    others = blocks.StripPart(label=OTHERS, links=_sum([part.links for part in small]))
    return replace(row, parts=[*kept, others])


_CHANGES: Mapping[type, Callable[[Any, _Groups], blocks.Block]] = {
    blocks.Map: _map,
    blocks.Directory: _directory,
    blocks.Flow: _flow,
    blocks.Bars: _bars,
    blocks.Table: _table,
    blocks.Strips: _strips,
    blocks.Timeline: _timeline,
    blocks.Calendar: _calendar,
}
"""The blocks that can hold small groups."""
