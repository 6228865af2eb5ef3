"""The scorer gives the library's numbers, whatever the text; the words behind them add up."""

import random
from math import sqrt
from time import process_time

import pytest
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from analysis.measures.sentiment import score_sentiment
from analysis.measures.sentiment.rule_words import strip_token
from analysis.measures.sentiment.tokens import describe_emoji, find_spans
from analysis.measures.sentiment.vader import compound_of, score_text, score_valences

LIBRARY = SentimentIntensityAnalyzer()
LEXICON = list(LIBRARY.lexicon)
AROUND = [
    *BOOSTER_DICT,
    *NEGATE,
    *SPECIAL_CASES,
    "no",
    "or",
    "nor",
    "least",
    "at",
    "very",
    "so",
    "this",
    "doubt",
]
PLAIN = [
    "the", "table", "don’t", "http://good.example/bad?x=1", "--", "...", "®", "😁", "❤️", "a😁b", "İ", "of",
    "kind", "but",
]  # fmt: skip
SPACES = [" "] * 20 + ["  ", "\t", "\n", "\u00a0", "\u2003", "\x1c", "\u200b"]
MARKS = [*'.,!?;:")', "!!", "??", "?!?!", "…", "’s"]


def library_scores(text: str) -> tuple[float, ...]:
    scores = LIBRARY.polarity_scores(text)
    return scores["neg"], scores["neu"], scores["pos"], scores["compound"]


def own_scores(text: str) -> tuple[float, ...]:
    found = score_sentiment(text)
    assert score_text(text) == (found.neg, found.neu, found.pos, found.compound)
    return found.neg, found.neu, found.pos, found.compound


def invent(rng: random.Random) -> str:
    """Make a string of lexicon words, words the rules name, marks and odd spaces."""
    parts = []
    for _ in range(rng.choice([0, 1, 2, 3, 5, 8, 12, 30])):
        word = rng.choice(rng.choices([LEXICON, AROUND, PLAIN], [35, 45, 20])[0])
        word = rng.choices([word, word.upper(), word.capitalize()], [75, 15, 10])[0]
        tail = rng.choice(MARKS) if rng.random() < 0.15 else ""
        head = rng.choice("\"'(“#@") if rng.random() < 0.05 else ""
        parts += [head + word + tail, rng.choice(SPACES)]
    return "".join(parts)


def test_generated_strings_score_as_in_the_library():
    rng = random.Random(11)
    texts = [invent(rng) for _ in range(3000)]
    assert [text for text in texts if own_scores(text) != library_scores(text)] == []


def test_every_emoji_of_one_character_is_read_as_in_the_library():
    texts = [f"Won{sign} a good day" for sign in LIBRARY.emojis if len(sign) == 1]
    assert len(texts) > 1000
    assert [text for text in texts if own_scores(text) != library_scores(text)] == []


@pytest.mark.slow
def test_twenty_thousand_generated_strings_score_as_in_the_library():
    rng = random.Random(12)
    texts = (invent(rng) for _ in range(20_000))
    assert [text for text in texts if own_scores(text) != library_scores(text)] == []


QUIRKS = """
good | GOOD | GOOD day | good good but good bad good | bad bad bad but bad but bad | not so good | ... | !
this good thing | never so good | without doubt good | without a doubt good | the least good | at least good
least good | very least good | kind of good | kind of | the kind | no good | no problem or good thing | no
NO good reason | the bomb | bad ass | a kiss of death | to die for | yeah right | just enough good
sort of bad
good bad | good © bad | 😁😁 | great 😁! | isn't bad | isn’t bad | Good? Bad?? Worse??? | great!!!!!!
:) :( :-D
(good) | $: | can't stand it | sublime table KISS OF DEATH | THE SHIT happens | no, good | No Good | BUT good
"""


@pytest.mark.parametrize("text", ["", " ", *QUIRKS.replace("\n", " | ").split(" | ")])
def test_quirks_of_the_library_are_kept(text):
    assert own_scores(text) == library_scores(text)


@pytest.mark.parametrize("text", ["Good 😁 and bad", "not a great day, but a good one!", "VERY good AWFUL ©"])
def test_drivers_add_up_to_the_compound(text):
    found = score_sentiment(text)
    total = sum(driver.valence for driver in found.drivers)
    total += found.emphasis if total > 0 else -found.emphasis
    assert round(total / sqrt(total**2 + 15), 4) == found.compound


def test_drivers_stand_where_they_say():
    text = "So “good”, (bad) party! A part good😁bad."
    assert [(d.term, text[d.start : d.end]) for d in score_sentiment(text).drivers] == [
        ("bad", "bad"), ("party", "party"), ("good", "good"), ("😁", "😁"),
    ]  # fmt: skip


def test_negation_turns_a_driver():
    driver = score_sentiment("It was not good.").drivers[0]
    assert driver.term == "good"
    assert driver.valence == pytest.approx(1.9 * -0.74)


@pytest.mark.parametrize("unit", ["good but bad table ", "GOOD bad no kind of ", "x" * 19 + " "])
def test_a_line_of_a_megabyte_takes_linear_time(unit):
    def seconds(repeats: int) -> float:
        start = process_time()
        assert abs(score_sentiment(unit * repeats).compound) <= 1
        return process_time() - start

    seconds(100)
    assert seconds(50_000) < 10 * 8 * max(seconds(6_250), 0.01)


def test_stripping_keeps_emoticons():
    assert [strip_token(token) for token in (":)", "(ok)", "“good”", "...good!")] == [
        ":)",
        "(ok)",
        "“good”",
        "good",
    ]


def test_spans_survive_emoji():
    text = "😁good"
    described, origins = describe_emoji(text)
    assert len(described) == len(origins)
    assert find_spans(text, described, [described.split()[0]]) == [(0, 1)]


def test_words_that_cancel_leave_a_plain_zero():
    for words in ([0.3, 1.8, -2.1], [0.1, 1.0, -1.1], [0.1, 0.2, -0.3]):
        assert str(compound_of(words, 0.0)) == "0.0"


@pytest.mark.parametrize(("positive", "neutral"), [(3, 13), (5, 11), (2, 30)])
def test_shares_halfway_between_two_thousandths_are_rounded_to_the_even_one(positive, neutral):
    whole = positive + neutral  # 3/16 is 0.1875, between 0.187 and 0.188
    shares = score_valences([positive - 1.0], neutral + 1, 0.0)[:3]
    assert shares == (0.0, round(neutral / whole, 3), round(positive / whole, 3))
    assert {round(2000 * share) % 2 for share in shares} == {0}


@pytest.mark.parametrize("words", ["good bad", "good but bad", "love, hate; love but hate!", "not good"])
def test_words_around_change_nothing_unless_a_rule_names_them(words):
    spread = words.replace(" ", " table chair lamp ")
    for text in (words, spread, f"lamp {words} lamp", f"lamp chair table {spread}"):
        assert own_scores(text) == library_scores(text)
