"""Profile and index: parts add up, nothing counted twice, undefined stays undefined."""

import math

import numpy as np
import pandas as pd
import pytest

from analysis.comparison.estimates import estimate_units
from analysis.comparison.profile import BESIDE, INDEX, PARTS, build_profile, standardise
from analysis.measures.clickbait.markers import NOT_FORM
from tests.tables_by_hand import make_tables

QUIET, MIDDLE, LOUD = [0] * 12, [0, 1, 0, 1] + [0] * 8, [2] + [1] * 11


def run(tables, seed=1):
    units = [one for one in estimate_units(tables) if one.sample.level == "outlet"]
    return build_profile(units, seed)


@pytest.fixture(scope="module")
def frames():
    return run(make_tables([QUIET, MIDDLE, LOUD]))


def index_of(profile):
    return profile[profile["measure"] == INDEX[0]].set_index("unit")


def test_z_by_hand():
    assert standardise(np.array([2.0, 4.0, 9.0])) == pytest.approx(np.array([-3, -1, 4]) / 13**0.5)
    assert standardise(np.array([0.1, 0.1, 0.1])).tolist() == [0, 0, 0]
    z = standardise(np.array([1.0, np.nan, 3.0]))
    assert z[[0, 2]] == pytest.approx([-(0.5**0.5), 0.5**0.5])
    assert math.isnan(z[1])
    assert np.isnan(standardise(np.array([1.0, np.nan]))).all()


def test_index_is_the_sum_of_its_parts(frames):
    profile = frames["profile"]
    parts = profile[profile["weight"] > 0]
    assert set(zip(parts["measure"], parts["scope"], strict=True)) == set(PARTS)
    assert parts.groupby("unit")["weight"].sum().tolist() == pytest.approx([1, 1, 1], abs=1e-5)
    sums = parts.groupby("unit")["contribution"].sum()
    np.testing.assert_allclose(index_of(profile)["value"], sums, atol=1e-5)
    assert index_of(profile)["value"].sum() == pytest.approx(0, abs=1e-5)


def test_louder_is_higher_and_inside_its_interval(frames):
    index = index_of(frames["profile"])
    assert index["order"].to_dict() == {"outlet0": 3, "outlet1": 2, "outlet2": 1}
    assert (index["low"] <= index["value"]).all()
    assert (index["value"] <= index["high"]).all()


def test_the_interval_of_the_index_follows_from_those_of_its_parts(frames):
    profile = frames["profile"]
    squares = np.zeros((2, 3))
    for measure, scope in PARTS:
        mine = profile[(profile["measure"] == measure) & (profile["scope"] == scope)]
        scale = PARTS[measure, scope] / (mine["value"].std() or np.inf)
        reach = np.array([mine["value"] - mine["low"], mine["high"] - mine["value"]])
        squares += (scale * np.nan_to_num(reach)) ** 2
    index = index_of(profile)
    assert (index["value"] - index["low"]).to_numpy() == pytest.approx(np.sqrt(squares[0]), abs=1e-4)
    assert (index["high"] - index["value"]).to_numpy() == pytest.approx(np.sqrt(squares[1]), abs=1e-4)
    assert (index["low"] < index["high"]).all()


def test_every_measure_that_is_named_is_shown():
    tables = make_tables([QUIET, LOUD])
    tables["documents"] = tables["documents"].assign(lix=[30.0, 40.0], flesch_kincaid=[8.0, 9.0])
    profile = run(tables)["profile"]
    shown = list(dict.fromkeys(zip(profile["measure"], profile["scope"], strict=True)))
    assert shown == [*PARTS, *BESIDE, INDEX]


def test_equal_markers_add_nothing(frames):
    markers = frames["profile"].query("measure == 'form_markers_n'")
    assert markers["value"].tolist() == [1, 1, 1]
    assert markers["contribution"].tolist() == [0, 0, 0]


def test_a_marker_set_off_by_wording_is_not_counted():
    tables = make_tables([QUIET, MIDDLE])
    for marker in NOT_FORM:
        tables["headlines"][marker] = "shocking"
    found = run(tables)["profile"].query("measure == 'form_markers_n'")
    assert found["value"].tolist() == [1, 1]


def test_weightings(frames):
    table = frames["index_weights"]
    by_name = {name: rows.set_index("unit") for name, rows in table.groupby("weighting")}
    assert set(by_name) == {"equal", "any weights", "with emotion_per_1000 body"} | {
        form for key in PARTS for form in (f"without {' '.join(key)}", f"{' '.join(key)} alone")
    }
    np.testing.assert_allclose(by_name["equal"]["value"], index_of(frames["profile"])["value"], atol=1e-6)
    alone = frames["profile"].query("measure == 'loaded_per_1000' and scope == 'body'").set_index("unit")["z"]
    np.testing.assert_allclose(by_name["loaded_per_1000 body alone"]["value"], alone, atol=1e-6)
    assert by_name["any weights"]["leads_share"].sum() == pytest.approx(1, abs=0.01)
    assert by_name["any weights"].loc["outlet2", "leads_share"] > 0.99


def test_without_a_headline_the_index_is_undefined():
    tables = make_tables([QUIET, MIDDLE, LOUD])
    tables["headlines"] = tables["headlines"][tables["headlines"]["doc_id"] != "d1"]
    frames = run(tables)
    index = index_of(frames["profile"])
    assert index["value"].isna().tolist() == [False, True, False]
    assert np.isnan(index.loc["outlet1", "order"])
    rows = frames["index_weights"].query("unit == 'outlet1' and weighting == 'any weights'")
    assert math.isnan(rows["leads_share"].item())


def test_one_unit_alone_has_no_standard():
    assert index_of(run(make_tables([LOUD]))["profile"])["value"].isna().all()


def test_same_seed_same_profile():
    tables = make_tables([QUIET, MIDDLE, LOUD])
    one, two = run(tables), run(tables)
    for name in one:
        assert one[name].equals(two[name]), name


def test_other_weightings_by_hand():
    tables = make_tables([QUIET, MIDDLE, LOUD])
    strong = pd.DataFrame(
        [
            ("d1", 5, 550, 555, "sentiment", "negative", -3.0, "own", True),
            (
                "d0",
                0,
                50,
                55,
                "sentiment",
                "negative",
                -3.0,
                "own",
                True,
            ),  # in the headline: no part of the body
        ],
        columns=tables["terms"].columns,
    )
    tables["terms"] = pd.concat([tables["terms"], strong], ignore_index=True)
    frames = run(tables)
    z = frames["profile"].set_index(["measure", "scope", "unit"]).sort_index()["z"]
    body, head = z["loaded_per_1000", "body"], z["loaded_per_1000", "headline"]
    other = z["emotion_per_1000", "body"]
    assert other.to_dict() == pytest.approx({"outlet0": -0.57735, "outlet1": 1.154701, "outlet2": -0.57735})
    values = frames["index_weights"].set_index(["weighting", "unit"]).sort_index()["value"]
    np.testing.assert_allclose(values["without form_markers_n headline"], (body + head) / 2, atol=1e-5)
    np.testing.assert_allclose(values["with emotion_per_1000 body"], (body + head + other) / 4, atol=1e-5)
