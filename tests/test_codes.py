"""What coders say of a study (codes.csv): written from sheets, checked, measured and told."""

import csv
import io
import json
import shutil

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.by_hand.codes import HUMAN, MODEL, read_codes
from analysis.corpus import read_study
from analysis.inputs import InputError
from analysis.report.coding.filled import find_codes
from analysis.report.methods import write_methods
from analysis.report.numbers import collect_numbers
from analysis.report.own_coders import tell_own_coders, tell_own_words
from analysis.report.page import build_page
from analysis.report.panels.base import Context
from analysis.report.studies import build_place, find_place
from analysis.report.verify import verify_place
from analysis.tables.build import measure
from analysis.tables.files import read_tables

TEXTS = {
    "goat": "Goat rides the tram in Harl\n\nA terrifying goat took the tram in Harl on Monday. The driver "
    "let it ride to the last stop. The tram and the goat came back.\n",
    "tram": "Tram takes a goat\n\nThe tram took a goat to the last stop on Monday. It was a stunning "
    "disaster for the drivers of Harl. They went home.\n",
}
MARKED = {"goat": "terrifying goat", "tram": "stunning disaster"}


def lay_out(project):
    """Lay out a study of two articles in a project of its own."""
    place = project / "data/raw/pets"
    place.mkdir(parents=True)
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text, encoding="utf8")
    (place / "sources.csv").write_text("doc_id,outlet,path\ngoat,Bugle,goat.txt\ntram,Comet,tram.txt\n")
    return place


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return the study, the working folder being its project."""
    monkeypatch.chdir(tmp_path)
    return lay_out(tmp_path)


def fill(folder, coder, rows):
    """Write the sheet of a coder: a function of the blank row returns its answers."""
    path = folder.parents[2] / f"coding/pets/{coder}/sentences.csv"
    if not path.is_file():
        assert main(["coding-sheet", "pets", "--coders", coder]) == 0
    blank = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf8"))))
    with path.open("w", encoding="utf8", newline="") as file:
        writer = csv.DictWriter(file, list(blank[0]))
        writer.writeheader()
        writer.writerows({**row, **rows(row)} for row in blank)


def mark(row):
    words = MARKED[row["doc_id"]]
    said = words if words in row["text"] else ""
    return {"loaded": str(int(bool(said))), "loaded_words": said, "sentiment": "-1" if said else "0"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a project whose study two language models have coded."""
    project = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        folder = lay_out(project)
        for coder in ("one", "two"):
            fill(folder, coder, mark)
        assert main(["agreement", "pets", "--language-models"]) == 0
    return project


@pytest.fixture
def coded(made, tmp_path, monkeypatch):
    """Return a copy of that study, the working folder being its project."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data/raw/pets"


def rows_of(folder):
    return pd.read_csv(folder / "codes.csv", dtype=str, keep_default_na=False)


def change(folder, row, **cells):
    """Change cells of a row of codes.csv, counted as spreadsheets do."""
    frame = rows_of(folder)
    frame.loc[row - 2, list(cells)] = list(cells.values())
    frame.to_csv(folder / "codes.csv", index=False)


def test_codes_hold_places_and_no_word_of_the_articles(coded):
    frame = rows_of(coded)
    assert list(frame) == ["doc_id", "coder", "kind", "item", "start", "end", "answer", "sha256"]
    marks = frame[frame["item"] == "loaded_words"]
    spans = {(row.doc_id, TEXTS[row.doc_id][int(row.start) : int(row.end)]) for row in marks.itertuples()}
    assert spans == set(MARKED.items())
    assert set(frame["kind"]) == {MODEL}
    assert set(frame["answer"]) == {"0", "1", "-1"}
    assert not any(word in (coded / "codes.csv").read_text() for word in ("terrifying", "disaster", "stop"))


def test_measured_again_they_give_what_agreement_printed(coded):
    printed = pd.read_csv(coded.parents[2] / "coding/pets/agreement.csv", keep_default_na=False)
    assert main(["measure", "pets"]) == 0
    table = pd.read_csv("data/processed/pets/agreement.csv", keep_default_na=False)
    pd.testing.assert_frame_equal(table, printed)
    rows = table.set_index(["doc_id", "item", "answer"])
    words = rows.loc["", "loaded_words", "yes"]
    assert (words["coded_n"], words["coders_n"], words["kind"], words["ties_n"]) == (4, 2, MODEL, 0)
    by_article = [rows.loc[doc, "loaded_words", "yes"] for doc in TEXTS]
    assert [row["coded_n"] for row in by_article] == [2, 2]
    for name in ("coded_n", "found_n", "both_n", "units_n"):
        assert words[name] == sum(row[name] for row in by_article)


def test_words_of_a_phrase_elsewhere_in_the_sentence_are_not_marked(folder):
    fill(
        folder,
        "one",
        lambda row: {"loaded": "1", "loaded_words": "the goat"} if "came back" in row["text"] else {},
    )
    main(["agreement", "pets"])
    (mark,) = rows_of(folder).query("item == 'loaded_words'").to_dict("records")
    start = TEXTS["goat"].index("the goat came")
    assert (int(mark["start"]), int(mark["end"])) == (start, start + len("the goat"))
    frame = pd.read_csv("coding/pets/agreement.csv", keep_default_na=False).set_index(["doc_id", "item"])
    assert frame.loc[("", "loaded_words"), "coded_n"] == 2  # of three: "The tram and the goat …"


def test_marked_words_that_the_sentence_does_not_have_are_named(folder, capsys):
    fill(
        folder,
        "one",
        lambda row: {"loaded": "1", "loaded_words": "purple cow"} if row["sent_id"] == "1" else {},
    )
    assert main(["agreement", "pets"]) == 2
    assert (
        "one, goat 1: loaded_words 'purple cow' is not in the sentence; write words"
        in capsys.readouterr().err
    )
    assert not (folder / "codes.csv").exists()


def test_coders_without_a_sheet_here_stay_and_kinds_are_kept_apart(coded):
    before = rows_of(coded)
    for coder in ("one", "two"):
        for path in (coded.parents[2] / "coding/pets" / coder).iterdir():
            path.unlink()
    fill(coded, "ann", mark)
    assert main(["agreement", "pets"]) == 0
    after = rows_of(coded)
    assert dict(after.groupby("coder")["kind"].first()) == {"ann": HUMAN, "one": MODEL, "two": MODEL}
    pd.testing.assert_frame_equal(after[after["coder"] != "ann"].reset_index(drop=True), before)
    tables = build_place(read_study(coded))
    assert set(tables["agreement"]["kind"]) == {f"{HUMAN}, {MODEL}"}
    assert "coded by 3 human and language-model coders" in tell_own_coders(tables)


def test_only_those_named_are_language_models(folder, capsys):
    for coder in ("ann", "two"):
        fill(folder, coder, mark)
    assert main(["agreement", "pets", "--language-models", "bob"]) == 2
    assert "--language-models: coding/pets has no coder 'bob'; it has ann, two" in capsys.readouterr().err
    assert main(["agreement", "pets", "--language-models", "two"]) == 0
    assert dict(rows_of(folder).groupby("coder")["kind"].first()) == {"ann": HUMAN, "two": MODEL}


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"doc_id": "cow"}, "row 3: no article 'cow'"),
        ({"kind": "robot"}, "row 3: no kind 'robot'; use one of human, language model"),
        ({"kind": HUMAN}, "row 3: one is human, in rows before not; a coder is of one kind"),
        ({"coder": ""}, "row 3: coder is empty; fill it in, or drop the row"),
        ({"start": "x"}, "row 3: start 'x' is no number"),
        ({"end": "9999"}, "row 3: .* '9999' is no place in the text"),
        ({"start": "28", "end": "28"}, "row 3: 28 to '28' is no place in the text"),
        ({"end": "²"}, "row 3: .* is no place in the text"),
        ({"sha256": ""}, "row 3: made for another text of goat"),
        ({"sha256": "0" * 12}, "row 3: made for another text of goat; let the article be coded anew"),
        ({"item": "mood"}, "row 3: no item 'mood'; use one of zone, quoted"),
        ({"item": "loaded", "answer": "7"}, "row 3: no loaded '7'; use one of 0, 1"),
        (
            {"start": "0", "end": "27", "item": "loaded"},
            "row 3: one answers loaded there twice; keep one row",
        ),
    ],
)
def test_rows_that_cannot_be_are_named(coded, cells, message):
    first = rows_of(coded).iloc[0]
    assert (first["doc_id"], first["coder"], first["item"], first["start"]) == ("goat", "one", "loaded", "0")
    change(coded, 3, **cells)
    with pytest.raises(InputError, match=f"codes.csv, {message}"):
        build_place(read_study(coded))


def test_a_text_that_changed_is_noticed_and_new_sheets_replace_the_rows(coded, capsys):
    text = coded / "goat.txt"
    text.write_text(TEXTS["goat"].replace("came back", "ran away"), encoding="utf8")
    assert main(["measure", "pets"]) == 2
    assert "codes.csv, row 2: made for another text of goat; let the article" in capsys.readouterr().err
    assert main(["agreement", "pets", "--language-models"]) == 0
    assert main(["measure", "pets"]) == 0


def test_a_copy_and_a_measurement_by_rule_or_with_other_words_have_none(coded, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("term,category,weight\ngoat,drama,1\n")
    assert read_study(coded).codes
    assert not read_study(coded, allow_unmatched=True).codes
    for name, options in (("rule", ["--by-rule"]), ("words", ["--lexicon", str(own)])):
        assert main(["measure", "pets", "--out", name, *options]) == 0
        assert not (tmp_path / name / "agreement.csv").exists()
    assert "agreement" in build_place(read_study(coded))


def test_the_rules_are_judged_whatever_is_set_by_hand(coded):
    before = build_place(read_study(coded))["agreement"]
    (coded / "zones.csv").write_text(f"doc_id,start,zone\ngoat,{TEXTS['goat'].index('A terr')},promo\n")
    tables = build_place(read_study(coded))
    assert tables["blocks"]["by_hand"].sum() == 1
    pd.testing.assert_frame_equal(tables["agreement"], before)


def test_sentences_cut_otherwise_now_are_left_out_and_counted(coded):
    frame = rows_of(coded)
    here = (frame["item"] == "sentiment") & (frame["doc_id"] == "tram") & (frame["start"] == "0")
    frame.loc[here, "end"] = "4"
    frame.to_csv(coded / "codes.csv", index=False)
    rows = build_place(read_study(coded))["agreement"].set_index(["doc_id", "item", "answer"])
    assert rows.loc[("", "sentiment", "negative"), "lost_n"] == 1
    assert rows.loc[("", "loaded", "yes"), "lost_n"] == 0


def test_the_study_tells_it_wherever_it_tells_its_numbers(coded, tmp_path):
    assert main(["figures", "pets"]) == 0
    tables = read_tables(tmp_path / "data/processed/pets")
    words = tables["agreement"].query("doc_id == '' and item == 'loaded_words'").iloc[0]
    share = "undefined" if words["found_n"] == 0 else f"{words['precision']:.2f}".replace("0.", ".")
    methods = (tmp_path / "figures/pets/METHODS.md").read_text()
    assert "On these articles, coded by 2 language models with the codebook: loaded words" in methods
    assert f"precision {share} (of {words['found_n']})" in methods
    assert "(Bugle, of" in methods
    caption = (tmp_path / "figures/pets/loaded_density.caption.txt").read_text()
    assert f"As 2 language models coded these articles, precision of the hits' words is {share}" in caption
    numbers = json.loads((tmp_path / "figures/pets/numbers.json").read_text())
    entry = numbers["agreement.loaded_words.yes.recall"]
    assert (entry["numerator"], entry["denominator"]) == (words["both_n"], words["coded_n"])
    assert entry["method"] == "Wilson; coded by 2 language models"
    assert "agreement.loaded_words.yes.recall.goat" in numbers
    assert (
        "samestory@agreement.loaded.alpha\\endcsname" in (tmp_path / "figures/pets/numbers.tex").read_text()
    )
    page = build_page(find_place("pets"), read_study(coded), tables)
    assert "On the articles of this study" in page
    assert "On these articles, coded by 2 language models" in page
    assert verify_place(find_place("pets")) == []


def test_nothing_is_told_of_a_study_that_nobody_coded(folder):
    tables = build_place(read_study(folder))
    assert "agreement" not in tables
    assert tell_own_coders(tables) == tell_own_words(tables) == Context.of(tables, invented=False).coded == ""
    assert "On these articles, coded" not in write_methods("pets", tables, invented=False)
    assert not any(key.startswith("agreement.") for key in collect_numbers(tables))


def test_verify_names_codes_that_the_tables_do_not_follow(coded):
    assert main(["measure", "pets"]) == 0
    row = int(rows_of(coded).query("item == 'sentiment'").index[0]) + 2
    change(coded, row, answer="2")
    place = find_place("pets")
    assert [line for line in verify_place(place) if "agreement.csv: stale" in line]
    sources = pd.read_csv(coded / "sources.csv").assign(
        sha256=[d.sha256 for d in read_study(coded).documents]
    )
    sources.to_csv(coded / "sources.csv", index=False)
    for name in TEXTS:
        (coded / f"{name}.txt").unlink()
    assert [line for line in verify_place(place) if "codes.csv: the tables do not follow it" in line]
    change(coded, row, answer="0")
    assert not [line for line in verify_place(place) if "codes.csv" in line]


def test_without_codes_the_table_of_earlier_ones_is_named(coded):
    assert main(["measure", "pets"]) == 0
    (coded / "codes.csv").unlink()
    assert any(
        "agreement.csv: stale: measured again there is none" in one
        for one in verify_place(find_place("pets"))
    )
    assert main(["measure", "pets"]) == 0
    assert not (coded.parents[1] / "processed/pets/agreement.csv").exists()


def test_an_article_that_is_removed_takes_its_codes_along(coded, capsys):
    assert main(["remove", "pets", "goat"]) == 0
    assert "language model,loaded,0," in capsys.readouterr().out
    assert set(rows_of(coded)["doc_id"]) == {"tram"}
    assert read_study(coded).codes


def test_answers_about_no_sentence_have_no_place(folder):
    study = read_study(folder)
    coders = {"one": {"sentences": {("goat", "99"): {"loaded": "1"}, ("goat", "1"): {"loaded": "0"}}}}
    codes = find_codes(coders, {"one": HUMAN}, measure(study), TEXTS)
    assert [(code.item, code.answer) for code in codes] == [("loaded", "0")]
    assert read_codes(folder, TEXTS, dict.fromkeys(TEXTS)) == ()
