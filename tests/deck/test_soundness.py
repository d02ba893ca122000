"""A placeholder is sound where words stand in it as they are set; what it inherits counts, and its own word wins."""

from __future__ import annotations

import pytest

from jiangtai.deck.package import parse
from jiangtai.deck.schema import SPACES
from jiangtai.deck.soundness import is_sound

SPACE = f'xmlns:a="{SPACES["a"]}" xmlns:p="{SPACES["p"]}"'


def sound(mark: str = "", own: str = "", inherited: str = "", run: str = "", turn: str = "") -> bool:
    shape = parse(
        f'<p:spPr {SPACE}><a:xfrm {turn}><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></p:spPr>'.encode()
    )
    bodies = [parse(f"<a:bodyPr {SPACE} {one}</a:bodyPr>".encode()) for one in (own or ">", inherited or ">")]
    listed = parse(f"<a:lstStyle {SPACE}><a:lvl1pPr><a:defRPr {run}/></a:lvl1pPr></a:lstStyle>".encode())
    return is_sound(parse(f"<p:ph {SPACE} {mark}/>".encode()), [shape], bodies, [None, listed])


def test_a_plain_one_is() -> None:
    assert sound()
    assert sound(mark='type="body"', own='wrap="square" vert="horz" numCol="1">', run='spc="0"')


@pytest.mark.parametrize(
    "odd",
    [
        {"mark": 'orient="vert"'},
        {"mark": 'type="chart"'},
        {"own": 'vert="eaVert">'},
        {"own": 'wrap="none">'},
        {"inherited": 'numCol="2">'},
        {"own": '><a:normAutofit fontScale="70000"/>'},
        {"inherited": '><a:normAutofit fontScale="70000"/>'},
        {"run": 'spc="300"'},
        {"turn": 'rot="5400000"'},
    ],
    ids=str,
)
def test_a_turned_or_squeezed_one_is_not(odd: dict[str, str]) -> None:
    assert not sound(**odd)


def test_its_own_word_wins() -> None:
    assert sound(own='wrap="square"><a:noAutofit/>', inherited='wrap="none"><a:normAutofit fontScale="70000"/>')
