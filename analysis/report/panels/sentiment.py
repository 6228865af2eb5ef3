"""Figures of sentiment: every sentence by outlet, and the headline beside the body."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
from matplotlib.figure import Figure as Canvas

from analysis.measures.sentiment.vader import ALPHA
from analysis.report import charts
from analysis.report.findings import (
    NAMED,
    PRIMARY_TOLD,
    Tables,
    estimates_of,
    join_names,
    outlets_of,
    with_outlet,
    write_title,
)
from analysis.report.labels import scale_sentiment, write_minus
from analysis.report.palette import QUIET
from analysis.report.panels.base import Context, draw_key, new_canvas, place_axes
from analysis.report.panels.telling import tell_alt, tell_span, tell_values

# A word is named if the mean moves by so much without it: from here on vaderSentiment calls a text positive
# or negative (Hutto and Gilbert 2014), so that the one word can decide.
MOVES = 0.05
MOST = 2  # words named per outlet
COLUMNS = ("outlet", "what", "doc_id", "sent_id", "value", "low", "high", "above", "without")
_TOLD = 6  # outlets whose words a caption names
OPEN = {"markerfacecolor": "white", "markeredgecolor": "#222222"}  # the headline's symbol


class Moving(NamedTuple):
    """A word, its uses, and by how much the mean would differ without it."""

    word: str
    n: int
    shift: float


def find_moving(tables: Mapping[str, pd.DataFrame]) -> dict[str, list[Moving]]:
    """Return outlet → the words without which its mean sentiment would differ most, strongest first.

    The compound of a sentence is x / √(x² + 15), x the sum of the valences of its words (vaderSentiment; what
    an exclamation mark adds is left aside). It is worked out once more for each word without it.

    Returned: at most `MOST` words, each with a shift of at least `MOVES`; only outlets that have one.
    """
    shifts = _find_shifts(tables)
    strong = shifts[shifts["shift"].abs() >= MOVES].assign(far=lambda rows: -rows["shift"].abs())
    moving: dict[str, list[Moving]] = {}
    for row in strong.sort_values(["far", "word"]).to_dict("records"):
        mine = moving.setdefault(str(row["outlet"]), [])
        if len(mine) < MOST:
            mine.append(Moving(str(row["word"]), int(row["size"]), round(float(row["shift"]), 6)))
    return moving


def _find_shifts(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return by outlet and word how often it is used, and how the mean would differ without it."""
    keys = ["doc_id", "sent_id"]
    sentences = with_outlet(tables["sentences"], tables)
    is_running = sentences["counted"] & (sentences["zone"] != "headline") & sentences["compound_own"].notna()
    running = sentences.loc[is_running, [*keys, "outlet"]]
    terms = tables["terms"].query("instrument == 'sentiment' and counted and voice == 'own'")
    terms = terms.assign(word=terms["term"].str.lower()).merge(running, on=keys)
    words = terms.groupby(["outlet", *keys, "word"])["weight"].agg(["sum", "size"]).reset_index()
    whole = words.groupby(["outlet", *keys])["sum"].transform("sum")
    words["shift"] = _compound(whole - words["sum"]) - _compound(whole)
    found = words.groupby(["outlet", "word"])[["shift", "size"]].sum().reset_index()
    return found.assign(shift=found["shift"] / found["outlet"].map(running["outlet"].value_counts()))


def _compound(valences: pd.Series) -> pd.Series:
    """Return vaderSentiment's compound of summed valences."""
    return valences / np.sqrt(valences**2 + ALPHA)


def sentiment_rows(tables: Tables) -> pd.DataFrame:
    """Sentiment of every counted sentence in own voice, and of the headline."""
    sentences = with_outlet(tables["sentences"], tables)
    running = sentences[
        sentences["counted"] & (sentences["zone"] != "headline") & sentences["compound_own"].notna()
    ]
    points = running[["outlet", "doc_id", "sent_id", "compound_own"]].rename(
        columns={"compound_own": "value"}
    )
    heads = tables["headlines"][["outlet", "doc_id", "compound"]].rename(columns={"compound": "value"})
    means = estimates_of(tables, "compound_mean", "own")[["unit", "value", "low", "high", "above"]]
    means["without"] = _means_without(means, tables)
    return pd.concat(
        [
            points.assign(what="sentence"),
            heads.assign(what="headline"),
            means.rename(columns={"unit": "outlet"}).assign(what="mean"),
        ],
        ignore_index=True,
    ).fillna({"without": ""})[[*COLUMNS]]


def _means_without(means: pd.DataFrame, tables: Tables) -> list[str]:
    """Return for each outlet what its mean would be without a word that moves it: "war: -0.07; …"."""
    moving = find_moving(tables)
    return [
        "; ".join(f"{word.word}: {row.value + word.shift:.2f}" for word in moving.get(row.unit, []))
        if np.isfinite(row.value)
        else ""
        for row in means.itertuples()
    ]


def draw_sentiment(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw the sentiment of all sentences by outlet."""
    means = rows[rows["what"] == "mean"].rename(columns={"outlet": "unit"})
    title = write_title(means, "more positive", "Sentiment of the sentences", less="less negative")
    height = context.rows(0.5) + 1.45
    canvas = new_canvas(context, title, "vaderSentiment compound of each sentence in own voice", height)
    charts.draw_sentences(rows, context.outlets, ax=place_axes(canvas, 0.95, 0.75, 6.0, height - 1.35))
    draw_key(canvas, 0.95, 0.1, [
        ("sentence", {"marker": "o", "color": QUIET, "markersize": 3.5}),
        ("mean with 95% interval", {"linestyle": "-", "color": QUIET, "linewidth": 2.2}),
        ("headline", {"marker": "D", "markersize": 5, **OPEN}),
    ])  # fmt: skip
    return canvas


def tell_sentiment(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the sentiment figure."""
    n = int((rows["what"] == "sentence").sum())
    return (
        f"Sentiment (vaderSentiment compound, −1 to 1) of the {n} sentences with own-voice words, headline "
        f"apart: dots are sentences, bars the mean with its 95% interval (t, {context.over}), the diamond "
        f"is the headline.{_tell_moving(rows)}{PRIMARY_TOLD}"
    )


def _tell_moving(rows: pd.DataFrame) -> str:
    """Name the words that carry a mean by themselves, with what it would be without each of them."""
    means = rows[(rows["what"] == "mean") & (rows["without"] != "")]
    told = []
    for row in means.head(_TOLD).itertuples():
        words = [part.rpartition(": ") for part in row.without.split("; ")]
        without = " or ".join(f"{write_minus(value)} without “{word}”" for word, _, value in words)
        told.append(f"{row.outlet} {write_minus(f'{row.value:.2f}')}, but {without}")
    if not told:
        return ""
    more = f"; and in {len(means) - _TOLD} more" if len(means) > _TOLD else ""
    return f" Single words move a mean by {MOVES} or more: {'; '.join(told)}{more}."


def alt_sentiment(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the sentiment figure."""
    means = rows[rows["what"] == "mean"].rename(columns={"outlet": "unit"})
    heads = rows[rows["what"] == "headline"].rename(columns={"outlet": "unit"})
    lead = f"Sentiment of sentences by outlet; headlines {tell_span(heads, decimals=2)}; means"
    return tell_alt(lead, tell_values(means, decimals=2))


def headline_rows(tables: Tables) -> pd.DataFrame:
    """Headline beside body: loaded density and sentiment."""
    sentiment = estimates_of(tables, "compound_mean", "own").assign(what="sentiment", part="body")
    density = estimates_of(tables, "loaded_per_1000", "body").assign(what="loaded", part="body")
    head = estimates_of(tables, "loaded_per_1000", "headline").assign(what="loaded", part="headline")
    scores = tables["headlines"].groupby("outlet")["compound"].mean().reindex(outlets_of(tables))
    top = pd.DataFrame(
        {"unit": scores.index, "value": scores.to_numpy(), "what": "sentiment", "part": "headline"}
    )
    gap = estimates_of(tables, "compound_gap", "headline").assign(what="sentiment", part="gap")
    columns = ["what", "unit", "part", "value", "low", "high", "numerator", "denominator"]
    return pd.concat([density, head, sentiment, top, gap], ignore_index=True)[columns]


def draw_headline(rows: pd.DataFrame, context: Context) -> Canvas:
    """Draw headline beside body: loaded density and sentiment."""
    height = context.tall + 1.62
    loaded, sentiment = (rows[rows["what"] == what] for what in ("loaded", "sentiment"))
    canvas = new_canvas(
        context, _headline_title(rows), "Open diamond: headline; filled: body, with 95% interval", height
    )
    left = place_axes(canvas, 0.95, 0.72, 2.75, context.tall)
    charts.draw_pairs(loaded, ax=left)
    left.set_title("Loaded words per 1,000 words", size=8)
    right = place_axes(canvas, 4.1, 0.72, 2.75, context.tall)
    charts.draw_pairs(sentiment, ax=right, labels=False, signed=True)
    scale_sentiment(right)
    right.set_title("Sentiment (compound)", size=8)
    draw_key(canvas, 0.95, 0.1, [
        ("body with 95% interval", {"marker": "o", "color": QUIET, "linestyle": "-", "markersize": 4.5}),
        ("headline (left: with 95% interval)",
         {"marker": "D", "color": QUIET, "linestyle": "-", "linewidth": 0.8, "markersize": 4.5, **OPEN}),
    ])  # fmt: skip
    return canvas


def _headline_title(rows: pd.DataFrame) -> str:
    """Say where headline and body are apart by their intervals, in loaded words and in sentiment."""
    ends = rows.set_index(["what", "unit", "part"])[["low", "high"]].unstack("part")
    loaded = ends.loc["loaded"].dropna(axis=1, how="all").dropna()
    low, high = (loaded.get(end, loaded).reindex(columns=["headline", "body"]) for end in ("low", "high"))
    apart = (low["headline"] > high["body"]) | (high["headline"] < low["body"])
    gap = rows[rows["part"] == "gap"].set_index("unit")
    beyond = (gap["low"] > 0) | (gap["high"] < 0)
    if not apart.any() and not beyond.any():
        return "Headline beside body: not distinguishable in any outlet or measure"
    where = f"loaded words: {_name_units(apart)}; sentiment: {_name_units(beyond)}"
    return f"Headline beside body, where apart: {where}"


def _name_units(found: pd.Series) -> str:
    """Name the outlets found, or count them where they are many."""
    names = [str(name) for name in found.index[found]]
    if not names:
        return "not distinguishable"
    return join_names(names) if len(names) <= NAMED else f"{len(names)} outlets"


def tell_headline(rows: pd.DataFrame, context: Context) -> str:
    """Caption of the headline figure."""
    return (
        "Headline (diamond) beside body (dot with 95% interval): loaded words per 1,000 words "
        "(quasi-Poisson), and sentiment (vaderSentiment compound; body: mean of sentences, t). A headline "
        "is scored by itself, without the article's topic and tone, and has about ten words, so its "
        "density has a very wide interval (grey line). Apart: the two intervals of loaded words do not "
        "touch, or that of the gap in sentiment (overview) leaves out zero; no test corrected for many. A "
        "diamond outside the line of the body is no such difference: a headline varies as one sentence does."
    )


def alt_headline(rows: pd.DataFrame, context: Context) -> str:
    """Alt text of the headline figure."""
    told = []
    for what, label, decimals in (("loaded", "loaded words per 1,000", 0), ("sentiment", "sentiment", 2)):
        for part in ("body", "headline"):
            mine = rows[(rows["what"] == what) & (rows["part"] == part)]
            told.append(f"{label} of the {part} {tell_span(mine, decimals=decimals)}")
    return tell_alt(f"{_headline_title(rows)}. Dot plots", told)
