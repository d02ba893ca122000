"""The rules that stand above any score: each finds what it protects, and lets go what it does not."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.protected import GUARDS, guarded, sensitive


@pytest.mark.parametrize(
    "stretch",
    [
        "按照党中央的统一部署",
        "总会机关的",
        "具备条件的",
        "逐步",
        "原则上",
        "在试点地区",
        "“十五五”期间",
        "到2030年",
        "不再",
        "只有认真读书",
        "“一老一小”",
        "《实施办法》中的",
        "图书、报刊",
    ],
)
def test_what_says_whose_how_far_when_or_not_is_guarded(stretch: str) -> None:
    assert guarded(stretch)


@pytest.mark.parametrize("stretch", ["不断"[:0] + "扎实", "大力", "深入", "热情地"])
def test_zeal_is_not_guarded(stretch: str) -> None:
    assert not guarded(stretch)


@pytest.mark.parametrize(
    "sentence",
    ["加强与香港、澳门的交流", "深化两岸往来", "做好民族工作", "依法管理宗教事务", "支援国防建设", "服务外交大局"],
)
def test_sentences_whose_wording_is_settled_are_known(sentence: str) -> None:
    assert sensitive(sentence)


@pytest.mark.parametrize("sentence", ["全国各族人民", "建设干部队伍", "实现民族复兴伟业"])
def test_everyday_words_that_look_like_them_are_not(sentence: str) -> None:
    assert not sensitive(sentence)


def test_every_rule_has_a_reason() -> None:
    assert all(len(guard.reason) > 20 for guard in GUARDS)
