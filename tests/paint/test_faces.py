"""Which face stands for a declared one."""

from __future__ import annotations

from jiangtai.finding import Level
from jiangtai.paint.faces import Faces, face_findings, find_faces

INSTALLED = {name.casefold(): name for name in ("Noto Sans CJK SC", "Noto Serif CJK SC", "SimHei", "Arial")}
FACES = Faces(INSTALLED, ("Noto Sans CJK SC", "Noto Serif CJK SC"), ("Noto Sans CJK SC", "Noto Serif CJK SC"))


def test_a_declared_face_is_used_where_it_is_installed() -> None:
    assert FACES.asian("simhei") == "SimHei"
    assert FACES.latin("Arial", "SimHei") == "Arial"


def test_a_missing_face_is_stood_in_for_by_one_of_its_own_kind() -> None:
    assert FACES.asian("微软雅黑") == "Noto Sans CJK SC"
    assert FACES.asian("方正小标宋") == "Noto Serif CJK SC"
    assert FACES.latin("华文中宋", "华文中宋") == "Noto Serif CJK SC"


def test_a_latin_face_is_stood_in_for_by_its_twin() -> None:
    assert Faces({"liberation sans": "Liberation Sans"}, ()).latin("Arial", "") == "Liberation Sans"


def test_the_best_chinese_face_at_hand_is_no_makeshift_one() -> None:
    best = find_faces().chinese[0]
    assert "Fallback" not in best
    assert "Mono" not in best


def test_without_any_chinese_face_that_is_said() -> None:
    bare = Faces({"arial": "Arial"}, ())
    assert not bare.asian("微软雅黑")
    assert [finding.level for finding in face_findings(bare)] == [Level.ERROR]
    assert face_findings(find_faces()) == ()
