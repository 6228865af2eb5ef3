"""The figure of robustness: its title counts the choices that differ, each once."""

import pandas as pd
import pytest

from analysis.report.panels.base import Context
from analysis.report.panels.robustness import (
    alt_robustness,
    draw_robustness,
    robustness_rows,
    tell_robustness,
)

# Values of both outlets under four choices: the third and fourth repeat the first.
VALUES = [(3.0, 1.0), (1.0, 2.0), (3.0, 1.0), (3.0, 1.0)]


def rows_of(values, outlets, q=0.5):
    records = [
        (number, "ours", "all zones", "own", str(number % 2), "out", outlet, value, value == max(row))
        for number, row in enumerate(values)
        for outlet, value in zip(outlets, row, strict=False)
    ]
    columns = "choice_id lexicon zones voice captions unnamed unit value leads".split()
    table = pd.DataFrame(records, columns=columns).assign(measure="loaded_per_1000")
    tested = [("loaded_per_1000", "own", *outlets[:2], 2.0, q)] if len(outlets) > 1 else []
    pairs = pd.DataFrame(tested, columns="measure scope unit_a unit_b difference q_primary".split())
    pairs["q"] = 0.9
    return robustness_rows({"robustness": table.assign(order=1), "comparisons": pairs})


def title_of(rows, outlets):
    context = Context(outlets, (10,) * len(outlets), 2, len(outlets), False)
    return draw_robustness(rows, context).texts[0].get_text().replace("\n", " "), context


def test_identical_choices_count_once():
    rows = rows_of(VALUES, ("Bugle", "Courier"))
    title, context = title_of(rows, ("Bugle", "Courier"))
    told = "Which outlet is most loaded hangs on how one counts: Bugle in 1 of 2 different ways, Courier in 1"
    assert title == told
    assert told in alt_robustness(rows, context)
    assert "count), of which 2 differ and are drawn" in tell_robustness(rows, context)


def test_choices_that_all_differ_are_told_as_they_are():
    rows = rows_of(VALUES[:2], ("Bugle", "Courier"))
    title, context = title_of(rows, ("Bugle", "Courier"))
    assert title == "Which outlet is most loaded hangs on how one counts: Bugle in 1 of 2 ways, Courier in 1"
    assert "differ and" not in tell_robustness(rows, context)


def test_an_outlet_that_leads_however_one_counts_is_said_to():
    title, _ = title_of(rows_of([(3.0, 1.0), (4.0, 1.0)], ("Bugle", "Courier"), q=0.01), ("Bugle", "Courier"))
    assert title == "Bugle is most loaded in all 2 ways to count"


def test_an_outlet_above_some_of_the_others_is_not_called_most_loaded():
    rows = rows_of([(3.0, 2.0, 1.0), (4.0, 2.0, 1.0)], ("Bugle", "Courier", "Post"), q=0.01)
    title, _ = title_of(rows, ("Bugle", "Courier", "Post"))
    assert title == "Bugle leads in all 2 ways to count, above 1 of 2 others beyond chance (q < .05)"


def test_an_outlet_that_leads_within_chance_is_not_called_most_loaded():
    title, _ = title_of(rows_of([(3.0, 1.0), (4.0, 1.0)], ("Bugle", "Courier")), ("Bugle", "Courier"))
    assert title == "Bugle leads in all 2 ways to count, above no other beyond chance (q < .05)"


@pytest.mark.parametrize("rows_n", [4, 0])
def test_one_outlet_or_none_is_not_the_most_loaded(rows_n):
    rows = rows_of(VALUES, ("Bugle",)).head(rows_n)
    title, context = title_of(rows, ("Bugle",))
    assert title == "Robustness: fewer than two outlets, nothing to compare"
    assert "most loaded" not in alt_robustness(rows, context)


def test_marks_that_would_hide_each_other_stand_side_by_side():
    rows = rows_of([(3.0, 2.99, 1.0), (3.0, 1.0, 2.0)], ("Bugle", "Courier", "Echo"))
    context = Context(("Bugle", "Courier", "Echo"), (10,) * 3, 3, 3, False)
    upper = draw_robustness(rows, context).axes[1]
    first = {line.get_label(): float(line.get_xdata()[0]) for line in upper.lines if len(line.get_xdata())}
    near = sorted([first["Bugle"], first["Courier"]])
    assert near[1] - near[0] > 0.3
    assert first["Echo"] == round(sum(near) / 2, 6)
