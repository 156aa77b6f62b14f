"""Where bytes come from: folders, zips, zips in zips, streams → files under their own root."""

from linkedin_insights.archive.limits import Limits
from linkedin_insights.archive.model import Archive, DamagedFile, Delivery, RawFile
from linkedin_insights.archive.names import ExportName, export_name
from linkedin_insights.archive.opening import open_archive

__all__ = [
    "Archive",
    "DamagedFile",
    "Delivery",
    "ExportName",
    "Limits",
    "RawFile",
    "export_name",
    "open_archive",
]
