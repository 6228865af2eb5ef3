import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import measure, read_study
from analysis.text.reading import read_text
from analysis.text.voices import (
    find_quotes,
    find_quotes_in,
    find_second_hand,
    find_unclosed,
    voices_of,
)
from analysis.text.voices.quotes import QUOTED_KINDS
from analysis.text.voices.verbs import cue_load
from analysis.text.words import find_words
from analysis.text.zones import Block as Zone


class Block:
    """A block as the zones give it."""

    def __init__(self, start, end, zone="body", turn=None):
        self.start, self.end, self.zone, self.turn = start, end, zone, turn


def told(text):
    return [(text[q.start : q.end], q.kind, q.speaker, q.cue, q.speaker_type) for q in find_quotes(text)]


# A text, then words, kind, speaker, cue and speaker type of its only quote.
FORMS = """
“It held,” Ada Marsh said.
    “It held,” | quoted | Ada Marsh | said | person
“It held,” said Ada Marsh, 41, from Ashby.
    “It held,” | quoted | Ada Marsh | said | person
"It held," Ada Marsh, a baker, told reporters.
    "It held," | quoted | Ada Marsh | told | person
‘It held,’ said the mayor of Ashby.
    ‘It held,’ | quoted | mayor of Ashby | said | official
Ada Marsh said, “It held.”
    “It held.” | quoted | Ada Marsh | said | person
Ada Marsh shouted: “It held!”
    “It held!” | quoted | Ada Marsh | shouted | person
“It held,” a spokesman for the port said.
    “It held,” | quoted | spokesman for the port | said | official
“It held,” said Mayor Bo Lind.
    “It held,” | quoted | Bo Lind | said | official
“It held,” said port spokeswoman Ivy Rook.
    “It held,” | quoted | Ivy Rook | said | official
“It held,” the company said in a statement.
    “It held,” | quoted | company | said | institution
“It held,” according to the report.
    “It held,” | quoted | report | according | document
“It held,” a witness recalled.
    “It held,” | quoted | witness | recalled | witness
“It held,” critics sneered.
    “It held,” | quoted | critics | sneered | unnamed
“It held,” Reuters reported.
    “It held,” | quoted | Reuters | reported | outlet
“It held,” Ada Marsh harrumphed.
    “It held,” | quoted | Ada Marsh | harrumphed | person
“It held.” ― Ada Marsh
    “It held.” | quoted | Ada Marsh |  | person
Ada Marsh: “It held!”
    “It held!” | quoted | Ada Marsh |  | person
Ada Marsh called the wall “a bad joke.”
    “a bad joke.” | quoted | Ada Marsh | called | person
They sold the “miracle” wall again.
    “miracle” | scare |  |  | 
Ada Marsh said that the wall held.
    the wall held | attributed | Ada Marsh | said | person
The wall held, Ada Marsh said Monday.
    The wall held | attributed | Ada Marsh | said | person
According to the port, the wall held.
    the wall held | attributed | port | according | unnamed
The wall had held, according to Ada Marsh.
    The wall had held | attributed | Ada Marsh | according | person
The survey found that walls hold well.
    walls hold well | attributed | survey | found | document
Police told CNN that the wall held.
    the wall held | attributed | Police | told | institution
The wall had held, the coastguard said.
    The wall had held | attributed | coastguard | said | institution
The wall had held, the coast guard told reporters.
    The wall had held | attributed | coast guard | told | institution
The wall had held, a guard said.
    The wall had held | attributed | guard | said | unnamed
The wall had held, two sailors who asked not to be named said.
    The wall had held | attributed | two sailors | said | unnamed
“It held,” said two sailors who asked to remain anonymous.
    “It held,” | quoted | two sailors | said | unnamed
“It held,” one of the builders, Ed Moss, told the Gazette.
    “It held,” | quoted | Ed Moss | told | person
The wall had held, claimed a retired fisherman.
    The wall had held | attributed | retired fisherman | claimed | unnamed
An aide who was not to be named admitted nobody had looked.
    nobody had looked | attributed | aide | admitted | unnamed
We saw it coming and we did nothing, Ada Marsh, the harbor master, said.
    We saw it coming and we did nothing | verbatim_unmarked | Ada Marsh | said | person
"""


def forms():
    lines = FORMS.strip().split("\n")
    return [
        (text, tuple(part.strip() for part in row.split("|")))
        for text, row in zip(lines[::2], lines[1::2], strict=True)
    ]


@pytest.mark.parametrize(("text", "expected"), forms())
def test_one_form(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They sang “Harbor Lights” twice.",
        "Her film “The Long Wall” opened in May.",
        "He is a star of NBC’s “Today” and more.",
        "The workers' hall stood by the players' bus in the '90s.",
        "He is 6'2\" tall.",
        "Ada Marsh declined to say more.",
        "The report was long and the claims were old.",
        "Ada Marsh was told to leave.",
    ],
)
def test_no_quote_here(text):
    assert told(text) == []


def test_an_interrupted_quotation_has_one_source():
    text = "“A wall,” said its builder, Bo Lind, “is not a door.” He left."
    assert [(q[0], q[2]) for q in told(text)] == [("“A wall,”", "Bo Lind"), ("“is not a door.”", "Bo Lind")]


def test_pronouns_surnames_and_bare_quotations_take_the_full_name():
    text = (
        "Ada Marsh runs the port. Bo Lind built the wall.\n\n"
        "“It will hold,” he said. “I promise you that it will.”\n\n"
        "“It will not hold at all,” said Marsh. “It never did hold.”\n\n“I sold my house,” she added."
    )
    assert [q[2] for q in told(text)] == ["Bo Lind"] * 2 + ["Ada Marsh"] * 3


def test_it_stands_for_the_document_before():
    text = "The inspector's letter, dated May 3, was short. “Wall bad; mend soon,” it reads."
    assert told(text)[0][2:] == ("inspector's letter", "reads", "document")


def test_a_headline_takes_the_source_of_the_same_words():
    text = "'I turned and ran': how one man got away\n\n“I turned and ran and ran,” Bo Lind said."
    assert [q[2] for q in told(text)] == ["Bo Lind", "Bo Lind"]


def test_a_claim_may_hold_a_quotation():
    text = "Bo Lind said the wall was “a bad joke” and left."
    assert [(q[0], q[1]) for q in told(text)] == [
        ("the wall was “a bad joke” and left", "attributed"),
        ("“a bad joke”", "quoted"),
    ]


def test_a_quotation_goes_on_behind_a_caption():
    text = "'It was my wall. I built it.\nA wall by night\n'It's still there,' Bo Lind added."
    blocks = [Block(0, 28), Block(29, 44, "caption"), Block(45, len(text))]
    quotes = find_quotes_in(
        text, blocks, find_words(text), [Block(0, 15), Block(16, 28), Block(29, 44), Block(45, 80)]
    )
    assert [(text[q.start : q.end], q.speaker, q.continues) for q in quotes] == [
        ("'It was my wall. I built it.", "Bo Lind", False),
        ("'It's still there,'", "Bo Lind", True),
    ]
    voices = voices_of(find_words(text), blocks, quotes)
    assert voices == ["quoted"] * 7 + ["own"] * 4 + ["quoted"] * 3 + ["own"] * 3


def test_turns_of_a_transcript():
    text = "It is dark. Reporter: He ran. Passenger: I saw him. Reporter: Good night."
    blocks = [Block(0, 11, turn=""), Block(22, 29, turn="Reporter"), Block(41, 51, turn="Passenger")]
    blocks.append(Block(62, len(text), turn="Reporter"))
    quotes = find_quotes_in(text, blocks, find_words(text), blocks)
    assert [(text[q.start : q.end], q.kind, q.speaker, q.speaker_type) for q in quotes] == [
        ("I saw him.", "quoted", "passenger", "witness")
    ]
    voices = voices_of(find_words(text), blocks, quotes)
    assert voices == ["unclear"] * 3 + ["own"] * 4 + ["quoted"] * 3 + ["own"] * 3


def test_the_telling_of_a_labelled_reporter_is_the_outlets_own_behind_angle_brackets_too():
    reading = read_text(
        "Tram stops\n\n>> Reporter: He ran home.\n\n>> BO LIND: I walked.\n\n"
        ">> It rained.\n\n>> Narrator: Good night.",
        format="transcript",
    )
    assert [(q.speaker, reading.text[q.start : q.end]) for q in reading.quotes] == [("Bo Lind", "I walked.")]
    assert reading.voices == ["own"] * 8 + ["quoted"] * 2 + ["unclear"] * 2 + ["own"] * 3


def test_second_hand_words_name_their_outlet():
    text = (
        "Ada Marsh told Reuters that the wall held. "
        "“It held,” Bo Lind said in an interview with the Ashby Gazette. “It did,” Ed Moss told the Gazette."
    )
    assert [(q.speaker, q.outlet) for q in find_second_hand(text)] == [
        ("Ada Marsh", "Reuters"),
        ("Bo Lind", "Ashby Gazette"),
        ("Ed Moss", "Gazette"),
    ]
    assert [
        q.speaker for q in find_second_hand("CNN reported that the wall held. Bo Lind said it held.")
    ] == ["CNN"]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Ada Marsh wrote in the New York Times that the wall held.", "New York Times"),
        ("Ada Marsh, writing in the Federalist Papers, said that the wall held.", ""),
        ("In an op-ed in the Ashby Gazette, Ada Marsh argued that the wall held.", "Ashby Gazette"),
        ("Ada Marsh said at a talk sponsored by Axios that the wall held.", ""),
    ],
)
def test_what_appeared_in_an_outlet_is_taken_from_it(text, outlet):
    assert [q.outlet for q in find_quotes(text)] == [outlet]


def test_the_outlets_of_a_study_are_outlets_to_its_articles(tmp_path):
    told = (
        "Ada Marsh told Bugle Wire that the wall held. According to the Blare, the wall is old and it is low."
    )
    (tmp_path / "a.txt").write_text(f"The wall held in the night\n\n{told}")
    (tmp_path / "b.txt").write_text("The wall held in the night and nobody in the town was hurt by it.")
    (tmp_path / "sources.csv").write_text("doc_id,outlet,path\na,Bugle Wire,a.txt\nb,The Blare,b.txt\n")
    quotes = measure(read_study(tmp_path))["quotes"]
    assert list(zip(quotes["speaker"], quotes["outlet"], strict=True)) == [
        ("Ada Marsh", "Bugle Wire"),
        ("Blare", ""),
    ]
    assert list(quotes["speaker_type"]) == ["person", "outlet"]
    assert [q.speaker_type for q in find_quotes(told)] == ["person", "institution"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Bo Lind told us that the wall was loose, two builders said.", "the wall was loose"),
        ("Bo Lind said the wall was loose, two builders said on Monday.", "the wall was loose"),
        ("Bo Lind said that the wall, Ada Marsh said, was icy.", "the wall, Ada Marsh said, was icy"),
    ],
)
def test_who_passed_a_claim_on_is_no_part_of_it(text, claim):
    assert [q[0] for q in told(text) if q[2] == "Bo Lind"] == [claim]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("On Friday crews mended the wall, the coast guard said.", ["On Friday crews mended the wall"]),
        ("Last year the firm paid a fine, according to Ada Marsh.", ["Last year the firm paid a fine"]),
        ("In a statement issued on Friday, the coastguard said.", []),
        ("While talks dragged on all night, Ada Marsh told reporters.", []),
    ],
)
def test_an_adverb_may_open_a_claim_with_a_past_verb(text, claims):
    assert [q[0] for q in told(text)] == claims


def test_unclosed_marks_are_reported():
    assert find_unclosed('known as "Pip to his friends.\n\n“Yes,” he said.') == [9]
    assert [q.unclosed for q in find_quotes("“I saw nothing at all, said Bo Lind.")] == [True]


def test_load_of_reporting_verbs():
    assert [cue_load(cue) for cue in ("said", "claimed", "admitted", "insists", "harrumphed")] == [
        "neutral",
        "doubting",
        "conceding",
        "insisting",
        "",
    ]


@pytest.mark.parametrize(
    "text",
    ["", " \n\n ", '"“\'‘ ’”"', "”“”“", "said", "according to", "東京は言った。「はい」", "”“ said ”, he"],
)
def test_hostile_texts_give_nothing_wrong(text):
    assert [q for q in find_quotes(text) if q.kind in QUOTED_KINDS and q.speaker] == []


WORDS = st.sampled_from(
    "Ada Marsh said told Reuters that it he She claimed the report found, , . \n \" “ ” ' ‘ ’ "
    ": ( ) wall's Bo Lind according to who - — 12 saying, adding reporters".split(" ")
)


UNITS = [
    "he said ",
    "“One two three four five.” ",
    "“Yes,” he said. ",
    "according to ",
    ", said Bo Lind, saying “x”, ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit):
    started = time.perf_counter()
    find_quotes_in(unit * 10_000, [Block(0, len(unit) * 10_000)], find_words(unit * 10_000), [])
    assert time.perf_counter() - started < 20  # a time that grows with the square takes minutes


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_quotes_lie_inside_in_order_and_quoted_ones_apart(text):
    quotes = find_quotes(text)
    assert all(0 <= q.start < q.end <= len(text) for q in quotes)
    assert quotes == sorted(quotes, key=lambda q: (q.start, q.end, q.kind))
    direct = [q for q in quotes if q.kind in QUOTED_KINDS]
    assert all(a.end <= b.start for a, b in zip(direct, direct[1:], strict=False))
    assert len(voices_of(find_words(text), [], quotes)) == len(find_words(text))


@pytest.mark.parametrize(
    ("words", "kind"), [("“very old bridge”", "scare"), ("“very old stone bridge”", "quoted")]
)
def test_three_marked_words_without_a_source_are_scare_quotes_four_are_not(words, kind):
    (found,) = find_quotes(f"They closed the {words} on Monday.")
    assert (found.kind, found.speaker) == (kind, "")


@pytest.mark.parametrize(
    ("attribution", "speaker", "kind"),
    [
        ("the report said", "report", "document"),
        ("the Harbor Council said", "Harbor Council", "institution"),
        ("said Ashby Police Department officials", "Ashby Police Department officials", "official"),
        ("said Ada Marsh of the Harbor Council", "Ada Marsh", "official"),
        ("said the spokesman in Ashby", "spokesman in Ashby", "official"),
    ],
)
def test_types_of_speakers(attribution, speaker, kind):
    (found,) = find_quotes(f"“It held for a year,” {attribution}.")
    assert (found.speaker, found.speaker_type) == (speaker, kind)


def test_a_reading_takes_the_zones_that_are_known():
    text = "Tram stops\n\nA goat took the tram on Monday."
    blocks = [Zone(0, len(text), "caption")]
    assert read_text(text, blocks=blocks).blocks == blocks
    assert [block.zone for block in read_text(text).blocks] == ["headline", "body"]


@pytest.mark.parametrize(
    "line", ["“The quarry will be drained soon,” reported", '"It will be drained," says']
)
def test_a_text_may_break_off_behind_the_verb_of_saying(line):
    assert [quote.cue for quote in find_quotes(line)] == [line.split()[-1]]
