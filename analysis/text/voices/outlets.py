"""Words taken from other outlets: whom a source told, who passed its words on, and what names an outlet."""

from collections.abc import Sequence, Set

from analysis.lexicons.grammar import THIRD_PERSON, WEEKDAYS
from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import SPACES
from analysis.text.voices.names import INSTITUTIONAL, is_outlet, may_be_outlet, read_places
from analysis.text.voices.phrases import gap, is_capital
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources

# "told the Gazette": an article's short name of a paper.
_PAPERS = frozenset(
    "gazette herald tribune chronicle telegraph observer examiner courier bulletin mirror inquirer sentinel "
    "journal dispatch ledger argus echo advertiser".split()
)
_BARE = frozenset(("People",))  # magazines with a plain word for a name
_PLACES = frozenset("hague bronx hamptons gambia bahamas netherlands philippines".split())  # with an article
_WORKS = frozenset("papers files letters diaries archives society".split())  # "the Federalist Papers"
_LONGEST = 6  # words of an outlet's name
_NOUNS = frozenset(
    "network broadcaster newspaper paper tabloid daily weekly magazine website channel station agency outlet "
    "program programme podcast".split()
)
_BEHIND_NAME = THIRD_PERSON | WEEKDAYS | frozenset("that on in by at last this the there".split())
_NOUN_WITHIN = 4  # words of "the Spanish daily newspaper"
_MARKS = frozenset("\"“”'‘’")
_INSIDE = frozenset("of the and for".split())
# "with CNN", "on the BBC": words that lead to an outlet, and how far behind the verb they are looked for.
_TO_OUTLET = frozenset(("with", "on", "to", "by", "via"))
_OUTLET_WITHIN = 14
_IN_OUTLET = _TO_OUTLET | {"in", "for"}  # "wrote in the Atlantic"
_HOSTING = frozenset("sponsored hosted organized organised moderated".split())  # "a debate hosted by CNN"
# What appears in an outlet, and opens a sentence: "In an interview with the BBC, X said".
_APPEARING = frozenset("interview op-ed column piece article essay editorial writing".split())
_APPEARING_WITHIN = 6  # words between "interview" and "with"


def find_outlet(layout: Layout, first: int, high: int) -> tuple[int, int]:
    """Return the words of the outlet's name that begins at a word, no article; empty if none does."""
    words = layout.words
    start = first + (first < high and words.keys[first] == "the")
    named = _behind_noun(layout, start, high)
    if named > start:
        end = _ends(layout, named, high)[-1]
        is_parted = end >= high or gap(layout.text, words, end) != " " or words.keys[end] in _BEHIND_NAME
        return (named, end) if is_parted else (first, first)
    if start >= high or not is_capital(words.texts[start]):
        return first, first
    ends = _ends(layout, start, high)
    article = "the " if start > first else ""
    if layout.outlets or may_be_outlet(words, start, high):
        for end in reversed(ends):
            if is_outlet(article + layout.text[words.starts[start] : words.ends[end - 1]], layout.outlets):
                is_longer = end < ends[-1] and words.keys[end] in _WORKS
                return (first, first) if is_longer else (start, end)
    name = words.texts[start]
    if ends[-1] == start + 1 and ((article and words.keys[start] in _PAPERS) or name in _BARE):
        return start, start + 1
    keys = words.keys[start : ends[-1]]
    is_other = any(not some.isdisjoint(keys) for some in (INSTITUTIONAL, read_places(), _PLACES))
    if article and is_capital(words.texts[first]) and not is_other:
        return start, ends[-1]  # "told The Harl Beacon": a title with its article
    return first, first


def _behind_noun(layout: Layout, first: int, high: int) -> int:
    """Return where a name begins behind a noun for outlets: "the network Nola", "local station KXYZ"."""
    words, i = layout.words, first
    while i + 1 < high and i < first + _NOUN_WITHIN and gap(layout.text, words, i + 1) in SPACES:
        if words.keys[i] in _NOUNS and words.texts[i].islower():
            is_name = not words.texts[i + 1].islower() and words.keys[i + 1] not in WEEKDAYS
            return i + 1 if is_name else first
        i += 1
    return first


def _ends(layout: Layout, start: int, high: int) -> list[int]:
    """Return the words behind which a name of capitalised words can end."""
    words, ends = layout.words, [start + 1]
    for i in range(start + 1, min(high, start + _LONGEST)):
        if gap(layout.text, words, i) not in (*SPACES, " & ") or words.keys[i - 1].endswith("'s"):
            break
        if is_capital(words.texts[i]) or words.texts[i].isdigit():
            ends.append(i + 1)
        elif words.keys[i] not in _INSIDE:
            break
    return ends


def _behind_marks(layout: Layout, first: int, high: int) -> int:
    """Return the word behind a programme in quotation marks: ``told ABC's “Good Morning Harl” the``."""
    for i in range(first + 1, min(high, first + _LONGEST)):
        if not _MARKS.isdisjoint(gap(layout.text, layout.words, i)):
            return i
    return first


def behind_outlet(layout: Layout, first: int, high: int) -> int:
    """Return the word behind an outlet and whom it has: "told Sky's Ada Moor"; 0 if none begins here."""
    words = layout.words
    start, end = find_outlet(layout, first, high)
    if start == end:
        return 0
    if words.keys[end - 1].endswith("'s"):
        if end < high and gap(layout.text, words, end)[-1:] in _MARKS:
            return _behind_marks(layout, end, high)
        while end < high and is_capital(words.texts[end]) and gap(layout.text, words, end) in SPACES:
            end += 1
    return end


def told_outlet(sources: Sources, event: Event) -> str:
    """Return the outlet that a source spoke to, or that passed the words on (", Reuters reported")."""
    layout, first = sources.layout, event.last
    later = sources.passed_on_by(event)
    if later is not None:
        return sources.speaker_of(later).name
    if event.verb.lemma == "tell" and not event.inverted:
        return _outlet_at(layout, first, event.high)
    leads = _IN_OUTLET if event.verb.lemma == "write" else _TO_OUTLET
    return _outlet_behind(layout, first, min(event.high, first + _OUTLET_WITHIN), leads) or _appearing(
        layout, event
    )


def _appearing(layout: Layout, event: Event) -> str:
    """Return the outlet of what opens the sentence: "In an interview with the BBC, X said"."""
    keys, low = layout.words.keys, event.low
    at = next((i for i in range(low, event.first) if keys[i] in _APPEARING), event.first)
    return _outlet_behind(layout, at + 1, min(event.first, at + _APPEARING_WITHIN), _IN_OUTLET)


def _outlet_behind(layout: Layout, first: int, high: int, leads: Set[str]) -> str:
    """Return the first outlet behind one of some words that lead to one, "" if there is none."""
    keys = layout.words.keys
    for i in range(first, high):
        if keys[i] in leads and keys[i - 1] not in _HOSTING:
            found = _outlet_at(layout, i + 1, sentence_at(layout, i)[1])
            if found:
                return found
    return ""


def _outlet_at(layout: Layout, first: int, high: int) -> str:
    """Return the outlet whose name begins at a word, "" if none does."""
    start, end = find_outlet(layout, first, high)
    name = layout.text[layout.words.starts[start] : layout.words.ends[end - 1]] if start < end else ""
    return name.removesuffix("’s").removesuffix("'s")


def second_hand(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes whose speaker or channel is another outlet."""
    return [q for q in quotes if q.outlet or q.speaker_type == "outlet"]
