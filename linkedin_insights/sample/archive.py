"""Write a life as the files of one archive, in the dialect asked for."""

from __future__ import annotations

from linkedin_insights.sample import files_activity, files_network, files_profile
from linkedin_insights.sample.dialect import Dialect
from linkedin_insights.sample.files_messages import write_messages
from linkedin_insights.sample.folder import Folder
from linkedin_insights.sample.life import Life


def write_archive(folder: Folder, life: Life, dialect: Dialect) -> None:
    """Write every file that has something to tell."""
    files_network.write_connections(folder, life, dialect)
    write_messages(folder, life, dialect)
    files_network.write_invitations(folder, life, dialect)
    files_activity.write_posts(folder, life, dialect)
    files_activity.write_comments(folder, life, dialect)
    files_activity.write_reactions(folder, life, dialect)
    files_network.write_endorsements(folder, life, dialect)
    files_network.write_recommendations(folder, life)
    files_network.write_follows(folder, life, dialect)
    files_profile.write_profile(folder, life)
    files_profile.write_account(folder, life)
    files_profile.write_events(folder, life)
    files_profile.write_searches(folder, life)
    files_profile.write_applications(folder, life, dialect)
    files_profile.write_tables(folder, life.tables)
