"""Weekdays ahead and behind: the verb before them tells."""

import pytest

from analysis.measures.mentions.tense import direction_of, points_ahead, points_back
from analysis.measures.mentions.tense_verbs import LIKELY
from analysis.text.words import find_words


def ahead(text, day="Friday"):
    words = find_words(text)
    return points_ahead(words, words.texts.index(day))


@pytest.mark.parametrize(
    "text",
    [
        "Ferries resume on Friday.",
        "The inquiry opens on Friday.",
        "Service will resume on Friday.",
        "Service will not resume on Friday.",
        "She said that ferries would run on Friday.",
        "She is expected to make a statement on Friday.",
        "The board is not expected to meet Friday.",
        "The court is due to sit on Friday.",
        "She demanded an answer by Friday.",
        "The hearing was put off to Friday.",
        "The report, due on Friday, is long.",
        "A march planned for Friday is off.",
        "The council plans to meet on Friday.",
        "Ferries are to run again on Friday.",
        "The victims will be buried on Friday.",
        "A vote will be held on Friday.",
        "On Friday, the board will meet.",
        "The vote is on Friday.",
        "They must file by Friday.",
        "The school will stay closed through Friday.",
        "The pass is shut until Friday.",
        "The pass remains closed until Friday.",
        "A vigil is planned for 7 p.m. Friday.",
        "The bill will be formally opened on Friday.",
        "It will soon be released on Friday.",
        "The report could come as early as Friday.",
        "They may miss a Friday deadline.",
        "The mayor is hosting a dinner on Friday.",
        "A letter asked her to testify Friday.",
        "She planned to meet him on Friday.",
        "The ferry was due to sail on Friday.",
        "Judges were to meet on Friday.",
        "The order, to be published Friday, is long.",
        "The firm has shut, and on Friday the board will meet.",
        "Members return on Friday.",
        "Voters are going to the polls on Friday.",
        "Clubs have been asked to ring bells on Friday.",
        "The group was hoping to meet on Friday.",
        "Workers were ordered to leave by Friday.",
        "A party for the vote that's expected on Friday.",
        "On Friday, the board is due to meet.",
    ],
)
def test_the_day_lies_ahead(text):
    assert ahead(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was held at 7 p.m. Friday.",
        "The pass was closed until Friday.",
        "The pass did not stay closed until Friday.",
        "The mayor is accused of lying on Friday.",
        "The letter is dated Friday.",
        "Friday",
        "The pier fell on Friday.",
        "Ferries did not resume on Friday.",
        "Ferries had to stop on Friday.",
        "He was expected to resign on Friday but stayed.",
        "The ferry was originally due to sail on Friday.",
        "They would have sailed on Friday.",
        "He refused to speak on Friday.",
        "Divers began to search on Friday.",
        "The board will decide whether it fell on Friday.",
        "They will bury the men lost on Friday.",
        "They will meet again, he said on Friday.",
        "It will hold. On Friday it fell.",
        "On Friday he said that they will meet.",
        "The road closed due to rain on Friday.",
        "The record set on Friday stands.",
        "He could not be reached on Friday.",
        "It could have been stopped on Friday.",
        "She had planned to meet him on Friday.",
        "They had been formally opened on Friday.",
        "His tax returns on Friday were blank.",
        "The law was always going to be a topic on Friday.",
        "A row that goes back to Friday.",
        "She could hear the shots on Friday.",
        "The smoke could still be seen on Friday.",
        "The police are investigating a crash on Friday.",
        "Officers are calling a shooting on Friday a mistake.",
        "Fans are mourning the singer's death on Friday.",
        "A man was told to leave a shop on Friday.",
        "Two men were asked to leave a shop on Friday.",
        "The first ship to be hit on Friday was a tanker.",
        "They were meant to fly to Camp Marsh on Friday.",
    ],
)
def test_the_day_lies_behind(text):
    assert not ahead(text)


def test_only_words_nearby_are_read():
    assert ahead("They will " + "very " * 7 + "soon meet Friday")
    assert not ahead("They will " + "very " * 12 + "soon meet Friday")


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The family was not told until Friday.", True),
        ("They didn't hear of it until Friday.", True),
        ("The pier will not open until Friday.", False),
        ("The pier was shut until Friday.", False),
        ("They were not told on Friday.", False),
    ],
)
def test_what_had_not_happened_until_a_day_lies_behind(text, back):
    words = find_words(text)
    assert points_back(words, words.texts.index("Friday")) == back


def test_a_verb_far_before_its_day_still_tells():
    assert ahead("The firm will run a small boat between the old pier and the island from Friday.")


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("The trial was to start in October.", "October", 1),
        ("Voters go to the polls in October.", "October", 1),
        ("The party is a push to pass it in October.", "October", LIKELY),
        ("In October, the court will sit.", "October", 1),
        ("In October, the court sat.", "October", -1),
        ("Jobs began to spread in October.", "October", -1),
        ("The rate rose from two in October.", "October", -1),
        ("It took two days to reach Harl in October.", "October", -1),
        ("Boats worked from June to late October.", "October", -1),
        ("They are racing to get a law passed before October.", "October", LIKELY),
        ("He took up an offer to meet back in October.", "October", -1),
        ("They were asked to pay by October.", "October", 1),
        ("The first team to win the cup in October.", "October", 0),
        ("Prices rose ahead of a vote in October.", "October", LIKELY),
        ("There is a vote in October.", "October", 0),
        ("Prices have held since October.", "October", -1),
        ("A tale back in October.", "October", -1),
        ("He was to speak on May 4.", "May", 0),
        ("Numbers for October.", "October", 0),
    ],
)
def test_months_ahead_and_behind(text, day, told):
    words = find_words(text)
    assert direction_of(words, words.texts.index(day)) == told


@pytest.mark.parametrize("verb", ["could", "can", "may", "will", "returns"])
def test_a_text_may_end_on_the_verb_behind_its_day(verb):
    assert ahead(f"On Friday, the board {verb}")
