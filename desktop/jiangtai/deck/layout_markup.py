"""Layout markup: a copy of a stranger's layout with the placeholders it lacks, as PresentationML."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from jiangtai.deck.grounds import scheme_of
from jiangtai.deck.look import SlotType
from jiangtai.deck.markup import LANGUAGE, escape
from jiangtai.deck.masters import placeholders
from jiangtai.deck.package import parse
from jiangtai.deck.sanitising import serialised
from jiangtai.deck.schema import SPACES, local, q

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from jiangtai.deck.berths import Berth, Plan, Stroke
    from jiangtai.deck.look import Rgb
    from jiangtai.deck.measure import Rect
    from jiangtai.deck.palette import Palette

_SPACE = " ".join(f'xmlns:{prefix}="{SPACES[prefix]}"' for prefix in ("a", "r", "p"))
_TITLES = ("title", "ctrTitle")
_FEET = {"dt": "10", "ftr": "11", "sldNum": "12"}
"""The footer's placeholders by the contract's indexes."""
_LEVELS = 3
_LOWER = 4
"""Points a lower level is smaller than the one above it."""
_LEAST = 20


def drawn_layout(root: Element, name: str, plan: Plan, palette: Palette, *, feet: bool = True) -> bytes:
    """Return a copy of a layout (its root) under a name of ours: its drawings and title stay, its other placeholders
    give way to the plan's. `feet`: its footer stays too.
    """  # noqa: D205  # one sentence
    made = copy.deepcopy(root)
    for attribute in ("type", "matchingName"):
        made.attrib.pop(attribute, None)
    made.attrib.update({"preserve": "1", "userDrawn": "1"})
    for child in list(made):
        if local(child.tag) in ("transition", "timing", "extLst"):
            made.remove(child)
    held = made.find(q("p:cSld"))
    tree = held.find(q("p:spTree")) if held is not None else None
    if held is None or tree is None:
        return serialised(made)
    held.set("name", name)
    own = next((berth for berth in plan.berths if berth.idx == 0), None)
    titled = _keep(made, own, palette, feet=feet)
    number = max((int(one.get("id", "0")) for one in made.iter(q("p:cNvPr"))), default=1)
    shapes = [_stroke(stroke, palette) for stroke in plan.strokes]
    shapes += [_berth(berth, palette) for berth in plan.berths if berth.idx or not titled]
    for at, shape in enumerate(shapes, number + 1):
        tree.append(parse(shape.replace("@id", str(at)).encode()))
    return serialised(made)


def _keep(root: Element, own: Berth | None, palette: Palette, *, feet: bool) -> bool:
    """Take out every placeholder but the first title and footer; return whether there is a title."""
    seen: set[str] = set()
    for shape, mark in list(placeholders(root)):
        kind = mark.get("type", "obj")
        role = "title" if kind in _TITLES else kind
        if role in seen or (role != "title" and not (feet and role in _FEET)):
            parent = shape.getparent()
            if parent is not None:
                parent.remove(shape)
            continue
        seen.add(role)
        if role == "title":
            mark.attrib.pop("idx", None)
            if own is not None:
                _dress_title(shape, own, palette)
        else:
            mark.set("idx", _FEET[role])
    return "title" in seen


def _dress_title(shape: Element, own: Berth, palette: Palette) -> None:
    """Give a kept title the berth's place and size; its colour only where it has another."""
    properties, body = shape.find(q("p:spPr")), shape.find(q("p:txBody"))
    if properties is None or body is None:
        return
    old = properties.find(q("a:xfrm"))
    if old is not None:
        properties.remove(old)
    properties.insert(0, parse(f"<a:xfrm {_SPACE}>{_place(own.rect)}</a:xfrm>".encode()))
    for name in ("bodyPr", "lstStyle"):
        found = body.find(q(f"a:{name}"))
        if name == "bodyPr" and found is not None:
            body.replace(found, parse(_body_properties(own, _insets(found)).encode()))
        if name == "lstStyle":
            fresh = parse(f"<a:lstStyle {_SPACE}>{_level(own, palette, 1, found)}</a:lstStyle>".encode())
            if found is not None:
                body.replace(found, fresh)
            else:
                body.insert(1, fresh)


def _insets(properties: Element) -> str:
    return "".join(
        f' {name}="{properties.get(name)}"' for name in ("lIns", "tIns", "rIns", "bIns") if properties.get(name)
    )


def _place(rect: Rect) -> str:
    return f'<a:off x="{rect.x}" y="{rect.y}"/><a:ext cx="{rect.cx}" cy="{rect.cy}"/>'


def _body_properties(berth: Berth, insets: str = ' lIns="0" tIns="0" rIns="0" bIns="0"') -> str:
    return (
        f'<a:bodyPr {_SPACE} rot="0" vert="horz" wrap="square"{insets} numCol="1" anchor="{berth.anchor.value}">'
        "<a:noAutofit/></a:bodyPr>"
    )


def _berth(berth: Berth, palette: Palette) -> str:
    kind = "" if berth.type is SlotType.OBJECT else f' type="{berth.type.value}"'
    idx = f' idx="{berth.idx}"' if berth.idx else ""
    size = ' sz="quarter"' if berth.idx > 1 else ""
    levels = "".join(_level(berth, palette, level) for level in range(1, _LEVELS + 1))
    return (
        f'<p:sp {_SPACE}><p:nvSpPr><p:cNvPr id="@id" name="{escape(berth.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph{kind}{size}{idx} hasCustomPrompt="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f'{_place(berth.rect)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
        f"</p:spPr><p:txBody>{_body_properties(berth)}<a:lstStyle>{levels}</a:lstStyle>"
        f"<a:p><a:r><a:rPr {LANGUAGE}/><a:t>{escape(berth.prompt)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _level(berth: Berth, palette: Palette, level: int, old: Element | None = None) -> str:
    """Return one level's style; `old` is a kept title's list style, whose faces and weight stay."""
    size = berth.size if level == 1 else max(_LEAST, berth.size - _LOWER)
    run = old.find(f"{q('a:lvl1pPr')}/{q('a:defRPr')}") if old is not None else None
    weight = berth.bold if berth.bold is not None else run.get("b") if run is not None else None
    bold = f' b="{int(weight in (True, "1", "true"))}"' if weight is not None else ""
    faces = "".join(_faces(run)) if run is not None else ""
    margins = "" if berth.bullets else f' marL="{berth.hang}" indent="{-berth.hang}"'
    plain = "" if berth.bullets else "<a:buNone/>"
    return (
        f'<a:lvl{level}pPr{margins} algn="{berth.align.value}" hangingPunct="0">'
        f'<a:lnSpc><a:spcPct val="{round(berth.line * 100000)}"/></a:lnSpc><a:spcBef><a:spcPts val="{300 if berth.bullets else 0}"/>'
        f'</a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>{plain}<a:defRPr sz="{round(size * 100)}"{bold} cap="none" spc="0">'
        f"{fill_xml(berth.colour, palette)}{faces}</a:defRPr></a:lvl{level}pPr>"
    )


def _faces(run: Element) -> Iterator[str]:
    for child in run:
        if local(child.tag) in ("latin", "ea", "cs"):
            yield f'<a:{local(child.tag)} typeface="{escape(child.get("typeface", ""))}"/>'


def fill_xml(colour: Rgb, palette: Palette) -> str:
    """Return a solid fill, by the theme's name of the colour where it has one."""
    scheme = scheme_of(colour, palette)
    inside = f'<a:schemeClr val="{scheme}"/>' if scheme else f'<a:srgbClr val="{colour}"/>'
    return f"<a:solidFill>{inside}</a:solidFill>"


def _stroke(stroke: Stroke, palette: Palette) -> str:
    return (
        f'<p:sp {_SPACE}><p:nvSpPr><p:cNvPr id="@id" name="{escape(stroke.name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm>{_place(stroke.rect)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill_xml(stroke.colour, palette)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"
        f"<a:p><a:endParaRPr {LANGUAGE}/></a:p></p:txBody></p:sp>"
    )
