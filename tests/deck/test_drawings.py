"""Drawn shapes: groups flattened, freeforms as shares of their box, placeholders left out."""

from __future__ import annotations

from jiangtai.deck.drawings import Drawings
from jiangtai.deck.inks import Inks
from jiangtai.deck.look import Shape, Verb
from jiangtai.deck.package import parse
from jiangtai.deck.palette import Palette
from jiangtai.deck.textstyles import Cascade, Fonts

_TREE = """<p:spTree xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}</p:spTree>"""
_SHAPE = """<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr>
 <a:xfrm rot="5400000" flipH="1"><a:off x="100" y="200"/><a:ext cx="300" cy="400"/></a:xfrm>{geometry}
 <a:solidFill><a:srgbClr val="C8102E"/></a:solidFill><a:ln w="25400"><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill>
 </a:ln></p:spPr></p:sp>"""
_PRESET = '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 5000"/></a:avLst></a:prstGeom>'


def _read(inside: str) -> list[Shape]:
    palette = Palette({}, {})
    drawings = Drawings(Inks(palette, [], [], []), Cascade(palette, Fonts({})), {})
    return [item for item in drawings.read(parse(_TREE.format(inside).encode())) if isinstance(item, Shape)]


def test_a_preset_keeps_its_adjustments_turn_fill_and_line() -> None:
    (shape,) = _read(_SHAPE.format(mark="", geometry=_PRESET))
    assert (shape.preset, shape.adjust, shape.rotation, shape.flip_x) == ("roundRect", (("adj", 5000),), 90, True)
    assert shape.fill is not None
    assert shape.fill.stops[0].colour == "C8102E"
    assert shape.stroke is not None
    assert (shape.stroke.colour, float(shape.stroke.width)) == ("00FF00", 2.0)


def test_placeholders_are_no_backdrop() -> None:
    assert _read(_SHAPE.format(mark='<p:ph type="body"/>', geometry=_PRESET)) == []


def test_a_group_is_flattened() -> None:
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="1000" y="1000"/><a:ext cx="600" cy="800"/><a:chOff x="100" y="200"/><a:chExt cx="300" cy="400"/>'
        f"</a:xfrm></p:grpSpPr>{_SHAPE.format(mark='', geometry=_PRESET)}</p:grpSp>"
    )
    (shape,) = _read(group)
    assert shape.rect == (1000, 1000, 600, 800)


def test_a_freeform_is_shares_of_its_box() -> None:
    geometry = (
        '<a:custGeom><a:pathLst><a:path w="200" h="100"><a:moveTo><a:pt x="0" y="100"/></a:moveTo><a:lnTo>'
        '<a:pt x="200" y="50"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    (shape,) = _read(_SHAPE.format(mark="", geometry=geometry))
    assert [(step.verb, step.points) for step in shape.steps] == [
        (Verb.MOVE, ((0, 1),)),
        (Verb.LINE, ((1, 0.5),)),
        (Verb.CLOSE, ()),
    ]
