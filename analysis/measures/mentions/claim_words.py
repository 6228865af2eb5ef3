"""How a word can stand in the clause that labels a claim: one letter per word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.lexicons.fold import REMEMBERED, fold_word
from analysis.lexicons.grammar import FINITE, PERIODS, WEEKDAYS
from analysis.lexicons.inflect import irregular_verbs, verb_forms
from analysis.measures.wording.numerals import read_numeral
from analysis.text.voices.names import OPENERS
from analysis.text.voices.phrases import ADVERBS

_LETTERS = {
    "a": "a an the",
    "d": "this these those his her its their our my your",
    "p": "due of in on at by for from with about against between among under over through into onto during "
    "after before since until amid despite near behind above across along around within without toward "
    "towards upon off beyond beside via like than as inside outside throughout past last next",
    "k": "up down out off away back",
    "t": "to",
    "c": "and or but",
    "s": "if when while because although though unless whether that so where how why what once "
    "whenever wherever whatever whoever",
    "r": "who which whom whose",
    "x": " ".join(FINITE) + " "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "cannot mustn't shouldn't ain't that's there's here's what's who's let's that'll there'll",
    "b": "be been being having",
    "n": "not never nor neither hardly barely scarcely seldom rarely",
    "q": "every each another such no any some many most all few several more fewer less both half none "
    "one two three four five",
    "i": "i we you he she they it there nobody everyone everybody nothing someone everything",
    "j": "i'm you're we're they're he's she's it's i've you've we've they've i'll you'll he'll she'll it'll "
    "we'll they'll i'd you'd he'd she'd we'd they'd it'd",
    "m": "me him us them myself himself herself itself themselves ourselves",
    "y": "very really quite too here just already almost somewhat somehow anyway pretty",
    "#": "percent cent per million millions billion billions trillion thousand thousands hundred hundreds "
    "dozen dozens",
    "o": "yes well okay ok oh please",
}
# Verbs whose form in -s, or without an ending behind a plural, is one of a clause.
_COMMON = (
    "accept add affect agree aim allow appear apply argue arrive ask assume attack attend avoid become "
    "begin behave believe belong block break breathe bring build buy call carry cause celebrate change "
    "check choose cite claim climb close collapse collect come commit compete complain conclude confirm "
    "connect consider contain continue control convince cost count cover create criticize cut deal decide "
    "defend deliver demand deny depart depend describe deserve destroy develop die differ disagree "
    "disappear discuss do draw drive earn eat emerge encourage end enjoy ensure enter exceed exclude "
    "exist expand expect explain express face fail fall favor fear feed feel fight find flee follow force "
    "forget forgive gather generate get give go govern grow handle happen hate hear help hesitate hide "
    "hire hit hold hope hurt identify ignore imagine imply impose improve include increase indicate "
    "injure insist inspire install intend interfere intervene invest invite involve join justify keep "
    "kill know lack lead learn leave lend lie like listen live look lose love maintain make manage matter "
    "mean meet mention migrate miss move need negotiate observe obtain occupy occur offer open operate "
    "oppose organize owe own participate pay perform persuade plan play possess pray predict prefer "
    "prepare preserve prevent proceed produce promise promote prosecute protect prove provide provoke "
    "publish pull pursue push put qualify quit raise reach react read realize rebuild receive recognize "
    "recommend recover reduce reflect refuse regard reject rely remain remember remind remove replace "
    "represent require resign resist resolve respect respond rest restore restrict retain retire reveal "
    "rise risk rob run save see seek seem seize sell send serve set settle show shrink sing sit sleep "
    "solve sound speak spend stand start stay stop strengthen struggle submit succeed suffer suggest "
    "support surround survive swear take talk teach tell tend thank think threaten thrive throw tolerate "
    "treat trust try turn undergo undermine understand urge use vary violate visit vote wait walk want "
    "warn watch wear welcome widen win wish withdraw work worry write"
).split()
# What points at something told before, as a subject: "that means", "this is".
POINTING = frozenset("this that these those".split())
# Adverbs that say too much to be left out.
HEDGES = frozenset(
    "allegedly reportedly purportedly falsely wrongly wrongfully illegally unlawfully mistakenly "
    "accidentally".split()
)
# Adverbs that bound what follows: "only two", "nearly all".
BOUNDING = frozenset("only nearly almost virtually".split())
TIMES = frozenset("year month week day hour minute".split())
# Endings of adjectives that judge or measure, and of those that tell of which sort a thing is.
_LIKE_ADJECTIVES = tuple("ous ive ful less ible able ish".split())
SORTS = tuple("al ic ary ent ant".split())
_ADJECTIVES = frozenset(
    "better worse more big small large great huge new old young good bad fine long short high low "
    "deep wide heavy light strong weak hard soft hot cold dry wet clear dark bright rich poor fresh recent "
    "early late serious severe tough rough brave proud safe dangerous major minor main whole full entire "
    "certain various many own very real true simple single quick slow fair dirty clean different similar "
    "such other extra free intense".split()
)
# Words in -ly that are no adverbs.
_NO_ADVERBS_IN_LY = frozenset(
    "likely unlikely only early daily weekly monthly yearly deadly friendly costly elderly orderly "
    "lonely lovely lively ugly holy family supply reply rally ally assembly italy july apply rely bully "
    "fly belly anomaly monopoly timely untimely grisly ghastly unruly cowardly scholarly silly sickly homely "
    "unfriendly".split()
)
# Past forms that the list of irregular verbs leaves out.
_MORE_PAST = (
    "began begun rewrote wore worn slept lent meant mistook undertook forgave "
    "forgiven forbade withheld upheld overcame swam woke awoke blamed offset outbid wept "
    "spent underwent rebuilt resold retold oversaw foresaw arose knelt slid outran"
).split()
_NOT_PAST = frozenset("red bed need hundred united indeed speed shed feed seed weed breed creed".split())
_SHORT_IN_ING = "going doing using dying lying owing suing tying vying".split()
_NO_FORMS_IN_ING = frozenset(
    "anything morning evening spring string ceiling sibling offspring sterling".split()
)
# "#" a number, "v" a past form, "g" a form in -ing, "z" in -s of a common verb, "u" such a verb without an
# ending, "y" an adverb, "w" any other word.
_NO_NAMES = frozenset("uzvgkx")
CONTENT = frozenset("w#vgzuqmk")
# "an attack", "a 2012 ruling", "a deadly attack": no verb.
_NOUNS = re.compile("(?<=[ad])[uzg]|(?<=[ad]#)g|(?<=[ad]w)u(?=[xzvcp])")
# "I like", "as they left": a verb, and what opens a clause, with a subject beside them.
_TWO_WAYS = frozenset({"as", "like", "her"})
# "The fatal shooting of two guards": no verb, but "the man thinking of it".
_DEEDS = re.compile("(?<=[ad]w)g(?=p)")
_WITH_OF = frozenset("thinking speaking talking dreaming dying complaining warning consisting".split())
# "An intense, independent inquiry": the comma parts nothing.
_TWO_ADJECTIVES = re.compile("(?<=[ad])[wvg]{2}(?=w)")


class Clause(NamedTuple):
    """Words of a claim: their places, letters (`letter_of`), keys, and what is printed before each."""

    at: Sequence[int]
    letters: str
    keys: Sequence[str]
    gaps: Sequence[str]

    def since(self, first: int) -> Clause:
        """Return the clause from a word on."""
        if not first:
            return self
        return Clause(self.at[first:], self.letters[first:], self.keys[first:], self.gaps[first:])

    def until(self, stop: int) -> Clause:
        """Return the clause up to a word."""
        return Clause(self.at[:stop], self.letters[:stop], self.keys[:stop], self.gaps[:stop])


@cache
def _listed() -> dict[str, str]:
    """Return the letters of listed words and forms."""
    told = dict.fromkeys(
        (ADVERBS | OPENERS) - {"on", "long", "first", "second", "third", "last", "back"}, "y"
    )
    for verb in _COMMON:
        base, single, *_ = verb_forms(verb)
        told |= {base: "u", single: "z"}
    for forms in irregular_verbs().values():
        told |= dict.fromkeys(set(forms) - told.keys(), "v")
    told |= dict.fromkeys(_MORE_PAST, "v") | dict.fromkeys(_SHORT_IN_ING, "g")
    for letter, keys in _LETTERS.items():
        told |= dict.fromkeys(keys.split(), letter)
    return told


@lru_cache(REMEMBERED)
def letter_of(key: str) -> str:
    """Return how a folded word can stand in a clause.

    >>> "".join(map(letter_of, "the ferries had not been inspected when they sank".split()))
    'awxnbvsiv'
    """
    listed = _listed().get(key)
    if listed is not None:
        return listed
    if read_numeral(key) is not None or key[0].isdecimal():
        return "#"
    if key.endswith("ly") and len(key) > 4:
        return "w" if key in _NO_ADVERBS_IN_LY or key in HEDGES else "y"
    if key.endswith("ed") and len(key) > 3 and key not in _NOT_PAST:
        return "v"
    return "g" if key.endswith("ing") and len(key) > 5 and key not in _NO_FORMS_IN_ING else "w"


def is_adjective(key: str, *, sorts: bool = True) -> bool:
    """Say whether a word looks like an adjective; without ``sorts`` like one that judges or measures.

    >>> is_adjective("serious"), is_adjective("federal"), is_adjective("federal", sorts=False)
    (True, True, False)
    """
    return key in _ADJECTIVES or key.endswith(_LIKE_ADJECTIVES) or (sorts and key.endswith(SORTS))


@lru_cache(REMEMBERED)
def letter_inside(text: str) -> str:
    """Return the letter of a word as printed inside a clause: one in capitals is no verb and no link.

    >>> letter_inside("will"), letter_inside("Will")
    ('x', 'w')
    """
    letter = letter_of(fold_word(text))
    return "w" if letter in _NO_NAMES and text[0].isupper() else letter


def names_time(key: str) -> bool:
    """Say whether a noun, singular or plural, is a stretch of time or a weekday.

    >>> names_time("weeks"), names_time("tuesday"), names_time("ferry")
    (True, True, False)
    """
    one = key.removesuffix("s")
    return one in TIMES | PERIODS or one in WEEKDAYS or one == "time"


def settle_letters(keys: Sequence[str], texts: Sequence[str], gaps: list[str]) -> str:
    """Return the letters of words as they stand; a comma between two adjectives gives way in the gaps.

    ``texts``: the words behind the first as printed.
    """
    letters = _NOUNS.sub("w", letter_of(keys[0]) + "".join(map(letter_inside, texts)))
    if not _TWO_WAYS.isdisjoint(keys):
        near = enumerate(zip(" " + letters, letters, keys, strict=False))
        letters = "".join(
            [_settle(key, before, letters[n + 1 : n + 2]) or one for n, (before, one, key) in near]
        )
    for found in _DEEDS.finditer(letters):
        if keys[n := found.start()] not in _WITH_OF and keys[n + 1] == "of":
            letters = f"{letters[:n]}w{letters[n + 1 :]}"
    for found in _TWO_ADJECTIVES.finditer(letters):
        n = found.end() - 1
        if gaps[n] == ", " and gaps[n + 1] == " " and (letters[n - 1] in "vg" or is_adjective(keys[n - 1])):
            gaps[n] = " "
    return letters


def _settle(key: str, before: str, after: str) -> str:
    """Return the letter of "like" behind a pronoun, "as" before one, "her" before no noun; "" for others."""
    if key == "like" and before == "i":
        return "u"
    if key == "her" and after and after in "tpacs":
        return "m"
    return "s" if key == "as" and after and after in "ij" else ""
