"""The matcher: longest match, whole words, no overlaps."""

from analysis.lexicons.matcher import Matcher


def spans(forms, words):
    return [(hit.first, hit.last, hit.form) for hit in Matcher(forms).find(words.split())]


def test_longest_form_wins_and_hits_do_not_overlap():
    forms = {"hail": 1, "hail of bullets": 2, "bullets fly": 3}
    assert spans(forms, "a hail of bullets fly") == [(1, 4, "hail of bullets")]


def test_falls_back_to_a_shorter_form():
    assert spans({"hail": 1, "hail of bullets": 2}, "hail of stones") == [(0, 1, "hail")]


def test_whole_words_only():
    assert spans({"war": 1}, "warm award war") == [(2, 3, "war")]


def test_forms_are_folded_and_carry_their_payload():
    (hit,) = Matcher({"Don’t Panic": ("urgency", 2)}).find(["don't", "panic"])
    assert hit.payload == ("urgency", 2)


def test_hit_at_the_end_and_empty_input():
    assert spans({"last word": 1}, "the last word") == [(1, 3, "last word")]
    assert spans({"last word": 1}, "the last") == []
    assert Matcher({}).find(["a"]) == []


def test_membership_and_size():
    matcher = Matcher({"Colour": 1, "color": 2, "a b": 3})
    assert len(matcher) == 2
    assert "color" in matcher
    assert "a b" in matcher
    assert "colour" not in matcher
