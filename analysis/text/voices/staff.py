"""Who of a transcript's turns is the outlet's staff: by labels, by what is said, by the article around it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.labels import Label, name_persons, read_label, type_of
from analysis.text.voices.names import is_known_outlet, is_outlet
from analysis.text.voices.phrases import read_source_nouns

_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){0,3}"
# What is said by those who lead through a programme.
_LEADS = re.compile(
    r"\b(?:In other news|For more on|[Jj]oin(?:ed now by|ing (?:me|us) (?:now|live|here))"
    r"|[Ff]or (?:joining|being with|talking (?:to|with)) us|for coming in\b"
    r"|[Oo]ur (?:reporter|correspondent|next guest)"
    r"|[Ww]e (?:begin|start) (?:tonight|today)|[Ww]e turn (?:now )?to)"
)
# What nobody says who is not on the air for the outlet, wherever it is printed.
_AIRS = re.compile(
    r"\b(?:[Bb]ack to you\b[^.?!]{0,30}[.?!]$|Stay with us|Welcome back|Coming up"
    r"|[Ww]e(?:[’']ll| will) be right back|after (?:the|this) break|[Ww]hen we (?:come back|return)[,.]"
    r"|[Ww]e(?:[’']ll)? (?:have to|must) leave it there)"
)
# Who opens a broadcast so is its host.
_OPENS = re.compile(
    r"(?:[Hh](?:ello|i)\b|[Gg]ood (?:evening|morning|afternoon)|Welcome|(?:And )?[Nn]ow (?:to|for)|Tonight"
    r"|Breaking news|Today on|This (?:is [A-Z]|morning|evening|hour)|[Ww]e (?:begin|start|turn)"
    r"|Let[’']s (?:begin|start|turn|go))"
)
# Whom staff introduces as somebody from elsewhere, and how guests thank.
_INTRODUCES = re.compile(
    rf"(?:[Ww]ith (?:me|us)\b[^.?!]{{0,30}}|joined (?:now )?by|[Jj]oining (?:me|us)\b[^.?!]{{0,20}}"
    rf"|guest[^.?!]{{0,20}}) (?P<guest>{_NAME})"
)
_GUEST = re.compile(
    r"\b(?:[Tt]hank(?:s| you)(?: \w+)? for having me|(?:glad|good|pleasure) to be (?:here|with))\b"
)
# "For Harl News, I'm Ada Moor", "Ada Moor, Harl News, Tolm.": who signs off so.
_SIGNS_OFF = re.compile(
    rf"(?:\b[Ff]or [A-Z][\w.' ]{{2,30}},? (?:I[’']m|this is) (?P<self>{_NAME})"
    r"(?: (?:in|at|from) [^.?!,]{2,30})?"
    rf"|(?:^|[.?!…\"”] )(?P<sign>{_NAME}), (?:[A-Z][\w.]*(?:, | )){{0,5}}[A-Z][\w.]*?)[.!]?$"
)
# Who opens a podcast so is its host: "From Harl News, this is “Tide.” I'm Ada Moor."
_SIGNS_ON = re.compile(r"From [A-Z][^.?!]{2,40}, (?:I[’']m|this is)\b")
_OPENING = 120  # letters
# How staff calls staff: "our reporter Ada Moor", "Harl News's Ada Moor", "Ada Moor reports from Tolm",
# "Ada Moor is at the scene", "Ada Moor in Tolm.", "I'm Bo Ray, with Ada Moor".
_CALLS = (
    r"\b(?:correspondent|reporter|colleague|our own|[A-Z]{2,5}[’']s|News[’']s?)"
    rf"(?: [A-Z]?[a-z]+)? ({_NAME})",
    rf"\bI[’']m {_NAME},? (?:along )?(?:with|and) ({_NAME})",
    rf"({_NAME}) (?:reports\b|has (?:the|our|this) (?:story|report|details|latest))",
    rf"({_NAME}) has more(?:\.| on| details)",
    rf"(?:^|[.?!…] )({_NAME}),? (?:is|reporting) (?:at|outside|live|there)\b",
    rf"(?:^|[.?!…] )({_NAME}),? (?:in|at|outside|from) (?:the )?(?:[a-z]+ in )?[A-Z]\w+(?: [A-Z]\w+)?\.",
)
_SHOWS_BEHIND = 3  # sentences at the end of a turn that may name who speaks next
_LEAST_ASKED = (
    2  # questions at the end of turns: who asks so often, and in so many turns, asks for the outlet
)
_ASKING_SHARE = 0.5
# Who is named so in an article around an interview is who leads it: "Hosted by Ada Moor",
# "Ada Moor, a journalist at Harl TV", "the mayor spoke to Ada Moor".
_PART = (
    r"(?:journalist|reporter|correspondent|(?:co-?)?host|(?:co-?)?anchor|presenter|interviewer|broadcaster"
    r"|podcaster|moderator)"
)
_AS_STAFF = re.compile(
    r"\b(?:(?:[Hh]osted by|[Oo]ur|(?:[A-Z]{2,5}|News)[’']s)\b[^.?!]{0,30}"
    rf"|(?i:{_PART}),? (?:[A-Z][\w.'’-]* ){{0,2}})$"
)
_PARTNER = re.compile(
    r"\b(?:interview(?:ed)?|sp(?:oke|eaks|oken)|talk(?:s|ed)|(?:sat|sits) down) (?:to|with|by)"
    r" (?:[A-Z][\w.'’-]* ){0,2}$"
)
_HAS_PART = re.compile(
    r", (?:who (?:hosts|anchors|presents)\b"
    rf"|(?:(?!(?:at|to|by|with|of|and|who|told|asked|former|then)\b)[\w.'’-]+ ){{0,5}}{_PART}\b)"
)
# Who is told of so is from elsewhere: an outlet says who a resident is, not who its own reporter is.
_IS_DESCRIBED = re.compile(r" (?:of|from) |, (?:(?:an?|who(?:se)?|\d{1,3}|[a-z]{4,})\b|the [^.?!,]+,)")
_NOUN_BEFORE = re.compile(r"(\w+),? (?:[A-Z][\w.'’-]* )?$")
_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]* ){1,2}$")
_TALKS = re.compile(
    r"(?: of [A-Z][\w.'’ -]{1,30}?)?(?: recently| also)? (?:(?P<sure>(?:sat|sits) down with|interviewed)"
    r"|talk|sp[eo]ak|spoke|sat down|sits down|interview|asks|reports|hosts)"
)
SENTENCE_ENDS = re.compile(r"(?<=[.?!…])[\"”’')]* +(?=[A-Z“\"])")
_BEFORE = 60  # letters before a name that are read


class Turn(NamedTuple):
    """One turn: what its label tells, the fullest name of its speaker, and what is said."""

    label: Label
    name: str
    said: str


def tell_staff(turns: Sequence[tuple[str, str]], around: str = "") -> list[bool]:
    """Tell of each turn whether the outlet's staff speaks.

    A role in any label of a person holds for all turns of that person, a guest's as well as a reporter's.
    Without one, staff is who opens the programme, leads through it ("stay with us"), asks what others answer,
    hands over to somebody whom the turn names, signs off ("Ada Moor, Harl News, Tolm.") or is announced by
    staff ("our reporter Ada Moor", "Ada Moor reports"); not who is introduced as a guest, nor whom the
    article around the turns names otherwise than as staff, unless it is on the air ("we will be right back").
    Where the article is longer than what is spoken, the turns are an extract, in which it has to name who
    leads as staff ("spoke to reporter Ada Moor"): a resident asks the mayor, a lawyer the witness.

    >>> tell_staff([("ANN LEE, HOST", "Bo Ray reports."), ("BO RAY", "A barge sank."), ("MAE FOX", "I ran.")])
    [True, True, False]
    """
    labels = [read_label(printed) for printed, _ in turns]
    names = name_persons(labels)
    read = [Turn(*turn) for turn in zip(labels, names, (said for _, said in turns), strict=True)]
    guests = {turn.name for turn in read if turn.label.is_guest}
    told = (around, *(turn.said for turn in read))
    outlets = {name for name in set(names) - guests if name and _is_outlet(name, told)}
    staff = {turn.name for turn in read if turn.name and turn.label.is_staff} | outlets
    known = staff | guests
    is_extract = len(around) > sum(len(turn.said) for turn in read)
    staff |= _leading(read, around, is_extract) - known - _introduced(read)
    while called := _called(read, staff) - known - staff:
        staff |= called
    return [turn.label.is_staff or turn.name in staff for turn in read]


def _is_outlet(name: str, told: Sequence[str]) -> bool:
    """Tell whether a name is an outlet's, as a label prints it: "NPR", "KPIX"; not "WEBB" for a Mr. Webb."""
    if " " in name or not is_outlet(name.upper()):
        return False
    return is_known_outlet(name.lower()) or not any(name in said for said in told)


def _leading(turns: Sequence[Turn], around: str, is_extract: bool) -> set[str]:
    """Return those whose own turns show that they lead through the programme or report for it."""
    found = {turns[0].name} if turns and _OPENS.match(turns[0].said) else set()
    for turn in turns:
        if _LEADS.search(turn.said) or _signs_off(turn):
            found.add(turn.name)
    found |= _handing_over(turns) | _asking(turns)
    on_air = {turn.name for turn in turns if turn.name and _AIRS.search(turn.said)}
    return on_air | {name for name in found if may_lead(name, around, is_extract)}


def _signs_off(turn: Turn) -> bool:
    """Tell whether a turn ends with the name of who speaks, as a report does, or a podcast opens with it."""
    signed = _SIGNS_OFF.search(turn.said[-120:])
    if signed is None:
        opened = _SIGNS_ON.match(turn.said)
        return opened is not None and turn.name.lower() in turn.said[:_OPENING].lower()
    return _last(signed["self"] or signed["sign"]) == _last(turn.name)


def _handing_over(turns: Sequence[Turn]) -> set[str]:
    """Return those who name in full, at the end of a turn, who speaks next, for the first time."""
    heard, found = set[str](), set[str]()
    for turn, behind in zip(turns, turns[1:], strict=False):
        heard.add(turn.name)
        if behind.name not in heard and " " in behind.name:
            end = " ".join(SENTENCE_ENDS.split(turn.said)[-_SHOWS_BEHIND:])
            if behind.name.lower() in end.lower():
                found.add(turn.name)
    return found


def _asking(turns: Sequence[Turn]) -> set[str]:
    """Return those whose turns end, for the most part, in questions that somebody else answers."""
    spoken = Counter(turn.name for turn in turns)
    asked = Counter(turn.name for turn in turns[:-1] if turn.said.rstrip("\"”’') ").endswith("?"))
    return {name for name, n in asked.items() if n >= max(_LEAST_ASKED, _ASKING_SHARE * spoken[name])}


def _introduced(turns: Sequence[Turn]) -> set[str]:
    """Return those who are introduced as guests, or thank as guests do."""
    lasts = {_last(hit["guest"]) for turn in turns for hit in _INTRODUCES.finditer(turn.said)}
    return {turn.name for turn in turns if _last(turn.name) in lasts or _GUEST.search(turn.said)}


def _called(turns: Sequence[Turn], staff: set[str]) -> set[str]:
    """Return those whom staff announces as staff."""
    lasts = {
        _last(called)
        for turn in turns
        if turn.name in staff or turn.label.is_staff
        for pattern in _CALLS
        for called in re.findall(pattern, turn.said)
    }
    return {turn.name for turn in turns if _last(turn.name) in lasts}


def _last(name: str) -> str:
    """Return the folded last name."""
    words = name.split()
    return words[-1].lower().strip(".") if words else ""


def may_lead(name: str, around: str, is_extract: bool) -> bool:
    """Tell whether the article around the turns names somebody as staff, or around no extract not at all."""
    hits = list(re.finditer(rf"\b{re.escape(name.split()[-1])}\b", around)) if name else []
    if any(_has_office(around, hit) for hit in hits):
        return False
    if any(_is_named_as_staff(around, hit) for hit in hits):
        return True
    talks = any(_TALKS.match(around, hit.end()) for hit in hits)
    return not is_extract and (talks or not any(_is_described(around, hit) for hit in hits))


def _is_described(around: str, hit: re.Match[str]) -> bool:
    """Tell whether a name stands with what its bearer is: "Ada Moor, 66", "farmer Ada Moor"."""
    if _IS_DESCRIBED.match(around, hit.end()):
        return True
    noun = _NOUN_BEFORE.search(_before(around, hit))
    is_set_off = noun is not None and "," in noun[0] and around.startswith(",", hit.end())
    return noun is not None and (is_set_off or noun[1].lower() in read_source_nouns())


def _before(around: str, hit: re.Match[str]) -> str:
    """Return the words of the sentence before a name."""
    return SENTENCE_ENDS.split(around[max(0, hit.start() - _BEFORE) : hit.start()])[-1]


def _has_office(around: str, hit: re.Match[str]) -> bool:
    """Tell whether an office stands before a name: "interviewed by Detective Ada Moor"."""
    before = _CAPITALS.search(_before(around, hit))
    return before is not None and type_of(read_label(before[0] + hit[0])) == "official"


def _is_named_as_staff(around: str, hit: re.Match[str]) -> bool:
    """Tell whether a name has a part in the outlet beside it, or is that of whom somebody talks to."""
    before, talks = _before(around, hit), _TALKS.match(around, hit.end())
    if _HAS_PART.match(around, hit.end()) or (talks and talks["sure"]) or _AS_STAFF.search(before):
        return True
    if _PARTNER.search(before):
        return _IS_DESCRIBED.match(around, hit.end()) is None
    called = _CAPITALS.search(before)
    return called is not None and read_label(called[0] + hit[0]).is_staff  # "the Echo's Ada Moor"
