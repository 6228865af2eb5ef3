"""Topics of measures and words that keep two numbers apart."""

import pytest

from analysis.comparison.facts.contrasts import (
    SIDES,
    are_other_steps,
    hash_words,
    have_other_names,
    is_contrasted,
    is_elsewhere,
    names_in,
)
from analysis.measures.wording.stems import hash_stem


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("storm in the north", "storm in the south", True),
        ("storm in the north", "storm at the coast", False),
        ("north and south", "the southern coast", False),
        ("a shooting", "a second shooting", True),
        ("a second shooting", "the second shooting", False),
        ("organizers said", "police said", True),
        ("passed the House", "passed the Senate", True),
        ("the average price", "the price", True),
    ],
)
def test_sides(a, b, apart):
    assert is_contrasted(hash_words(a), hash_words(b)) is apart
    assert is_contrasted(hash_words(b), hash_words(a)) is apart


def test_who_tells_a_number_is_no_side_where_sources_are_left_out():
    police, march = hash_words("police counted"), hash_words("organizers counted")
    assert is_contrasted(police, march)
    assert not is_contrasted(police, march, sources=False)


def test_a_time_needs_the_same_step():
    assert are_other_steps(hash_words("concert starts"), hash_words("concert hall"))
    assert not are_other_steps(hash_words("blast happened"), hash_words("blast shook"))


def test_sentences_without_a_name_in_common_are_elsewhere():
    leeds, dover, monday = (hash_stem(f"^{name}") for name in ("leeds", "dover", "monday"))
    assert is_elsewhere({leeds, monday}, {dover, monday})
    assert not is_elsewhere({leeds}, {leeds, dover})
    assert not is_elsewhere({leeds}, {monday})


def test_what_is_expected_is_apart_unless_both_are_of_what_will_be():
    expected, told = hash_words("bridge expected to cost"), hash_words("bridge cost")
    assert is_contrasted(expected, told)
    assert not is_contrasted(expected, told, ahead=True)
    assert is_contrasted(hash_words("final cost of the bridge"), told, ahead=True)


def test_names_of_a_bag():
    ada, monday = (hash_stem(f"^{name}") for name in ("ada", "monday"))
    assert names_in({ada, monday, hash_stem("ada"), "#2"}) == {ada}


def test_words_of_the_lists_carry_news():
    for row in SIDES:
        assert all(hash_words(side) for side in row.split("|") if side != "man male boy")


def test_persons_by_first_name():
    anna, karl = hash_stem("^anna"), hash_stem("^karl")
    assert have_other_names({anna}, {karl})
    assert not have_other_names({anna}, {anna, karl})
    assert not have_other_names({anna}, set())
