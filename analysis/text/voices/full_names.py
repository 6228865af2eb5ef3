"""Which runs of capitalised words are the full names of persons."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from analysis.text.voices.appositions import past_forms
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import SPACES, Run
from analysis.text.voices.names import INSTITUTIONAL, LEADS, is_outlet, read_first_names, read_places
from analysis.text.voices.organizations import ends_like_one, is_organization
from analysis.text.voices.phrases import NOT_PHRASE, PERSONAL, gap, read_source_nouns
from analysis.text.voices.verbs import read_verbs

# Relatives, with their gender: what stands in commas behind one is a name, "his wife, Ada,".
KIN = dict.fromkeys(
    "sister wife mother daughter aunt grandmother girlfriend niece widow fiancée".split(), "f"
) | (
    dict.fromkeys("brother husband father son uncle grandfather boyfriend nephew widower fiancé".split(), "m")
)
_MAX_NAME_WORDS = 4
_BODY_WORDS = 3
_NO_PERSONS = frozenset(
    "storm hurricane typhoon cyclone operation project street road avenue park bridge river lake mount hotel "
    "day year war act bill cup open new north south east west american european african asian".split()
)
_NAME_WORD = re.compile(r"(?:Mc|Mac|[OD][’'])?[A-Z][^\W\d_A-Z]+(?:-[A-Z]?[^\W\d_A-Z]+)*(?:[’']s)?|[A-Z]")
_SMALL = LEADS | NOT_PHRASE | frozenset("senior fellow dear poor".split())
_PAIRS = frozenset(("couple", "pair", "duo"))
# Given names that are other words with a capital: months, and what opens a sentence.
_OTHER_WORDS = frozenset(
    "april may june august will mark grant bill grace hope faith joy art chase rich".split()
)
_PLACING = frozenset("in at near outside".split())  # before places
_PEOPLES = ("ians", "icans", "ists", "crats")
_NOT_BEFORE = frozenset(("the", "of", "for"))  # "the Secretary of Defense Ada Moor"
_MAX_FAMILY = 6  # letters of a family name that stands first


def is_full_name(layout: Layout, run: Run) -> bool:
    """Say whether a run of two and more words is a person's full name."""
    first, end, _, titled, name = run
    keys = layout.words.keys
    if end - first > _MAX_NAME_WORDS or not INSTITUTIONAL.isdisjoint(keys[first:end]):
        return False
    if keys[end - 1].endswith("'s") and keys[end - 1][:-2] in INSTITUTIONAL:
        return False
    if (
        is_outlet(name, layout.outlets)
        or is_organization(name)
        or (
            not titled
            and first
            and keys[first - 1] == "the"
            and keys[end : end + 1]
            and keys[end] in read_verbs()
        )
    ):
        return False
    bodied = first > 0 and end - first >= _BODY_WORDS and keys[first - 1] == "the"  # "the Ada Moor List"
    if not titled and (bodied or ends_like_one(layout.words, (first, end))):
        return False
    return (
        titled
        or keys[first] in read_first_names()
        or ("-" in name and given_last(name))
        or _introduced(layout, first, end)
    )


def _introduced(layout: Layout, first: int, end: int) -> bool:
    """Say whether a role stands before the name, with or without commas, or an age or a role behind it."""
    keys, nouns = layout.words.keys, read_source_nouns()
    if first and nouns.get(keys[first - 1]) in PERSONAL:
        before = gap(layout.text, layout.words, first)
        after = gap(layout.text, layout.words, end) if end < len(keys) else ""
        if before in SPACES or (before == ", " and after == ", "):
            return True  # "manager Ada Moor", "the manager, Ada Moor, said"
    if end >= len(keys) or gap(layout.text, layout.words, end) != ", ":
        return False
    after = keys[end]
    if after.isdigit():
        return len(after) < 3
    near = keys[end : end + 5] if after in ("a", "an", "the") else [after] * (after[-1] != "s")
    return any(nouns.get(key) in PERSONAL for key in near)


def given_last(name: str) -> bool:
    """Say whether a name puts the family name first, as Korean names in news do ("Han Mi-rae")."""
    family, _, given = name.partition(" ")
    first, _, second = given.partition("-")
    return (
        bool(second)
        and len(family) <= _MAX_FAMILY
        and first.isalpha()
        and second.isalpha()
        and second.islower()
    )


def kin_gender(layout: Layout, run: Run) -> str:
    """Return the gender of the relative before a single word, if that is a name: "his wife, Ada,"; or ""."""
    first, end = run[:2]
    words = layout.words
    if end >= len(words) or gap(layout.text, words, first) != ", ":
        return ""
    return KIN[words.keys[first - 1]] if gap(layout.text, words, end)[:1] in (",", ".") else ""


def may_be_person(layout: Layout, run: Run) -> bool:
    """Say whether an unlisted name of two or three words that opens a sentence can be a person's."""
    end = run[1]
    if end >= len(layout.words) or not layout.words.texts[end][0].islower():
        return False
    # what stands in commas tells by itself: `_introduced`
    return gap(layout.text, layout.words, end) == " " and _has_plain_words(layout, run)


def find_alone(layout: Layout, runs: Iterable[Run]) -> dict[str, bool]:
    """Return the words that stand alone in capitals where the outlet speaks; True for what can be a surname.

    "In Tagpur" is a place, "the Valley" tells nothing.
    """
    keys = layout.words.keys
    alone: dict[str, bool] = {}
    for first, end, _, titled, _ in runs:
        if (end - first == 1 or titled) and not layout.quoted[first]:
            key, before = keys[first].removesuffix("'s"), keys[first - 1] if first else ""
            alone[key] = alone.get(key, before != "the") and before not in _PLACING
    return alone


def find_called(layout: Layout, runs: Iterable[Run]) -> set[str]:
    """Return the given names that stand without a surname: "Ada", or "Baker Ada" behind what she is."""
    words, firsts, called = layout.words, read_first_names(), set()
    for first, end, _, _, name in runs:
        key = words.keys[end - 1].removesuffix("'s")
        if key in firsts and (end - first == 1 or (name and words.keys[first] not in firsts)):
            called.add(key)
    return called - _OTHER_WORDS - read_places()


def find_couples(layout: Layout, runs: Sequence[Run]) -> Iterator[str]:
    """Yield the full names of couples that share the surname behind: "newlyweds Ada and Bo Moor"."""
    words, firsts = layout.words, read_first_names()
    for (first, end, _, _, _), (start, _, _, _, name) in pairwise(runs):
        is_pair = end == first + 1 and start == end + 1 and words.keys[end] == "and" and name
        if not is_pair or not first or words.keys[first] not in firsts or words.keys[start] not in firsts:
            continue
        before = words.keys[first - 1]
        if gap(layout.text, words, first) == " " and (before.endswith("s") or before in _PAIRS):
            yield f"{words.texts[first]} {name.rsplit(' ', 1)[1]}"


def is_called_by_last(layout: Layout, run: Run, alone: Mapping[str, bool]) -> bool:
    """Say whether an unlisted name is a person's, as the text calls its bearer by the last word of it."""
    first, end = run[:2]
    keys = layout.words.keys
    last = keys[end - 1].removesuffix("'s")
    if not alone.get(last) or keys[first] in alone or last.endswith(_PEOPLES):
        return False
    if (first and keys[first - 1] in _NOT_BEFORE) or (
        end < len(keys) and layout.text[layout.words.ends[end - 1]] == "-"
    ):
        return False
    opens = sentence_at(layout, first)[0] == first or gap(layout.text, layout.words, first) not in SPACES
    key = keys[first]
    if opens and (key in _SMALL or key in read_verbs() or key in past_forms() or key in layout.words.texts):
        return False  # "Though Moor was late"
    return all(map(_NAME_WORD.fullmatch, layout.words.texts[first:end])) and _has_plain_words(layout, run)


def _has_plain_words(layout: Layout, run: Run) -> bool:
    """Say whether two or three words can be a person's name: no noun for persons, body, outlet or place."""
    first, end, _, _, name = run
    keys, nouns = layout.words.keys, read_source_nouns()
    if not name or not 1 < end - first < _MAX_NAME_WORDS:
        return False
    parts = keys[first:end]
    if any(key in nouns or key in INSTITUTIONAL or key in _NO_PERSONS or key.endswith("'s") for key in parts):
        return False
    if is_outlet(name, layout.outlets) or is_organization(name) or ends_like_one(layout.words, (first, end)):
        return False
    return read_places().isdisjoint((*parts, " ".join(parts)))
