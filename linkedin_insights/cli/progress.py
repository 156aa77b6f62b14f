"""A progress bar on a terminal, and silence everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from linkedin_insights.cli.terminal import harmless

if TYPE_CHECKING:
    from linkedin_insights.words import Catalogue


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """What the pipeline tells its progress to; None when nobody looks.

    The bar goes to stderr and disappears when the work is done.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    from linkedin_insights.words import Catalogue

    catalogue = Catalogue.load("en")
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(stage: str, done: int, total: int) -> None:
            words = _words(stage, catalogue)
            bar.update(task, description=words, completed=done, total=total or None)

        yield tell


def _words(stage: str, catalogue: Catalogue) -> str:
    """A stage in words; while files are read, the stage is the file."""
    known = f"stage.{stage}" in catalogue.entries
    return catalogue.text(f"stage.{stage}" if known else "stage.tables", file=harmless(stage))
