"""Names and roles in the speaker labels of a transcript, and the zones of labels and stage directions."""

import pytest

from analysis.text.reading import read_text
from analysis.text.voices.labels import STAFF, name_persons, read_label, type_of
from analysis.text.zones import split_zones
from analysis.text.zones.transcripts import is_direction, is_transcript

TALK = """Kites banned on Harl beach

[19:00:04]

ANN MOOR, TOLM RADIO HOST: Good evening. A kite hit a swimmer today. Bo Ray has more.

(BEGIN VIDEOTAPE)

BO RAY, TOLM RADIO CORRESPONDENT (voice-over): The beach was full at noon. (APPLAUSE)

UNIDENTIFIED FEMALE: It came down like a stone.

RAY: Nobody was hurt.

(END VIDEOTAPE)

ANN MOOR: Thank you, Bo.

[Video clip plays]

CAL FENN, KITE MAKER: I am sorry. I am sorry.

ANN MOOR: Thank you.
"""
DIRECTIONS = ["[19:00:04]", "(BEGIN VIDEOTAPE)", "(APPLAUSE)", "(END VIDEOTAPE)", "[Video clip plays]"]


def test_labels_and_directions_are_boilerplate_and_all_else_is_not():
    blocks = split_zones(TALK)
    furniture = [TALK[b.start : b.end] for b in blocks if b.zone == "boilerplate"]
    assert [part for part in furniture if not part.endswith(":")] == DIRECTIONS
    assert [part for part in furniture if part.endswith(":")] == [
        line.partition(":")[0] + ":" for line in TALK.splitlines() if ": " in line
    ]
    assert "".join(TALK[b.start : b.end] for b in blocks).split() != []
    assert {b.zone for b in blocks} == {"headline", "body", "boilerplate"}


def test_labels_give_no_words_and_no_sentence_of_their_own():
    reading = read_text(TALK)
    counted = [
        TALK[s.start : s.end]
        for s in reading.sentences
        if reading.blocks[s.block].counted and reading.blocks[s.block].zone == "body"
    ]
    assert counted == [
        *("Good evening.", "A kite hit a swimmer today.", "Bo Ray has more.", "The beach was full at noon."),
        *("It came down like a stone.", "Nobody was hurt.", "Thank you, Bo.", "I am sorry.", "I am sorry."),
        "Thank you.",
    ]


def test_the_same_short_words_of_two_speakers_are_no_repeat():
    text = TALK.replace("Nobody was hurt.", "Thank you.")
    spoken = [b for b in split_zones(text) if text[b.start : b.end] == "Thank you."]
    assert [b.counted for b in spoken] == [True, True]


def test_speakers_are_names_and_descriptions():
    found = [(q.speaker, q.speaker_type) for q in read_text(TALK).quotes if q.kind == "quoted"]
    assert found == [("unidentified woman", "unnamed"), ("Cal Fenn", "person")]


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("DANIEL REYES, COAST GUARD COMMANDER", "Daniel Reyes", "official"),
        ("ANNA PETROV, HARL LINES", "Anna Petrov", "official"),
        ("ANNA PETROV, HARL UNIVERSITY", "Anna Petrov", "person"),
        ("MAE DOYLE, PASSENGER", "Mae Doyle", "witness"),
        ("GOV. PAUL REST (D), WEST HARL", "Paul Rest", "official"),
        ("UNIDENTIFIED MALE", "unidentified man", "unnamed"),
        ("PASSENGER", "passenger", "witness"),
        ("Ada Bell", "Ada Bell", "person"),
        ("DR. BELL", "Bell", "person"),
        ("RANGER ADA BELL", "Ada Bell", "person"),
        ("ADA BELL (TRAM DRIVERS' UNION)", "Ada Bell", "official"),
        ("THE PRESIDENT", "president", "official"),
        ("HARL COUNTY SHERIFF ADA BELL", "Ada Bell", "official"),
        ("SPEAKER 2", "speaker 2", "unnamed"),
        ("MALE VOICE", "male voice", "unnamed"),
        ("AUDIENCE MEMBER", "audience member", "unnamed"),
        ("DEAN MOOR", "Dean Moor", "person"),
        ("ADA BELL (through translator)", "Ada Bell", "person"),
    ],
)
def test_label_tells_name_and_type(printed, name, kind):
    label = read_label(printed)
    assert (label.name, type_of(label), label.is_staff) == (name, kind, False)


@pytest.mark.parametrize(
    "printed",
    [
        "ANCHOR DAN PELL",
        "NPR'S DAN PELL",
        "UNIDENTIFIED REPORTER",
        "REPORTER #2",
        "DAN PELL (voice-over)",
        "REPORTER",
        "Q",
        "DAN PELL, CHANNEL 9",
        "THE FACTS",
    ],
)
def test_label_tells_staff(printed):
    label = read_label(printed)
    assert label.is_staff
    assert not label.is_guest


def test_weather_service_is_no_weather_desk():
    assert not read_label("ANN LEE, NATIONAL WEATHER SERVICE").is_staff
    assert read_label("ANN LEE, WEATHER").is_staff


def test_known_labels_are_those_of_the_last_full_name():
    labels = ["RAY", "ANN RAY, HOST", "TIM RAY, BARGEMAN", "RAY", "Ann", "FOX", "passenger"]
    names = name_persons([read_label(printed) for printed in labels])
    assert names == ["Ann Ray", "Ann Ray", "Tim Ray", "Tim Ray", "Ann Ray", "Fox", "passenger"]


@pytest.mark.parametrize("line", ["[Video clip plays]", "(CROSSTALK)", "[20:01:13]"])
def test_stage_directions(line):
    assert is_direction(line)


@pytest.mark.parametrize("line", ["(I ran.)", "[He] ran (fast)", "(a", "", "He ran (fast)"])
def test_no_stage_directions(line):
    assert not is_direction(line)


def test_lines_with_full_names_are_a_conversation():
    lines = ["Ann Moor: Who ran?", "Bo Ray: I did.", "Ann Moor: Why?", "Bo Ray: It rained.", "Ann Moor: Ah."]
    assert is_transcript("\n\n".join(lines), marked=False)
    assert not is_transcript("\n\n".join(lines[:4]), marked=False)
    listed = [f"{name}: It rained." for name in ("Cal Fenn", "Ida Bell", "Mae Fox", "Tim Lee", "Bo Ray")]
    assert not is_transcript("\n\n".join(listed), marked=False)
    assert not is_transcript("\n\n".join([*lines, *["It rained all day."] * 6]), marked=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [("New York", "Los Angeles"), ("Real Madrid", "Atletico Harl"), ("North Harl", "Old Tolm")],
)
def test_lists_by_place_or_body_are_no_conversation(one, other):
    told = [
        "Ann Lee won the first race.",
        "Bo Ray won.",
        "Cal Fenn came in third.",
        "It rained.",
        "Ann Lee won.",
    ]
    lines = [f"{name}: {line}" for name, line in zip([one, other, one, other, one], told, strict=True)]
    text = "Races of the week\n\n" + "\n".join(lines)
    assert not is_transcript(text, marked=False)
    assert not read_text(text).quotes


def test_one_name_that_is_in_no_list_leaves_a_conversation_one():
    lines = ["Ann Moor: Who?", "Ulm Orrin: I.", "Ann Moor: Why?", "Ulm Orrin: It rained.", "Ann Moor: Ah."]
    assert is_transcript("\n\n".join(lines), marked=False)


def test_names_in_small_letters_are_labels_by_themselves_behind_the_full_name():
    said = [
        "Ann Moor: Who ran?",
        "Bo Ray: I did.",
        "Moor: Why?",
        "Ray: It rained. Note: all day.",
        "Moor: Ah.",
    ]
    text = "Rain in Harl\n\n" + "\n\n".join(said)
    turns = [block.turn for block in split_zones(text) if block.turn]
    assert turns == ["Ann Moor", "Bo Ray", "Moor", "Ray", "Moor"]
    assert [q.speaker for q in read_text(text).quotes] == ["Bo Ray", "Bo Ray"]


def test_a_talk_in_small_letters_with_roles_is_a_transcript():
    text = TALK.replace("ANN MOOR, TOLM RADIO HOST", "Ann Moor, Host").replace("ANN MOOR:", "Ann Moor:")
    text = text.replace("CAL FENN, KITE MAKER", "Cal Fenn, Maker of Kites").replace("RAY:", "Bo Ray:")
    text = text.replace("BO RAY, TOLM RADIO CORRESPONDENT (voice-over)", "Bo Ray, correspondent")
    lines = [line for line in text.splitlines() if line[:1] not in "[("]
    found = [(q.speaker, q.speaker_type) for q in read_text("\n\n".join(lines)).quotes if q.kind == "quoted"]
    assert found == [("unidentified woman", "unnamed"), ("Cal Fenn", "person")]


@pytest.mark.parametrize(
    ("label", "own"),
    [
        ("BO LIND, CONSUMER EDITOR", True),
        ("BO LIND, EDITOR OF THE HARL POST", False),
        ("BO LIND, BAKER", False),
    ],
)
def test_the_editor_of_a_field_is_staff(label, own):
    assert (STAFF.search(label) is not None) == own
