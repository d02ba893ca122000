"""Web pages: the article, and nothing of its frame."""

from __future__ import annotations

import pytest

from jiangtai.speech.readers.web import read_web
from jiangtai.speech.speech import Role

PROSE = [
    "同志们，今天我们在这里开会，主要任务是总结工作、部署下一步安排。",
    "过去一年，大家齐心协力，办成了不少事情，群众是满意的。",
    "新的一年，要继续把工作抓实抓细，不能有任何松懈。",
    "让我们携起手来，一起把事情办好！",
]
BODY = "".join(f"<p>{words}</p>" for words in PROSE)
MENU = "<ul>" + "".join(f'<li><a href="/{n}">栏目之{n}</a></li>' for n in range(12)) + "</ul>"
OTHERS = (
    "<ul>"
    + "".join(f'<li><a href="/{n}">另一篇文章，题目比较长，说的是第{n}件事。</a> 05-1{n}</li>' for n in range(8))
    + "</ul>"
)


def lines(page: str, title: str = "") -> list[str]:
    source = f"<html><head><title>{title}</title><script>var 变量;</script></head><body>{page}</body></html>"
    return read_web(source.encode(), "页.html", Role.SPEECH).text.splitlines()


@pytest.mark.parametrize(
    "page",
    [
        f"{MENU}<div id=c>{BODY}</div>{OTHERS}<div>版权所有，某某网站，未经许可，不得转载。</div>",
        f"<table><tr><td>{MENU}</td><td><table><tr><td>{BODY}</td></tr></table></td></tr></table>",
        f"<div><div>{MENU}</div><article>{BODY}<p>上一篇：<a href=x>某事</a></p><p>下一篇：没有了</p></article></div>",
        f"<div>{''.join(f'<div>{words}</div>' for words in PROSE)}</div><div>{MENU}</div>",
        f"<div>{MENU}</div><div>{'<br><br>'.join(PROSE)}</div>",
        f"<form><span><font>{BODY}</font></span></form>{OTHERS}",
        f"<div style='display:none'>{BODY}</div>{BODY}",
    ],
    ids=["menus", "layout tables", "article", "divs", "breaks", "odd wrappers", "hidden copy"],
)
def test_only_the_article_is_left_of_a_page(page: str) -> None:
    assert lines(page) == PROSE


@pytest.mark.parametrize(
    "note",
    [
        "来源：某某日报　作者：张三　发布时间：2026-05-01　点击数：123",
        "发布时间：2026-05-01",
        "（来源：某某社）",
        "2026-05-01 08:30",
        "2026-05-01 08:30来源：某某网",
        "当前位置：首页 > 讲话",
        "| |",
        "主办单位：某某办公室 某ICP备12345号",
        "字体：大 中 小",
        "【打印正文】 【关闭窗口】",
        "责任编辑：李四",
        "浏览次数：77 次",
    ],
)
def test_notes_about_the_page_are_left_out(note: str) -> None:
    assert lines(f"<div><p>{note}</p>{BODY}<p>{note}</p></div>") == PROSE


def test_headings_that_only_sound_like_the_frame_stay() -> None:
    headings = ["（三）强化技术支持", "阅读《论语》有感", "分享经验", "相关链接要打通", "编辑队伍建设", "来源与去向"]
    page = "".join(f"<p>{words}</p>" for words in headings)
    assert lines(f"<div>{BODY}{page}</div>") == [*PROSE, *headings]


def test_a_short_article_is_found_among_much_frame() -> None:
    foot = "<div class='footer'>本站所载内容，仅供参考，如有疑问，请与我们联系，电话见首页，多谢支持。</div>"
    beside = f"<div class='recommend-list'><p>{PROSE[1]}</p><p>{PROSE[2]}</p></div>"
    page = f"<div>{MENU}</div><ul><li><div><div class=txt><p>{PROSE[0]}</p></div>{beside}</div></li></ul>{foot}"
    assert lines(page) == PROSE[:1]


def test_what_follows_the_article_is_left_out() -> None:
    assert lines(f"<div>{BODY}<p>相关阅读</p><p>另一篇文章说，事情还在继续，大家都很关心。</p></div>") == PROSE


def test_a_title_over_the_body_is_taken_in_and_marked() -> None:
    page = f"<div><h1>在会上的讲话</h1><p>发布日期：2026-05-01</p><div>{BODY}</div></div>"
    assert lines(page, "在会上的讲话-某某网") == ["在会上的讲话", *PROSE]
    document = read_web(f"<title>在会上的讲话</title>{page}".encode(), "页.html", Role.SPEECH)
    assert [mark.title for mark in document.marks[:2]] == [True, False]


@pytest.mark.parametrize(
    "above",
    [
        "<h1 id=activity-name>在会上的讲话</h1><div><span>原创</span> <a href=x>某某公众号</a></div>",
        "<div class='article-title'>在会上的讲话</div><div>2026-05-01 来源：某某网</div>",
        "<h1><a href=/><img src=logo.png>某某网</a></h1><p>当前位置：<a href=/>首页</a></p><h1>在会上的讲话</h1>",
    ],
    ids=["wechat", "named", "after a logo"],
)
def test_titles_are_found_where_sites_put_them(above: str) -> None:
    page = f"<div>{above}</div><div id=js_content style='visibility: hidden; opacity: 0'>{BODY}</div>"
    assert lines(page) == ["在会上的讲话", *PROSE]


def test_the_sites_own_heading_is_no_title_where_the_body_brings_one() -> None:
    page = f"<h2>学习园地：在会上的讲话</h2><div><p align=center><b>在会上的讲话</b></p>{BODY}</div>"
    assert lines(page, "学习园地：在会上的讲话") == ["在会上的讲话", *PROSE]


@pytest.mark.parametrize(
    "opening",
    ["（2026年5月1日）", "张晓明", "2026年5月1日", "一、两件事"],
)
def test_what_is_centred_over_the_body_and_names_a_date_a_person_or_a_section_is_no_title(opening: str) -> None:
    page = f"<div><h1>在会上的讲话</h1></div><div><p style='text-align:center'>{opening}</p>{BODY}</div>"
    assert lines(page) == ["在会上的讲话", opening, *PROSE]


def test_an_editors_summary_is_left_out_and_the_lines_below_it_read() -> None:
    above = "<h1>在会上的讲话</h1><div class=s>核心提示：5月1日，全县大会召开，县长张晓明到会并讲了话，要求抓紧办好三件事。</div>"
    page = f"<div>{above}<div><p align=center>（2026年5月1日）</p>{BODY}</div></div>"
    assert lines(page) == ["在会上的讲话", "（2026年5月1日）", *PROSE]


@pytest.mark.parametrize("caption", ["▲ 大会现场", "▲ 会场一角。本报记者 李强 摄", "大会现场 通讯员 李强 摄"])
def test_what_stands_under_a_picture_is_no_line_of_the_speech(caption: str) -> None:
    assert lines(f"<div>{BODY}<p><img src=a.png></p><p>{caption}</p><p>{PROSE[0]}</p></div>") == [*PROSE, PROSE[0]]


def test_marks_say_what_the_markup_says() -> None:
    page = (
        '<h2>一、要点</h2><p><strong>加粗一行</strong></p><center>居中一行</center><p style="text-align:center;font-size:24px">大字</p>'
        '<p style="font-family:黑体">黑体一行</p>'
    )
    document = read_web(f"<div>{page}{BODY}</div>".encode(), "页.html", Role.SPEECH)
    heading, bold, centred, large, heavy, *rest = document.marks
    assert (heading.outline, bold.bold, centred.centred, heavy.bold) == (2, True, True, True)
    assert (large.centred, large.size) == (True, 1.5)
    assert not any(mark.bold or mark.centred or mark.outline for mark in rest)


def test_the_charset_the_page_declares_is_used() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body>{BODY}</body></html>'.encode("gb18030")
    assert read_web(page, "页.html", Role.SPEECH).text.splitlines() == PROSE


def test_line_ends_in_the_source_are_no_line_ends() -> None:
    assert lines("<p>前半句，\n  后半句，说完了这句话。</p><pre>x</pre>")[0] == "前半句，后半句，说完了这句话。"


def test_ordered_lists_keep_the_numbers_a_browser_shows() -> None:
    items = "<ol start=3><li>先办一件事</li><li><p>再办一件事</p></li></ol><ol type=I><li>末了</li></ol><ul><li>无号</li></ul>"
    assert lines(f"<div>{BODY}{items}</div>") == [*PROSE, "3. 先办一件事", "4. 再办一件事", "I. 末了", "无号"]


def test_characters_lost_are_found_in_the_article_only() -> None:
    page = f"<div>{MENU}".encode() + b"\xff" + f"</div><div>{BODY}</div>".encode()
    assert not read_web(page, "页.html", Role.SPEECH).findings
    broken = page.replace(b"\xff", b"").replace("群众".encode(), b"\xff\xff")
    (finding,) = read_web(broken, "页.html", Role.SPEECH).findings
    assert (finding.code, dict(finding.values)["count"], len(finding.sources)) == ("characters-lost", "2", 1)


def test_the_lines_of_a_broken_heading_are_one_and_those_of_a_title_two() -> None:
    page = f"<div><h1>在会上<br>的讲话</h1><h2>一、上半<br>下半</h2>{BODY}</div>"
    document = read_web(page.encode(), "页.html", Role.SPEECH)
    assert [mark.title for mark in document.marks[:3]] == [True, True, False]
    assert [document.text[mend.gap.start - 2 : mend.gap.end + 2] for mend in document.mends] == ["上半\n下半"]


def test_a_body_hidden_until_a_script_has_run_is_read() -> None:
    page = f'<html><body style="display:none"><div>{BODY}</div></body></html>'
    assert read_web(page.encode(), "页.html", Role.SPEECH).text.splitlines() == PROSE


@pytest.mark.parametrize("early", ["</body>", "</body></html>", "</body></html><!-- x --><html>"])
def test_text_after_a_page_closed_too_early_is_read(early: str) -> None:
    page = f"<html><body><p>{MENU}</p>{early}<div>{BODY}</div></html>"
    assert read_web(page.encode(), "页.html", Role.SPEECH).text.splitlines() == PROSE


GRID = (
    "<table><caption>表1 各村户数</caption><thead><tr><th>村</th><th colspan=2>户数</th></tr></thead>"
    "<tbody><tr><td>东村</td><td>120</td><td>增加<b>3</b>户</td></tr><tr><td>西村</td><td>98</td><td>持平</td></tr></tbody></table>"
)
CELLS = (("村", "户数", ""), ("东村", "120", "增加3户"), ("西村", "98", "持平"))


def test_a_table_of_figures_is_kept_where_it_stands_and_its_cells_are_no_lines() -> None:
    page = "".join(f"<p>{words}</p>" for words in PROSE[:2]) + GRID + "".join(f"<p>{words}</p>" for words in PROSE[2:])
    document = read_web(f"<div>{page}</div>".encode(), "页.html", Role.SPEECH)
    assert document.text.splitlines() == [*PROSE[:2], "表1 各村户数", *PROSE[2:]]
    (table,) = document.materials
    assert table.rows == CELLS
    assert document.text[table.near :].startswith(PROSE[2])


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>{MENU}</td><td>首页</td></tr><tr><td>一</td><td>二</td></tr></table>",
        "<table><tr><td><a href=1>首页</a></td><td><a href=2>新闻</a></td></tr><tr><td><a>公告</a></td><td><a>服务</a></td></tr></table>",
        f"<table><tr><td>上午</td><td>{PROSE[0]}另有安排。</td></tr><tr><td>下午</td><td>{PROSE[1]}</td></tr></table>",
        "<table><tr><td>只有一栏</td></tr><tr><td>又是一栏</td></tr></table>",
    ],
    ids=["menu", "links", "passages", "one column"],
)
def test_a_table_that_lays_out_a_page_is_none(table: str) -> None:
    document = read_web(f"<div>{BODY}{table}</div>".encode(), "页.html", Role.SPEECH)
    assert document.materials == ()


def test_tables_outside_the_article_are_left_out() -> None:
    page = f"<div>{GRID}</div><div id=c>{BODY}<p>相关阅读</p>{GRID}</div>"
    document = read_web(page.encode(), "页.html", Role.SPEECH)
    assert document.text.splitlines()[: len(PROSE)] == PROSE
    assert document.materials == ()
