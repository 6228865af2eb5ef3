"""Coding sheets: blank as they should be, read back as filled, instruments judged by hand counts."""

import csv
import re
import shutil
from argparse import Namespace

import numpy as np
import pandas as pd
import pytest

from analysis.corpus import InputError, read_study
from analysis.measures.clickbait.markers import MARKERS
from analysis.report.coding.items import SHEETS, read_items
from analysis.report.coding.judged import find_answers
from analysis.report.coding.read_back import read_sheets
from analysis.report.coding.sheets import write_codebook, write_sheets
from analysis.report.commands import _measured
from analysis.tables.build import measure
from analysis.text.zones import ZONES


@pytest.fixture
def folder(study, tables, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_sheets(study, tables, ["ann", "ben"], lambda line: None)


def rows_of(path):
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def fill(path, **answers):
    """Write answers into a sheet: column → function of the row's number and the row."""
    rows = rows_of(path)
    for number, row in enumerate(rows):
        row.update({name: str(answer(number, row)) for name, answer in answers.items()})
    with path.open("w", encoding="utf8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_items_cover_the_measures():
    items = {item.name: item for item in read_items()}
    assert set(MARKERS) <= set(items)
    assert items["zone"].answers == ZONES
    assert {item.sheet for item in items.values()} == set(SHEETS)
    assert all(item.question.endswith("?") and item.means.endswith(".") for item in items.values())


def test_coders_judge_the_rules_whatever_is_set_by_hand(tmp_path):
    shutil.copytree("data/raw/example", tmp_path / "example")
    (tmp_path / "example/zones.csv").write_text("doc_id,start,zone\nsextant,0,prompt\n")
    sheet = "doc_id,start,kind,speaker,speaker_type\nsextant,1019,none,,\n"
    (tmp_path / "example/speakers.csv").write_text(sheet)
    _, tables = _measured(Namespace(study=str(tmp_path / "example"), texts=None))
    assert not tables["quotes"]["by_hand"].any()
    assert not tables["blocks"]["by_hand"].any()
    assert measure(read_study(tmp_path / "example"))["blocks"]["by_hand"].sum() == 1


def test_blank_sheets_have_every_sentence_and_no_answer(folder, tables):
    rows = rows_of(folder / "ann" / "sentences.csv")
    assert len(rows) == (tables["sentences"]["words_n"] > 0).sum()
    assert list(rows[0]) == [
        "doc_id",
        "sent_id",
        "text",
        "zone",
        "quoted",
        "loaded",
        "loaded_words",
        "sentiment",
    ]
    assert not any(row[name] for row in rows for name in list(rows[0])[3:])
    assert all(row["text"] for row in rows)
    assert (
        len(rows_of(folder / "ben" / "headlines.csv")) == len(rows_of(folder / "ben" / "articles.csv")) == 5
    )


def test_codebook_and_page_name_every_item(folder):
    codebook, page = (folder / "codebook.md").read_text(), (folder / "print.html").read_text()
    for item in read_items():
        assert f"**{item.name}**" in codebook
        assert item.name.replace("_", " ") in page
    assert codebook == write_codebook("example")
    assert not re.search(r"<script|https?:|src=", page)


def test_filled_sheets_are_not_overwritten(folder, study, tables):
    write_sheets(study, tables, ["ann"], lambda line: None)
    fill(folder / "ann" / "headlines.csv", clickbait=lambda i, row: 1)
    with pytest.raises(InputError, match="ann/headlines.csv: filled in already"):
        write_sheets(study, tables, ["ben", "ann"], lambda line: None)
    with pytest.raises(InputError, match="not a name for a coder's folder"):
        write_sheets(study, tables, ["../ann"], lambda line: None)


def agreement(study, tables):
    said = []
    frame = read_sheets(study, tables, said.append)
    return frame[frame["doc_id"] == ""].set_index(["item", "answer"]), said


def test_coders_who_see_what_the_instrument_sees(folder, study, tables):
    found = find_answers(tables)
    for coder in ("ann", "ben"):
        fill(
            folder / coder / "sentences.csv",
            loaded=lambda i, row: int(found["loaded"][row["doc_id"], row["sent_id"]]),
            zone=lambda i, row: ZONES[int(found["zone"][row["doc_id"], row["sent_id"]])],
            sentiment=lambda i, row: int(2 * found["sentiment"][row["doc_id"], row["sent_id"]]),
        )
    frame, said = agreement(study, tables)
    words = frame.loc[("loaded_words", "yes")]  # where nothing is loaded, no word is marked
    assert (words["coded_n"], words["found_n"]) == (0, 0)
    others = frame.drop(index=("loaded_words", "yes"))
    assert set(others.index.get_level_values("item")) == {"loaded", "zone", "sentiment"}
    assert (others[["alpha", "precision", "recall"]] == 1).all(axis=None)
    assert frame.loc[("loaded", "yes"), "units_n"] == (tables["sentences"]["words_n"] > 0).sum()
    assert said[-1].endswith("2 coders (ann, ben)")


def test_precision_and_recall_by_hand(folder, study, tables):
    found = find_answers(tables)["question"]
    truth = {doc: 1 for (doc,) in found}  # both say: every headline asks
    for coder in ("ann", "ben"):
        fill(folder / coder / "headlines.csv", question=lambda i, row: truth[row["doc_id"]])
    frame, _ = agreement(study, tables)
    row = frame.loc[("question", "yes")]
    assert (row["coded_n"], row["both_n"]) == (5, sum(found.values()))
    assert row["recall"] == sum(found.values()) / 5
    assert row["precision"] == 1
    assert np.isnan(row["alpha"])  # all alike: nothing to disagree about


def test_ties_are_left_out_and_counted(folder, study, tables):
    fill(folder / "ann" / "headlines.csv", clickbait=lambda i, row: [0, 0, 3, 3, 3][i])
    fill(folder / "ben" / "headlines.csv", clickbait=lambda i, row: [0, 1, 3, 2, 0][i])
    frame, said = agreement(study, tables)
    row = frame.loc[("clickbait", "2 or 3")]
    assert row["ties_n"] == 1
    assert "left out of precision and recall, as coders are divided: clickbait 1" in said
    assert 0 < row["alpha"] < 1


def test_words_are_compared_one_by_one(folder, study, tables):
    sentence = next(r for r in rows_of(folder / "ann" / "sentences.csv") if len(r["text"].split()) > 8)
    words = sentence["text"].split()
    key = (sentence["doc_id"], sentence["sent_id"])
    for coder, marked in (("ann", f"{words[2]}; {words[3]} {words[4]}"), ("ben", words[2])):
        fill(
            folder / coder / "sentences.csv",
            loaded=lambda i, row: "1" if (row["doc_id"], row["sent_id"]) == key else "",
            loaded_words=lambda i, row, m=marked: m if (row["doc_id"], row["sent_id"]) == key else "",
        )
    frame, _ = agreement(study, tables)
    row = frame.loc[("loaded_words", "yes")]
    size = tables["sentences"].set_index(["doc_id", "sent_id"]).loc[(key[0], int(key[1])), "words_n"]
    assert row["units_n"] == size
    assert row["ties_n"] >= 2


def test_one_coder_is_enough_for_precision(folder, study, tables):
    for path in (folder / "ben").iterdir():
        path.unlink()
    fill(folder / "ann" / "articles.csv", frame_conflict=lambda i, row: i % 2)
    frame, said = agreement(study, tables)
    assert np.isnan(frame.loc[("frame_conflict", "yes"), "alpha"])
    assert frame.loc[("frame_conflict", "yes"), "coded_n"] == 2
    n = int((tables["sentences"]["words_n"] > 0).sum())
    assert said[:2] == [
        f"ann coded sentences 0 of {n}, headlines 0 of 5, articles 5 of 5",
        "One coder only: alpha between coders is undefined; let somebody else code at least a part",
    ]


def test_how_much_each_coder_coded_is_said_and_a_sheet_that_is_cut_off(folder, study, tables):
    n = int((tables["sentences"]["words_n"] > 0).sum())
    for coder in ("ann", "ben"):
        fill(folder / coder / "sentences.csv", loaded=lambda i, row: i % 3 % 2)
    path = folder / "ben" / "sentences.csv"
    with path.open(encoding="utf8", newline="") as file:
        rows = list(csv.reader(file))
    rows[3][1] = "999"
    with path.open("w", encoding="utf8", newline="") as file:
        csv.writer(file).writerows(rows[:21])
    frame, said = agreement(study, tables)
    assert said[:4] == [
        f"ann coded sentences {n} of {n}, headlines 0 of 5, articles 0 of 5",
        f"ben coded sentences 20 of {n}, headlines 0 of 5, articles 0 of 5",
        f"warning: ben/sentences.csv lacks {n - 19} of {n} rows: is it cut off?",
        "warning: ben/sentences.csv has 1 rows of no sentence of the study as it is",
    ]
    assert said[4].split() == "item answer n alpha n precision n recall".split()
    counts = frame.loc[("loaded", "yes")]
    told = next(line for line in said if line.startswith("loaded ")).split()
    assert told[2] == str(int(counts["units_n"])) == "19"
    assert str(int(counts["found_n"])) in told
    assert str(int(counts["coded_n"])) in told


@pytest.mark.parametrize(
    ("column", "answer", "message"),
    [
        ("loaded", "2", "row 2: loaded '2'; the answers are 0, 1, or empty"),
        ("zone", "headlin", "zone 'headlin'"),
    ],
)
def test_wrong_answers_are_named(folder, study, tables, column, answer, message):
    fill(folder / "ann" / "sentences.csv", **{column: lambda i, row: answer})
    with pytest.raises(InputError, match=message):
        agreement(study, tables)


def test_answers_are_read_as_people_write_them(folder, study, tables):
    fill(folder / "ann" / "sentences.csv", sentiment=lambda i, row: ["−1", "+1", " 0 ", "2.0"][i % 4])
    frame, _ = agreement(study, tables)
    assert ("sentiment", "negative") in frame.index


def test_nothing_filled_in_or_nothing_there(folder, study, tables, tmp_path, monkeypatch):
    with pytest.raises(InputError, match="no sheet is filled in"):
        agreement(study, tables)
    monkeypatch.chdir(tmp_path / "coding")
    with pytest.raises(InputError, match="no coding sheets; write blank ones"):
        agreement(study, tables)


def test_result_is_written(folder, study, tables):
    fill(folder / "ann" / "headlines.csv", number=lambda i, row: 0)
    frame = read_sheets(study, tables, lambda line: None)
    assert len(pd.read_csv(folder / "agreement.csv")) == len(frame)
