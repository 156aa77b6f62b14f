"""An overview on a terminal, with colour and rules, or as aligned text in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from linkedin_insights.cli.overview import HEADINGS, NUMBERS, Overview


def show(overview: Overview, *, terminal: bool) -> None:
    """Write the overview to standard output."""
    if terminal:
        _rich(overview)
        return
    encoding = sys.stdout.encoding or "utf-8"
    for line in plain_lines(overview):
        sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")


def plain_lines(overview: Overview) -> Iterator[str]:
    """The overview as text: one row a file, columns aligned."""
    yield overview.title
    yield from overview.facts
    if overview.rows:
        yield ""
        yield overview.table_title
        grid = [overview.headings, *overview.rows]
        widths = [max(len(row[place]) for row in grid) for place in range(len(HEADINGS))]
        for row in grid:
            yield "  ".join(_cells(row, widths)).rstrip()
    for group in overview.groups:
        yield ""
        yield group.title
        yield from (f"  {line}" for line in group.lines)


def _cells(row: tuple[str, ...], widths: list[int]) -> Iterator[str]:
    for heading, cell, width in zip(HEADINGS, row, widths, strict=True):
        yield cell.rjust(width) if heading in NUMBERS else cell.ljust(width)


def _rich(overview: Overview) -> None:
    """The same with rules and colour; every text is a `Text`, so no name is read as markup."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console = Console()
    console.print()
    console.print(Text(overview.title, style="bold"))
    for fact in overview.facts:
        console.print(Text(fact, style="dim"))
    if overview.rows:
        table = Table(box=SIMPLE_HEAD, pad_edge=False, title_justify="left", header_style="bold")
        table.title = Text(overview.table_title, style="italic")
        for id, heading in zip(HEADINGS, overview.headings, strict=True):
            table.add_column(
                Text(heading),
                justify="right" if id in NUMBERS else "left",
                style={"aside": "yellow", "period": "dim"}.get(id, ""),
                overflow="fold",
            )
        for row in overview.rows:
            table.add_row(*(Text(cell) for cell in row))
        console.print()
        console.print(table)
    for group in overview.groups:
        style = "bold yellow" if group.worth_a_look else "bold"
        console.print(Text(group.title, style=style))
        for line in group.lines:
            console.print(Padding(Text(line), (0, 0, 0, 2)))
        console.print()
