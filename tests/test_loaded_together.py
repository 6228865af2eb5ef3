"""Headlines scored together score as each alone."""

from analysis.measures.loaded import find_loaded_in, find_loaded_together
from analysis.text.reading import read_text
from analysis.text.words import find_words

HEADLINES = (
    "Critics slam the disgraceful ferry plan",
    "",
    "Port opens on Monday. A shocking, brutal blow up in flames for the harbour.",
    "Soldiers left the left bank",
    "Storm, hurricane, floodwaters and gusts batter the coast as storm surge hits",
)


def test_headlines_together_have_the_terms_of_each_alone():
    readings = list(map(read_text, HEADLINES))
    together = find_loaded_together(readings)
    assert together == list(map(find_loaded_in, readings))
    assert [term.term for term in together[0]] == ["slam", "disgraceful"]
    assert find_loaded_together([]) == []


def test_headlines_of_two_vocabularies_are_scored_one_by_one(monkeypatch):
    readings = list(map(read_text, HEADLINES))
    alone = list(map(find_loaded_in, readings))
    monkeypatch.setattr("analysis.text.vocabulary.MOST", 0)
    other = [*readings[:2], *map(read_text, HEADLINES[2:])]
    assert find_words("a").vocabulary is not readings[0].words.vocabulary
    assert find_loaded_together(other) == alone
