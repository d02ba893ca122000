"""Repacking: a package with layouts and a table style added, every layout and master with an id of its own."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from jiangtai.deck.package import open_package, parse, relations_of
from jiangtai.deck.sanitising import sanitise, serialised
from jiangtai.deck.schema import RELATION, SPACES, q

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from jiangtai.deck.package import Package

_FIRST_ID = 2147483648
"""Masters' and layouts' ids start here (ECMA-376 part 1, 19.7.12 and 19.7.5)."""
_DATE = (1980, 1, 1, 0, 0, 0)
_LAYOUT = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
_TABLES = "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"


def clean(blob: bytes, name: str) -> bytes:
    """Return a file's bytes without what could act (see `sanitising`). Raises UnusableTemplate naming the file."""
    return Repacked(sanitise(open_package(blob, name), name).package).packed()


class Repacked:
    """A package being added to. Parts are named by counting on from what is there."""

    def __init__(self, package: Package) -> None:
        self._main = package.presentation
        self._parts = dict(package.parts)
        self._tables = package.related(self._main, "tableStyles")
        self._count = 0

    def xml(self, part: str) -> Element:
        """Return the root of a part as it stands now."""
        return parse(self._parts[part])

    def store(self, part: str, root: Element) -> None:
        """Put a part's root in place of what was there."""
        self._parts[part] = serialised(root)

    def add_layout(self, blob: bytes, base: str, master: str) -> str:
        """Add a layout that relates to what `base` does, the last of its master's; return its part name."""
        part = self._name("ppt/slideLayouts/slideLayout{}.xml")
        self._parts[part] = blob
        self._parts[relations_of(part)] = self._parts[relations_of(base)]
        self._type(part, _LAYOUT)
        root = self.xml(master)
        listed = root.find(q("p:sldLayoutIdLst"))
        if listed is None:
            listed = root.makeelement(q("p:sldLayoutIdLst"))
            before = root.find(q("p:clrMap"))
            if before is not None:
                before.addnext(listed)
        entry = listed.makeelement(q("p:sldLayoutId"))
        entry.set(q("r:id"), self._relate(master, "slideLayout", part))
        listed.append(entry)
        self.store(master, root)
        return part

    def table_styles(self) -> Element:
        """Return the root of the table styles part, a new one where there was none."""
        if self._tables is None:
            self._tables = self._name("ppt/tableStyles{}.xml")
            self._parts[self._tables] = f'<a:tblStyleLst xmlns:a="{SPACES["a"]}" def=""/>'.encode()
            self._type(self._tables, _TABLES)
            self._relate(self._main, "tableStyles", self._tables)
        return self.xml(self._tables)

    def add_table_style(self, style: str, ink: str, line: str, text: str) -> None:
        """Add a table style without fills: a rule in `line` under the head, hairlines in `ink`, text in `text`."""
        root = self.table_styles()
        if any(one.get("styleId") == style for one in root):
            return
        if not root.get("def"):
            root.set("def", style)
        root.append(parse(_style(style, ink, line, text).encode()))
        self.store(self._tables or "", root)

    def packed(self) -> bytes:
        """Return the file's bytes."""
        self._renumber()
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
            for part, blob in sorted(self._parts.items()):
                file.writestr(zipfile.ZipInfo(part, _DATE), blob, zipfile.ZIP_DEFLATED)
        return made.getvalue()

    def _renumber(self) -> None:
        """Give every master and layout an id of its own: no two may share one, and some programs write such files."""
        number = _FIRST_ID
        root = self.xml(self._main)
        masters = {entry.get("Id"): entry.get("Target", "").lstrip("/") for entry in self._relations(self._main)}
        for listed in root.iter(q("p:sldMasterId")):
            listed.set("id", str(number))
            number += 1
            part = masters.get(listed.get(q("r:id")), "")
            if part not in self._parts:
                continue
            master = self.xml(part)
            for entry in master.iter(q("p:sldLayoutId")):
                entry.set("id", str(number))
                number += 1
            self.store(part, master)
        self.store(self._main, root)

    def _name(self, form: str) -> str:
        known = {part.lower() for part in self._parts}
        while True:
            self._count += 1
            name = form.format(self._count)
            if name.lower() not in known:
                return name

    def _relations(self, part: str) -> Element:
        blob = self._parts.get(relations_of(part))
        return parse(blob) if blob is not None else parse(f'<Relationships xmlns="{SPACES["rel"]}"/>'.encode())

    def _relate(self, source: str, kind: str, target: str) -> str:
        root = self._relations(source)
        known = {entry.get("Id") for entry in root}
        number = next(at for at in range(1, len(known) + 2) if f"rId{at}" not in known)
        told = {"Id": f"rId{number}", "Type": f"{RELATION}/{kind}", "Target": f"/{target}"}
        root.append(root.makeelement(q("rel:Relationship"), told))
        self._parts[relations_of(source)] = serialised(root)
        return told["Id"]

    def _type(self, part: str, kind: str) -> None:
        root = self.xml("[Content_Types].xml")
        root.append(root.makeelement(q("ct:Override"), {"PartName": f"/{part}", "ContentType": kind}))
        self.store("[Content_Types].xml", root)


def _style(style: str, ink: str, line: str, text: str) -> str:
    def edge(side: str, fill: str, width: int) -> str:
        return f'<a:{side}><a:ln w="{width}" cmpd="sng">{fill}<a:prstDash val="solid"/></a:ln></a:{side}>'

    def words(weight: str = "") -> str:
        return f'<a:tcTxStyle{weight}><a:fontRef idx="minor"/>{text}</a:tcTxStyle>'

    heavy = words(' b="on"')
    none = "<a:ln><a:noFill/></a:ln>"
    borders = (
        f"<a:left>{none}</a:left><a:right>{none}</a:right><a:top>{none}</a:top>{edge('bottom', ink, 6350)}"
        f"{edge('insideH', ink, 6350)}<a:insideV>{none}</a:insideV>"
    )
    return (
        f'<a:tblStyle xmlns:a="{SPACES["a"]}" styleId="{style}" styleName="讲台"><a:wholeTbl>{words()}<a:tcStyle><a:tcBdr>'
        f"{borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl><a:firstCol>{heavy}"
        f"<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol><a:firstRow>{heavy}<a:tcStyle><a:tcBdr>"
        f"{edge('bottom', line, 28575)}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:firstRow></a:tblStyle>"
    )
