"""Names are told from words by capitals inside a sentence, and elsewhere by other evidence."""

import pytest

from analysis.measures.sentiment import score_segments_in, score_sentiment
from analysis.measures.sentiment.names import is_title_case
from analysis.measures.sentiment.text_names import find_names
from analysis.text.reading import read_text

ARTICLE = """Hope Wins Champion Fund Vote

The trustees of the Champion Fund met on Monday. They heard Grace Hope, who leads it.

"We hope for more," Hope said. Critics in Fair Haven said the plan was Grim's idea. It was a great day.
Hope left.
"""


def masked_terms(text: str, **options) -> list[str]:
    """Return the words that moved the raw score and are names."""
    found = score_sentiment(text, **options)
    kept = found.drivers_masked
    return [driver.term for driver in found.drivers if driver.start not in {other.start for other in kept}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The United Nations Security Council met.", ["United", "Security"]),
        (
            "Energy Secretary Grace Hope met the Champion Fund trustees.",
            "Energy Grace Hope Champion trustees".split(),
        ),
        ("They praised Mr. Wise.", ["Wise"]),
        ("A Freedom Party member left", ["Freedom", "Party"]),
        ("Supreme Court rulings stand.", ["Supreme"]),
        ("Joy Arden left early.", ["Joy"]),
        ("The north Korean envoy left the united states.", ["united"]),
        ("The U.S. Supreme Court sat.", ["Supreme"]),
    ],
)
def test_names_are_masked(text, names):
    assert masked_terms(text) == names
    assert not set(names) & {driver.term for driver in score_sentiment(text).drivers_masked}


@pytest.mark.parametrize(
    "text",
    [
        "Good men met.", "It ended. Good men met.", "“Great news,” he said.", "He said: Good men die.",
        "GREAT NEWS",
        "This is GREAT news",
        "Joy filled the room.", "We united the party.", "A Message of Hope and Love for All",
        "Peace Hopes Rise After a Happy Meeting", "Best of all, they won.", "They won. “Good!”",
        "(Good)", "",
    ],
)  # fmt: skip
def test_words_are_not_masked(text):
    assert masked_terms(text) == []


def test_masking_leaves_nothing_of_a_name():
    for text in ("The United Nations Security Council met.", "Hope, Grace Hope and the Champion Fund met."):
        found = score_sentiment(text, names=["Grace Hope"])
        assert found.compound > 0
        assert found.compound_masked == 0
        assert found.compound_supplement == 0


def test_a_title_case_headline_takes_the_names_of_its_body():
    names = find_names(read_text(ARTICLE))
    assert {"Champion Fund", "Grace Hope", "Fair Haven", "Grim"} <= names
    assert masked_terms("Hope Wins Champion Fund Vote", names=names) == ["Hope", "Champion"]
    some = find_names(read_text(ARTICLE), among=["hope's", "wins", "champion"])
    assert "Grim" not in some
    assert masked_terms("Hope Wins Champion Fund Vote", names=some) == ["Hope", "Champion"]
    assert masked_terms("Hope Wins Champion Fund Vote") == ["Champion"]


def test_sentences_take_their_evidence_from_the_article():
    reading = read_text(ARTICLE)
    spans = [(sentence.start, sentence.end) for sentence in reading.sentences]
    scores = dict(zip([reading.text[a:b] for a, b in spans], score_segments_in(reading, spans), strict=True))
    assert scores["Hope left."].compound > 0
    assert scores["Hope left."].compound_masked == 0
    assert scores["It was a great day."].compound_masked == scores["It was a great day."].compound


def test_find_names_of_nothing():
    assert find_names(read_text("")) == frozenset()
    assert find_names(read_text("nobody is named here.")) == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peace Talks Resume After a Long Winter", True),
        ("Peace talks resume", False),
        ("", False),
        ("Two Words", False),
    ],
)
def test_title_case(text, expected):
    assert is_title_case(text.split()) is expected


def test_a_sentence_of_names_with_its_stop_is_no_title():
    assert not is_title_case("Ada Hope met Olaf Grimm and Mr. Love in Harl Bay on Monday.".split())
    assert is_title_case("Ada Hope Meets Olaf Grimm in Harl Bay on Monday.".split())
