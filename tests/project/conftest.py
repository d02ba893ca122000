"""What tests of keeping share: chance that can be repeated."""

from __future__ import annotations

from random import Random

import pytest


@pytest.fixture
def random() -> Random:
    """Chance, the same every time."""
    return Random(8)  # noqa: S311  # chance for tests
