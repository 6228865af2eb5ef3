"""An article as found in a file, before it is part of a study."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from analysis.manifest import PUBLISHED_YEARS

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_PRINTED = re.compile(
    r"^[ \t]*[\[(]?(?:first )?(?:published|posted|aired|air ?date|broadcast)\b(?: on)?[ \t]*[:|–—-]?[ \t]*"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?"
    rf"(\d{{4}}-\d\d-\d\d|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})",
    re.I | re.M,
)
_RELATIVE = re.compile(
    r"\b(?:on|last|next|since|until|by|before|this) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(yesterday|tomorrow|last (?:week|month|year))\b"
)
_FIGURES = re.compile(
    r"(?:(\d{4})[./-](\d{1,2})[./-](\d{1,2})|(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d))(?!\d)"
)
# A time of day, with the zone behind it: what is left is the day.
_TIME = re.compile(
    r"[,|]?\s+(?:at\s+)?(?:\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?|\d{1,2}(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s+(?:[+-]\d\d:?\d\d|[A-Z]{2,4}T|UTC|ET|CT|PT)\b)?(?:\s+on\b)?,?",
    re.I,
)
_EXCEL_ZERO, _EXCEL_DAYS = date(1899, 12, 30), range(20_000, 80_000)  # serial days of 1954 to 2119
_LAST_CENTURY = 69
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.I)


@dataclass(frozen=True)
class Draft:
    """An article as found in a file.

    ``origin`` names file and row; ``told`` is what was done to get it, for the user to check; ``unnamed`` is
    the file whose name stands for the outlet, where none is named.
    """

    origin: str
    text: str
    outlet: str = ""
    headline: str = ""
    published: str = ""
    url: str = ""
    doc_id: str = ""
    unnamed: str = ""
    told: tuple[str, ...] = ()


def read_date(printed: str) -> str:
    """Return a date as ISO, or nothing where it cannot be told for certain.

    >>> read_date("2018-03-02T10:00:00Z"), read_date("2 March 2018"), read_date("03/04/2018")
    ('2018-03-02', '2018-03-02', '')
    >>> read_date("13/04/2018"), read_date("4/13/18"), read_date("2018/4/13"), read_date("13/04/18")
    ('2018-04-13', '2018-04-13', '2018-04-13', '')
    >>> dates = "Mar. 4, 2018 9:12 p.m. EST", "Sun Mar 4 21:12:00 +0000 2018", "Mar 4"
    >>> tuple(map(read_date, dates))
    ('2018-03-04', '2018-03-04', '')
    """
    printed = _TIME.sub(" ", f" {printed.strip()}", count=1).strip()
    try:
        day = date.fromisoformat(printed[:10])
    except ValueError:
        pass
    else:
        return day.isoformat() if day.year in PUBLISHED_YEARS else ""
    if found := _FIGURES.match(printed):
        return _read_figures(found)
    if not re.search(r"[A-Za-z]{3}", printed):
        return ""
    found = pd.to_datetime(printed, errors="coerce", utc=True)
    return "" if pd.isna(found) or found.year not in PUBLISHED_YEARS else found.date().isoformat()


def _read_figures(found: re.Match[str], order: str = "") -> str:
    """Return a date in figures as ISO, or nothing where its order cannot be told: 03/04/2018, 18/04/13.

    ``order`` is what stands first, "day" or "month", where that is known.
    """
    first, second, third = map(int, filter(None, found.groups()))
    year, month, day = (first, second, third) if found[1] else (third, second, first)
    if not found[1]:
        if order == "month" or (month > 12 and not order):
            month, day = day, month
        elif not order and (len(found[6]) == 2 or (day <= 12 and day != month)):
            return ""
        year = _read_year(found[6])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _read_year(printed: str) -> int:
    """Return a year of four figures, or of two as POSIX takes them: 69 to 99 are of the last century."""
    year = int(printed)
    return year if len(printed) == 4 else year + (1900 if year >= _LAST_CENTURY else 2000)


def settle_dates(drafts: Sequence[Draft]) -> list[Draft]:
    """Read dates such as 03/04/2026 as others of the same column show: one order, or none is taken.

    ``drafts``: the articles of one table. Returned: with such dates as ISO, and what was done told; unchanged
    where no date shows, or both orders do.

    >>> settle_dates([Draft("a", "", published="03/04/2026"), Draft("b", "", published="13/04/2026")])[0].told
    ("published '03/04/2026' read as 2026-04-03: '13/04/2026' of the same file has the day first",)
    """
    shown = {shows: draft.published for draft in reversed(drafts) if (shows := _shown_order(draft.published))}
    if len(shown) != 1:
        return list(drafts)
    ((order, witness),) = shown.items()
    return [_settle(draft, order, witness) for draft in drafts]


def _shown_order(printed: str) -> str:
    """Return which stands first in a date in figures, "day" or "month"; nothing where it cannot be told."""
    found = _FIGURES.match(printed.strip())
    if not found or found[1] or not read_date(printed) or found[4].zfill(2) == found[5].zfill(2):
        return ""
    return "day" if int(found[4]) > 12 else "month"


def _settle(draft: Draft, order: str, witness: str) -> Draft:
    """Read one date in the order that another one shows, where it tells none itself."""
    found = _FIGURES.match(draft.published.strip())
    if not found or found[1] or read_date(draft.published):
        return draft
    if not (iso := _read_figures(found, order)):
        return draft
    why = f"{witness.strip()[:40]!r} of the same file has the {order} first"
    told = f"published {found[0]!r} read as {iso}: {why}"
    return replace(draft, published=iso, told=(*draft.told, told))


def find_printed_date(text: str) -> tuple[str, str]:
    r"""Find the line of a text that says when it was published or, of a transcript, aired.

    Returned: the date as printed and as ISO; the latter empty where it cannot be told for certain
    (03/04/2018), both where no line says.

    >>> find_printed_date("Goat rides tram\n\nPublished: Monday, 5 March 2018, 6:40 p.m.\n\nA goat …")
    ('5 March 2018', '2018-03-05')
    """
    found = _PRINTED.search(text)
    return (found[1], read_date(_ORDINAL.sub("", found[1]))) if found else ("", "")


def tell_printed_date(text: str, published: str | None) -> list[str]:
    """Say what day a text prints where no day of publication is given, or what hangs on such a day.

    The day that is printed is not taken unasked.
    """
    printed, day = ("", "") if published else find_printed_date(text)
    if not printed:
        return [] if published else _tell_undated(text)
    mend = f"write {day}" if day else "write it like 2017-11-22"
    return [f'published is empty, but the text says "{printed}"; if that is its day, {mend} in sources.csv']


def _tell_undated(text: str) -> list[str]:
    """Say that a text names days which cannot be found without the day of its publication."""
    named = _RELATIVE.search(text)
    if not named:
        return []
    day = named[1] or named[2]
    return [
        f'published is empty, so the day meant by "{day}" is not known: the facts compare weekdays by name '
        'alone and leave out "yesterday"; write the day of publication like 2017-11-22 in sources.csv'
    ]


def tell_lost_date(printed: str, own: str = "") -> list[str]:
    """Say that a date which was given cannot be told for certain, and which is taken: the article's own."""
    if not printed.strip() or read_date(printed):
        return []
    why = _doubt_date(printed.strip())
    kept = f"{own}, the article's own, is kept" if own else "Left empty"
    return [f"published {printed.strip()[:40]!r}: {why} {kept}; write it like 2017-11-22 in sources.csv"]


def _doubt_date(printed: str) -> str:
    """Say what is wrong with a date that cannot be told."""
    if printed.isdecimal() and int(printed) in _EXCEL_DAYS:
        return f"a day as Excel counts them ({_EXCEL_ZERO + timedelta(int(printed))})?"
    if found := _FIGURES.match(printed):
        unsure = not found[1] and max(int(found[4]), int(found[5])) <= 12
        return "day or month first?" if unsure else "there is no such day."
    return "day or month first?" if re.search(r"\d[./-]\d", printed) else "is no date that is understood."
