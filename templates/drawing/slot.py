"""Placeholders of a layout: index, type, Chinese name and prompt, place and list style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.canvas import emu
from drawing.text import level_styles
from jiangtai.deck.look import SlotType

if TYPE_CHECKING:
    from drawing.canvas import Area
    from drawing.text import Anchor, Level

_FIELD = '<a:fld id="{B5D4A2C1-6F0E-4C3B-9A57-2E8D1F7C9034}" type="slidenum"><a:rPr lang="zh-CN" altLang="en-US"/><a:t>‹#›</a:t></a:fld>'
_SMALL = {SlotType.FOOTER, SlotType.NUMBER}


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder. Without levels its text looks as the master says; without an area it stands where the master's does."""

    idx: int
    type: SlotType
    name: str
    prompt: tuple[str, ...]
    area: Area | None = None
    levels: tuple[Level, ...] = ()
    anchor: Anchor | None = None
    fill: str | None = None

    def xml(self, number: int) -> str:
        """Return `p:sp` with the shape id `number`."""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{self.name}"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{self._mark()}</p:nvPr></p:nvSpPr>'
            f"<p:spPr>{self._place()}{self._fill()}</p:spPr><p:txBody>{self._frame()}{self._styles()}{self._words()}</p:txBody></p:sp>"
        )

    def _mark(self) -> str:
        if self.type in {SlotType.TITLE, SlotType.CENTRED_TITLE}:
            return f'<p:ph type="{self.type}"/>'
        size = ' sz="quarter"' if self.type in _SMALL or self.idx > 1 else ""
        return f'<p:ph type="{self.type}"{size} idx="{self.idx}"/>'

    def _place(self) -> str:
        if self.area is None:
            return ""
        x, y, w, h = (emu(length) for length in self.area)
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'

    def _fill(self) -> str:
        if self.fill is None:
            return ""
        return f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{self.fill}"/></a:solidFill>'

    def _frame(self) -> str:
        if self.anchor is None:
            return "<a:bodyPr/>"
        return (
            f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{self.anchor}">'
            "<a:noAutofit/></a:bodyPr>"
        )

    def _styles(self) -> str:
        return f"<a:lstStyle>{level_styles(self.levels)}</a:lstStyle>" if self.levels else "<a:lstStyle/>"

    def _words(self) -> str:
        if self.type is SlotType.NUMBER:
            return f'<a:p>{_FIELD}<a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p>'
        if not self.prompt:
            return '<a:p><a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p>'
        return "".join(
            f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>{words}</a:t></a:r></a:p>'
            for level, words in enumerate(self.prompt)
        )
