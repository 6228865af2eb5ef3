"""Names and numbers of a story's sentences: what is told in other forms, and what is something else."""

import pandas as pd
import pytest

from analysis.comparison.facts import vars_of
from analysis.comparison.facts.cells import _label
from analysis.comparison.facts.same_names import align_names
from analysis.comparison.facts.seen import Seen, find_nations, fold_name_words, read_nationals
from analysis.comparison.facts.story import Story
from analysis.measures.facts import find_mentions
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text
from tests.texts_to_facts import facts_of


def status_of(texts, label):
    texts = dict(zip("abcd", texts, strict=False))
    facts = facts_of(texts)
    named = facts["label"].eq(label)
    named = named if named.any() else facts["label"].str.contains(label)
    return "".join(facts.loc[named, "status"].str[0])  # t, c, u or n, by article


def test_a_name_always_printed_together_is_told_in_lower_case():
    texts = ["They met at the Harl Fishing Board.", "A man of the Harl Fishing Board rose."]
    assert status_of([*texts, "Soon the harl fishing board met."], "Harl Fishing Board") == "ttt"
    apart = "Threads of harl are red. Men love cheap fishing. They burnt the wooden board."
    apart = f"Near harl the fishing board rose. {apart}"
    assert status_of([*texts, apart], "Harl Fishing Board") == "ttu"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Two South Korean boats left.", "t"),
        ("South Koreans like boats.", "t"),
        ("North Korean boats left the port.", "n"),
        ("We sailed south to Harl.", "n"),
    ],
)
def test_the_adjective_of_a_nation_tells_the_place(text, status):
    assert status_of(["They sailed to South Korea.", text], "South Korea") == "t" + status


def test_words_of_two_names_are_not_a_third():
    assert status_of(
        ["It came from North Korea.", "North Carolina sold boats to South Korea."], "North Korea"
    ) == ("tu")


def test_letters_of_a_name_are_no_acronym():
    texts = ["It was signed by the U.N. and Iran.", "The leader, Kim Jong Un, slept."]
    assert status_of(texts, "U.N.") == "tn"


def test_regular_adjectives_of_places():
    forms = {
        form[-1] for place in ("italy", "japan", "china", "iraq", "cuba") for form in find_nations((place,))
    }
    assert forms >= {"italian", "japanese", "chinese", "iraqi", "cuban"}
    assert not list(find_nations(("ada",)))


def test_irregular_adjectives_take_the_place_of_regular_ones():
    assert list(find_nations(("spain",))) == [("spaniard",), ("spaniards",), ("spanish",), ("spanishs",)]
    assert all(place == place.lower() and words for place, words in read_nationals().items())


def test_a_number_told_of_another_fact_counts_nothing_else():
    texts = [
        "Two Norse sailors left the hall in silence.",
        "Two Norse sailors dragged the boy to safety.",
        "Rescuers came: two sailors dragged the boy to safety.",
    ]
    assert status_of(texts, "rescuers") == "ntt"
    assert status_of(texts, "Norse sailors") == "tnn"


def test_seen_keeps_numbers_of_several_articles_only():
    statements = pd.DataFrame(
        [vars_of(m) | {"doc_id": "a"} for m in find_statements(read_text("Two ferries left Ada."))]
    )
    row = vars_of(find_mentions("Two ferries left Ada.")[0])
    rows = list(pd.DataFrame([row | {"doc_id": "a"}, row | {"doc_id": "b"}]).itertuples(index=False))
    story = Story(statements)
    assert Seen.of(rows, ["q", "q"], story).numbers[0] == {2.0}
    assert Seen.of(rows, ["q", "r"], story).numbers[0] == set()


def test_words_of_a_name():
    assert fold_name_words("Kim Jong-un's") == ("kim", "jong", "un")
    assert fold_name_words("of the") == ()


def test_a_person_with_and_without_initial_or_given_name():
    keys = ["ada b moor", "ada moor", "van roekel", "dennis van roekel", "bea lund"]
    rows = pd.DataFrame({"kind": "name", "thing": keys})
    assert align_names(rows) == [0, 0, 2, 2, 4]


def test_a_place_has_no_function():
    told = pd.DataFrame(
        [("place", "Harl", "spokeswoman"), ("place", "Harl", "")], columns=["kind", "label", "qualifier"]
    )
    assert _label(list(told.itertuples(index=False))) == "Harl"
    assert _label(list(told.assign(kind="name").itertuples(index=False))) == "Harl, spokeswoman"


def test_as_many_shot_as_killed_are_one_count():
    texts = ["Two patrolmen were shot in their car.", "The murder of two officers in a car shocked the town."]
    assert status_of(texts, "patrolmen shot") == "tt"
    assert status_of(["Three patrolmen were shot in their car.", texts[1]], "patrolmen shot") == "tn"


def test_an_exact_number_in_another_sentence_leaves_a_count_open():
    texts = ["With 193 rooms the inn is the largest in Harl.", "The 193-key inn burned."]
    assert status_of(texts, "rooms") == "tu"
    assert status_of([texts[0].replace("193", "200"), texts[1].replace("193", "200")], "rooms") == "tn"


def groups(kind, *keys):
    return align_names(pd.DataFrame({"kind": kind, "thing": list(keys)}))


def test_one_person_in_two_spellings_or_with_a_suffix():
    assert groups("name", "ada ostrowsky", "ada ostrowskiy", "bea ostrowsky") == [0, 0, 2]
    assert groups("name", "ada moor jr", "ada moor", "moor") == [0, 0, 0]
    assert groups("name", "ada lund", "ada lind") == [0, 1]
    assert groups("name", "moor", "ada moor", "bea moor") == [0, 1, 2]


def test_an_institution_in_another_order():
    assert groups("institution", "department of labor", "labor department", "labor party") == [0, 0, 2]


def test_the_side_of_a_place_is_in_it_unless_it_is_a_place_of_its_own():
    assert groups("place", "western harl", "harl") == [0, 0]
    assert groups("place", "northern ireland", "ireland") == [0, 1]
    told = pd.DataFrame({"kind": "place", "label": ["Western Harl", "Harl"], "qualifier": "", "event": ""})
    assert _label(list(told.itertuples(index=False))) == "Harl"


def test_a_turn_tells_of_its_speaker_by_the_label_before_it():
    text = (
        "Ferry lost\n\nAired June 10, 2024 - 20:00 ET\n\nBO RAY, HOST:\n\nA ferry is missing tonight.\n\n"
        "GOV. ADA MOOR (D), HARL:\n\nWe search for every boat tonight. Nobody sleeps here until morning.\n"
    )
    reading = read_text(text, format="transcript")
    bags = {text[m.start : m.end]: m.about.split() for m in find_statements(reading)}
    assert {"^ada", "^moor"} <= set(bags["We search for every boat tonight."])
    assert "^harl" not in bags["We search for every boat tonight."]
    assert "^moor" not in bags["Nobody sleeps here until morning."]


def test_an_ordinary_word_in_capitals_only_may_be_the_name_of_a_body():
    texts = {
        "a": "The House voted on the bill. The House and the Senate agree on it.",
        "b": "House prices rose by five percent in the city.",
        "c": "The old ferry sank in the bay at night.",
    }
    facts = facts_of(texts)
    assert facts.loc[facts["label"] == "House", "status"].tolist() == ["told", "unclear", "not_mentioned"]


def test_a_name_is_one_with_and_without_accents_and_a_father_another():
    names = ["jose nunez", "josé núñez", "salman", "mohammed bin salman"]
    assert align_names(pd.DataFrame({"kind": "name", "thing": names})) == [0, 0, 2, 3]
