"""Hard-wrapped text: found by its lines, and measured as the same text without the line feeds."""

import random
import textwrap
from pathlib import Path

import pytest

from analysis.corpus import Document, Study, read_study
from analysis.tables.build import measure
from analysis.text.reading import read_text
from analysis.text.voices import find_quotes
from analysis.text.wraps import find_gaps, find_line_spans, find_wraps, unwrap
from analysis.text.zones import split_zones

ROOT = Path(__file__).parents[1]
WIRE = (
    "Crane topples in Harl dockyard, killing two\n\n"
    "HARL, July 3 - A crane toppled in the dockyard of Harl on Tuesday, killing two people and injuring "
    "at least nine, the harbour police and Mayor Ada Marsh said.\n\n"
    "“I saw the arm come down on the pier, and nobody had time to run,” said the welder Tom Birk, 41. “We "
    "were lucky to be inside.”\n\n"
    "The yard, owned by the Board of Harbours, was inspected in 2016. Prime Minister Oda Lund described the "
    "deaths as heartbreaking, and the yard said that it would pay 1.1 million dollars to the families.\n"
)
LONG = "The harbour master counted the boats that came in before the storm broke over the"


def wrapped(text: str, width: int) -> str:
    """Return a text with its paragraphs wrapped by hand, as mail has it."""
    lines = [textwrap.wrap(par, width, break_on_hyphens=False) or [""] for par in text.split("\n")]
    return "\n".join("\n".join(each) for each in lines)


def lines_of(text: str) -> list[str]:
    """Return the paragraphs that are found, each on one line."""
    return [line for line in unwrap(text).split("\n") if line.strip()]


def tables_of(text: str, document: Document) -> dict[str, str]:
    """Measure a text; every table but its hash."""
    own = Document("a", "A", document.format, document.headline, "2018-07-04", text=text)
    return {name: frame.to_csv() for name, frame in measure(Study("s", ROOT, [own])).items()}


@pytest.mark.parametrize("width", [48, 60, 72, 90])
def test_wrapped_paragraphs_are_found(width):
    text = wrapped(WIRE, width)
    assert text != WIRE
    assert unwrap(text) == WIRE
    assert unwrap(WIRE) == WIRE


@pytest.mark.parametrize("width", [52, 80])
def test_a_line_feed_in_a_paragraph_is_measured_as_a_space(width):
    for document in (Document("a", "A", text=WIRE), *read_study(ROOT / "data/raw/example").documents):
        text = "\n\n".join(" ".join(par.split()) for par in document.text.split("\n") if par.strip()) + "\n"
        broken = wrapped(text, width)
        assert len(broken) == len(text)
        if unwrap(broken) != text:  # a list of the page's own keeps its lines
            assert document.doc_id != "a"
            continue
        assert tables_of(broken, document) == tables_of(text, document)


def test_any_line_feed_inside_a_known_block_is_a_space():
    rng, blocks = random.Random(3), split_zones(WIRE)
    for share in (0.1, 0.5, 1):
        broken = list(WIRE)
        for block in blocks:
            for at in range(block.start, block.end):
                if WIRE[at] == " " and rng.random() < share:
                    broken[at] = "\n"
        assert "".join(broken) != WIRE
        assert read_text("".join(broken), blocks=blocks) == read_text(WIRE, blocks=blocks)


def test_quotations_over_line_ends_are_whole():
    broken = wrapped(WIRE, 52)
    assert find_quotes(broken) == find_quotes(WIRE)
    assert any("\n" in broken[quote.start : quote.end] for quote in find_quotes(broken))


@pytest.mark.parametrize(
    "text",
    [
        "Goat rides tram\nA goat took the tram on Monday, nobody minding that it had no ticket.\nIt left.",
        "\n".join(f"{i}. Boats that we saw in the harbour of Harl before it froze" for i in range(1, 6)),
        "\n".join(f"• boats that we saw in the harbour of Harl before it froze {i}" for i in range(5)),
        f"HOST: {LONG} town.\nGUEST: {LONG} town.\nHOST: {LONG} town.",
        "milk\nbread\nsalt\nflour",
        "",
    ],
)
def test_lines_that_are_paragraphs_stay(text):
    assert lines_of(text) == [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\ntown.\nThe mayor came.", 2),  # room for the next word: the paragraph ended
        (f"{LONG}\nstreets of the town and took the roofs of more than forty of\nits houses.", 1),
        (f"{LONG}\nstreets of Harl and of\nAda.", 2),  # no stop, far from the margin
        (f"{LONG}\nstreets of the town and took the roofs of more than four dozen\nHarl houses.", 1),
        (f"{LONG}\nstreets of the town and took the roofs of more than forty.\n  Then it went.", 2),
        (f"{LONG}\nstreets of the town and took the roofs of more than forty.\n- Ten boats sank.", 2),
        (f"{LONG}\nstreets of the town and took the roofs of houses. It was May\n13. Boats sank.", 1),
        ("It is the safe-\nty board that told a news con-\nference of it.", 1),
    ],
)
def test_where_paragraphs_of_wrapped_text_end(text, expected):
    assert len(lines_of(text)) == expected


def test_a_wrapped_passage_in_a_text_of_lines():
    lines = "\n".join(
        f"The {word} boat came in on Monday with its nets full." for word in "red blue grey".split()
    )
    passage = (
        f"{LONG}\nstreets of the town and took the roofs of more than forty of\nits houses and the towers"
    )
    text = f"{lines}\n\n{passage} that stood beside\nthe church.\n\n" + "\n".join([lines] * 4)
    assert [text[a:b] for a, b in find_gaps(text)] == ["\n"] * 3
    assert len(lines_of(text)) == 3 + 1 + 12


def test_numbers_of_lines_and_gaps():
    text = "  one  \n\n\ttwo\x0cthree"
    spans = find_line_spans(text)
    assert [text[a:b] for a, b in spans] == ["one", "two", "three"]
    assert find_wraps(text, spans) == []


LIST = """The crew had to take along the following things:
a coil of rope that is long enough for the whole pier
two lamps with oil for at least three nights at sea
a box of dried fish and bread for every one of them
one blanket of wool for each man who sleeps on deck"""
POEM = """the boats come home when all the lamps are lit
And every mast is silver in the rain
the harbour wall is where the old men sit
Who never thought to see the boats again
and no one asks the water what it knew
When in the night the northern tempest blew."""


@pytest.mark.parametrize("verse", [LIST, POEM, POEM.lower(), POEM.title()])
def test_lists_and_poems_keep_their_lines(verse):
    assert unwrap(verse) == verse
    around = f"{LONG} town. It went on. {LONG} hills."
    assert unwrap(f"{around}\n\n{verse}\n\n{around}") == f"{around}\n\n{verse}\n\n{around}"


@pytest.mark.parametrize("verse", [LIST, POEM.title()])
def test_lists_and_poems_keep_their_lines_in_wrapped_text(verse):
    assert unwrap(f"{wrapped(WIRE, 60)}\n{verse}\n") == f"{WIRE}\n{verse}\n"


def test_a_colon_before_a_sentence_is_no_list():
    text = (
        "The mayor of the town wrote to all those who came there:\nshe was glad that it was over. They went."
    )
    assert len(lines_of(text)) == 1
    assert len(lines_of(text.replace(".", ""))) == 2
