"""Charts as SVG: scales, axes with few ticks, direct labels. Colours are classes of the page's CSS.

Horizontal positions are percentages and vertical ones pixels, so that a chart fills any width while
its text keeps its size. What must stretch (bars over time) stands in an inner ``svg`` of its own.
"""
