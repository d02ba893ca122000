"""What a cut may never take away, as data, each with its reason.

These rules stand above any score. A stretch in which one of them finds something is never dropped from the clause it
qualifies; what a person then says from the lectern would otherwise be more, or something else, than what was said.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern
from jiangtai.value import dataclass


@dataclass(frozen=True, slots=True)
class Guard:
    """One rule: a pattern that finds what it protects, and why that must stay."""

    name: str
    pattern: Pattern
    reason: str

    def finds(self, text: str) -> bool:
        """Return whether the text holds something this rule protects."""
        return self.pattern.search(text) is not None


OWNER = Guard(
    "owner",
    Pattern(
        "总书记|习近平|主席|总理|党中央|中央|国务院|全会|大会|会议|总会|中宣部|军委|人大|政协|省委|市委|区委|县委|党委|党组|"
        "政府|同志|我们党|全党|公报|建议|《"
    ),
    "Whose word or deed it is. Without 习近平总书记, 党中央, 全会 or 总会 the speaker seems to say it himself.",
)
SCOPE = Guard(
    "scope",
    Pattern(
        "机关|地市|[省市县区乡镇村]级|基层|具备|条件|符合|试点|试行|先行|逐步|分步|分批|有序|稳妥|原则上|适当|适度|有的|部分|"
        "少数|多数|大多|绝大|全体|全部|所有|一切|任何|凡是?|各级|各类|重点|主要|基本|尽可能|可以|允许|鼓励|应当?|以上|以下|"
        "以内|以外|除|仅|只|至少|最多|不少于|不超过|左右|约|特别是|尤其|其中|在[^，]{1,12}(?:地区|领域|方面|范围内?|条件下|前提下)"
    ),
    "How far it reaches and on what condition: 地市级和具备条件的县级 is not 县级, 试点 is not 推开.",
)
TIME = Guard(
    "time",
    Pattern(
        "[0-9０-９一二三四五六七八九十〇两]+(?:个?[年月日天周岁代]|世纪|季度|小时|分钟)|[今明去前后近每当]年|“十[一二三四五六七]五”|"
        "时期|期间|以来|以前|之前|之后|以后|今后|当前|现在|目前|过去|未来|将来|长期|短期|届|翌日|同时|已经|已|正在|将|曾"
    ),
    "When it holds: 到2035年 and “十五五”期间 are commitments with a date.",
)
NEGATION = Guard(
    "negation",
    Pattern("不|没|无|未|非|勿|莫|禁|严防|防止|避免|杜绝|摒弃|反对|只有|才|除非|否则|决不|绝不|并非|难以|缺"),
    "Dropping a 不 or half of 只有…才能… says the opposite.",
)
QUOTED = Guard(
    "quoted",
    Pattern("[“”‘’「」『』《》〈〉]"),
    "What stands inside quotation marks or a title is somebody else's wording, and is whole or not at all.",
)
SERIES = Guard(
    "series",
    Pattern("、"),
    "An item of a 、-list, or its order, is a decision somebody made.",
)
SENSITIVE = Guard(
    "sensitive",
    Pattern(
        "港澳|香港|澳门|台湾|台胞|两岸|祖国统一|国家统一|一国两制|民族团结|民族工作|民族地区|民族区域|少数民族|各民族|各族(?!人民)|民族政策|民族事务|"
        "中华民族共同体|宗教|国防|军队|解放军|武警|强军|部队(?!伍)|军人|军民|民兵|外交|外事|大国关系|周边国家|建交|人类命运共同体|对外工作|国际争端"
    ),
    "On 港澳台, 民族, 宗教, 国防 and 外交 the settled wording is policy: object and qualifiers stand whole.",
)

GUARDS: tuple[Guard, ...] = (OWNER, SCOPE, TIME, NEGATION, QUOTED, SERIES)
"""The rules that forbid dropping a stretch. SENSITIVE forbids dropping anything from the sentence around it."""


def guarded(stretch: str) -> bool:
    """Return whether a stretch holds anything that may never be cut away."""
    return any(guard.finds(stretch) for guard in GUARDS)


def sensitive(sentence: str) -> bool:
    """Return whether a sentence is of the kind whose wording stands whole."""
    return SENSITIVE.finds(sentence)
