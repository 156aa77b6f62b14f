"""Pictures of amounts: bars, two-sided bars, intervals, distributions, funnels."""

from __future__ import annotations

from linkedin_insights.report.leaves import Count, Leaf, Measure, Message, Struct


class Bar(Struct, frozen=True, kw_only=True):
    """A labelled length; ``part`` is the share of it that is told apart."""

    label: Leaf
    value: Count
    part: Count | None = None
    note: Message | None = None


class Bars(Struct, tag="bars", frozen=True, kw_only=True):
    """Horizontal bars on one scale. ``part_label`` names the told-apart share."""

    summary: Message
    bars: list[Bar]
    part_label: Message | None = None


class TwoSidedRow(Struct, frozen=True, kw_only=True):
    """A length to each side of one line: what went out at the left, what came in at the right."""

    label: Leaf
    left: Measure
    right: Measure
    note: Message | None = None


class TwoSided(Struct, tag="two_sided", frozen=True, kw_only=True):
    """Amounts in two directions on one scale; ``total`` stands above the rows on its own scale.

    ``left_label`` and ``right_label`` name the directions.
    """

    summary: Message
    left_label: Message
    right_label: Message
    rows: list[TwoSidedRow]
    total: TwoSidedRow | None = None


class IntervalRow(Struct, frozen=True, kw_only=True):
    """A figure with its interval, and perhaps what chance alone gives.

    ``value`` and ``chance`` carry their ends in ``low`` and ``high``.
    """

    label: Message
    value: Measure
    chance: Measure | None = None
    note: Message | None = None


class Intervals(Struct, tag="intervals", frozen=True, kw_only=True):
    """Figures on one axis. ``mark`` is the value that would mean no difference.

    ``ratio`` sets a logarithmic axis, on which twice and half are equally far from 1; without it
    the axis is linear and begins at 0. All rows have one unit.
    """

    summary: Message
    rows: list[IntervalRow]
    mark: float | None = None
    mark_label: Message | None = None
    ratio: bool = False


class Curve(Struct, frozen=True, kw_only=True):
    """How a group is spread over equal steps: the share of the group in each, summing to 1."""

    id: str
    label: Message
    shares: list[float]


class Distributions(Struct, tag="distributions", frozen=True, kw_only=True):
    """Two or more groups over the same steps, one over the other, and how much they overlap."""

    summary: Message
    low_label: Message
    high_label: Message
    curves: list[Curve]
    overlap: Measure | None = None


class FunnelStep(Struct, frozen=True, kw_only=True):
    """One step of a funnel: how many reached it, of how many that could have."""

    label: Message
    value: Count
    share: Measure | None = None
    note: Message | None = None


class Funnel(Struct, tag="funnel", frozen=True, kw_only=True):
    """Steps in their order, each with its own denominator, on the scale of the first one."""

    summary: Message
    steps: list[FunnelStep]
