"""How close, how even, how alive: separate measures of every tie, never one number."""

from linkedin_insights.ties.measure import TIES, Ties, measure_ties

__all__ = ["TIES", "Ties", "measure_ties"]
