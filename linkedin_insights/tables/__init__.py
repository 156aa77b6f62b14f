"""Raw files → typed frames, one table an export file, with every row accounted for."""

from linkedin_insights.tables.collect import read_tables
from linkedin_insights.tables.model import Tables
from linkedin_insights.tables.spec import TableSpec

__all__ = ["TableSpec", "Tables", "read_tables"]
