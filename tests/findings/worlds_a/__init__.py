"""Seeded fictional archives with planted origins, value and need, and their null twins.

`career_life` plants everything, `null_life` nothing; `World.write` makes the files, `World.truth`
has a row a person, `World.planted` holds what is true of the whole. The texts are written without
regard to how the analysis reads them.
"""

from __future__ import annotations

from tests.findings.worlds_a.lives import career_life, null_life
from tests.findings.worlds_a.model import CAUSES, ORIGINS
from tests.findings.worlds_a.world import TRUTH, Planted, World

__all__ = ["CAUSES", "ORIGINS", "TRUTH", "Planted", "World", "career_life", "null_life"]
