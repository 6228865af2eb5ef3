"""Verbs by which a number changes: "rose", "slid", "gained"."""

from __future__ import annotations

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import verb_forms

_VERBS = (
    "rise fall grow climb drop jump increase decline decrease shrink surge soar swell dip slip slide plunge "
    "tumble gain"
)


@cache
def read_moves() -> frozenset[str]:
    """Return the folded forms of verbs by which a number changes.

    >>> "rose" in read_moves(), "slid" in read_moves(), "sold" in read_moves()
    (True, True, False)
    """
    return frozenset(fold_word(form) for verb in _VERBS.split() for form in verb_forms(verb)) | {"slid"}
