"""Projects made to hurt: each ends in one sentence, within 20 seconds and 700 MB. Speeches made so: `test_evil` there."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from tests.apart import said_apart
from tests.project.states import TEXT, png
from tests.torture.test_corrupt import repacked, resealed, seal

from jiangtai.project.packing import MIMETYPE, pack
from jiangtai.session import Session
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECONDS, MEGABYTES = 20, 700
JUDGE = """
    import pathlib, resource, sys, time
    from jiangtai.fault import BadDocument
    from jiangtai.session import Session
    from jiangtai.shipped import shipped
    session = Session((shipped("templates"),))
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        started = time.monotonic()
        try:
            session.load_project(path)
            said = "opened"
        except BadDocument as fault:
            said = str(fault)
        peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(path.stem, round(time.monotonic() - started, 1), peak // 1024, said, sep="\t")
"""


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        for name, inside in members.items():
            file.writestr(name, inside)
    return packed.getvalue()


def head(**more: object) -> bytes:
    return json.dumps({"format": 1, "identity": "", "step": "", "state": "", "blobs": [], **more}).encode()


def with_state(data: bytes) -> bytes:
    members = {"mimetype": MIMETYPE, "project.json": head(), "state.json": data}
    seal(members)
    return zipped(members)


def with_plain(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    return lambda blob: resealed(blob, change)


def long_cover(plain: dict[str, Any]) -> None:
    plain["brief"]["cover"]["title"] = "宣讲" * 300_000


def points(*words: str) -> Callable[[dict[str, Any]], object]:
    said = [{"wording": {"text": text, "origin": "own"}} for text in words]
    return lambda plain: plain["outline"]["parts"][1]["pages"][0].update(points=said)


def pages(count: int, *words: str) -> Callable[[dict[str, Any]], object]:
    def change(plain: dict[str, Any]) -> None:
        points(*words)(plain)
        part = plain["outline"]["parts"][1]
        part["pages"] = [part["pages"][0] | {"id": str(number)} for number in range(count)]

    return change


EVIL: dict[str, Callable[[bytes], bytes]] = {
    "a member that inflates a thousandfold": lambda _: zipped({"mimetype": MIMETYPE, "state.json": bytes(260 << 20)}),
    "sixty members of four megabytes": lambda _: zipped({f"blobs/{n}": bytes(4 << 20) for n in range(60)}),
    "lists in lists": lambda _: with_state(b"[" * 4_000_000),
    "millions of empty objects": lambda _: with_state(b"[" + b"{}," * 2_600_000 + b"{}]"),
    "a number of a million digits": lambda _: with_state(b'{"sources": ' + b"9" * 1_000_000 + b"}"),
    "names that climb": lambda blob: repacked(blob, lambda members: members.update({"../../evil": b"x"})),
    "a Word file by this name": lambda _: zipped({"[Content_Types].xml": b"<Types/>"}),
    "a program": lambda _: b"\x7fELF" + bytes(100_000),
    "a pickle": lambda _: b"\x80\x04c__builtin__\neval\n(S'1'\ntR.",
    "a logo of a billion pixels": lambda blob: with_logo(blob, png(40_000, 40_000)),
    "a cover of a book's length": with_plain(long_cover),
    "a point of a book's length": with_plain(points("要" * 1_000_000)),
    "eleven thousand points": with_plain(pages(22, *["要点"] * 500)),
    "a thousand pages too many": with_plain(pages(2_000)),
    "as many rulings as are let in": with_plain(
        lambda plain: plain.update(overrides=[{"at": at, "ruling": "promote"} for at in range(10_000)])
    ),
    "as many points as are let in": with_plain(pages(900, *["要点"] * 10)),
    "as many words as are let in": with_plain(pages(5, "要" * 49_000)),
}


HARMLESS = {
    "a cover of a book's length",
    "as many rulings as are let in",
    "as many points as are let in",
    "as many words as are let in",
}


def with_logo(blob: bytes, logo: bytes) -> bytes:
    import hashlib  # noqa: PLC0415  # only here

    digest = hashlib.sha256(logo).hexdigest()

    def add(members: dict[str, bytes]) -> None:
        said = json.loads(members["project.json"])
        members["project.json"] = json.dumps(said | {"blobs": [*said["blobs"], digest]}).encode()
        members[f"blobs/{digest}"] = logo

    return resealed(repacked(blob, add), lambda plain: plain["brand"].update(logo=digest))


@pytest.fixture(scope="module")
def blob() -> bytes:
    session = Session((shipped("templates"),))
    session.open_text(TEXT)
    return pack(session.state).file


@pytest.mark.skipif(sys.platform == "win32", reason="memory is asked for as POSIX tells it")
def test_an_evil_project_ends_soon_in_little_memory_and_one_sentence(blob: bytes, tmp_path: Path) -> None:
    for case, make in EVIL.items():
        (tmp_path / f"{case}.jiangtai").write_bytes(make(blob))
    figures = said_apart(JUDGE, tmp_path)
    told = [line.split("\t") for line in figures.splitlines()]
    assert {case for case, *_ in told} == set(EVIL)
    for case, seconds, megabytes, said in told:
        assert float(seconds) < SECONDS, case
        assert int(megabytes) < MEGABYTES, case
        assert said.startswith(f"“{case}.jiangtai”") or (said == "opened" and case in HARMLESS), case
    print(f"\n{figures}")  # noqa: T201  # the figures
