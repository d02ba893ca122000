"""Silence: what is right is let pass, however near it is to what is wrong."""

from __future__ import annotations

import pytest

from jiangtai.finding import Level
from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.review.reviewing import review
from jiangtai.review.shelf import shelve
from jiangtai.review.submission import Submission
from jiangtai.review.terms import load_terms
from jiangtai.span import Span
from jiangtai.speech.document import Document, pasted
from jiangtai.speech.speech import Cause, Mend, Role
from jiangtai.speech.understanding import understand

RIGHT = [
    "我们打造和建强“数字红会”，让群众少跑路。",
    "深入参与粤港澳大湾区建设和“一带一路”建设等重大国家战略。",
    "助力“一带一路”建设，服务国家总体外交大局。",
    "“十四五”时期，我们取得了很大成就，“十五五”时期要接着干。",
    "“十四五”规划圆满收官，为“十五五”良好开局打下坚实基础。",
    "回顾“十四五”的指导思想和重大原则，展望“十五五”。",
    "学习《中共中央关于制定国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议》。",
    "学习《中共中央关于制定国民经济和社会发展第十四个五年规划和2035年远景目标的建议》。",
    "落实《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》。",
    "到2035年基本实现社会主义现代化，到二〇三五年达到中等发达国家水平。",
    "学习贯彻党的二十届四中全会精神。四中全会作出了部署，四中全会指明了方向。",
    "推动两岸关系和平发展，促进香港、澳门长期繁荣稳定。",
    "内地与香港、澳门的交流更加密切，大陆与台湾的往来更加频繁。",
    "统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局。",
    "以习近平同志为核心的党中央；习近平总书记；习近平新时代中国特色社会主义思想。",
    "中国红十字会总会、红十字国际委员会、红十字会与红新月会国际联合会。",
    "弘扬“人道、博爱、奉献”精神，人道博爱奉献深入人心，讲人道、讲奉献。",
    "人道、公正、中立、独立、志愿服务、统一、普遍七项基本原则。",
    "2026年3月5日（星期四）开班，2024年2月29日结业。",
    "2025年10月，党的二十届四中全会在北京召开；“十五五”时期（2026—2030年）。",
    "“六个必须坚持”是人民至上、自信自立、守正创新、问题导向、系统观念、胸怀天下。",
    "他说：“谁要改变三中全会以来的路线，老百姓不答应。”",
    "一是讲清道理（1）怎么看；（2）怎么办。a）先学；b）后做。",
    "富强、民主、文明、和谐，自由、平等、公正、法治，爱国、敬业、诚信、友善。",
    "要讲民主、讲文明，促进社会公正、平等。",
    "学习党的十九届二中、三中、四中全会精神。",
    "2023年，党的二十大精神深入人心，2021年党的二十大代表选举有序进行。",
    "来自大陆、香港、澳门和台湾的青年相聚一堂。",
    "按照《中国红十字事业发展规划纲要（2021—2025年）》，把《纲要》落到实处。",
    "买一台X光机，做一次X射线检查，教室长5×8米，SpaceX、Model X和5×10只是名字。",
    "病房添了十张床，增长50%，占30%，收入过亿元、利税上千万元，建成亿元企业三家。",
    "为什么?因为群众需要。怎么办?靠大家?对,靠大家一起干。",
    "目的的确明确，有的放矢，事事有回音；既使人心服，又使事办成；按装备清单领取，触摸范围要小。",
    "日本、韩国、香港等国家和地区的客商，欧洲、港澳台等国家和地区的客商。",
    "研究研究、讨论讨论，方方面面、上上下下、和和美美。",
    "上半年完成3.2亿元，占全年12亿元的26.7%；培训30人，占总数90人的33%。",
    "做到三个到位：一是思想到位；二是责任到位；三是措施到位。",
]


def test_a_list_that_goes_on_in_the_next_paragraphs_is_whole() -> None:
    text = "学习体会\n\n要做到三个到位：一是思想到位。二是责任到位。\n\n三是措施到位。\n\n大家要把工作做好。\n"
    findings = review(Submission(understand((pasted(text),)), terms=load_terms()))
    assert "items-short" not in {finding.code for finding in findings}


def test_a_sum_without_its_number_is_a_blank_only_where_a_space_stood() -> None:
    blank, aim = (
        review(
            Submission(understand((pasted(f"学习体会\n\n全年实现收入{gap}亿元，形势很好。\n"),)), terms=load_terms())
        )
        for gap in (" ", "")
    )
    assert "blank-left" in {finding.code for finding in blank}
    assert "blank-left" not in {finding.code for finding in aim}


@pytest.mark.parametrize("said", RIGHT)
def test_right_wording_is_let_pass(said: str) -> None:
    speech = understand(
        (pasted(f"学习体会\n\n一、统一思想\n\n{said}\n\n二、抓好落实\n\n大家要学以致用，把工作做好。\n"),)
    )
    shelf = shelve([("公报.txt", "全会指出，要加强基层建设，把各项任务落到实处，让人民群众看到变化。")])
    findings = review(Submission(speech, terms=load_terms(), shelf=shelf))
    assert [finding for finding in findings if finding.level is not Level.HINT] == []


def test_a_quotation_over_paragraphs_is_opened_in_each() -> None:
    text = "座谈纪要\n\n老队员说：“当年条件苦。\n\n“但是大家心气足。\n\n“这股劲不能丢。”\n\n会议要求抓好落实。\n"
    assert review(Submission(understand((pasted(text),)), terms=load_terms())) == _only_hints(text)


def _only_hints(text: str) -> tuple[object, ...]:
    return tuple(finding for finding in understand((pasted(text),)).findings if finding.level is Level.HINT)


def test_a_plain_deck_of_the_sample_has_few_alarms(session: object) -> None:
    from jiangtai.session import Session  # noqa: PLC0415  # the fixture's own type

    assert isinstance(session, Session)
    alarms = [finding for finding in session.findings if finding.level is not Level.HINT]
    assert len(alarms) <= 12
    told = [finding for finding in alarms if finding.code == "title-slip"]
    assert [len(finding.sources) for finding in told] == [2]
    assert [finding.code for finding in alarms].count("counted-otherwise") == 1
    assert [finding.code for finding in alarms].count("period-passed") == 1
    assert [len(finding.sources) for finding in session.findings if finding.code == "mended"] == [6]


@pytest.mark.parametrize("look", ["redcross", "partyred", "azure", "plain", "youth"])
@pytest.mark.parametrize("aspect", ["16:9", "4:3"])
def test_the_shipped_looks_have_nothing_wrong(session: object, look: str, aspect: str) -> None:
    from jiangtai.session import Session  # noqa: PLC0415  # the fixture's own type

    assert isinstance(session, Session)
    session.dress(look, aspect)
    layout = ("overflow", "under-floor", "low-contrast", "term-broken", "template-", "cross-ornament", "too-full")
    assert [finding for finding in session.findings if finding.code.startswith(layout)] == []


def test_a_running_head_the_reading_took_out_is_not_missed_on_a_slide() -> None:
    head = "临江大学2025年毕业典礼讲话\f"
    first = head + "在毕业典礼上的讲话\n各位老师，今天我们在这里送别毕业的同学们。\n办学要靠老师的坚守。\n"
    text = first + head + "最后，送给大家三句话。愿你们走得再远也记得来时的路，走得再快也看得见身边的人。\n祝福大家！\n"
    mends = tuple(Mend(Span(at, at + len(head)), Cause.RUNNING_HEAD) for at in (0, len(first)))
    speech = understand((Document("讲话.pdf", Role.SPEECH, text, mends=mends),))
    findings = review(Submission(speech, draft(speech, Brief(occasion="relay")), terms=load_terms()))
    assert [finding for finding in findings if finding.level is Level.ERROR] == []
