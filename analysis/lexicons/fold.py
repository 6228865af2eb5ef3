"""One key for one word: case, apostrophes, dashes and British or American spelling are folded."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

REMEMBERED = 40_000  # words of texts of which a key, a stem, a kind is kept
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_MARKS = str.maketrans("’‘ʼ´`‐‑‒–—", "'''''-----", "\u00ad")

# British spellings and their American key. Curated stems, not suffix rules: a rule on -ise or -our
# would also rewrite "promise", "surprise", "four" and "tour".
_OUR = (
    "arbour ardour armour behaviour candour clamour clangour colour demeanour endeavour enamour favour "
    "fervour flavour glamour harbour honour humour labour neighbour odour parlour rancour rigour rumour "
    "saviour savour splendour succour tumour valour vapour vigour"
).split()
_ISE = (
    "agonis amortis anaesthetis antagonis apologis authoris baptis bastardis brutalis capitalis categoris "
    "centralis characteris civilis collectivis colonis commercialis computeris criminalis criticis "
    "crystallis decentralis decriminalis dehumanis demilitaris democratis demonis demoralis deputis "
    "destabilis digitis dramatis economis emphasis energis equalis eulogis externalis familiaris fantasis "
    "fertilis finalis formalis fossilis fraternis galvanis generalis glamoris globalis harmonis homogenis "
    "hospitalis humanis hypnotis idealis idolis immobilis immunis individualis industrialis "
    "institutionalis internalis ioni italicis jeopardis legalis legitimis liberalis lionis localis "
    "magnetis marginalis materialis maximis mechanis memorialis mesmeris militaris minimis mobilis "
    "modernis monopolis moralis nationalis naturalis neutralis normalis optimis organis ostracis oxidis "
    "pasteuris patronis penalis personalis plagiaris polaris politicis popularis pressuris prioritis "
    "privatis publicis pulveris radicalis rationalis realis recognis reorganis revitalis revolutionis "
    "romanticis sanitis scandalis scrutinis securitis sensationalis sensitis serialis sexualis socialis "
    "specialis stabilis standardis sterilis stigmatis subsidis summaris symbolis sympathis synchronis "
    "synthesis tantalis terroris theoris totalis tranquillis traumatis trivialis tyrannis unionis urbanis "
    "utilis vandalis vaporis verbalis victimis visualis vocalis weaponis westernis womanis"
).split()
_YSE = "analys paralys catalys".split()
_DOUBLED = (
    "cancel channel counsel dial duel equal fuel funnel grovel jewel label level libel marshal marvel "
    "model panel pedal quarrel rival shovel shrivel signal snivel spiral total towel travel tunnel "
    "unravel"
).split()
_OUR_RE = re.compile(rf"^(dis|mis|un|re)?({'|'.join(_OUR)})(.*)$")
_ISE_RE = re.compile(
    rf"^(de|dis|over|re|un|under)?({'|'.join(_ISE + _YSE)})(e|ed|es|er|ers|ing|ation|ations|ational|able)$"
)
_DOUBLED_RE = re.compile(rf"^({'|'.join(_DOUBLED)})l(ed|ing|er|ers|ings)$")
_SUFFIX_AFTER_OUR = re.compile(
    r"^(s|ed|ing|ful|fully|less|able|ably|er|ers|hood|hoods|ite|ites|y|ist|ists|al|ally|ly|)$"
)


@cache
def _spellings() -> dict[str, str]:
    """Read the spellings that follow no rule: British → American."""
    text = files(__package__).joinpath("spellings.csv").read_text(encoding="utf8")
    return dict(line.split(",") for line in text.splitlines()[1:])


def _american(word: str) -> str:
    """Return the American key of one lower-case word."""
    whole = _spellings().get(word)
    if whole is not None:
        return whole
    if "our" in word and (hit := _OUR_RE.match(word)) and _SUFFIX_AFTER_OUR.match(hit[3]):
        return f"{hit[1] or ''}{hit[2][:-3]}or{hit[3]}"
    if (
        ("is" in word or "ys" in word)
        and (hit := _ISE_RE.match(word))
        and word not in ("emphasis", "synthesis")
    ):
        return f"{hit[1] or ''}{hit[2][:-1]}z{hit[3]}"
    if "ll" in word and (hit := _DOUBLED_RE.match(word)):
        return hit[1] + hit[2]
    return word


def _fold(word: str) -> str:
    """Fold one word."""
    plain = word.isascii() and "`" not in word
    return _american((word if plain else word.translate(_MARKS)).lower())


class _Keys(dict[str, str]):
    """Word → its key; every distinct word is folded once, the dictionary bounded."""

    def __missing__(self, word: str) -> str:
        """Fold a word that has not been met before."""
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = key = _fold(word)
        return key


_KEYS = _Keys()


def fold_words(words: Iterable[str]) -> list[str]:
    """Return the keys of many words, without a step of Python for each.

    >>> fold_words(["The", "Colour"])
    ['the', 'color']
    """
    return list(map(_KEYS.__getitem__, words))


@cache
def fold_word(word: str) -> str:
    """Return the matching key of one word; the text itself is never changed.

    Lower case; every apostrophe is ``'``, every dash is ``-``; British spellings from a curated
    list become American. A word written in American lower case is its own key.

    Limits: words outside the list keep their spelling ("tyre" is folded, a rare "-ise" verb may not be).

    ``word``: one word as `find_words` cuts it. Returned: the key.

    >>> fold_word("Colour"), fold_word("don’t"), fold_word("promise"), fold_word("realised")
    ('color', "don't", 'promise', 'realized')
    """
    return _fold(word)


def fold_letters(key: str) -> str:
    """Return a key without the accents of its letters: agencies print "Manabi", others "Manabí".

    >>> fold_letters("josé núñez"), fold_letters("łódź")
    ('jose nunez', 'lodz')
    """
    if key.isascii():
        return key
    return "".join(c for c in normalize("NFD", key.translate(_LETTERS)) if not combining(c))


def fold_phrase(phrase: str) -> str:
    """Return the key of a phrase: its words folded, one space between them.

    >>> fold_phrase("State  of Emergency")
    'state of emergency'
    """
    return " ".join(fold_word(word) for word in phrase.split())
