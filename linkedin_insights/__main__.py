"""``python -m linkedin_insights``: the same as the ``linkedin-insights`` command."""

from __future__ import annotations

from linkedin_insights.cli import main

if __name__ == "__main__":
    main()
