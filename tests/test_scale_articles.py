"""Articles in bulk: every format gives the same records, a bad row is a record with its flaw."""

import json
import random
from contextlib import suppress

import pandas as pd
import pyarrow as pa
import pytest

from analysis.corpus import InputError
from analysis.scale.articles import Record, find_files, is_articles, read_batches, read_records
from analysis.scale.identifiers import find_duplicates
from analysis.scale.settings import Columns, Engine
from analysis.shelf import hash_text

ROWS = [
    {
        "doc_id": "a",
        "outlet": "Ay",
        "headline": "Goat rides",
        "published": "2020-01-02",
        "text": "One.\nTwo.",
    },
    {"doc_id": "b", "outlet": "Bee", "headline": "", "published": "", "text": 'She said "no, never".'},
]
WANTED = [
    Record(1, "a", "Ay", "Goat rides", "", "2020-01-02", text="One.\nTwo."),
    Record(2, "b", "Bee", text='She said "no, never".'),
]


def write(folder, kind, rows=ROWS):
    path = folder / f"articles.{kind}"
    if kind == "parquet":
        pd.DataFrame(rows).to_parquet(path)
    elif kind == "csv":
        pd.DataFrame(rows).to_csv(path, index=False)
    else:
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    return path


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl", "ndjson"])
def test_every_format_gives_the_same_records(tmp_path, kind):
    path = write(tmp_path, kind)
    header = kind == "csv"  # counted as spreadsheets do
    wanted = [record._replace(row=i + header, file=path.name) for i, record in enumerate(WANTED, 1)]
    assert list(read_records(path)) == wanted


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_columns_have_the_names_that_are_given(tmp_path, kind):
    path = write(tmp_path, kind, [{"body": "One.", "key": 7, "site": "Ay"}])
    columns = Columns(text="body", doc_id="key", outlet="site")
    (found,) = read_records(path, columns)
    assert (found.doc_id, found.outlet, found.text, found.flaw) == ("7", "Ay", "One.", "")


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
@pytest.mark.parametrize(("columns", "named"), [({"text": "body"}, "body"), ({"outlet": "site"}, "site")])
def test_a_column_that_was_named_must_be_there(tmp_path, kind, columns, named):
    with pytest.raises(InputError, match=f"no column '{named}'"):
        list(read_records(write(tmp_path, kind), Columns(**columns)))


def test_without_identifiers_the_texts_hash_stands_in(tmp_path):
    path = write(tmp_path, "parquet", [{"text": "One."}])
    assert next(read_records(path)).doc_id == hash_text("One.")[:16]


def test_without_identifiers_two_outlets_may_have_one_text(tmp_path):
    rows = [{"text": "One.", "outlet": outlet} for outlet in ("Ay", "Bee", "Bee", "")]
    ids = [record.doc_id for record in read_records(write(tmp_path, "csv", rows))]
    assert ids[0] != ids[1] == ids[2]
    assert ids[3] == hash_text("One.")[:16]


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_what_programs_write_for_an_empty_cell_is_empty(tmp_path, kind):
    rows = [{"doc_id": "a", "text": "One.", "outlet": float("nan"), "headline": "nan"}]
    (found,) = read_records(write(tmp_path, kind, rows))
    assert found.content == ("a", "", "", "", "", "", "One.")


def test_parquet_is_read_across_row_groups_and_gaps(tmp_path):
    path = tmp_path / "a.parquet"
    rows = [{"doc_id": str(i), "text": None if i % 2 else f"Text {i}."} for i in range(700)]
    pd.DataFrame(rows).to_parquet(path, row_group_size=90)
    records = list(read_records(path))
    assert [r.row for r in records] == list(range(1, 701))
    assert [r.text for r in records[:3]] == ["Text 0.", "", "Text 2."]


@pytest.mark.parametrize("group", [500, 16_000])
def test_reading_parquet_takes_the_same_memory_however_long_the_file(tmp_path, group):
    path, chance = tmp_path / "a.parquet", random.Random(3)
    rows = [{"doc_id": str(i), "text": chance.randbytes(1200).hex()} for i in range(16_000)]
    pd.DataFrame(rows).to_parquet(path, row_group_size=group)
    assert path.stat().st_size > 18e6
    before = pa.total_allocated_bytes()
    assert max(pa.total_allocated_bytes() - before for _ in read_records(path)) < 10e6


def test_a_row_of_csv_with_the_wrong_number_of_cells_is_flawed(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("doc_id,text\na,One.\nb\nc,Three.,more\nd,Four.\n")
    assert [bool(r.flaw) for r in read_records(path)] == [False, True, True, False]


def test_rows_are_counted_as_spreadsheets_and_editors_count_them(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('doc_id,text\na,One.\n\nb,"Two\nlines."\nc,Three.\n')
    assert [(r.row, r.doc_id) for r in read_records(path)] == [(2, "a"), (4, "b"), (5, "c")]
    path = tmp_path / "a.jsonl"
    path.write_text('{"doc_id": "a", "text": "One."}\n\n{"doc_id": "b", "text": "Two."}\n')
    assert [(r.row, r.doc_id) for r in read_records(path)] == [(1, "a"), (3, "b")]


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ('a,"One.\nb,Two.\n', "row 2 (from line 2 on)"),
        ('a,One.\n\nb,"Two.\nc,"Three."\n', "row 4 (from line 4 on)"),
        ('a,"One "and" a half."\nb,Two.\n', "row 2, line 2: "),
        ('a,"One.\nb,Two",more\nc,Three.\n', "row 2: cells and header differ in number"),
    ],
)
def test_rows_that_cannot_be_told_apart_are_refused(tmp_path, rows, where):
    (tmp_path / "a.csv").write_text("doc_id,text\n" + rows)
    with pytest.raises(InputError) as refused:
        list(read_records(tmp_path / "a.csv"))
    assert f"a.csv, {where}" in str(refused.value)
    assert "look for a quotation mark" in str(refused.value)


def test_text_behind_a_closed_quotation_mark_is_named_as_the_fault(tmp_path):
    (tmp_path / "a.csv").write_text('doc_id,text\na,One.\n\nb,"Storm" hits Harl\nc,Three.\n')
    with pytest.raises(InputError) as refused:
        list(read_records(tmp_path / "a.csv"))
    assert "a.csv, row 4, line 4: text stands behind a closing quotation mark" in str(refused.value)
    assert "not closed" not in str(refused.value)


@pytest.mark.parametrize("mark", ['"', ""])
def test_a_quotation_mark_too_many_or_too_few_hides_no_row(tmp_path, mark):
    rows = [
        ["a", "Ay", "One, two."],
        ["b", "Bee", 'She said "no".'],
        ["c", "", "Three"],
        ["d", "Dee", "Four."],
    ]
    pd.DataFrame(rows, columns=["doc_id", "outlet", "text"]).to_csv(tmp_path / "good.csv", index=False)
    good = (tmp_path / "good.csv").read_text()
    path = tmp_path / "a.csv"
    places = range(len(good) + 1) if mark else [i for i, c in enumerate(good) if c == '"']
    for at in places:
        path.write_text(good[:at] + mark + good[at + (not mark) :])
        with suppress(InputError):
            assert len(list(read_records(path))) == len(rows)


def test_bytes_that_are_no_utf8_stay_within_their_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"doc_id,text\na,caf\xe9\nb,Two.\n")
    first, second = read_records(path)
    assert first.text == "caf\udce9"
    assert second.text == "Two."


def test_a_line_that_is_no_json_object_is_flawed(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"doc_id": "a", "text": "One."}\n{broken\n[1]\n\n{"doc_id": "b"}\n' + "[" * 90000)
    flaws = [r.flaw for r in read_records(path)]
    assert [bool(flaw) for flaw in flaws] == [False, True, True, False, True]
    assert flaws[1].startswith("row cannot be read")


def test_rows_without_an_identifier_are_flawed(tmp_path):
    path = write(tmp_path, "csv", [{"doc_id": "a", "text": "One."}, {"doc_id": " ", "text": "Two."}])
    assert [r.flaw for r in read_records(path)] == ["", "no id"]


def test_a_folder_is_read_file_by_file(tmp_path):
    for name, row in zip("ab", ROWS, strict=True):
        pd.DataFrame([row]).to_parquet(tmp_path / f"{name}.parquet")
    places = [("a.parquet", 1), ("b.parquet", 1)]
    assert [(r.place, r.doc_id) for r in read_records(tmp_path)] == list(zip(places, "ab", strict=True))
    (tmp_path / "c.csv").write_text("text\nx\n")
    with pytest.raises(InputError, match="several kinds"):
        find_files(tmp_path)


@pytest.mark.parametrize(("name", "content"), [("a.parquet", b"no parquet"), ("a.txt", b"x")])
def test_what_holds_no_articles_is_refused_in_one_line(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as refused:
        list(read_records(tmp_path / name))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "a.csv: is empty; it needs a first row"),
        ("words,outlet\nOne.,Ay\n", "a.csv: no column 'text'; it has outlet, words; name that of the text"),
    ],
)
def test_a_csv_without_the_columns_is_refused_with_a_mend(tmp_path, content, said):
    path = tmp_path / "a.csv"
    path.write_text(content)
    with pytest.raises(InputError, match=said):
        list(read_records(path))


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_marks_between_cells_and_usual_names_of_columns(tmp_path, mark):
    path = tmp_path / "a.csv"
    path.write_text(f'\ufeffFull Text{mark}Source\n"One{mark} two."{mark}Ay, Inc\n')
    (record,) = read_records(path)
    assert (record.text, record.outlet) == (f"One{mark} two.", "Ay, Inc")


def test_articles_are_told_from_a_study(tmp_path):
    assert not is_articles(tmp_path)
    assert is_articles(write(tmp_path, "csv"))
    assert is_articles(tmp_path)
    (tmp_path / "sources.csv").write_text("doc_id,outlet,path\n")
    assert not is_articles(tmp_path)
    assert not is_articles(tmp_path / "sources.csv")


def test_batches_hold_every_record_once():
    assert list(read_batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(read_batches([], 2)) == []


ROWS_TWICE = [
    Record(1, "a", text=""),
    Record(2, "b", text="y"),
    Record(3, "a", text="x"),
    Record(4, "a", text="z"),
]


def test_of_rows_with_one_identifier_the_same_stays_in_any_order():
    rows, out = find_duplicates(lambda: ROWS_TWICE)
    turned = [record._replace(row=5 - record.row) for record in reversed(ROWS_TWICE)]
    again, others = find_duplicates(lambda: turned)
    texts = {r.text for r in ROWS_TWICE if r.place not in out}
    assert rows == again == 4
    assert len(out) == len(others) == 2
    assert texts == {r.text for r in turned if r.place not in others}
    assert "" not in texts


def test_rows_with_a_flaw_are_no_duplicates():
    flawed = [Record(i, "", flaw="no id") for i in (1, 2)]
    assert find_duplicates(lambda: flawed) == (2, frozenset())
    assert find_duplicates(lambda: []) == (0, frozenset())


@pytest.mark.parametrize(
    ("engine", "said"),
    [
        (Engine("spark"), "--engine"),
        (Engine(processes=0), "--processes"),
        (Engine(batch=0), "--batch"),
        (Engine(scheduler="tcp://x:1"), "--scheduler"),
    ],
)
def test_settings_that_mean_nothing_are_refused(engine, said):
    with pytest.raises(InputError, match=said):
        engine.check()
