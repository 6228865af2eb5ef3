"""A study of one article: measured and drawn, and everything says that there is nothing to compare."""

import re

import pytest

from analysis.comparison import compare
from analysis.corpus import Document, Study
from analysis.report.figures import FIGURES, house_style
from analysis.report.methods import write_methods
from analysis.report.panels.base import Context
from analysis.report.studies import ONE_OUTLET, Place, measure_place
from analysis.tables.build import measure

TEXT = (
    "Ferry towed in\n\n"
    + 6 * "The ferry was towed into the harbour on Monday. Nobody was hurt, a guard said. "
)
OTHER = TEXT.replace("Monday", "Sunday") + "A brutal storm had torn the cables from the quay. "
ONE = (Document("a", "A", headline="Ferry towed in", text=TEXT),)
TWO = (*ONE, Document("b", "B", headline="Ferry towed in", text=OTHER))
FIGURE = {figure.name: figure for figure in FIGURES}


@pytest.fixture(scope="module", params=[ONE, TWO], ids=["one", "two"])
def study(request):
    return Study("mine", None, request.param)


@pytest.fixture(scope="module")
def tables(study):
    measured = measure(study)
    return measured | compare(measured)


def lines_of(tables, name):
    figure = FIGURE[name]
    rows = figure.rows(tables)
    context = Context.of(tables, invented=False)
    with house_style():
        canvas = figure.draw(rows, context)
    return [text.get_text() for text in canvas.texts], figure.alt(rows, context)


@pytest.mark.parametrize("name", ["keyness", "differences", "robustness"])
def test_title_and_alt_say_that_there_is_nothing_to_compare(study, tables, name):
    texts, alt = lines_of(tables, name)
    alone = len(study.documents) == 1
    assert ("nothing to compare" in texts[0]) == ("nothing to compare" in alt) == alone


def test_subtitle_of_the_distinctive_words_claims_nothing(tables):
    texts, _ = lines_of(tables, "keyness")
    assert "stand out" not in texts[1]


def test_methods_count_in_words(study, tables):
    methods = write_methods("mine", tables, invented=False)
    alone = len(study.documents) == 1
    assert ("1 article of 1 outlet (A)" in methods) == alone
    assert not re.search(r"\b1 (articles|outlets|headlines|sentences|hits|blocks|tests)\b", methods)
    assert ("nothing to compare" in methods) == ("tests of differences the" not in methods) == alone
    assert "the 0" not in methods


def test_one_line_warns(study, tmp_path):
    said = []
    place = Place("mine", tmp_path, tmp_path / "tables", tmp_path / "figures")
    place.folder.joinpath("sources.csv").write_text("doc_id,outlet,path\na,A,a.txt\n", encoding="utf8")
    measure_place(place, Study("mine", tmp_path, study.documents), said.append)
    assert said.count(f"mine: {ONE_OUTLET}") == (len(study.documents) == 1)
    assert said[0] == f"mine: measuring {'1 article' if len(study.documents) == 1 else '2 articles'}"
