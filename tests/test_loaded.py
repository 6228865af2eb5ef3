from pathlib import Path

import pytest

from analysis.measures.loaded import find_loaded, find_loaded_in, threshold
from analysis.measures.loaded.lexicon import CATEGORIES
from analysis.measures.loaded.model import MODEL, loaded_scorer
from analysis.measures.loaded.topics import probability, read_tone
from analysis.models import read_model
from analysis.text.reading import read_text

PLAIN = "The council met on Tuesday and approved a budget of 40 million dollars for the school."
LOADED = "In a shocking betrayal, the shameless council slammed the disgraceful school budget on Tuesday."


def test_loaded_wording_is_found_and_plain_wording_is_not() -> None:
    assert find_loaded(PLAIN) == []
    words = {word for term in find_loaded(LOADED) for word in term.term.split()}
    assert {"shocking", "betrayal", "shameless", "slammed", "disgraceful"} <= words
    assert not words & {"council", "school", "tuesday"}


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("The lorry met a hail of bullets at the gate.", "a hail of bullets"),
        ("Two of them made a dash for freedom across the river.", "made a dash for freedom"),
        ("She risked everything to leave the town.", "risked everything"),
        ("Scenes of chaos met the crews at the pier.", "scenes of chaos"),
    ],
)
def test_set_phrases_are_found_whole(sentence: str, hit: str) -> None:
    assert hit in [term.term for term in find_loaded(f"{sentence} {PLAIN}")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm opened an office in Shanghai in May.",
        "The clinic stands right on the border.",
        "Soldiers lay motionless in a ditch beside a pile of stones.",
        "The patient was put on a breathing machine overnight.",
        "The boy broke an elbow in the fall.",
        "Nobody was hurt in the fire.",
        "He studied electrical engineering in Phoenix.",
    ],
)
def test_plain_words_of_war_medicine_and_places_are_not_loaded(sentence: str) -> None:
    assert find_loaded(f"{sentence} {PLAIN}") == []


def test_every_hit_is_a_span_of_the_text_in_order() -> None:
    terms = find_loaded(LOADED)
    for term in terms:
        assert LOADED[term.start : term.end].lower() == term.term
        assert term.category in CATEGORIES
        assert 1 <= term.weight <= 3
        assert term.rule.startswith("+")
    assert all(a.end < b.start for a, b in zip(terms, terms[1:], strict=False))


@pytest.mark.parametrize("text", ["", " \n ", "?!…", "42", "Слово не воробей", "chaos"])
def test_any_string_is_answered(text: str) -> None:
    assert all(text[t.start : t.end] for t in find_loaded(text))


def test_it_does_not_matter_who_speaks() -> None:
    inside, outside = '"This plan is an absolute disgrace."', "This plan is an absolute disgrace."
    assert [t.term for t in find_loaded(inside)] == [t.term for t in find_loaded(outside)]


def test_suppressed_candidates_name_what_kept_them_down() -> None:
    reading = read_text("The governor declared a state of emergency after the fire. Crews fought the fire.")
    kept = find_loaded_in(reading)
    everything = find_loaded_in(reading, suppressed=True)
    down = [term for term in everything if term not in kept]
    assert "fire" in {term.term for term in down}
    assert all(term.rule.startswith("-") for term in down)
    assert "emergency" not in {term.term for term in kept}


def _lexicon(folder: Path) -> Path:
    path = folder / "mine.csv"
    path.write_text("term,category,weight\napproved a budget,peril,3\nschool,other,0.5\n", encoding="utf8")
    return path


def test_a_user_lexicon_takes_the_place_of_ours(tmp_path: Path) -> None:
    mine = _lexicon(tmp_path)
    found = [(t.term, t.category, t.weight, t.rule) for t in find_loaded(PLAIN, lexicon=mine)]
    assert found == [
        ("approved a budget", "peril", 3, "user lexicon"),
        ("school", "other", 0.5, "user lexicon"),
    ]
    assert [t.term for t in find_loaded(LOADED, lexicon=mine)] == ["school"]


def test_a_user_lexicon_is_added_to_ours(tmp_path: Path) -> None:
    terms = find_loaded_in(read_text(LOADED), lexicon=_lexicon(tmp_path), add=True)
    assert "user lexicon" in {t.rule for t in terms}
    assert {"slammed", "school"} <= {word for t in terms for word in t.term.split()}


def test_hits_are_the_words_above_the_threshold() -> None:
    reading = read_text(LOADED)
    words, tone = reading.words, read_tone(read_model(MODEL))
    scores = loaded_scorer().article(words, reading.sentence_words).scores
    shift = tone.shift(scores)
    above = sum(probability(tone.gain * score + shift) >= threshold() for score in scores)
    assert above == sum(len(t.term.split()) for t in find_loaded_in(reading))


def test_the_same_text_gives_the_same_hits() -> None:
    assert find_loaded(LOADED) == find_loaded(LOADED)


def test_a_hit_never_crosses_punctuation_nor_exceeds_five_words():
    text = "A stunning, horrific night of outrageous horrific shocking furious murderous savage carnage."
    spans = [text[term.start : term.end] for term in find_loaded(text)]
    assert all("," not in span for span in spans)
    assert max(len(span.split()) for span in spans) <= 5
    assert "stunning" in spans
    assert all(term.term == text[term.start : term.end].lower() for term in find_loaded(text))


def test_a_hit_never_crosses_a_sentence_without_a_stop() -> None:
    block = "Shocking, horrific, disgraceful"
    terms = find_loaded(f"{block}\n\nHorrific carnage and a shameless betrayal followed.")
    spans = [(term.start, term.end) for term in terms]
    assert spans
    assert all(end <= len(block) or start > len(block) for start, end in spans)
