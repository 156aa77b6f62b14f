"""``linkedin-insights sample``: a fictional export."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from linkedin_insights.errors import CannotWrite

SIZES = ("small", "typical", "large", "old-formats", "hostile")


@click.command("sample", short_help="Write a fictional export.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="A new or empty folder.",
)
@click.option(
    "--size",
    type=click.Choice(SIZES),
    default="typical",
    show_default=True,
    help="A dozen people; 1,200; 30,000; old files; or text that means harm.",
)
@click.option(
    "--seed", type=int, default=0, show_default=True, metavar="N", help="Another life for each."
)
def command(*, output: Path, size: str, seed: int) -> int:
    """Write a fictional export to try things on. Nobody in it exists."""
    from linkedin_insights.sample import write_sample

    try:
        if output.exists() and (not output.is_dir() or any(output.iterdir())):
            raise CannotWrite(str(output), "it is there already and not empty")
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=".sample.") as place:
            draft = Path(place) / "export"
            draft.mkdir()
            write_sample(draft, size, seed)
            if output.is_dir():
                output.rmdir()
            draft.rename(output)
    except OSError as error:
        raise CannotWrite(str(output), error.strerror or str(error)) from error
    return 0
