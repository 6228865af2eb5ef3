"""Calls to readers and ways to reach the newsroom: lines with an address or a number to ring."""

import re

from analysis.text.zones.lines import Line

CONTACT_MAX_WORDS = 25
CALL_MAX_WORDS = 40
QUESTION_MAX_WORDS = 16

_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# Numbers to ring: international, with a leading nought, of North America, at a fixed rate; no "2018-2019".
_PHONE = (
    r"\+\d{1,3}[\d ().-]{6,16}\d|\(?0\d{1,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|0\d{9,10}"
    r"|(?:1[-. ])?\(?\d{3}\)?[-. ] ?\d{3}[-.]\d{4}|1[38]00 \d{3} \d{3}"
)
_REACH = re.compile(rf"{_EMAIL}|(?<![\w$£€.-])(?:{_PHONE})(?![\w-])")
_SIGNS = re.compile(r"[@\d]")  # no address or number without one: cheap to look for
_HANDLE = re.compile(r"@\w{2,30}")
_NEWSROOM = re.compile(
    r"(?:please )?(?:ring|call|phone|e-?mail|text|whatsapp|message|contact|write to|get in touch|drop us"
    r"|reach)\b"
)
_TO_YOU = re.compile(
    r"(?:(?:do|did|were|are|have|has|was|is) you(?:r)?|know (?:more|anything)|(?:got|have) an?"
    r"|seen|spotted|noticed|witnessed|heard|experienced)\b[^.!?]*\?"
)
# A verb that opens its clause, or has "us" for its object: no "Police call it a plague".
_CALLED = re.compile(
    r"(?:[.!?:;–—]\W*|\bplease |\b(?:you can|if so|if (?:you|your|this|it)\b[^.!?]{0,80}), ?|\byou can )"
    r"(?:please )?(?:send (?:it|them|your)|share your|get in touch|e-?mail|call|ring|contact|write to|text"
    r"|submit)\b|\b(?:(?:message|whatsapp|dm|send|e-?mail|call|ring|contact|text|tell) us|let us know)\b"
)
# What is left of a line of contacts without its addresses and capitalised words.
_LINKING = frozenset(
    "at or on and by via the of for in with to call phone tel telephone email e-mail mobile cell fax text "
    "press media office desk newsroom reporter writer editor correspondent spokesperson spokesman "
    "spokeswoman contact contacts reach reached follow twitter x instagram bluesky signal whatsapp ext "
    "extension is can be".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def is_contact(line: Line) -> bool:
    """Tell whether a line gives names, posts and how to reach them, and says nothing else."""
    if line.words > CONTACT_MAX_WORDS or not (_SIGNS.search(line.text) and _REACH.search(line.text)):
        return False
    rest = _HANDLE.sub(" ", _REACH.sub(" ", line.text))
    return all(word[0].isupper() or word in _LINKING for word in _WORD.findall(rest))


def is_call(line: Line) -> bool:
    """Tell whether a line asks its readers to get in touch."""
    if line.words > CALL_MAX_WORDS:
        return False
    if _NEWSROOM.match(line.key):
        return _REACH.search(line.text) is not None
    asked = _TO_YOU.match(line.key)
    if asked is None:
        return False
    rung = _NEWSROOM.match(line.key[asked.end() :].lstrip())
    return _CALLED.search(line.key, asked.end() - 1) is not None or bool(rung and _REACH.search(line.text))


def mark_questions(lines: list[Line]) -> None:
    """Mark short questions to the reader that stand over a call: "Were you there?"."""
    for line, after in zip(lines, lines[1:], strict=False):
        if line.stop == "?" and line.zone is None and after.zone == "prompt":
            asked = _TO_YOU.match(line.key)
            if line.words <= QUESTION_MAX_WORDS and asked is not None and asked.end() == len(line.key):
                line.zone = "prompt"
