"""Texts that would show a step whose cost grows with the square of the length."""

import random
from collections.abc import Callable
from textwrap import fill
from time import process_time

from analysis.corpus import Document
from analysis.tables.build import measure_document

SEED = 3
PART = 4  # the small case is a quarter of the whole
WORDS = (
    "the minister said that Marsh and officials would not agree to a deal because five people died in the "
    "terrible storm on Monday after it hit United border troops fired 40 shots near Seoul while President "
    "Lee called reporters about 30 percent of voters who were killed by police"
).split()


def _words(n: int, chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=n))


def _line(n: int, chance: random.Random) -> str:
    """One line of n characters."""
    return (_words(n // 4, chance))[:n]


def _capitals(n: int, chance: random.Random) -> str:
    """One line of n characters in title case."""
    return _line(n, chance).title()


def _marks(n: int, chance: random.Random) -> str:
    """Quotations with n marks, some unclosed."""
    parts = [f"“{_words(5, chance)},” said Ada Marsh. “{_words(4, chance)}. " for _ in range(n // 3)]
    return "\n".join(parts)


def _straight(n: int, chance: random.Random) -> str:
    """One line with n straight marks."""
    return " ".join(f'"{_words(3, chance)}" said Lee' for _ in range(n // 2))


def _only_marks(n: int, chance: random.Random) -> str:
    """Nothing but n marks."""
    return "".join(chance.choices("“\"”'", k=n))


def _sentences(n: int, chance: random.Random) -> str:
    """A single paragraph of n sentences."""
    return " ".join(f"{_words(7, chance).capitalize()}." for _ in range(n))


def _paragraphs(n: int, chance: random.Random) -> str:
    """A paragraph for each of n sentences."""
    return "\n\n".join(f"{_words(7, chance).capitalize()}." for _ in range(n))


def _turns(n: int, chance: random.Random) -> str:
    """A transcript of n turns."""
    return "\n".join(f"{chance.choice(('ANCHOR', 'MARSH', 'LEE'))}: {_words(6, chance)}." for _ in range(n))


def _wrapped(n: int, chance: random.Random) -> str:
    """A single paragraph of about n lines, wrapped by hand."""
    return fill(_sentences(n, chance), 40)


SHAPES: dict[str, tuple[Callable[[int, random.Random], str], int]] = {
    "line of 1 MB": (_line, 1_000_000),
    "title-case line of 1 MB": (_capitals, 1_000_000),
    "20,000 quotation marks": (_marks, 20_000),
    "20,000 straight marks in a line": (_straight, 20_000),
    "20,000 marks and nothing else": (_only_marks, 20_000),
    "100,000 sentences": (_sentences, 100_000),
    "100,000 paragraphs": (_paragraphs, 100_000),
    "20,000 lines of wrapped text": (_wrapped, 20_000),
    "20,000 turns of a transcript": (_turns, 20_000),
    "a word of 1 MB": (lambda n, _: "a" * n, 1_000_000),
    "blanks of 1 MB": (lambda n, _: "a" + " " * n + "b", 1_000_000),
}


def time_shape(name: str, scale: float = 1.0) -> tuple[float, float]:
    """Return CPU seconds for a quarter of a shape and for the whole."""
    make, n = SHAPES[name]
    measure_document(Document("warm", "x", text="Word lists are read."))
    seconds = []
    for size in (int(n * scale) // PART, int(n * scale)):
        document = Document("a", "x", headline="Storm hits town", text=make(size, random.Random(SEED)))
        start = process_time()
        measure_document(document)
        seconds.append(process_time() - start)
    return seconds[0], seconds[1]
