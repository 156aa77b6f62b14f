"""Reads a LinkedIn data export and says what the network in it did.

The public names are imported when they are first used, so that ``linkedin-insights --help`` does
not wait for polars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linkedin_insights.version import __version__

if TYPE_CHECKING:
    from linkedin_insights.options import Options
    from linkedin_insights.pipeline import Analysis, analyse
    from linkedin_insights.report.model import Report

__all__ = ["Analysis", "Options", "Report", "__version__", "analyse"]

_HOMES = {
    "Analysis": "linkedin_insights.pipeline",
    "Options": "linkedin_insights.options",
    "Report": "linkedin_insights.report.model",
    "analyse": "linkedin_insights.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - kept out of the way of --help

    return getattr(import_module(_HOMES[name]), name)
