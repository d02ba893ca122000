"""How a Chinese clause leans on its neighbours, and which words of it weigh nothing, as data.

Modern written Chinese marks dependence at a clause's first or last words: 只要 opens what 就 closes, 为了 opens what
cannot stand alone, 指出 ends what needs its saying. The lists are closed classes (connectives, prepositions, manner
adverbs of official prose), so they hold for any speech; nothing here is taken from one.
"""

from __future__ import annotations

from jiangtai.pattern import Pattern

DROPPABLE: tuple[str, ...] = (
    "不断", "持续", "大力", "扎实", "切实", "进一步", "深入", "积极", "锲而不舍", "全力", "着力", "奋力", "努力", "充分",
    "认真", "迅速", "接续", "继续", "持之以恒", "坚持不懈",
)  # fmt: skip
"""Adverbs of zeal that may go from the start of a point: the sentence says the same without them. 逐步, 有序, 加快 and
始终 limit or change what is said, and are not among them."""

ZEAL = Pattern("(?:" + "|".join(DROPPABLE) + ")+")
"""One or more of them in a row."""

OPENERS = Pattern(
    "^(?:只有|只要|如果|若是?|假如|倘若|一旦|无论|不论|不管|尽管|虽然|虽|即使|即便|哪怕|因为|由于|既然|既|不仅仅?|不但|不只|不光|"
    "与其|宁可|考虑到|鉴于|没有|离开|缺少|不[^，断仅但只光论管是]{1,10}就|除非|除了|凡是?|每当|不是|不因(?!此)|之所以|越|不能因为|正因为|正是因为|当(?!前|代|时|年|地|今|然|作)|要想|与其说|[^，]{0,6}(?:强调|认为|指出|提出)(?:只有|只要|如果|凡是))"
)
"""Words that open a clause whose sense ends only in a later one."""

CLOSERS = Pattern(
    "才|就(?!业|医|学|近|地|餐|读|座)|都|也|但|但是|却|而且|还|更|而是|而|不如|所以|因此|否则|越|便|则|同样|仍|依然|总|必|又|均"
)
"""Words near a clause's start that answer an opener."""

CONTINUING = Pattern(
    "^(?:(?:不断)?用以|借以|据以|是|就是|也是|都是|即|乃|正是|更是|又是|还是|而是|不是|而|但是?|却|可是|然而|不过|反而|从而|进而|以便|以免|以期|以至|"
    "使(?!命|用|馆|者)|使得|让|令(?!人)|才|都|则|所以|因此|因而|于是|也|又|就(?!业|医|学|近|地|餐|读|座|是说)|更(?!加|好|新|换)|不然|否则|甚至|乃至|以及|和(?!平|谐|睦|解)|与(?!时俱进|会|此同时)|或|及(?!时|早)|"
    "其中|必将|于(?=[0-9０-９本今去当同次])|主要(?=[^，]{0,2}(?:阐述|涉及|包括|介绍|从|体现|表现|针对))|对(?=[^，]{2,30}(?:发挥|产生|具有|起到|意义重大|影响))|结果(?![是显表证])|从其中|从中(?!央|国|学|小|等|心)|然后|尤其|特别是|特别|包括|例如|比如|譬如|这样|那样|这才|这就|这是|那就|有的|便(?!利|民|捷)|仍|将(?=其|它|之|他)|把它|关系到?(?!国计|民生)|关乎|事关|致以|关键是|关键在|根本是|核心是|目的是|重点是|原因(?:之一)?是|本质是|主要是|实质是|目标是|尤为|难免|"
    "等[^待级于]|之(?!江)|具有|(?:已经?|正在?|正|日益|逐渐|逐步)?成为|需要(?=[^，]{0,6}[、和])|一致(?=认为|同意|表示)|作为.{0,8}之一|已经?是|(?:已经?|应该?|应当)(?:是|成为)|在[^，]{1,16}(?:具有|占有|占据|居于)|[前后]一[件个种者]|为此|对此|来(?![年信源临者人])|至于|连|还(?!原|款|债|清))"
)
"""Openings that go on with what the clause before said."""

JOINERS = Pattern("^(?:并且|并(?!非|不|没|未)|同时|与此同时|此外|另外|其次|再次|最后|还要|也要|又要)")
"""Joints that may be dropped from a clause that otherwise stands alone."""

DEICTIC = Pattern(
    "^(?:同时|这|那(?!些年)|其|它|他|她|此(?!次|后)|该|对此|为此|据此|因此|所以|但是?|然而|可是|不过|而且|于是|那么|同样|相反|否则|反之|"
    "总之|当然|例如|比如|譬如|一方面|另一方面|也就是说|换句话说|或者|还有|后者|前者|[前后]一[件个种者]|以上|上述|如此)"
)
"""Sentence openings that point back: such a clause says nothing alone, and is never a title."""

SAYING = Pattern(
    "(?:指出|强调|认为|提出|要求|表示|宣布|说过?|讲过?|写道|问道?|回答|知道|看到|明白|相信|希望|认识到|意识到|证明|表明|告诉我们|坚信|牢记|懂得|确信|深知|意味着|昭示|号召|提议|宣告|祝愿|祝|的是|的有|还有|分别[是为]|就是|即|包括|例如|比如|如下|如下意见|以下意见|如次|已经?明确|作出说明|主要有|分别有|在于|体现在|表现在|概括为|归结为|特别是)$"
)
"""Clause endings whose object is the next clause."""

ANNOUNCING = Pattern("(?:以下|如下|下列|下面|这样的?(?=[话一]))(?!级|属|放|发)[^，：]{0,6}$")
"""Clause endings that only announce a list: the list says it (必须遵循以下原则)."""

LISTING = Pattern(
    "(?:(?:目标|任务|职责|要求|原则|内容|问题|措施|方面|表现|原因|做法|体会|经验|工作|重点|特点|条件|思路|框架|安排|[件个]事|意见|[0-9一二三四五六七八九十几]点)"
    "(?:就|主要|分别|具体|概括起来)*(?:是|有|为|包括|在于)|(?:目标|任务|职责|原则|措施|不足|短板|差距|困难|打算|[件个]事|[0-9一二三四五六七八九十几]点)|(?:表现|体现)在)$"
)
"""A clause that ends so before ： announces the list that follows it."""

LIST_VERB = Pattern("(?:就|主要|分别|具体|概括起来)*(?:是|有|为|包括|在于)$")
"""The verb it announces with."""

ADVERBIAL = Pattern(
    "^(?:在(?!于)|当|为了|为|通过|经过|按照|依照|遵照|根据|围绕|随着|面对|作为|对于|对|关于|针对|鉴于|从|自从?|于|经|依托|立足|着眼|本着|"
    "沿着|借助|凭借|凭着|基于|伴随|适应|站在|到|至|截至|以|就|朝着|向着|除|结合|面向|值此)"
)
"""Prepositions that open an adverbial."""

ADVERBIAL_END = Pattern(
    "(?:中|下|上|里|内|前|后|时|间|期间|以来|来|方面|过程中|基础上|之际|之后|之前|同时|时候|时期|角度|看|说|讲|而言|来说|来看|为例|起|际|状态|姿态|力度|步伐|决心|信心|标准|方式|形式|途径|魄力|勇气|作风|热情|干劲|视野|眼光|责任感|使命感|心情|情怀|敬意|感激|喜悦|"
    "情况|条件|形势|目标|导向|引领|主线|核心|契机|要求|原则|方针|部署|精神|要求|需要|需求|指导|抓手|重点|关键|根本|牵引|支撑|保障|挑战|"
    "年|月|日|初|末|底|天|夜|世纪|年代|今天|现在|当前|今后|过去|未来|如今|目前|首先|其次)$"
)
"""Endings of an adverbial or of a time that waits for its clause."""

COMPOUNDS = Pattern(
    "座谈|会谈|访谈|全会|大会|总会|学会|协会|工会|商会|社会|机会|都会|省会|议会|国会|晚会|董事会|监事会|理事会|委员会|红十字会|联合会|研究会|讨论会|"
    "代表会议|会议|工作|讲话|报告|成就|成果|要求|要素|需要|重要|主要|首要|纲要|概要|摘要|必要|建议|行动|活动|运动|"
    "问题|疑问|学问|思想|理想|学说|小说|传说|干部|骨干|一带一路|地带|纽带|办公|爱国|友爱|博爱|关爱|变革|走廊|公有|国有|私有|所有|特有|共有|固有|能力|功能|职能|性能|可能|智能|能源|动能|应急|供应|效应|反应|但是|于是|是非|把关|将来|将军|供给|没落|不同|不少|无数|无限|未来|使命|大使|天使|把握|机制|制度|规定|决定|办法|做法|看法|想法|说法|用品|作用|道路|得失|心得"
)
"""Nouns that hold a character of VERBS: masked before a clause is asked for its verb."""

OPENING_VERBS = Pattern(
    "学习|服务|秉承|着眼|研究|宣传|管理|监督|投入|表彰|回顾|展望|讨论|分析|尊重|热爱|热忱|关心|关爱|帮助|联系|参与|组织|参加|助力|携手|"
    "生动|充分|全面|深刻|坚决|主动|自觉|高度|严格|严肃|依法|积极|认真|努力|奋力|扎实|大力|持续|不断|切实|进一步|深入|加快|更好|更加|牢牢|"
    "保障|始终|着力|全力|共同|统一|精准|科学|及时|耐心|热情|广泛|迅速"
)
"""Words that open a predicate, not a noun phrase, when a clause starts with them."""

VERBS = Pattern(
    "(?<![但于可])是|(?<![公国私所特共固拥具])有|(?<![主重首需必纲概摘紧简提])要(?![求素点害塞件闻])|"
    "(?:[就都才也不将必还更]|一定|可能)会|会(?:[有是让使不更成在把给被])|(?:[就都才也不必还更]|可)能|能(?:够|使|让|有|在|把|不)|"
    "应(?:当|该|有|以|把|在)|把(?![握关])|将(?![来军])|被(?!告)|给(?!予)|"
    "可以|必须|使|让|坚持|推进|推动|加强|完善|提高|提升|深化|加快|健全|强化|优化|落实|贯彻|建立|构建|"
    "打造|实施|开展|扩大|促进|发挥|增强|改善|支持|鼓励|引导|维护|弘扬|培育|培养|实现|完成|取得|达到|突破|增长|增加|减少|下降|解决|"
    "防范|化解|统筹|抓|做|办|走|守|讲|干|拿|带|打|看|想|说|问|谈|爱|敢|懂|变|举办|召开|通过|审议|作出|提出|制定|出台|印发|总结|阐述|"
    "部署|明确|确保|团结|带领|依靠|结合|紧扣|聚焦|领会|认识|掌握|运用|转化|凝聚|坚定|保持|巩固|拓展|规范|充满|迈|谋划|担当|肩负|强调|指出|号召|"
    "动员|公布|发布|宣布|决定|成为|作为|具有|形成|产生|进入|面临|存在|影响|意味|告诉|证明|希望|相信|感谢|祝|请|奋斗|追求|选择|没|不|无|未|得到|受到|来自|在于|离不开"
)
"""Words a clause without which is taken for a bare noun phrase, to be kept with the next clause. Characters that more
often stand inside nouns (会, 能, 要, 有) count only beside what makes them verbs."""

THESIS = Pattern(
    "必须|要(?!求|素|闻|点|害|塞|件)|是[^，]{0,30}(?:关键|根本|核心|基础|保证|前提|任务|灵魂|生命线|主线|所在|法宝|遵循|大事|要求|标志|起点|力量)|根本|关键|首要|第一|归根到底|本质|"
    "不是.+而是|坚持|始终|务必|切实|只有|绝不|决不|一定"
)
"""Words by which a clause says what matters."""

PURPOSE = Pattern(
    "^(?:以|从而|进而|为(?!人民|民|了|什么|何)|确保|使|让|推动.{0,16}(?:取得|迈上|迈出|迈向|再上)|不断(?:取得|开创|谱写)|奋力|努力(?:开创|实现)|共同)"
)
"""Openings of the purpose that trails a sentence: said often, and said of everything."""

DEFINING = Pattern(
    "是[^，。]{0,40}(?:关键|根本|核心|基础|保证|前提|任务|灵魂|生命线|主线|所在|法宝|大事|标志|起点|遵循|必由之路|必然要求)(?:所在|之一)?$"
)
"""Sentences that say what something large is: they can stand alone on a slide."""

ASKING = Pattern(
    "^(?:为什么|为何|怎么|怎样|如何|什么|何为|何谓|难道|谁|哪)|是否|是不是|[能要会该]不[能要会该]|可否|有没有|[？?]$"
)
"""Questions: they lead to what is said, and are not it."""

SPEECH_ACT = Pattern(
    "(?:并|还|又|也)?(?:明确|着重|特别|反复|多次|深刻|专门|一致)?(?:提出|指出|强调|要求|决定|规定|认为|号召|宣布|确定|部署|阐明|重申|通过|审议)"
)
"""Predicates that are nothing without who said them."""
