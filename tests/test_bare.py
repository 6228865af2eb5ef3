"""Numbers with no noun behind them: what they count by the words around."""

import pytest

from analysis.measures.quantities.find import find_quantities
from analysis.text.words import find_words


def counts(text):
    found = find_quantities(find_words(text), text)
    return [(q.number.low, q.thing, q.event, q.number.part) for q in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the object of a verb of harm
        ("The flood killed 12 in Harl.", [(12, "people", "kill", False)]),
        ("A bus overturned, injuring at least 30.", [(30, "people", "injure", False)]),
        ("Guards arrested 14 on Friday.", [(14, "people", "arrest", False)]),
        ("Soldiers shot a man and detained 12 others.", [(12, "people", "arrest", True)]),
        ("Landslide kills nine", [(9, "people", "kill", False)]),
        (
            "It killed two, wounding six others.",
            [(2, "people", "kill", False), (6, "people", "injure", False)],
        ),
        # the subject of what people suffer
        ("Four have died.", [(4, "people", "kill", False)]),
        ("Five were later arrested.", [(5, "people", "arrest", False)]),
        ("Two more died.", [(2, "people", "kill", True)]),
        (
            "Three miners were killed and eleven injured.",
            [(3, "worker", "kill", False), (11, "worker", "injure", False)],
        ),
        ("About ten are missing.", [(8, "people", "miss", False)]),
        ("Nine were painted green.", []),
        ("Some said 40 killed the mood.", [(40, "people", "kill", False)]),  # a known miss
    ],
)
def test_counts(text, told):
    assert counts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a part of what was told
        ("The sailors swam. Two of them drowned.", (2, "crew", "kill", False)),
        ("There were 90 of us.", (90, "people", "", False)),
        ("The yard has many cranes, of which 14 stand still.", (14, "crane", "", True)),
        ("The nurses, more than a hundred of them, sang.", (100, "medic", "", False)),
        ("Seven of them were arrested.", (7, "people", "arrest", False)),
        # what a count is of
        ("The number of boats rose to 240.", (240, "ship", "", False)),
        ("Claims fell to 3,000 in May.", (3000, "claim", "", False)),
        ("The mayor put the number of dead at 35.", (35, "people", "kill", False)),
        ("The missing number 19.", (19, "people", "miss", False)),
        ("The police put attendance at 3,500.", (3500, "crowd", "", False)),
        ("The fair drew 12,000, the town said.", (12000, "crowd", "", False)),
    ],
)
def test_one_count(text, told):
    assert counts(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A crew of 12 sank.", (12, "worker", "", False)),
        ("A crowd of 400 roared.", (400, "crowd", "", False)),
        ("The attendance, 3,500, pleased them.", (3500, "crowd", "", False)),
        ("They made 84,000 new lamps.", (84000, "lamp", "", False)),
        ("They made 12 of the 30 lamps.", (12, "lamp", "", True)),
        ("It infected more than 900 worldwide.", (900, "people", "infect", False)),
        ("The fire claimed three lives.", (3, "people", "kill", False)),
        ("They met 900 U.S. miners.", (900, "worker", "", False)),
        ("They met 20 schoolchildren.", (20, "student", "", False)),
        ("Hundreds of New Lund residents sang.", (200, "resident", "", False)),
    ],
)
def test_what_stands_around_a_noun(text, told):
    assert counts(text)[0] == told


def test_another_count_is_whole_behind_one_of_another_event():
    text = "Nine were killed and another 30 injured. Another 15 were killed."
    assert [part for *_, part in counts(text)] == [False, False, True]


def test_items_and_names_count_nothing():
    assert counts("The Gang of Eight met.\n\n2. Two were killed.") == [(2, "people", "kill", False)]


def test_nobody_knows_what_they_are():
    assert counts("Seven of them shone.") == []


@pytest.mark.parametrize(
    "text",
    ["He rose to 12 in the charts.", "She came to 40.", "One was killed.", "It weighs 40 or so.", "40"],
)
def test_nothing_is_counted(text):
    assert counts(text) == []


def test_money_goes_on_in_its_currency():
    text = "They paid 3 million francs and owe another 2 million to the bank."
    found = find_quantities(find_words(text), text)
    assert [(q.number.low, q.thing, q.number.part) for q in found] == [
        (3e6, "francs", False),
        (2e6, "francs", True),
    ]
    assert counts("They paid 3 million francs. Another 2 million.") == [(3e6, "francs", "pay", False)]
