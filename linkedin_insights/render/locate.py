"""Where the templates are: inside the installed package, or in the repository around it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
PACKAGED = _PACKAGE / "_templates"
CHECKOUT = _PACKAGE.parent / "templates"


def template_folder() -> Path:
    """The folder that holds ``report.html``: the wheel's copy, else the checkout's.

    Raises:
        FileNotFoundError: neither is there, so the installation is broken.
    """
    for folder in (PACKAGED, CHECKOUT):
        if (folder / "report.html").is_file():
            return folder
    raise FileNotFoundError(f"no templates in {PACKAGED} or {CHECKOUT}: install the package again")
