"""Words of offices: what a line that names a speaker's post ends in.

Posts of party, state, army, firms, schools and societies. A byline is a name beside such a post, so the words are
only looked for next to a name.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

OFFICES: tuple[str, ...] = (
    "书记", "書記", "主席", "总统", "總統", "总理", "總理", "委员长", "委員長", "国务委员", "部长", "部長", "司长", "司長",
    "局长", "局長", "厅长", "廳長", "处长", "處長", "科长", "科長", "省长", "省長", "市长", "市長", "区长", "區長", "县长",
    "縣長", "镇长", "鎮長", "乡长", "村长", "州长", "盟长", "旗长", "行长", "行長", "署长", "署長", "司令", "司令员", "政委",
    "主任", "主任委员", "会长", "會長", "理事长", "理事長", "秘书长", "秘書長", "秘书", "理事", "董事长", "董事長", "董事",
    "总裁", "總裁", "总经理", "總經理", "经理", "經理", "总监", "厂长", "校长", "校長", "院长", "院長", "所长", "所長", "园长",
    "馆长", "館長", "社长", "社長", "台长", "站长", "队长", "隊長", "团长", "團長", "组长", "組長", "组员", "党组成员", "常委",
    "委员", "委員", "代表", "教授", "研究员", "研究員", "讲师", "講師", "教师", "教師", "老师", "老師", "班主任", "博士", "院士",
    "工程师", "工程師", "高工", "主编", "總編輯", "总编辑", "编辑", "作家", "检察长", "檢察長", "审计长", "首席执行官", "CEO",
    "创始人", "創始人", "负责人", "負責人", "巡视员", "调研员", "专员", "專員", "特首", "行政长官", "行政長官", "大使", "参赞",
    "發言人", "发言人", "领学人", "宣讲人", "宣讲团成员", "讲解员", "志愿者", "干部", "学生", "校友",
)  # fmt: skip
"""Posts, longest sense first where one ends in another."""

OFFICE_END = Pattern("(?:" + "|".join(sorted(OFFICES, key=len, reverse=True)) + ")$")
"""A stretch that ends in a post."""

_LABELS = (
    "作者", r"作\s*者", "主讲人", "主讲", "主講人", "演讲人", "演讲者", "演講者", "讲话人", "讲演者", "发言人", "发言者", "報告人",
    "报告人", "宣讲人", "宣讲", "领学人", "授课人", "致辞人", "撰稿人", "撰稿", "执笔人", "执笔",
)  # fmt: skip
SPEAKER_LABELS = Pattern(rf"^(?:{'|'.join(_LABELS)})[ \u3000]*[:：][ \u3000]*")
"""What a byline may open with before the name."""
