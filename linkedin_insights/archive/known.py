"""Which names belong to a LinkedIn archive: enough to find its root inside a container.

The typed tables live one layer up and cannot be asked from here; a test holds this list and
their registry together.
"""

from __future__ import annotations

from linkedin_insights.archive.names import export_name

SUB_FOLDERS = (
    ("articles", "articles"),
    ("articles",),
    ("jobs",),
    ("verifications",),
    ("services marketplace",),
)
"""Folders inside an archive, longest first: what stands above them is its root."""

NAMES = frozenset(
    """account status history|ad targeting|ads clicked|calendar|causes you care about
    certifications|coach messages|comments|company follows|connections|contacts|courses|duolingo
    education|email addresses|endorsement given info|endorsement received info|engagements|events
    groups|guide messages|hashtag follows|honors|imported contacts|importedcontacts
    inferences about you|instantreposts|interests|invitations|job applicant saved answers
    job applicant saved screening question responses|job applications|job seeker preferences
    lan ads engagement|languages|learning|learning coach messages|learning role play messages
    learningcoachmessages|logins|member follows|member hashtags|messages|notes|online job postings
    opportunities|opprtunities|organizations|patents|phone numbers|phonenumbers|positions
    private identity asset|profile|profile summary|projects|providers|publications|reactions
    receipts|receipts v2|recommendations given|recommendations received|registration|reviews
    rich media|saved articles|saved items|saved jobs|savedjobalerts|search queries|searchqueries
    security challenges|shares|skills|test scores|trainings|verifications
    verifiedexternalcapability|videos|volunteering|votes|whatsapp phone numbers""".replace(
        "\n", "|"
    )
    .replace("    ", "")
    .split("|")
)
"""Normalised names of all files seen in archives of 2015 to 2026."""


def is_export_file(path: str) -> bool:
    """Whether the name alone says that this is a file of a LinkedIn archive."""
    name = export_name(path)
    if name.extension == "html":
        return name.folder.casefold().rpartition("/")[2] == "articles"
    return name.extension == "csv" and name.key in NAMES


def root_of(path: str) -> str:
    """The folder an export file's archive starts in: its own, less LinkedIn's sub-folders."""
    parts = path.split("/")[:-1]
    folded = [part.casefold() for part in parts]
    for tail in SUB_FOLDERS:
        if tuple(folded[len(folded) - len(tail) :]) == tail:
            return "/".join(parts[: len(parts) - len(tail)])
    return "/".join(parts)
