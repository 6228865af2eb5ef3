"""What the titles of figures say is seen in them."""

import numpy as np
import pandas as pd
import pytest

from analysis.report.panels import profile
from analysis.report.panels.base import Context
from analysis.report.panels.differences import (
    alt_differences,
    differences_rows,
    draw_differences,
    tell_differences,
)
from analysis.report.panels.drivers import SCORES, draw_scores
from analysis.report.panels.keyness import keyness_rows, tell_keyness
from analysis.report.panels.loaded import tell_density, tell_terms
from analysis.report.panels.overview import COUNTED, draw_overview
from analysis.report.panels.telling import tell_counts
from analysis.stats.logodds import adjust_q

OUTLETS = ("Bugle", "Courier", "Herald")
CONTEXT = Context(OUTLETS, (10,) * 3, 9, 3, False)


def title_of(canvas):
    return canvas.texts[0].get_text()


def comparisons(*qs, others=5):
    """Return three pairs of two primary measures with the p given, and tests of one that is not drawn."""
    pairs = [("Bugle", "Courier"), ("Bugle", "Herald"), ("Courier", "Herald")]
    drawn = [(m, "own", *pair) for m in ("loaded_per_1000", "compound_mean") for pair in pairs]
    rest = [("lix", "all", "Bugle", "Courier")] * others
    table = pd.DataFrame([*drawn, *rest], columns=["measure", "scope", "unit_a", "unit_b"])
    table["p"] = [*qs, *[0.01] * others]
    q, primary = (adjust_q(p.to_numpy()) for p in (table["p"], table["p"].where(table["measure"] != "lix")))
    return table.assign(difference=1.0, low=0.5, high=1.5, q=q, q_primary=primary, detectable=0.4)


@pytest.mark.parametrize(
    ("qs", "title"),
    [
        ([0.9] * 6, "None of the 6 differences shown holds after correction for 6 tests"),
        ([0.01, *[0.9] * 5], "None of the 6 differences shown holds after correction for 6 tests"),
        ([0.005, *[0.9] * 5], "1 of the 6 differences shown holds after correction for 6 tests"),
        ([0.01] * 2 + [0.9] * 3 + [np.nan], "2 of the 5 differences shown hold after correction for 5 tests"),
    ],
)
def test_the_title_of_differences_counts_the_dots_drawn(qs, title):
    rows = differences_rows({"comparisons": comparisons(*qs)})
    canvas = draw_differences(rows, CONTEXT)
    assert title_of(canvas) == title
    filled = [
        line.get_markerfacecolor() for ax in canvas.axes for line in ax.lines if line.get_marker() == "o"
    ].count("#222222")
    held = 0 if title.startswith("None") else int(title[0])
    assert filled == held
    tests = rows["tests_n"].iloc[0]
    told = tell_differences(rows, CONTEXT)
    assert f"({held or 'none'} of the {tests} hold{'s' * (held < 2)}; q_primary in comparisons.csv)" in told


def test_the_alt_text_of_differences_adds_up_to_its_title():
    rows = differences_rows({"comparisons": comparisons(0.01, 0.01, 0.9, 0.9, 0.01, np.nan)})
    assert alt_differences(rows, CONTEXT) == (
        "3 of the 5 differences shown hold after correction for 5 tests: 2 of 3 on loaded words per 1,000, "
        "largest Bugle minus Courier 1.00 (0.50 to 1.50); 1 of 2 on mean sentiment, largest Bugle minus "
        "Courier 1.00 (0.50 to 1.50)."
    )


def test_the_outlet_with_more_loaded_words_comes_first_in_every_row():
    table = comparisons(*[0.9] * 6)
    table.loc[1, ["difference", "low", "high"]] = -3.0, -4.0, -1.0  # Bugle, Herald: loaded words
    rows = differences_rows({"comparisons": table}).set_index(["measure", "rank"])
    first = rows.loc[("loaded_per_1000", 0)]
    assert first[["unit_a", "unit_b", "difference", "low", "high"]].tolist() == ["Herald", "Bugle", 3, 1, 4]
    feeling = rows.loc[("compound_mean", 0)]
    assert feeling[["unit_a", "unit_b", "difference", "low", "high"]].tolist() == [
        "Herald", "Bugle", -1, -1.5, -0.5,
    ]  # fmt: skip
    assert (rows.loc["loaded_per_1000", "difference"] >= 0).all()
    assert table.loc[1, "unit_a"] == "Bugle"  # the table itself stays


@pytest.mark.parametrize(
    ("methods", "told"),
    [
        (
            ["quasi-Poisson, 21 sentences", "quasi-Poisson, 14 sentences"],
            "quasi-Poisson, 14 to 21 sentences an outlet",
        ),
        (["quasi-Poisson, 9 sentences"] * 2, "quasi-Poisson, 9 sentences an outlet"),
        (["quasi-Poisson, 1 sentence", "undefined"], "quasi-Poisson, 1 sentence an outlet"),
        (
            ["quasi-Poisson, 21 sentences", "quasi-Poisson, 6 articles"],
            "quasi-Poisson, 21 sentences an outlet; quasi-Poisson, 6 articles an outlet",
        ),
        (["undefined"], "undefined"),
    ],
)
def test_the_caption_of_the_density_gives_the_sentences_of_all_outlets(methods, told):
    rows = pd.DataFrame({"scope": "own", "method": methods})
    assert f"95% intervals ({told})" in tell_density(rows, CONTEXT)


def scores(*triples):
    rows = [
        (unit, score, value)
        for unit, values in zip(OUTLETS, triples, strict=False)
        for score, value in zip(SCORES.values(), values, strict=True)
    ]
    return pd.DataFrame(rows, columns=["unit", "score", "value"]).assign(low=-0.5, high=0.5, denominator=5)


def test_the_title_of_three_scores_names_the_outlet_where_they_are_furthest_apart():
    rows = scores((0.1, 0.1, 0.0), (0.2, -0.1, 0.1), (0.0, 0.0, 0.0))
    title = title_of(draw_scores(rows, CONTEXT))
    assert title == "Sentiment scored three ways: means at most 0.30 apart, in Courier"


def test_the_title_of_three_scores_where_none_has_all():
    nan = float("nan")
    assert title_of(draw_scores(scores((nan, 0.1, 0.1)), CONTEXT)) == "Sentiment three ways: undefined"
    assert "0.10 apart, in Courier" in title_of(draw_scores(scores((nan,) * 3, (0.0, 0.1, 0.1)), CONTEXT))


def test_numbers_dates_and_names_are_no_distinctive_words_nor_what_is_used_once():
    numbers = [
        "6",
        "forty-one",
        "march",
        "tuesday",
        "bugle",
        "moor",
        "40",
        "6:40",
        "6.40pm",
        "9am",
        "p.m",
        "a.m.",
        "90,000",
        "1953",
        "18-19",
    ]
    words = ["goat", "ak-47", "covid-19", "g7", "20th", "pump"]
    table = pd.DataFrame({"word": [*numbers, *words], "outlet": "Bugle", "stop": False, "q": 1.0})
    table = table.assign(count=[*[3] * (len(table) - 1), 1], log_odds=1.0)
    table = table.assign(z=[*[9.0] * len(numbers), *[1.0] * len(words)])
    documents = pd.DataFrame({"outlet": ["Bugle", "Courier"], "own_words_n": [300, 300]})
    mentions = pd.DataFrame({"kind": ["name", "claim"], "label": ["Ida Moor", "goat on roof"]})
    rows = keyness_rows({"keyness": table, "documents": documents, "mentions": mentions})
    assert rows["word"].tolist() == words
    assert rows["named"].sum() == 5
    assert "numbers, months, days and the words of recognised names" in tell_keyness(rows, CONTEXT)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (["", ""], "no difference holds"),
        (["b", ""], "1 difference holds"),
        (["b; c", "c"], "3 differences hold"),
    ],
)
def test_the_overview_says_how_many_differences_hold(above, title):
    rows = pd.DataFrame({"panel": 0, "label": "Loaded words", "per": "", "unit": ["a", "b"], "above": above})
    rows = rows.assign(value=1.0, low=0.5, high=2.0)
    drawn = title_of(draw_overview(rows, CONTEXT))
    assert drawn.removeprefix("One event, 1 measure: ").removesuffix(" (q < .05)") == title


@pytest.mark.parametrize("values", [[0.0, 1.0], [0.0, 0.0]])
def test_counts_of_the_overview_stand_on_whole_numbers(values):
    rows = pd.DataFrame({"panel": 0, "label": "Clickbait markers", "per": COUNTED, "unit": ["a", "b"]})
    rows = rows.assign(value=values, low=np.nan, high=np.nan, above="")
    ax = draw_overview(rows, CONTEXT).axes[0]
    low, high = ax.get_xlim()
    assert [tick for tick in ax.get_xticks() if low <= tick <= high] == [0, 1]


def test_the_profile_takes_no_overlap_of_intervals_for_a_test():
    rows = pd.DataFrame({"unit": ["a", "b"], "category": "index", "value": [0.0, 2.0], "low": [0.0, 2.0]})
    rows = rows.assign(high=rows["low"] + 1)
    assert profile._title(rows) == "Profile of the outlets: differences in the index are not tested"
    assert "a 0.00 (0.00 to 1.00)" in profile.alt_profile(rows, CONTEXT)
    assert "fewer than two" in profile._title(rows.head(1))


def test_the_profile_names_the_markers_that_its_index_leaves_out():
    told = profile.tell_profile(pd.DataFrame(), CONTEXT)
    assert "other than emotional, superlative, quotation and all caps)" in told


def test_the_caption_of_the_words_counts_hits_and_words():
    rows = pd.DataFrame({"outlet": ["a", "a"], "terms_n": [7, 7]})
    told = tell_terms(rows, Context(("a", "b"), (90, 80), 4, 2, False))
    assert "Hits: a 7, b 0; own-voice words: a 90, b 80." in told


def test_captions_of_many_outlets_tell_the_least_and_the_most():
    assert tell_counts((f"o{i}", 10 * i) for i in range(8)).startswith("o0 0, o1 10, ")
    assert tell_counts((f"o{i}", 10 * i) for i in range(9)) == "0 to 80 in each of 9 outlets"
    assert tell_counts([]) == "none"
