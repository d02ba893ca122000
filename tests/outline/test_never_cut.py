"""What no cut may take away, rule by rule: where the core of a sentence is shown, so is what qualifies it.

Every sentence is drafted for every occasion, alone and among others, so that it meets every way a page is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.outline.brief import Brief
from jiangtai.outline.drafting import draft
from jiangtai.outline.occasion import OCCASIONS
from jiangtai.span import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiangtai.outline.outline import Outline, Point
    from jiangtai.speech.speech import Speech

WHOSE = (
    ("市红十字会党组决定，今年全面清理陈旧物资台账。", "清理陈旧物资台账", "市红十字会党组决定"),
    ("习近平总书记强调，要把群众冷暖放在心上，办好身边小事。", "把群众冷暖放在心上", "习近平总书记强调"),
    ("党中央明确提出，用三年时间补齐农村养老短板。", "补齐农村养老短板", "党中央明确提出"),
    ("全会审议通过了新的章程修正案，部署了换届工作。", "部署了换届工作", "全会"),
)
SCOPE = (
    ("推动地市级和具备条件的县级医院设立老年科，方便就近看病。", "县级医院设立老年科", "地市级和具备条件的"),
    ("原则上每个社区建一处书房，服务半径十五分钟。", "每个社区建一处书房", "原则上"),
    ("逐步把灵活就业的骑手纳入体检范围，先从三个街道试点。", "纳入体检范围", "逐步"),
    ("总会机关工作人员每人联系一个基层站点，全年走访两次。", "联系一个基层站点", "总会机关"),
    ("除困难家庭外，停发一次性取暖补贴，节余资金用于助餐。", "停发一次性取暖补贴", "除困难家庭外"),
)
WHEN = (
    ("到2027年底前，助餐点覆盖率达到85%左右，村村能送餐。", "助餐点覆盖率达到85%", "到2027年底前"),
    ("助餐点覆盖率达到85%左右，比上年提高3个百分点。", "覆盖率达到85%", "左右"),
    ("汛期结束以前，值班人员一律不得离岗，外出须报告。", "值班人员一律不得离岗", "汛期结束以前"),
)
DENIED = (
    ("只有把底数摸清，才能把钱花准，花到最急的地方。", "把钱花准", "只有把底数摸清"),
    ("不得把任务层层加码，不得以会议落实会议。", "把任务层层加码", "不得"),
    ("我们不是要推倒重来，而是要在现有基础上改造。", "推倒重来", "不是"),
    ("没有群众点头，任何项目都不能开工。", "任何项目都不能开工", "没有群众点头"),
    ("除非家属书面同意，否则不能公开救助对象姓名。", "不能公开救助对象姓名", "除非家属书面同意"),
)
LISTED = (
    ("备足帐篷、棉被、药品、饮水、发电机五类物资，按月轮换。", "饮水", "帐篷、棉被、药品、饮水、发电机"),
    ("救护、救灾、救助三项工作要统筹推进，不能顾此失彼。", "救助三项工作", "救护、救灾、救助"),
)
QUOTED = (
    ("用好“随手公益、人人可为”的理念，把志愿服务办到楼道里。", "随手公益", "“随手公益、人人可为”"),
    (
        "认真执行《志愿服务登记和注销办法（试行）》，做到人人建档。",
        "登记和注销办法",
        "《志愿服务登记和注销办法（试行）》",
    ),
)
SETTLED = (
    (
        "坚持一个中国原则，支持台湾同胞来本市投资养老产业，依法保护合法权益。",
        "台湾同胞",
        "坚持一个中国原则，支持台湾同胞来本市投资养老产业，依法保护合法权益",
    ),
    (
        "铸牢中华民族共同体意识，依法管理宗教事务，维护民族团结。",
        "依法管理宗教事务",
        "铸牢中华民族共同体意识，依法管理宗教事务，维护民族团结",
    ),
    ("支持国防和军队改革，做好退役军人安置和优抚工作。", "军队改革", "支持国防和军队改革，做好退役军人安置和优抚工作"),
)
RULES = {
    "whose": WHOSE,
    "scope": SCOPE,
    "when": WHEN,
    "denied": DENIED,
    "listed": LISTED,
    "quoted": QUOTED,
    "settled": SETTLED,
}
AROUND = (
    "今年各站点走访群众的次数明显增加，收集意见的渠道进一步拓宽，群众反映的问题得到及时答复。"
    "志愿者队伍不断壮大，培训越来越规范，服务时间比往年更长。"
)


def shown(outline: Outline) -> Iterator[str]:
    """Yield what is read at a glance: every title, every point with what stands above and below it."""
    for page in outline.pages():
        yield page.title.text
        for point in page.points:
            yield "".join(said(point))


def said(point: Point) -> Iterator[str]:
    yield point.wording.text
    for below in point.points:
        yield from said(below)


@pytest.mark.parametrize(
    ("sentence", "core", "needed"),
    [pytest.param(*row, id=f"{rule} {row[1]}") for rule, rows in RULES.items() for row in rows],
)
@pytest.mark.parametrize("around", ["", AROUND], ids=["alone", "among others"])
def test_what_qualifies_a_statement_stays_with_it(
    speak: Callable[[str], Speech], sentence: str, core: str, needed: str, around: str
) -> None:
    text = f"工作会议讲话\n\n林小禾\n\n# 第一部分工作\n\n{around}{sentence}{around}\n\n# 第二部分工作\n\n{AROUND}\n"
    speech = speak(text)
    for occasion in OCCASIONS:
        for line in shown(draft(speech, Brief(occasion=occasion.id))):
            if letters(core) in letters(line):
                assert letters(needed) in letters(line), (occasion.id, line)
