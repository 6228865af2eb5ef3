"""Own stories of one to fifty articles: every figure is drawn, and no text overlaps or leaves the canvas."""

from dataclasses import replace

import pytest

from analysis.comparison import compare
from analysis.corpus import Document, Study, read_study
from analysis.report import labels
from analysis.report.figures import FIGURES, house_style
from analysis.report.panels.base import Context, bands_of
from analysis.tables.build import measure
from tests.drawn_texts import check_apart, check_inside, check_type, visible_texts

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


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_many_outlets_stay_readable_on_a_page(figure, many):
    context = Context.of(many, invented=False)
    with house_style():
        canvas = figure.draw(figure.rows(many), context)
        boxes = visible_texts(canvas)
    assert canvas.get_size_inches()[1] <= A4
    check_type(canvas)
    check_inside(canvas, boxes)
    check_apart(boxes)


PLAIN = "The ferry was towed into the harbour on Monday. Nobody was hurt, the coastguard said. "
STUDIES = {
    "one article": [Document("a", "A", headline="Ferry towed in", text="Ferry towed in\n\n" + 4 * PLAIN)],
    "no headline": [Document("a", "A", text=PLAIN * 3), Document("b", "B", text=PLAIN + "It was calm. " * 4)],
    "one sentence each": [Document("a", "A", text="Ferry towed in"), Document("b", "B", text="It sank.")],
    "only a quotation": [Document("a", "A", text="“It went quiet.”"), Document("b", "B", text=PLAIN)],
    "two of one outlet": [Document("a", "A", text=PLAIN * 2), Document("b", "A", text="Terror! " + PLAIN)],
}


@pytest.fixture(scope="module", params=STUDIES)
def small(request):
    return tables_of(STUDIES[request.param])


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_small_and_bare_studies_are_drawn(figure, small):
    context = Context.of(small, invented=False)
    rows = figure.rows(small)
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


@pytest.fixture(scope="module")
def short():
    heads = {name: f"{name}: goat on tram" for name in SHORT}
    return tables_of(
        [Document(name, name, headline=heads[name], text=f"{heads[name]}\n\n{SHORT[name]}") for name in SHORT]
    )


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_ends_of_wide_intervals_leave_room_for_each_other(figure, short):
    with house_style():
        canvas = figure.draw(figure.rows(short), Context.of(short, invented=False))
        check_apart(visible_texts(canvas))
    check_type(canvas)


def test_bands():
    assert bands_of("abcdef") == [tuple("abcdef")]
    assert bands_of("abcdefg") == [tuple("abcde"), tuple("fg")]
    assert sum(map(len, bands_of(range(50)))) == 50


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Gushly", "Gushly"), ("Weekly Sextant", "Weekly Sextant"),
        ("Daily Ledger of Harsk", "Daily Ledger of\nHarsk"),
        ("Antidisestablishmentarianism Today", "Antidisestablis\n… Today"),
    ],
)  # fmt: skip
def test_labels_of_outlets(name, shown):
    assert labels.wrap_label(name) == shown
