"""The figure of clickbait markers: words that set several are marked, and counted once in the caption."""

import pandas as pd
import pytest

from analysis.measures.clickbait.markers import MARKERS
from analysis.report.panels.base import Context
from analysis.report.panels.clickbait import draw_markers, markers_rows, tell_markers


def tables(*heads):
    rows = [
        {"doc_id": f"d{i}", "outlet": outlet, "headline": title, **dict.fromkeys(MARKERS, ""), **set_by}
        for i, (outlet, title, set_by) in enumerate(heads)
    ]
    heads = pd.DataFrame(rows).assign(strength=0.3, low=0.1, high=0.5)
    outlets = heads["outlet"].unique()
    mean = {"level": "outlet", "measure": "clickbait_strength", "scope": "headline", "value": 0.4}
    estimates = pd.DataFrame([mean | {"unit": outlet, "low": 0.2, "high": 0.6} for outlet in outlets])
    pairs = pd.DataFrame(
        columns=["unit_a", "unit_b", "measure", "scope", "difference", "p", "q", "q_primary"]
    )
    return {"headlines": heads, "documents": heads, "estimates": estimates, "comparisons": pairs}


def context(*outlets, articles_n=0):
    articles_n = articles_n or len(outlets)
    single_n = len(outlets) - (articles_n > len(outlets))
    return Context(outlets, (10,) * len(outlets), 2, articles_n, False, single_n)


LOUD = (
    "Bugle",
    "SEE: The boat that sank",
    {"imperative": "SEE", "all_caps": "SEE", "video": "SEE: The boat"},
)
PLAIN = ("Courier", "Will the boat sink?", {"question": "Will; ?"})


def drawn(canvas):
    return [text.get_text() for ax in canvas.axes for text in ax.texts]


def test_markers_of_the_same_words_name_each_other():
    rows = markers_rows(tables(LOUD, PLAIN)).set_index(["outlet", "marker"])["shared_with"]
    assert rows["Bugle", "video"] == "imperative; all_caps"
    assert rows["Bugle", "imperative"] == "all_caps; video"
    assert rows["Bugle", "question"] == rows["Courier", "question"] == rows["Bugle", "strength"] == ""


def test_words_beside_each_other_are_not_shared():
    rows = markers_rows(tables(("Bugle", "You see you", {"second_person": "You", "imperative": "see"})))
    assert set(rows["shared_with"]) == {""}


@pytest.mark.parametrize(("triggers", "shared"), [("The boat that…", True), ("not in it", False)])
def test_a_trigger_that_was_cut_is_found_by_its_beginning(triggers, shared):
    head = ("Bugle", "The boat that sank", {"emotional": "boat", "curiosity_gap": triggers})
    assert markers_rows(tables(head))["shared_with"].any() == shared


def test_marks_foot_title_and_caption():
    rows, place = markers_rows(tables(LOUD, PLAIN)), context("Bugle", "Courier")
    canvas = draw_markers(rows, place)
    assert {"SEE‡", "SEE: The boat‡", "Will; ?"} < set(drawn(canvas))
    lines = [text.get_text() for text in canvas.texts]
    assert lines[0].endswith("one word can set several")
    assert any(line.startswith("‡ ") for line in lines)
    assert "there would be Bugle 1 instead of 3." in tell_markers(rows, place)


def test_nothing_is_said_where_every_marker_has_its_own_words():
    rows, place = markers_rows(tables(PLAIN)), context("Courier")
    canvas = draw_markers(rows, place)
    assert "‡" not in "".join([*drawn(canvas), *(text.get_text() for text in canvas.texts)])
    assert "several markers" not in tell_markers(rows, place)


def test_many_outlets_are_marked_too_and_not_all_are_named():
    heads = [(f"Outlet {i}", *LOUD[1:]) for i in range(8)]
    rows, place = markers_rows(tables(*heads)), context(*(head[0] for head in heads))
    assert drawn(draw_markers(rows, place)).count("‡") == 3 * 8
    assert "Outlet 5 1 instead of 3 and 2 more." in tell_markers(rows, place)


def test_the_mean_strength_of_several_headlines_has_the_ends_of_its_estimate():
    rows, place = markers_rows(tables(LOUD, LOUD, PLAIN)), context("Bugle", "Courier", articles_n=3)
    canvas = draw_markers(rows, place)
    assert {"0.40 (0.20–0.60)", "0.30 (0.10–0.50)"} < set(drawn(canvas))
    foot = " ".join(canvas.texts[-1].get_text().split())
    assert "of several the mean of an outlet's headlines with the 95% interval over them." in foot
    assert "of several the mean" in tell_markers(rows, place)
    assert "mean of" not in tell_markers(*[markers_rows(tables(LOUD, PLAIN)), context("Bugle", "Courier")])


def test_an_outlet_of_two_articles_with_one_headline_has_the_ends_of_its_estimate():
    made = tables(LOUD, PLAIN)
    made["documents"] = pd.concat([made["documents"], made["documents"][:1].assign(doc_id="d9")])
    canvas = draw_markers(markers_rows(made), context("Bugle", "Courier", articles_n=3))
    assert {"0.40 (0.20–0.60)", "0.30 (0.10–0.50)"} < set(drawn(canvas))


def test_an_outlet_whose_headline_has_no_strength_is_marked_so():
    rows = markers_rows(tables(LOUD, PLAIN)).replace({"strength": 0.3}, float("nan"))
    assert drawn(draw_markers(rows, context("Bugle", "Courier"))).count("–") == 2


def test_the_caption_counts_headlines_not_articles():
    rows = markers_rows(tables(LOUD, PLAIN))
    assert "each headline (2 in all)" in tell_markers(rows, context("Bugle", "Courier", articles_n=5))
