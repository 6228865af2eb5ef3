"""The fit of what tells that two numbers are of one thing, on pairs whose answer is known."""

import pandas as pd
import pytest

from analysis.comparison.facts.evidence import find_evidence, place_numbers, read_points
from analysis.fitting.number_pairs import (
    UNSEEN,
    Pair,
    find_news_pairs,
    find_story_pairs,
    pair_articles,
    read_numbers,
    read_stories,
    weigh_pairs,
)
from analysis.fitting.numbers import AGREEING, DIFFERING, PARTING, STORIES, fit_pairs

TEXTS = {"a": "In Ada 73 dogs were seized. A vet came.", "b": "Vets washed 60 dogs, and two cats."}


def test_a_feature_that_tells_gets_points():
    pairs = [Pair({"topic": True, "clash": n % 2}, one=True) for n in range(20)]
    pairs += [Pair({"topic": False, "clash": n % 2}, one=False) for n in range(20)]
    model = fit_pairs(pairs)
    agreeing, differing = model["agreeing"], model["differing"]
    assert (agreeing["pairs"], agreeing["of_one_thing"]) == (40, 20)
    assert (differing["pairs"], differing["of_one_thing"]) == (20, 10)
    assert agreeing["coefficients"]["topic"] > 2
    assert "clash" not in agreeing["coefficients"]
    assert agreeing["intercept"] == pytest.approx(-agreeing["coefficients"]["topic"] / 2, abs=0.02)


def test_pairs_of_events_tell_nothing_of_numbers_that_agree():
    pairs = [Pair({"topic": n < 9, "clash": True}, one=n < 9, joint=n % 3 == 0) for n in range(20)]
    model = fit_pairs(pairs)
    assert (model["agreeing"]["pairs"], model["differing"]["pairs"]) == (7, 20)


def test_the_shipped_points_are_those_of_the_evidence():
    facts, _ = read_numbers(TEXTS)
    numbers = place_numbers(facts)
    clash = find_evidence(numbers[0], numbers[1])
    assert clash["clash"]
    assert {"none", *DIFFERING} == read_points(clash=True).keys()
    assert {"none", *AGREEING} == read_points(clash=False).keys()
    assert {*AGREEING, *PARTING, *DIFFERING} == clash.keys()


def test_pairs_of_two_articles():
    facts, rows = read_numbers(TEXTS)
    assert [fact.thing for fact in facts] == ["dog", "dog", "animal"]
    assert [(row["low"], TEXTS[row["doc_id"]][row["start"] : row["end"]]) for row in rows][0] == (
        73,
        "73 dogs",
    )
    assert [row["high"] for row in rows] == [73, 60, 2]
    assert [(i, j) for i, j, _ in weigh_pairs(facts)] == [(0, 1)]
    assert read_numbers({}) == ([], [])


STORY = """story,half,relation,outlet,value,text
1,{half},conflict,a,73,{a}
1,{half},conflict,b,{value},{b}
"""


def pairs_of(folder, **changes):
    row = {"half": "development", "value": "60", **{k: f'"{text}"' for k, text in TEXTS.items()}, **changes}
    (folder / "conflict_stories.csv").write_text(STORY.format(**row), encoding="utf8")
    (folder / "conflict_near_misses.csv").write_text("first,second\n", encoding="utf8")
    return [pair.one for pair in find_story_pairs(folder)]


def test_numbers_of_a_story_are_of_one_thing_where_both_are_its_values(tmp_path):
    assert pairs_of(tmp_path) == [True]
    assert pairs_of(tmp_path, value="9") == [False]
    assert pairs_of(tmp_path, value="2020-06-09") == [False]  # a day is no quantity
    assert pairs_of(tmp_path, value="") == [False]


def test_stories_set_aside_are_not_fitted_on(tmp_path):
    assert pairs_of(tmp_path, half=UNSEEN) == []
    parts = [half for half, _ in read_stories(STORIES / "conflict_stories.csv")]
    assert (len(parts), parts.count(UNSEEN)) == (308, 40)


def test_real_articles_of_one_time_are_pairs(tmp_path):
    line = "The council of Ada voted on the harbor bridge and its budget of {} million dollars. " * 9
    other = "Farmers near Bea bring in the barley harvest while rain keeps off the hills again. " * 9
    rows = [("one", line.replace("{}", "3"), "2020-06-10"), ("two", other, "2020-06-10")]
    rows += [("two", line.replace("{}", "5") + other, "2020-06-11")]
    rows += [("three", line.replace("{}", "7"), "2020-07-11")]
    news = pd.DataFrame(rows, columns=["outlet", "text", "published"]).assign(headline="News")
    days = pd.to_datetime(news["published"])
    assert [(i, j) for _, i, j in pair_articles(news, days)] == [(0, 2)]
    path = tmp_path / "articles.parquet"
    news.to_parquet(path)
    found = list(find_news_pairs(path))
    assert found
    assert not any(pair.one for pair in found)
