"""Markers of a headline: our own labelled headlines, spans that equal their words, and edge cases."""

import csv
import sys
from collections import Counter
from pathlib import Path

import pytest

from analysis.measures.clickbait import score_headline
from analysis.measures.clickbait.marker_line import read_line
from analysis.measures.clickbait.markers import MARKERS, find_markers

HEADLINES = Path(__file__).parent / "data" / "marker_headlines.csv"
LABELLED_PER_CLASS = 15  # headlines that must hold, and must not hold, each marker


def _labelled() -> list[dict[str, str]]:
    with HEADLINES.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def _found(headline: str, marker: str) -> list[str]:
    return [t.text for t in find_markers(headline, loaded=[]) if t.marker == marker]


@pytest.mark.parametrize(
    "row", _labelled(), ids=lambda row: f"{row['marker']}-{row['holds']}-{row['headline'][:30]}"
)
def test_labelled_headline(row):
    assert bool(_found(row["headline"], row["marker"])) is (row["holds"] == "1")


def test_enough_labelled_headlines_per_marker():
    counts = Counter((row["marker"], row["holds"]) for row in _labelled())
    ruled = [m for m in MARKERS if m != "emotional"]
    assert all(counts[m, holds] >= LABELLED_PER_CLASS for m in ruled for holds in "01")


@pytest.mark.parametrize(
    ("headline", "trigger"),
    [
        ("12 Cabins To Rent This Fall", ["12 Cabins"]),
        ("9 Quiet Lakes For People Who Hate Noise", ["9 Quiet Lakes"]),
        ("14 Letters From A Lighthouse", ["14 Letters"]),
        ("12 Years for Harl Banker", []),
        ("12 sailors die in Harl ferry fire", []),
    ],
)
def test_a_plural_that_goes_on_makes_a_list(headline, trigger):
    assert _found(headline, "number") == trigger


@pytest.mark.parametrize("number", ["²", "9" * 5000, "1000", "1"])
def test_what_is_no_number_of_a_list_marks_none(number):
    assert _found(f"{number} things you must see", "number") == []
    assert _found("999 things you must see", "number") == ["999 things"]


def test_every_span_equals_its_words():
    for row in _labelled():
        for t in find_markers(row["headline"]):
            assert row["headline"][t.start : t.end] == t.text != ""


@pytest.mark.parametrize(
    "row", [r for r in _labelled() if r["marker"] not in ("all_caps",)], ids=lambda r: r["headline"][:30]
)
def test_title_case_keeps_the_marker(row):
    words = row["headline"].split(" ")
    title = " ".join(w[:1].upper() + w[1:] for w in words)
    assert bool(_found(title, row["marker"])) is (row["holds"] == "1")


@pytest.mark.parametrize(
    "text", ["", " ", "?!…", "«»", "日本語の見出し", "a", "'", '"""', "\n\n", "’’’", "1234567890" * 50]
)
def test_any_text_is_taken(text):
    assert all(t.start < t.end <= len(text) for t in find_markers(text))


def test_trigger_words_are_as_printed_and_sorted():
    triggers = find_markers("HERE’S Why You Should See This Film!")
    assert [(t.marker, t.text) for t in triggers] == [
        ("all_caps", "HERE’S"),
        ("forward_reference", "HERE’S Why"),
        ("forward_reference", "This Film"),
        ("second_person", "You"),
        ("exclamation", "!"),
        ("withheld_name", "This Film"),
        ("curiosity_gap", "HERE’S Why"),
    ]


def test_a_given_name_sets_off_no_marker():
    assert _found("Max Best wins the cup", "superlative") == ["Best"]
    assert find_markers("Max Best wins the cup", names=["Max Best"]) == []


def test_loaded_terms_become_emotional():
    assert [(t.marker, t.text) for t in find_markers("A bloody harvest", loaded=[(2, 8)])] == [
        ("emotional", "bloody")
    ]


def test_headline_holds_words_and_offsets_of_the_same_markers():
    text = "You won't believe these prices"
    headline = score_headline(text)
    assert headline.markers["second_person"] == ("You",)
    assert [text[a:b] for a, b in headline.spans["forward_reference"]] == list(
        headline.markers["forward_reference"]
    )
    assert list(headline.markers) == list(headline.spans)


def test_absent_marker_has_no_words_and_is_not_listed():
    markers = score_headline("Council approves road budget").markers
    assert markers["question"] == ()
    assert "question" not in markers


def test_long_text_takes_linear_time():
    text = "See why these people said 'no' to you, and what happened next... " * 400
    assert len(find_markers(text)) > 400


class _Counted(list):
    """A list that counts how often one of its items is looked at."""

    looks = 0

    def __getitem__(self, i):
        self.looks += 1
        return super().__getitem__(i)

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]


def test_a_quotation_is_found_in_few_looks():
    line = read_line('"A b c," he said, ' * 1000)
    counted = line._replace(quotes=_Counted(line.quotes))
    assert [counted.said(i) for i in range(5)] == [True, True, True, False, False]
    counted.quotes.looks = 0
    assert counted.said(len(line.keys) - 3)
    assert counted.quotes.looks <= 12  # log2 of 1000 quotations, and the one found


def _calls(text: str) -> int:
    """Count the function calls that scoring a text makes."""
    seen = 0

    def count(frame, event, arg):
        nonlocal seen
        seen += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        score_headline(text)
    finally:
        sys.setprofile(before)
    return seen


@pytest.mark.parametrize(
    "unit",
    ['"A b c," he said, ', "Watch: why this? ", "5 things you need. ", "“The man” who ", "'a b' it's "],
)
def test_work_grows_with_the_text(unit):
    _calls(unit * 500)  # fills the caches
    assert _calls(unit * 2000) <= 4.4 * _calls(unit * 500)
