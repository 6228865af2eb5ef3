"""Words of others printed without marks, behind a line that leads them in: "The club said in a letter:"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from analysis.text.voices.appositions import past_forms
from analysis.text.voices.attribution import Event
from analysis.text.voices.claims import FIRST_PERSON, read_event_claim
from analysis.text.voices.clauses import has_verb
from analysis.text.voices.layout import sentence_at
from analysis.text.voices.phrases import walk_right
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources
from analysis.text.voices.speaker_kinds import NOBODY, Speaker, printed_name
from analysis.text.voices.speakers import identify
from analysis.text.voices.verbs import read_verbs, spoken_forms

_ANNOUNCED = frozenset(
    "statement statements letter letters email emails message messages note notes post posts declaration "
    "reply replies response responses reaction reactions comments remarks".split()
)
_FROM = frozenset(("from", "by"))
# Words that only who speaks for himself writes: without one a line behind a colon is no statement.
_TALKING = FIRST_PERSON | {"you", "your"}
_MARKS = frozenset('"“”')
_NOUN_WITHIN = 12  # words between the noun and the colon
EXCERPT_WORDS, LEAD_WORDS = 15, 2
"""Fewest words of an excerpt, which a line of a list seldom has, and of the line that leads it in."""
_VERB_WITHIN = 6  # words between a verb that leads an excerpt in and the colon
# Words before the source whose claim reaches up to the colon, and before "He goes on to say".
_OPENING_WITHIN, _INFINITIVE_WITHIN = 1, 5
_FROM_WITHIN = 3  # words before "from the Post", or behind it up to the colon
_POSTING = frozenset(("tweet", "post", "share"))  # a post is often lost where a text was copied
_WE = frozenset("i we you it".split())
_OUTLETS_OWN = frozenset(("our", "my"))
_WRITING = frozenset(("write",))
_RELATIVE = frozenset("who that which what whom".split())
_WHAT = frozenset(("what", "question", "questions"))  # "here's what he said:"
_LISTING = frozenset(
    "include includes including included are were following follows below things points".split()
)
_OUT_OF = frozenset(("from", "via"))
_PRINTED = frozenset(("outlet", "document"))  # kinds of sources
_LABEL = re.compile(r"(?![A-Z.’' ]+:)(?:[\w’'-]+ ){0,3}[\w’'-]+:\s")  # a line of a list: "Voter turnout: …"
_SPEAKING = re.compile(
    r"(?:(?<=[.!?…\"”’\])] )|^)([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}): (?=[^\s\"“])", re.MULTILINE
)
_PROSE_END = re.compile(r"[.?!…][\"”’)\]]*$")

Span = tuple[int, int]


def printed_statements(sources: Sources, paragraphs: Sequence[Span], quotes: Sequence[Quote]) -> list[Quote]:
    """Return the paragraphs that an announcement shows to be a source's, printed without marks.

    Those in the first person behind "in a statement:"; one of prose behind "As the Post reports:".
    """
    text = sources.layout.text
    found: list[Quote] = []
    for k, (_, end) in enumerate(paragraphs[:-1]):
        if text[end - 1] not in ":," or text[end : paragraphs[k + 1][0]].strip():
            continue  # what stands between, as a post, is what was led in
        stated = _announced(sources, end) if text[end - 1] == ":" else None
        lines = _stated(sources, paragraphs[k + 1 :], quotes) if stated is not None else []
        if not lines and _is_prose(sources, *paragraphs[k + 1]):
            stated = _excerpted(sources, end, paragraphs[k + 1])
            lines = [] if stated is None else _without_quotes(*paragraphs[k + 1], quotes)
        if stated is not None:
            name = printed_name(stated)
            kind = stated.type if name else ""
            found += [
                Quote(*line, "verbatim_unmarked", name, "", kind, continues=j > 0)
                for j, line in enumerate(lines)
            ]
    return found


def labelled_speech(sources: Sources, paragraphs: Sequence[Span], quotes: Sequence[Quote]) -> list[Quote]:
    """Return what labels give to persons in an article with bits of a transcript: "MOOR: I saw it fall."."""
    layout, found = sources.layout, list[Quote]()
    for start, end in paragraphs:
        hits = list(_SPEAKING.finditer(layout.text, start, end)) if ": " in layout.text[start:end] else []
        stops = [hit.start() for hit in hits[1:]] + [end] * bool(hits)
        for hit, stop in zip(hits, stops, strict=True):
            name = sources.people.full_name(hit[1].title())
            if not sources.people.knows(name) or any(hit.start() < q.end and q.start < stop for q in quotes):
                continue
            words = layout.words.keys[
                slice(*(bisect_left(layout.words.starts, k) for k in (hit.end(), stop)))
            ]
            if not _TALKING.isdisjoint(words) or (found and found[-1].end + 1 == hit.start()):
                close = hit.end() + len(layout.text[hit.end() : stop].rstrip())
                found.append(Quote(hit.end(), close, "verbatim_unmarked", name, "", "person"))
    return found


def _stated(sources: Sources, paragraphs: Sequence[Span], quotes: Sequence[Quote]) -> list[Span]:
    """Return the paragraphs from the first on that are in the first person and not quoted yet."""
    lines = []
    for start, stop in paragraphs:
        if not _is_own(sources, start, stop) or any(start < q.end and q.start < stop for q in quotes):
            break
        lines.append((start, stop))
    return lines


def _is_prose(sources: Sources, start: int, end: int) -> bool:
    """Say whether a paragraph is running text that does not begin with a mark or as a line of a list."""
    words, text = sources.layout.words, sources.layout.text
    n = bisect_left(words.starts, end) - bisect_left(words.starts, start)
    return (
        n >= EXCERPT_WORDS
        and _LABEL.match(text, start, end) is None
        and _PROSE_END.search(text, end - 3, end) is not None
        and (text[start].isupper() or text[start] in "[…." and text[start + 1 : start + 2] != "]")
    )


def _excerpted(sources: Sources, end: int, printed: Span) -> Speaker | None:
    """Return whose words a line ahead of a paragraph leads in: "As Ada Moor writes:", "From the Post:"."""
    layout, words = sources.layout, sources.layout.words
    last = bisect_left(words.starts, end) - 1
    low, high = sentence_at(layout, max(last, 0))[0], last + 1
    if words.keys[last] in _LISTING or high - low < LEAD_WORDS or not _WHAT.isdisjoint(words.keys[low:high]):
        return None
    events = [e for e in sources.events if low <= e.first < high]
    event = next((e for e in reversed(events) if _leads_in(sources, e, high)), None)
    writer = sources.people.first_between(low, high) if words.keys[low] == "writing" else ""
    if event is None and writer:
        return Speaker(writer, "person")  # "Writing in the Post, Ada Moor calls it a mistake:"
    if event is not None:
        is_told = any(_holds_claim(sources, e) for e in events)  # "Four men fled, police said:"
        return sources.speaker_of(event) if _is_theirs(sources, event, printed) and not is_told else None
    if layout.text[end - 1] == ",":
        return None
    for i in range(high - 1, low - 1, -1):
        if words.keys[i] in _OUT_OF:
            phrase = walk_right(layout.text, words, i + 1, high)
            if phrase is None or (i - low > _FROM_WITHIN and high - phrase.last > _FROM_WITHIN):
                return None
            speaker = identify(layout, phrase, sources.people)
            return speaker if speaker.type in _PRINTED else None
    return None


def _is_theirs(sources: Sources, event: Event, printed: Span) -> bool:
    """Say whether the paragraph that an attribution leads in is its source's, not the outlet's own.

    So it is behind a writer, an outlet or a writing, "As Moor writes:"; behind "Moor told the crew:", and
    behind a post, which is often lost, the paragraph itself must be in the first person.
    """
    words = sources.layout.words
    if event.verb.lemma in _POSTING:
        return _is_own(sources, *printed)
    is_written = not _ANNOUNCED.isdisjoint(words.keys[event.last : bisect_left(words.starts, printed[0])])
    if is_written or event.verb.lemma in _WRITING or sources.speaker_of(event).type in _PRINTED:
        return True  # "said in a statement:"
    first, last = (bisect_left(words.starts, place) for place in printed)
    return not FIRST_PERSON.isdisjoint(words.keys[first:last])


def _holds_claim(sources: Sources, event: Event) -> bool:
    """Say whether the line itself tells what was said: "The pier fell, Moor wrote:"."""
    claim = read_event_claim(sources, event, ())
    if claim is None:
        return False
    first, last = (bisect_left(sources.layout.words.starts, place) for place in (claim.start, claim.end))
    keys = sources.layout.words.keys[first:last]  # no "More on the pier, according to Reuters:"
    return has_verb(sources.layout, first, last) or not past_forms().isdisjoint(keys)


def _leads_in(sources: Sources, event: Event, high: int) -> bool:
    """Say whether an attribution leads in what its source said or wrote; no "people who say …:"."""
    keys, speaker = sources.layout.words.keys, sources.speaker_of(event)
    if not speaker.type or speaker.name.lower() in _WE:
        return False
    if event.verb.use != "prep" and event.verb.lemma not in _spoken_lemmas():
        return False
    is_heading = sources.layout.words.texts[event.first][0].isupper() and event.first > event.sentence[0]
    before = event.begin
    if event.phrase is not None and keys[event.phrase.first] in _OUTLETS_OWN:
        return False  # "our reporter Ada Moor writes:"
    low = event.sentence[0]
    opening = _OPENING_WITHIN if event.phrase is not None else _INFINITIVE_WITHIN
    is_main = high - event.last <= _VERB_WITHIN or before - low <= opening
    is_relative = not _RELATIVE.isdisjoint((keys[before - 1], keys[event.first - 1])) and event.first > low
    return is_main and not is_heading and not is_relative


@cache
def _spoken_lemmas() -> frozenset[str]:
    """Return the verbs of saying and telling that no noun or adjective is mistaken for."""
    return frozenset(read_verbs()[form].lemma for form in spoken_forms())


def _without_quotes(start: int, end: int, quotes: Sequence[Quote]) -> list[Span]:
    """Return the parts of a paragraph between what is quoted in it already."""
    parts = []
    for quote in sorted(quotes, key=lambda q: q.start):
        if quote.kind != "scare" and start < quote.end and quote.start < end:
            parts.append((start, quote.start))
            start = quote.end
    return [(a, b) for a, b in [*parts, (start, end)] if b - a > 1]


def _announced(sources: Sources, end: int) -> Speaker | None:
    """Return whose statement a line that ends in a colon announces; None where it announces none."""
    layout, words = sources.layout, sources.layout.words
    last = bisect_left(words.starts, end) - 1
    low = sentence_at(layout, last)[0]
    if last < 0 or _ANNOUNCED.isdisjoint(words.keys[max(low, last + 1 - _NOUN_WITHIN) : last + 1]):
        return None
    event = next((event for event in reversed(sources.events) if low <= event.first <= last), None)
    if event is not None:
        return sources.speaker_of(event)
    for i in range(last, low, -1):
        if words.keys[i - 1] in _FROM:
            phrase = walk_right(layout.text, words, i, last + 1)
            return NOBODY if phrase is None else identify(layout, phrase, sources.people)
    return NOBODY


def _is_own(sources: Sources, start: int, end: int) -> bool:
    """Say whether a paragraph without marks and reporting verbs is written in the first person."""
    layout, words = sources.layout, sources.layout.words
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    if FIRST_PERSON.isdisjoint(words.keys[first:last]) or not _MARKS.isdisjoint(layout.text[start:end]):
        return False
    inside = (event.phrase for event in sources.events if first <= event.first < last)
    return all(phrase is None or words.keys[phrase.first] in FIRST_PERSON for phrase in inside)
