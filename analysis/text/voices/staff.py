"""Whose turns of a transcript are the outlet's own: by the role in the label, or by how the turns speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.text.voices.names import is_outlet
from analysis.text.zones.transcripts import name_of

# Labels that stand for the outlet's own staff.
_STAFF = re.compile(
    r"\b(?:reporter|anchor|co-anchor|host|correspondent|narrator|announcer|presenter|newsreader|voice-?over|moderator|"
    r"interviewer|questioner|question|q|byline|weather|studio|v/?o)\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,3}"
# "Back to you, Ada": who ends so reports for the outlet.
_HANDS_BACK = re.compile(r"\b[Bb]ack to you\b[^.?!]{0,30}[.?!]$")
# Who opens a broadcast so is its host.
_OPENS = re.compile(r"(?:[Hh]ello|[Gg]ood (?:evening|morning|afternoon)|[Ww]elcome)\b")
# "For Harl News, I'm Ada Moor", "Ada Moor, Harl News, Tolm.": who signs off so.
_SIGNS_OFF = re.compile(
    rf"(?:\b[Ff]or [A-Z][\w.' ]{{2,30}},? (?:I[’']m|this is) (?P<self>{_NAME})"
    rf"|(?:^|[.?!…\"”] )(?P<sign>{_NAME}), (?:[A-Z][\w.]*(?:, | )){{0,5}}[A-Z][\w.]*?)[.!]?$"
)
# How staff calls staff: "our reporter Ada Moor", "Harl News's Ada Moor", "Ada Moor reports from Tolm".
_CALLS = re.compile(
    rf"\b(?:correspondent|reporter|colleague|our own|[A-Z]{{2,5}}[’']s|News[’']s?)"
    rf"(?: [A-Z]?[a-z]+)? (?P<called>{_NAME})"
    rf"|(?P<reports>{_NAME}) (?:reports\b|has (?:the|more|our|this) (?:story|report|details|latest|on)\b)"
)


def tell_staff(turns: Sequence[tuple[str, str]]) -> list[bool]:
    """Tell of each turn whether the outlet's staff speaks.

    That is told by the role in its label, or the one given where the name was introduced; by a sign-off
    ("Ada Moor, Harl News, Tolm.", "Back to you, Bo."), or where staff announces the name ("our reporter Ada
    Moor", "Ada Moor reports").

    Parameters
    ----------
    turns : sequence of (str, str)
        Label and words of each turn, in order.

    Returns
    -------
    list of bool
        One for each turn.

    Examples
    --------
    >>> tell_staff([("ANN LEE, HOST", "Bo Ray reports."), ("BO RAY", "A barge sank."), ("MAE FOX", "I ran.")])
    [True, True, False]
    """
    introduced: dict[str, bool] = {}
    told: list[bool] = []
    for label, said in turns:
        name, is_staff = name_of(label), bool(_STAFF.search(label)) or is_outlet(label.partition(", ")[2])
        if name != label:
            introduced[name] = is_staff
        opens = not told and _OPENS.match(said) is not None
        told.append(is_staff or introduced.get(name, False) or opens)
    called = _called(turns, told)
    return [
        is_staff or (_last(label) in called and introduced.get(name_of(label)) is not False)
        for is_staff, (label, _) in zip(told, turns, strict=True)
    ]


def _called(turns: Sequence[tuple[str, str]], told: Sequence[bool]) -> set[str]:
    """Return the last names of those whom staff announces, or who sign off as staff does."""
    found = {_last(label) for (label, _), own in zip(turns, told, strict=True) if own and "," not in label}
    for (label, said), is_staff in zip(turns, told, strict=True):
        own = _last(label)
        signed = _SIGNS_OFF.search(said[-120:])
        if _HANDS_BACK.search(said[-60:]) or (signed and _last(signed["self"] or signed["sign"]) == own):
            found.add(own)
        for hit in _CALLS.finditer(said) if is_staff else ():
            found.add(_last(hit["called"] or hit["reports"]))
    return found


def _last(name: str) -> str:
    """Return the folded last name of a label or a name, without a role behind a comma."""
    words = name.partition(",")[0].split()
    return words[-1].lower().strip(".") if words else ""
