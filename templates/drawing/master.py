"""The slide master and the notes master: what every layout inherits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drawing.canvas import Area
from drawing.sheet import DECLARATION, NAMESPACES, shape_tree
from drawing.slot import Slot
from drawing.text import Level, level_styles, stepped
from jiangtai.deck.contract import FOOTER, MAIN, NUMBER, PART
from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from drawing.brand import Brand
    from drawing.canvas import Canvas
    from drawing.text import Align

_COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_FIRST_ID = 2147483648
LEVEL_PROMPTS = ("单击此处编辑正文", "第二级", "第三级")


def title_level(brand: Brand) -> Level:
    """Return how page titles look."""
    return Level(32, brand.title_colour, brand.title_bold, brand.title_align, pitch=92, face="mj")


def body_levels(brand: Brand) -> tuple[Level, ...]:
    """Return how body text looks: 28, 24 and 22 points, the first two with the brand's bullets."""
    return (
        Level(28, before=14, left=0.38, hang=0.38, bullet=brand.bullet),
        Level(24, before=8, left=0.82, hang=0.34, bullet=brand.lower_bullet),
        Level(22, "tx2", before=6, left=1.2, hang=0.32, bullet=brand.lower_bullet),
    )


def foot_slots(foot: Area, colour: str = "tx2", number: str = "accent1") -> tuple[Slot, ...]:
    """Return footer, page number and part title side by side in their area.

    The footer has words of its own because LibreOffice drops the style of a footer that is empty on the layout.
    """
    third = foot.w * 0.32
    unit = foot._replace(w=third)
    part = Area(foot.x + third + 0.1, foot.y, foot.w - 2 * third - 0.2, foot.h)
    page = Area(foot.right - 1.0, foot.y, 1.0, foot.h)
    words = Level(12, colour, pitch=100)
    return (
        Slot(FOOTER, SlotType.FOOTER, "页脚", ("单位名称",), unit, _flat(words), "ctr"),
        Slot(PART, SlotType.BODY, "部分标题", ("部分标题",), part, _flat(words, "ctr"), "ctr"),
        Slot(NUMBER, SlotType.NUMBER, "页码", (), page, _flat(Level(12, number, bold=True, pitch=100), "r"), "ctr"),
    )


def _flat(level: Level, align: Align | None = None) -> tuple[Level, ...]:
    return stepped(replace(level, align=align) if align else level, 0, 0)


def master(brand: Brand, canvas: Canvas, layouts: int) -> str:
    """Return the slide master part for that many layouts; their relations are rId1 …, the theme's comes after."""
    band, content = canvas.band, canvas.content
    title = band.inset(brand.title_left, 0, 0, 0)
    slots = (
        Slot(0, SlotType.TITLE, "标题", ("单击此处编辑标题",), title, anchor="ctr"),
        Slot(MAIN, SlotType.BODY, "正文", LEVEL_PROMPTS, content, anchor="ctr"),
        *(slot for slot in foot_slots(canvas.foot) if slot.idx != PART),
    )
    ids = "".join(f'<p:sldLayoutId id="{_FIRST_ID + n}" r:id="rId{n}"/>' for n in range(1, layouts + 1))
    other = Level(18, pitch=100)
    return (
        f"{DECLARATION}<p:sldMaster {NAMESPACES}><p:cSld>{brand.ground.xml()}{shape_tree(brand.frame(canvas), slots)}</p:cSld>"
        f'{_COLOUR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>'
        f"<p:txStyles><p:titleStyle>{title_level(brand).xml('lvl1pPr')}</p:titleStyle>"
        f"<p:bodyStyle>{level_styles(body_levels(brand), up_to=9)}</p:bodyStyle>"
        f"<p:otherStyle>{level_styles((other,), up_to=9)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def default_text() -> str:
    """Return the presentation's default text style, for boxes a person adds."""
    return f"<p:defaultTextStyle>{level_styles((Level(18, pitch=100),), up_to=9)}</p:defaultTextStyle>"


def notes_master() -> str:
    """Return the notes master part: the slide above, what is to be said below, in the theme's faces."""
    words = stepped(Level(14, pitch=120, before=4), 0, 0)
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="幻灯片图像"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/>'
        '<a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        '<a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    body = Slot(3, SlotType.BODY, "备注", ("单击此处编辑备注",), Area(0.75, 4.85, 6.0, 4.4), anchor="t").xml(3)
    number = Slot(
        5, SlotType.NUMBER, "页码", (), Area(5.75, 9.45, 1.0, 0.35), stepped(Level(12, "tx2", align="r"), 0, 0), "ctr"
    ).xml(4)
    tree = shape_tree((), ()).replace("</p:spTree>", f"{picture}{body}{number}</p:spTree>")
    return (
        f'{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        f"<a:effectLst/></p:bgPr></p:bg>{tree}</p:cSld>{_COLOUR_MAP}"
        f"<p:notesStyle>{level_styles(words, up_to=9)}</p:notesStyle></p:notesMaster>"
    )
