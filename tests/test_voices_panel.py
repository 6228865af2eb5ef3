"""The sourcing figure: each statement once."""

from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.report.panels import voices
from analysis.report.panels.voices import sourcing_rows, tell_sourcing, voices_rows

COLUMNS = ["doc_id", "start", "end", "kind", "speaker", "speaker_type", "counted", "outlet"]
COLUMNS += ["cue_load", "cue"]
CLAIM = ("a", 10, 60, "attributed", "Ada Marsh", "person", True, "", "neutral", "said")


def rows_of(*quotes):
    documents = pd.DataFrame({"doc_id": ["a", "b"], "outlet": ["Gull", "Tern"]})
    return sourcing_rows({"quotes": pd.DataFrame(list(quotes), columns=COLUMNS), "documents": documents})


def total_of(rows):
    return rows.set_index(["unit", "category"])["numerator"]


@pytest.mark.parametrize(
    ("doc_id", "start", "speaker", "statements"),
    [
        ("a", 30, "Ada Marsh", 1),  # within her claim
        ("a", 10, "Ada Marsh", 1),  # the claim opens with it
        ("a", 60, "Ada Marsh", 2),  # behind her claim
        ("a", 5, "Ada Marsh", 2),  # before her claim
        ("a", 30, "Bo Lind", 2),  # another's words
        ("b", 30, "Ada Marsh", 2),  # in another article
    ],
)
def test_a_quotation_within_a_claim_of_its_speaker_counts_once(doc_id, start, speaker, statements):
    quote = (doc_id, start, start + 20, "quoted", speaker, "person", True, "", "neutral", "said")
    assert total_of(rows_of(CLAIM, quote))[:, "person"].sum() == statements


def test_who_is_an_official_in_one_article_is_one_in_all():
    other = ("b", 30, 90, "attributed", "Marsh", "official", True, "", "neutral", "said")
    totals = total_of(rows_of(CLAIM, other))
    assert (totals["Gull"]["official"], totals["Gull"]["person"], totals["Tern"]["official"]) == (1, 0, 1)


def test_two_claims_are_two_statements_and_scare_quotes_none():
    other = ("a", 30, 90, "attributed", "Ada Marsh", "person", True, "Reuters", "doubting", "claimed")
    scare = ("a", 95, 99, "scare", "", "", True, "", "", "")
    totals = total_of(rows_of(CLAIM, other, scare))["Gull"]
    assert (totals["person"], totals["second-hand"], totals["coloured verb"]) == (2, 1, 1)


def test_the_outlets_and_verbs_met_most_are_named():
    verbs = ("claimed", "Insisted", "insisted", "admitted")
    rows = rows_of(
        *(
            ("a", 9 * n, 9 * n + 5, "quoted", "Bo", "person", True, "Reuters" * (n < 2), "doubting", verb)
            for n, verb in enumerate(verbs)
        )
    )
    words = rows.set_index(["unit", "category"])["words"]["Gull"]
    assert words["coloured verb"] == "insisted; admitted"
    assert words["second-hand"] == "Reuters"
    assert words["person"] == ""
    assert total_of(rows)["Gull", "coloured verb"] == 4


def test_the_caption_says_how_statements_are_counted():
    caption = tell_sourcing(rows_of(CLAIM), SimpleNamespace())
    assert "is one statement with it" in caption
    assert "Gull 1, Tern 0" in caption


def test_a_person_has_one_name_and_one_type_in_the_figure():
    quotes = pd.DataFrame(
        [
            ("a", 0, 20, "quoted", "Bo Lind-aas", "person", True, "", "neutral", "said", 9),
            ("a", 30, 50, "quoted", "Lind-Aas", "official", True, "", "neutral", "said", 4),
            ("b", 0, 20, "quoted", "Bo Lind-Aas", "official", True, "", "neutral", "said", 12),
        ],
        columns=[*COLUMNS, "words_n"],
    )
    tables = {
        "quotes": quotes,
        "documents": pd.DataFrame({"doc_id": ["a", "b"], "outlet": ["Gull", "Tern"]}),
        "estimates": pd.DataFrame(columns=["level", "measure", "scope", "unit", "value"]),
        "comparisons": pd.DataFrame(
            columns=["measure", "scope", "unit_a", "unit_b", "difference", "p", "q", "q_primary"]
        ),
    }
    rows = voices_rows(tables)
    speakers = rows[rows["what"] == "speaker"]
    assert speakers[["unit", "name", "speaker_type", "value"]].values.tolist() == [
        ["Gull", "Bo Lind-Aas", "official", 13],
        ["Tern", "Bo Lind-Aas", "official", 12],
    ]


def test_one_word_is_a_word():
    rows = pd.DataFrame({"name": ["Ann Moor", "Bo Ray"], "speaker_type": "person", "value": [2.0, 1.0]})
    assert (
        voices._tell_speakers(rows, open_rows=True) == "Ann Moor (person), 2 words\nBo Ray (person), 1 word"
    )


@pytest.mark.parametrize(("named", "another"), [("the Gull", 0), ("Gull News", 0), ("Reuters", 1), ("", 0)])
def test_what_is_told_to_the_outlet_itself_is_not_second_hand(named, another):
    claim = ("a", 10, 60, "attributed", "Ada Marsh", "person", True, named, "neutral", "said")
    assert total_of(rows_of(claim))["Gull", "second-hand"] == another


def test_the_outlet_that_speaks_of_itself_is_not_second_hand():
    claims = [
        ("a", at, at + 9, "attributed", who, "outlet", True, "", "neutral", "said")
        for at, who in ((0, "the Gull"), (20, "CNN"))
    ]
    assert total_of(rows_of(*claims))["Gull", "second-hand"] == 1
