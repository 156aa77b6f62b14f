"""What changed since an earlier report: people who came and went, moves, exchanges, steps."""

from linkedin_insights.findings.changes.find import find_changes
from linkedin_insights.findings.changes.model import Changes, Kept

__all__ = ["Changes", "Kept", "find_changes"]
