"""Every output of one archive from one process: ``python -m tests.network.outputs ARCHIVE OUT``."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from linkedin_insights.network.gephi import FORMATS as NETWORKS
from linkedin_insights.options import Options, Previous, load_previous
from linkedin_insights.pipeline import Analysis, analyse
from linkedin_insights.render.json import render_json
from linkedin_insights.tables_out import FORMATS, TABLES
from linkedin_insights.words import Catalogue


def outputs(analysis: Analysis) -> dict[str, bytes]:
    """Return the CSV tables, both networks and the report, by the names of their files."""
    files = {"report.json": render_json(analysis.report, catalogue=Catalogue.load())}
    for table in TABLES:
        stream = io.BytesIO()
        FORMATS["csv"](table.frame(analysis), stream)
        files[f"{table.name}.csv"] = stream.getvalue()
    for name, write in NETWORKS.items():
        stream = io.BytesIO()
        write(analysis.network.graph, stream)
        files[f"network.{name}"] = stream.getvalue()
    return files


def earlier(analysis: Analysis, folder: Path) -> Previous:
    """Return what ``--previous`` takes over from this analysis, by way of its file."""
    path = folder / "report.json"
    path.write_bytes(render_json(analysis.report, catalogue=Catalogue.load()))
    return load_previous(path)


if __name__ == "__main__":
    source, out = map(Path, sys.argv[1:])
    out.mkdir()
    for name, data in outputs(analyse([source], Options())).items():
        (out / name).write_bytes(data)
