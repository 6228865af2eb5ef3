"""Speakers' names on lines of their own: which layouts are transcripts, and whose the turns are."""

import pytest

from analysis import find_quotes, split_zones
from analysis.text.zones.name_lines import find_name_lines, read_name_line
from analysis.text.zones.transcripts import is_transcript

CAPITALS = """JUNE HARLOW (TOLM NEWS)

Tonight, the barge that blocked the river.

CLARA VOSS (COUNCIL LEADER)

We were told at noon.

JUNE HARLOW (TOLM NEWS)

The crew had left by then.

EDDIE BRANT (PASSENGER)

I saw it turn.

JUNE HARLOW (TOLM NEWS)

June Harlow, Tolm News, at the lock."""

COLONS = """June Harlow:

Good evening. The river is closed tonight. Dan Brant reports.

Dan Brant:

At the lock, nobody knew who was in charge.

Chief Clara Voss, Tolm Fire Department:

All eleven are ashore.

June Harlow:

When will it open?

Dan Brant:

Not before Friday."""

TIMED = """Clara Voss (00:12):
The lock is shut. We have nine boats waiting.

Speaker 2 (01:40):
When will it open?

Clara Voss (01:44):
When it is safe.

Speaker 2 (01:52):
Have you asked for help?

Clara Voss (01:58):
We have. They are on their way."""

SMALL = """june harlow

From The Ledger, I'm June Harlow. Today: the night of the barge.

clara voss

It began with a call.

archived recording (eddie brant)

Get out of there.

june harlow

Who called? clara voss The lock keeper. He said it had turned.

clara voss

So I drove up there."""


def _speakers(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, q.speaker_type) for q in find_quotes(text) if q.kind == "quoted"]


@pytest.mark.parametrize("text", [CAPITALS, COLONS, TIMED, SMALL])
def test_names_on_their_lines_make_a_transcript(text):
    assert is_transcript(text, marked=False)
    labels = find_name_lines(text)
    assert len(labels) >= 2
    zones = {text[b.start : b.end]: b.zone for b in split_zones(text)}
    assert {zones[line] for line in labels} == {"boilerplate"}


def test_guests_are_quoted_and_the_host_is_not():
    assert _speakers(CAPITALS) == [("Clara Voss", "official"), ("Eddie Brant", "witness")]
    assert _speakers(COLONS) == [("Clara Voss", "official")]
    assert _speakers(SMALL) == [
        *[("Clara Voss", "person"), ("Eddie Brant", "person")],
        *[("Clara Voss", "person")] * 2,
    ]


def test_labels_that_come_again_are_no_repeats():
    for text in (CAPITALS, COLONS, TIMED, SMALL):
        assert all(block.repeat_of is None for block in split_zones(text))


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("ANN MOOR (HARL NEWS)", ("capitals", "ANN MOOR (HARL NEWS)")),
        ("Ann Moor, Harl Fire Department:", ("colon", "Ann Moor, Harl Fire Department")),
        ("Gov. Moor [1:02:33]", ("timed", "Gov. Moor")),
        ("archived recording", ("small", "ARCHIVED RECORDING")),
        ("It rained all day.", ("", "")),
        ("It rained all day and nobody came", ("", "")),
    ],
)
def test_read_name_line(line, read):
    assert read_name_line(line) == read


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"{head}\n\nIt rained all day." for head in ["ADVERTISEMENT", "THE RIVER"] * 4),
        "\n".join(["Ann Moor:", "Bo Ray:", "Ann Moor:"] * 3),
        "\n\n".join(f"{head}:\n\nTwo cups." for head in ["Sauce", "Dough", "Filling", "Topping", "Glaze"]),
        "ANN MOOR\n\nShe rowed.\n\nBO RAY\n\nHe swam.",
        "",
    ],
)
def test_headings_and_lists_are_no_turns(text):
    assert find_name_lines(text) == {}


def test_a_recording_without_a_name_is_unnamed():
    text = SMALL.replace("archived recording (eddie brant)", "archived recording")
    assert ("archived recording", "unnamed") in _speakers(text)
