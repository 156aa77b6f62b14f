"""The one place where markup is put together in Python: every text and attribute is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

Attribute = str | int | float | None


def tag(name: str, *children: str | Markup, **attributes: Attribute) -> Markup:
    """An element. Text children and attribute values are escaped; `Markup` children are not.

    Attribute names come from this program: ``class_`` is ``class``, and other underscores are
    hyphens. ``None`` leaves an attribute out, floats are written with at most three decimals.
    """
    written = "".join(
        f' {_name(key)}="{escape(_value(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    # Names are this program's own; values and children were escaped just now.
    return Markup(f"<{name}{written}>{join(children)}</{name}>")  # noqa: S704


def join(children: Iterable[str | Markup]) -> Markup:
    """Children one after the other, escaped where they are plain text."""
    return Markup("").join(escape(child) for child in children)


def number(value: float) -> str:
    """A coordinate: at most three decimals, no trailing zeros, no negative zero."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def percent(fraction: float) -> str:
    """A fraction of the width as SVG writes it."""
    return number(fraction * 100) + "%"


def _name(key: str) -> str:
    return "viewBox" if key == "view_box" else _CAMEL.get(key, key.rstrip("_").replace("_", "-"))


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else number(value)


_CAMEL = {"preserve_aspect_ratio": "preserveAspectRatio"}
