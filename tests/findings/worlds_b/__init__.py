"""Fictional archives from a world of agents, with origins, value and need known.

>>> world = live(7, causes=False)
>>> int(world.truth["documented"].sum())
0
"""

from __future__ import annotations

from tests.findings.worlds_b.truth import ORIGINS, TRUTH, WorldTruth
from tests.findings.worlds_b.world import World, live

__all__ = ["ORIGINS", "TRUTH", "World", "WorldTruth", "live"]
