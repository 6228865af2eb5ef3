"""How well the instruments agree with coders, in words: a part of the methods paragraph."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.report.agreement import HUMAN, MODEL

MARKS = {HUMAN: "H", MODEL: "M"}


def tell_validity(rows: pd.DataFrame) -> str:
    """Tell the agreement of every instrument with coders on other texts.

    ``rows``: checks, as `read_agreement` returns them. Returned: one sentence per instrument; each value with
    H for human coders or M for language models. Without checks it says that there are none.

    >>> import pandas as pd
    >>> columns = ["instrument", "check", "score", "value", "coders", "n"]
    >>> rows = [("Voices", "quotations, recall", "share", 0.97, "human coders", 90)]
    >>> tell_validity(pd.DataFrame(rows, columns=columns)).splitlines()[-1]
    'Voices: quotations, recall .97 H (90).'
    """
    if rows.empty:
        return "Agreement with coders is not told: data/processed/validity is not at hand."
    told = [
        f"{instrument}: {'; '.join(_tell_check(row) for row in checks.itertuples())}."
        for instrument, checks in rows.groupby("instrument", sort=False)
    ]
    return "\n".join(
        [
            "Agreement with coders on other texts (H: human coders, M: language-model coders with a "
            "codebook; n in brackets; 1 is perfect, scores of different kinds are not comparable). Some of "
            "the texts were looked at while the rules were made; data/processed/validity says which, and "
            "gives intervals.",
            *told,
        ]
    )


def _tell_check(row: Any) -> str:
    """Tell one check: what, its value, whose coding."""
    score = "" if row.score in ("share", row.check) or row.score in row.check else f" {row.score}"
    return f"{row.check}{score} {row.value:.2f} {MARKS[row.coders]} ({row.n:,})".replace(" 0.", " .")
