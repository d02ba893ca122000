"""Foreign templates: a user's own .pptx or .potx as a Template, and what the user should be told of it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, assert_never

from jiangtai.deck.contract import FOOTER, LAYOUTS, NUMBER
from jiangtai.deck.isolation import adopt_apart
from jiangtai.deck.look import SlotType
from jiangtai.deck.masters import read_masters
from jiangtai.deck.measure import Emu, Pt, to_emu, to_pt
from jiangtai.deck.package import open_package
from jiangtai.deck.sanitising import Removal
from jiangtai.deck.template import SUFFIXES, dress_template
from jiangtai.fault import UnusableTemplate
from jiangtai.finding import Finding, Level
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jiangtai.deck.adopted import Adopted
    from jiangtai.deck.look import Layout, Slot, Template, TextStyle

KINDS = {
    "cover": "封面",
    "agenda": "目录",
    "section": "章节",
    "statement": "论断",
    "quote": "原文",
    "bullets": "要点",
    "cards": "卡片",
    "pairs": "对照",
    "steps": "步骤",
    "compare": "比较",
    "figures": "数字",
    "table": "表格",
    "picture": "图文",
    "local": "结合实际",
    "questions": "思考题",
    "closing": "结束",
}
_FLOORS = {
    "cover": (46, 40),
    "title": (32, 28),
    "section": (40, 32),
    "body": (28, 24),
    "label": (24, 22),
    "line": (22, 20),
    "statement": (36, 28),
    "quote": (28, 24),
    "figure": (60, 48),
}
_WORDS = {
    "agenda": "目录",
    "continued": "（续）",
    "numerals": "01",
    "ordinals": "1",
    "local": "结合实际",
    "questions": "思考题",
    "seminar": "研讨题",
    "closing": "结束语",
    "pair_left": "部署",
    "pair_right": "举措",
}
_HANG = 2.0
"""Em a paragraph hangs after its numeral: two digits and a gap."""
_FEET = (SlotType.FOOTER, SlotType.NUMBER)
_FOOT, _DIGITS = 12, 2.2
"""Points of the footer, and em that three digits and some air take."""
_LOWER = 24
"""Points of a level below the first, at least."""
_FIELDS = ("name", "english", "tones", "furniture", "fonts", "floors")
"""What a template.toml beside the file may say otherwise."""


def read_foreign(file: Path) -> Template:
    """Return a user's own file as a template. Raises UnusableTemplate with the sentence that says why not."""
    adopted, said = adopt_file(file)
    return build_foreign(file.stem, adopted, said)


def adopt_file(file: Path) -> tuple[Adopted, dict[str, Any]]:
    """Return a file adopted, and what a template.toml beside it says of it ({} where there is none)."""
    if file.suffix.lower() not in SUFFIXES:
        raise UnusableTemplate("“{name}”不是演示文稿。请选一个 .pptx 或 .potx 文件作模板。", name=file.name)
    try:
        blob = file.read_bytes()
    except OSError as error:
        raise UnusableTemplate("模板文件“{name}”读不出来；请检查路径和权限。", name=file) from error
    said = _said_beside(file)
    wishes = {str(name): str(layout) for name, layout in said.get("layouts", {}).items()}
    return adopt_apart(file.name, blob, wishes), said


def _said_beside(file: Path) -> dict[str, Any]:
    """Return the template.toml that names this file, or one of the file's own name."""
    for beside in (file.with_suffix(".toml"), file.parent / "template.toml"):
        try:
            said = tomllib.loads(beside.read_text("utf-8"))
        except OSError:
            continue
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UnusableTemplate("模板说明“{name}”读不出来：文件缺失或写法有误", name=str(beside)) from error
        if beside.stem == file.stem or file.name in said.get("files", {}).values():
            return said
    return {}


def build_foreign(name: str, adopted: Adopted, said: Mapping[str, Any]) -> Template:
    """Return the template of an adopted file. `said`: what a template.toml says otherwise."""
    told = adopted.said
    scale = float(told["scale"])
    usual: dict[str, Any] = {
        "id": name,
        "name": name,
        "english": name,
        "kinds": KINDS,
        "floors": {key: [round(start * scale), round(floor * scale)] for key, (start, floor) in _FLOORS.items()},
        "tones": told["tones"],
        "furniture": _WORDS,
        "fonts": {"模板": told["faces"]},
        "table_style": told["table_style"],
    }
    for field in _FIELDS:
        if field in said:
            usual[field] = {**usual[field], **said[field]} if isinstance(said[field], dict) else said[field]
    package = open_package(adopted.blob, name)
    masters = read_masters(package, name)
    master = next((one for one in masters if one.part == told["master"]), masters[0])
    home = {part: one for one in masters for part in one.parts()}
    read: dict[str, Layout] = {}
    layouts: dict[str, Layout] = {}
    for wanted, row in told["layouts"].items():
        part = row["part"]
        if part not in read:
            read[part] = home[part].layout(part)
        layouts[wanted] = _placed(read[part], row, scale) if "slots" in row else _only(read[part], wanted)
    made = dress_template(usual, adopted.blob, _aspect(told["own"]), master, layouts)
    return replace(made, findings=tuple(findings_of(told)))


def _aspect(own: Mapping[str, Any]) -> str:
    from fractions import Fraction  # noqa: PLC0415  # loads when first needed

    ratio = Fraction(int(own["width"]) or 1, int(own["height"]) or 1).limit_denominator(12)
    return f"{ratio.numerator}:{ratio.denominator}"


def _only(layout: Layout, wanted: str) -> Layout:
    """Return a layout drawn by us with the placeholders of the contract, and its footer."""
    known = {need.idx for need in LAYOUTS[wanted]} | {FOOTER, NUMBER}
    kept = (slot for slot in layout.slots if slot.idx in known and slot.type is not SlotType.DATE)
    return replace(layout, slots=tuple(_footed(slot) for slot in kept if slot.sound or slot.type not in _FEET))


def _footed(slot: Slot) -> Slot:
    """Return a footer of twelve points at least, a number no larger than three digits stand on a line."""
    own = slot.styles[0].size
    if slot.type is SlotType.FOOTER:
        return _sized(slot, Pt(max(own, _FOOT)))
    if slot.type is SlotType.NUMBER:
        room = to_pt(slot.rect.cx - slot.insets.left - slot.insets.right)
        return _sized(slot, Pt(min(max(own, _FOOT), max(8, int(room / _DIGITS)))))
    return slot


def _placed(layout: Layout, row: Mapping[str, Any], scale: float) -> Layout:
    """Return a layout of the file with the contract's indexes, its text brought to sizes that are read."""
    slots = []
    for idx, place, size, hangs, bottom in (*row["slots"], *row["feet"]):
        found = next(slot for slot in layout.slots if _stands(slot, idx, place))
        sized = _sized(found, Pt(size), _LOWER * scale)
        made = _footed(_hung(sized) if hangs and idx else _cut(sized, bottom))
        slots.append(replace(made, idx=idx, place=place))
    return replace(layout, slots=tuple(slots))


def _hung(slot: Slot) -> Slot:
    """Return a placeholder whose first level hangs after a numeral, as an agenda's and questions' do."""
    top = slot.styles[0]
    hang = to_emu(top.size * _HANG)
    styles = (replace(top, margin=hang, indent=Emu(-hang), bullet=None), *slot.styles[1:])
    return replace(slot, styles=styles, said=slot.said or slot.styles)


def _cut(slot: Slot, bottom: int) -> Slot:
    """Return a table's placeholder ending high enough for a last row to stand over the footer, its cells plain.

    Cells do not inherit the placeholder's bullets and margins.
    """
    if not bottom or slot.type not in (SlotType.OBJECT, SlotType.TABLE):
        return slot
    rect = slot.rect._replace(cy=Emu(min(slot.rect.bottom, bottom) - slot.rect.y))
    cells = replace(slot.styles[0], margin=Emu(0), indent=Emu(0), bullet=None)
    return replace(slot, rect=rect, styles=(cells, *slot.styles[1:]))


def _stands(slot: Slot, idx: int, place: int) -> bool:
    titled = slot.type in (SlotType.TITLE, SlotType.CENTRED_TITLE)
    return slot.idx == place and titled == (idx == 0)


def _sized(slot: Slot, size: Pt, lower: float = 0) -> Slot:
    """Return a placeholder whose text starts from `size`, lower levels smaller by their own share."""
    own = slot.styles[0].size
    if size == own and all(style.size >= min(lower, size) for style in slot.styles):
        return slot
    styles = [_resized(style, size / own, min(lower, size)) for style in slot.styles]
    return replace(slot, styles=(replace(slot.styles[0], size=size), *styles[1:]), said=slot.styles)


def _resized(style: TextStyle, share: float, least: float) -> TextStyle:
    return replace(style, size=Pt(max(least, round(style.size * share))))


def findings_of(told: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield what a person should know of an adopted file: what was taken out, what stands in, what faces it took."""
    for kind, count in told["removed"]:
        yield _removed(Removal(kind), (("count", str(count)),))
    if told["samples"]:
        yield Finding("template-samples", Level.HINT, (("count", str(told["samples"])),))
    drawn = _stand_ins(told["layouts"])
    if drawn:
        yield Finding("template-stands-in", Level.HINT, (("layouts", "；".join(drawn)),))
    face = told["faces"].get("filled")
    usual = ("usual", str(told["faces"]["body_asian"]))
    if face:
        yield Finding("template-face-replaced", Level.HINT, (("face", str(face)), usual))
    elif face is not None:
        yield Finding("template-face-missing", Level.HINT, (usual,))


def _removed(kind: Removal, count: tuple[tuple[str, str], ...]) -> Finding:
    match kind:
        case Removal.MACRO:
            return Finding("template-macro", Level.WARNING, count)
        case Removal.EXTERNAL:
            return Finding("template-external", Level.WARNING, count)
        case Removal.ACTION:
            return Finding("template-action", Level.WARNING, count)
        case Removal.OBJECT:
            return Finding("template-object", Level.WARNING, count)
        case Removal.FONT:
            return Finding("template-font", Level.WARNING, count)
        case Removal.LOCK:
            return Finding("template-lock", Level.WARNING, count)
        case _:
            assert_never(kind)


def _stand_ins(rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return which layouts had to be drawn on which of the template's own, as “names←source”."""
    by: dict[str, list[str]] = {}
    for wanted, row in rows.items():
        if row["way"] == "drawn":
            by.setdefault(row["source"], []).append(wanted)
    return [f"{'、'.join(names)}←{source or '-'}" for source, names in by.items()]
