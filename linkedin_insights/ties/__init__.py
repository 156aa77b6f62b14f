"""How close, how even, how alive: separate measures of every tie, never one number."""

from linkedin_insights.ties.backtest import Backtest, Candidate
from linkedin_insights.ties.measure import TIES, Ties, measure_ties

__all__ = ["TIES", "Backtest", "Candidate", "Ties", "measure_ties"]
