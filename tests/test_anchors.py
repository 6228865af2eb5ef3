"""Numbers and days that a claim and a sentence of another article have in common."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.facts import align_facts, vars_of
from analysis.comparison.facts.anchors import find_anchors
from analysis.comparison.facts.bags import LEAST_SENTENCES
from analysis.comparison.facts.story import Story
from analysis.measures.facts import find_mentions
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text

TEXTS = {
    "a": "Ada Moor said the canal had swallowed 137 barges in 2019. Gulls came.",
    "b": "On the water 137 boats were lost. Nobody slept on the long quay.",
}


def mentions_of(texts):
    """Return the mentions and sentences of several texts, doc → text."""
    rows = []
    for doc, text in texts.items():
        found = [*find_mentions(text), *find_statements(read_text(text))]
        rows += [vars_of(m) | {"doc_id": doc, "mention_id": n} for n, m in enumerate(found)]
    return pd.DataFrame(rows)


def anchors_of(texts, numbers, apart=()):
    """Return the anchors of the claims where the quantities and dates of some values are one fact each."""
    table = mentions_of(texts)
    rows = list(table[~table["kind"].isin(["statement", "claim"])].itertuples(index=False))
    claims = list(table[table["kind"] == "claim"].itertuples(index=False))
    group = [numbers.get(row.low, -1) for row in rows]
    differ = {(i, j) for i, a in enumerate(rows) for j, b in enumerate(rows) if {a.low, b.low} == set(apart)}
    story = Story(table[table["kind"] == "statement"])
    return find_anchors(claims, rows, (group, differ), story)


def status_of(texts, doc):
    """Return how an article tells the first claim of the others."""
    facts = align_facts(mentions_of(texts), list(texts))[1]
    return facts[(facts["kind"] == "claim") & (facts["doc_id"] == doc)]["status"].iloc[0]


def test_a_number_of_one_fact_weighs_as_a_token_of_its_sentences():
    found = anchors_of(TEXTS, {137.0: 0})
    weight = np.log((LEAST_SENTENCES + 1) / 2.5)
    assert found.weight[0].tolist() == pytest.approx([weight, weight, 0.0])
    assert found.agree[0].tolist() == [True, True, False]


def test_a_number_that_is_no_fact_of_both_is_none():
    assert anchors_of(TEXTS, {}).weight.sum() == 0


def test_a_year_says_when_and_not_what():
    assert anchors_of(TEXTS, {20190101.0: 0}).weight.sum() == 0


def test_a_day_anchors_as_a_number_does():
    texts = {
        "a": "Ada Moor said the lock had burst on 3 March.",
        "b": "On 3 March the water ran off the fields.",
    }
    assert anchors_of(texts, {303.0: 0}).agree[0].tolist() == [True, True]


def test_numbers_of_one_fact_that_differ_weigh_and_do_not_agree():
    texts = TEXTS | {"b": "On the water 131 boats were lost. Nobody slept on the long quay."}
    found = anchors_of(texts, {137.0: 0, 131.0: 0}, (137.0, 131.0))
    assert found.weight[0, 1] > 0
    assert found.agree[0].tolist() == [True, False, False]


def test_a_claim_is_told_by_its_number_in_other_words():
    texts = {
        "a": "Ada Moor said the company would replace 137 lock gates by hand before winter. Gulls came.",
        "b": "The plan is for 137 new gates. A band played. The mayor slept.",
        "c": "The town plans a park. A band played. The mayor slept.",
    }
    assert status_of(texts, "b") == "told"
    assert status_of(texts, "c") == "not_mentioned"


def test_a_claim_whose_number_another_article_contradicts_is_not_told_there():
    pad = " The depot in Harl was closed on Tuesday."
    told = "people at a railway station in Harl on Tuesday"
    texts = {
        "a": f"A gunman killed four {told}, police said.{pad}",
        "b": f"A gunman killed five {told}.{pad}",
    }
    facts = align_facts(mentions_of(texts), ["a", "b"])[1].set_index(["kind", "doc_id"])["status"]
    assert facts.loc["quantity"].tolist() == ["conflicting", "conflicting"]
    assert facts["claim", "a"] == "told"
    assert facts["claim", "b"] == "unclear"
