"""Agreement with coders as table, figure and image; what notebooks show; notebooks run in place."""

import json
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.corpus import InputError
from analysis.report.agreement import COLUMNS, HOME, HUMAN, MODEL, read_agreement
from analysis.report.agreement_figure import (
    alt_agreement,
    build_agreement,
    draw_agreement,
    tell_agreement,
    write_agreement,
)
from analysis.report.display import read_processed, show_agreement, show_estimates, show_figure
from analysis.report.notebooks import find_stale, run_notebook, run_notebooks
from analysis.report.provenance import find_versions

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def rows():
    return read_agreement(ROOT / HOME)


@pytest.fixture
def validity(tmp_path, monkeypatch):
    """A project's folder that holds nothing but the tables of agreement."""
    shutil.copytree(ROOT / HOME, tmp_path / HOME)
    monkeypatch.chdir(tmp_path)
    return tmp_path / HOME


def quiet(line):
    """Hear what is said and drop it."""


def test_every_instrument_is_compared_with_coders(rows):
    assert list(rows.columns) == COLUMNS
    assert set(rows["instrument"]) == {
        "Zones",
        "Voices",
        "Loaded words",
        "Sentiment",
        "Clickbait",
        "Frames",
        "Agency",
        "Facts",
    }
    assert set(rows["coders"]) == {HUMAN, MODEL}
    assert rows["value"].between(0, 1).all()
    assert (rows["n"] > 0).all()
    inside = rows.dropna(subset=["low", "high"])
    assert len(inside)
    assert (inside["low"] <= inside["value"]).all()
    assert (inside["value"] <= inside["high"]).all()


@pytest.mark.parametrize("name", ["zones", "voices", "loaded_babe", "sentiment", "frames", "agency"])
def test_a_missing_table_is_named(validity, name):
    (validity / f"{name}.csv").unlink()
    with pytest.raises(InputError, match=rf"{name}\.csv: no such table; .*make validate"):
        read_agreement()


@pytest.mark.parametrize(
    ("name", "content"),
    [("zones", ""), ("voices", "a,b\n1,2\n"), ("sentiment", "measure,value\nraw,x\n"), ("frames", "a\n1\n")],
)
def test_a_damaged_table_is_refused_in_one_line(validity, name, content):
    (validity / f"{name}.csv").write_text(content)
    with pytest.raises(InputError, match=r"a table is damaged .*; compare the instruments .* again"):
        read_agreement()


def test_dots_stand_at_the_values(rows):
    ax = draw_agreement(rows).axes[0]
    dots = [line for line in ax.lines if line.get_marker() == "o"]
    assert [line.get_xdata()[0] for line in dots] == rows["value"].tolist()
    assert [line.get_ydata()[0] for line in dots] == list(range(len(rows)))
    filled = [line.get_markerfacecolor() != "white" for line in dots]
    assert filled == (rows["coders"] == HUMAN).tolist()
    rivals = [line.get_xdata()[0] for line in ax.lines if line.get_marker() == "x"]
    assert rivals == rows["rival"].dropna().tolist()


def test_words_of_the_figure_name_every_check(rows):
    assert f"on {len(rows)} checks" in tell_agreement(rows)
    told = alt_agreement(rows)
    assert all(check in told for check in rows["check"])


def test_the_figure_has_rows_caption_and_alt_text(rows):
    contents = build_agreement(ROOT / HOME, kinds=("svg",))
    assert set(contents) == {"svg", "csv", "caption.txt", "alt.txt"}
    assert contents["svg"].lstrip().startswith(b"<?xml")
    assert contents["csv"].count(b"\n") == len(rows) + 1


def test_a_value_of_few_units_is_told_with_their_number(rows):
    table = rows.head(2).assign(score="share", n=[2, 90], seen="set aside")
    told = [text.get_text() for text in draw_agreement(table).axes[0].texts]
    assert [line.partition("  ")[2] for line in told] == ["share of 2 only", "share, set aside"]


def test_what_did_not_change_is_not_drawn_again(validity):
    said = []
    write_agreement(said.append)
    write_agreement(said.append)
    assert [line.rpartition(", ")[2] for line in said] == ["1 drawn anew", "0 drawn anew"]
    Path("figures/validity/agreement.csv").write_text("changed by hand\n")
    write_agreement(said.append)
    assert said[-1].endswith("1 drawn anew")


def test_a_new_version_of_a_lexicon_is_drawn(validity, monkeypatch):
    said = []
    write_agreement(said.append)
    monkeypatch.setattr("analysis.measures.agency.classes.LEXICON_VERSION", "agency-0")
    find_versions.cache_clear()
    write_agreement(said.append)
    find_versions.cache_clear()
    assert said[-1].endswith("1 drawn anew")
    assert "agency-0" in Path("figures/validity/agreement.svg").read_text(encoding="utf8")


def test_images_carry_their_alt_text(rows):
    image = show_agreement(ROOT)
    assert image.data.startswith(b"\x89PNG")
    assert image.alt == alt_agreement(rows)
    tables = read_processed("example", ROOT)
    shown = show_figure("overview", tables, study="example")
    assert shown.data.startswith(b"\x89PNG")
    assert len(shown.alt) > 20
    with pytest.raises(KeyError):
        show_figure("no such figure", tables)


def test_estimates_are_shown_with_their_intervals_in_the_order_of_the_outlets():
    columns = ["measure", "scope", "unit", "value", "low", "high"]
    rows = [
        ("lix", "all", "Post", 40.0, np.nan, np.nan),
        ("lix", "all", "Bugle", np.nan, np.nan, np.nan),
        ("compound_mean", "own", "Post", -0.1, -0.25, 0.051),
        ("compound_mean", "own", "Bugle", 0.2, 0.1, 0.3),
    ]
    table = pd.DataFrame(rows, columns=columns)
    shown = show_estimates(table)
    assert shown.columns.tolist() == ["Post", "Bugle"]
    assert shown.loc[("compound_mean", "own")].tolist() == ["−0.10 [−0.25, 0.05]", "0.20 [0.10, 0.30]"]
    assert shown.loc[("lix", "all")].tolist() == ["40.00", "undefined"]
    assert show_estimates(table.tail(2)).index.tolist() == ["compound_mean"]


def test_tables_of_an_unknown_study_are_refused():
    with pytest.raises(InputError, match="no-such-study"):
        read_processed("no-such-study", ROOT)


def write_notebook(path, *sources):
    empty = {"cell_type": "code", "metadata": {"x": 1}, "outputs": [], "execution_count": None}
    cells = [{**empty, "id": f"any{i}", "source": source} for i, source in enumerate(sources)]
    path.write_text(json.dumps({"cells": cells, "metadata": {"y": 2}, "nbformat": 4, "nbformat_minor": 5}))


def test_a_notebook_runs_in_place_and_leaves_the_same_bytes(tmp_path):
    path = tmp_path / "00_toy.ipynb"
    write_notebook(path, "x = object()\nprint(x, '/tmp/ipykernel_7/12.py')", "import os\nos.getcwd()")
    said = []
    run_notebooks(tmp_path, ["00"], said.append)
    first = path.read_bytes()
    run_notebooks(tmp_path, [], said.append)
    assert path.read_bytes() == first
    assert [line.strip() for line in said if not line.startswith("running")] == ["changed", "as it was"]
    notebook = json.loads(first)
    assert [cell["id"] for cell in notebook["cells"]] == ["cell-00", "cell-01"]
    assert [cell["execution_count"] for cell in notebook["cells"]] == [1, 2]
    assert "".join(notebook["cells"][0]["outputs"][0]["text"]) == "<object object> <cell>\n"
    assert notebook["cells"][1]["outputs"][0]["data"]["text/plain"] == [repr(str(tmp_path))]
    assert set(notebook["metadata"]) == {"kernelspec", "language_info", "run_of"}
    assert notebook["cells"][0]["metadata"] == {}


def test_a_notebook_that_is_not_as_it_was_run_is_named(tmp_path):
    folder, table = tmp_path / "notebooks", tmp_path / "data/processed/toy/terms.csv"
    folder.mkdir()
    table.parent.mkdir(parents=True)
    table.write_text("term\ngoat\n")
    path = folder / "00_toy.ipynb"
    write_notebook(path, 'STUDY = "toy"', "1")
    mend = "run it again (make notebooks)"
    told = [f"{path}: its code or a table it shows is not that which it was run with; {mend}"]
    assert find_stale(folder) == told
    run_notebooks(folder, [], quiet)
    assert find_stale(folder) == []
    as_run = path.read_text()
    path.write_text(as_run.replace("toy", "own"))
    assert find_stale(folder) == told
    path.write_text(as_run)
    table.write_text("term\nsheep\n")
    assert find_stale(folder) == told
    path.write_text("{")
    assert find_stale(folder) == told


def test_a_failing_cell_is_named_and_nothing_written(tmp_path):
    path = tmp_path / "00_toy.ipynb"
    write_notebook(path, "1 / 0")
    before = path.read_bytes()
    with pytest.raises(InputError, match=r"00_toy\.ipynb: ZeroDivisionError: division by zero"):
        run_notebook(path)
    assert path.read_bytes() == before


def test_an_unknown_notebook_is_refused(tmp_path):
    with pytest.raises(InputError, match="no notebook 09"):
        run_notebooks(tmp_path, ["09"], quiet)
