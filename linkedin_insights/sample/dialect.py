"""Which form of the export a delivery takes: one value a drift between years."""

from __future__ import annotations

from dataclasses import dataclass

MESSAGES_9 = (
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
)
MESSAGES_10 = (*MESSAGES_9[:5], "RECIPIENT PROFILE URLS", *MESSAGES_9[5:])
MESSAGES_11 = (*MESSAGES_10, "ATTACHMENTS")
DRAFT_MARK = "IS MESSAGE DRAFT"
DRAFT_MARKS = (DRAFT_MARK, "IS CONVERSATION DRAFT")

SHARES_OLD = ("Date", "ShareLink", "ShareCommentary", "SharedURL", "MediaURL", "Visibility")
SHARES_NEW = ("Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility")


@dataclass(frozen=True, slots=True)
class Dialect:
    """One form of the export; the defaults are those of early 2026."""

    message_columns: tuple[str, ...] = (*MESSAGES_11, DRAFT_MARK)
    quote_messages: bool = False
    newlines_in_messages: bool = False
    preamble: bool = True
    connection_links: bool = True
    invitation_party: str = "Url"
    endorsement_links: bool = True
    activity_eol: str = "\n"
    spilling_comments: bool = False
    share_header: tuple[str, ...] = SHARES_NEW
    quote_empty_shares: bool = True
    suffix: str = ""
    jobs_folder: str = "Jobs/"

    def suffixed(self, stem: str) -> str:
        """Return the file name of an activity file, with the member id where it stands."""
        return f"{stem}{self.suffix}.csv"


EARLY_2026 = Dialect()
