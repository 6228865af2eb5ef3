"""Mentions of names, places and institutions."""

from collections.abc import Iterator
from math import nan

from analysis.measures.entities.acronyms import find_acronyms, means_thing
from analysis.measures.entities.find import find_entities_in
from analysis.measures.entities.view import FULL_WORDS, Entity, View
from analysis.measures.mentions.mention import TITLE_ZONES, Mention, Place
from analysis.measures.sentiment.names import is_title_case
from analysis.measures.wording.name_lists import bare_name, list_kind
from analysis.text.reading import Reading
from analysis.text.voices.names import is_outlet, read_first_names

# Words of a name; an institution's is told whole ("Centers for Disease Control and Prevention").
LABEL_WORDS, BODY_WORDS = 5, 8
# Up to here a name with points is an acronym ("U.S.") whose last point belongs to it.
LABEL_LETTERS = 6


def name_mentions(at: Place) -> Iterator[Mention]:
    """Yield names, places and institutions, those of title-case lines left out; acronyms with their words."""
    reading, of = at.reading, at.sentence_of
    starts = frozenset([within.start for within in reading.sentence_words])
    found = find_entities_in(
        View(reading.words, reading.text, starts, letters=at.letters, printed=at.printed)
    )
    long = _add_long_forms(reading, found)
    untold, called = _in_title_case(at), dict[str, str]()
    for name in found:
        sentence = of[name.first]
        if sentence < 0 or sentence in untold or of[name.last - 1] != sentence:  # "in the U.St. Ray"
            continue
        meaning = long.get(name.key.replace(".", ""), "") if long else ""
        if meaning and means_thing(meaning, name.key):
            continue
        if meaning and name.kind == "name":
            name = name._replace(kind="institution", role="")
        # An outlet is a source (table of quotations), no fact of the event.
        credited = name.kind == "name" and _is_credited(reading, name)
        if not credited and (name.kind != "institution" or not is_outlet(name.key)):
            mention = _name(at, name, sentence, meaning)
            if mention.label.islower() and name.key in called:  # "the commission"
                mention = mention._replace(label=called[name.key])
            called.setdefault(name.key, mention.label)
            yield mention


def _is_credited(reading: Reading, name: Entity) -> bool:
    """Tell whether a full name is that of a photographer beside the agency: "Ada Moor/Velmo Images"."""
    words, text = reading.words, reading.text
    if name.last - name.first < FULL_WORDS or name.last >= len(words.texts):
        return False
    gap = text[words.ends[name.last - 1] : words.starts[name.last]]
    return (
        gap.strip() == "/"
        and words.texts[name.last][0].isupper()
        and (words.keys[name.last] not in read_first_names())
    )


def _add_long_forms(reading: Reading, found: list[Entity]) -> dict[str, str]:
    """Add acronyms that are spelled out and what they stand for, and return that by acronym."""
    words = reading.words
    short = find_acronyms(words, reading.text)
    if not short:
        return {}
    named = {i for name in found for i in range(name.first, name.last)}
    meant = {key: bare_name(words.keys[first:last]) for key, (first, last) in short.items()}
    bodies = {
        key: list_kind(name) or "institution" for key, name in meant.items() if not means_thing(name, key)
    }
    for key, kind in bodies.items():
        if named.isdisjoint(range(*short[key])):
            found.append(Entity(*short[key], kind, meant[key], ""))
    for i in words.capitals:
        key = bare_name(words.keys[i : i + 1]).replace(".", "")
        if key in bodies and i not in named and not words.texts[i].islower():
            found.append(Entity(i, i + 1, bodies[key], key, ""))
    return meant


def _in_title_case(at: Place) -> set[int]:
    """Return the headlines and subheads that are printed in title case, where capitals say nothing."""
    titles = {number for number, zone in enumerate(at.zones) if zone in TITLE_ZONES}
    texts, within = at.reading.words.texts, at.reading.sentence_words
    return {
        number
        for number, sentence in enumerate(at.reading.sentences)
        if sentence.block in titles and is_title_case(texts[within[number].start : within[number].stop])
    }


def _name(at: Place, found: Entity, sentence: int, meaning: str) -> Mention:
    """Return the mention of a name; its label is the name as printed, without the possessive ending.

    A given name that shares the next one's surname ("Ada and Ben Moor") is told with it.
    """
    first, last, kind, key, role = found
    words = at.reading.words
    start, end = words.starts[first], words.ends[last - 1]
    label = at.reading.text[start:end]
    shared = key.removeprefix(f"{words.keys[first]} ") if last - first == 1 else key
    behind = words.keys[last : last + 3 : 2] if shared != key else []
    if behind[:1] == ["and"] and bare_name(behind[1:]) == shared:
        label = f"{label} {words.texts[last + 2][: len(shared)]}"
    elif not label.isalpha():
        room = BODY_WORDS if kind == "institution" else LABEL_WORDS
        label = _short_label(label, room, at.reading.text[end : end + 1], own=key.endswith("'s"))
    elif len(label) > LABEL_LETTERS and label.isupper():
        label = label.title()  # a dateline
    return Mention(kind, label, nan, nan, "", role, sentence, start, end, key, "", "", meaning)


def _short_label(label: str, room: int, after: str, *, own: bool) -> str:
    """Return a name of more than letters without its possessive ending, an acronym with its last point.

    ``own``: the ending is part of the name ("Macy's").
    """
    label = label if own else label.removesuffix("'s").removesuffix("’s")
    if "." in label and len(label) < LABEL_LETTERS and after == ".":
        label += "."
    if len(told := label.split()) > room:
        label = " ".join(told[:room])
    return label.title() if len(label) > LABEL_LETTERS and label.isupper() and label.isalpha() else label
