"""Every rule that says why two contacts may know one another, in the order they are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from linkedin_insights.network.edge_rules.bursts import find_bursts
from linkedin_insights.network.edge_rules.conversations import find_conversations
from linkedin_insights.network.edge_rules.employers import find_employers
from linkedin_insights.network.edge_rules.events import find_events
from linkedin_insights.network.edge_rules.introductions import find_introductions
from linkedin_insights.network.edge_rules.mentions import find_mentions
from linkedin_insights.network.edge_rules.recommendations import find_recommendations
from linkedin_insights.network.edge_rules.schools import find_schools
from linkedin_insights.network.model import Evidence, Groups

Rule = Callable[[Evidence], Groups]

RULES: Final[tuple[Rule, ...]] = (
    find_conversations,
    find_employers,
    find_schools,
    find_bursts,
    find_introductions,
    find_mentions,
    find_recommendations,
    find_events,
)
