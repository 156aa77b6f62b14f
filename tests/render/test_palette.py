from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest

from linkedin_insights.render.assets import Assets
from tests.render.palette import VISIONS, contrast, distance, variables

FAMILIES = ("wrote", "through", "shared", "direct", "unknown")
TEXT = ("ink", "soft", "wrote", "other")


def schemes() -> dict[str, Mapping[str, str]]:
    css = str(Assets.load().style)
    light, rest = css.split("@media (prefers-color-scheme: dark)")
    dark, _ = rest.split("*, *::before", 1)
    paper = css.split("/* ---- Paper ---- */")[1]
    base = variables(light)
    return {"light": base, "dark": base | variables(dark), "paper": base | variables(paper)}


@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
def test_text_has_the_contrast_of_wcag_aa(scheme: str) -> None:
    colours = schemes()[scheme]
    for name in TEXT:
        assert contrast(colours[name], colours["paper"]) >= 4.5, name
        assert contrast(colours[name], colours["wash"]) >= 4.5, name


@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
def test_marks_stand_out_from_the_paper(scheme: str) -> None:
    colours = schemes()[scheme]
    assert all(contrast(colours[name], colours["paper"]) >= 3 for name in FAMILIES)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
def test_families_are_told_apart_by_every_reader(scheme: str, vision: str) -> None:
    colours = schemes()[scheme]
    for one, other in itertools.combinations(FAMILIES, 2):
        assert distance(colours[one], colours[other], vision) >= 18, (one, other)
    assert distance(colours["wrote"], colours["other"], vision) >= 30
