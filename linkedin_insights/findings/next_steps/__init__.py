"""What to do next: small acts, each with the person, the reason and words to begin with."""

from linkedin_insights.findings.next_steps.model import ACTS, REASONS, STEPS, NextSteps
from linkedin_insights.findings.next_steps.openers import short_steps, wake_openers
from linkedin_insights.findings.next_steps.propose import propose_steps

__all__ = ["ACTS", "REASONS", "STEPS", "NextSteps", "propose_steps", "short_steps", "wake_openers"]
