"""Notes of a page on the text: how it came about, who helped, what was put right."""

import re

from analysis.text.zones.cues import read_terms
from analysis.text.zones.lines import Line
from analysis.text.zones.messages import TOLD, is_message

NOTE_MAX_WORDS = 70
DESK_MAX_WORDS = 60
DESK_PLAIN_SHARE = 0.75
"""Highest share of words without a capital in a note that names who reported from where."""

# A story or post is the page's own; "this report" or "this video" is often somebody else's.
_OWN = (
    r"(?:story|article|post|piece|column|essay|op-ed|opinion piece|editorial|headline|blog post|live blog"
    r"|fact check|dispatch|commentary|(?:photo )?caption|transcript|blog|dek)"
)
_ANY = (
    rf"(?:{_OWN}|report|interview|page|gallery|episode|review|analysis|material|content|release|translation"
    r"|feature|excerpt|series|video|item)"
)
_EARLIER = rf"(?:an|a|the) (?:\w+ )?(?:version|edition) of (?:this|the(?= (?:\w+ )?{_OWN}\b))"
_THIS = rf"(?:this|{_EARLIER}|the original)(?: [\w-]+){{0,2}}?"
_BE = r"\b(?:was|were|is|are|has been|have been|has since been|will be|may be)(?: \w+){0,3}?"
_LABEL = (
    r"[\W_]*(?:(?:updated?|corrections?(?: (?:and|&) clarifications?)?|clarification|(?:editor|author"
    r"|publisher)'?s'? note"
    r"|note|disclosure|disclaimer)s?\b[^:–—]{0,40}[:–—] ?)?"
)
_ONCE = r"(?:published|posted|appeared|aired|ran|broadcast|written|produced|reported|titled|commissioned)"
_WHY = (
    r"(?:[^.!?]{0,60} )?(?:to (?:include|reflect|correct|clarify|add|remove|say|note|show|fix|indicate|state"
    r"|specify|identify|protect)"
    r"|for (?:style|space|grammar|legal|accuracy)|with (?:\w+ ){0,3}(?:details?"
    r"|comments?|information|quotes?|response|statement|reaction)|since (?:it|its|publication|first)"
    r"|after publication|automatically|(?:on|as of) \w+ \d|at \d)\b"
)
_DONE = (
    r"(?:updated|corrected|amended|edited|translated|adapted|excerpted|reprinted|republished|syndicated"
    rf"|clarified|revised|condensed|shortened|licensed|generated|(?:originally|first|previously) {_ONCE})\b"
)
_NOTE = re.compile(
    rf"{_LABEL}(?:{_THIS} {_OWN}(?:'s \w+)?\b(?:"
    rf"[^.!?]{{0,60}}?{_BE} (?:published|posted|supplied|provided|changed|reviewed|distributed"
    r"|written (?:by|with|before|prior|using|in (?:collaboration|partnership))|made available|moderated"
    r"|created|brought to you|removed (?!from (?:the|a)\b))\b"
    r"|,? (?:which|that) (?:originally|first|previously) \w+"
    r"|(?: \w+){0,2} (?:appeared|appears|ran) (?:in|on|at)\b"
    r"|[^.!?]{0,40}\b(?:incorrectly|mistakenly|erroneously|wrongly|inaccurately|included an? (?:wrong"
    r"|error)|omitted"
    r"|should have)\b|[^.!?]{0,20} (?:contains|includes|may contain) (?:\w+ ){0,2}(?:affiliate|links?"
    r"|sponsored"
    r"|corrections?|language|descriptions)\b|[^.!?]{0,20} (?:does|do)(?:es)?(?: not|n't) (?:necessarily )?"
    rf"(?:reflect|represent|constitute)|[^.!?]{{0,40}}{_BE} {_DONE})|{_THIS} {_ANY}\b(?:"
    rf"[^.!?]{{0,40}}{_BE} {_DONE}(?:{_WHY}|\W*$)"
    rf"|(?: \w+)? (?:originally|original|first) {_ONCE} (?:in|on|at|by|as)\b"
    r"|[^.!?]{0,40}\b(?:misstated|misidentified|misspelled|gave the wrong)\b"
    r"|[^.!?]{0,20} (?:contains|includes) (?:\w+ )?(?:material|information|reporting) from\b))"
)
# "by the ministry": somebody else's doing; "by our editors", "by The Courier" are the outlet's.
_BY_OTHERS = re.compile(
    rf"{_LABEL}{_THIS} {_ANY}(?:'s \w+)?(?: \w+){{0,3}}? ?{_BE} \w+(?: and \w+| \w+ly)? (?i:by|for|to) "
    r"(?-i:(?:(?:the|an?|its|his|her|their|both|some|those|all|many) )?(?!(?:authors?|editors?|editorial"
    r"|staff|reporters?|journalists?|newsrooms?|readers?|artificial|ai|machine|computer|human|automat\w+"
    r"|moderators?"
    r"|users?|us|our|you|email|e-mail|translators?|independent|partners?|length|clarity|style|space|brevity"
    r"|grammar|legal|accuracy|publication|add|clarify|correct|fix|identify|include|indicate|make|note|protect"
    r"|reflect|remove|say|show|specify|state|update|more|better|accurately|correctly|fully|generative"
    r"|nonprofit|non-profit|team|members?|a|an|the"
    r")\b)[a-z])",
    re.IGNORECASE,
)
HEARD = re.compile(r", (?:the |an? )?[\w' ]{2,30} (?:said|says|heard|wrote|ruled|told)\b[^,.]*\W*$")
_SHORT = ("length", "clarity", "brevity")
_SHORTENED = re.compile(
    r"\b(?:is|are|was|were|been)(?: \w+)? (?:edited|condensed|shortened|abridged)\b.{0,30}"
    r" for (?:\w+ (?:and|or|&) )?(?:length|clarity|brevity)\b"
)
_DATE_WORD = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December"
)
_CORRECTION = re.compile(
    r"[\W_]*(?:corrections?|clarifications?)(?: (?:and|&) \w+)?(?:,? \(?[\w.,: ]{2,40}\)?)?: \S"
)
_PUT_RIGHT = re.compile(
    rf"{_CORRECTION.pattern[:-2]}[^!?]{{0,160}}?\b(?:(?:this|the) {_ANY}\b(?! (?:of|by|from)\b)|{_EARLIER}"
    r"|(?:an|a) (?:earlier|previous|prior)|the headline|misstated|misidentified|misspelled|mistakenly"
    r"|incorrect(?:ly)?|erroneously|inaccurate(?:ly)?|wrongly)\b"
    r"|[\W_]*(?:editor'?s'? note|a? ?note (?:to (?:our |the )?readers?|from (?:the|our) (?:editors?|authors?"
    r"|publishers?)|on (?:this|our)(?: \w+){0,2}))(?:,? \(?[\w.,: ]{2,40}\)?)?: \S"
    r"|[\W_]*(?:update|note|ps)\b[^:]{0,30}: (?:[^.!?]{0,60} )?(?:this (?:story|article|post|piece)"
    r"(?! (?:of|by|from)\b)|this report (?:was|has been|is being) (?:updated|corrected|amended|edited|revised"
    r"|first)|the headline on this)\b"
    r"|\W*(?:updated|edited|corrected|amended|revised) (?:for|to|with|at|on) [\w ,:.']{3,60}$"
    r"|(?:published|printed|appeared) (?:in|on) .{0,60}\b(?:edition|issue|print)\b"
    r"|we(?:'ve| have)? (?:have )?(?:updated|corrected|amended|changed) (?:this|the headline)\b"
)
_USED = re.compile(
    r"[\W_]*(?:(?:information|material|reporting|some material|quotes?|files) from .{2,80} (?:was|were|is"
    r"|are)"
    r" (?:also )?(?:used|included)"
    r"|with (?:files|inputs?|additional|reporting|information|agenc(?:ies|y)|contributions?|material)"
    r" (?:from|inputs|by|reporting)\b)"
)
_DOUBLED = re.compile(r"(.{20,160}) \1 (?:listen|watch|play|\d)")
_SELF = re.compile(
    r"(?:The )?[A-Z][\w’'.-]*(?: [\w’'.&-]+){0,4}? is (?:an?|the"
    r"|part of an?) (?:[\w’',-]+ ){0,5}?(?:newsroom|news (?:organi[sz]ation"
    r"|outlet|site|service|agency|cooperative|website|collaborative)|publication|magazine|newspaper"
    r"|newsletter|podcast|(?:column|blog) (?:by|from|on|about))\b"
)
_DESK_VERBS = frozenset(
    "reported reporting contributed contributing contributor contributors edited editing compiled written"
    " research researched produced production".split()
)
_DESK_START = re.compile(
    r"[\W_]*(?:contribut|report|additional|with |edit|by )|.* contributed$", re.IGNORECASE
)
_TRANSCRIPT_NOTE = re.compile(
    r"(?:you(?:'ve been|'re| are) listening to .{3,60}\. )?"
    r"(?:this |the |rush |full )*(?:is a )?(?:rush )?transcri(?:pt|ption|bed)\b"
    r".*(?:automat|machine|computer|rush|accura|error|final form|updated)"
)


_MADE_WITH = re.compile(
    r"this (?:fact[- ]check|story|article|report|series|project|investigation|piece|coverage|episode|podcast)"
    r" (?:was|is|has been) (?:produced|funded|supported|made possible|reported|translated)"
    r"(?: \w+){0,3}? (?:with|by|as part of|through)\b(?!.*\bsa(?:id|ys)\b)"
)
_VIEWS = re.compile(
    r"\b(?:views|opinions)\b[^.!?]{0,60}? (?:are|is) (?:solely |entirely )?(?:those of )?the (?:author"
    r"|writer|columnist|contributor)(?:'s|s|s')?(?: (?:own|alone))?\W*(?:$|and\b)"
)
_NTH = r"(?:first|second|third|fourth|fifth|sixth|last|latest|final)"
_PART_OF = re.compile(
    r"\W*this (?:story|article|piece|post|report|column|essay|episode) is (?:(?:an? "
    r"|in )?(?:collaboration|partnership"
    r"|joint (?:project|investigation|effort)) (?:between|with|of|by)\b"
    rf"|(?:the )?(?:{_NTH}|part \w+|one)(?: \w+)? (?:in|of) (?:an?|the|our|this)(?: [\w-]+){{0,3}}? series\b"
    r"|part of (?!what|how|why|who|that|it\b|everything|every)"
    r"|based (?:in part |partly )?on (?:wire|agency|staff)\b)"
)
_BACKED = re.compile(
    r"[^.!?]{2,80} (?:is|are|was|were) (?:made possible|funded|supported|sponsored"
    r"|underwritten)(?: in part)? by\b"
)
_FREE = re.compile(
    r"\beditorial(?:ly)? independen(?:t|ce)\b|\beditorial control\b"
    r"|\bno (?:say|role|influence|input)\b.{0,30}\b(?:publish|content|editorial|coverage|reporting)\b"
)
# "by a levy that voters turned down on Monday" names nobody.
_NAMED = re.compile(rf"\b(?!{_DATE_WORD})[A-Z]\w+")
_SPEAKER = re.compile(r"\b(?:We|I|You|Us|Our|My|He|She|They|It)\b")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def find_note(line: Line) -> str | None:
    r"""Return the zone of a line that tells of the text or the page itself, or None.

    >>> from analysis.text.zones.lines import read_lines
    >>> text = "This post was updated at noon.\nBo Ray reported from Harl.\nThe post was sold."
    >>> [find_note(line) for line in read_lines(text)]
    ['boilerplate', 'credit', None]
    """
    key = line.key
    if key[0] == '"' or line.words > NOTE_MAX_WORDS:
        return None
    if is_desk_note(line) or (_USED.match(key) and not TOLD.search(key)):
        return "credit"
    if "listen" in key[-24:] and _DOUBLED.search(key):
        return "boilerplate"
    noted = _is_of_making(line) or is_message(line)
    return "boilerplate" if (noted or _is_of_text(line)) and not _BY_OTHERS.match(line.text) else None


def is_correction(line: Line) -> bool:
    """Tell whether a line is a correction by its label alone: enough at the ends of a page."""
    return line.words <= NOTE_MAX_WORDS and _CORRECTION.match(line.key) is not None


def is_self_note(line: Line) -> bool:
    """Tell whether a line says what the outlet is: "The Lantern is a nonprofit newsroom …"."""
    return line.words <= NOTE_MAX_WORDS and _SELF.match(line.text) is not None


def is_desk_note(line: Line) -> bool:
    """Tell whether a line says who reported from where and who helped, and nothing else."""
    if not 3 <= line.words <= DESK_MAX_WORDS or line.bullet or line.stop not in (".", ""):
        return False
    if _DESK_VERBS.isdisjoint(line.tokens) or '"' in line.key or _SPEAKER.search(line.text):
        return False
    words = [word.rstrip(".'’") for word in _WORD.findall(line.text)]
    plain = [word for word in words if not word[0].isupper()]
    if _DESK_VERBS.isdisjoint(plain) and not _DESK_START.match(line.text):
        return False
    if not set(plain) <= set(read_terms("desk")) or len(plain) > len(words) * DESK_PLAIN_SHARE:
        return False
    return line.stop == "." or _DESK_START.match(line.text) is not None


def _is_of_text(line: Line) -> bool:
    """Tell whether a line says what was done to the text, by the outlet and not by people it tells of."""
    if _PUT_RIGHT.match(line.key):
        return True
    if HEARD.search(line.key):
        return False
    if not line.tokens.isdisjoint(_SHORT) and _SHORTENED.search(line.key) and not TOLD.search(line.key):
        return True
    return _NOTE.match(line.key) is not None


def _is_of_making(line: Line) -> bool:
    """Tell whether a line says how it was transcribed, or who paid for it, by name."""
    paid = _MADE_WITH.match(line.key)
    if paid and _NAMED.search(line.text, paid.end()):
        return True
    made = _PART_OF.match(line.key) or (_BACKED.match(line.key) and _FREE.search(line.key))
    if not made and not line.tokens.isdisjoint(("views", "opinions")):
        made = _VIEWS.search(line.key)
    return bool(made and not TOLD.search(line.key)) or _TRANSCRIPT_NOTE.match(line.key) is not None
