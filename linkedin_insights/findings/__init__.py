"""What follows from people, events and ties, as frames and small typed results."""

from linkedin_insights.findings.everything import Findings, find_everything

__all__ = ["Findings", "find_everything"]
