"""The outline as plain data: the shape the command line promises."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jiangtai.outline.brief import Brief
from jiangtai.outline.coverage import coverage, part_coverage
from jiangtai.outline.drafting import draft
from jiangtai.outline.report import outline_json

if TYPE_CHECKING:
    from jiangtai.speech.speech import Speech


def test_it_is_json_with_every_promised_key(talk: Speech) -> None:
    data = json.loads(json.dumps(outline_json(draft(talk, Brief(minutes=3)), talk, Brief(minutes=3))))
    assert set(data) >= {"title", "occasion", "minutes", "coverage", "shown", "dropped", "parts"}
    assert data["minutes"]["budget"] == 3
    page = data["parts"][0]["pages"][0]
    assert set(page) >= {"id", "kind", "title", "points", "notes", "notes_own", "minutes", "picture", "resumes"}
    assert set(page["title"]) >= {"text", "sources", "own", "furniture", "corrected", "emphasis"}
    assert all("points" in point for point in page["points"])


def test_sources_are_empty_exactly_where_words_are_own_or_furniture(talk: Speech) -> None:
    data = outline_json(draft(talk, Brief()), talk, Brief())
    for part in data["parts"]:
        for page in part["pages"]:
            for wording in (page["title"], *page["points"], *(p for point in page["points"] for p in point["points"])):
                assert (not wording["sources"]) == (wording["own"] or wording["furniture"])


def test_coverage_counts_paragraphs_and_characters(talk: Speech) -> None:
    outline = draft(talk, Brief())
    covered = coverage(outline)
    assert covered.paragraphs == 1.0
    assert 0.3 < covered.shown < 0.9
    assert part_coverage(outline.parts[3]).shown > 0.5
    assert coverage(draft(talk, Brief(unticked=frozenset(p.start for p in talk.paragraphs())))).shown == 1.0
