from importlib.resources import files
from pathlib import Path

import pytest

from analysis.lexicons.inflect import MAKERS
from analysis.lexicons.matcher import read_rows
from analysis.measures.loaded.lexicon import (
    CATEGORIES,
    FORMS_FILE,
    WEIGHTS,
    entry_of,
    expand_forms,
    loaded_forms,
    loaded_phrases,
)
from analysis.measures.loaded.user_lexicon import read_user_lexicon

TYPOGRAPHIC_MARKS = frozenset("’‘ʼ“”–—…\u00a0")  # they fold away; spelling may be British or American


def test_every_row_is_well_formed() -> None:
    domains = {row["domain"] for row in read_rows("loaded_contexts")}
    for row in read_rows("loaded"):
        assert row["category"] in CATEGORIES, row
        assert int(row["weight"]) in WEIGHTS, row
        assert row["pos"] in MAKERS or row["pos"] == "x", row
        assert row["unless"] in domains | {""}, row
        assert row["term"] == " ".join(row["term"].lower().split()), row
        assert TYPOGRAPHIC_MARKS.isdisjoint(row["term"]), row


def test_the_lexicon_is_as_large_as_announced() -> None:
    assert len(loaded_forms()) > 25_000
    assert all(1 <= form.count(" ") + 1 <= 8 for form in loaded_forms())


def test_the_expanded_forms_are_those_of_the_rows() -> None:
    shipped = files("analysis.lexicons").joinpath(FORMS_FILE).read_text(encoding="utf8").splitlines()
    assert shipped == list(expand_forms())


def test_graded_adjectives_are_known_in_all_degrees() -> None:
    forms = loaded_forms()
    assert {forms[form].term for form in ("fierce", "fiercer", "fiercest", "fiercely")} == {"fierce"}
    assert {forms[form].term for form in ("uglier", "ugliest")} == {"ugly"}
    assert {forms[form].term for form in ("thirstiest", "shabbier")} == {"thirsty", "shabby"}
    assert "saucier" not in forms  # a surname


def test_a_compound_in_no_list_has_the_entry_of_its_last_part() -> None:
    found = entry_of("glitch-plagued")
    assert found is not None
    assert (found.term, found.weight) == ("-plagued", 3)
    assert entry_of("glitch-free") is None
    assert entry_of("x-ray") == loaded_forms()["x-ray"]  # a row of its own goes first


def test_a_fixed_term_shadows_the_word_in_it() -> None:
    [hit] = loaded_phrases().find(["a", "hostile", "takeover", "bid"], 0, 4)
    assert hit.form == "hostile takeover"
    assert (hit.first, hit.last, hit.entry.fixed) == (1, 3, True)


def test_the_longest_phrase_wins_and_none_crosses_the_end() -> None:
    keys = "it was out of control on steroids".split()
    assert [hit.form for hit in loaded_phrases().find(keys, 0, len(keys))] == [
        "out of control",
        "on steroids",
    ]
    assert loaded_phrases().find(keys, 0, 4) == []


def test_phrases_are_found_at_named_words_before_their_stop() -> None:
    keys = "out of control it ran out of control".split()
    phrases = loaded_phrases()
    assert [hit.first for hit in phrases.find_at(keys, [0, 5], [3, 8])] == [0, 5]
    assert phrases.find_at(keys, [0, 5], [2, 7]) == []
    assert phrases.find_at(keys, [1, 3], [8, 8]) == []
    assert "of" in {second for first, second, _ in phrases.openings() if first == "out"}


def test_one_possessive_stands_for_all() -> None:
    keys = "an ace up their sleeve".split()
    assert [hit.form for hit in loaded_phrases().find(keys, 0, 5)] == ["ace up his sleeve"]


def _write(folder: Path, body: str) -> Path:
    path = folder / "mine.csv"
    path.write_text(body, encoding="utf8")
    return path


def test_a_user_lexicon_as_excel_writes_it_elsewhere_is_read(tmp_path: Path) -> None:
    mine = read_user_lexicon(_write(tmp_path, "term;category;weight\nboom, boom;drama;2,5\n"))
    assert [entry.weight for entry in mine.values()] == [2.5]


def test_a_user_lexicon_is_read(tmp_path: Path) -> None:
    mine = read_user_lexicon(_write(tmp_path, "term,category,weight\nColour me Surprised,other,1.5\n"))
    assert mine["color me surprised"].weight == 1.5


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",drama,2", "the term is empty"),
        ("boom,loud,2", "category 'loud'"),
        ("boom,drama,much", "no number"),
        ("boom,drama,9", "outside 0 to 3"),
    ],
)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, row: str, words: str) -> None:
    path = _write(tmp_path, f"term,category,weight\nfine,other,1\n{row}\n")
    with pytest.raises(ValueError, match=words) as error:
        read_user_lexicon(path)
    assert "line 3" in str(error.value)


def test_a_missing_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no column 'weight'"):
        read_user_lexicon(_write(tmp_path, "term,category\nboom,drama\n"))
