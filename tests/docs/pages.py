"""The parts of docs/ that the program dictates; run as a module, it writes them again."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from linkedin_insights.cli import main
from linkedin_insights.evidence import KINDS
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
    return _between(text, "kinds", f"| kind | meaning |\n|---|---|\n{kinds}")


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


PAGES = {"cli.md": cli_page, "tables.md": tables_page}


def write() -> None:
    """Bring every page up to date."""
    for name, page in PAGES.items():
        path = DOCS / name
        path.write_text(page(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    write()
