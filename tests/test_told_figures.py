"""Titles, alt texts and feet of figures tell both panels, intervals and the caveat, in the figure's order."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from analysis.report.amounts import shorten_label, shorten_value
from analysis.report.fact_matrix import find_drawn
from analysis.report.labels import put_outlets
from analysis.report.panels import clickbait, course, facts, frames, keyness, robustness, sentiment, voices
from analysis.report.panels.base import SUB_CHARS, TITLE_CHARS, Context, new_canvas, write_foot
from analysis.report.panels.keyness import draw_keyness, rank_named
from analysis.report.word_lists import draw_terms

OUTLETS = ("Bugle", "Courier")
SINGLE = Context(OUTLETS, (90, 80), 9, 2, False, 2)
SEVERAL = Context(OUTLETS, (90, 80), 9, 3, False, 1)


def test_the_caveat_stands_in_every_image():
    for context in (SINGLE, SEVERAL):
        canvas = new_canvas(context, "Title", "Subtitle", 2.0)
        assert context.limit in [text.get_text() for text in canvas.texts]


def test_long_titles_are_broken_and_keep_their_size():
    short = new_canvas(SINGLE, "Title", "Subtitle", 2.0)
    long = new_canvas(SINGLE, "word " * 30, "word " * 40, 2.0)
    assert [t.get_size() for t in long.texts] == [t.get_size() for t in short.texts]
    for text, most in zip(long.texts, (TITLE_CHARS, SUB_CHARS), strict=False):
        assert 1 < len(text.get_text().split("\n")) == -(-len(text.get_text()) // most)
    assert long.get_size_inches()[1] > short.get_size_inches()[1]


def test_a_foot_is_broken_where_it_is_too_long():
    canvas = new_canvas(SINGLE, "Title", "Subtitle", 2.0)
    write_foot(canvas, "word " * 40)
    assert canvas.texts[-1].get_text().count("\n") == 1


def shares(low, high, above=""):
    rows = [
        ("share", "Bugle", "quoted", 0.1, low, high, above),
        ("share", "Courier", "quoted", 0.2, 0.1, 0.4, ""),
    ]
    return pd.DataFrame(rows, columns=["what", "unit", "name", "value", "low", "high", "above"])


def test_shares_of_quoted_words_come_with_their_intervals():
    told = voices.alt_voices(shares(0.0, 0.46), SINGLE)
    assert "Bugle 10% (95%: 0%–46%); Courier 20% (95%: 10%–40%)" in told
    assert "Bugle 10%; Courier" in voices.alt_voices(shares(np.nan, np.nan), SINGLE)
    assert "%" not in voices._title(shares(0.0, 0.46))
    assert "not distinguishable" in voices._title(shares(0.0, 0.46))
    assert voices._title(shares(0, 0.2, "Courier")).startswith("Bugle quotes a larger share")


def test_verbs_and_second_hand_are_no_types_of_source():
    rows = pd.DataFrame(
        [("Bugle", "person", 2), ("Bugle", "coloured verb", 9), ("Courier", "second-hand", 5)],
        columns=["unit", "category", "numerator"],
    )
    assert voices.alt_sourcing(rows, SINGLE).endswith("most frequent types: Bugle: person 2; Courier: none.")


def pairs(gap_low):
    rows = [
        ("loaded", "Bugle", "body", 9.0, 5.0, 12.0),
        ("loaded", "Bugle", "headline", 90.0, 20.0, 200.0),
        ("loaded", "Courier", "body", 9.0, 5.0, 12.0),
        ("loaded", "Courier", "headline", 9.0, 0.0, 200.0),
        ("sentiment", "Courier", "gap", 0.5, gap_low, 0.9),
    ]
    return pd.DataFrame(rows, columns=["what", "unit", "part", "value", "low", "high"])


def test_the_title_of_headline_and_body_tells_both_panels():
    start = "Headline beside body, where apart: loaded words: Bugle; sentiment: "
    assert sentiment._headline_title(pairs(-0.1)) == start + "not distinguishable"
    assert sentiment._headline_title(pairs(0.1)) == start + "Courier"
    calm = pairs(-0.1).query("unit == 'Courier'")
    assert sentiment._headline_title(calm).endswith("not distinguishable in any outlet or measure")


def words():
    rows = pd.DataFrame({"word": ["tram", "goat", "ferry"], "z": [2.0, 3.0, 2.0], "outlet": "Bugle"})
    return rows.assign(
        count=2, count_others=[0, 4, 0], log_odds=[1.0, 0.9, 1.0], named=True, q=0.5, needed=7.0
    )


def test_words_are_told_in_the_order_of_the_figure_with_their_uses():
    assert rank_named(words())["word"].tolist() == ["goat", "ferry", "tram"]
    assert "Bugle: goat, ferry, tram" in keyness.alt_keyness(words(), SINGLE)
    (ax,) = draw_keyness(words().assign(q=[0.5, 0.01, 0.5]), SINGLE).axes
    listed = {text.get_text(): text.get_weight() for text in ax.texts if ":" in text.get_text()}
    assert listed == {"goat 2:4": "bold", "ferry 2:0": "normal", "tram 2:0": "normal"}
    assert [bar.get_width() > 0 for bar in ax.patches] == [True] * 3


def test_words_too_few_to_hold_are_not_said_to_have_been_tested_in_vain():
    assert keyness._tell_found(words()) == "too few uses to tell; the likeliest are listed"
    often = words().assign(count=7)
    assert keyness._tell_found(often) == "none holds among so many (q < .05); the likeliest are listed"
    assert keyness._tell_found(often.assign(q=[0.01, 0.2, 0.3])) == "1 holds among so many (q < .05)"
    rare = often.assign(q=[0.01, 0.2, 0.3], log_odds=[-1.0, 0.9, 1.0])  # used less than by the others
    assert keyness._tell_found(rare).startswith("none holds")


def test_the_course_tells_no_peak_since_it_has_no_interval():
    rows = pd.DataFrame({"outlet": "Bugle", "doc_id": ["b1", "b2"], "place": [0.1, 0.9]})
    rows = pd.concat([rows, rows.assign(outlet="Courier")]).assign(loaded_per_1000=[10.0, 99.0] * 2)
    told = course.alt_course(rows, SEVERAL) + course.tell_course(rows, SEVERAL)
    assert "without intervals: 3 articles of Bugle and Courier" in told
    assert "a peak is no finding" in told
    assert "99" not in told


def test_a_frame_without_a_cue_is_a_dash_and_its_score_is_said_below():
    rows = pd.DataFrame({"unit": OUTLETS, "category": "conflict", "value": [0.22, 0.5], "numerator": [0, 3]})
    rows["cues"] = ["", "clash"]
    canvas = frames.draw_frames(rows, SINGLE)
    cells = [text.get_text() for text in canvas.axes[0].texts]
    assert "–" in cells
    assert "0.50" in cells
    assert "0.22" not in cells
    assert any("(conflict 0.22)" in text.get_text() for text in canvas.texts)
    assert "Bugle: no cue; Courier: conflict 0.50" in frames.alt_frames(rows, SINGLE)


def test_markers_are_counted_per_headline():
    names = ["question", "number"]
    rows = pd.DataFrame({"doc_id": ["b1", "b2", "c"], "outlet": ["Bugle", "Bugle", "Courier"]})
    rows = rows.merge(pd.DataFrame({"marker": names}), how="cross").assign(triggers="", shared_with="")
    rows["present"] = [True, False, False, True, True, False]
    strength = pd.DataFrame({"doc_id": ["b1", "c"], "outlet": OUTLETS, "marker": "strength"})
    strength = strength.assign(strength=[0.5, np.nan], low=0.1, high=0.9, present=False, shared_with="")
    rows = pd.concat([rows, strength.assign(triggers="")], ignore_index=True)
    title = clickbait.draw_markers(rows, SEVERAL).texts[0].get_text()
    assert title == "Clickbait markers: 1 per headline"
    assert "Bugle: question, number, 0.50; Courier: question." in clickbait.alt_markers(rows, SEVERAL)


def test_the_words_of_a_list_have_one_size():
    table = pd.DataFrame({"outlet": "Bugle", "rank": [1, 2], "term": ["dire", "a very long way to put it"]})
    ax = draw_terms(table.assign(n=1, weight=2, terms_n=2), [*OUTLETS, "Herald"])
    listed = [text for text in ax.texts if text.get_text() in set(table["term"])]
    assert len(listed) == 2
    assert len({text.get_size() for text in listed}) == 1


def test_figures_among_the_cues_of_frames_come_with_what_makes_them_cues():
    terms = pd.DataFrame(
        {"doc_id": "b1", "start": [5, 40, 60, 80], "term": ["57", "$12", "52", "52 years old"]}
    )
    mentions = pd.DataFrame({"doc_id": "b1", "kind": "quantity", "start": [5, 41, 60], "low": [57, 12e6, 52]})
    mentions = mentions.assign(high=mentions["low"], unit=["years", "dollars", ""], relation=["age", "", ""])
    found = frames._whole_amounts(terms, mentions)["term"].tolist()
    assert found == ["aged 57", "$12m", "52", "52 years old"]
    assert frames._whole_amounts(terms, None) is terms


def fact_rows():
    rows = [
        (0, "liters of diesel", "Bugle", "b1", "conflicting", "3,000 L"),
        (0, "liters of diesel", "Bugle", "b2", "conflicting", "~3,000 L"),
        (0, "liters of diesel", "Courier", "c", "conflicting", "9,000 L"),
        (1, "people on board", "Courier", "c", "told", "241"),
        (2, "people on board", "Bugle", "b1", "told", "214"),
    ]
    rows = pd.DataFrame(rows, columns=["rank", "label", "outlet", "doc_id", "status", "value"])
    groups = {0: "values conflict", 1: "told by one alone", 2: "told by one alone"}
    rows = rows.assign(group=rows["rank"].map(groups), fact_id=rows["rank"], kind="quantity")
    return rows.assign(facts_n=9, of_all_n=2)


def test_the_alt_text_of_facts_gives_the_cells_in_the_order_of_the_figure():
    shuffled = fact_rows().iloc[[2, 0, 1, 3, 4]]
    assert facts.alt_facts(shuffled, SEVERAL) == (
        "Matrix of 3 of 9 facts by outlet (values conflict 1, told by one alone 2): "
        "liters of diesel Bugle 3,000 / ~3,000 L, Courier 9,000 L."
    )
    assert facts._title(shuffled) == "Facts: by rule, 1 of 9 facts is in conflict; 3 drawn"


def test_units_are_printed_as_symbols_and_told_once():
    assert [shorten_value(v) for v in ("~50 meters", "3 square kilometers")] == ["~50 m", "3 km²"]
    assert [shorten_label(v) for v in ("dollars pay", "meters", "people on board")] == [
        "pay",
        "meters",
        "people on board",
    ]


def choices(values):
    """Return the ways to count of one outlet pair: lexicon × captions, with the values given."""
    ways = [(lexicon, captions) for lexicon in ("ours", "other") for captions in ("once", "every time")]
    rows = [
        {"choice_id": i, "lexicon": way[0], "captions": way[1], "unit": unit, "value": value * (1 + second)}
        for i, (way, value) in enumerate(zip(ways, values, strict=True))
        for second, unit in enumerate(OUTLETS)
    ]
    table = pd.DataFrame(rows).assign(zones="all", voice="own", unnamed="in", measure="loaded_per_1000")
    table["leads"], table["order"] = table["unit"] == "Courier", 1
    pairs = pd.DataFrame(columns="measure scope unit_a unit_b difference p q q_primary".split())
    return robustness.robustness_rows({"robustness": table, "comparisons": pairs})


def test_choices_that_change_nothing_are_not_drawn():
    rows = choices([1.0, 1.0, 2.0, 2.0])
    assert "captions" in robustness.find_idle(rows)
    canvas = robustness.draw_robustness(rows, SINGLE)
    named = [tick.get_text() for tick in canvas.axes[0].get_yticklabels()]
    assert sorted(named) == ["lexicon: other", "lexicon: ours"]
    assert len(canvas.axes[1].lines[1].get_xdata()) == 2
    assert any("Without effect here: zones, voice, repeated captions" in t.get_text() for t in canvas.texts)
    assert "captions" not in robustness.find_idle(choices([1.0, 1.0, 2.0, 3.0]))


def test_the_course_draws_an_outlet_s_other_articles_as_lines():
    rows = pd.DataFrame({"outlet": "Bugle", "doc_id": ["b1", "b1", "b2", "b2"], "place": [0.0, 1.0] * 2})
    rows = rows.assign(loaded_per_1000=[1.0, 2.0, 5.0, 6.0], compound=0.1)
    one, several = (course.draw_course(rows, context) for context in (SINGLE, SEVERAL))
    told = [" ".join(canvas.texts[1].get_text().split()) for canvas in (one, several)]
    assert "thin lines" not in told[0]
    assert told[1].endswith("no intervals. Filled: an outlet's first article; thin lines: its others")
    upper = several.axes[0]
    assert [list(line.get_ydata()) for line in upper.lines[1:]] == [[1.0, 2.0], [5.0, 6.0]]
    assert len(upper.collections) == 1


def test_a_cell_of_the_facts_holds_the_values_of_all_articles_of_an_outlet():
    rows = pd.DataFrame({"rank": 0, "outlet": [*OUTLETS, "Bugle", "Bugle"], "value": [""] * 4})
    rows["status"] = ["told", "not_mentioned", "differing", "unclear"]
    rows["value"] = ["37 years", "", "38 years", "9 years"]
    (cell,) = find_drawn(rows, OUTLETS).itertuples()
    assert (cell.outlet, cell.status, cell.value) == ("Bugle", "differing", "38 / 37 years")


def test_long_names_in_the_margin_are_smaller():
    sizes = []
    for names in (OUTLETS, ("Bugle", "Weekly Observer")):
        ax = plt.subplots()[1]
        put_outlets(ax, names)
        sizes.append(ax.get_yticklabels()[0].get_size())
    assert sizes[1] < sizes[0]


def test_a_study_without_cues_has_none_to_write_out():
    terms = pd.DataFrame({"doc_id": ["b1"], "start": [1], "term": ["boy"]}).iloc[:0]
    mentions = pd.DataFrame({"doc_id": [], "kind": [], "start": [], "low": [], "high": []})
    assert frames._whole_amounts(terms, mentions)["term"].str.lower().empty
