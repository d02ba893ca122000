"""How hard the torture is: a little in every run, as long as you like by hand (`pytest tests/torture --storm 5000`)."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what says how hard."""
    parser.addoption("--storm", type=int, help="kills of the saving process (200)")
    parser.addoption("--crashes", type=int, help="kills of the program at work (2)")


@pytest.fixture(scope="session")
def storm(request: pytest.FixtureRequest) -> int:
    """How often the saving process is killed."""
    return int(request.config.getoption("storm", default=None) or 200)


@pytest.fixture(scope="session")
def crashes(request: pytest.FixtureRequest) -> int:
    """How often the program is killed at work."""
    return int(request.config.getoption("crashes", default=None) or 2)
