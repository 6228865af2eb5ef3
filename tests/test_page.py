"""The report page: self-contained, accessible by its markup, honest about what is not there."""

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from analysis.comparison import compare
from analysis.corpus import Study, read_study
from analysis.report import page
from analysis.report.figures import FIGURES
from analysis.report.page import build_page, find_gaps, inline_svg
from analysis.report.studies import find_place
from analysis.tables.build import measure

VOID = {"meta", "input", "link", "br", "use", "path", "col"}


class Markup(HTMLParser):
    """Every tag with its attributes; the nesting must be right."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def made():
    """Place, study, tables and page of the example, with its committed figures."""
    place = find_place("example")
    study = read_study(place.folder)
    tables = measure(study)
    tables |= compare(tables)
    return place, study, tables, build_page(place, study, tables)


@pytest.fixture(scope="module")
def html(made):
    return made[3]


@pytest.fixture(scope="module")
def markup(html):
    return Markup(html)


def test_page_needs_no_network(html, markup):
    for _, attrs in markup.tags:
        for name in ("src", "href", "xlink:href", "data", "srcset", "poster", "action"):
            assert (attrs.get(name) or "#").startswith(("#", "data:")), attrs
    assert not re.search(r"@import|url\((?!#)", html)
    assert "default-src 'none'" in html


def test_names_are_unique_and_links_lead_somewhere(markup):
    names = [attrs["id"] for _, attrs in markup.tags if "id" in attrs]
    assert len(names) == len(set(names))
    for tag, attrs in markup.tags:
        if tag == "a":
            assert attrs["href"][1:] in names
        if tag == "label" and "for" in attrs:
            assert attrs["for"] in names


def test_every_figure_has_alt_text_and_caption(markup):
    images = [attrs for _, attrs in markup.tags if attrs.get("role") == "img"]
    figures = [tag for tag, _ in markup.tags if tag == "figure"]
    assert len(images) == len(figures) == len(FIGURES)
    assert all(len(image["aria-label"]) > 40 for image in images)


def test_every_heading_of_a_table_is_a_button(markup):
    tags = [tag for tag, _ in markup.tags]
    heads = [i for i, (tag, attrs) in enumerate(markup.tags) if tag == "th" and "scope" in attrs]
    sortable = [i for i in heads if tags[i + 1] == "button"]
    assert len(sortable) > 30
    regions = [attrs for _, attrs in markup.tags if attrs.get("class") == "scroll"]
    assert all(region["tabindex"] == "0" and region["aria-label"] for region in regions)


def test_invented_study_is_stamped_and_shows_its_articles(html):
    assert "INVENTED." in html
    assert html.count('class="ss-root"') == 5
    assert "keep this page to yourself" not in html


def test_evidence_of_the_headline_stands_apart(html):
    assert "1 in the headline by itself" in html
    assert "Loaded words of the headline" in html


def test_same_page_twice(made):
    place, study, tables, html = made
    assert build_page(place, study, tables) == html


def test_without_texts_no_article_and_no_context(made):
    place, study, tables, _ = made
    bare = Study(study.name, study.folder, [replace(d, text=None) for d in study.documents])
    html = build_page(replace(place, name="mine"), bare, tables)
    assert 'class="ss-root"' not in html
    assert "Text not at hand: Channel 8 Vell" in html
    assert "INVENTED." not in html
    for document in study.documents:
        body = " ".join(document.text.split()[60:70])
        assert body not in html


def test_page_is_written_and_texts_of_another_study_bring_a_warning(made, tmp_path, monkeypatch):
    place, study, tables, html = made
    shutil.copytree(place.figures, tmp_path / "figures", ignore=shutil.ignore_patterns("*.png", "*.pdf"))
    monkeypatch.setattr(page, "draw_figures", lambda *given: [])
    said = []
    path = page.write_page(replace(place, figures=tmp_path / "figures"), study, tables, said.append)
    assert said[-1] == f"example: report in {path}"
    assert path.read_text(encoding="utf8") == html
    page.write_page(replace(place, figures=tmp_path / "figures", name="mine"), study, tables, said.append)
    assert "mind the copyright" in said[-1]
    assert "keep this page to yourself" in path.read_text(encoding="utf8")


def test_gaps_are_told_in_words(made):
    tables = made[2]
    assert find_gaps(tables) == []
    one = tables["documents"].iloc[:1].assign(sentences_n=3, own_words_n=0)
    gaps = find_gaps({**tables, "documents": one, "headlines": tables["headlines"].iloc[:0]})
    assert [gap.split(":")[0] for gap in gaps] == [
        "One outlet only",
        "No headline",
        "Fewer than five sentences",
        "No words in own voice",
    ]
    heads = tables["headlines"].assign(strength=np.nan)
    (gap,) = find_gaps({**tables, "headlines": heads})
    assert gap.startswith("Headline of fewer than 3 words: channel8, ")
    assert gap.endswith("Clickbait strength is undefined.")


def test_figures_do_not_share_names():
    svg = '<?xml version="1.0"?>\n<svg width="1pt" version="1.1"><metadata>x</metadata><style>*{a}</style>'
    svg += '<path id="m1" clip-path="url(#p1)"/><use xlink:href="#m1"/></svg>'
    assert inline_svg(svg, "one") == (
        '<svg aria-hidden="true" focusable="false"><path id="one-m1" clip-path="url(#one-p1)"/>'
        '<use xlink:href="#one-m1"/></svg>'
    )
