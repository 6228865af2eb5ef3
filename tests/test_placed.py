"""Places that only the words around show, and full names that only their list shows."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.measures.entities.name_words import read_moving, read_reached, read_strikes
from analysis.text.words import find_words


def names(text, starts=(0,)):
    """Return label and kind of every name of a text; words given begin sentences."""
    words = find_words(text)
    found = find_entities(words, text, frozenset(starts))
    return [(" ".join(words.texts[n.first : n.last]), n.kind) for n in found]


@pytest.mark.parametrize(
    "line",
    [
        "They left Tolm at dawn.",
        "The bus drove back from Tolm at nine, and it drove on to Tolm.",
        "They flew back home to Tolm.",
        "The trains to Tolm are late.",
        "They headed for Tolm at dawn.",
        "A pensioner from Tolm won it.",
        "Troops pulled out of Tolm.",
        "The storm that hit Tolm was long.",
        "Rebels have taken Tolm, they say.",
        "It rained in northern Tolm.",
        "It is known that Tolm residents wept.",
        "They love Tolm, where it rains.",
        "They love Tolm, a small town on the coast.",
        "They love Tolm, 60 km to the south.",
        "They love Tolm, north of the lake.",
        "They met on the Tolm bridge.",
    ],
)
def test_words_around_a_name_show_a_place(line):
    assert set(names(line)) == {("Tolm", "place")}


@pytest.mark.parametrize(
    "line",
    [
        "They left Ada at dawn.",
        "They ran out of Tolm.",
        "An analyst from Tolm spoke.",
        "She hit Tolm with it.",
        "They came for Tolm.",
        "They moved to Proposition 8.",
        "They went to Tolm's “Late Show”.",
        "They fled Tolmism.",
        "They fled to Western at dawn.",
        "They love Tolm, a small woman on the coast.",
        "They love @Tolm, where it rains.",
        "Outraged residents wept.",
        "They met a Tolm bridge fan.",
    ],
)
def test_other_words_do_not(line):
    assert not [name for name in names(line) if name[1] == "place"]


def test_a_place_beside_shows_another():
    assert names("They came from Tolm to Berk.") == [("Tolm", "place"), ("Berk", "place")]
    assert names("It rained in Seoul and Berk.") == [("Seoul", "place"), ("Berk", "place")]
    assert ("Berk", "place") not in names("It rained in Seoul and Berk militants came.")
    assert ("Berk", "place") not in names("Ben left Seoul and Berk in Lima.")


def test_a_place_is_one_wherever_it_stands_if_half_of_its_uses_show_it():
    line = "They fled to Tolm. The mayor knew Tolm was safe."
    assert names(line, {0, 4}) == [("Tolm", "place"), ("Tolm", "place")]
    line = "They fled to Tolm. They love Tolm. They know Tolm."
    assert names(line, {0, 4, 7}) == [("Tolm", "place")]


def test_a_list_joins_full_names_to_that_of_a_person():
    line = "They met Ozo Tuva, Ada Moor and Pirk Senn at noon."
    assert names(line) == [("Ozo Tuva", "name"), ("Ada Moor", "name"), ("Pirk Senn", "name")]
    assert ("Ozo Window", "name") in names("They met Ozo Window, Ada Moor and Pirk Senn at noon.")
    assert ("Ozo Window", "name") not in names("They met Ozo Window, Ada Moor, at noon.")
    assert ("Pirk Brazil", "name") not in names("They met Ada Moor and Pirk Brazil.")
    assert ("Pirk", "name") not in names("They met Ada Moor and Pirk.")


def test_verbs_are_read_in_all_forms():
    assert {"flew", "flies", "flown"} <= read_moving()
    assert {"left", "leaving", "reached"} <= read_reached()
    assert {"struck", "seized", "took"} <= read_strikes()


@pytest.mark.parametrize(
    "line", ["They met Ozo Tuva, who left.", "His name was Ozo Tuva.", "They held a man named Ozo Tuva."]
)
def test_small_words_show_a_person(line):
    assert names(line) == [("Ozo Tuva", "name")]


@pytest.mark.parametrize(
    "line",
    ["They met the Tea Partyers, who left.", "They held a ship named Ozo Tuva.", "They met Ozo, who left."],
)
def test_small_words_behind_others_do_not(line):
    assert not [name for name in names(line) if name[1] == "name"]


def test_a_state_or_a_noun_beside_a_name_shows_a_place():
    assert ("Tolm", "place") in names("They love Tolm, Ohio, and more.")
    assert names("It is a village called Tolm.") == [("Tolm", "place")]
    assert names("It is a book called Tolm.") == []


@pytest.mark.parametrize(
    "line",
    [
        "TOLMBAY, Oct 8 (Velmo News) - Dockers met. The cranes of Tolmbay stood still.",
        "TOLMBAY, Tenn. — Dockers met. The cranes of Tolmbay stood still.",
        "TOLMBAY (Velmo) - Dockers met. The cranes of Tolmbay stood still.",
    ],
)
def test_a_dateline_shows_a_place(line):
    assert [kind for name, kind in names(line) if name == "Tolmbay"] == ["place"]


def test_other_shouting_before_a_dash_shows_none():
    assert names("TOLMBAY - Dockers met the men of Tolmbay.") == []
    assert names("CLOSED GATES, Monday — Dockers met.") == []
