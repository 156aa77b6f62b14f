"""Reasons why the program cannot go on: one class per cause, the sentence inside the class.

Each error carries a stable ``slug`` and the process's exit status. ``str(error)`` is one or two
lines that say what happened, where, and what to do. What can be gone on without is not here but in
`linkedin_insights.problems`.
"""

from __future__ import annotations


class InsightsError(Exception):
    """Base of every error this program raises on purpose."""

    slug = "error"
    exit_status = 2


class UsageError(InsightsError):
    """The command was called with something it cannot use."""

    slug = "usage"

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(f"{what}\n{hint}")


class RedactionUnsupported(UsageError):
    """An output was asked for with ``--redact`` that redaction does not cover."""

    slug = "redaction-unsupported"

    def __init__(self, output: str) -> None:
        super().__init__(
            f"{output} cannot be redacted.", "Leave out --redact, or choose another output."
        )


class UnreadableExport(InsightsError):
    """The export cannot be read; subclasses say why."""

    slug = "unreadable-export"
    exit_status = 3


class SourceNotFound(UnreadableExport):
    """There is nothing at the given path."""

    slug = "source-not-found"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: there is no such file or folder.\n"
            "Give the path of the .zip file from LinkedIn, or of the folder it unpacked to."
        )


class SourceUnreadable(UnreadableExport):
    """The file or folder is there, and the system does not let us read it."""

    slug = "source-unreadable"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path}: cannot be read ({why}).\n"
            "Check its permissions, or copy it to a place that is yours and give that."
        )


class NotAnArchive(UnreadableExport):
    """The file is no zip, or a damaged one."""

    slug = "not-an-archive"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path}: this cannot be read as a zip file ({why}).\n"
            "Download the archive again from LinkedIn and give the .zip file as it came."
        )


class EncryptedArchive(UnreadableExport):
    """The zip is locked with a password."""

    slug = "encrypted-archive"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: this zip file is protected by a password.\n"
            "Unpack it with its password and give the folder."
        )


class LimitExceeded(UnreadableExport):
    """The container is larger or deeper than any real export, and may be a trap."""

    slug = "limit-exceeded"

    def __init__(self, path: str, limit: str) -> None:
        super().__init__(
            f"{path}: refused, because {limit}.\n"
            "No LinkedIn archive is like that; download it again, or unpack it and give the folder."
        )


class NoLinkedInFiles(UnreadableExport):
    """Nothing inside is a file of a LinkedIn archive."""

    slug = "no-linkedin-files"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: no file of a LinkedIn archive was found in it.\n"
            "Ask for your data at LinkedIn: Settings, Data privacy, Get a copy of your data."
        )


class DifferentMembers(UnreadableExport):
    """Several deliveries were given that belong to two members."""

    slug = "different-members"

    def __init__(self, first: str, second: str, evidence: str) -> None:
        super().__init__(
            f"{first} and {second} belong to two different members ({evidence}).\n"
            "Give the archives of one member at a time."
        )


class CannotPrint(InsightsError):
    """The PDF cannot be made: no browser to print with, or it failed."""

    slug = "cannot-print"
    exit_status = 4

    def __init__(self, path: str, why: str, hint: str) -> None:
        super().__init__(f"{path}: cannot be printed ({why}).\n{hint}")


class CannotWrite(InsightsError):
    """The output cannot be written."""

    slug = "cannot-write"
    exit_status = 4

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: cannot be written ({why}).\nChoose another place with -o.")
