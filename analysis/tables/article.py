"""One article with its reading, and where a span of it stands: sentence, zone, voice, counted or not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from analysis.corpus import Document
from analysis.inputs import InputError
from analysis.text.reading import Reading, read_texts
from analysis.text.voices.corrections import tell_unfit
from analysis.text.zones.title_furniture import bare_title

Row = tuple[object, ...]
VoiceCounts = tuple[int, int, int]  # in the order of VOICES: own, quoted, unclear
NAN = float("nan")
REMEMBERED = 20_000  # phrases kept: names and verbs recur
PHRASE_WORDS = 5  # longer phrases of articles under copyright are cut: the tables are committed


class Span(Protocol):
    """Anything with a start."""

    @property
    def start(self) -> int:
        """Offset of the first character."""


class Place(NamedTuple):
    """Where a span begins: number of its sentence, zone, voice, and whether its block counts."""

    sent_id: int
    zone: str
    voice: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its reading, which of its blocks count, and the words of each sentence by voice.

    ``voice_at`` holds the words that are not in the outlet's own voice, by their first character.
    """

    document: Document
    reading: Reading
    counted: list[bool]
    starts: list[int]
    voice_at: dict[int, str]
    voices_n: list[VoiceCounts]

    @classmethod
    def read(cls, document: Document) -> Article:
        """Read a document's text once."""
        return cls.read_all([document])[0]

    @classmethod
    def read_all(cls, documents: Sequence[Document]) -> list[Article]:
        """Read the texts of documents, each once."""
        return [
            cls(
                document,
                reading,
                [block.counted for block in reading.blocks],
                [sentence.start for sentence in reading.sentences],
                find_other_voices(reading),
                count_voices(reading),
            )
            for document, reading in zip(documents, read_documents(documents), strict=True)
        ]

    @property
    def doc_id(self) -> str:
        """Identifier of the article."""
        return self.document.doc_id

    @property
    def headline(self) -> str:
        """The manifest's headline without page furniture, else the text's, else empty."""
        if self.document.headline:
            return bare_title(self.document.headline)
        found = (b for b in self.reading.blocks if b.zone == "headline")
        return next((" ".join(self.reading.text[b.start : b.end].split()) for b in found), "")

    def place(self, start: int) -> Place:
        """Say where the span that begins at an offset stands."""
        sent_id = max(bisect_right(self.starts, start) - 1, 0)
        block = self.reading.sentences[sent_id].block
        zone = self.reading.blocks[block].zone
        return Place(sent_id, zone, self.voice_at.get(start, "own"), self.counted[block])

    def places(self, spans: Iterable[Span]) -> list[Place]:
        """Say where each span stands."""
        return [self.place(span.start) for span in spans]


def read_documents(documents: Sequence[Document]) -> list[Reading]:
    """Read the texts of documents, with what was set by hand in their zones and quotations.

    Raises
    ------
    InputError
        For a correction that does not fit the quotations there: the message names file, row and mend.
    """
    texts = [document.text or "" for document in documents]
    zoned = [document.split() for document in documents]
    by_hand, outlets = [one.quotes for one in documents], [one.outlets for one in documents]
    readings = read_texts(texts, zoned, by_hand, outlets)
    for document, reading in zip(documents, readings, strict=True):
        for one in document.quotes:
            if unfit := tell_unfit(reading.quotes, reading.blocks, one):
                raise InputError(f"{one.where}: {unfit}")
    return readings


def find_other_voices(reading: Reading) -> dict[int, str]:
    """Return offset → voice of the words that are not in the outlet's own voice: mostly the fewer."""
    return {
        start: voice
        for start, voice in zip(reading.words.starts, reading.voices, strict=True)
        if voice != "own"
    }


def count_voices(reading: Reading) -> list[VoiceCounts]:
    """Count the words of each sentence by voice: own, quoted, unclear."""
    counts = []
    for within in reading.sentence_words:
        voices = reading.voices[within.start : within.stop]
        own = voices.count("own")
        quoted = voices.count("quoted") if own < len(voices) else 0
        counts.append((own, quoted, len(voices) - own - quoted))
    return counts


@lru_cache(REMEMBERED)
def cut_phrase(phrase: str) -> str:
    """Return at most five words of a phrase, a gap left out of the count, white space folded.

    >>> cut_phrase("a spokesman for the  ministry of defence")
    'a spokesman for the ministry …'
    """
    words = phrase.split()
    if len(words) - words.count("…") <= PHRASE_WORDS:
        return " ".join(words)
    return " ".join([*words[:PHRASE_WORDS], "…"])
