"""What reads like a deed and is none, in invented sentences: acquittals, dismissals, games, films."""

import pytest

from analysis.measures.agency import find_agency
from analysis.measures.agency.actors import find_heads
from analysis.measures.agency.passives import Agency
from analysis.text.reading import read_text


def deeds(text: str) -> list[Agency]:
    return [row for row in find_agency(text) if row.kind == "active"]


@pytest.mark.parametrize(
    "text",
    [
        # who is acquitted did not do it
        "The panel found Lund not guilty of stabbing the clerk.",
        "Lund pleaded not guilty to stabbing the clerk.",
        "Lund never admitted to stabbing the clerk.",
        "A judge found Lund innocent of stabbing the clerk.",
        "Lund was accused of fraud and cleared of stabbing the clerk.",
        # those who are dismissed, what is asked, what is named for fire
        "The bakery kept firing workers.",
        "The owner continued firing staff.",
        "The club started firing players.",
        "The envoys kept firing questions at Lund.",
        "The sergeant continued firing orders at them.",
        "The hotel opened fire exits in Harl.",
        "The porter opened fire doors to let the smoke out.",
        # films, games, engines, time
        "Before shooting the film, Lund met the singers.",
        "Before shooting in Harl, Lund met the singers.",
        "After beating Kent, Harl went home.",
        "After beating Harl Rovers, Kent United led.",
        "Gunning the engine, Lund left.",
        "Lund confessed to killing time in the inn.",
        "Lund shot the documentary in Harl.",
        # what is taken out of a library, who listens
        "She took a cousin home and took nine lives of Plutarch out of the library.",
        "He took a captive audience through the plans.",
        "She took part in hostage talks.",
        # off the coast
        "She was one of six people who drowned off Kent.",
        "Six sailors drowned off Kent.",
    ],
)
def test_no_deed(text):
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The panel found Lund guilty of stabbing the clerk.", ("Lund", "stabbing", "the clerk", "harm")),
        ("Lund was convicted of stabbing the clerk.", ("Lund", "stabbing", "the clerk", "harm")),
        ("Lund opened fire on the crowd.", ("Lund", "fire", "the crowd", "harm")),
        ("Lund opened fire minutes later.", ("Lund", "fire", "", "harm")),
        ("Lund opened fire several times.", ("Lund", "fire", "", "harm")),
        ("Lund kept firing until guards came.", ("Lund", "firing", "", "harm")),
        ("Lund started firing at the crowd.", ("Lund", "firing", "the crowd", "harm")),
        ("Lund started firing rounds at the crowd.", ("Lund", "firing", "the crowd", "harm")),
        ("The owner started firing his workers.", ("The owner", "firing", "his workers", "force")),
        ("After shooting the guard, Lund fled.", ("Lund", "shooting", "the guard", "harm")),
        ("After shooting at the car, Lund fled.", ("Lund", "shooting", "the car", "harm")),
        ("After beating his wife, Lund fled.", ("Lund", "beating", "his wife", "harm")),
        ("After beating Ada Moor, Lund fled.", ("Lund", "beating", "Ada Moor", "harm")),
        ("The fire took nine lives.", ("The fire", "took", "nine lives", "harm")),
        ("The fire took the lives of two guards.", ("The fire", "took", "the lives of two guards", "harm")),
        ("Rebels took two clerks hostage.", ("Rebels", "took", "two clerks", "force")),
        ("Rebels took the clerk captive last year.", ("Rebels", "took", "the clerk", "force")),
        ("The captain drowned two sailors.", ("The captain", "drowned", "two sailors", "harm")),
        ("Lund threatened the Harl Times.", ("Lund", "threatened", "the Harl Times", "force")),
    ],
)
def test_deeds_that_stay(text, deed):
    assert deed in [(row.actor, row.verb, row.target, row.category) for row in deeds(text)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The first shots were fired at 5:42 in the canteen.", "shots"),
        ("The first shots were fired at the guards.", "the guards"),
        ("At least 11 are wounded.", "11"),
        ("A school there was locked.", "A school"),
        ("Officials there were warned.", "Officials"),
        ("You will learn there is not much left of it.", ""),
    ],
)
def test_whom_a_passive_befalls(text, target):
    (row,) = find_agency(text)
    assert row.target == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Tom Baden, a surgeon, came. The head was bent when he was shot, Dr. Baden said.", ""),
        ("Tom Baden, a surgeon, came. The head was bent when he was shot, said Dr. Baden.", ""),
        ("The driver met a guard and Tom Baden at the inn. He was shot, Baden said.", "driver"),
        ("Tom Baden, a surgeon, came. He was shot on Monday.", "baden"),
        ("The driver fled. He was shot on Monday, police said.", "driver"),
    ],
)
def test_he_is_not_who_tells_it(text, target):
    reading, rows = read_text(text), find_agency(text)
    (heads,) = [h for row, h in zip(rows, find_heads(reading, rows), strict=True) if row.verb == "shot"]
    assert heads.target == target


@pytest.mark.parametrize(
    "text",
    [
        "Okoro shot low past Lind.",
        "The board killed the project.",
        "The firm hit its target.",
        "She seized the lead.",
        "The golfer hit the ball.",
        "He hit the post.",
    ],
)
def test_play_and_plans_are_not_harmed(text):
    assert not [row for row in find_agency(text) if row.category]


@pytest.mark.parametrize(
    "text",
    [
        "Two cousins attacked the race in Harl.",
        "Gunmen stormed a football game.",
        "Rebels bombed the dam project.",
        "The flood destroyed the goal.",
    ],
)
def test_races_and_games_are_attacked(text):
    assert [row for row in find_agency(text) if row.kind == "active" and row.category]
