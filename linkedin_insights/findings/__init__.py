"""What follows from people, events and ties, as frames and small typed results."""

from linkedin_insights.findings.everything import Findings, find_everything
from linkedin_insights.findings.relations import Stages

__all__ = ["Findings", "Stages", "find_everything"]
