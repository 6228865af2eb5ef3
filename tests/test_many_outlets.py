"""Own stories of one to fifty articles: every figure is drawn, and no text overlaps or leaves the canvas."""

from dataclasses import replace

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from analysis.comparison import compare
from analysis.corpus import Document, Study, read_study
from analysis.report import labels
from analysis.report.figures import FIGURES, house_style
from analysis.report.panels.base import Context, bands_of
from analysis.tables.build import measure

A4 = 11.7  # inches: the height of a page
OUTLETS = (
    "Channel 8 Vell", "Gushly", "Hearthpage", "Iron Porch", "Weekly Sextant", "The Brennick Morning Courier",
    "Uplands Radio", "Vell Post", "Daily Ledger of Harsk", "Northern Herald", "Alpine Wire", "Tram Times",
    "Summit Gazette", "Gorge Observer", "Lift & Rail", "The People's Voice", "Ropeway Review",
    "Café Tarrow News", "Borough Standard", "Evening Star Tribune",
)  # fmt: skip


def tables_of(documents):
    measured = measure(Study("mine", None, documents))
    return measured | compare(measured)


@pytest.fixture(scope="module", params=[20, 50])
def many(request):
    """Articles of many outlets: the five of the example, time and again with other paragraphs left out."""
    found = read_study("data/raw/example").documents
    outlets = [*OUTLETS, *(f"{outlet} {end}" for end in ("II", "Sunday") for outlet in OUTLETS)]
    documents = []
    for i, outlet in enumerate(outlets[: request.param]):
        parts = found[i % 5].text.split("\n\n")
        text = "\n\n".join(part for j, part in enumerate(parts) if j == 0 or (i // 5 + j) % 4)
        documents.append(replace(found[i % 5], doc_id=f"a{i:02d}", outlet=outlet, text=text, sha256=None))
    return tables_of(documents)


def visible_texts(canvas):
    """The texts drawn, with their boxes; labels of ticks outside the view are not drawn."""
    renderer = FigureCanvasAgg(canvas).get_renderer()
    canvas.draw(renderer)
    hidden = set()
    for ax in canvas.axes:
        for axis, ends in ((ax.xaxis, sorted(ax.get_xlim())), (ax.yaxis, sorted(ax.get_ylim()))):
            room = 1e-9 * (ends[1] - ends[0])
            outside = [
                t for t in axis.get_major_ticks() if not ends[0] - room <= t.get_loc() <= ends[1] + room
            ]
            hidden |= {id(label) for tick in outside for label in (tick.label1, tick.label2)}
    texts = [
        t for t in canvas.findobj(Text) if t.get_visible() and t.get_text().strip() and id(t) not in hidden
    ]
    return [(t.get_text(), t.get_window_extent(renderer)) for t in texts]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_many_outlets_stay_readable_on_a_page(figure, many):
    context = Context.of(many, invented=False)
    with house_style():
        canvas = figure.draw(figure.rows(many), context)
        boxes = visible_texts(canvas)
    assert canvas.get_size_inches()[1] <= A4
    width, height = canvas.get_size_inches() * canvas.dpi
    for label, box in boxes:
        assert box.x0 >= -1, label
        assert box.x1 <= width + 1, label
        assert box.y0 >= -1, label
        assert box.y1 <= height + 1, label
    for i, (label, box) in enumerate(boxes):
        for other, second in boxes[i + 1 :]:
            assert not box.padded(-1).overlaps(second.padded(-1)), f"{label!r} overlaps {other!r}"


PLAIN = "The ferry was towed into the harbour on Monday. Nobody was hurt, the coastguard said. "
STUDIES = {
    "one article": [Document("a", "A", headline="Ferry towed in", text="Ferry towed in\n\n" + 4 * PLAIN)],
    "no headline": [Document("a", "A", text=PLAIN * 3), Document("b", "B", text=PLAIN + "It was calm. " * 4)],
    "one sentence each": [Document("a", "A", text="Ferry towed in"), Document("b", "B", text="It sank.")],
    "only a quotation": [Document("a", "A", text="“It went quiet.”"), Document("b", "B", text=PLAIN)],
    "two of one outlet": [Document("a", "A", text=PLAIN * 2), Document("b", "A", text="Terror! " + PLAIN)],
}


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
@pytest.mark.parametrize("name", STUDIES)
def test_small_and_bare_studies_are_drawn(figure, name):
    tables = tables_of(STUDIES[name])
    context = Context.of(tables, invented=False)
    rows = figure.rows(tables)
    with house_style():
        figure.draw(rows, context)
    assert figure.caption(rows, context)
    assert figure.alt(rows, context)


SHORT = {
    "bugle": (
        "A goat took the number 4 tram to the depot on Monday and refused to leave for two hours, "
        "the tram company said. ”It was the calmest passenger of the day,” said Pia Lund, who "
        "drives the line. About 40 people were on board. The company said that it would not ask "
        "for a fare. The owner, Tom Reed, thanked the driver."
    ),
    "horn": (
        "A furious goat terrorised 60 horrified commuters on a packed tram on Monday in a shocking "
        "rampage. Witnesses said the animal stormed the driver's cab. ”We were all going to die,” "
        "said one passenger, who would not give her name. The company claimed that nobody was "
        "hurt. Nobody believes it."
    ),
    "gazette": (
        "The goat that travelled on line 4 on Monday got in by a door that had not closed since "
        "January, the company admitted on Tuesday. ”We knew about the door,” said Ida Moor, the "
        "head of maintenance. She said that 12 doors would be replaced by May. According to the "
        "company, about 40 passengers were on the tram. The goat is 3 years old."
    ),
}


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_ends_of_wide_intervals_leave_room_for_each_other(figure):
    documents = [
        Document(name.lower(), name, headline=f"{name}: goat on tram", text=f"{name}: goat on tram\n\n{text}")
        for name, text in SHORT.items()
    ]
    tables = tables_of(documents)
    with house_style():
        canvas = figure.draw(figure.rows(tables), Context.of(tables, invented=False))
        boxes = visible_texts(canvas)
    for i, (label, box) in enumerate(boxes):
        for other, second in boxes[i + 1 :]:
            assert not box.padded(-1).overlaps(second.padded(-1)), f"{label!r} overlaps {other!r}"


def test_bands():
    assert bands_of("abcdef") == [tuple("abcdef")]
    assert bands_of("abcdefg") == [tuple("abcde"), tuple("fg")]
    assert sum(map(len, bands_of(range(50)))) == 50


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Gushly", "Gushly"), ("Weekly Sextant", "Weekly Sextant"),
        ("Daily Ledger of Harsk", "Daily Ledger of\nHarsk"),
        ("Antidisestablishmentarianism Today", "Antidisestablis\nhmentarianism…"),
    ],
)  # fmt: skip
def test_labels_of_outlets(name, shown):
    assert labels.wrap_label(name) == shown
