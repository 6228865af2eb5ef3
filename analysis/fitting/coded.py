"""The articles coded by language models for loaded wording, as words with labels."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.fitting.labelled import read_rows
from analysis.text.sentences import split_sentences
from analysis.text.words import Words, find_words
from analysis.text.zones import Block

LEFT_OUT = ("credit", "boilerplate")  # the codebook codes every other zone


@dataclass(frozen=True, slots=True)
class Span:
    """One loaded span of a coder: characters, category, voice."""

    start: int
    end: int
    category: str
    voice: str


@dataclass(frozen=True, slots=True)
class Coded:
    """An article with the spans of one coder."""

    name: str
    outlet: str
    text: str
    blocks: list[Block]
    spans: list[Span]
    loadedness: float

    def words(self) -> Words:
        """Return the article's words."""
        return find_words(self.text)

    def sentence_ranges(self, words: Words) -> list[range]:
        """Return the word indices of each sentence."""
        return [words.between(s.start, s.end) for s in split_sentences(self.text, self.blocks)]

    def counted(self, words: Words) -> list[bool]:
        """Say for each word whether the codebook has it coded."""
        inside = [False] * len(words)
        for block in self.blocks:
            if block.zone not in LEFT_OUT:
                for i in words.between(block.start, block.end):
                    inside[i] = True
        return inside

    def labels(self, words: Words) -> list[Span | None]:
        """Return for each word the span that holds it."""
        found: list[Span | None] = [None] * len(words)
        for span in self.spans:
            for i in range(len(words.between(0, span.start)), len(words)):
                if words.starts[i] >= span.end:
                    break
                found[i] = span
            if (i := len(words.between(0, span.start)) - 1) >= 0 and words.ends[i] > span.start:
                found[i] = span
        return found


def _block(row: dict[str, str]) -> Block:
    """Make a block of a coded unit."""
    return Block(int(row["start"]), int(row["end"]), row["zone"])


def read_coded192(datasets: Path) -> list[Coded]:
    """Read the 192 articles with one language-model coder each, in order of name."""
    folder = datasets / "coded192"
    units, spans = read_rows(folder / "units.csv"), read_rows(folder / "loaded.csv")
    articles = []
    for row in read_rows(folder / "articles.csv"):
        name = row["article"]
        mine = [
            Span(int(s["start"]), int(s["end"]), s["category"], s["voice"])
            for s in spans
            if s["article"] == name
        ]
        articles.append(
            Coded(
                name,
                row["outlet"],
                (folder / "text" / f"{name}.txt").read_text(encoding="utf8"),
                [_block(u) for u in units if u["article"] == name],
                mine,
                float(row["loadedness"]),
            )
        )
    return articles


def _place(text: str, piece: str, start: int) -> int:
    """Find a piece at or after start; the first one of all where there is none."""
    at = text.find(piece, start)
    return at if at >= 0 else text.find(piece)


def _placed_units(folder: Path, name: str, text: str) -> dict[str, tuple[int, int]]:
    """Return the characters of each unit of a unit file."""
    places, at = {}, 0
    for line in (folder / f"{name}.tsv").read_text(encoding="utf8").splitlines():
        unit, _, piece = line.split("\t", 2)
        start = _place(text, piece, at)
        places[unit] = (start, start + len(piece))
        at = start + len(piece)
    return places


def _placed_spans(text: str, unit: tuple[int, int], loaded: list[dict[str, str]]) -> list[Span]:
    """Return a unit's spans with their characters; the same wording twice takes the next place."""
    spans: list[Span] = []
    at: dict[str, int] = {}
    for row in loaded:
        start = text.find(row["span"], at.get(row["span"], unit[0]), unit[1])
        if start >= 0:
            at[row["span"]] = start + 1
            spans.append(Span(start, start + len(row["span"]), row["category"], row["voice"]))
    return spans


def read_coded12(datasets: Path, coder: str) -> list[Coded]:
    """Read the 12 articles of one of the two language-model coders ("a" or "b")."""
    folder = datasets / "coded12"
    codes = json.loads((folder / f"coder_{coder}.json").read_text(encoding="utf8"))
    articles = []
    for row in read_rows(folder / "index.csv"):
        name = row["name"]
        text = (folder / f"{name}.txt").read_text(encoding="utf8")
        places = _placed_units(folder, name, text)
        blocks = [Block(*place, codes["units"][unit]["zone"]) for unit, place in places.items()]
        spans = [
            s
            for unit, place in places.items()
            for s in _placed_spans(text, place, codes["units"][unit]["loaded"])
        ]
        articles.append(Coded(name, row["outlet"], text, blocks, spans, float(codes["loadedness"][name])))
    return articles


def read_coded(datasets: Path) -> dict[str, list[Coded]]:
    """Read coded192 and coded12 (coder a), those of the two that are there."""
    ways: dict[str, Callable[[Path], list[Coded]]] = {
        "coded192": read_coded192,
        "coded12": lambda folder: read_coded12(folder, "a"),
    }
    return {name: read(datasets) for name, read in ways.items() if (datasets / name).exists()}
