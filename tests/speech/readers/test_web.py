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
        "字体：大 中 小",
        "【打印正文】 【关闭窗口】",
        "责任编辑：李四",
        "浏览次数：77 次",
    ],
)
def test_notes_about_the_page_are_left_out(note: str) -> None:
    assert lines(f"<div><p>{note}</p>{BODY}<p>{note}</p></div>") == PROSE


def test_what_follows_the_article_is_left_out() -> None:
    assert lines(f"<div>{BODY}<p>相关阅读</p><p>另一篇文章说，事情还在继续，大家都很关心。</p></div>") == PROSE


def test_a_title_over_the_body_is_taken_in_and_marked() -> None:
    page = f"<div><h1>在会上的讲话</h1><p>发布日期：2026-05-01</p><div>{BODY}</div></div>"
    assert lines(page, "在会上的讲话-某某网") == ["在会上的讲话", *PROSE]
    document = read_web(f"<title>在会上的讲话</title>{page}".encode(), "页.html", Role.SPEECH)
    assert [mark.title for mark in document.marks[:2]] == [True, False]


def test_the_sites_own_heading_is_no_title_where_the_body_brings_one() -> None:
    page = f"<h2>学习园地：在会上的讲话</h2><div><p align=center><b>在会上的讲话</b></p>{BODY}</div>"
    assert lines(page, "学习园地：在会上的讲话") == ["在会上的讲话", *PROSE]


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
