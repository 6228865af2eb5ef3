"""Tables: declared grain and columns, one format on disk, nothing half-written."""

import math

import pandas as pd
import pytest

from analysis.corpus import InputError
from analysis.tables.declared import TABLES
from analysis.tables.files import format_table, read_table, read_tables, write_tables, write_text
from analysis.tables.schema import Column, Table, TableError, build_frame, check_frame

TABLE = Table(
    "toy",
    "thing",
    ("name",),
    (
        Column("name", "str", "x"),
        Column("n", "int", "x"),
        Column("share", "float", "x"),
        Column("on", "bool", "x"),
    ),
)


def test_frames_are_typed_and_rounded():
    frame = build_frame(TABLE, [("a", 1, 1 / 3, True), ("b", 2, float("nan"), False)])
    assert [str(kind) for kind in frame.dtypes] == ["str", "int64", "float64", "bool"]
    assert frame["share"][0] == 0.333333
    assert math.isnan(frame["share"][1])


def test_unpaired_surrogates_become_replacement_characters():
    frame = build_frame(TABLE, [("a\ud800b\udfff", 1, 0.5, True), ("c", 2, 0.5, True)])
    assert list(frame["name"]) == ["a\ufffdb\ufffd", "c"]
    with pytest.raises((TableError, ValueError, TypeError)):
        build_frame(TABLE, [("\ud800", 1, 0.5, True), (None, 2, 0.5, True)])


def test_negative_zero_is_zero():
    frame = build_frame(TABLE, [("a", 1, -0.0000001, True)])
    assert format_table(frame) == "name,n,share,on\na,1,0,True\n"


def test_keys_are_unique():
    with pytest.raises(TableError, match="twice; grain is one row per thing"):
        build_frame(TABLE, [("a", 1, 0.5, True), ("a", 2, 0.5, True)])


def test_only_floats_may_be_undefined():
    with pytest.raises((TableError, ValueError, TypeError)):
        build_frame(TABLE, [(None, 1, 0.5, True)])


def test_columns_must_be_the_declared_ones():
    with pytest.raises(TableError, match="declared"):
        check_frame(TABLE, pd.DataFrame({"name": ["a"]}))


def test_infinite_values_are_refused():
    with pytest.raises(TableError, match="infinite"):
        build_frame(TABLE, [("a", 1, float("inf"), True)])


@pytest.mark.parametrize(
    ("value", "cell"),
    [(1.0, "1"), (0.25, "0.25"), (1e-9, "0"), (-1.5, "-1.5"), (math.nan, ""), (123456.7, "123456.7")],
)
def test_one_format_for_floats(value, cell):
    assert format_table(pd.DataFrame({"x": [value], "y": ["z"]})).splitlines()[1] == f"{cell},z"


def headlines(**cells):
    table = TABLES["headlines"]
    empty = {"str": "", "int": 0, "float": math.nan, "bool": False}
    row = [cells.get(column.name, empty[column.kind]) for column in table.columns]
    return build_frame(table, [row])


def test_what_is_written_is_read_back(tmp_path):
    frame = headlines(doc_id="a", headline='He said, "now"', strength=0.25, words_n=3)
    assert write_tables({"headlines": frame}, tmp_path) == [tmp_path / "headlines.csv"]
    pd.testing.assert_frame_equal(read_table("headlines", tmp_path), frame)
    assert write_tables({"headlines": frame}, tmp_path) == []


def test_a_bad_table_leaves_every_file_as_it_was(tmp_path):
    write_tables({"headlines": headlines(doc_id="a")}, tmp_path)
    before = (tmp_path / "headlines.csv").read_bytes()
    bad = {"headlines": headlines(doc_id="b"), "documents": pd.DataFrame({"x": [1]})}
    with pytest.raises(TableError):
        write_tables(bad, tmp_path)
    assert (tmp_path / "headlines.csv").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["headlines.csv"]


def test_a_failed_write_leaves_no_partial_file(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(InputError, match=r"a\.csv: cannot be written"):
        write_text(tmp_path / "a.csv", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_missing_and_foreign_files_are_named(tmp_path):
    with pytest.raises(InputError, match="holds no tables"):
        read_tables(tmp_path)
    with pytest.raises(InputError, match=r"headlines\.csv: no such table"):
        read_table("headlines", tmp_path)
    (tmp_path / "headlines.csv").write_text("doc_id,other\na,b\n")
    with pytest.raises(InputError, match="not the declared ones"):
        read_table("headlines", tmp_path)
