"""Units are whole clauses, and what a clause needs stays with it."""

from __future__ import annotations

import pytest

from jiangtai.outline.passage import passage
from jiangtai.outline.units import units
from jiangtai.span import Span, letters


def cut(text: str) -> list[str]:
    """Return the words of the units of one paragraph, their light openings left out."""
    told = passage(text, (Span(0, len(text)),))
    return [told.text[u.light : u.end] for u in units(told)]


def test_a_unit_is_a_clause_that_stands_alone() -> None:
    assert cut("各楼组要办好读书会，及时公布书目，动员居民捐书。") == [
        "各楼组要办好读书会",
        "及时公布书目",
        "动员居民捐书",
    ]


def test_units_are_counted_one_by_one_through_all_sentences() -> None:
    text = "各楼组要办好读书会，及时公布书目，动员居民捐书。居民要爱护图书；楼组长要做好登记，每月清点一次。"
    told = passage(text, (Span(0, len(text)),))
    found = units(told)
    assert len(found) > 4
    assert [unit.order for unit in found] == list(range(len(found)))


def test_an_adverb_of_zeal_may_go_but_pace_and_scope_may_not() -> None:
    assert cut("大力推进旧书循环，逐步推进设施改造，原则上推进一楼一角。") == [
        "推进旧书循环",
        "逐步推进设施改造",
        "原则上推进一楼一角",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "只有认真读书，才能明白事理",
        "只有认真读书、勤于思考，反复练习，才能明白事理，才能学会做人",
        "如果没有居民参加，读书会就办不下去",
        "不仅要读书，而且要用书",
        "不是为了好看，而是为了好用",
        "会议指出，要办好读书会",
        "在社区党组织的领导下，居民共同办好读书会",
        "社区读书会成立三年来，已经有六百户参加",
        "为了方便老人，读书角设在一楼",
        "要办好读书会，就必须依靠居民",
        "没有场地，就没有读书会",
        "主要任务是总结去年的经验，部署今年的活动",
        "办公室负责制定借书办法，4月15日前印发",
        "扩建二号楼的公共书房，由街道办事处负责",
        "图书室牵头，6月底前换好书架",
        "去年借出图书一万册，同比增长两成",
        "去年借出图书10000册，同比增长20%",
        "借书的人多了，一方面说明大家爱读书，另一方面说明书还不够",
        "居民面对外面的噪声，对内又缺少安静的场所",
        "一个人读得快，一群人读得远",
        "书里有多少道理，心里就有多少灯",
        "丢三落四，乱写乱画，这种习惯还在一些读者中存在",
        "必须先登记，然后才能借书",
        "对连续两次逾期的读者，暂停借书一个月",
        "要通过多种形式，组织好读书活动",
        "必须以钉钉子的韧劲，把读书会办下去",
        "各楼组可以从自身实际出发，制定读书计划",
        "回顾过去三年，读书会走过的路很不容易",
        "向支持读书会的各位志愿者，介绍新的借书办法",
        "请大家不要乱折书页，乱写字",
        "图书室的职责主要是管好图书，保障借阅，服务读者",
        "建一间安静的自习室，配几盏护眼灯，已是当务之急",
        "主要的毛病是借书不登记的习惯，看书不爱惜的习惯，和还书不守时的习惯",
        "几位老居民，三年来，早出晚归，整理旧书，是令人感动的",
        "知书名、读内容、讲道理，应该成为每个读者的习惯",
        "“书香”就是读书的风气，“社区”就是大家的家",
        "读书会有借书和讲书两件事，前一件事靠制度，后一件事靠热情",
        "书再好，不翻开也没有用",
        "遇到不懂的，问老师，问书本，问自己",
        "给老人让座，扶起摔倒的孩子，对保洁阿姨说声谢谢，都是善良",
        "楼长要监督，家属也要多叮嘱一句",
        "馆里反复强调只要有人读书，就业指导也好，写作交流也罢，就一定办下去",
        "一个新读者，登记好，会按书号找书，就可以自己借了",
        "不靠摊派，不靠奖品，而靠大家真心喜欢",
        "有安静读书之心，无追赶热闹之意",
        "只记得借书，不记得还书",
        "不因天气冷热，不论人多人少，读书会都照常开门",
        "未经登记的，一律不得外借",
        "老馆长因病医治无效，于2025年2月8日凌晨在县医院逝世",
        "我们怀着感激的心情，送别老馆长",
        "让我们把最热烈的掌声，送给志愿者",
        "办好社区读书会，必须紧紧依靠全体居民",
        "未经登记的图书，一律不得带出书房",
        "没有借书证的读者，可以在书房里看",
        "未办证的外地读者，押金减收一半",
        "破旧、缺页的图书，再便宜也不能要",
        "外借超过两个月的图书，原则上不再续借",
        "全体居民若心往一处想，劲往一处使，定能办好书房",
        "读书不仅要读在嘴上，更要记在心里",
        "自从有了书房、有了馆长，孩子们放学有了去处",
        "街道召开这次会议，主要任务是总结去年的工作，部署今年的活动",
        "在全体志愿者的共同努力下，书房按时开门",
        "个别楼组嫌麻烦，把书锁进柜子",
        "很多人以为这是小事，我认为这是大事",
        "并不是说老人就读不了，关键看有没有兴趣",
        "谁家有闲书，谁家就送一本来",
        "多翻书，少翻手机",
        "坚持马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观，全面贯彻习近平新时代中国特色社会主义思想",
        "完善的借阅制度，为书房运转提供了保障",
        "过去借一本书，要登记三次",
        "借得快不快，要看登记顺不顺",
        "做馆员，首先要懂书，其次要懂人",
        "修补旧书三百一十册，占应修的六成",
    ],
)
def test_halves_of_one_thought_stay_together(sentence: str) -> None:
    assert cut(sentence + "。") == [sentence]


def test_a_deadline_does_not_make_a_point_too_long_for_a_slide() -> None:
    long = "各楼组要把书房里所有的图书、报刊和音像资料按照新的分类办法重新登记造册并且张贴标签逐一摆放整齐不留死角"
    assert cut(f"{long}，9月底前完成书房二期的改造任务。") == [long, "9月底前完成书房二期的改造任务"]


@pytest.mark.parametrize(
    "text",
    [
        "大家好！",
        "谢谢大家！",
        "在此，我向各位邻居表示衷心的感谢。",
        "各楼组、各单位：",
        "有人说，读书没有用。",
        "我不这么看。",
        "我的回答是：不会。",
        "老馆长生前常说一句话。",
        "Good morning, everyone.",
        "It was a cold day.",
    ],
)
def test_what_is_only_said_in_the_hall_or_points_back_leans(text: str) -> None:
    told = passage(text, (Span(0, len(text)),))
    assert all(unit.leaning for unit in units(told))


def test_gossip_is_no_saying_that_is_announced() -> None:
    text = "楼组长要牢记“三个不”：不拿居民一分钱，不说居民一句闲话，不误居民一件事。"
    told = passage(text, (Span(0, len(text)),))
    assert not any(unit.leaning for unit in units(told)[1:])


def test_two_latin_letters_are_as_wide_as_one_hanzi() -> None:
    text = "Every child should have a book to read."
    told = passage(text, (Span(0, len(text)),))
    assert [unit.size for unit in units(told)] == [len(text) // 2]


def test_a_subject_that_ends_in_a_particle_waits_for_its_predicate() -> None:
    text = "聪明的孩子很多，但是走得最远的，往往是身体好的孩子。"
    told = passage(text, (Span(0, len(text)),))
    assert not [u for u in units(told) if text[u.start : u.end].endswith("走得最远的")]


def test_a_bare_subject_stays_with_its_predicate() -> None:
    assert cut("社区主任在座谈会上的发言，系统总结了三年的经验，全面部署了明年的任务。") == [
        "社区主任在座谈会上的发言，系统总结了三年的经验",
        "全面部署了明年的任务",
    ]


def test_a_speech_act_keeps_its_owner() -> None:
    text = "全会决定提出改造书房，强调保护古籍。"
    told = passage(text, (Span(0, len(text)),))
    second = units(told)[1]
    assert second.subject is not None
    assert told.text[slice(*second.subject)] == "全会决定"


def test_quotations_and_titles_are_never_cut() -> None:
    assert cut("紧扣“多读书，读好书”，落实《关于办好读书会，用好书房的意见》。") == [
        "紧扣“多读书，读好书”",
        "落实《关于办好读书会，用好书房的意见》",
    ]


def test_a_list_keeps_all_its_items_in_their_order() -> None:
    assert cut("推动活动进楼道、进家庭、进校园，组织读报、讲座、展览。") == [
        "推动活动进楼道、进家庭、进校园",
        "组织读报、讲座、展览",
    ]


def test_a_sentence_on_hong_kong_stands_whole() -> None:
    sentence = "进一步抢抓机遇，在香港和澳门举办读书夏令营，不断深化交流"
    assert cut(sentence + "。") == [sentence]


def test_what_only_ties_a_sentence_to_the_one_before_is_not_shown() -> None:
    assert cut("但是，书架仍然不够，管书的人也很少。")[0].startswith("书架仍然不够")


def test_the_hearers_name_is_spoken_and_not_shown() -> None:
    assert cut("同志们，读书不是负担，而是享受。") == ["读书不是负担，而是享受"]


def test_what_points_back_is_known_to_lean() -> None:
    text = "读书会办得很好。这是大家努力的结果。"
    told = passage(text, (Span(0, len(text)),))
    assert [u.leaning for u in units(told)] == [False, True]


def test_every_letter_is_in_exactly_one_unit() -> None:
    text = "同志们：今天，我讲三点。第一，要读书；第二，只要坚持，就有收获！“开卷有益”，古人早就说过。"
    told = passage(text, (Span(0, len(text)),))
    assert letters("".join(text[u.start : u.end] for u in units(told))) == letters(text)
