"""Where a sentence begins that nupunkt misses: before a title, behind a clock time or a whole word."""

import re

from analysis.text.boundaries import TITLES

# A boundary nupunkt misses: a full stop after a word in lower case (or a closing mark), then a title.
_MISSED = re.compile(rf"[.!?](?:(?<=[a-z0-9]{{2}}.)|[\"”’)])\s+(?=[“\"‘]?(?:{TITLES})\.\s+[A-Z])", re.DOTALL)
# Words that open a sentence whenever they have a capital: behind them nupunkt takes "month." and "so." for
# short forms, since these stand beside capitals as often.
_STARTERS = (
    "It|Its|He|She|They|We|You|His|Her|Their|Our|The|This|That|These|Those|There|But|And|Or|So|Yet|If|When|"
    "While|Although|Because|However|Meanwhile|Then|A|An|In|On|At|As|For|After|Before|Since|Some|Many|Most|One|"
    "Shortly|Later|Earlier|Soon|Moments|Still|Also|Instead|Today|With|By|From|During|Despite|Both|What|Why|How|"
    "Nobody|Nothing|None|Everybody|Everyone|Everything|Somebody|Someone|Neither|Either|Not|Only|Even|Once|Until|"
    "Unless|Whether|Though|Perhaps|Maybe|Now|Here|Where|Who|Nor|Under|Such|Other|Others|Another|Each|Every"
)
# Behind a clock time a capital opens a sentence ("until 5 a.m. Critics called it unfair"), but for a day or
# zone ("9 p.m. Friday", "6:30 p.m. Vienna time"), not where the time is that of a thing ("the 9 a.m. Mass").
_MISSED_BEHIND_TIME = re.compile(
    r"(?<!the )(?<!\ba )(?<!\ban )\b\d[\d:.]*\s[ap]\.m\.\s+"
    r"(?=[“\"][A-Z]|(?![A-Z]\w+day\b|Jan|Feb|March|Apr|May\b|Ju[nl]|Aug|Sept|Oct|Nov|Dec|Eastern|Central|Pacific|"
    r"Mountain|Greenwich|Christmas|New )[A-Z][a-z’']+ (?!time\b|on\b|at\b)[a-z])"
)
# "Just before 2 a.m. Moor left": so many letters before the time.
_FRONTED = re.compile(
    r"[.!?\n]\s+(?:(?:at|by|around|before|since|on|about|just|shortly|after|from|until|early|\w+day),?\s+)+$",
    re.I,
)
_FRONTED_WITHIN = 60
_OPENS = re.compile(rf"[“\"‘]?(?:{_STARTERS})(?=[ ,])")
# Behind a whole word in lower case ("story.", "car.", short forms of nupunkt's lawyers) any word opens one.
_OPENS_BEHIND_WORD = re.compile(r"[“\"‘]?(?:[A-Z][a-z’']|[AI] )")
_MISSED_START = re.compile(r"(?<=[a-z]{2})\.\s+(?=[“\"‘]?[A-Z])")
# Short forms in lower case behind which a name may stand ("vs. The Gazette").
_SHORT_FORMS = frozenset(
    "vs cf ca al no nos pp vol fig ed eds approx est feat sen sens rep reps gov gen col lt sgt capt cpl pvt "
    "maj cmdr adm pres prof dept det insp supt rev hon atty assn govt corp inc ltd bros ave blvd min max ext "
    "tel jan feb mar apr aug sept oct nov dec mon tue tues wed thu thurs fri sat".split()
)
_WHOLE_WORD = 3  # letters
LONGEST_WORD = 40  # characters of a word that is looked at


def surely_missed(piece: str) -> list[int]:
    """Return where a sentence begins before a title, or behind a clock time that does not open its own."""
    found = [hit.end() for hit in _MISSED.finditer(piece)]
    hits, led = _MISSED_BEHIND_TIME.finditer(piece) if ".m. " in piece else (), f". {piece}"
    ends = ((hit.end(), led[max(0, hit.start() + 2 - _FRONTED_WITHIN) : hit.start() + 2]) for hit in hits)
    return found + [end for end, before in ends if not _FRONTED.search(before)]


def _may_end(word: str) -> bool:
    """Tell whether a full stop behind a word in lower case may end a sentence."""
    return len(word) > 1 and word.isalpha() and word.islower() and word not in _SHORT_FORMS


def opens_behind(word: str, piece: str, after: int) -> bool:
    """Tell whether a sentence opens behind a word: a whole one, or before a word that always opens one."""
    opens = _OPENS_BEHIND_WORD if len(word) >= _WHOLE_WORD else _OPENS
    return _may_end(word) and opens.match(piece, after) is not None


def missed_starts(piece: str) -> list[int]:
    """Return where a sentence begins with a word that always opens one, or behind a whole word."""
    hits = _MISSED_START.finditer(piece)
    return [hit.end() for hit in hits if opens_behind(word_before(piece, hit.start()), piece, hit.end())]


def word_before(piece: str, at: int) -> str:
    """Return what stands between a blank and a mark; nothing where that is longer than any plain word."""
    low = max(0, at - LONGEST_WORD)
    blank = piece.rfind(" ", low, at)
    return piece[blank + 1 : at] if blank >= 0 or not low else ""
