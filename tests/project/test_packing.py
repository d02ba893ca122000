"""A project file gives back exactly the State it was made of, and refuses in one sentence what it is not."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.project.edits import random_edit
from tests.project.states import STATES, small

from jiangtai.fault import BadDocument, UnreadableProject
from jiangtai.project.packing import is_project, pack, read_label, unpack
from jiangtai.session import Session
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from jiangtai.project.state import State

NAME_FOR_LIFE = "0123456789abcdef" * 2


@given(STATES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_state_comes_back_exactly_and_in_the_same_bytes(state: State) -> None:
    packed = pack(state, NAME_FOR_LIFE)
    unpacked = unpack(packed.file, "a.jiangtai")
    assert unpacked.state == state
    assert kinds(unpacked.state) == kinds(state)
    assert (unpacked.identity, unpacked.digest) == (NAME_FOR_LIFE, packed.digest)
    assert pack(unpacked.state, NAME_FOR_LIFE).file == packed.file


def test_a_session_of_random_edits_comes_back_exactly(session: Session, random: Random) -> None:
    for _ in range(30):
        random_edit(session, random)
        assert unpack(pack(session.state).file, "a.jiangtai").state == session.state


def test_a_project_derives_the_same_deck(session: Session) -> None:
    again = Session((shipped("templates"),))
    session.fill_cover(speaker="张三", unit="某市红十字会")
    state = unpack(pack(session.state).file, "a.jiangtai").state
    again.start(state, lambda _: state.brief)
    again.record("", state)
    assert again.deck_bytes() == session.deck_bytes()


def test_a_version_of_later_times_is_refused_in_a_sentence() -> None:
    blob = changed(pack(small()).file, "project.json", lambda head: head | {"format": 99})
    with pytest.raises(UnreadableProject, match=r"“植树\.jiangtai”是较新版本"):
        unpack(blob, "植树.jiangtai")


def test_a_field_not_heard_of_yet_is_a_later_version_too() -> None:
    blob = changed(pack(small()).file, "state.json", lambda state: state | {"choir": "男声"}, seal=True)
    with pytest.raises(UnreadableProject, match="较新版本"):
        unpack(blob, "植树.jiangtai")


def test_an_older_file_is_brought_up_step_by_step() -> None:
    older = changed(
        pack(small()).file,
        "state.json",
        lambda state: {("theme" if name == "template" else name): value for name, value in state.items()},
        seal=True,
    )
    steps: list[Callable[[dict[str, Any]], dict[str, Any]]] = [
        lambda state: {("brand_name" if name == "theme" else name): value for name, value in state.items()},
        lambda state: {("template" if name == "brand_name" else name): value for name, value in state.items()},
    ]
    assert unpack(older, "植树.jiangtai", migrations=steps).state == small()


def test_a_field_added_later_has_its_default() -> None:
    blob = changed(
        pack(small()).file, "state.json", lambda state: {k: v for k, v in state.items() if k != "accepted"}, seal=True
    )
    assert unpack(blob, "植树.jiangtai").state == small()


def test_the_label_is_read_without_the_state() -> None:
    packed = pack(small(), step="修改文字", whole=False)
    assert read_label(packed.file, "v").step == "修改文字"
    assert set(read_label(packed.file, "v").blobs) == set(packed.blobs)


def test_a_version_finds_its_bytes_beside_it() -> None:
    packed = pack(small(), whole=False)
    assert len(packed.file) < len(pack(small()).file)
    assert unpack(packed.file, "v", packed.blobs.__getitem__).state == small()
    with pytest.raises(UnreadableProject, match="已损坏"):
        unpack(packed.file, "v", lambda _: b"other bytes")


def test_any_zip_program_gets_the_speech_out() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(small()).file)) as file:
        (name,) = (name for name in file.namelist() if name.startswith("blobs/"))
        assert file.read(name) == small().sources[0].blob


def test_a_project_is_known_by_its_bytes_or_its_name() -> None:
    assert is_project("讲话.zip", pack(small()).file)
    assert is_project("讲话.JIANGTAI", b"damaged")
    assert not is_project("讲话.docx", b"PK\3\4 a Word file")


def test_a_bad_project_is_a_bad_document() -> None:
    with pytest.raises(BadDocument, match=r"“甲\.jiangtai”已损坏"):
        unpack(b"", "甲.jiangtai")


def changed(blob: bytes, member: str, change: Callable[[Any], Any], *, seal: bool = False) -> bytes:
    """Return the file with one JSON member changed; `seal`: its digest brought up to date."""
    import hashlib  # noqa: PLC0415  # only here

    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    members[member] = json.dumps(change(json.loads(members[member]))).encode()
    if seal:
        head = json.loads(members["project.json"])
        head["state"] = hashlib.sha256(members["state.json"]).hexdigest()
        members["project.json"] = json.dumps(head).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, inside in members.items():
            file.writestr(name, inside)
    return packed.getvalue()


def kinds(value: object) -> object:
    """Return the types a value is made of: 1 == 1.0 and Span(1, 2) == (1, 2), but only one of each comes back."""
    if is_dataclass(value):
        return type(value), [kinds(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return type(value), [kinds(one) for one in value]
    return type(value)
