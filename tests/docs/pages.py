"""The parts of docs/ that the program dictates; run as a module, it writes them again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner

from linkedin_insights.cli import main
from linkedin_insights.evidence import KINDS
from linkedin_insights.findings.origins.model import DETAILS, MEANINGS
from linkedin_insights.network.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from linkedin_insights.network.kinds import KINDS as LINK_KINDS
from linkedin_insights.render.schema import render_schema
from linkedin_insights.tables_out import TABLES

DOCS = Path(__file__).parents[2] / "docs"
_HELP = re.compile(r"(<!-- help: (?P<words>[\w -]+) -->\n).*?(<!-- /help -->)", re.DOTALL)


def cli_page(text: str) -> str:
    """docs/cli.md with the help texts of today."""
    return _HELP.sub(
        lambda found: f"{found[1]}\n```text\n{help_text(found['words'])}```\n\n{found[3]}", text
    )


def help_text(words: str) -> str:
    """What ``--help`` says, 80 columns wide."""
    result = CliRunner().invoke(
        main, [*words.split()[1:], "--help"], terminal_width=80, prog_name="linkedin-insights"
    )
    assert result.exit_code == 0, result.output
    return result.output


def tables_page(text: str) -> str:
    """docs/tables.md with the columns and kinds of today."""
    text = _between(text, "tables", "\n\n".join(_table(table.name) for table in TABLES))
    kinds = "\n".join(f"| `{kind}` | {meaning} |" for kind, meaning in KINDS.items())
    for mark, meanings in (("origins", MEANINGS), ("origin details", DETAILS)):
        rows = "\n".join(f"| `{word}` | {meaning} |" for word, meaning in meanings.items())
        text = _between(text, mark, f"| value | meaning |\n|---|---|\n{rows}")
    text = _between(text, "kinds", f"| kind | meaning |\n|---|---|\n{kinds}")
    links = "\n".join(f"| `{name}` | {kind.doc} |" for name, kind in LINK_KINDS.items())
    text = _between(text, "link kinds", f"| kind | meaning |\n|---|---|\n{links}")
    text = _between(text, "node attributes", _attributes(NODE_ATTRIBUTES))
    return _between(text, "edge attributes", _attributes(EDGE_ATTRIBUTES))


def _attributes(listed: Mapping[str, Attribute]) -> str:
    rows = [f"| `{name}` | {one.type.__name__} | {one.doc} |" for name, one in listed.items()]
    return "\n".join(["| attribute | type | meaning |\n|---|---|---|", *rows])


def _table(name: str) -> str:
    table = next(table for table in TABLES if table.name == name)
    rows = [
        f"| `{column.name}` | {type(column.dtype).__name__.lower()} | {column.doc} |"
        for column in table.columns
    ]
    head = f"## `{name}`\n\n{table.doc}\n\n| column | type | meaning |\n|---|---|---|"
    return "\n".join([head, *rows])


def _between(text: str, mark: str, body: str) -> str:
    start, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->"
    before, _, rest = text.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}\n{body}\n\n{end}{after}"


def schema_page(_text: str) -> str:
    """docs/report.schema.json of today."""
    return render_schema()


PAGES = {"cli.md": cli_page, "tables.md": tables_page, "report.schema.json": schema_page}


def write() -> None:
    """Bring every page up to date."""
    for name, page in PAGES.items():
        path = DOCS / name
        text = path.read_text("utf-8") if path.exists() else ""
        path.write_text(page(text), "utf-8")


if __name__ == "__main__":
    write()
