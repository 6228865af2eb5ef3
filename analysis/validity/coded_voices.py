"""Agreement of voices with the coded sets: whose words the loaded spans are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from analysis.fitting.labelled import read_rows
from analysis.text.reading import Reading, read_text
from analysis.validity.zones import read_verbatim


def add_case(counts: Counter[tuple[str, str]], measure: str, hits: int, cases: int) -> None:
    """Count one measure's hits among its cases."""
    counts[measure, "hits"] += hits
    counts[measure, "cases"] += cases


class CodedSpan(NamedTuple):
    """A coded span: the article's reading, offsets and the coders' voice."""

    reading: Reading
    start: int
    end: int
    voice: str


def score_coded(spans: Iterable[CodedSpan]) -> Counter[tuple[str, str]]:
    """Count the spans that have the coders' voice."""
    counts: Counter[tuple[str, str]] = Counter()
    for span in spans:
        within = span.reading.words.between(span.start, span.end)
        voices = [span.reading.voices[i] for i in within]
        ours = "quoted" if voices.count("quoted") * 2 > len(voices) else "own"
        add_case(counts, "voice_accuracy", ours == span.voice, 1)
        if span.voice == "quoted":
            add_case(counts, "voice_quoted_recall", ours == "quoted", 1)
        if ours == "quoted":
            add_case(counts, "voice_quoted_precision", span.voice == "quoted", 1)
    return counts


def read_coded192(folder: Path) -> Iterator[CodedSpan]:
    """Yield the loaded spans of coded192."""
    readings: dict[str, Reading] = {}
    if not (folder / "loaded.csv").exists():
        return
    for row in read_rows(folder / "loaded.csv"):
        name = row["article"]
        if name not in readings:
            readings[name] = read_text(read_verbatim(folder / "text" / f"{name}.txt"))
        yield CodedSpan(readings[name], int(row["start"]), int(row["end"]), row["voice"])


def read_coded12(folder: Path) -> Iterator[CodedSpan]:
    """Yield the loaded spans of coded12, coder a, found again in the text of their units."""
    if not (folder / "coder_a.json").exists():
        return
    coded = json.loads((folder / "coder_a.json").read_text(encoding="utf8"))["units"]
    for path in sorted(folder.glob("*.tsv")):
        reading, at = read_text(read_verbatim(path.with_suffix(".txt"))), 0
        for line in read_verbatim(path).splitlines():
            name, _, part = line.partition("\t")
            unit = part.partition("\t")[2]
            start = reading.text.find(unit, at)
            if start < 0:
                continue
            at = start + len(unit)
            for span in coded.get(name, {"loaded": []})["loaded"]:
                begin = reading.text.find(span["span"], start, at)
                if begin >= 0:
                    yield CodedSpan(reading, begin, begin + len(span["span"]), span["voice"])
