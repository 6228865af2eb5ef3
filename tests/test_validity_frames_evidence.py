"""Precision of the frame cues: counts by hand, the committed codes in order."""

import pytest

from analysis.measures.frames.cues import FRAMES
from analysis.validity.coded_voices import read_sample
from analysis.validity.frames import CODES, EVIDENCE_NOTES, count_right, validate_evidence


def _codes():
    return read_sample(CODES)


def test_counts_by_sample_lexicon_and_frame():
    row = {"set": "fresh", "version": "v", "frame": "morality", "right": "1"}
    assert count_right([row, row | {"right": "0"}, row | {"frame": "conflict"}]) == {
        ("fresh", "v", "conflict"): (1, 1),
        ("fresh", "v", "morality"): (1, 2),
    }
    assert count_right([]) == {}


def test_codes_are_offsets_and_numbers_only():
    rows = _codes()
    assert {row["set"] for row in rows} == set(EVIDENCE_NOTES)
    for row in rows:
        assert 0 <= int(row["start"]) < int(row["end"])
        assert row["right"] in "01"
        assert row["frame"] in FRAMES
        assert " " not in row["article"]
    keys = [(r["set"], r["version"], r["frame"], r["article"], r["start"]) for r in rows]
    assert len(set(keys)) == len(keys)


def test_no_article_is_in_two_samples():
    articles = {name: {row["article"] for row in _codes() if row["set"] == name} for name in EVIDENCE_NOTES}
    assert not articles["fresh"] & (articles["development"] | articles["check"])
    assert not articles["development"] & articles["check"]
    earlier = articles["fresh"] | articles["development"] | articles["check"]
    assert not articles["paired, fresh"] & (earlier | articles["paired, development"])


def test_at_most_four_cues_of_a_frame_from_an_article():
    counts = {}
    for row in _codes():
        key = row["set"], row["version"], row["frame"], row["article"]
        counts[key] = counts.get(key, 0) + 1
    assert max(counts.values()) == 4


def test_precision_with_its_interval():
    table = validate_evidence().set_index(["set", "version", "frame"])
    row = table.loc[("paired, fresh", "frames-3", "conflict")]
    assert row["precision"] == pytest.approx(row["right_n"] / row["cues_n"])
    assert row["low"] < row["precision"] < row["high"] < 1
    assert "language-model" in row["note"]
    before = table.loc[("check", "frames-1")]["precision"]
    assert (table.loc[("fresh", "frames-2")]["precision"] > before).all()
    pair = [table.loc[("paired, fresh", version)]["precision"] for version in ("frames-2", "frames-3")]
    assert (pair[1] >= pair[0] - 0.01).all()
