"""Institutions by the make-up of their names, lists and polls that name some, towns before their state."""

import pytest

from analysis.measures.entities.find import find_entities
from analysis.text.words import find_words


def _names(text):
    """Return the names of a text with their kinds; its first word and those behind a stop open sentences."""
    words = find_words(text)
    starts = {0} | {i for i in range(1, len(words)) if text[words.starts[i] - 2 : words.starts[i]] == ". "}
    return {name.key: name.kind for name in find_entities(words, text, frozenset(starts))}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("They saw the law firm Velmo & Lind there.", "velmo lind"),
        ("A clerk of the Bill & Ada Velmo Foundation left.", "bill ada velmo foundation"),
        ("The pupils of Oakridge Elementary were sent home.", "oakridge elementary"),
        ("The students left Tamber High at noon.", "tamber high"),
        ("He was taken to St Anne's in the night.", "st anne"),
        ("They beat the Seoul Tigers at home.", "seoul tigers"),
        ("It deals with lenders such as Okrim and Tuva Loan, which failed.", "tuva loan"),
        ("They asked firms including Okrim.", "okrim"),
        ("A Kestrel Vell poll found that half would stay.", "kestrel vell"),
        ("They called Harl Fire and Rescue at noon.", "harl fire and rescue"),
        ("They bought it at Tanner's Hardware.", "tanner hardware"),
        ("A Department for Transport clerk left.", "department for transport"),
        ("Halloran Lines has a ferry, and Halloran is sorry.", "halloran"),
    ],
)
def test_the_make_up_of_a_name_shows_an_institution(text, key):
    assert _names(text)[key] == "institution"


@pytest.mark.parametrize(
    "text",
    [
        "They heard Ada & Bo sing.",
        "They met Velmo & Lind, but Lind left.",
        "It is under “Velmo & Growth” in the list.",
        "The prices reached a Record High in May.",
        "They met in St Peter's Square.",
        "They swam off the Florida Keys and the Seoul Olympics.",
        "They asked groups like Tolm rebels.",
        "It was the Labor Day poll.",
        "Many died in the Seoul Bombings and the Seoul Attacks.",
        "They signed the Seoul Conventions.",
        "The students heard that prices reached a Tamber High in May.",
        "Velmo said a Velmo poll was wrong.",
    ],
)
def test_other_names_are_no_institutions(text):
    assert "institution" not in _names(text).values()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ada Moor of Austin, Texas, said so.", "austin"),
        ("It was printed in a paper of Brandon, Man., on Friday.", "brandon"),
        ("They praised communities such as Tolm and Buffalo.", "buffalo"),
    ],
)
def test_a_state_or_a_list_shows_a_place(text, key):
    assert _names(text)[key] == "place"


def test_a_person_before_a_state_is_a_person():
    assert _names("She met Ada Moor, Texas, there.")["ada moor"] == "name"


def test_senators_with_their_states_are_no_towns():
    assert "place" not in {
        kind
        for key, kind in _names("They met Senators Velmo, Utah, and Tuva, Maine, there.").items()
        if key in ("velmo", "tuva", "senators velmo")
    }
