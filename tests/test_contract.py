"""The public names: they import, have their documented fields, and take any text."""

import inspect
import math
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import analysis

FRAMES = {"conflict", "human_interest", "economic", "morality", "responsibility"}
FUNCTIONS = {
    "read_study": ["path", "texts"],
    "measure": ["study"],
    "compare": ["tables", "by"],
    "split_zones": ["text", "format"],
    "find_loaded": ["text", "lexicon"],
    "score_sentiment": ["text", "names"],
    "score_headline": ["text", "names"],
    "find_quotes": ["text"],
    "score_frames": ["text"],
    "show": ["document"],
}
ARTICLE = (
    "Shocking Storm Batters Harbor\n\nThe brutal storm killed three fishermen on Monday.\n\n"
    "“It was a terrible night,” said Ada Marsh, a harbor clerk. Minister Bo Lind blamed the city council."
)
OTHER = (
    "Storm Closes Harbor\n\nA storm hit the harbor on Monday and two men died, the coast guard said.\n\n"
    "The harbor opens again on Tuesday, Ada Marsh said."
)
ODD = {
    "nothing": "",
    "white space": " \t\n ",
    "ellipsis": "…",
    "one word": "Hello",
    "Greek": "Η γάτα κοιμάται στο λιμάνι. «Καλά», είπε.",
    "Japanese": "港で猫が寝ている。「よし」と言った。",
    "emoji": "😀 👩‍👩‍👧 🇧🇪",
    "lone surrogate": "A \ud800 goat said: “No \udfff.”",
    "NUL": "A goat\x00 took the tram.\x00",
    "marks": '"' * 5000,
    "opening marks": "“" * 5000,
    "apostrophes": "'" * 5000,
    "quotations": '"Stay away," he said. ' * 1000,
    "long line": "The storm hit 12 boats in the harbor and " * 5000,
    "long word": "a" * 200_000,
}


RESULTS = ("Block", "Headline", "Quote", "Sentiment", "Term")


def test_the_results_of_the_functions_are_public():
    text = 'Flood hits town\n\n"A chilling sight," said Ann Moor.\n'
    made = (
        analysis.split_zones(text)[0],
        analysis.score_headline("You won't believe this"),
        analysis.find_quotes(text)[0],
        analysis.score_sentiment("A good day"),
        analysis.find_loaded("A chilling attack.")[0],
    )
    assert [type(one) for one in made] == [getattr(analysis, name) for name in RESULTS]
    assert repr(made[3]).startswith("Sentiment(compound=0.4404, ")


def _reads(thing: object, fields: str) -> None:
    for name in fields.split():
        getattr(thing, name)


@pytest.mark.parametrize("name", sorted([*FUNCTIONS, "Document", "Study", *RESULTS]))
def test_public_name_is_there(name):
    assert name in analysis.__all__
    assert name in dir(analysis)
    assert getattr(analysis, name).__doc__


def test_the_three_lists_of_names_agree():
    assert analysis.__all__ == sorted(analysis._HOMES) == sorted(set(analysis.__all__))


def test_no_other_name():
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = analysis.no_such_name


@pytest.mark.parametrize("name", FUNCTIONS)
def test_parameters_stand_first_under_their_documented_names(name):
    given = list(inspect.signature(getattr(analysis, name)).parameters)
    assert given[: len(FUNCTIONS[name])] == FUNCTIONS[name]


def test_import_alone_loads_nothing_heavy():
    code = "import sys, analysis; print([m for m in ('pandas', 'numpy', 'nupunkt') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    assert done.stdout == "[]\n"


def test_text_instruments_have_their_fields():
    for block in analysis.split_zones(ARTICLE):
        _reads(block, "start end zone repeat_of turn")
    terms = analysis.find_loaded(ARTICLE)
    assert any("brutal" in ARTICLE[t.start : t.end] for t in terms)
    _reads(terms[0], "start end term category weight rule")
    [quote, *_] = analysis.find_quotes(ARTICLE)
    _reads(quote, "start end kind speaker cue speaker_type")
    assert quote.kind in {"quoted", "verbatim_unmarked", "attributed", "scare"}


def test_scores_have_their_fields():
    _reads(
        analysis.score_sentiment(ARTICLE), "compound neg neu pos compound_masked compound_supplement drivers"
    )
    headline = analysis.score_headline("Here's why you need a map")
    _reads(headline, "strength low high probability reasons")
    assert headline.markers["second_person"] == ("you",)
    assert set(analysis.score_frames(ARTICLE)) == FRAMES


def _check_spans(text: str, found: list) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize("name", ODD)
def test_spans_of_odd_texts(name):
    text = ODD[name]
    for find in (analysis.split_zones, analysis.find_loaded, analysis.find_quotes):
        _check_spans(text, find(text))


@pytest.mark.parametrize("name", ODD)
def test_scores_of_odd_texts(name):
    text = ODD[name]
    compound = analysis.score_sentiment(text).compound
    assert math.isnan(compound) or -1 <= compound <= 1
    strength = analysis.score_headline(text).strength
    assert math.isnan(strength) or 0 <= strength <= 1
    frames = analysis.score_frames(text)
    assert set(frames) == FRAMES
    assert all(math.isnan(score) or 0 <= score <= 1 for score in frames.values())


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_are_shown(name):
    assert "<" in analysis.show(ODD[name])._repr_html_()


def _study(folder: Path, texts: dict[str, str]) -> Path:
    (folder / "texts").mkdir(parents=True)
    rows = ["doc_id,outlet,path"]
    for doc, text in texts.items():
        (folder / "texts" / f"{doc}.txt").write_text(text, encoding="utf8")
        rows.append(f"{doc},Outlet {doc},texts/{doc}.txt")
    (folder / "sources.csv").write_text("\n".join(rows) + "\n", encoding="utf8")
    return folder


def test_a_study_is_read_measured_and_compared(tmp_path):
    study = analysis.read_study(_study(tmp_path / "s", {"a": ARTICLE, "b": OTHER}))
    assert isinstance(study, analysis.Study)
    assert all(isinstance(document, analysis.Document) for document in study.documents)
    for document in study.documents:
        _reads(document, "doc_id outlet format headline text")
    tables = analysis.measure(study)
    compared = analysis.compare(tables)
    assert {"facts", "keyness", "estimates", "comparisons", "robustness"} <= set(compared)
    assert all(isinstance(table, pd.DataFrame) for table in (*tables.values(), *compared.values()))


def test_a_study_of_odd_texts_is_measured(tmp_path):
    left_out = "Greek", "Japanese", "nothing", "white space", "lone surrogate", "NUL"
    odd = {f"d{i}": text for i, (name, text) in enumerate(ODD.items()) if name not in left_out}
    tables = analysis.measure(analysis.read_study(_study(tmp_path / "s", {"a": ARTICLE, **odd})))
    assert set(tables["documents"]["doc_id"]) == {"a", *odd}


@pytest.mark.parametrize("name", ["Greek", "Japanese"])
def test_an_article_in_another_language_is_refused_by_name(tmp_path, name):
    folder = _study(tmp_path / "s", {"a": ARTICLE, "b": ODD[name] * 9})
    with pytest.raises(ValueError, match=rf"sources\.csv, row 3: .*{name}.*English"):
        analysis.read_study(folder)


@pytest.mark.parametrize("given", [None, b"Two left.", 12])
@pytest.mark.parametrize(
    "name", ["split_zones", "find_loaded", "score_sentiment", "score_headline", "find_quotes", "score_frames"]
)
def test_what_is_no_text_is_refused_by_name(name, given):
    with pytest.raises(TypeError, match=f"the text must be a str, not {type(given).__name__}"):
        getattr(analysis, name)(given)


def test_a_printed_headline_shows_what_it_measures_and_no_more():
    shown = repr(analysis.score_headline("You will not believe this"))
    assert "strength=" in shown
    assert "probability=" in shown
    assert len(shown) < 600
