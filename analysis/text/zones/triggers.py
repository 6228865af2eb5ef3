"""Which rules on small print a line can meet, told by its single words: one look-up rules most lines out.

A rule needs a word out of each of its sets: "hear from you" one of "hear", "talk", "speak" and one of "you",
"you're". Most paragraphs hold no such pair, and no regular expression is tried on them.
"""

from collections.abc import Set
from functools import cache
from typing import NamedTuple

from analysis.text.zones.cues import read_cues, tokens_in, tokens_of

Needs = tuple[frozenset[str], ...]


class Triggers(NamedTuple):
    """The words of a line that any rule needs, and the rules that have all that they need."""

    words: Set[str]
    rules: frozenset[str]


_HERE = "here below above us our link button"
_FREQUENT = frozenset(("this", "with", "have"))
"""Words of "share this with" and "have your say" that every other paragraph has; those beside them do."""
_NAMING = "continue unlock subscribe donate register month week year sign join share watch listen"
_GIVING = "contribution donation donating gift supporting signal pitch kick chip"
_BOOKED = (
    "contact email mail write pitch chip kick consider booked bought ordered submitted addressed emailed"
)
_YOU = "you you're you've you'll you'd"
_PRESS = (
    "journalism reporting newsroom reporters journalists news coverage site website work stories articles"
    " pieces coffee cup"
)
_MONEY = (
    "support supports supported supporter supporters donate donated donates donating donation donations"
    " contribute contribution contributions chip gift gifts give giving fund funds funded funding pay pays"
    " paid cost costs help member members membership subscribe subscribed subscribes subscriber subscribers"
    " subscribing subscription subscriptions paywall paywalls coffee cheap free"
)
_TEXTS = (
    "story article post piece column essay ed opinion editorial headline blog check dispatch commentary"
    " caption transcript dek report interview page gallery episode review analysis material content release"
    " translation feature excerpt series video item"
)
_PICTURES = (
    "photo photos photograph photographs image images picture pictures frame frames grab grabs still stills"
    " screengrab screengrabs screenshot screenshots shot shots handout handouts pictured"
)
_HOOKS = "^before ^you've ^since ^thank ^thanks ^if ^you ^you're ^like ^liked ^enjoy ^enjoyed ^enjoying"
_POINTS = "^for ^you ^also ^read ^see ^find ^learn ^hear ^discover ^dig ^go ^catch"
_WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "caption": ((f"{_PICTURES} left right centre center",),),
    "desk": (
        (
            "reported reporting contributed contributing contributor contributors edited editing compiled"
            " written research researched produced production",
        ),
    ),
    "noted": (
        ("this version edition original", _TEXTS),
        (
            "note notes correction corrections clarification clarifications updated published printed"
            " appeared corrected amended edited revised headline",
        ),
        ("length clarity brevity", "edited condensed shortened abridged"),
    ),
    "used": (("^with ^information ^material ^reporting ^some ^quotes ^files",),),
    "doubled": (("listen",),),
    "made": (
        (
            "^this",
            "produced funded supported made reported translated collaboration partnership joint series",
        ),
        ("^this", "based part"),
        ("editorial editorially content publish", "possible funded supported sponsored underwritten"),
    ),
    "answers": (("^was ^is ^did ^were ^how ^yes ^i",),),
    "hooks": ((_HOOKS,),),
    "points": ((_POINTS,),),
    "views": (("views opinions", "author author's authors writer writer's columnist contributor"),),
    "transcribed": (("transcript transcription transcribed",),),
    "hotline": (("lifeline samaritans helpline hotline crisis suicide beyondblue blue kids mensline",),),
    "hears": ((_YOU, "hear hearing talk speak"),),
    "offers": (
        ("iphone ios android store",),
        ("then", "week month year"),
        ("you your", "sent delivered emailed straight direct directly"),
        ("possible",),
        ("news stories headlines updates", "you", "every each"),
        ("here", "can", "subscribers members"),
    ),
    "touches": (("tap swipe click hover pinch drag scroll",),),
    "pleads": ((_PRESS, _MONEY), ("gift gifts donation donations contribution contributions", "any")),
    "address": (("@ protected",),),
}
"""The words of each rule: for each way to meet it the sets of which a line has to hold one word each.

A word behind "^" has to be the first of the line."""
AT = "@"


def find_triggers(key: str) -> Triggers:
    """Return what a folded line holds of the words that rules need; an address counts as the word "@".

    >>> find_triggers("we would like to hear from you.").rules, find_triggers("it rained.").rules
    (frozenset({'hears'}), frozenset())
    """
    bits = _bits()
    held = tokens_in(key)
    words = bits.keys() & [*held, f"^{held[0]}"] if held else frozenset[str]()
    found = bits[AT] if AT in key else 0
    for word in words:
        found |= bits[word]
    return Triggers(words, _rules_of(found))


@cache
def _needs() -> dict[str, tuple[Needs, ...]]:
    """Return the sets of words of each rule, those of ``zone_cues.csv`` among them."""
    needs = {
        rule: tuple(tuple(frozenset(words.split()) for words in way) for way in ways)
        for rule, ways in _WORDS.items()
    }
    things = (
        tokens_of("product", "item", "platform").union(
            *(words.split() for words in (_HERE, _NAMING, _GIVING)), (AT,)
        )
        - _FREQUENT
    )
    verbs = tokens_of("call", "offer").union(_BOOKED.split()) - _FREQUENT
    return needs | {
        "asks": ((things, verbs),),
        "inside": ((frozenset(read_cues().inside),),),
        "form": ((tokens_of("form"),),),
        "message": ((tokens_of("message"),),),
    }


@cache
def _sets() -> dict[frozenset[str], int]:
    """Return a bit for each set of words."""
    sets = dict.fromkeys(words for ways in _needs().values() for way in ways for words in way)
    return {words: 1 << i for i, words in enumerate(sets)}


@cache
def _bits() -> dict[str, int]:
    """Return for each word the sets that hold it."""
    bits: dict[str, int] = {}
    for words, bit in _sets().items():
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    return bits


@cache
def _ways() -> list[tuple[int, str]]:
    """Return for each way to meet a rule the bits of its sets."""
    sets = _sets()
    return [(sum(sets[words] for words in way), rule) for rule, ways in _needs().items() for way in ways]


@cache
def _rules_of(found: int) -> frozenset[str]:
    """Return the rules all of whose sets are found."""
    return frozenset(rule for way, rule in _ways() if found & way == way)
