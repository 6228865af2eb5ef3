"""Interviews printed without labels: short questions on lines of their own, answers in the first person."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from analysis.text.voices.labelled_answers import labelled_answers, name_of_label
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


def answer_quotes(text: str, blocks: Sequence[BlockLike]) -> list[Quote]:
    """Return the paragraphs of the answers of an interview without labels; none for any other text.

    Several questions to "you" on lines of their own, most of the answers in the first person, and hardly one
    of them about asking others ("I asked five fans"), as a reporter's own text is.
    """
    labelled = labelled_answers(text, blocks)
    if labelled or text.count("?\n") < MIN_QUESTIONS:
        return labelled
    lines = [line for b in blocks if b.zone in _ZONES for line in split_paragraphs(text, b.start, b.end)]
    asked = [k for k, line in enumerate(lines) if _is_question(text, line)]
    if len(asked) < MIN_QUESTIONS or sum(bool(_ASKED.search(text, *lines[k])) for k in asked) < _LEAST_TO_YOU:
        return []
    asking = {label[0] for k in asked if (label := _INITIALS.match(text, *lines[k]))}
    answers = [lines[k + 1 : end] for k, end in zip(asked, [*asked[1:], len(lines)], strict=True)]
    answers[-1] = answers[-1][: _last_own(text, answers[-1])]
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


def _is_question(text: str, line: Span) -> bool:
    """Say whether a line is a short question and nothing else."""
    start, end = line
    return text[end - 1] == "?" and end - start <= QUESTION_MAX_CHARS and not _MARKS.search(text, start, end)


def _last_own(text: str, answer: Sequence[Span]) -> int:
    """Return where the last answer ends: behind its last paragraph in the first person."""
    return max((k + 1 for k, line in enumerate(answer) if _OWN.search(text, *line)), default=0)


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
