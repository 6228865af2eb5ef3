"""Names of persons, places and institutions."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.text.voices.names import read_places
from analysis.text.words import find_words


def read(text, starts=(0,)):
    return [(n.kind, n.key, n.role) for n in find_entities(find_words(text), text, frozenset(starts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked Dr. Lena Ostrow about it.", ("name", "lena ostrow", "dr")),
        ("They asked the surgeon Lena Ostrow.", ("name", "lena ostrow", "surgeon")),
        ("That was Lena Ostrow, a spokeswoman for the port.", ("name", "lena ostrow", "spokeswoman")),
        ("It hit Lena Ostrow, 34, on the arm.", ("name", "lena ostrow", "")),
        ("It began in Brennick at noon.", ("place", "brennick", "")),
        ("It began near South Korea.", ("place", "south korea", "")),
        ("It runs along Elm Street.", ("place", "elm street", "")),
        ("It was the Ministry of Transport.", ("institution", "ministry of transport", "")),
        ("It was Harsk General Hospital's fault.", ("institution", "harsk general hospital", "")),
        ("It was the Harl People's Army.", ("institution", "harl people army", "")),
        ("It rained, Reuters reported.", ("institution", "reuters", "")),
        ("It was shown in Ada Moor-Lee's film.", ("name", "ada moor-lee", "")),
        ("It was a US ship.", ("place", "us", "")),
        ("It came from the NTSB.", ("institution", "ntsb", "")),
        ("It states the law of the United States.", ("place", "united states", "")),
        (
            "For security call the Department of Homeland Security.",
            ("institution", "department of homeland security", ""),
        ),
        ("It told the department at Harl's State Department.", ("institution", "state department", "")),
        ("Senior US officials left.", ("place", "us", "")),
        ("Police in Brennick said no.", ("place", "brennick", "")),
        ("Police in Austin said no.", ("place", "austin", "")),
        ("They drove to Austin, where it rained.", ("place", "austin", "")),
        ("They saw the Northern Peru mountains.", ("place", "northern peru", "")),
        ("It angered Texas GOP leaders.", ("place", "texas", "")),
        ("He is an Army veteran.", ("institution", "army", "")),
        ("Then the nation's Army left.", ("institution", "army", "")),
        ("He spoke in the White House Rose Garden.", ("institution", "white house", "")),
    ],
)
def test_one_name(text, expected):
    assert read(text) == [expected]


def test_a_surname_alone_is_the_person_named_before():
    assert [n[1] for n in read("We met Lena Ostrow, 34. Later Ostrow left.")] == [
        "lena ostrow",
        "lena ostrow",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing here",
        "They came on Monday in March.",
        "Then He left.",
        "She is the Director of Public Works.",
        "They signed the Harbor Treaty.",
        "He told us so.",
        "I saw the THIRD one.",
        "She wore a Navy blue coat.",
        "He said Old Navy closed.",
        "Then Kelly's Army sang.",
        "Он ушёл.",
    ],
)
def test_no_name(text):
    assert read(text) == []


def test_spans():
    text = "The doctor Mirel Hask-Oyen spoke in Seoul."
    words = find_words(text)
    printed = [text[words.starts[n.first] : words.ends[n.last - 1]] for n in find_entities(words, text)]
    assert printed == ["Mirel Hask-Oyen", "Seoul"]


def test_places_are_folded():
    assert all(place == place.lower() for place in read_places())


@pytest.mark.parametrize(
    ("line", "kind", "key"),
    [
        ("We met the Ministry of Health and Family Welfare there.", "institution", None),
        ("We met the National Bank of Harl there.", "institution", "national bank of harl"),
        ("We met Abdel al-Ostrowi, a herder from Tolm.", "place", "tolm"),
        ("We met Abdel al-Ostrowi, a herder from Tolm.", "name", "abdel al-ostrowi"),
        ("They flew to Tolm by night.", "place", "tolm"),
        ("It rained in Tolm State again.", "place", "tolm state"),
        ("The governor of Tolm resigned.", "place", "tolm"),
    ],
)
def test_names_from_everywhere(line, kind, key):
    names = [(name.kind, name.key) for name in find_entities(find_words(line), line)]
    assert (kind, key or "ministry of health and family welfare") in names


def test_an_honorific_is_no_role_where_an_apposition_gives_one():
    line = "We met Alhaji Musa Danladi, the commissioner for works."
    assert [name.role for name in find_entities(find_words(line), line)] == ["commissioner"]


@pytest.mark.parametrize(
    ("line", "key", "role"),
    [
        ("It was House Speaker Ada D. Moor who left.", "ada d moor", "house speaker"),
        ("It was Ada D. Moor who left.", "ada d moor", ""),
        ("His lawyer, Ada Strand, left.", "ada strand", "lawyer"),
        ("They met Ada Strand, 54, there.", "ada strand", ""),
        ("They met Ada Strand. It is late, Strand told them.", "ada strand", ""),
    ],
)
def test_initials_and_surnames_that_are_words(line, key, role):
    found = [(name.key, name.role) for name in find_entities(find_words(line), line, frozenset({0}))]
    assert (key, role) in found


def test_a_given_name_before_a_common_word_is_no_person_by_itself():
    line = "They met at Grace Strand and on Plan D. Moor left."
    assert not [n for n in find_entities(find_words(line), line, frozenset({0})) if n.kind == "name"]


def test_a_nickname_is_no_state():
    line = "He spoke in the Harl State by night."
    assert not [name for name in find_entities(find_words(line), line) if name.kind == "place"]


def test_given_names_share_the_surname():
    line = "They saw Ada and Ben Moor there. Then came Bea Lund and Ida."
    names = [name.key for name in find_entities(find_words(line), line)]
    assert names[:2] == ["ada moor", "ben moor"]


def test_a_speaker_in_capitals_and_a_state_behind_a_town_are_no_names():
    line = "LIVE: they left. LEAL: no. The mayor of Harl, Ore., said that Leal left."
    assert not {"live", "leal", "ore"} & {
        n.key for n in find_entities(find_words(line), line) if n.kind != "name"
    }


@pytest.mark.parametrize(
    ("line", "kind", "key"),
    [
        ("It lies on the road between Tolm and Nerva there.", "place", "tolm"),
        ("It lies on the road between Tolm and Nerva there.", "place", "nerva"),
        ("It rained in Tolm, said Ada Moor.", "place", "tolm"),
        ("They fined Tolm Securities HK$9 million.", "institution", "tolm securities"),
        ("They met the Ben Tolm Department of Water.", "institution", "ben tolm department of water"),
    ],
)
def test_names_by_what_stands_around(line, kind, key):
    assert (kind, key) in [(name.kind, name.key) for name in find_entities(find_words(line), line)]


def test_money_is_no_country():
    line = "They paid US$9 million."
    assert not find_entities(find_words(line), line)


@pytest.mark.parametrize("mark", ["'", "’"])
def test_many_own_a_name(mark):
    line = f"They met the Harl Workers{mark} Party there, and the workers{mark} Party House."
    assert find_entities(find_words(line), line)[0].key == "harl workers party"
