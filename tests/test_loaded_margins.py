import numpy as np
import pytest

from analysis.fitting.loaded import MARGINS, ask_more, word_margins
from analysis.fitting.loaded_rows import Rows, sentence_features
from analysis.measures.loaded import _loaded, _tone, find_loaded
from analysis.measures.loaded.lexicon import Entry, entry_of
from analysis.measures.loaded.margins import THING, UNLISTED, is_thing, is_unlisted, read_margins
from analysis.measures.loaded.model import MODEL, loaded_scorer
from analysis.models import read_model
from analysis.text.words import find_words

LINE = "the slammed hatch near a xylem river".split()  # free: the, slammed, near, a


def test_words_that_ask_for_more() -> None:
    assert [is_unlisted(word, entry_of(word)) for word in ("xylem", "the", "slam", "xylem-slam")] == [
        True,
        False,
        False,
        False,
    ]
    assert [is_thing(entry_of(word)) for word in ("river", "door", "slam", "xylem")] == [
        True,
        True,
        False,
        False,
    ]
    assert not is_thing(Entry("door", "vivid", 2, "source_build", ""))


def test_margins_are_those_of_the_model() -> None:
    assert read_margins({}) == (0, 0)
    assert read_margins(read_model(MODEL)) == (MARGINS[UNLISTED], MARGINS[THING])


def test_a_word_with_a_margin_makes_no_hit_by_itself() -> None:
    opens = np.array([True, False, False, True])
    margins = np.array([0.0, 2.0, 2.0, 2.0])
    found = ask_more(np.array([1.0, 0.5, 3.0, 0.5]), margins, opens)
    assert found.tolist() == [1, 0.5, 1, -1.5]  # beside a free word, alone, in the next sentence
    assert ask_more(np.array([-1.0, 0.5]), np.array([0.0, 2.0]), opens[:2]).tolist() == [-1, -1]


def test_the_instrument_asks_what_the_fit_asked() -> None:
    scorer, rng = loaded_scorer(), np.random.default_rng(0)
    found = scorer.article(find_words(" ".join(LINE)), [range(3), range(3, 7)])
    features = sentence_features(LINE, LINE, range(3)) + sentence_features(LINE, LINE, range(3, 7))
    none = np.full(7, -1)
    margins = word_margins(Rows(features, none > 0, none < 0, none, none, none, none))
    assert scorer.margins(found, range(7)) == {i: m for i, m in enumerate(margins.tolist()) if m}
    assert {5, 6} <= {*np.flatnonzero(margins).tolist()}
    for _ in range(50):
        scores = rng.normal(0, 1.5, 7)
        asked = ask_more(scores, margins / _tone().gain, np.array([True, False, False, True, *[False] * 3]))
        assert _loaded(found._replace(scores=scores), 0.0, {0, 3}) == np.flatnonzero(asked >= 0).tolist()


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("The crew slammed the hatch shut.", "hatch"),
        ("A chilling scream came from behind the door.", "door"),
        ("A coward slunk to the disgraceful river.", "river"),
    ],
)
def test_things_beside_a_loaded_word_make_no_hit(sentence: str, plain: str) -> None:
    assert plain not in [term.term for term in find_loaded(sentence)]
