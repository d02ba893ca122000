"""A stranger's template is adopted in a process that can be stopped, and what goes wrong there is one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.deck.strangers import inside, parts_of, plain

from jiangtai.deck.isolation import adopt_apart
from jiangtai.fault import UnusableTemplate
from jiangtai.speech.limits import DEFAULT


def test_the_worker_hands_back_what_it_made() -> None:
    adopted = adopt_apart("单位.pptx", plain(slides=(0,)), {})
    assert adopted.said["samples"] == 1
    assert "ppt/presentation.xml" in parts_of(adopted.blob)


def test_a_file_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(UnusableTemplate, match=r"“慢\.pptx”过大或过于复杂"):
        adopt_apart("慢.pptx", plain(), {}, replace(DEFAULT, seconds=0.01))


def test_a_file_too_large_is_not_read() -> None:
    with pytest.raises(UnusableTemplate, match="过大"):
        adopt_apart("大.pptx", plain(), {}, replace(DEFAULT, file=100))


def test_a_worker_without_room_costs_one_sentence() -> None:
    with pytest.raises(UnusableTemplate, match=r"“满\.pptx”"):
        adopt_apart("满.pptx", plain(), {}, replace(DEFAULT, memory=1 << 20))


def test_what_no_reader_expects_is_a_damaged_file() -> None:
    odd = inside(plain(), "ppt/presentation.xml", r'(<p:sldSz cx=)"\d+"', r'\1"wide"')
    with pytest.raises(UnusableTemplate, match=r"“怪\.pptx”打不开"):
        adopt_apart("怪.pptx", odd, {})
