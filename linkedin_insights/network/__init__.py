"""How the contacts hang together: links inferred from evidence, clusters, bridges, the map."""

from linkedin_insights.network.build import Network, build_network
from linkedin_insights.network.model import (
    CLUSTERS,
    LINKS,
    MEMBERSHIPS,
    NODES,
    Evidence,
    Structure,
)

__all__ = [
    "CLUSTERS",
    "LINKS",
    "MEMBERSHIPS",
    "NODES",
    "Evidence",
    "Network",
    "Structure",
    "build_network",
]
