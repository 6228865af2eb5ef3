from collections import Counter

import pandas as pd

from analysis.text.reading import read_text
from analysis.validity import voices
from analysis.validity.voices import Attribution, marked_stretches, read_attributions, validate_voices

BRAT = """T1\tSource 0 9\tAda Marsh
T2\tCue 10 14\tsaid
T3\tContent 15 20;25 30\ta b
E1\tAttribution:T2 Source1:T1 Content:T3
"""


def test_brat_spans_of_several_parts_are_read():
    assert read_attributions(BRAT) == [Attribution([(15, 20), (25, 30)], [(0, 9)], [])]


def test_marked_stretches_of_a_content():
    text = "so “one” and “two\nthree” or ''four'' end"
    found = [text[a:b] for a, b in marked_stretches(text, 0, len(text))]
    assert found == ["“one", "“two", "three", "''four"]


def test_scores_of_one_article_by_hand():
    text = "“It held,” Ada Marsh said. Bo Lind said the wall was old."
    gold = [
        Attribution([(0, 10)], [(11, 20)], [(21, 25)]),
        Attribution([(text.index("the wall"), len(text) - 1)], [(27, 34)], [(35, 39)]),
    ]
    counts: Counter[tuple[str, str]] = Counter()
    reading = read_text(text)
    voices._score_quotations(counts, reading, gold)
    voices._score_claims(counts, reading, gold)
    assert {measure for measure, _ in counts} == {
        "quoted_words_recall",
        "quoted_words_precision",
        "quotations_recall",
        "quotations_precision",
        "speaker_right",
        "claims_recall",
        "claims_precision",
    }
    assert all(counts[m, "hits"] == counts[m, "cases"] > 0 for m, _ in counts)


def test_small_sets_give_a_table(tmp_path):
    (tmp_path / "polnear/dev/text").mkdir(parents=True)
    (tmp_path / "polnear/dev/attributions").mkdir()
    (tmp_path / "polnear/dev/text/one.txt").write_text("“It held,” she said.", encoding="utf8")
    brat = "T1\tContent 0 10\tx\nT2\tSource 11 14\tshe\nE1\tAttribution:T1 Content:T1 Source:T2\n"
    (tmp_path / "polnear/dev/attributions/one_0a1b.ann").write_text(brat, encoding="utf8")
    table = validate_voices(tmp_path)["voices"]
    assert list(table.columns) == ["dataset", "measure", "value", "numerator", "denominator", "note"]
    assert set(table["dataset"]) == {"polnear dev"}
    assert isinstance(table, pd.DataFrame)
    right = table.set_index("measure")["value"]
    assert right["quotations_recall"] == 1
    assert right["speaker_named_for_pronoun"] == 0
