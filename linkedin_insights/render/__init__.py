"""A report as bytes: one HTML page, or JSON. Knows nothing of how a report came about."""

from __future__ import annotations

from linkedin_insights.render.html import render_html
from linkedin_insights.render.json import render_json

__all__ = ["render_html", "render_json"]
