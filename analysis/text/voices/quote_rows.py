"""Marked spans and claims as quotes: scare quotes and titles of works are told from them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analysis.text.voices.layout import Layout
from analysis.text.voices.names import is_outlet, read_first_names
from analysis.text.voices.outlets import told_outlet
from analysis.text.voices.phrases import gap
from analysis.text.voices.quotations import Marked
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Source, Sources
from analysis.text.voices.speaker_kinds import printed_name
from analysis.text.voices.verbs import read_verbs

# Marked words without a source are scare quotes up to this length, an unnamed source's beyond it; and those
# behind "self-styled".
SCARE_WORDS, STYLED_WORDS = 3, 5
# Headings of other stories, where it is not told who is quoted.
_OTHERS = frozenset(("promo",))
_SAYING = frozenset(("say", "tell", "quote", "prep", "mark", "think"))  # uses of verbs
_SO_CALLED = frozenset(
    "so-called self-styled self-described self-proclaimed".split()
)  # before marked words that nobody said
_PASSING_ON = frozenset(("according", "per"))
_EDGES = "\"'”’.,!?"
_CLOSING_MARKS = 2  # characters that may close a quotation behind the last word of a claim
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
_MAKERS = frozenset("director host author star creator co-host anchor moderator".split())
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
_REPLIED = re.compile(r",? came (?:the|a|his|her|their|its) (?:\w+ )?(?:reply|answer|response|retort)\b")
_GIVEN_WITHIN, _LONGEST_GIVEN = 50, 60  # characters
_PROGRAMME_WORDS = 6
_FORENAME_WITHIN = 30  # characters


def read_marked(
    sources: Sources, span: Marked, words: tuple[int, int], source: Source, zone: str
) -> list[Quote]:
    """Return a span's quote: quoted or scare; nothing for a title or a mark that opens nothing."""
    layout = sources.layout
    event = sources.placed.at(source.event)
    is_named = event is not None and event.verb.use == "call" and source.near == "before"
    if is_title(layout, words, attributed=source.near == "after" or is_named):
        return []
    is_styled = words[1] - words[0] <= STYLED_WORDS and layout.words.keys[words[0] - 1] in _SO_CALLED
    if words[0] and is_styled:
        return [Quote(span.start, span.end, "scare", unclosed=span.unclosed)]
    is_short = not span.continues and words[1] - words[0] <= SCARE_WORDS
    if is_short and (not source.near or (source.near == "sentence" and source.speaker.name.lower() == "it")):
        kind = "quoted" if zone in _OTHERS or _REPLIED.match(layout.text, span.end) else "scare"
        return [Quote(span.start, span.end, kind, unclosed=span.unclosed)]
    outlet = "" if event is None else told_outlet(sources, event)
    who = (printed_name(source.speaker), source.cue, source.speaker.type)
    return [Quote(span.start, span.end, "quoted", *who, span.unclosed, span.continues, outlet)]


def inherit_sources(quotes: Sequence[Quote], claims: Sequence[Quote]) -> list[Quote]:
    """Give quotations inside a claim the claim's source, unless somebody says them in it."""
    starts = [claim.start for claim in claims]
    inherited = []
    for quote in quotes:
        verb = read_verbs().get(quote.cue)
        is_said = verb is not None and verb.use in _SAYING
        k = -1 if is_said or quote.kind != "quoted" else bisect_right(starts, quote.start) - 1
        claim = claims[k] if k >= 0 and quote.end <= claims[k].end + _CLOSING_MARKS else None
        # "according to police, Moor called it “a toy”" has Moor's word
        is_called = verb is not None and verb.use == "call" and quote.speaker != ""
        is_passed_on = claim is not None and is_called and claim.cue in _PASSING_ON
        if claim is not None and claim.speaker not in ("", quote.speaker) and not is_passed_on:
            named = (claim.speaker, claim.cue, claim.speaker_type)
            rest = (quote.unclosed, quote.continues, claim.outlet)
            quote = Quote(quote.start, quote.end, quote.kind, *named, *rest)
        inherited.append(quote)
    return inherited


def echo_sources(text: str, quotes: Sequence[Quote], headings: Sequence[tuple[int, int]]) -> list[Quote]:
    """Give marked words of a heading the source that the article quotes with them: "FBI ‘overreach’"."""
    lone = {q.start for q in quotes if q.kind == "scare" and any(a <= q.start < b for a, b in headings)}
    said = [(text[q.start : q.end].lower(), q) for q in quotes if lone and q.kind == "quoted" and q.speaker]
    echoed = []
    for quote in quotes:
        if quote.start in lone:
            words = text[quote.start + 1 : quote.end].lower().rstrip(_EDGES)
            marked = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
            source = next((q for printed, q in said if marked.search(printed)), None)
            if source is not None:
                quote = replace(
                    quote, kind="quoted", speaker=source.speaker, speaker_type=source.speaker_type
                )
        echoed.append(quote)
    return echoed


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
    owns = before.endswith("'s") or (
        first > 0 and gap(layout.text, layout.words, first).startswith(("'", "’"))
    )
    if (named or (owns and is_outlet(texts[first - 1].removesuffix("'s").removesuffix("’s")))) and (
        capital or last - first == 1
    ):
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
