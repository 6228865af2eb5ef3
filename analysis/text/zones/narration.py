"""Whether a paragraph behind a turn is the outlet's own or goes on with the speech: what tells them apart."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from analysis.text.zones.transcripts import ROLES, name_of

SURE, LIKELY = 2, 1
"""What one piece of evidence counts."""
MOST_PARTNERS = 3
"""Words for who speaks and who listens that count: a columnist's paragraph has one or two of them."""
PLAIN_MIN_WORDS = 6
ECHO_CHARS = 2000
"""So much of what was said before a paragraph is searched for what it quotes."""
_SAYING = (
    r"(?:said|says|told|added|adds|asked|wrote|writes|tweeted|explained|replied|recalled|concluded|warned"
    r"|argued|insisted|noted|testified|admitted|boasted|agreed|continued)\b"
)
# “We ran the numbers,” said Ann Moor: print puts who said it behind the marks, speech in front of them.
_ATTRIBUTED = re.compile(rf"[,?!.—–-][\"”](?: [\w.’'-]+,?){{0,6}}? {_SAYING}")
_QUOTED = re.compile(r"[\"“][^\"“”\n]*(?:[\"”]|\Z)")
_REPORTED = re.compile(
    r"\b(?:according to|in a statement|declined to comment|did(?: not|n[’']t)(?: \w+)? respond"
    r"|(?:has|have|had|was|were) (?:been )?(?:\w+ )?(?:edited|condensed))\b"
)
# "Lt. Ann Moor, who …", "His lawyer, Bo Ray, wrote", "Ann Moor, 66, has": so print introduces somebody.
_INTRODUCED = re.compile(
    r"\b[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+, (?:who(?:se)?\b|\d{1,3},|(?:an?|the|[a-z]+ed)\b)"
)
_PARTNERS = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Mm]ine|[Oo]urs?|[Yy]ours?|(?<!told )(?<!tell )(?:me|us))\b(?!\.)"
)
_SPOKEN = re.compile(
    r"\A(?:well|yeah|yes|yep|no|ok|okay|oh|um|uh|look|listen|right|so|now)[,.]|\b(?:uh|um|gonna|wanna)\b"
    r"|n[’']t\b|\w[’'](?:re|ve|ll)\b|\b(?:it|that|there|he|she|what|here)[’']s\b|\?\W*\Z",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"(?:\A(?:—|–|--) ?[a-z]|(?:—|–|--)\Z)")
# Who speaks in court addresses judge and jury and tells of neither, nor does anybody tell of those who listen
# just now; who looks back in an interview may.
_COURT = re.compile(
    r"\b(?:testif|on trial|(?:took|on) the stand|courtroom|in (?:\w+ ){0,3}[Cc]ourt\b|cross-exam"
    r"|told (?:\w+ ){1,3}(?:court|jury|judge)|(?:[Pp]rosecutor|[Ll]awyer|[Aa]ttorney|[Cc]ounsel|[Jj]udge)\b"
    r"[^.?!]{0,60} (?:ask|show|press|question)ed\b)"
)
_LOOKS_BACK = re.compile(
    r"\b(?:interview(?:ed)?\b|(?:spoke|talked|sat down) (?:to|with)\b)|^(?:Q|A|[Qq]uestion|[Aa]nswer)$"
)
_IN_COURT = re.compile(
    r"(?:(?:The|One|Two|Several|Some) )?(?P<who>(?i:judge|jury|jurors?|court(?:room)?|trial|hearing|bailiff"
    r"|clerk|prosecut(?:ion|ors?)|defen[cs]e))\b(?!(?: \w+)?['’]s)"
)
_LISTENS = re.compile(
    r"(?:The )?(?:[a-z]+ )?(?P<who>(?i:audience|crowd|room|gallery|chamber|courtroom)) (?:\w+ )?"
    r"(?:laughed|applauded|clapped|cheered|booed|gasped|groaned|murmured|erupted"
    r"|(?:fell|went|was) (?:silent|quiet))\b"
)
_WORD = re.compile(r"[\w’'-]+")
_NOTE = re.compile(r"\([^)]*\)")
_MARKS = '"“”'
_ANSWERS = frozenset(("a", "answer"))


class Speakers(NamedTuple):
    """Last names of the speakers in small letters, by label, what finds them in print, and where they speak.

    ``is_record`` where the page is what was said and nothing else; ``scene`` finds what others there do.
    """

    names: Mapping[str, str]
    pattern: re.Pattern[str]
    is_record: bool = False
    scene: tuple[re.Pattern[str], ...] = ()


class Weight(NamedTuple):
    """How far a paragraph is the outlet's (more than 0) or the speaker's (less), and whether that is sure."""

    points: int
    is_sure: bool


def read_speakers(
    labels: Collection[str], answering: str, above: str = "", *, is_record: bool = False
) -> Speakers:
    """Return the speakers of a transcript; ``answering`` is the last name of who answers, where it is known.

    ``above`` is what the article says before the first of them.

    >>> sorted(read_speakers(["ANN MOOR, HOST", "SEN. BO RAY (D)", "REPORTER"], "").names.values())
    ['moor', 'ray']
    """
    names = {label: _last_name(label, answering).lower() for label in labels}
    names = {label: name for label, name in names.items() if len(name) > 1 and name not in ROLES}
    printed = "|".join(sorted(map(re.escape, set(names.values())))) or r"(?!)"
    pattern = re.compile(rf"\b(?=[A-Z])((?i:{printed}))\b(?!, [A-Z])")  # no "Ann Moor, NBC News"
    return Speakers(names, pattern, is_record, _read_scene((above, *labels)))


def _read_scene(told: Collection[str]) -> tuple[re.Pattern[str], ...]:
    """Return what finds those who listen, in a story of a trial judge and jury, in interviews nobody."""
    if any(map(_LOOKS_BACK.search, told)):
        return ()
    return (_LISTENS, _IN_COURT) if any(map(_COURT.search, told)) else (_LISTENS,)


def _last_name(label: str, answering: str) -> str:
    """Return the last name in a label, or of whom a label for answers stands for."""
    if label.lower() in _ANSWERS:
        return answering
    return "".join(name_of(_NOTE.sub("", label).strip()).split()[-1:])


def weigh(printed: str, said: str, speakers: Speakers, label: str) -> Weight:
    """Weigh a paragraph without a label behind a turn.

    For the outlet: it names the speaker as others do, attributes marked words as print does, quotes what has
    been said, tells what judge, jury or audience do, or leads up to the next turn (sure); tells without "I"
    and "you", introduces somebody (likely). Against it: "I" and "you" outside marks, spoken words, questions,
    speech that is broken off. In a record of what was said only the speaker's name counts: spokespeople
    quote, tell and introduce as print does.

    ``printed`` and ``said``: the paragraph, and what was said before it. ``speakers``: who speaks in the
    transcript. ``label``: whose turn stands before it.
    """
    own = _QUOTED.sub("“”", printed)
    partners, is_spoken = len(_PARTNERS.findall(own)), _SPOKEN.search(own) is not None
    named = {name.lower() for name in speakers.pattern.findall(own)}
    is_named = speakers.names.get(label) in named
    if speakers.is_record and not is_named:
        return Weight(-LIKELY, False)
    is_plain = not (partners or is_spoken) and len(_WORD.findall(own)) >= PLAIN_MIN_WORDS
    sure = (is_named, _ATTRIBUTED.search(printed) is not None, _echoes(printed, said), printed[-1] == ":")
    is_of_scene = _is_of_scene(printed, said, speakers.scene)
    likely = (
        is_named,
        is_plain,
        (is_plain or is_named) and not named <= {speakers.names.get(label)},
        _REPORTED.search(own) is not None,
        _INTRODUCED.search(own) is not None,
    )
    against = min(partners, MOST_PARTNERS) + is_spoken + SURE * (_BROKEN.search(printed) is not None)
    return Weight(SURE * (sum(sure) + is_of_scene) + LIKELY * sum(likely) - against, any(sure) or is_of_scene)


def is_in_marks(said: str) -> bool:
    """Tell whether the words of a turn stand in quotation marks, which end with it."""
    return said[0] in _MARKS and said[-1] in _MARKS


def _is_of_scene(printed: str, said: str, scene: Sequence[re.Pattern[str]]) -> bool:
    """Tell whether a paragraph begins with somebody of the scene, of whom nobody has told before."""
    found = (pattern.match(printed) for pattern in scene)
    # Behind the opening of a line: what the article told before of whom it tells again is no speech.
    return any(
        not re.search(rf"(?<=[^\n]{{5}})\b{hit['who'].lower()}\b", said) for hit in found if hit is not None
    )


def _echoes(printed: str, said: str) -> bool:
    """Tell whether a paragraph quotes what was said before it, as its speaker does not."""
    quoted = [mark.strip('"“”.,!? ').lower() for mark in _QUOTED.findall(printed)]
    said = said.lower() if quoted else ""
    return any(" " in words and words in said for words in quoted)
