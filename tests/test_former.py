"""Former values and counts in parts contradict no present whole."""

import pytest

from analysis.measures.quantities.find import find_quantities
from analysis.measures.quantities.former import is_former
from analysis.text.words import find_words
from tests.texts_to_facts import facts_of


def parts(text):
    return [quantity.number.part for quantity in find_quantities(find_words(text), text)]


def statuses(*texts):
    facts = facts_of(dict(zip("ab", texts, strict=True)), sentences=False)
    return set(facts.loc[facts["kind"] == "quantity", "status"])


def test_what_somebody_first_said_is_no_whole_of_now():
    assert parts("Officials had earlier put the toll at seven.") == [True]
    assert parts("The ministry, which first spoke of 27 injured, now says 31 people were injured.") == [
        True,
        False,
    ]
    assert parts("The number of wounded climbed from 27 to 31.") == [True, False]
    assert parts("The first man said 12 people were hurt.") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The cost is below the previous $3.5 million.",
        "It costs less than the withdrawn estimate of $3.5 million.",
        "It costs more than the first estimate of $3.5 million.",
        "It costs less than the first thought $3.5 million.",
        "It costs less than the $3.5 million first thought.",
        "It was not the $3.5 million in the withdrawn bill.",
        "The cost is down from $3.5 million.",
    ],
)
def test_a_former_value_is_not_what_holds(text):
    assert all(parts(text))


@pytest.mark.parametrize(
    "text",
    [
        "The cost is $3.5 million.",
        "The first estimate put the cost at $3.5 million.",
        "It will cost $3.5 million at first.",
        "He left $3.5 million.",
        "They fell 40 feet from the top.",
    ],
)
def test_a_present_value_holds(text):
    assert parts(text) == [False]


def test_the_edges_of_a_text_tell_nothing():
    assert not is_former(find_words("5 tons"), 0, 2)
    assert not is_former(find_words("5 tons of"), 0, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two workers were injured in May and three in June.", [True, True]),
        ("Two workers were injured in May. And three in June.", [False]),
        ("Two workers were injured and three died.", [False, False]),
        ("Two workers were injured in May and three clerks in June.", [False, False]),
    ],
)
def test_a_count_that_goes_on_is_no_whole(text, expected):
    assert parts(text) == expected


def test_parts_do_not_contradict_their_sum():
    parts_told = "Two workers were injured in May and three in June at the plant."
    whole = "Five workers were injured at the plant."
    assert "conflicting" not in statuses(parts_told, whole)
    assert statuses("Two workers were injured at the plant.", whole) == {"conflicting"}


def test_a_withdrawn_estimate_does_not_contradict_the_present_one():
    now = "The repairs will cost $2.1 million."
    assert "conflicting" not in statuses("Repairs will cost less than the withdrawn $3.5 million.", now)
    assert statuses("Repairs will cost $3.5 million.", now) == {"conflicting"}
