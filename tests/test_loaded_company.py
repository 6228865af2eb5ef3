import pytest

from analysis.lexicons.matcher import read_rows
from analysis.measures.loaded.features import find_phrases
from analysis.measures.loaded.places import place_features
from analysis.measures.loaded.readings import COMPANY, REACH, in_company, literal_senses


def shown(line: str, word: str) -> bool:
    texts = line.split()
    keys = [text.lower() for text in texts]
    return in_company(texts, keys, range(len(texts)), keys.index(word))


@pytest.mark.parametrize(
    ("line", "word", "literal"),
    [
        ("the fire destroyed two barns", "destroyed", True),
        ("they want to destroy our freedom", "destroy", False),
        ("the hero of the novel", "hero", True),
        ("the novel has no barns", "barns", False),  # company, but no sense of its own
        ("Fire Destroys Two Barns", "destroys", True),  # a headline
        ("the White House crashed in the polls", "crashed", False),  # a name is no company
        ("the mill lies seven miles off", "lies", True),
        ("he told lies about the mill", "lies", False),
        ("the pool is five feet deep", "deep", True),
        ("a fever and muscle aches", "aches", True),
        ("the heart aches for them", "aches", False),
        ("bolts in the bridge corroded", "corroded", True),
        ("a corroded faith in the courts", "corroded", False),
        ("two men drag the boat up", "drag", True),
        ("it will drag the party down", "drag", False),
        ("she had to crawl under the desk", "crawl", True),
        ("House prices crashed again", "crashed", True),  # the first word's capital says nothing
        ("the girl clung to a branch of the tree", "clung", True),  # all forms of a verb
        ("the premier clung to power", "clung", False),
        ("he was dragging a suitcase up the stairs", "dragging", True),
        ("the talks were dragging on", "dragging", False),
        ("a suspicious package in the car", "suspicious", True),
        ("a suspicious and shabby deal", "suspicious", False),
        ("the pension scheme closes in May", "scheme", True),
        ("his crooked scheme fleeced them", "scheme", False),
        ("two men were severely injured", "severely", True),
        ("he was severely criticized", "severely", False),
        ("the flares were thrown by fans", "flares", True),
        ("the alarm went off at noon", "alarm", True),
        ("the price of crude rose", "crude", True),
        ("it was a crude joke", "crude", False),
        ("searched the ruins of a block", "ruins", True),
        ("families boiled their water", "boiled", True),
        ("the climber plunged down a ravine", "plunged", True),
        ("the shares plunged in may", "plunged", False),
        ("a driver was attacked with a knife", "attacked", True),
        ("she attacked the bill", "attacked", False),
        ("the failure of an engine", "failure", True),
        ("the failure of the party", "failure", False),
        ("snow blanketed the hills", "blanketed", True),
        ("the grandmaster sacrificed a rook", "sacrificed", True),
        ("he sacrificed his principles", "sacrificed", False),
        ("the car was found abandoned near a quarry", "abandoned", True),
        ("they abandoned the poor", "abandoned", False),
    ],
)
def test_company_shows_what_is_meant(line: str, word: str, literal: bool) -> None:
    assert shown(line, word) is literal


def test_a_verb_with_its_result_is_literal_as_the_verb_is() -> None:
    line = "a truck was smashed to pieces".split()
    assert in_company(line, line, range(6), 3, "smashed to pieces")
    assert not in_company(line, line, range(6), 3, "smashed through")
    line = "nineteen people were brought out alive".split()
    assert in_company(line, line, range(6), 3, "brought out")


def test_company_stands_within_reach_and_in_the_sentence() -> None:
    near, far = (["barns", *["x"] * between, "destroyed"] for between in (REACH - 1, REACH))
    assert in_company(near, near, range(len(near)), REACH)
    assert not in_company(far, far, range(len(far)), REACH + 1)
    assert not in_company(near, near, range(1, len(near)), REACH)


def test_a_word_is_no_company_of_its_own() -> None:
    both = {row["word"] for row in read_rows("loaded_company") if row["part"] == "company"} & {
        *literal_senses()
    }
    assert "storm" in both
    assert not in_company(["storm"], ["storm"], range(1), 0)


def test_rows_are_once_and_in_order() -> None:
    rows = [tuple(row.values()) for row in read_rows("loaded_company")]
    assert rows == sorted(set(rows))
    parts = {(domain, part) for domain, _, part in rows}
    assert {part for _, part in parts} == {"sense", "verb", "company"}
    domains = {domain for domain, _ in parts}
    assert all((domain, "company") in parts for domain in domains)
    assert all({(domain, "sense"), (domain, "verb")} & parts for domain in domains)


def test_words_of_a_loaded_phrase_are_judged_with_it() -> None:
    texts = "the car will crash and burn".split()
    phrases = find_phrases(texts, range(6))
    assert [hit.form for hit in phrases] == ["crash and burn"]
    assert not any(COMPANY in row for row in place_features(texts, texts, range(6), phrases))
    assert COMPANY in place_features(texts, texts, range(6), [])[3]


@pytest.mark.parametrize(
    ("line", "form", "literal"),
    [
        ("water poured into the cellar", "poured into", True),
        ("money poured into the race", "poured into", False),
        ("the cellar clung to the old mill", "clung to", True),
        ("his wife seized on the remark", "seized on", False),  # "on" makes it a figure
    ],
)
def test_a_verb_with_a_particle_is_literal_as_the_verb_is(line: str, form: str, literal: bool) -> None:
    texts = line.split()
    i = texts.index(form.split()[0])
    assert in_company(texts, texts, range(len(texts)), i, form) is literal


def test_both_words_of_a_literal_phrase_say_so() -> None:
    texts = "water poured into the cellar".split()
    phrases = find_phrases(texts, range(5))
    assert [hit.form for hit in phrases] == ["poured into"]
    rows = place_features(texts, texts, range(5), phrases)
    assert [COMPANY in row for row in rows] == [False, True, True, False, False]
