"""A project damaged in any way is opened as it was or refused in one sentence, soon; never anything else."""

from __future__ import annotations

import hashlib
import io
import json
import random
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from tests.project.states import TEXT

from jiangtai.fault import Fault, UnreadableProject
from jiangtai.project.packing import pack, unpack
from jiangtai.project.state import State
from jiangtai.session import Session
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


FLIPS = 500
WRONG: tuple[object, ...] = (None, True, -1, 1e308, 10**30, "x", "\ud800", [], [[]], {"x": 1}, [None])


@pytest.fixture(scope="module")
def state() -> State:
    """A whole project: the sample, drafted, with everything a State can hold."""
    session = Session((shipped("templates"),))
    session.open(next(shipped("seeds").glob("*/speech.txt")))
    session.fill_cover(speaker="张三")
    return session.state


@pytest.fixture(scope="module")
def blob(state: State) -> bytes:
    return pack(state, "0" * 32).file


@pytest.fixture(scope="module")
def short() -> bytes:
    """A project of a few lines."""
    session = Session((shipped("templates"),))
    session.open_text(TEXT)
    return pack(session.state).file


def judged(blob: bytes, state: State) -> bool:
    """Return whether the project opened, having made sure that it is the one saved or refused in a sentence."""
    try:
        found = unpack(blob, "甲.jiangtai").state
    except UnreadableProject as fault:
        assert "“甲.jiangtai”" in str(fault)  # noqa: PT017  # either end is right
        return False
    assert found == state
    return True


def test_half_a_file_is_refused(blob: bytes, state: State) -> None:
    assert not [cut for cut in range(64) if judged(blob[: len(blob) * cut // 64], state)]
    assert judged(blob, state)


def test_flipped_bytes_are_noticed_or_harmless(blob: bytes, state: State) -> None:
    chance = random.Random(8)  # noqa: S311  # chance for tests
    opened = 0
    for _ in range(FLIPS):
        at, bit = chance.randrange(len(blob)), 1 << chance.randrange(8)
        opened += judged(blob[:at] + bytes([blob[at] ^ bit]) + blob[at + 1 :], state)
    assert opened < FLIPS / 10, "nearly all of a project is guarded by a digest"


def test_a_missing_member_is_refused(blob: bytes, state: State) -> None:
    for name in names(blob):
        assert not judged(repacked(blob, lambda members, name=name: members.pop(name)), state)  # type: ignore[misc]  # mypy: a default


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: repr(wrong)[:12])
def test_wrong_types_are_refused_wherever_they_stand(short: bytes, wrong: object) -> None:
    for place in places(json.loads(members_of(short)["state.json"])):
        try:
            found = unpack(resealed(short, lambda plain, place=place: put(plain, place, wrong)), "甲.jiangtai").state  # type: ignore[misc]  # the same
        except UnreadableProject:
            continue
        assert type(found) is State


def test_a_string_of_ten_megabytes_is_refused(blob: bytes) -> None:
    with pytest.raises(UnreadableProject):
        unpack(resealed(blob, lambda plain: plain["outline"]["title"].update(text="a" * 10_000_000)), "甲.jiangtai")


@pytest.mark.parametrize("depth", [50, 900, 200_000])
def test_nesting_without_end_is_refused(blob: bytes, state: State, depth: int) -> None:
    def nest(members: dict[str, bytes]) -> None:
        members["state.json"] = b"[" * depth + b"]" * depth
        seal(members)

    assert not judged(repacked(blob, nest), state)


@pytest.mark.parametrize("number", [0, -1, 2, 10**9, "1", None, 1.0, True])
def test_formats_that_are_not_ours_are_refused(blob: bytes, state: State, number: object) -> None:
    def change(members: dict[str, bytes]) -> None:
        members["project.json"] = json.dumps(json.loads(members["project.json"]) | {"format": number}).encode()

    assert not judged(repacked(blob, change), state)


def test_a_name_for_life_is_no_path(blob: bytes, state: State) -> None:
    for identity in ("../../../etc", "/root", "A" * 32, "0" * 31, 5):

        def change(members: dict[str, bytes], identity: object = identity) -> None:
            members["project.json"] = json.dumps(json.loads(members["project.json"]) | {"identity": identity}).encode()

        assert not judged(repacked(blob, change), state)


HOSTILE: dict[str, Callable[[dict[str, Any]], object]] = {
    "spans past the end": lambda plain: plain["outline"]["parts"][1]["pages"][0].update(notes=[[0, 10**9]]),
    "an occasion there is not": lambda plain: plain["brief"].update(occasion="coronation"),
    "nothing is said in no time": lambda plain: plain["brief"].update(pace=0),
    "no source": lambda plain: plain.update(sources=[]),
    "no parts": lambda plain: plain["outline"].update(parts=[]),
    "points below points": lambda plain: plain["outline"]["parts"][1]["pages"][0].update(
        points=[nested(plain["outline"]["title"], 40)]
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_nobody_could_have_made_is_refused_before_it_is_shown(blob: bytes, tmp_path: Path, case: str) -> None:
    path = tmp_path / "甲.jiangtai"
    path.write_bytes(resealed(blob, HOSTILE[case]))
    with pytest.raises(Fault, match=r"甲\.jiangtai"):
        Session((shipped("templates"),)).load_project(path)


def nested(wording: Any, depth: int) -> dict[str, Any]:  # noqa: ANN401  # JSON
    return {"wording": wording, "points": [nested(wording, depth - 1)] if depth else []}


def members_of(blob: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        return {name: file.read(name) for name in file.namelist()}


def names(blob: bytes) -> list[str]:
    return list(members_of(blob))


def repacked(blob: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    members = members_of(blob)
    change(members)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, inside in members.items():
            file.writestr(name, inside)
    return packed.getvalue()


def seal(members: dict[str, bytes]) -> None:
    """Bring the digest up to date, as somebody would who means harm."""
    head = json.loads(members["project.json"])
    head["state"] = hashlib.sha256(members["state.json"]).hexdigest()
    members["project.json"] = json.dumps(head).encode()


def resealed(blob: bytes, change: Callable[[Any], object]) -> bytes:
    def act(members: dict[str, bytes]) -> None:
        plain = json.loads(members["state.json"])
        change(plain)
        members["state.json"] = json.dumps(plain).encode()
        seal(members)

    return repacked(blob, act)


def places(plain: Any, most: int = 2) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401  # JSON
    """Yield the places of a State's data: all fields, and of lists the first two items."""
    keys = list(plain) if isinstance(plain, dict) else range(min(most, len(plain))) if isinstance(plain, list) else ()
    for key in keys:
        yield (key,)
        yield from ((key, *below) for below in places(plain[key], 1))


def put(plain: Any, place: tuple[Any, ...], wrong: object) -> None:  # noqa: ANN401  # JSON
    for key in place[:-1]:
        plain = plain[key]
    plain[place[-1]] = wrong
