"""Dictionaries that fill themselves: asked once, bounded, and what is in use is not forgotten."""

from analysis.measures.memory import Memory


def test_every_key_is_asked_once():
    asked = []
    sizes = Memory(lambda key: asked.append(key) or len(key))
    assert [sizes["ferry"], sizes["port"], sizes["ferry"]] == [5, 4, 5]
    assert asked == ["ferry", "port"]


def test_what_is_used_survives_and_the_rest_goes():
    asked = []
    letters = Memory(lambda key: asked.append(key) or key[0], most=2)
    for key in ["a1", "b1", "a1", "c1", "a1", "d1", "a1", "e1", "a1"]:
        assert letters[key] == key[0]
        assert len(letters) <= 2
    assert asked == ["a1", "b1", "c1", "d1", "e1"]
    assert letters["b1"] == "b"
    assert asked[-1] == "b1"


def test_a_long_run_keeps_few():
    sizes = Memory(len, most=100)
    for number in range(5000):
        sizes[f"word{number}"]
    assert len(sizes) + len(sizes._old) <= 200
