"""Labels of quantities: what is counted can be read from the label alone."""

import pytest

from analysis.measures.facts import find_mentions


def labels(text):
    return [m.label for m in find_mentions(text) if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # labels
        ("Nine shelter workers sang.", ["shelter workers sang"]),
        ("Some 9,700 National Guard troops were deployed.", ["National Guard troops deployed"]),
        ("Three deaths were confirmed.", ["people killed"]),
        ("Four others were arrested.", ["people arrested"]),
        ("More than 1,000 patients had enrolled by May.", ["patients enrolled"]),
        ("About 500 people in peril were waiting.", ["people in peril waiting"]),
        ("It lies six inches of mud deep.", ["lies … inches of mud"]),
        ("Some 40 percent of Lund's ferries are old.", ["percent of Lund's ferries"]),
        ("Some 40 percent of Lund's", ["percent of Lund's"]),
        ("A ferry carrying 212 people caught fire.", ["people on board"]),
        ("The bus carries 90 passengers a day.", ["passengers on board"]),
        ("They held three-day talks.", ["days talks"]),
        ("The line lies 12 miles from Dover.", ["miles from Dover"]),
        ("It was ten minutes before the strike.", ["minutes before strike"]),
        ("The war erupted six years ago.", ["war erupted … years ago"]),
        ("The striker Tom Vale, 24, left.", ["age of Vale"]),
        ("The 28-year-old Tom Vale left.", ["age of Vale"]),
        ("A 62-year-old woman left.", ["age of woman"]),
        ("They fired 40 bullets.", ["shots fired"]),
        ("Shops were open from 9 a.m. until 5 p.m. on Friday.", ["time: open", "time: open until"]),
        ("From 10 p.m. to 5 a.m. nobody may go out.", ["time: nobody", "time: nobody until"]),
        ("The clinic opens between 9:30 a.m. and 4 p.m. daily.", ["time: opens", "time: opens until"]),
        ("The bells ring at 9 a.m. and 5 p.m. daily.", ["time: ring", "time: ring"]),
        ("It took two hours until rescuers reached him.", ["hours until reached"]),
        ("The letter came two hours before she arrived.", ["hours until arrival"]),
        ("Police arrived 40 minutes after the call.", ["minutes until arrival"]),
        ("Its 300 pupils were due to arrive at ten.", ["pupils arriving"]),
        # ways and firsts
        ("He fell about 55 yards south of the wall.", ["fell … yards south of wall"]),
        ("It lies 20 miles away from Harl.", ["lies … miles away from Harl"]),
        ("It was the first night raid at the fort in more than three decades.", ["first raid in decades"]),
        ("They saw the worst flood in 40 years.", ["worst flood in years"]),
        ("The protest lasted in all 40 years.", ["protest lasted in … years"]),
    ],
)
def test_labels(text, expected):
    assert labels(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "One official said so.",
        "It was one of the main ports.",
        "A man and one guard sang.",
        "It lies between the two nations.",
        "It rained in the past five years.",
    ],
)
def test_what_is_no_fact(text):
    assert labels(text) == []


def test_one_dead_is_a_fact():
    assert labels("One guard was killed.") == ["guard killed"]


@pytest.mark.parametrize(
    "text", ["Twelve tall old wooden fishing boats with red sails sank.", "It cost $4 million."]
)
def test_at_most_five_words(text):
    assert all(0 < len(label.replace("…", "").split()) <= 5 for label in labels(text))
