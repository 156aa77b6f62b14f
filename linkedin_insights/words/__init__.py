"""Message ids into sentences: one folder of TOML files per language, numbers and dates by Babel."""

from __future__ import annotations

from linkedin_insights.words.catalogue import Catalogue
from linkedin_insights.words.entries import CatalogueError, Gloss

__all__ = ["Catalogue", "CatalogueError", "Gloss"]
