"""Words that need more than the others to be loaded: those that hits hardly ever fall on rightly."""

from collections.abc import Mapping

from analysis.measures.loaded.features import FUNCTION_WORDS
from analysis.measures.loaded.lexicon import Entry, loaded_forms

SOURCE = "source_"  # how the themes begin of things that images are drawn from: doors, rivers, animals
MILD = 1
UNLISTED, THING = "unlisted", "thing"


def is_unlisted(key: str, entry: Entry | None) -> bool:
    """Say whether the lexicon knows neither a word nor a part of it, and it is no function word."""
    if entry is not None or key in FUNCTION_WORDS:
        return False
    return "-" not in key or not any(part in loaded_forms() for part in key.split("-"))


def is_thing(entry: Entry | None) -> bool:
    """Say whether a word is listed as a thing that images are drawn from, no more."""
    return entry is not None and entry.weight == MILD and entry.theme.startswith(SOURCE)


def read_margins(model: Mapping) -> tuple[float, float]:
    """Return what unlisted words and plain things must have, as log-odds, beyond the threshold."""
    margins = model.get("margins", {})
    return float(margins.get(UNLISTED, 0.0)), float(margins.get(THING, 0.0))
