"""Inflected and respelled forms of a lemma: what a lexicon row stands for in a text.

A lexicon names a lemma once; the forms are generated here, so that nobody types "slams, slammed,
slamming" by hand and no form is forgotten.  The rules are those of any grammar of English; a form
that English does not have does no harm, since no text holds it.
"""

from collections.abc import Iterable
from functools import cache

from analysis.lexicons.matcher import read_rows

VOWELS = "aeiou"
SIBILANTS = ("s", "x", "z", "ch", "sh")
# Verbs of two or more syllables stressed on the last: they double it in both spellings.
DOUBLING = frozenset(
    "abet abhor admit allot befit begin commit compel concur control debar defer deter "
    "dispel enthral excel expel extol forbid forget impel incur infer kidnap occur omit patrol "
    "permit prefer propel rebel rebut recur refer regret repel submit transfer unplug hobnob "
    "browbeat sandbag backstab handicap humbug hightail worship zigzag hornswoggle gaslit".split()
)
# Verbs in a single vowel and consonant whose last syllable is unstressed: never doubled.
NOT_DOUBLING = frozenset(
    "open happen threaten frighten deepen sicken darken weaken worsen hammer batter "
    "shatter blister pander pester fester thunder plunder blunder slander falter "
    "rocket ricochet target torpedo buffet trumpet limit profit benefit exploit spotlight deliver".split()
)
IRREGULAR_PLURALS = dict(
    pair.split(":")
    for pair in (
        "man:men woman:women child:children wolf:wolves thief:thieves life:lives knife:knives "
        "foot:feet mouse:mice crisis:crises wife:wives leaf:leaves"
    ).split()
)
# American ending or piece -> British one.  Each is applied to a word by itself.
RESPELLINGS = dict(
    pair.split(":")
    for pair in (
        "ize:ise izing:ising ized:ised izes:ises ization:isation yze:yse yzing:ysing yzed:ysed "
        "color:colour honor:honour favor:favour behavior:behaviour rumor:rumour rigor:rigour "
        "vigor:vigour savior:saviour rancor:rancour glamor:glamour furor:furore specter:spectre "
        "offense:offence pretense:pretence defense:defence skeptic:sceptic maneuver:manoeuvre "
        "cozy:cosy gray:grey plow:plough mold:mould smolder:smoulder labor:labour"
    ).split()
)


def _syllables(word: str) -> int:
    """Count groups of vowels: one means a word of one syllable."""
    return sum(1 for i, c in enumerate(word) if c in "aeiouy" and (i == 0 or word[i - 1] not in "aeiouy"))


def _doubles(word: str) -> bool:
    """Say whether the last consonant is doubled before -ed and -ing."""
    if word in DOUBLING:
        return True
    if word in NOT_DOUBLING or len(word) < 3 or word[-1] in "wxyaeiou" or word[-2] not in VOWELS:
        return False
    after_q = word[-4:-2] == "qu"
    return after_q or (word[-3] not in VOWELS and _syllables(word) == 1)


def _suffixed(word: str, suffix: str) -> list[str]:
    """Join -ed, -ing or -er to a word with the usual changes of spelling."""
    if word.endswith("ie") and suffix == "ing":
        return [word[:-2] + "ying"]
    if word.endswith("e") and not (suffix == "ing" and word.endswith(("ee", "oe", "ye", "inge"))):
        return [word[:-1] + suffix]
    if word.endswith("y") and word[-2:-1] not in VOWELS and suffix != "ing":
        return [word[:-1] + "i" + suffix]
    if word.endswith("c"):
        return [word + "k" + suffix]
    if _doubles(word):
        return [word + word[-1] + suffix]
    if word.endswith("el") and _syllables(word) > 1 and word[-3] not in VOWELS:
        return [word + suffix, word + "l" + suffix]
    return [word + suffix]


def _with_s(word: str) -> str:
    """Join the -s of plurals and of the third person."""
    if word.endswith(SIBILANTS) or word in ("echo", "veto", "torpedo", "hero", "go", "do"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


@cache
def irregular_verbs() -> dict[str, list[str]]:
    """Return the past forms of the verbs that follow no rule."""
    return {row["lemma"]: row["past"].split() for row in read_rows("irregular_verbs")}


def verb_forms(lemma: str) -> list[str]:
    """Inflect a verb by itself: base, -s, past, participle, -ing.

    >>> verb_forms("slam")
    ['slam', 'slams', 'slamming', 'slammed']
    """
    past = irregular_verbs().get(lemma) or _suffixed(lemma, "ed")
    return [lemma, _with_s(lemma), *_suffixed(lemma, "ing"), *past]


def noun_forms(lemma: str) -> list[str]:
    """Give the singular and the plural of a noun.

    >>> noun_forms("tragedy")
    ['tragedy', 'tragedies']
    """
    for end, plural in IRREGULAR_PLURALS.items():
        if lemma == end or (lemma.endswith(end) and end in ("man", "woman", "wife")):
            return [lemma, lemma[: -len(end)] + plural]
    return [lemma, _with_s(lemma)]


def adverb_of(adjective: str) -> str:
    """Make the -ly adverb of an adjective.

    >>> [adverb_of(a) for a in ("brutal", "horrific", "terrible", "crazy")]
    ['brutally', 'horrifically', 'terribly', 'crazily']
    """
    if adjective.endswith("ic"):
        return adjective + "ally"
    if adjective.endswith("le") and adjective[-3:-2] not in VOWELS:
        return adjective[:-1] + "y"
    if adjective.endswith("y"):
        return adjective[:-1] + "ily"
    return adjective + ("y" if adjective.endswith("ll") else "ly")


def adjective_forms(lemma: str) -> list[str]:
    """Give an adjective and its adverb; no adverb for one that ends in -ly or is hyphenated."""
    return [lemma] if lemma.endswith("ly") or "-" in lemma else [lemma, adverb_of(lemma)]


def graded_forms(lemma: str) -> list[str]:
    """Give adjective, comparative, superlative and adverb."""
    return [*adjective_forms(lemma), *_suffixed(lemma, "er"), *_suffixed(lemma, "est")]


def respelled(form: str) -> list[str]:
    """List the British spellings of a form that is given in the American one.

    >>> respelled("polarizing")
    ['polarising']
    """
    out = []
    for american, british in RESPELLINGS.items():
        inside = american in form and british not in form
        if inside and (american[0] not in "iy" or form.endswith(american)):
            out.append(form.replace(american, british))
    return out


MAKERS = {"v": verb_forms, "n": noun_forms, "a": adjective_forms, "g": graded_forms}


@cache
def inflect(term: str, pos: str) -> tuple[str, ...]:
    """List every form that a lexicon row stands for, British spellings included.

    Of a phrase the first word is inflected when it is a verb, the last when it is a noun;
    adjectives and fixed phrases stay as they are.

    ``term``: lemma or phrase in lower case and American spelling. ``pos``: ``v`` verb, ``n`` noun, ``a``
    adjective (with its adverb), ``g`` graded adjective (with -er, -est), ``x`` as it stands. Returned:
    distinct forms, the lemma first. Raises `ValueError` for a part of speech that is not in the list.

    >>> inflect("lash out", "v")
    ('lash out', 'lashes out', 'lashing out', 'lashed out')
    """
    if pos not in MAKERS and pos != "x":
        raise ValueError(f"pos {pos!r}: use one of v, n, a, g, x")
    words = term.split(" ")
    if pos == "x" or (len(words) > 1 and pos in "ag"):
        forms: Iterable[str] = [term]
    elif pos == "v":
        forms = [" ".join([f, *words[1:]]) for f in verb_forms(words[0])]
    else:
        forms = [" ".join([*words[:-1], f]) for f in MAKERS[pos](words[-1])]
    return tuple(dict.fromkeys(f for form in forms for f in (form, *respelled(form))))
