"""Words that people put around their names: titles, credentials, particles."""

from __future__ import annotations

from typing import Final, NamedTuple


class Credentials(NamedTuple):
    """Letters after a name: those that are no name, and those that are none in capitals only."""

    sure: frozenset[str]
    in_capitals: frozenset[str]


# fmt: off
TITLES: Final = frozenset(
    {
    "dame", "dipl", "diplkfm", "dott", "dottssa", "dr", "dring", "drs", "frau", "herr",
    "ing", "ir", "mag", "miss", "mlle", "mme", "mr", "mrs", "ms", "mx", "prof", "professor",
    "sir", "sr.", "sra",
    }
)

CREDENTIALS: Final = Credentials(
    sure=frozenset(
    {
    "aca", "acc", "acca", "assoccipd", "beng", "bsc", "caia", "capm", "cfa", "cia", "cipd",
    "cisa", "cism", "cissp", "cma", "cpa", "cpim", "cscp", "csm", "cspo", "dba", "dds",
    "dmd", "dphil", "edd", "emba", "esq", "fcca", "fcipd", "frcs", "frics", "frm", "gphr",
    "itil", "jd", "leed", "llb", "llm", "mba", "mbbs", "mcc", "mcipd", "meng", "mphil",
    "mrics", "msc", "pcc", "pgmp", "pharmd", "phd", "phr", "pmp", "prince2", "psm", "psyd",
    "rics", "scp", "shrm", "shrmcp", "shrmscp", "sphr", "togaf",
    }
),
    in_capitals=frozenset(
    {
    "aws", "ba", "bs", "cams", "cfp", "cphq", "cpo", "do", "edm", "eng", "ma", "md", "mph",
    "ms", "pe", "rn",
    }
),
)

PARTICLES: Final = frozenset(
    {
    "af", "al", "and", "av", "bin", "bint", "binti", "da", "das", "de", "degli", "dei",
    "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "het", "i",
    "ibn", "la", "le", "les", "te", "ten", "ter", "und", "van", "von", "y", "zu", "zum",
    "zur",
    }
)
# fmt: on
