"""Agreement of frames and agency: the area under the curve by hand, the committed codes in order."""

import math

import numpy as np
import pytest

from analysis.validity import agency_actors
from analysis.validity.agency import hash_clause, validate_agency
from analysis.validity.agency_actors import judge_phrase
from analysis.validity.coded_voices import read_sample
from analysis.validity.frames import estimate_auc


def test_area_by_counting_pairs():
    codes = np.array([0.0, 0, 0, 1, 1])
    assert estimate_auc(codes, np.array([0.1, 0.2, 0.3, 0.4, 0.5]))[0] == 1
    assert estimate_auc(codes, np.array([0.5, 0.4, 0.3, 0.2, 0.1]))[0] == 0
    assert estimate_auc(codes, np.ones(5))[0] == 0.5
    assert estimate_auc(codes, np.array([0.1, 0.2, 0.45, 0.4, 0.5]))[0] == pytest.approx(5 / 6)


def test_interval_narrows_with_more_articles():
    generator = np.random.default_rng(2)

    def width(n):
        codes = np.tile([0.0, 1.0], n)
        _, low, high = estimate_auc(codes, codes + generator.normal(size=2 * n))
        return high - low

    assert width(400) < width(40)


def test_one_class_has_no_area():
    assert all(map(math.isnan, estimate_auc(np.ones(3), np.arange(3.0))))


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("agency_sentences", "agentless_n"),
        ("agency_actives", "correct"),
    ],
)
def test_codes_are_offsets_and_numbers_only(name, column):
    rows = read_sample(name)
    assert len(rows) >= 60
    for row in rows:
        assert int(row["start"]) < int(row["end"])
        assert int(row[column]) >= 0
        assert " " not in row["article"]
    assert len({(row["article"], row["start"], row.get("kind")) for row in rows}) == len(rows)


def test_held_clauses_stand_in_held_sentences_of_articles_in_no_other_sample():
    sentences = {row["article"]: row for row in read_sample("agency_held_sentences")}
    assert len(sentences) == 375
    for row in read_sample("agency_held_clauses"):
        sentence = sentences[row["article"]]
        assert int(sentence["start"]) <= int(row["start"]) < int(row["end"]) <= int(sentence["end"])
        assert all(" " not in head for role in ("actor", "target") for head in row[role].split("/"))
    for other in ("agency_actives", "frames_evidence", "loaded_topics", "agency_deeds_sentences"):
        assert sentences.keys().isdisjoint(row["article"] for row in read_sample(other))


def test_deeds_stand_in_their_sentences_of_articles_in_no_other_sample():
    sentences = {row["article"]: row for row in read_sample("agency_deeds_sentences")}
    samples = [row["sample"] for row in sentences.values()]
    assert (samples.count("development"), samples.count("held-out")) == (290, 214)
    for row in read_sample("agency_deeds_clauses"):
        sentence = sentences[row["article"]]
        assert int(sentence["start"]) <= int(row["start"]) < int(row["end"]) <= int(sentence["end"])
        assert row["actor"]
        assert row["target"]
        assert " " not in row["actor"] + row["target"]
    for other in ("agency_actives", "frames_evidence"):
        assert sentences.keys().isdisjoint(row["article"] for row in read_sample(other))


def test_actors_and_heads_stand_in_articles_in_no_other_sample():
    actors, heads = read_sample("agency_actors"), read_sample("agency_heads")
    articles = {row["article"] for row in (*actors, *heads)}
    assert (len(actors), len(heads), len(articles)) == (260, 84, 344)
    for other in ("agency_actives", "agency_deeds_sentences", "agency_held_sentences"):
        assert articles.isdisjoint(row["article"] for row in read_sample(other))


def test_actors_are_counted_by_hand(monkeypatch):
    text = "Ada King left. She shot the clerk."
    row = {"article": "a", "end": "23", "sample": "held-out"}
    samples = {
        "agency_actors": [
            row | {"kind": "active", "correct": "1", "actor": "she", "target": "man"},
            row | {"kind": "nominalisation", "correct": "0", "actor": "", "target": ""},
        ],
        "agency_heads": [row | {"role": "actor", "head": "king"}],
    }
    monkeypatch.setattr(agency_actors, "read_sample", samples.__getitem__)
    monkeypatch.setattr(agency_actors, "SAMPLES", ("held-out",))
    shares = {share.measure: share[1:] for _, share in agency_actors.shares_of_actors({"a": text})}
    assert shares["rows of their kind, now, held-out actors"] == (1, 1)
    assert shares["actor right where given, now, held-out actors"] == (1, 1)
    assert shares["target right where given, now, held-out actors"] == (0, 1)
    heads = {share.measure: share[1:] for _, share in agency_actors.shares_of_pronouns({"a": text})}
    assert heads["head of he or she found, now, held-out"] == (1, 1)


def test_deeds_are_counted_by_hand(monkeypatch):
    text = "A guard shot the clerk."
    samples = {
        "agency_deeds_sentences": [
            {"article": "a", "start": "0", "end": str(len(text)), "sample": "held-out"}
        ],
        "agency_deeds_clauses": [
            {"article": "a", "end": "12", "kind": "active", "actor": "guard", "target": "man"}
        ],
    }
    monkeypatch.setattr(agency_actors, "read_sample", samples.__getitem__)
    monkeypatch.setattr(agency_actors, "SAMPLES", ("held-out",))
    shares = {share.measure: share[1:] for _, share in agency_actors.shares_of_deeds({"a": text})}
    assert shares["recall, active, now, held-out deeds"] == (1, 1)
    assert shares["actor right where given, held-out deeds"] == (1, 1)
    assert shares["target right where given, held-out deeds"] == (0, 1)


@pytest.mark.parametrize(
    ("phrase", "coded", "judgement"),
    [
        ("the harbor guards", "guards", "right"),
        ("the army’s", "army", "right"),
        ("Lund", "clerk/lund", "right"),
        ("the guards", "guard", "wrong"),
        ("the guards", "", "wrong"),
        ("", "guards", "missed"),
        ("", "", "none"),
    ],
)
def test_a_phrase_is_judged_by_its_head(phrase, coded, judgement):
    assert judge_phrase(phrase, coded) == judgement


def test_held_sample_refuses_another_text(monkeypatch):
    row = {"article": "a", "start": "0", "end": "12", "text_sha": "0" * 12}
    monkeypatch.setattr(agency_actors, "read_sample", lambda name: [row])
    assert agency_actors.differing_article({"a": "He was shot. He ran."}) == "a"


def test_held_clauses_are_counted_by_hand(monkeypatch):
    text = "He was shot. The clerk was seen."
    samples = {
        "agency_held_sentences": [{"article": "a", "start": "0", "end": str(len(text)), "text_sha": ""}],
        "agency_held_clauses": [
            {"article": "a", "end": "11", "kind": "agentless_passive", "actor": "", "target": "he"},
            {"article": "a", "end": "99", "kind": "active", "actor": "clerk", "target": "he"},
        ],
    }
    monkeypatch.setattr(agency_actors, "read_sample", samples.__getitem__)
    shares = {share.measure: share[1:] for share in agency_actors.shares_held({"a": text})}
    assert shares["precision, agentless_passive, held-out"] == (1, 2)
    assert shares["recall, agentless_passive, held-out"] == (1, 1)
    assert shares["recall, active, held-out"] == (0, 1)
    assert shares["target found where named, held-out"] == (1, 1)


def test_hash_of_a_clause_ends_with_it():
    text = "He was shot. He ran."
    assert hash_clause(text, 3, 11) == hash_clause(text[:11], 3, 11)
    assert hash_clause(text, 3, 11) != hash_clause(text, 3, 12)


def test_missing_articles_are_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="coded192"):
        validate_agency(tmp_path)
