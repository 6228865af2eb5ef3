"""Messages of the page itself: what cannot be shown, was it useful, a bare address, hotlines, forms."""

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


def is_message(line: Line) -> bool:
    """Tell a message of the page: what cannot be shown, was it useful, a bare address, where to find help."""
    key = line.key
    if line.words == 1:
        return _URL.fullmatch(key) is not None
    if "answers" in line.triggers:
        if _FEEDBACK.match(key) or _CONSENT.match(key) or _ANSWERS.fullmatch(key):
            return True
    if "hotline" in line.triggers and _is_hotline(line):
        return not TOLD.search(key)
    if line.words > MESSAGE_MAX_WORDS or "message" not in line.triggers:
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
    if line.words > FORM_MAX_WORDS or "form" not in line.triggers:
        return False
    if len(tokens_of("form") & line.trigger_words) < FORM_MIN_PHRASES:
        return False
    return len(set(words_of("form").findall(line.key))) >= FORM_MIN_PHRASES
