"""Dividing: nothing lost, nothing too much, parts as even as can be; sentences are cut last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiangtai.deck.composing import Copy
from jiangtai.deck.deck import Run
from jiangtai.deck.dividing import divide, partition
from jiangtai.deck.look import Tone


@given(st.lists(st.floats(0.1, 10), min_size=1, max_size=40), st.floats(10, 40))
def test_groups_hold_everything_in_order_within_capacity(weights: list[float], capacity: float) -> None:
    groups = partition(weights, capacity)
    assert [at for group in groups for at in range(group.start, group.stop)] == list(range(len(weights)))
    assert all(sum(weights[group]) <= capacity + 1e-3 for group in groups)


def test_groups_are_even() -> None:
    assert [group.stop - group.start for group in partition([1.0] * 9, 8)] in ([5, 4], [4, 5])


def test_a_long_point_is_cut_at_sentence_ends_and_keeps_its_emphasis() -> None:
    runs = (Run("第一句话说完了。"), Run("第二句", Tone.STRONG), Run("也说完了。第三句话。"))
    pieces = divide(Copy(runs), 9, "Arial")
    assert [piece.text for piece in pieces] == ["第一句话说完了。", "第二句也说完了。", "第三句话。"]
    assert pieces[1].runs[0].tone is Tone.STRONG
    assert [piece.bullet for piece in pieces] == [True, False, False]


@given(st.text(min_size=1, max_size=80), st.floats(3, 30))
def test_no_character_is_lost(text: str, most: float) -> None:
    assert "".join(piece.text for piece in divide(Copy((Run(text),)), most, "Arial")) == text
