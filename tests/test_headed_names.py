"""Names of institutions behind small words: what heads them, how far they go."""

import pytest

from analysis.measures.wording.headed import (
    goes_on,
    has_head,
    head_place,
    heads_institution,
    is_headed,
    is_topic,
)


def test_heads_are_nouns_of_institutions_and_no_papers_or_teams():
    assert heads_institution("commission")
    assert heads_institution("directorate")
    assert not any(map(heads_institution, ("times", "team", "bridge", "ostrow")))


def test_the_first_small_word_counts():
    assert head_place("national bank of harl for tolm".split()) == 2
    assert head_place(["harl", "bank"]) == 0
    assert has_head("supreme court of harl".split())
    assert not has_head("isle of harl".split())


def test_some_words_open_the_names_of_institutions_by_themselves():
    assert is_headed(["ministerio", "harl"])
    assert not is_headed(["harl", "valley"])


def test_topics_say_what_a_board_is_for():
    assert all(map(is_topic, ("health", "fisheries", "reconstruction")))
    assert not any(map(is_topic, ("ostrow", "harl")))


@pytest.mark.parametrize(
    ("name", "stop", "goes"),
    [
        ("the board for road safety", 2, True),
        ("the commission on elections", 2, True),
        ("the commission for ostrow", 2, False),
        ("the senate on road safety", 2, False),
        ("ministry of health and family welfare", 3, True),
        ("ministry of health and ostrow", 3, False),
        ("the economic and financial crimes commission", 2, True),
        ("the harl and financial crimes commission", 2, False),
        ("the health and commission", 2, False),
        ("department of the interior", 1, True),
        ("institute for the study of frost", 1, True),
        ("bank for the quay", 1, False),
        ("committee on the judiciary", 1, True),
        ("council on the bridge", 1, False),
        ("alliance for a better harl", 1, True),
        ("embassy for a better harl", 1, False),
        ("coalition to save wells", 1, True),
        ("bank to save wells", 1, False),
        ("the welders and allied workers union", 2, True),
        ("the welders and harl committee", 2, False),
    ],
)
def test_a_name_goes_on_behind_a_small_word(name, stop, goes):
    keys = name.split()
    assert goes_on(keys, 0, stop, len(keys)) is goes
