import pytest

from analysis.fitting.loaded_rows import article_scenes
from analysis.measures.loaded import find_loaded, find_loaded_in
from analysis.measures.loaded.readings import in_company
from analysis.measures.loaded.scenes import LEAST, MOST, REACH, find_scenes, is_physical
from analysis.text.reading import read_text


def scenes(line: str) -> dict[str, str]:
    """The words of a line in a scene, with its density."""
    reading = read_text(line)
    found = article_scenes(reading.words, reading.sentence_words)
    return {reading.words.keys[i]: name for i, name in found.items()}


@pytest.mark.parametrize(
    ("line", "word", "literal"),
    [
        (
            "He stumbled over a suitcase on the stairs, hit his head on the wall and crawled out.",
            "stumbled",
            True,
        ),
        ("He stumbled in the debate, and his party lost the vote on taxes.", "stumbled", False),
        ("They clung to the mast, shivering, until a boat picked them off the rocks.", "clung", True),
        ("The premier clung to office as ministers quit and markets fell.", "clung", False),
        (
            "The Wall Street crowd was reeling as Snow, Rivers and Brook walked out of the talks.",
            "reeling",
            False,
        ),
    ],
)
def test_physical_words_close_together_are_literal(line: str, word: str, literal: bool) -> None:
    assert (word in scenes(line)) is literal


def test_a_scene_needs_different_words_within_reach() -> None:
    door, others = "door", ["floor", "stairs", "blanket", "ladder", "rope", "boots", "lamp", "roof", "fence"]
    for n in range(len(others) + 1):
        line = [door, *others[:n]]
        name = find_scenes(line, range(len(line)), {}).get(0)
        assert name == (f"scene={min(n, MOST)}" if n >= LEAST else None)
    assert find_scenes([door, *["rope"] * LEAST], range(1 + LEAST), {}) == {}
    far = [door, *["x"] * (REACH - LEAST + 1), *others[:LEAST]]
    assert 0 not in find_scenes(far, [i for i, key in enumerate(far) if key != "x"], {})
    assert 0 in find_scenes(far[:1] + far[2:], [0, *range(len(far) - 1 - LEAST, len(far) - 1)], {})


def test_a_name_tells_no_scene() -> None:
    assert is_physical("bush", "bush")
    assert not is_physical("Bush", "bush")


def test_a_phrase_is_literal_as_its_verb_is() -> None:
    line = "She jumped into the river, swam past the boats and pulled her brother onto the bank."
    assert {"jumped", "into"} <= scenes(line).keys()
    figure = "She seized on the broken window, the open door, the wet stairs and the rope."
    assert not {"seized", "on"} & scenes(figure).keys()


def test_words_of_scenes_are_no_company_for_others() -> None:
    texts = "he was crushed toward the intersection".split()
    assert not in_company(texts, texts, range(len(texts)), 2)


def test_a_plain_report_of_an_accident_has_no_hit() -> None:
    text = (
        "The painter slipped on the wet ladder, dropped his brush and grabbed the gutter with one hand. It "
        "tore from the wall, and he tumbled onto the roof of a van, rolled off and lay on the sidewalk. A "
        "neighbor dragged a mattress out of the door and wrapped him in a blanket. His wrist was crushed."
    )
    assert find_loaded(text) == []
    figures = {term.term for term in find_loaded("The party stumbled, and critics crushed its weary leader.")}
    assert {"stumbled", "crushed"} <= figures


def test_what_was_left_out_says_why() -> None:
    text = "He crawled across the wet floor, clung to the door, stumbled down the stairs and fell."
    rules = {term.term: term.rule for term in find_loaded_in(read_text(text), suppressed=True)}
    assert "-scene" in rules["stumbled"]
