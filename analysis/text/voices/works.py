"""Marked words that are no quotation: titles of songs, films, books and programs, and nicknames in names."""

import re

from analysis.text.voices.layout import Layout
from analysis.text.voices.names import is_outlet, read_first_names
from analysis.text.voices.quotations import Marked

_TITLE_NOUNS = frozenset(
    "song songs album albums film films movie movies book books novel memoir show series sitcom "
    "documentary play musical episode single track hit poem painting essay article column op-ed "
    "magazine podcast program programme game ballad anthem opera titled entitled headlined subtitled "
    "page account channel blog website hashtag newsletter biopic bestseller thriller drama comedy hymn video "
    "surname nickname nicknamed codenamed named".split()
)
_TITLE_LEADS = frozenset(
    "on of in the to s from by for his her its their at sang sings watch watched watching performed "
    "reading reread saw seen directed starred starring".split()
)
_READERS = frozenset("had have has he she they i we you to who never".split())  # before "read" and a title
_MAKERS = frozenset("host author star creator co-host anchor moderator".split())
_SMALL = frozenset("a an the and or but of in on at to for with from by is as vs no".split())

# "Ernesto “Boy” Ybarra": words in capitals, a nickname in marks, another capital.
_NICKNAME = re.compile(r"[\"“‘'](?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.-]*)?[\"”’']")
_FORENAME = re.compile(r"(?:^|[^\w’'-])([A-Z][a-z][\w-]*) $")
_SURNAME = re.compile(r" ([A-Z][a-z’'][\w’'-]+)")
_OWNER = re.compile(r"([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})['’]s $")
_MARKS = "\"“”'‘’"
# What leads to a name in an insertion, "(better known as the “Pencil”)", and to one alone in brackets.
_HOW = r"(?:also|often|better|now|once|then|so|or|sometimes|[a-z]+ly) "
_GIVEN = re.compile(
    rf"(?:[(\[](?:{_HOW})*|[,–—] ?(?:{_HOW})+)(?:called|nicknamed|styled|codenamed|a\.?k\.?a\.?|alias|"
    r"known(?: [a-z]+ly)? as|known(?: to \w+)+ as)(?: the| a| an)? $"
)
_DEFINED = re.compile(r"[(\[](?:hereafter |or )?(?:the )?$")
_TITLED = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}")
_GIVEN_WITHIN, _LONGEST_GIVEN = 50, 60  # characters
_PROGRAMME_WORDS = 6
_FORENAME_WITHIN = 30  # characters


def is_nickname(text: str, span: Marked) -> bool:
    """Say whether marked words are a nickname inside a name: ``Ernesto "Boy" Ybarra``.

    A forename stands before it, or a word whose surname the text has elsewhere.
    """
    if not _NICKNAME.fullmatch(text, span.start, span.end):
        return False
    before = _FORENAME.search(text, max(0, span.start - _FORENAME_WITHIN), span.start)
    after = _SURNAME.match(text, span.end)
    if before is None or after is None:
        return False
    return before[1].lower() in read_first_names() or text.count(after[1]) > 1


def is_name_given(text: str, span: Marked) -> bool:
    """Say whether marked words are a name that an insertion gives: ``(also called "X")``, ``(the "Act")``.

    Not where somebody is told to call it so: ``dubbed "the X" by residents``.
    """
    if span.end - span.start > _LONGEST_GIVEN:
        return False
    low = max(0, span.start - _GIVEN_WITHIN)
    if _DEFINED.search(text, low, span.start) is not None:
        return (
            text.startswith(")", span.end)
            and _TITLED.fullmatch(text, span.start + 1, span.end - 1) is not None
        )
    return _GIVEN.search(text, low, span.start) is not None and not text.startswith(" by ", span.end)


def is_programme(text: str, span: Marked) -> bool:
    """Say whether marked words are what an outlet sends: ``said on NBC's "Meet the Press"``."""
    before = _OWNER.search(text, max(0, span.start - _FORENAME_WITHIN), span.start)
    if before is None or not is_outlet(before[1]):
        return False
    words = text[span.start : span.end].strip(_MARKS + ",.").split()
    capital = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
    return capital and 1 < len(words) <= _PROGRAMME_WORDS


def is_title(layout: Layout, words: tuple[int, int], *, attributed: bool) -> bool:
    """Say whether marked words are a work's title: title case, and a word beside them that tells so."""
    first, last = words
    texts, keys = layout.words.texts, layout.words.keys
    before = keys[first - 1] if first else ""
    named = before in _TITLE_NOUNS or (
        first > 1 and keys[first - 2] in _TITLE_NOUNS and before in ("called", "named")
    )
    inside = [texts[i] for i in range(first, last)]
    opens = inside[0][0].isupper() or (inside[0].isdigit() and len(inside) > 1)  # "60 Minutes"
    if not opens or len(inside) > 12:
        return False
    capital = (
        all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in inside)
        and inside[-1][0].isupper()
    )
    if (named or _of_outlet(before)) and (capital or last - first == 1):
        return True
    if attributed or not capital or _in_headline_case(layout, first):
        return False
    after = keys[last] if last < len(keys) else ""
    if after in _TITLE_NOUNS or after in _MAKERS:
        return True
    is_read = before == "read" and first > 1 and keys[first - 2] in _READERS
    return last - first >= 2 and (is_read or before in _TITLE_LEADS or before.endswith("'s"))


def _in_headline_case(layout: Layout, first: int) -> bool:
    """Say whether the words before the marks are in title case themselves, so that capitals tell nothing."""
    before = [word for word in layout.words.texts[max(0, first - 3) : first] if word.lower() not in _SMALL]
    return bool(before) and all(word[0].isupper() for word in before) and len(before) > 1


def _of_outlet(key: str) -> bool:
    """Say whether a word is an outlet's possessive: "NBC's"."""
    return key.endswith("'s") and is_outlet(key[:-2])
