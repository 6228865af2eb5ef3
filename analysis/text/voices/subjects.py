"""The subject of a sentence: where it ends before its verb, and documents that are one."""

from functools import cache

from analysis.lexicons.grammar import DETERMINERS
from analysis.lexicons.inflect import irregular_verbs
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import Phrase, heads_source, is_capital, read_source_nouns, walk_left
from analysis.text.words import Words

_SELF = frozenset("himself herself itself themselves".split())
# What is done with a document by who is not its source, without the ending of a participle.
_MADE = frozenset("seen shown shot taken written drawn done made held led out up sent".split())
_WHEN = frozenset(
    "on in at last this earlier late early week month year today yesterday day monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october "
    "november december".split()
)
# What is done with anything by who is not its source: "a man filmed by the Gazette".
_GOT = frozenset("obtained reviewed seen viewed acquired examined filmed shot recorded taken".split())
# Words that lead from a document to who made it or what it is about.
_LEADS = frozenset("by into about over between".split())
_BETWEEN = 5  # words between a document and who made it: "a study published last week by"


def before_verb(words: Words, phrase: Phrase | None) -> Phrase | None:
    """Cut a subject at the past form behind its name or noun: "the Port Board released a report"."""
    if phrase is None:
        return None
    for i in range(phrase.first + 1, phrase.last):
        key, before = words.keys[i], words.keys[i - 1]
        headed = (is_capital(words.texts[i - 1]) or heads_source(before)) and before not in DETERMINERS
        if key in _SELF or (headed and is_past(words, i)):
            return Phrase(phrase.first, i)
    return phrase


def is_past(words: Words, i: int) -> bool:
    """Say whether a word in lower case has the form of a verb in the past."""
    return words.texts[i].islower() and (words.keys[i].endswith("ed") or words.keys[i] in past_forms())


@cache
def past_forms() -> frozenset[str]:
    """Return the irregular past forms of verbs."""
    return frozenset(form for forms in irregular_verbs().values() for form in forms) - frozenset(
        read_source_nouns()
    )


def document_before(layout: Layout, at: int, low: int) -> Phrase | None:
    """Return the document that words before ``at`` tell of: "a study published on Friday"; or None."""
    keys, nouns = layout.words.keys, read_source_nouns()
    i = at - 1
    while i > low and at - i <= _BETWEEN and nouns.get(keys[i]) != "document" and _tells_of(keys[i]):
        i -= 1
    if i < low or nouns.get(keys[i]) != "document":
        return None
    return walk_left(layout.text, layout.words, i, low)


def _tells_of(key: str) -> bool:
    """Say whether a word can tell what was done with a document, and when."""
    return key.endswith(("ed", "ly")) or key in _MADE or key in _WHEN or key.isdigit()


def behind_maker(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return the document whose maker or matter a phrase is: "a report by the ministry"; or None."""
    at = phrase.first - 1
    if at <= low or layout.words.keys[at] not in _LEADS:
        return None
    found = document_before(layout, at, low)
    keys = layout.words.keys
    if found is not None or keys[at] != "by" or at - 1 <= low or keys[at - 1] not in _GOT:
        return found
    return walk_left(layout.text, layout.words, at - 2, low) if heads_source(keys[at - 2]) else None


def is_of_document(words: Words, i: int, low: int) -> bool:
    """Say whether a form before "that" is what a document does: "the ruling states that"."""
    if words.keys[i + 1 : i + 2] != ["that"] or i <= low:
        return False
    nouns = read_source_nouns()
    if words.keys[i].endswith("s"):
        return nouns.get(words.keys[i - 1]) == "document"
    if words.keys[i] not in ("show", "state", "indicate", "suggest"):
        return False  # "the findings contradicted a claim that"
    near = words.keys[max(low, i - _BETWEEN - 1) : i]
    return any(nouns.get(key) == "document" and (key == "data" or key.endswith("s")) for key in near)
