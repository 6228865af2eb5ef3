"""What kind of source a speaker is, decided once for the article: accused, present or not to be named."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from analysis.lexicons.grammar import BE
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import BEHIND_TITLE, name_end
from analysis.text.voices.names import fold_name, read_first_names, read_leaders
from analysis.text.voices.people import People
from analysis.text.voices.phrases import LINKS, gap, read_source_nouns
from analysis.text.voices.presence import find_present
from analysis.text.voices.quotes import Quote
from analysis.text.voices.ranks import find_ranks
from analysis.text.voices.sources import Sources

# Of several types that one person is shown with, the first counts: rank before presence.
_PERSONAL = ("official", "witness")
_NEARBY = ("person", "unnamed")
_IMPERSONAL = ("institution", "outlet", "document")
# What is done to a suspect: "was charged", "police arrested Ada Moor".
_CAUGHT = frozenset(
    "charged arrested accused convicted jailed sentenced indicted detained suspected wanted imprisoned "
    "incarcerated sought extradited acquitted executed pardoned".split()
)
# Of these, what is said of the name behind: no "they wanted Ada Moor".
_CATCHES = frozenset("charged arrested convicted jailed sentenced indicted detained suspected".split())
# What a suspect does; behind a form of be only victims are shot.
_DID = frozenset(
    "robbed stabbed shot murdered killed bombed raped kidnapped hijacked carjacked pleaded confessed "
    "surrendered lied fabricated".split()
)
_CULPRITS = frozenset(
    "suspect suspects gunman gunmen shooter attacker attackers robber robbers bomber bombers killer killers "
    "defendant defendants prisoner inmate convict fugitive murderer rapist thief burglar arsonist kidnapper "
    "hijacker".split()
)
_AGAINST = frozenset("charges case evidence indictment warrant verdict".split())  # "charges against Moor"
_BETWEEN = frozenset("who has had later also then first now since already and been".split())
_PREPOSITIONS = frozenset("of with in on for over by".split())
_WITHIN = 5  # words between a name and the verb of which it is the subject
# Letters without which none of the phrases below is there: looked for first, as most articles have none.
_LETTERS = ("nonym", " named", " identified", " authori", "amiliar with", "nowledge of", "riefed on")
_PROMISED = re.compile(
    r"\b(?:anonymity|anonymous(?:ly)?)\b|"
    r"\b(?:not|declin\w+|refus\w+|without|wished|asked)\b[^.;\n]{0,25}\b(?:be|being) (?:publicly )?"
    r"(?:named|identified)\b|"
    r"\b(?:not|n[’']t) authori[sz]ed to\b|"
    r"\b(?:familiar with|(?:with|has|had) (?:direct )?knowledge of|briefed on)\b",
    re.IGNORECASE,
)
_WINDOW = 60  # characters on each side of those letters in which the phrase stands
_HIDDEN = frozenset(("official", "witness"))
_BACK = 2  # sentences between what a source said and "The official spoke on condition of anonymity"
_BEHIND_HEAD = LINKS | {"who", "close", "familiar", "by"}


def settle_types(sources: Sources, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes with one type per speaker.

    Who is shown to be an official anywhere in the article is one wherever that person speaks, by name,
    surname or pronoun; so is a witness, unless also an official, or charged with what happened. A name that
    is once an institution's is never a person's. A description that an article promises not to name is
    ``unnamed``, whatever the rank.
    """
    types: dict[str, set[str]] = {}
    for quote in quotes:
        if quote.speaker:
            types.setdefault(quote.speaker, set()).add(quote.speaker_type)
    persons = {name for name, found in types.items() if "person" in found or "witness" in found}
    asked = {name for name in persons if "official" not in types[name]}
    parts = {name: name.split(" and ") for name in persons}  # "Ada Moor and Bo Lind"
    asked.update(part for name in asked.copy() for part in parts[name])
    for named, rank in find_ranks(sources.layout, sources.people, asked):
        for name in persons:
            if named == name or named in parts[name]:
                types[name].add(rank)
    for name in persons:
        types[name].update("official" for part in parts[name] if fold_name(part) in read_leaders())
    present = find_present(sources.layout.text, quotes, types)
    seen = {name for name in persons if "witness" in types[name]} | present
    accused = frozenset(find_accused(sources.layout, sources.people, seen))
    for name in accused & persons:
        types[name] = types[name] - {"witness"} | {"person"}
    best = {name: kind for name in persons if (kind := _settle(name, types[name]))}
    best.update({name: "person" for name in accused & persons if name not in best})
    present -= accused
    settled = [_typed(quote, best[quote.speaker]) if quote.speaker in best else quote for quote in quotes]
    if present:
        is_near = [q.speaker in present and q.speaker_type in _NEARBY for q in settled]
        settled = [_typed(q, "witness") if near else q for q, near in zip(settled, is_near, strict=True)]
    for k in find_unnamed(sources, quotes):
        settled[k] = _typed(quotes[k], "unnamed")
    return settled


def _settle(name: str, types: set[str]) -> str:
    """Return the type of a name with several, "" where each row keeps its own."""
    if "person" not in types:
        return ""
    found = next((kind for kind in _PERSONAL if kind in types), "")
    if found or name.split(" ", 1)[0].lower() in read_first_names():
        return found
    return next((kind for kind in _IMPERSONAL if kind in types), "")


def _typed(quote: Quote, kind: str) -> Quote:
    """Return a quote with the type that its speaker has in the article."""
    if kind == quote.speaker_type:
        return quote
    rest = (quote.unclosed, quote.continues, quote.outlet)
    return Quote(quote.start, quote.end, quote.kind, quote.speaker, quote.cue, kind, *rest)


def find_accused(layout: Layout, people: People, names: AbstractSet[str]) -> Iterator[str]:
    """Yield the persons whom the outlet's own words show as charged, arrested or convicted, or doing a crime.

    Parameters
    ----------
    layout : Layout
        The text.
    people : People
        Its persons.
    names : set of str
        Full names of those asked for.
    """
    if not names:
        return
    for word, name in people.places_of(names):
        if _is_caught_before(layout, word) or _is_culprit(
            layout, word, name_end(layout, word, sentence_at(layout, word)[1])
        ):
            yield name
    for word, name in people.pronouns_of(names):
        if _is_culprit(layout, word, word + 1):
            yield name


def _is_culprit(layout: Layout, word: int, end: int) -> bool:
    """Say whether what stands behind a name tells that this person did it or is charged with it."""
    keys, high = layout.words.keys, sentence_at(layout, word)[1]
    k, is_done = end, False
    while k < min(high, end + _WITHIN) and (keys[k] in _BETWEEN or keys[k] in BE or keys[k].isdigit()):
        is_done = is_done or keys[k] in BE
        k += 1
    if k >= high:
        return False
    if keys[k] in _CAUGHT:
        return is_done or (k + 1 < high and keys[k + 1] in _PREPOSITIONS)
    if keys[k] in ("found", "held") and is_done:
        return keys[k + 1 : k + 2] in (["guilty"], ["liable"])
    return keys[k] in _DID and not is_done


def _is_caught_before(layout: Layout, word: int) -> bool:
    """Say whether what stands before a name tells it: "police charged Ada Moor", "the suspect, Ada Moor"."""
    keys, low = layout.words.keys, sentence_at(layout, word)[0]
    if word == low:
        return False
    before = keys[word - 1]
    if before in _CULPRITS or (before in ("against", "charging", "arresting")):
        return before != "against" or not _AGAINST.isdisjoint(keys[max(low, word - _WITHIN) : word])
    is_joined = gap(layout.text, layout.words, word) in BEHIND_TITLE
    return is_joined and before in _CATCHES and word - 1 > low


def find_unnamed(sources: Sources, quotes: Sequence[Quote]) -> set[int]:
    """Return which quotes are of a source that the article promises not to name.

    That is the source of the sentence with the promise, or the last one before it. Of one person ("a
    ministry official") they are all its quotes, under its short name too ("the official"); of several
    only those beside the promise.
    """
    layout = sources.layout
    if not any(letters in layout.text for letters in _LETTERS):
        return set()
    found: set[int] = set()
    for first, last in _promises(layout):
        name = _source_near(sources, first, last)
        low, high = layout.words.starts[first], layout.words.ends[last - 1]
        short = _head(name)
        names = {name} if not short or short.endswith("s") else {name, short}
        for k, quote in enumerate(quotes):
            beside = low <= quote.start < high or low < quote.end <= high
            same = quote.speaker in names and (beside or not short.endswith("s"))
            if same and quote.speaker_type in _HIDDEN:
                found.add(k)
    return found


def _promises(layout: Layout) -> list[tuple[int, int]]:
    """Return the sentences that promise not to name somebody, in the outlet's own words."""
    text, words, found = layout.text, layout.words, []
    for letters in _LETTERS:
        at = text.find(letters)
        while at >= 0:
            hit = _PROMISED.search(text, max(0, at - _WINDOW), at + _WINDOW)
            i = bisect_left(words.starts, at + 1) if hit else len(words)
            if i < len(words) and not layout.quoted[i]:
                found.append(sentence_at(layout, max(0, i - 1)))
            at = text.find(letters, at + len(letters))
    return list(dict.fromkeys(found))


def _source_near(sources: Sources, first: int, last: int) -> str:
    """Return the described source that speaks in a sentence, else the last one shortly before; or ""."""
    starts = sources.layout.sentence_first
    here = bisect_right(starts, first) - 1
    before = ""
    for event in sources.events:
        if event.first >= last:
            break
        name, kind = sources.speaker_of(event)
        if (
            kind in _HIDDEN
            and _head(name)
            and (event.first >= first or here - bisect_right(starts, event.first) < _BACK)
        ):
            before = name
            if event.first >= first:
                return name
    return before


def _head(name: str) -> str:
    """Return the noun that heads a description, "" for a name."""
    parts = name.split()
    stop = next((i for i, part in enumerate(parts) if i and part in _BEHIND_HEAD), len(parts))
    head = parts[stop - 1] if parts else ""
    described = head.islower() or (len(parts) == 1 and head.lower() in read_source_nouns())
    return head.lower() if described else ""
