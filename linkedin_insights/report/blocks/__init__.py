"""The closed list of things a chapter is made of. Renderers match on it exhaustively."""

from __future__ import annotations

from linkedin_insights.report.blocks.amounts import (
    Bar,
    Bars,
    Curve,
    Distributions,
    Funnel,
    FunnelStep,
    IntervalRow,
    Intervals,
    TwoSided,
    TwoSidedRow,
)
from linkedin_insights.report.blocks.everybody import (
    Card,
    CardLine,
    CardPart,
    Cards,
    Directory,
    Entry,
)
from linkedin_insights.report.blocks.network import (
    Dot,
    Flow,
    FlowNode,
    FlowPath,
    Island,
    Link,
    Map,
    Strand,
    StripPart,
    StripRow,
    Strips,
)
from linkedin_insights.report.blocks.over_time import (
    Band,
    Calendar,
    CalendarYear,
    Exchange,
    ExchangeRow,
    LifeLines,
    LifeRow,
    LifeStep,
    Series,
    Timeline,
)
from linkedin_insights.report.blocks.words import (
    Figure,
    Figures,
    PeopleList,
    PersonItem,
    Prose,
    Table,
    TableColumn,
)

Block = (
    Prose
    | Figures
    | PeopleList
    | Table
    | Bars
    | TwoSided
    | Intervals
    | Distributions
    | Funnel
    | Timeline
    | Exchange
    | LifeLines
    | Calendar
    | Map
    | Flow
    | Strips
    | Directory
    | Cards
)

__all__ = [
    "Band",
    "Bar",
    "Bars",
    "Block",
    "Calendar",
    "CalendarYear",
    "Card",
    "CardLine",
    "CardPart",
    "Cards",
    "Curve",
    "Directory",
    "Distributions",
    "Dot",
    "Entry",
    "Exchange",
    "ExchangeRow",
    "Figure",
    "Figures",
    "Flow",
    "FlowNode",
    "FlowPath",
    "Funnel",
    "FunnelStep",
    "IntervalRow",
    "Intervals",
    "Island",
    "LifeLines",
    "LifeRow",
    "LifeStep",
    "Link",
    "Map",
    "PeopleList",
    "PersonItem",
    "Prose",
    "Series",
    "Strand",
    "StripPart",
    "StripRow",
    "Strips",
    "Table",
    "TableColumn",
    "Timeline",
    "TwoSided",
    "TwoSidedRow",
]
