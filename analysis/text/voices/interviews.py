"""Interviews without labels of turns: who asks, and whose answers the lines, with or without names, are."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from analysis.text.voices.people import People
from analysis.text.voices.quotations import split_paragraphs
from analysis.text.voices.quotes import BlockLike, Quote
from analysis.text.words import Words

MIN_QUESTIONS = 3
QUESTION_MAX_CHARS, PROMPT_MAX_CHARS = 160, 90
"""Longest question, and longest statement that is put to somebody like one."""
_LEAST_TO_YOU = 2  # questions to "you", answers in the first person
_OWN_SHARE = 0.5  # of the answers, and more, are in the first person
_ASKING_SHARE = 0.1  # of the answers, at most, tell of asking others: a reporter does
_ASKED = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|me|my|mine|myself)\b(?!\.)")
# So a reporter's own paragraph opens: "On Monday I spoke to five fans."
_ASKING = re.compile(
    r"(?:(?:On|In|At|Last|This|Over|For|So|Then|Yesterday)\b[^.!?]{0,40} )?"
    r"(?:I|[Ww]e)(?:['’]ve| have| had| also)? "
    r"(?:asked|interviewed|polled|surveyed|put (?:this|that|it|the question) to|(?:spoke|talked) (?:to|with))"
    r"\b"
)
_INITIALS = re.compile(r"[A-Z]{1,3}: ")  # of who asks: "DM: What happened?"
_MARKS = re.compile('["“”]')
_ZONES = frozenset(("body", "subhead"))

Span = tuple[int, int]
_LABEL = re.compile(r"([A-Z]{2,3}|[A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+){0,3}): (?=\S)")

_OF_US = re.compile(r"\b(?:I|me|my|mine|myself|we|our|us)\b(?!\.)", re.IGNORECASE)
_MIN_LINES = 2  # of every label, and answers that follow a question
_MIN_LABELLED = 4
_MAX_LABELS = 4
_QUESTIONS_SHARE = 0.5  # of the lines of who asks, at least, are questions
_LABELLED_SHARE = 0.7  # of the lines from the first label to the last, at least, have one
_OF_US_SHARE = 0.3  # of the answers, at least, are in the first person


def answer_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return the paragraphs of the answers of an interview without labels; none for any other text.

    Several questions to "you" on lines of their own, most of the answers in the first person, and hardly one
    of them about asking others ("I asked five fans"), as a reporter's own text is.
    """
    labelled = labelled_answers(text, blocks)
    if labelled or text.count("?\n") < MIN_QUESTIONS:
        return labelled
    lines = [line for b in blocks if b.zone in _ZONES for line in split_paragraphs(text, b.start, b.end)]
    asked = [
        k
        for k, (a, b) in enumerate(lines)
        if text[b - 1] == "?" and b - a <= QUESTION_MAX_CHARS and not _MARKS.search(text, a, b)
    ]
    if len(asked) < MIN_QUESTIONS or sum(bool(_ASKED.search(text, *lines[k])) for k in asked) < _LEAST_TO_YOU:
        return []
    asking = {label[0] for k in asked if (label := _INITIALS.match(text, *lines[k]))}
    answers = [lines[k + 1 : end] for k, end in zip(asked, [*asked[1:], len(lines)], strict=True)]
    own_until = max((k + 1 for k, line in enumerate(answers[-1]) if _OWN.search(text, *line)), default=0)
    answers[-1] = answers[-1][:own_until]
    if not _are_own(text, answers):
        return []
    kept = [[line for line in a if not text.startswith((*asking, "[", "("), *line)] for a in answers]
    return [
        Quote(*line, "verbatim_unmarked", continues=k > 0)
        for answer in kept
        for k, line in enumerate(_without_prompts(text, answer))
    ]


def _are_own(text: str, answers: Sequence[Sequence[Span]]) -> bool:
    """Say whether enough answers are in the first person and none is in quotation marks."""
    firsts = [answer[0] for answer in answers if answer]
    if sum(_ASKING.match(text, *first) is not None for first in firsts) > _ASKING_SHARE * len(answers):
        return False
    own = sum(_OWN.search(text, *first) is not None for first in firsts)
    marked = any(_MARKS.match(text, start) for start, _ in firsts)
    return not marked and own >= _LEAST_TO_YOU and own > _OWN_SHARE * len(answers)


def _without_prompts(text: str, answer: list[Span]) -> list[Span]:
    """Leave statements that are put like questions out of an answer: short, over one in the first person."""
    kept = answer[:1]
    for k in range(1, len(answer)):
        (start, end), below = answer[k], answer[k + 1 : k + 2]
        is_put = (
            end - start <= PROMPT_MAX_CHARS and not _OWN.search(text, start, end) and answer[k - 1] in kept
        )
        if not (is_put and below and _OWN.search(text, *below[0])):
            kept.append(answer[k])
    return kept


def name_answers(answers: Sequence[Quote], people: People, words: Words) -> list[Quote]:
    """Return the answers as those of whom a label names, else of the first person who is named above them."""
    if not answers or answers[0].speaker:
        return [replace(answer, speaker=name_of_label(answer.speaker, people)) for answer in answers]
    name = people.first_between(0, bisect_left(words.starts, answers[0].start))
    kind = "person" if name else ""
    return [replace(answer, speaker=name, speaker_type=kind) for answer in answers]


class _Line(NamedTuple):
    """A paragraph: its label or "", and where its words begin and end."""

    label: str
    start: int
    end: int


def labelled_answers(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return the answers of an interview whose lines have labels, with the label as speaker; else nothing.

    Parameters
    ----------
    text : str
        The text.
    blocks : sequence of blocks
        Its blocks.
    """
    if text.count("?\n") < _MIN_LINES:
        return []
    lines = [
        _read_line(text, *line)
        for block in blocks
        if block.zone in _ZONES
        for line in split_paragraphs(text, block.start, block.end)
    ]
    labels = [line.label for line in lines if line.label]
    speaking = {label for label, times in Counter(labels).items() if times >= _MIN_LINES}
    if len(labels) < _MIN_LABELLED or not 1 < len(speaking) <= _MAX_LABELS or not _is_mostly(lines, speaking):
        return []
    asking = _asking(text, lines, speaking)
    if not asking:
        return []
    answers = _answers(text, lines, speaking, asking)
    own = sum(_OF_US.search(text, quote.start, quote.end) is not None for quote in answers)
    return answers if len(answers) >= _MIN_LINES and own >= _OF_US_SHARE * len(answers) else []


def _read_line(text: str, start: int, end: int) -> _Line:
    """Read the label of a paragraph."""
    hit = _LABEL.match(text, start, end)
    return _Line("", start, end) if hit is None else _Line(hit[1], hit.end(), end)


def _is_mostly(lines: Sequence[_Line], speaking: set[str]) -> bool:
    """Say whether most lines from the first to the last label have one: no article with a dialogue in it."""
    places = [k for k, line in enumerate(lines) if line.label in speaking]
    return len(places) >= _LABELLED_SHARE * (places[-1] - places[0] + 1)


def _asking(text: str, lines: Sequence[_Line], speaking: set[str]) -> str:
    """Return the label of who asks: most of its lines are questions that another answers; "" for none."""
    for label in sorted(speaking):
        own = [k for k, line in enumerate(lines) if line.label == label]
        asked = [k for k in own if text[lines[k].end - 1] == "?"]
        answered = [k for k in asked if k + 1 < len(lines) and lines[k + 1].label in speaking - {label}]
        if len(answered) >= _MIN_LINES and len(asked) >= _QUESTIONS_SHARE * len(own):
            return label
    return ""


def _answers(text: str, lines: Sequence[_Line], speaking: set[str], asking: str) -> list[Quote]:
    """Return the answers: labelled paragraphs and those behind them in the first person."""
    found: list[Quote] = []
    label = ""
    for line in lines:
        is_open = not line.label and label and _OF_US.search(text, line.start, line.end) is not None
        label = line.label if line.label in speaking else label if is_open else ""
        if label and label != asking:
            found.append(
                Quote(line.start, line.end, "verbatim_unmarked", label, "", "person", False, bool(is_open))
            )
    return found


def name_of_label(label: str, people: People) -> str:
    """Return the full name that a label stands for: initials, a surname or a given name."""
    return (people.by_initials(label) if label.isupper() else "") or people.full_name(label)
