from collections import Counter

import pytest

from analysis.fitting.coded import Coded, Span
from analysis.lexicons.matcher import read_rows
from analysis.measures.loaded import find_loaded, find_loaded_in
from analysis.measures.loaded.lexicon import entry_of, loaded_forms
from analysis.measures.loaded.readings import homographs, plain_places, reads_plain
from analysis.measures.loaded.topics import TOPIC_MIN, article_features, find_topics, topic_words
from analysis.text.reading import read_text
from analysis.text.words import find_words
from analysis.text.zones import Block
from analysis.validity.coded_voices import read_sample
from analysis.validity.loaded_methods import count_spans, count_words

WEATHER = "hurricane landfall gusts rainfall storm".split()


def test_neighbors_tell_noun_from_verb() -> None:
    assert reads_plain("the", "marched", False)
    assert reads_plain("12", "", False)
    assert reads_plain("tropical", "hit", False)
    assert not reads_plain("will", "on", True)
    assert not reads_plain("police", "the", True)
    assert (reads_plain("police", "near", True), reads_plain("police", "near", False)) == (True, False)


def test_a_homograph_takes_the_entry_of_its_noun() -> None:
    assert homographs()["soldiers"]
    verb, noun = entry_of("soldiers"), entry_of("soldiers", plain=True)
    assert verb is not None
    assert noun is not None
    assert (verb.verb, noun.verb) == (True, False)
    assert noun.weight < verb.weight


def test_homographs_are_forms_of_the_lexicon() -> None:
    assert set(homographs()) <= set(loaded_forms())
    assert {row["default"] for row in read_rows("loaded_homographs")} == {"plain", "verb"}


def test_plain_places_of_a_sentence() -> None:
    words = find_words("They soldier on while a soldier near Lance Corner waits.")
    within = range(len(words))
    plain = plain_places(words.texts, words.keys, within, False)
    assert [words.texts[i] for i in sorted(plain)] == ["soldier", "Lance", "Corner"]
    assert 1 not in plain


def test_a_topic_needs_several_words_of_its_domain() -> None:
    assert find_topics(Counter(WEATHER)) == {"weather"}
    assert find_topics(Counter(WEATHER[: TOPIC_MIN - 1])) == set()
    assert find_topics(Counter(WEATHER) + Counter({"vote": 1000})) == set()
    assert find_topics(Counter()) == set()


def test_the_topic_names_the_words_that_it_needs() -> None:
    found = article_features([*WEATHER, "flood", "vote"])
    assert found["flood"] == ["topic:weather"]
    assert "vote" not in found
    assert article_features(["flood", "vote"]) == {}


def test_every_domain_can_become_a_topic() -> None:
    domains, evidence = topic_words()
    counts = Counter(domain for domain, _ in evidence)
    assert set(counts) == {domain for named in domains.values() for domain in named}
    assert min(counts.values()) >= TOPIC_MIN


def test_literal_words_of_the_topic_are_no_hits_and_say_so() -> None:
    text = (
        "The hurricane made landfall at dawn with gusts of 90 mph. Rainfall reached five inches. "
        "The storm moved north and a second storm followed. Forecasters watched the storm."
    )
    terms = find_loaded_in(read_text(text), suppressed=True)
    rules = [term.rule for term in terms if term.term == "storm"]
    assert len(rules) == 3
    assert all("-topic:weather" in rule for rule in rules)


def test_the_same_noun_stays_loaded_where_it_is_a_figure() -> None:
    assert "storm" in " ".join(term.term for term in find_loaded("The minister faced a storm of criticism."))
    plain = find_loaded("The soldiers left the camp near the river.")
    assert [term.term for term in plain] == []


def test_coded_topics_hold_offsets_of_both_parts() -> None:
    articles, spans = read_sample("loaded_topics"), read_sample("loaded_topics_coded")
    ends = {row["article"]: int(row["end"]) for row in articles}
    assert Counter(row["part"] for row in articles) == {"development": 30, "check": 15}
    assert len(ends) == len(articles)
    assert all(0 <= int(s["start"]) < int(s["end"]) <= ends[s["article"]] for s in spans)
    assert set(spans[0]) == {"article", "start", "end", "category", "voice"}


def test_counts_of_words_and_spans() -> None:
    text = "Critics slammed the disgraceful plan. It rained."
    start = text.index("slammed")
    spans = [Span(start, start + 7, "vivid", "own"), Span(41, 47, "vivid", "own")]
    article = Coded("x", "Sample", text, [Block(0, len(text), "body")], spans, 50.0)
    assert count_spans(article) == (2, 1, 2, 1)
    assert count_words(article) == (2, 2, 1)


TRADES = {
    "sport": (
        "Orton won the cup final 2-1. The striker fired low past the keeper after nine minutes. The referee "
        "booked the winger for a foul. The midfielder conceded a penalty in stoppage time, and the crossbar "
        "was hit twice.",
        "foul conceded fired",
    ),
    "medical": (
        "Patients on placebo had more strokes than those who took the tablet. The virus weakens the lungs "
        "and can flare up years later. Nurses gave the jab to 40 patients with kidney disease. Others were "
        "given a dummy pill.",
        "jab dummy strokes flare",
    ),
    "food": (
        "The dairy recalled 40 cases of cheese after listeria was found. The chef roasted the nuts and "
        "crushed the garlic with salt. Rotten fruit was dumped at the bakery. The kitchen line was stripped "
        "and scrubbed, and customers should not eat the bread.",
        "roasted nuts crushed rotten dumped stripped eat",
    ),
    "business": (
        "Shares in the retailer fell 8 percent, wiping 40 million pounds off its value. Investors fear weak "
        "profits. Analysts said margins were squeezed. The lender holds junk bonds and the stock has gained "
        "in volatile trading.",
        "pounds weak squeezed junk volatile",
    ),
    "arts": (
        "The film is a story in which a killer stalks a village. The actor stars as a villain in the drama. "
        "Her album topped the charts and the singer has two hit songs. The novel's plot ends in a murder at "
        "the museum.",
        "killer villain drama hit plot",
    ),
    "computing": (
        "Hackers stole passwords in an attack on the server. The malware infected 40 computers and the "
        "software crashed. The database was wiped and a dump of it leaked. Users should patch the bug that "
        "the intruders exploited.",
        "attack crashed wiped dump exploited",
    ),
    "court": (
        "The judge jailed him for fraud after the jury heard that he forged signatures. His appeal was "
        "struck out. The barrister conceded that bribes were paid. The court froze his assets.",
        "forged struck conceded bribes froze",
    ),
}
FIGURES = [
    ("The senator took a cheap jab at his shameless rivals.", "jab"),
    ("He stripped them of their dignity in a vicious tirade.", "stripped"),
    ("The mayor was roasted by furious critics.", "roasted"),
    ("It was a foul, disgusting smear.", "foul"),
    ("The star of the far right is a monster and a villain.", "villain"),
]


@pytest.mark.parametrize("topic", TRADES)
def test_words_of_a_trade_are_plain_in_its_article(topic: str) -> None:
    text, plain = TRADES[topic]
    found = {word for term in find_loaded(text) for word in term.term.split()}
    assert topic in find_topics(Counter(find_words(text).keys))
    assert found.isdisjoint(plain.split())


@pytest.mark.parametrize(("line", "word"), FIGURES)
def test_words_of_a_trade_stay_loaded_as_figures(line: str, word: str) -> None:
    assert word in {part for term in find_loaded(line) for part in term.term.split()}


def test_a_trade_does_not_silence_the_loaded_words_beside_it() -> None:
    line = TRADES["food"][0] + " The shameless, dithering boss trousered a whopping bonus."
    found = {word for term in find_loaded(line) for word in term.term.split()}
    assert {"shameless", "dithering", "whopping"} <= found
