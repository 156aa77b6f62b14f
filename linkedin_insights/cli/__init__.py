"""The command line. Nothing but click and the errors is imported before a command runs."""

from __future__ import annotations

from linkedin_insights.cli.group import InsightsGroup, main

__all__ = ["InsightsGroup", "main"]
