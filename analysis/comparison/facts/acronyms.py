"""Acronyms of a whole story spelled out, so that one article's "RFA" is another's "Ridge Fire Authority"."""

from collections import Counter, defaultdict

import pandas as pd

# Acronyms that no article spells out.
FIXED = {
    **dict.fromkeys(("us", "usa"), ("place", "united states")),
    "uk": ("place", "united kingdom"),
    "uae": ("place", "united arab emirates"),
    "un": ("institution", "united nations"),
    "eu": ("institution", "european union"),
}
# Initials alone prove little below this length.
INITIALS = 3
LONGEST = 6
_SMALL = frozenset("of the and for".split())


def spell_out(mentions: pd.DataFrame) -> pd.DataFrame:
    """Give every acronym the kind and the key of what it stands for.

    What an article itself spells out counts first, then well-known ones, then the one name of several words
    with these initials. Two meanings in one story leave an acronym as it is.

    ``mentions``: ``kind``, ``thing``, ``label`` and ``names`` of every mention. Returned: the same rows with
    other ``kind`` and ``thing``.

    >>> rows = [("institution", "rfa", "RFA", ""), ("institution", "ridge fire authority", "", "")]
    >>> spell_out(pd.DataFrame(rows, columns=["kind", "thing", "label", "names"]))["thing"].tolist()
    ['ridge fire authority', 'ridge fire authority']
    """
    proper = mentions["kind"].isin(["institution", "place"])
    rows = mentions.loc[proper, ["kind", "thing", "names"]]
    known = FIXED | _by_initials(rows) | _by_article(rows)
    keys = mentions["thing"].str.replace(".", "", regex=False)
    meant = [known.get(key) if yes else None for key, yes in zip(keys, proper, strict=True)]
    kinds = _alike(mentions) | _kinds(mentions[proper]) | {key: kind for kind, key in FIXED.values()}
    thing = [key[1] if key else old for key, old in zip(meant, mentions["thing"], strict=True)]
    named = mentions["kind"].isin(["institution", "place", "name"])
    kind = [
        kinds.get(new, key[0] if key else old) if yes else old
        for new, key, old, yes in zip(thing, meant, mentions["kind"], named, strict=True)
    ]
    return mentions.assign(kind=kind, thing=thing)


def _alike(mentions: pd.DataFrame) -> dict[str, str]:
    """Return the kind of names that are given several: a place or an institution before a person."""
    seen: dict[str, set[str]] = defaultdict(set)
    for kind in ("place", "institution", "name"):
        for key in mentions.loc[mentions["kind"] == kind, "thing"].unique():
            seen[key].add(kind)
    return {
        key: next(kind for kind in ("place", "institution", "name") if kind in kinds)
        for key, kinds in seen.items()
        if len(kinds) > 1
    }


def _kinds(rows: pd.DataFrame) -> dict[str, str]:
    """Return the kind that most mentions give a name of several words."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, key in zip(rows["kind"], rows["thing"], strict=True):
        if " " in key:
            counted[key][kind] += 1
    return {key: min(kinds, key=lambda kind: (-kinds[kind], kind)) for key, kinds in counted.items()}


def _by_article(rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return the acronyms that articles spell out, all in the same words."""
    meanings: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, key, names in zip(rows["kind"], rows["thing"], rows["names"], strict=True):
        if names:
            meanings[key.replace(".", "")].add((kind, names))
    longest = {key: max(found, key=lambda one: (len(one[1]), one)) for key, found in meanings.items()}
    return {
        key: longest[key]
        for key, found in meanings.items()
        if all(longest[key][1].endswith(n) for _, n in found)
    }


def _by_initials(rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return the acronyms whose letters begin the words of one name."""
    full = {(kind, key) for kind, key in zip(rows["kind"], rows["thing"], strict=True) if " " in key}
    initials: dict[str, set[str]] = defaultdict(set)
    kinds = _kinds(rows)
    for _, key in full:
        initials["".join(word[0] for word in key.split() if word not in _SMALL)].add(key)
    return {
        short: (kinds[next(iter(keys))], next(iter(keys)))
        for short, keys in initials.items()
        if INITIALS <= len(short) <= LONGEST and len(keys) == 1
    }
