"""Which runs of capitalised words are the full names of persons."""

from __future__ import annotations

from analysis.text.voices.layout import Layout
from analysis.text.voices.name_runs import SPACES, Run
from analysis.text.voices.names import INSTITUTIONAL, is_outlet, read_first_names, read_places
from analysis.text.voices.organizations import ends_like_one, is_organization
from analysis.text.voices.phrases import PERSONAL, gap, read_source_nouns
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
    "day year war act bill cup open new north south east west".split()
)
_MAX_FAMILY = 6  # letters of a family name that stands first


def is_full_name(layout: Layout, run: Run) -> bool:
    """Say whether a run of two and more words is a person's full name."""
    first, end, _, titled, name = run
    keys = layout.words.keys
    if end - first > _MAX_NAME_WORDS or not INSTITUTIONAL.isdisjoint(keys[first:end]):
        return False
    if keys[end - 1].endswith("'s") and keys[end - 1][:-2] in INSTITUTIONAL:
        return False
    if is_outlet(name) or is_organization(name) or (not titled and _reports(layout, first, end)):
        return False
    if not titled and (ends_like_one(layout.words, (first, end)) or _has_article(layout, first, end)):
        return False
    return (
        titled
        or keys[first] in read_first_names()
        or ("-" in name and given_last(name))
        or _introduced(layout, first, end)
    )


def _has_article(layout: Layout, first: int, end: int) -> bool:
    """Say whether "the" stands before three words and more: "the Ada Moor List"."""
    return first > 0 and end - first >= _BODY_WORDS and layout.words.keys[first - 1] == "the"


def _reports(layout: Layout, first: int, end: int) -> bool:
    """Say whether a run is what reports, not who: "the Ashford American Sun reported"."""
    keys = layout.words.keys
    return bool(first) and keys[first - 1] == "the" and end < len(keys) and keys[end] in read_verbs()


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
    near = keys[end : end + 5] if after in ("a", "an", "the") else [after]
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
    first, end, _, _, name = run
    keys, nouns = layout.words.keys, read_source_nouns()
    if not name or not 1 < end - first < _MAX_NAME_WORDS or end >= len(keys):
        return False
    if not layout.words.texts[end][0].islower() or gap(layout.text, layout.words, end) != " ":
        return False  # what stands in commas tells by itself: `_introduced`
    parts = keys[first:end]
    if any(key in nouns or key in INSTITUTIONAL or key in _NO_PERSONS or key.endswith("'s") for key in parts):
        return False
    if is_outlet(name) or is_organization(name) or ends_like_one(layout.words, (first, end)):
        return False
    return read_places().isdisjoint((*parts, " ".join(parts)))
