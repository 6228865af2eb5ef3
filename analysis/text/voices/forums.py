"""Hearings as sources: "the court heard that", "jurors were told", where who spoke is not said."""

from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import LINKS, Phrase
from analysis.text.voices.verbs import Verb

# Who sits to hear what others say.
_FORUMS = frozenset(
    "court courtroom inquest inquiry enquiry tribunal hearing jury jurors jury's panel committee commission "
    "subcommittee judge magistrates sheriff trial meeting conference parliament mps senators councillors "
    "councilors lawmakers delegates".split()
)
_EVIDENCE = frozenset("evidence from arguments testimony statements of about".split())  # heard, no claim
HEARING = "hear"  # the use of such a verb
_TOLD = "tell"


def is_heard(layout: Layout, i: int, verb: Verb, phrase: Phrase | None) -> bool:
    """Say whether "heard" or "was told" passes on what was said before a court or a committee."""
    if phrase is None or verb.use not in (HEARING, _TOLD):
        return False
    keys = layout.words.keys
    if keys[i + 1 : i + 2] and keys[i + 1] in _EVIDENCE:
        return False
    return _head(keys, phrase) in _FORUMS


def _head(keys: list[str], phrase: Phrase) -> str:
    """Return the last word of a phrase before a link: "the court in Ashby"."""
    last = phrase.first + 1
    while last < phrase.last and keys[last] not in LINKS:
        last += 1
    return keys[last - 1]
