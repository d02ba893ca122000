"""Templates: a brand's folder read into plain values, all inheritance resolved (layout ← master ← theme ← defaults)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jiangtai.deck.contract import LAYOUTS
from jiangtai.deck.look import Face, Floors, Template, Tone, ToneLook
from jiangtai.deck.masters import read_masters
from jiangtai.deck.measure import Pt
from jiangtai.deck.package import open_package
from jiangtai.deck.tablestyles import read_table_look
from jiangtai.fault import UnusableTemplate
from jiangtai.shipped import shipped
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiangtai.deck.inks import Inks
    from jiangtai.deck.look import Layout
    from jiangtai.deck.masters import Master


SUFFIXES = (".pptx", ".potx", ".pptm", ".potm", ".ppsx")
"""What PowerPoint and WPS save presentations and templates as; the ones with macros are used without them."""


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """What a list of templates shows: read from template.toml alone. `folder` is the brand's own, or a single file."""

    id: str
    name: str
    english: str
    aspects: tuple[str, ...]
    folder: Path


def template_cards(folders: Sequence[Path]) -> tuple[TemplateCard, ...]:
    """Return the templates in the given folders, by id; of two with one id the first folder's wins.

    A folder holds brand folders (with a template.toml), and .pptx or .potx files a person dropped there.
    """
    cards: dict[str, TemplateCard] = {}
    for folder in folders:
        for file in sorted(folder.glob("*/template.toml")):
            card = _card(file)
            cards.setdefault(card.id, card)
        for file in sorted(folder.glob("*.p[po]t[xm]")):
            if not file.name.startswith(("~$", ".")):  # PowerPoint's and the system's own
                cards.setdefault(file.stem, TemplateCard(file.stem, file.stem, file.stem, (), file))
    return tuple(cards.values())


def find_card(folders: Sequence[Path], name: str) -> TemplateCard | None:
    """Return the template called `name`, by id or in either language, or None.

    A brand lies in a folder of its id as a rule: then no other has to be read.
    """
    for folder in folders:
        file = folder / name / "template.toml"
        if len(Path(name).parts) == 1 and file.is_file() and (card := _card(file)).id == name:
            return card
    return next((card for card in template_cards(folders) if name in (card.id, card.name, card.english)), None)


def _card(file: Path) -> TemplateCard:
    said = _read_toml(file)
    return TemplateCard(
        str(said.get("id", file.parent.name)),
        str(said.get("name", file.parent.name)),
        str(said.get("english", "")),
        tuple(said.get("files", {})),
        file.parent,
    )


def is_path(name: str) -> bool:
    """Return whether a template's name is a file's, or a brand folder's with its way there."""
    return Path(name).suffix.lower() in SUFFIXES or (Path(name) / "template.toml").is_file()


def read_template(folder: Path, aspect: str = "16:9") -> Template:
    """Return the template in a brand's folder, or of a single .pptx or .potx, which has the aspect it has.

    Raises UnusableTemplate where a file is missing or damaged, or the .pptx lacks a layout or placeholder of the contract.
    """
    if not folder.is_dir():
        from jiangtai.deck.foreign import read_foreign  # noqa: PLC0415  # it dresses templates with what is here

        return read_foreign(folder)
    said = _read_toml(folder / "template.toml")
    name = said.get("files", {}).get(aspect)
    if name is None:
        raise UnusableTemplate("模板“{name}”没有 {aspect} 的版式", name=folder.name, aspect=aspect)
    try:
        blob = (folder / name).read_bytes()
    except OSError as error:
        raise UnusableTemplate("模板文件“{name}”读不出来", name=str(folder / name)) from error
    if folder.parent != shipped("templates"):  # a brand somebody shared
        from jiangtai.deck.repacking import clean  # noqa: PLC0415  # it weighs what only a stranger's file needs

        blob = clean(blob, name)
    return build_template(said, blob, aspect)


def build_template(said: Mapping[str, Any], blob: bytes, aspect: str) -> Template:
    """Return a template from what a template.toml says and the bytes of its .pptx."""
    name = str(said["name"])
    package = open_package(blob, name)
    masters = read_masters(package, name)
    layouts = {layout.name: layout for master in masters for layout in master.layouts()}
    _check(layouts, name)
    return dress_template(said, blob, aspect, masters[0], layouts)


def dress_template(
    said: Mapping[str, Any], blob: bytes, aspect: str, master: Master, layouts: Mapping[str, Layout]
) -> Template:
    """Return the template of layouts by the contract's names, its colours and table style taken from `master`.

    `said` is what a template.toml says.
    """
    package, inks = master.package, master.inks
    styles = package.related(package.presentation, "tableStyles")
    faces = {name: _face(one) for name, one in said["fonts"].items()}
    return Template(
        id=said["id"],
        name=said["name"],
        english=said["english"],
        aspect=aspect,
        width=master.size[0],
        height=master.size[1],
        layouts=layouts,
        kinds=said["kinds"],
        table=read_table_look(
            package.xml(styles) if styles is not None else None, inks, str(said.get("table_style", ""))
        ),
        floors=Floors(**{name: (Pt(start), Pt(floor)) for name, (start, floor) in said["floors"].items()}),
        face=next(iter(faces.values())),
        faces=faces,
        roles={role: tuple(schemes) for role, schemes in said.get("colours", {}).items()},
        colours=inks.palette.colours,
        tones={Tone.PLAIN: ToneLook()} | {Tone(name): _tone(one, inks) for name, one in said["tones"].items()},
        furniture=said["furniture"],
        blob=blob,
    )


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableTemplate("模板说明“{name}”读不出来：文件缺失或写法有误", name=str(file)) from error


def _face(said: Mapping[str, Any]) -> Face:
    return Face(
        said["title_latin"],
        said["title_asian"],
        said["body_latin"],
        said["body_asian"],
        said["height"],
        tuple(said.get("fallbacks", ())),
    )


def _tone(said: Mapping[str, Any], inks: Inks) -> ToneLook:
    scheme = said.get("scheme", "")
    return ToneLook(scheme, inks.palette.named(scheme) if scheme else None, said.get("bold"))


def _check(layouts: Mapping[str, Layout], name: str) -> None:
    for wanted, needs in LAYOUTS.items():
        layout = layouts.get(wanted)
        lacking = wanted if layout is None else ""
        if layout is not None:
            missing = [need for need in needs if layout.slot(need.idx) is None]
            lacking = f"{wanted}（{missing[0].type.value} {missing[0].idx}）" if missing else ""
        if lacking:
            raise UnusableTemplate("模板“{name}”缺少版式或占位符：{lacking}", name=name, lacking=lacking)
