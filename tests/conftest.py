"""Options and fixtures of the whole suite."""

from __future__ import annotations

import pytest
from hypothesis import settings

# The same examples every time, so that a failure is one of the change at hand. The option
# --hypothesis-profile=default of pytest looks for new ones.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether this run writes golden files."""
    return bool(request.config.getoption("--update-golden"))
