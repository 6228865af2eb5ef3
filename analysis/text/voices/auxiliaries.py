"""The auxiliaries and adverbs before a reporting verb: where its group begins, and what kind it is."""

from analysis.lexicons.grammar import BE_OR_NOT
from analysis.text.voices.layout import Layout, is_titled
from analysis.text.voices.phrases import ADVERBS, AUXILIARIES, gap, is_capital, is_manner

_WONT = frozenset("used liked likes loved loves".split())
_SHORT_BE = ("'re", "'m", "it's", "that's")


def back_over_auxiliaries(layout: Layout, i: int, low: int) -> tuple[int, bool, bool]:
    """Step left over auxiliaries and adverbs; return the verb group's first word, passive, infinitive."""
    keys = layout.words.keys
    first, passive, infinitive = i, False, False
    if keys[max(low, i - 2) : i] == ["no", "longer"]:
        first = i - 2
    while first > low:
        key = keys[first - 1]
        if not (
            ((key in AUXILIARIES or key in ADVERBS) and not is_titled(layout.words, first - 1))
            or (is_manner(key) and not is_capital(layout.words.texts[first - 1]))
        ) or (
            "," in gap(layout.text, layout.words, first) and not _is_inserted_adverb(layout, first - 1, low)
        ):
            break
        first -= 1
        passive = passive or key in BE_OR_NOT
        if key == "to" and keys[first - 1] in _WONT and first - 1 > low:
            first -= 1  # "used to say"
        infinitive = infinitive or keys[first] == "to"
    passive = passive or (first > low and keys[first - 1].endswith(_SHORT_BE))  # "they're told"
    return first, passive, infinitive


def _is_inserted_adverb(layout: Layout, i: int, low: int) -> bool:
    """Say whether commas stand around an adverb: "she, too, said", no "bring them back, said"."""
    is_first = i == low or bool(layout.quoted[i - 1])
    return layout.words.keys[i] in ADVERBS and (is_first or "," in gap(layout.text, layout.words, i))
