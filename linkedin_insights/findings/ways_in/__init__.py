"""Ways in: whom the owner knows at a company, in a role, in a world, on a topic."""

from linkedin_insights.findings.ways_in.find import find_ways
from linkedin_insights.findings.ways_in.former import FORMER, find_former
from linkedin_insights.findings.ways_in.goals import ways_in
from linkedin_insights.findings.ways_in.model import WAYS, Known, Query, Way, WaysIn

__all__ = [
    "FORMER",
    "WAYS",
    "Known",
    "Query",
    "Way",
    "WaysIn",
    "find_former",
    "find_ways",
    "ways_in",
]
