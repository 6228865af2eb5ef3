"""An article as found in a file, before it is part of a study."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd


@dataclass(frozen=True)
class Draft:
    """An article as found in a file.

    ``origin`` names file and row; ``told`` is what was done to get it, for the user to check.
    """

    origin: str
    text: str
    outlet: str = ""
    headline: str = ""
    published: str = ""
    url: str = ""
    doc_id: str = ""
    told: tuple[str, ...] = ()


def read_date(printed: str) -> str:
    """Return a date as ISO, or nothing where it cannot be told for certain.

    Examples
    --------
    >>> read_date("2018-03-02T10:00:00Z"), read_date("2 March 2018"), read_date("03/04/2018")
    ('2018-03-02', '2018-03-02', '')
    """
    printed = printed.strip()
    try:
        return date.fromisoformat(printed[:10]).isoformat()
    except ValueError:
        pass
    if not re.search(r"[A-Za-z]{3}", printed):  # 03/04: March or April
        return ""
    found = pd.to_datetime(printed, errors="coerce", utc=True)
    return "" if pd.isna(found) else found.date().isoformat()
