"""The guard says which promise is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.guard import figures, show

if TYPE_CHECKING:
    import pytest

WHOLE = {"plain": (0.2, 36.0), "build": (0.3, 40.0), "help": (0.05, 15.0), "nothing": (0.02, 15.0)}
STAGES = {"edit to paint, 95th percentile": 9.0}
GAPS = {"sample gap: open": 60.0, "large gap: leafing": 30.0}
EACH = {"read 100000": 4.0, "read 1000000": 4.1, "slides 100": 4.0, "slides 1000": 3.9}


def test_promises_kept_are_told_as_kept() -> None:
    assert show(figures(WHOLE, STAGES, GAPS, EACH))


def test_the_broken_one_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert not show(figures(WHOLE, STAGES, GAPS | {"large gap: leafing": 130.0}, EACH))
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.endswith("passed")] == ["longest"]
    assert not show(figures(WHOLE | {"build": (0.5, 40.0)}, STAGES, GAPS, EACH))
