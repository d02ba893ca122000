"""The questions a speech leaves to its hearers take the place of the program's, in the speech's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import Kind, Origin
from jiangtai.span import letters, read_spans
from jiangtai.speech.document import pasted
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Speech

BODY = "护林员培训讲稿\n\n一、管住火源\n\n上山不带火，路口要设卡登记。\n\n二、守好山头\n\n每座山头两个人，夜里轮流值守。\n\n"


def heard(ending: str) -> Speech:
    return understand((pasted(BODY + ending),))


def asked(outline: Outline) -> tuple[str, list[str]]:
    page = next(page for page in outline.pages() if page.kind is Kind.QUESTIONS)
    return page.title.text, [point.wording.text for point in page.points]


@pytest.mark.parametrize(
    ("ending", "title"),
    [
        ("思考题：1.哪条路最难守？2.夜里起火先报给谁？为什么？\n\n山林交给大家了，请务必守好。\n", "思考题"),
        ("思考题\n\n1.哪条路最难守？\n\n2.夜里起火先报给谁？为什么？\n", "思考题"),
        ("三、讨论题\n\n（1）哪条路最难守？\n\n（2）夜里起火先报给谁？为什么？\n", "讨论题"),
        ("课后思考题：\n\n1、哪条路最难守？\n\n2、夜里起火先报给谁？为什么？\n\n谢谢大家！\n", "课后思考题"),
        ("【思考与讨论】①哪条路最难守？②夜里起火先报给谁？为什么？\n", "思考与讨论"),
    ],
)
def test_its_own_questions_are_asked_in_its_own_words(ending: str, title: str) -> None:
    speech = heard(ending)
    outline = draft(speech, Brief("workshop"))
    assert asked(outline) == (title, ["哪条路最难守？", "夜里起火先报给谁？为什么？"])
    for page in outline.pages():
        for wording in page.wordings():
            assert wording.origin is not Origin.OWN
            if wording.origin is Origin.SOURCE:
                assert letters(wording.text) == letters(read_spans(speech.text, wording.sources))
        if page.kind is not Kind.QUESTIONS:
            assert not any("难守" in wording.text for wording in page.wordings())
    read = "".join(read_spans(speech.text, page.notes) for page in outline.pages())
    assert read == "".join(paragraph.read(speech.text) for paragraph in speech.paragraphs())


def test_a_task_to_discuss_need_not_be_a_question() -> None:
    outline = draft(heard("研讨题：1.结合自己的山头谈一谈；2.列出三处险情。\n"), Brief("workshop"))
    assert asked(outline) == ("研讨题", ["结合自己的山头谈一谈", "列出三处险情"])


def test_they_are_asked_at_an_occasion_that_brings_no_questions_itself() -> None:
    speech = heard("思考题：1.哪条路最难守？2.夜里起火先报给谁？\n")
    assert asked(draft(speech, Brief("lecture")))[1] == ["哪条路最难守？", "夜里起火先报给谁？"]
    unwanted = draft(speech, Brief("lecture", extras=("local",)))
    assert Kind.QUESTIONS not in {page.kind for page in unwanted.pages()}


@pytest.mark.parametrize(
    "ending",
    [
        "思考题出得好，大家就愿意想。\n",
        "讨论题目要结合山头实际，不要空谈。\n",
        "大家要思考：路口怎样设卡？\n",
        "思考题：\n\n山林交给大家了。\n",
    ],
)
def test_what_only_speaks_of_questions_asks_none(ending: str) -> None:
    _, questions = asked(draft(heard(ending), Brief("workshop")))
    assert len(questions) == 3
    assert all("山头" not in text and "路口" not in text for text in questions)


def test_an_unticked_question_is_not_asked() -> None:
    speech = heard("思考题\n\n1.哪条路最难守？\n\n2.夜里起火先报给谁？\n")
    first = next(p.start for p in speech.paragraphs() if "难守" in p.read(speech.text))
    assert asked(draft(speech, Brief("workshop", unticked=frozenset({first}))))[1] == ["夜里起火先报给谁？"]
