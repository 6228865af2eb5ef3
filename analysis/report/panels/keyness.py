"""Figure of the distinctive words: those of each outlet as a list, with their uses and log-odds."""

import re

import numpy as np
import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.wording.date_words import MONTHS, WEEKDAYS
from analysis.measures.wording.numerals import read_numeral
from analysis.report import word_lists
from analysis.report.findings import ALPHA, Tables
from analysis.report.panels.base import Context, lines_of, new_lists, write_foot
from analysis.report.panels.telling import tell_alt, tell_lists
from analysis.stats.logodds import PRIOR_WORDS, find_least_articles, find_least_uses

TOLD = 3  # words per outlet in the alt text
LISTED = 8  # words listed per outlet, of those that it uses twice or more
FOOT = "Bold: q < .05. Bars: log-odds, on one scale. Own voice; left out: numbers, dates, recognised names."
# Figures, halves of a clock time, and what follows them: facts rather than words (the facts figure has them).
NO_WORD = re.compile(r"(?:\d[\d.,:/-]*(?:[ap]\.?m)?|[ap]\.m|am|pm)\.?")
NAMES = ["name", "place"]  # kinds of mentions whose words are no wording either


def keyness_rows(tables: Tables) -> pd.DataFrame:
    """Return the content words without numbers, dates and recognised names: some are to be named.

    ``needed``: how often the outlet must use a word that no other uses for q < .05; where outlets have
    several articles, in how many of them.
    """
    words = tables["keyness"].query("not stop").dropna(subset=["log_odds"]).copy()
    own = tables["documents"].groupby("outlet")["own_words_n"].sum()
    shares, tests_n = own / own.sum(), int(tables["keyness"]["q"].notna().sum())
    known = shares[(shares > 0) & (shares < 1)] if tests_n else shares.head(0)
    sizes = tables["documents"]["outlet"].value_counts()
    needed = {
        outlet: find_least_uses(share, tests_n)
        if (sizes == 1).all()
        else find_least_articles(sizes[outlet], sizes.sum(), tests_n)
        for outlet, share in known.items()
    }
    words["needed"] = words["outlet"].map(needed).astype(np.float64)
    facts = {*MONTHS, *WEEKDAYS, *_words_of_names(tables)}
    told = [word in facts or _is_number(word) for word in words["word"].astype(str)]
    words = words[~np.array(told, dtype=bool)]
    ranked = words.sort_values(["z", "word"], ascending=[False, True]).groupby("outlet").head(LISTED)
    words["named"] = words.index.isin(ranked.index) & (words["z"] > 0) & (words["count"] > 1)
    return words.drop(columns=["stop"]).reset_index(drop=True)


def _is_number(word: str) -> bool:
    """Tell whether a word is a number, in letters or digits, or a part of a clock time."""
    return bool(NO_WORD.fullmatch(word)) or read_numeral(word) is not None


def _words_of_names(tables: Tables) -> set[str]:
    """Return the words of the names of persons, places and outlets that were recognised, in lower case."""
    named = [tables["documents"]["outlet"]]
    if "mentions" in tables:
        named.append(tables["mentions"].query("kind in @NAMES")["label"])
    if "quotes" in tables:
        named.append(tables["quotes"]["outlet"].dropna())
    return {word.lower() for names in named for name in names for word in str(name).split()}


def draw_keyness(rows: pd.DataFrame, context: Context) -> Canvas:
    """List the words of each outlet."""
    named = rank_named(rows)
    lines = lines_of(context, most=LISTED, line=word_lists.STEP)
    shown = named.groupby("outlet").head(lines).rename(columns={"word": "term", "log_odds": "value"})
    uses = [f" {n}:{others}" for n, others in zip(shown["count"], shown["count_others"], strict=True)]
    shown = shown.assign(said=uses, n=1, bold=shown["q"] < ALPHA)
    title = f"Distinctive words: {_tell_found(rows)}"
    subtitle = f"Highest z first, up to {lines}; 3:1 is used three times by the outlet and once by all others"
    canvas, bands = new_lists(context, title, subtitle, word_lists.STEP * (lines + 1))
    for ax, band in bands:
        word_lists.draw_bars(shown[shown["outlet"].isin(band)], band, lines=lines, ax=ax)
    write_foot(canvas, FOOT)
    return canvas


def _tell_found(rows: pd.DataFrame) -> str:
    """Say how many words hold after correction; where none does, those named are only the likeliest."""
    if not len(rows):
        return "nothing to compare"
    words_n = int(((rows["q"] < ALPHA) & (rows["log_odds"] > 0)).sum())
    if words_n:
        return f"{words_n} hold{'s' * (words_n == 1)} among so many (q < .05)"
    found = "none holds among so many (q < .05)" if _could_hold(rows) else "too few uses to tell"
    return f"{found}; the likeliest are listed"


def _could_hold(rows: pd.DataFrame) -> bool:
    """Tell whether an outlet uses any word often enough, were it alone to use it."""
    return bool((rows["count"] >= rows["needed"]).any())


def _tell_test(rows: pd.DataFrame, context: Context) -> str:
    """Say what the test of a word rests on: its uses and, where outlets have several, the articles."""
    found = _tell_found(rows).partition(";")[0]
    if context.articles_n == len(context.outlets):
        needed = _tell_needed(rows, "uses")
        limit = "An article repeats its words: they mark the article, not the outlet."
        return f"Whether a word holds is an exact test of its uses: {found}.{needed} {limit}"
    needed = _tell_needed(rows, "of its articles")
    tests = "exact tests of its uses and of how many articles use it, since an article repeats its words"
    return f"Whether a word holds takes {tests}: {found}.{needed}"


def _tell_needed(rows: pd.DataFrame, what: str) -> str:
    """Say from how many uses, or articles, on a word could hold."""
    known = rows["needed"].dropna()
    if known.empty:
        return ""
    ends = f"{known.min():g}" if known.nunique() == 1 else f"{known.min():g} to {known.max():g} (by outlet)"
    return f" A word that one outlet alone uses would hold from {ends} {what} on."


def tell_keyness(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the keyness figure."""
    return (
        "Distinctive words of each outlet against all others, in own voice: those of highest z by log-odds "
        "ratio with informative Dirichlet prior (Monroe, Colaresi and Quinn 2008; the prior is worth "
        f"{PRIOR_WORDS:g} words) and of two uses and more, with their uses by the outlet and by all others "
        "(3:1). Function words, numbers, months, days and the words of recognised names of persons, places "
        f"and outlets are left out: keyness.csv has all but the rarest. {_tell_test(rows, context)} "
        f"Own-voice words: {context.sizes}."
    )


def alt_keyness(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the keyness figure."""
    named = rank_named(rows)
    told = tell_lists(context.outlets, zip(named["outlet"], named["word"], strict=True), most=TOLD)
    return tell_alt(f"Lists of distinctive words, {_tell_found(rows)}", told)


def rank_named(table: pd.DataFrame) -> pd.DataFrame:
    """Return the words that are named, those of highest z first, equals by the alphabet."""
    return table[table["named"]].sort_values(["z", "word"], ascending=[False, True])
