"""Figures: what is on the axes equals the table, titles claim what holds, files come out the same twice."""

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex, to_rgb

from analysis.report import charts, figures, matrices, palette, word_lists
from analysis.report.figures import FIGURES, draw_figures, house_style
from analysis.report.findings import find_above, join_names, write_title
from analysis.report.palette import colour_of, marker_of
from analysis.report.panels.base import Context
from analysis.report.panels.telling import ALT_MOST, tell_alt, tell_span
from analysis.report.studies import find_place
from analysis.tables.files import read_tables
from tests.drawn_texts import check_apart, check_inside, visible_texts

NAN = float("nan")


def estimates(*rows):
    return pd.DataFrame(rows, columns=["unit", "value", "low", "high"])


@pytest.fixture(scope="module")
def tables():
    return read_tables(find_place("example").tables)


def above(*rows):
    return pd.DataFrame(rows, columns=["unit", "value", "above"])


def test_only_a_difference_that_holds_is_a_finding():
    rows = above(("a", 9, "b; c"), ("b", 6, "c"), ("c", 2, ""))
    assert write_title(rows, "is more", "Thing") == "a is more than b and c (and 1 more pair)"
    assert write_title(rows.iloc[1:], "is more", "Thing") == "b is more than c"
    assert write_title(rows.assign(above=""), "is more", "Thing") == (
        "Thing: differences not distinguishable from chance (q ≥ .05)"
    )
    assert write_title(above(("a", NAN, "")), "is more", "Thing").endswith(
        "fewer than two outlets have a value"
    )


def test_a_value_below_zero_is_less_negative_and_not_more_positive():
    rows = above(("a", -0.1, "b"), ("b", -0.3, ""))
    assert write_title(rows, "is more", "Thing", less="is less") == "a is less than b"
    across = above(("a", 0.1, "b"), ("b", -0.3, ""))
    assert write_title(across, "is more", "Thing", less="is less") == "a is more than b"


def test_a_pair_is_found_from_the_higher_unit_by_its_q():
    pairs = pd.DataFrame(
        [
            ("m", "own", "a", "b", -3.0, 0.01, np.nan),
            ("m", "own", "a", "c", 2.0, 0.2, np.nan),
            ("m", "own", "b", "c", 5.0, 0.04, np.nan),
            ("compound_mean", "own", "a", "b", 1.0, 0.6, 0.02),
        ],
        columns=["measure", "scope", "unit_a", "unit_b", "difference", "q", "q_primary"],
    )
    assert find_above({"comparisons": pairs}, "m", "own") == {"b": "a; c"}
    assert find_above({"comparisons": pairs}, "m", "quoted") == {}
    assert find_above({"comparisons": pairs}, "compound_mean", "own") == {"a": "b"}  # of its own family


def test_an_alt_text_leaves_out_what_does_not_fit_and_says_so():
    items = [f"outlet {i} has the value {i}" for i in range(40)]
    alt = tell_alt("Dots", items)
    assert len(alt) <= ALT_MOST
    assert alt.startswith("Dots: outlet 0 has the value 0; outlet 1")
    shown = alt.count("has the value")
    assert alt.endswith(f"; {40 - shown} more in its table.")
    assert tell_alt("Dots", []) == "Dots."
    assert len(tell_alt("Dots", ["x" * 400])) == ALT_MOST


def test_a_span_names_both_ends():
    assert tell_span(estimates(("a", 2, 1, 3), ("b", NAN, NAN, NAN), ("c", 5, 4, 6))) == "a 2.0 to c 5.0"
    assert tell_span(estimates(("a", 2, 1, 3), ("b", 2, 1, 3))) == "all 2.0"
    assert tell_span(estimates(("a", -2, 1, 3), ("b", -2, 1, 3))) == "all −2.0"
    assert tell_span(estimates(("a", -2, 1, 3), ("b", NAN, NAN, NAN))) == "a −2.0"
    assert tell_span(estimates(("a", -2, 1, 3), ("b", -0.01, 1, 3))) == "a −2.0 to b 0.0"
    assert tell_span(estimates(("a", NAN, NAN, NAN))) == "undefined"


def test_names_in_a_sentence():
    assert join_names(["A"]) == "A"
    assert join_names(["A", "B", "C"]) == "A, B and C"


def test_outlets_keep_colour_and_marker_apart():
    outlets = [f"o{i}" for i in range(20)]
    looks = list(zip(colour_of(outlets).values(), marker_of(outlets).values(), strict=True))
    assert len(set(looks)) == 20
    assert len({marker for _, marker in looks[:5]}) == 5


def contrast(colour, ground="#ffffff"):
    """WCAG 2 contrast of two colours."""

    def luminance(colour):
        parts = np.array(to_rgb(colour))
        linear = np.where(parts <= 0.03928, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    low, high = sorted([luminance(colour), luminance(ground)])
    return (high + 0.05) / (low + 0.05)


def test_letters_reach_the_contrast_of_wcag_aa():
    assert contrast("#000000") == pytest.approx(21)
    assert min(contrast(ink) for ink in (*palette.INKS, palette.QUIET)) >= 4.5
    tinted = [1 - matrices.TINT * (1 - np.array(to_rgb(colour))) for colour in palette.COLOURS]
    assert min(contrast("#222222", tint) for tint in tinted) >= 7
    assert min(map(contrast, palette.COLOURS)) >= 3  # marks and lines


def test_letters_stand_out_from_a_cell_whatever_its_shade():
    for colour in (palette.LOADED, palette.BELOW, *palette.SHARES):
        for alpha in np.linspace(0, 1, 41):
            ground = 1 - alpha * (1 - np.array(to_rgb(colour)))
            assert contrast(palette.letters_on(colour, alpha), ground) >= palette.LEGIBLE == 4.5
    assert [palette.letters_on(colour) for colour in ("#000000", "#ffffff")] == ["white", "#222222"]


def test_dots_and_lines_are_the_table():
    rows = estimates(("a", 2, 1, 3), ("b", 5, 4, 7), ("c", NAN, NAN, NAN))
    ax = charts.draw_intervals(rows)
    drawn = [line.get_xdata() for line in ax.lines]
    assert [list(x) for x in drawn] == [[1, 3], [2], [4, 7], [5]]
    assert [text.get_text() for text in ax.get_yticklabels()] == ["a", "b", "c"]
    assert [text.get_text() for text in ax.texts] == ["undefined"]
    assert ax.get_xlim()[0] == 0
    assert ax.get_xlim()[1] >= 7


def test_every_sentence_is_a_point():
    rows = pd.DataFrame(
        {"outlet": "a", "what": "sentence", "value": [0.5, 0.5, -1.0, 0.0], "low": NAN, "high": NAN}
    )
    ax = charts.draw_sentences(rows, ["a"])
    (points,) = [line for line in ax.lines if len(line.get_xdata()) == 4]
    assert sorted(points.get_xdata()) == [-1.0, 0.0, 0.5, 0.5]
    assert len(set(zip(points.get_xdata(), points.get_ydata(), strict=True))) == 4


def test_marker_cells_hold_the_trigger_words():
    rows = pd.DataFrame(
        {"outlet": ["a", "b"], "marker": ["question"] * 2, "present": [True, False], "triggers": ["Why", ""]}
    ).assign(shared_with="")
    ax = matrices.draw_markers(rows, ["a", "b"], ["question"])
    assert [text.get_text() for text in ax.texts] == ["Why"]


def test_headlines_of_one_outlet_share_a_cell():
    rows = pd.DataFrame(
        [
            ("a", "video", True, "Watch", ""),
            ("a", "video", True, "See", "imperative"),
            ("b", "video", False, "", ""),
        ],
        columns=["outlet", "marker", "present", "triggers", "shared_with"],
    )
    ax = matrices.draw_markers(rows, ["a", "b"], ["video"])
    assert [text.get_text() for text in ax.texts] == ["Watch; See‡"]


def test_parts_too_small_for_a_number_are_named_beside_them():
    shares = pd.DataFrame(
        {"own": [0.93, 0.5], "quoted": [0.05, 0.05], "unclear": [0.02, 0.45]}, index=["a", "b"]
    )
    texts = [text.get_text() for text in charts.draw_shares(shares).texts]
    assert texts == ["93%", "50%", "45%", "5% quoted, 2% unclear"]  # no room beside half a bar


def test_a_mean_that_is_undefined_is_said_to_be():
    scores = pd.DataFrame({"unit": ["a", "b"], "score": "raw", "value": [NAN, 0.1], "low": NAN, "high": NAN})
    assert [text.get_text() for text in charts.draw_scores(scores, ["a", "b"], ["raw"]).texts] == [
        "undefined"
    ]
    rows = pd.DataFrame({"outlet": ["a", "b"], "what": "mean", "value": [0.1, NAN], "low": 0.0, "high": 0.2})
    assert [text.get_text() for text in charts.draw_sentences(rows, ["a", "b"]).texts] == ["mean undefined"]


def test_scores_of_one_outlet_keep_its_symbol_and_fill_up():
    rows = pd.DataFrame({"unit": list("aaabbb"), "score": ["x", "y", "z"] * 2, "value": 0.1})
    ax = charts.draw_scores(rows.assign(low=0.0, high=0.2), ["a", "b"], ["x", "y", "z"])
    marks = [line for line in ax.lines if line.get_marker() in palette.MARKERS]
    assert [mark.get_marker() for mark in marks] == ["o"] * 3 + ["s"] * 3
    assert [mark.get_fillstyle() for mark in marks] == ["full", "left", "full"] * 2
    assert [mark.get_markerfacecolor() for mark in marks[:3]] == ["white", *[palette.COLOURS[0]] * 2]


def test_bars_of_drivers_run_to_the_side_of_their_sign():
    rows = pd.DataFrame({"outlet": list("aab"), "term": ["bad", "good", "war"], "value": [-2.0, 1.0, -4.0]})
    ax = word_lists.draw_bars(rows.assign(n=1, said=""), ["a", "b"])
    spans = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in ax.patches]
    zero, scale = word_lists.BAR, word_lists.BAR / 4
    assert spans == [
        pytest.approx((zero, zero - 2 * scale)),
        pytest.approx((zero, zero + scale)),
        pytest.approx((1 + zero, 1 + zero - 4 * scale)),
    ]
    assert [to_hex(bar.get_facecolor()).upper() for bar in ax.patches] == [
        palette.COLOURS[i] for i in (0, 0, 1)
    ]
    bare = word_lists.draw_bars(rows.assign(n=1, said=""), ["a", "b", "c"])
    assert [text.get_text() for text in bare.texts].count("none") == 1


def test_what_stands_beside_comparisons_counts_the_articles():
    one, several = (Context(("a", "b"), (9, 9), 4, n, False).limit for n in (2, 3))
    assert one.startswith("One article per outlet: ")
    assert several.startswith("3 articles of 2 outlets: ")


def test_hyphens_of_names_and_words_are_no_minus_signs(tables):
    context = Context.of(tables, invented=True)
    named = {figure.name: figure for figure in FIGURES}
    driving = pd.DataFrame({"outlet": [context.outlets[0]], "term": "so-called", "valence": -2.0, "n": 1})
    assert "so-called −2.0" in named["sentiment_drivers"].alt(driving, context)
    (ax,) = named["sentiment_drivers"].draw(driving, context).axes
    assert "so-called −2.0" in [text.get_text() for text in ax.texts]
    index = pd.DataFrame(
        {"unit": ["Half-Day"], "category": "index", "value": [-1.0], "low": [-2.0], "high": [0]}
    )
    told = named["profile"].alt(index, Context(("Half-Day",), (1,), 1, 1, False))
    assert "Half-Day −1.00" in told


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_every_figure_draws_and_tells(figure, tables):
    context = Context.of(tables, invented=True)
    rows = figure.rows(tables)
    assert len(rows)
    assert "invented" in context.stamp
    assert figure.caption(rows, context).endswith(f". {context.limit}{context.stamp}")
    alt = figure.alt(rows, context)
    assert any(outlet in alt for outlet in context.outlets)
    assert 40 < len(alt) <= ALT_MOST
    assert not alt.endswith("…")


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_no_text_leaves_the_canvas_or_overlaps(figure, tables):
    context = Context.of(tables, invented=True)
    with house_style():
        canvas = figure.draw(figure.rows(tables), context)
        boxes = visible_texts(canvas)
    check_inside(canvas, boxes)
    check_apart(boxes)


@pytest.fixture(scope="module")
def drawn(tables, tmp_path_factory):
    """The example with all its figures drawn anew, in one format."""
    place = replace(find_place("example"), figures=tmp_path_factory.mktemp("figures"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "FORMATS", ("svg",))
        assert len(draw_figures(place, tables, print)) == len(FIGURES)
        yield place


def test_a_second_run_draws_nothing(drawn, tables):
    assert draw_figures(drawn, tables, print) == []
    (drawn.figures / "overview.csv").unlink()
    assert [path.name for path in draw_figures(drawn, tables, print)] == ["overview.svg"]
    stamps = json.loads((drawn.figures / ".drawn.json").read_text())
    assert set(stamps) == {figure.name for figure in FIGURES}


def test_committed_figures_are_drawn_from_the_committed_tables(drawn):
    committed = find_place("example").figures
    for figure in FIGURES:
        for end in ("svg", "csv", "caption.txt", "alt.txt"):
            name = f"{figure.name}.{end}"
            assert (drawn.figures / name).read_bytes() == (committed / name).read_bytes(), name


def test_course_ends_are_the_first_and_last_sentences(tables):
    rows = {figure.name: figure.rows(tables) for figure in FIGURES}["course"]
    assert rows["place"].min() == 0
    assert rows["place"].max() == 1
    assert np.isfinite(rows["loaded_per_1000"]).any()
    assert (rows["loaded_per_1000"].dropna() >= 0).all()
