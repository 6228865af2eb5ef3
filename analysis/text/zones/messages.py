"""Messages of the page itself: errors, was it useful, hotlines, forms, how to reach the newsroom."""

import re

from analysis.text.zones.cues import tokens_of, words_of
from analysis.text.zones.lines import Line

MESSAGE_MAX_WORDS = 30
FORM_MAX_WORDS = 120
FORM_MIN_PHRASES = 3
"""So many phrases of forms and small print in one line make it the wreck of a form."""
HOTLINE_MAX_WORDS = 8
TOLD = re.compile(r'"|\b(?:said|says|told|asked|wrote|according to)\b')
_MESSAGE = re.compile(
    r"[\W_]*(?:unfortunately,? )?(?:please|your|this|sorry|we(?:'re)?|oops|error|unable|to|you(?:'re|'ve)?"
    r"|if you|loading|invalid|thank you"
    r"|something|there (?:was|is)|an error|the (?:video|audio|map|page|media)|it (?:looks|seems)|video"
    r"|audio|javascript"
    r"|listening|allow|enable|accept|load|view|show|hide|checking|verifying)\b"
)
_STATE = re.compile(
    r"\b(?:supports?|supported|enabled?|disabled?|upgrade|allow(?:ed)?|accept(?:ed)?|load(?:ed|ing)?"
    r"|turn on|switch on|requires|unavailable"
    r"|not available|no longer|cannot|can't|could ?n[o']t|unable|isn't|is not|failed|wrong|try again"
    r"|refresh|invalid|error"
    r"|verify|protected|appear|view|expired|(?:ai-)?generated|automated|text-to-speech|(?:ai-)?narrated)\b"
)
_FEEDBACK = re.compile(
    r"(?:was|is|did you find|were|how (?:useful|helpful) was) (?:this|the|these) (?:\w+ )?(?:articles?"
    r"|pages?|story|content"
    r"|information|timeline|explainer|guide|post|answers?|tool) ?(?:helpful|useful|interesting|informative"
    r"|to you)?\?"
)
_CONSENT = re.compile(
    r"(?:yes,? )?i (?:would like|want|agree|consent|wish|understand)\b.{0,60}"
    r"\b(?:e-?mail|emailed|receive|terms|privacy|offers|updates)\b"
)
_ANSWERS = re.compile(
    r"yes\b[ :|\d.%(),-]{0,14}no\b[ :|\d.%(),-]{0,14}(?:(?:not sure|undecided|don't know"
    r"|thank you)\b.{0,12})?"
)
_URL = re.compile(r"(?:https?://|www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|au|uk|ca|ie|news|tv|gov|edu)/)\S+")
_HOTLINE = re.compile(
    r"\b(?:lifeline|samaritans|helpline|hotline|crisis (?:text )?line|suicide (?:prevention|&|and)"
    r"|beyond ?blue"
    r"|kids help ?(?:line|phone)|mensline)\b"
)
_NUMBER = re.compile(r"(?<![\d$£€,.])(?:\(?\d[\d ()-]{1,14}\d)(?![\d%,])")
_SUFFERS = re.compile(
    r"if you(?:,| or| are| need| have|'re)|for (?:\w+ )?(?:confidential|help|support|advice|crisis)"
    r"|anyone (?:who|in|affected)"
    r"|help is available|in (?:the )?(?:uk|us|u\.s\.|u\.k\.|australia|canada|ireland|united states)|(?:call"
    r"|text|ring|contact"
    r"|dial)\b|need (?:help|to talk)|readers"
)
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


def is_message(line: Line) -> bool:
    """Tell a message of the page: what cannot be shown, was it useful, a bare address, where to find help."""
    key = line.key
    if line.words == 1:
        return _URL.fullmatch(key) is not None
    if _FEEDBACK.match(key) or _CONSENT.match(key) or _ANSWERS.fullmatch(key):
        return True
    if _is_hotline(line):
        return not TOLD.search(key)
    if line.words > MESSAGE_MAX_WORDS:
        return False
    if not (_MESSAGE.match(key) and words_of("message").search(key)):
        return False
    return bool(_STATE.search(key) and not TOLD.search(key))


def _is_hotline(line: Line) -> bool:
    """Tell whether a line gives the name and the number of somebody who helps."""
    short = line.words <= HOTLINE_MAX_WORDS or _SUFFERS.match(line.key) is not None
    return short and bool(_HOTLINE.search(line.key) and _NUMBER.search(line.key))


def is_form(line: Line) -> bool:
    """Tell whether a line is what is left of a form: several phrases of its labels and messages."""
    if line.words > FORM_MAX_WORDS or len(tokens_of("form") & line.tokens) < FORM_MIN_PHRASES:
        return False
    return len(set(words_of("form").findall(line.key))) >= FORM_MIN_PHRASES


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
