"""The annotated article: nothing lost, nothing unescaped, every hit told once, both themes readable."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import analysis
from analysis.corpus import Document, read_study
from analysis.report.annotate import _segments, find_headline, read_style, show
from analysis.report.layers import LAYERS, SHOWN, Mark, find_marks
from analysis.text.reading import read_text

VOID = {"input", "meta", "br"}


class Page(HTMLParser):
    """Collects the text of the article apart from what only screen readers hear, and checks the nesting."""

    def __init__(self, html):
        super().__init__()
        self.open, self.words, self.heard, self.tags = [], [], [], []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        classes = dict(attrs).get("class", "")
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, classes.split()))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        classes = {name for _, names in self.open for name in names}
        if "ss-sr" in classes:
            self.heard.append(data.strip())
        elif "ss-words" in classes and "ss-who" not in classes:
            self.words.append(data)


@pytest.fixture(scope="module")
def documents():
    return read_study("data/raw/example").documents


def test_every_character_of_every_block_is_there_once(documents):
    for document in documents:
        reading = read_text(document.text, format=document.format)
        shown = "".join(Page(show(document)).words)
        assert shown == "".join(document.text[b.start : b.end] for b in reading.blocks)


def test_everything_from_outside_is_escaped():
    nasty = "<script>alert(1)</script> \"x\" & <img src=x onerror=alert(1)> 'terrifying' </div>"
    document = Document("<b>", 'O"><i>', "<u>", nasty + " headline", "<s>", text=nasty + "\n\n" + nasty)
    page = Page(show(document))
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "u", "s"})
    assert not [attrs for _, attrs in page.tags if "onerror" in attrs]
    assert "".join(page.words).count("<script>") == 3


def test_no_address_and_no_script():
    html = show("A shocking word. “Quoted,” said Ann Lee.")
    assert not re.search(r"https?:|//|@import|url\(|<script|<link|src=", html)


def test_overlapping_marks_are_cut_at_every_end():
    marks = [Mark(0, 6, "quote", "quoted", 2, "Q"), Mark(4, 9, "loaded", "vivid", 3, "L")]
    html = _segments("abcdefghij", 0, marks, {})
    page = Page(f'<div class="ss-words">{html}</div>')
    assert "".join(page.words) == "abcdefghij"
    assert page.heard == ["[Q]", "[L]"]
    titles = [attrs["title"] for tag, attrs in page.tags if tag in ("mark", "span") and "title" in attrs]
    assert titles == ["Q", "Q\nL", "Q\nL", "L"]


def test_innermost_quotation_gives_the_look():
    marks = [Mark(0, 9, "quote", "attributed", 2, "A"), Mark(3, 5, "quote", "quoted", 2, "Q")]
    assert re.findall(r"ss-k-(\w+)", _segments("abcdefghi", 0, marks, {})) == [
        "attributed",
        "quoted",
        "attributed",
    ]


def test_hits_are_those_of_the_instruments():
    text = "Terror: the regime slammed it. “A disaster,” said Ann Lee."
    reading = read_text(text)
    marks = find_marks(reading, None)
    loaded = [(m.start, m.end, m.kind) for m in marks if m.layer == "loaded"]
    assert loaded == [(t.start, t.end, t.category) for t in analysis.find_loaded(text)]
    quotes = [(m.start, m.end, m.kind) for m in marks if m.layer == "quote"]
    assert quotes == [(q.start, q.end, q.kind) for q in analysis.find_quotes(text)]
    assert any("Ann Lee (person)" in m.says for m in marks)


def test_markers_stand_on_the_headline_in_the_text(documents):
    for document in documents:
        reading = read_text(document.text, format=document.format)
        start, end = find_headline(reading, document.headline)
        assert document.text[start:end] == document.headline
        markers = [m for m in find_marks(reading, (start, end)) if m.layer == "marker"]
        assert all(start <= m.start < m.end <= end for m in markers)
        wanted = sum(map(len, analysis.score_headline(document.headline).spans.values()))
        assert len(markers) == wanted


def test_a_headline_that_the_text_does_not_hold_is_shown_on_top():
    html = show(Document("a", "A", None, "You won't believe this", text="A plain report of a meeting here."))
    assert html.index("sources.csv") < html.index("A plain report")
    assert "marker: " in html


def test_switches_and_counts():
    html = show("The monster storm slammed the terrified town.")
    page = Page(html)
    boxes = [attrs for tag, attrs in page.tags if tag == "input"]
    names = [box["class"].removeprefix("ss-f-") for box in boxes]
    assert names == [*reversed(LAYERS), "zones"]
    assert {name for name, box in zip(names, boxes, strict=True) if "checked" in box} == {*SHOWN, "zones"}
    hits = analysis.find_loaded("The monster storm slammed the terrified town.")
    assert f">Loaded words</span> <b>{len(hits)}</b>" in html


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_has_its_style_and_its_filter(layer):
    style = read_style()
    assert re.search(rf"\.ss-root (mark)?\.ss-{layer}\b", style)
    assert style.count(f".ss-f-{layer}:not(:checked)") == 2


@pytest.mark.parametrize("document", [Document("a", "A"), Document("a", "A", text=" \n"), ""])
def test_without_text_one_clear_line(document):
    html = show(document)
    assert "not at hand" in html
    assert "ss-words" not in html.split("</style>")[1]


def test_a_document_displays_itself(documents):
    assert documents[0]._repr_html_() == show(documents[0])
    assert show(documents[0])._repr_html_() == str(show(documents[0]))
    assert repr(show("One line.")).startswith("<HTML of ")


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def themes():
    """Colours of each theme as the style sheet declares them."""
    rules = re.findall(r"\{([^{}]*--ss-paper[^{}]*)\}", read_style())
    return [dict(re.findall(r"--ss-([\w-]+): (?:var\(--jp[\w-]+, )?(#\w{6})", rule)) for rule in rules]


def test_contrast_is_known_and_formula_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert len(themes()) == 4


@pytest.mark.parametrize("theme", themes(), ids=["light", "media dark", "lab light", "lab dark"])
def test_text_reaches_four_and_a_half_to_one(theme):
    for back in ("paper", "quote"):
        assert contrast(theme["ink"], theme[back]) >= 4.5
        assert contrast(theme["soft"], theme[back]) >= 4.5
        assert contrast(theme["quote-line"], theme[back]) >= 4.5
    for level in ("l1", "l2", "l3"):
        assert contrast(theme["on"], theme[level]) >= 4.5
    for line in ("marker", "pos", "neg", "frame", "agency", "quote-line"):
        assert contrast(theme[line], theme["paper"]) >= 3


def test_style_is_in_the_package():
    assert Path("analysis/report/annotate.css").read_text(encoding="utf8") == read_style()
