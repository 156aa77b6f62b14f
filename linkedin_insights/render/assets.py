"""The page's own style and script: files of the installation, put together and hashed."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

from markupsafe import Markup

from linkedin_insights.render.locate import template_folder

_POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; "
    "img-src data:; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Assets:
    """Style and script, and the policy that allows these very texts and nothing from anywhere."""

    style: Markup
    script: Markup
    policy: str

    @classmethod
    def load(cls, paper: str | None = None) -> Assets:
        """Read ``assets/css`` and ``assets/js``; files are joined in the order of their names.

        ``paper`` (``A4``, ``Letter``) settles the size of printed pages; without it they are as
        large as the paper in the printer.
        """
        style = _joined("css") + (f"@page {{ size: {paper}; }}\n" if paper else "")
        script = f'(() => {{\n"use strict";\n{_joined("js")}}})();\n'
        policy = _POLICY.format(script=_digest(script), style=_digest(style))
        # Our own files: the only texts on the page that are not escaped.
        return cls(Markup(style), Markup(script), policy)  # noqa: S704


def _joined(kind: str) -> str:
    folder = template_folder() / "assets" / kind
    files = sorted(folder.glob(f"*.{kind}"))
    return "".join(file.read_text("utf-8").replace("\r\n", "\n") for file in files)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
