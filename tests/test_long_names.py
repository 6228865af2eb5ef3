"""Names of outlets longer than a line are whole on two lines; a long value fits its cell."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.report.agreement import read_agreement
from analysis.report.agreement_figure import draw_agreement
from analysis.report.fact_matrix import draw_facts
from analysis.report.figures import FIGURES, house_style
from analysis.report.panels.base import Context
from analysis.tables.files import read_tables
from tests.drawn_texts import check_apart, check_inside, check_type, visible_texts

LONG = "The Brennick Morning Courier"
WRAPPED = "The Brennick\nMorning Courier"
FIGURE = {figure.name: figure for figure in FIGURES}


@pytest.fixture(scope="module")
def tables():
    found = read_tables(Path("data/processed/example"))
    return {
        name: frame.replace({"Gushly": LONG, "Hearthpage": "Northern Herald II"})
        for name, frame in found.items()
    }


@pytest.mark.parametrize(
    "name",
    "course keyness robustness facts differences loaded_terms sentiment_drivers clickbait_markers".split(),
)
def test_long_names_are_on_two_lines_and_overlap_nothing(tables, name):
    context = Context.of(tables, invented=False)
    with house_style():
        canvas = FIGURE[name].draw(FIGURE[name].rows(tables), context)
        boxes = visible_texts(canvas)
    shown = [label for label, _ in boxes]
    assert any("−\n" in label if name == "differences" else label == WRAPPED for label in shown)
    check_type(canvas)
    check_inside(canvas, boxes)
    check_apart(boxes)


@pytest.mark.parametrize("study", ["defector", "example"])
def test_type_is_large_enough_in_print(study):
    tables = read_tables(Path("data/processed") / study)
    context = Context.of(tables, invented=study == "example")
    with house_style():
        for figure in FIGURES:
            check_type(figure.draw(figure.rows(tables), context))
        check_type(draw_agreement(read_agreement()))


def test_room_for_a_second_line_only_where_a_name_needs_it():
    context = Context(("A", "B"), (10, 10), 2, 2, False)
    rows = pd.DataFrame({"outlet": ["A", LONG], "doc_id": ["a", "b"], "place": 0.5})
    rows = rows.assign(loaded_per_1000=9.0, compound=0.1)
    short, long = (FIGURE["course"].draw(rows, replace(context, outlets=("A", b))) for b in ("B", LONG))
    assert long.get_size_inches()[1] - short.get_size_inches()[1] == pytest.approx(0.13)
    assert [ax.get_title(loc="left") or ax.get_title() for ax in long.axes[::2]] == ["A", WRAPPED]


@pytest.mark.parametrize("outlets_n", [2, 5, 6])
def test_a_long_value_stays_in_its_cell(outlets_n):
    outlets = [f"Outlet {i}" for i in range(outlets_n)]
    rows = [(0, "ransom", "told by several", outlet, "told", "~240,000 pounds") for outlet in outlets]
    table = pd.DataFrame(rows, columns=["rank", "label", "group", "outlet", "status", "value"])
    with house_style():
        canvas = FIGURE["facts"].draw(
            table.assign(fact_id="f", facts_n=1, of_all_n=0),
            Context(tuple(outlets), (9,) * outlets_n, 9, outlets_n, False),
        )
        boxes = [box for label, box in visible_texts(canvas) if label.split() == ["~240,000", "pounds"]]
    cell = canvas.axes[0].bbox.width / outlets_n * 0.92
    assert len(boxes) == outlets_n
    assert all(box.width < cell for box in boxes)
    assert draw_facts(table, outlets).get_xlim() == (-0.5, outlets_n - 0.5)
