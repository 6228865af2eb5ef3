"""Comparing the tables of a study: by what, and what is refused."""

import pytest

import analysis


def test_articles_can_be_compared_with_one_another(tables):
    by_article, by_outlet = analysis.compare(tables, by="doc_id"), analysis.compare(tables)
    assert set(by_article["estimates"]["level"]) == {"article", "doc_id"}
    values = [frames["comparisons"]["difference"].tolist() for frames in (by_article, by_outlet)]
    assert repr(values[0]) == repr(values[1])  # one article per outlet
    assert by_article["keyness"]["outlet"].nunique() == len(tables["documents"])


def test_what_cannot_be_compared_is_refused_by_name(tables):
    with pytest.raises(analysis.InputError, match="by='color': the documents have no such column"):
        analysis.compare(tables, by="color")
    with pytest.raises(analysis.InputError, match="no table headlines, words: give those of"):
        analysis.compare(
            {name: frame for name, frame in tables.items() if name not in ("headlines", "words")}
        )
