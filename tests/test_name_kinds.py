"""Runs of capitals and what they name, where capitals mislead."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.measures.entities.runs import find_runs
from analysis.measures.entities.view import View
from analysis.measures.wording.name_lists import in_capitals, is_common, list_kind
from analysis.text.words import find_words


def runs(text, starts=(0,)):
    words = find_words(text)
    return [" ".join(words.texts[a:b]) for a, b in find_runs(View(words, text, frozenset(starts)))]


def names(text, starts=(0,)):
    words = find_words(text)
    return [(n.kind, n.key, n.role) for n in find_entities(words, text, frozenset(starts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Ada van Moor there.", ["Ada van Moor"]),
        ("It was St. Harl County that won.", ["St Harl County"]),
        ("They asked Robert P. Moor twice.", ["Robert P Moor"]),
        ("It was Harl's Ada Moor.", ["Harl's", "Ada Moor"]),
        ("We left on Monday in May.", []),
        ("He sang.", []),
        ("CORY G OF", ["CORY G"]),
    ],
)
def test_runs(text, expected):
    assert runs(text) == expected


def test_a_heading_behind_a_name_is_cut_off():
    text = "The protesters sang. It began in Harl Protesters on Monday."
    assert runs(text, (0, 3)) == ["Harl"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Defense Minister Ada le Moor spoke.", ("name", "ada le moor", "defense minister")),
        ("It was built by Trade Minister Ada Moor.", ("name", "ada moor", "trade minister")),
        ("They landed at Imam Harl International Airport.", ("place", "imam harl international airport", "")),
        ("Unlike Seoul the town slept.", ("place", "seoul", "")),
    ],
)
def test_titles_and_places(text, expected):
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    ["In Arabic it means hope.", "Officials said so.", "The senator (R-SC) said so.", "Then Four said so."],
)
def test_nobody(text):
    assert names(text) == []


def test_a_surname_of_two_is_told_by_the_form_of_address():
    text = "They met Susan Moor, 40, and Joseph Moor, 44. Later Mr. Moor sang, and Ms. Moor left."
    assert [key for _, key, _ in names(text)] == ["susan moor", "joseph moor", "joseph moor", "susan moor"]


def test_lists():
    assert list_kind("harl patrol") == "institution"
    assert list_kind("harl hotel") == "place"
    assert list_kind("ada moor") == ""
    assert is_common("russian-made")
    assert not in_capitals("R-SC")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was seen on CCTV and by CCTV cameras.", []),
        ("We asked an economist at Harl Economics.", [("institution", "harl economics", "")]),
        ("They met at Harl Meadow.", [("place", "harl meadow", "")]),
        ("The Federal Reserve met; later the Reserve rose.", [("institution", "federal reserve", "")]),
        ("Including Monday's loss it fell.", []),
        ("They met Bill de Brun. Then Brun left.", [("name", "bill de brun", "")] * 2),
        ("They passed the Farm Bill.", []),
    ],
)
def test_things_employers_and_days(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday the RFA reckons it will rain.", ("institution", "rfa", "")),
        ("On Monday an RFA spokesman came.", ("institution", "rfa", "")),
        ("On Monday RFA said it would rain.", ("institution", "rfa", "")),
        ("They own Harl Ferries Ltd.", ("institution", "harl ferries ltd", "")),
        ("They own Kemtek Energy.", ("institution", "kemtek energy", "")),
        ("They are of Human Rights Watch.", ("institution", "human rights watch", "")),
        ("They asked at Macy's.", ("institution", "macy's", "")),
        ("They are of Harl Dock Workers.", ("institution", "harl dock workers", "")),
        ("He joined al Qaeda.", ("institution", "al qaeda", "")),
        ("It sued Harl Public Schools.", ("institution", "harl public schools", "")),
        ("It went to the Trust for Harl's Health.", ("institution", "trust for harl health", "")),
        (
            "It was the Bureau of Farms, Fire, and Land Affairs.",
            ("institution", "bureau of farms fire and land affairs", ""),
        ),
        (
            "It was the Senate Health, Labor and Trade Committee.",
            ("institution", "senate health labor and trade committee", ""),
        ),
        (
            "It was the Ohio Department of Public Safety Emergency Operations Center.",
            ("institution", "ohio department of public safety emergency operations center", ""),
        ),
    ],
)
def test_bodies_are_known_by_acronym_ending_and_list(text, expected):
    assert names(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clearly Congress slept.", [("institution", "congress", "")]),
        ("They met the GOP Senate.", [("institution", "senate", "")]),
        ("They met Speaker of the House Ada Moor.", [("name", "ada moor", "")]),
        ("They met Former Assistant Police Chief Ada Moor.", [("name", "ada moor", "police chief")]),
        (
            "They met Ozo Tuvalin of Harl University.",
            [("name", "ozo tuvalin", ""), ("institution", "harl university", "")],
        ),
        (
            "They met Federation of Teachers President Ada Moor.",
            [("institution", "federation of teachers", ""), ("name", "ada moor", "president")],
        ),
        ("An outside Strand adviser came.", []),
        ("He flew to LA at 9 p.m. ET.", [("place", "los angeles", "")]),
        ("Shares in Tuvalo fell.", [("institution", "tuvalo", "")]),
        ("The Norwegian said no, the Frenchman said yes.", []),
        ("JUST WATCHED it, MUST WATCH it.", []),
        ("The Cronies Let it burn. Let me see. Let us go.", []),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text, expected):
    assert names(text, (0, 5, 8)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Aarav Field won the race. When Field came home, he slept.",
        "Usain Bolt ran. Bolt went home.",
        "Tavaris Frost sang. Frost, 26, smiled.",
        "Demond Field fell. Field and his brother cried.",
        "Deandre Hunter fled. Hunter's car was found.",
        "Demond Wolf fell. Rescuers found Wolf alive.",
        "Jussie Small came late. They thanked Mr. Small.",
        "Botham Jean sang. On Monday, Jean was praised.",
    ],
)
def test_a_surname_that_is_an_english_word_is_shown_where_it_stands_alone(text):
    words = find_words(text)
    starts = frozenset({0, text.split(". ")[0].count(" ") + 1})
    full = " ".join(words.keys[:2])
    assert {(n.kind, n.key) for n in find_entities(words, text, starts)} == {("name", full)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He moved from LA to Boston.", True),
        ("The strike in LA ended.", True),
        ("The town of Shreveport (LA) voted.", False),
        ("Refineries in LA and TX closed.", False),
        ("Crews left Texas and LA by noon.", False),
        ("They wrote to Shreveport, LA again.", False),
        ("They counted rigs.\nLA.\nTEXAS", False),
    ],
)
def test_la_is_a_city_only_where_it_cannot_be_a_state(text, found):
    keys = [key for _, key, _ in names(text)]
    assert ("los angeles" in keys) is found
    assert "la" not in keys


def test_a_trust_for_somebody_is_a_body_in_capitals_alone():
    assert names("He had trust for Moor's sake.", (0,)) == []
    assert ("institution", "trust for moor health", "") in names(
        "They met the Trust for Moor's Health.", (0,)
    )


def test_capitals_that_shout_or_name_a_thing_are_no_body():
    assert names("On Monday THE BIG DEAL came.") == []
    assert names("On Monday the DNA was found.") == []
    assert list_kind("ada steel") == list_kind("ford") == ""


def test_a_listed_body_keeps_its_first_word_at_the_start():
    text = "Human Rights Watch came. It is a human right."
    assert names(text, (0, 4)) == [("institution", "human rights watch", "")]


def test_a_name_with_its_country_behind_it_is_a_place():
    assert names("They moved it to Tolmey, Mexico.")[0] == ("place", "tolmey", "")
    assert ("place", "mary", "") not in names("They gave it to Mary, Mexico said.")


def test_a_listed_place_can_be_a_surname_that_the_text_shows():
    line = "They met Ada Jordan, the pilot. It rained in Jordan. At noon Jordan said so."
    words = find_words(line)
    found = find_entities(words, line, frozenset({0, 6, 10}))
    assert [(n.kind, n.key) for n in found] == [
        ("name", "ada jordan"),
        ("place", "jordan"),
        ("name", "ada jordan"),
    ]
    line = "Ruzo Flint, the pilot, left."
    assert [(n.kind, n.key) for n in find_entities(find_words(line), line, frozenset({0}))] == [
        ("name", "ruzo flint")
    ]
