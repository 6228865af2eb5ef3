"""The fit of what tells that two numbers are of one thing, on pairs whose answer is known."""

import pandas as pd
import pytest

from analysis.comparison.facts.evidence import find_evidence, place_numbers, read_points
from analysis.fitting.number_pairs import (
    PUBLISHED,
    UNSEEN,
    Pair,
    find_news_pairs,
    pair_articles,
    read_labelled,
    read_numbers,
    read_value,
    weigh_pairs,
)
from analysis.fitting.numbers import STORIES, fit_pairs

TEXTS = {"a": "In Ada 73 dogs were seized. A vet came.", "b": "Vets washed 60 dogs, and two cats."}


def test_a_feature_that_tells_gets_points():
    pairs = [Pair({"topic": True, "clash": n % 2}, one=True) for n in range(20)]
    pairs += [Pair({"topic": False, "clash": n % 2}, one=False) for n in range(20)]
    model = fit_pairs(pairs)
    assert (model["pairs"], model["of_one_thing"]) == (40, 20)
    assert model["coefficients"]["topic"] > 2
    assert model["coefficients"]["clash"] == pytest.approx(0, abs=0.01)
    assert model["intercept"] == pytest.approx(-model["coefficients"]["topic"] / 2, abs=0.02)


def test_the_shipped_points_are_those_of_the_evidence():
    facts, _ = read_numbers(TEXTS)
    numbers = place_numbers(facts)
    clash = find_evidence(numbers[0], numbers[1])
    assert clash["clash"]
    assert {"none", *clash} == read_points().keys()


def test_pairs_of_two_articles():
    facts, ranges = read_numbers(TEXTS)
    assert [fact.thing for fact in facts] == ["dog", "dog", "animal"]
    assert ranges == [(73, 73), (60, 60), (2, 2)]
    assert [(i, j) for i, j, _ in weigh_pairs(facts)] == [(0, 1)]
    assert read_numbers({}) == ([], [])


def test_stories_set_aside_are_not_fitted_on(tmp_path):
    stories = read_labelled(STORIES / "conflict_stories.csv")
    assert len(stories) == 82 + 82 + 64 + 40
    path = tmp_path / "stories.csv"
    path.write_text(f"story,half,relation,outlet,value,text\n1,{UNSEEN},conflict,a,5,Five.\n")
    assert read_labelled(path) == []


def test_values():
    assert [read_value(value) for value in ("5", "1.2M", "7B", "8:15", "90-100", "-12")] == [
        5, 1.2e6, 7e9, 8.25, 95, -12,
    ]  # fmt: skip


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
    assert PUBLISHED.year == 2020
