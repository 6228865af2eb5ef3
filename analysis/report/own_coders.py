"""How the instruments agree with coders of a study's own articles: told wherever its numbers are told."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.by_hand.codes import HUMAN, MODEL
from analysis.report.coding.judged import WORDS
from analysis.report.findings import Tables

TABLE = "agreement"
CODERS = {HUMAN: "human coder", MODEL: "language model"}
# Items of sentences that the methods tell: item and answer → what is said of them.
SENTENCES = {
    ("loaded", "yes"): "loaded",
    ("quoted", "1 or 2"): "quoted",
    ("sentiment", "negative"): "negative",
    ("sentiment", "positive"): "positive",
}
SHARES = {"precision": "found_n", "recall": "coded_n"}  # each with what it is taken of


def tell_own_coders(tables: Tables) -> str:
    """Tell the agreement with coders on these articles for the methods; nothing where none coded them."""
    rows = _rows(tables)
    if rows.empty:
        return ""
    whole = rows[rows["doc_id"] == ""].set_index(["item", "answer"], drop=False)
    words = whole[whole["item"] == WORDS]
    parts = [_tell_words(row, _articles(tables)) for row in words.itertuples()]
    kept = [(said, whole.loc[key]) for key, said in SENTENCES.items() if key in whole.index]
    told = [f"{said} {_number(row.precision)}/{_number(row.recall)}" for said, row in kept]
    parts += [f"sentences (precision/recall) {', '.join(told)}"] if told else []
    first = next(words.itertuples(), next(whole.itertuples()))
    coders = _tell_coders(first.kind, first.coders_n)
    parts.append(
        "all items, with intervals (of these articles; units taken as independent), in agreement.csv"
    )
    return f"On these articles, coded by {coders} with the codebook: {'; '.join(parts)}."


def _rows(tables: Tables) -> pd.DataFrame:
    """Return the table of agreement; one without rows where there is none."""
    return tables.get(TABLE, pd.DataFrame(columns=["doc_id", "item", "answer"]))


def _articles(tables: Tables) -> pd.DataFrame:
    """Return the agreement on loaded words by article, called by its outlet where that has no other."""
    rows = _rows(tables)
    alone = tables["documents"].drop_duplicates("outlet", keep=False).set_index("doc_id")["outlet"]
    mine = rows[(rows["item"] == WORDS) & (rows["doc_id"] != "")]
    return mine.assign(name=mine["doc_id"].map(alone).fillna(mine["doc_id"]))


def _tell_words(row: Any, articles: pd.DataFrame) -> str:
    """Tell the agreement on loaded words, of all articles and of those where it is least and most."""
    told = [f"{share} {_number(getattr(row, share))} (of {getattr(row, n)})" for share, n in SHARES.items()]
    spans = [f"{share} from {_tell_ends(articles, share, n)}" for share, n in SHARES.items()]
    alpha = (
        f"alpha between coders {_number(row.alpha)}"
        if row.alpha == row.alpha
        else "one answer or coder, no alpha"
    )
    caveat = "where these differ, densities may differ by that alone"
    by_article = f"; by article {', '.join(spans)}: {caveat}" if len(articles) > 1 else ""
    return f"loaded words, word by word in all zones ({alpha}), {', '.join(told)}{by_article}"


def _tell_ends(articles: pd.DataFrame, share: str, n: str) -> str:
    """Name the articles with the least and the greatest share."""
    ordered = articles.dropna(subset=[share]).sort_values(share, kind="stable")
    ends = [ordered.iloc[i] for i in (0, -1)] if len(ordered) else []
    told = [f"{_number(one[share])} ({one['name']}, of {one[n]})" for one in ends]
    return " to ".join(told) or "undefined"


def _tell_coders(kind: str, n: int) -> str:
    """Say who coded: "2 language models"."""
    return f"{n} {CODERS.get(kind, 'human and language-model coder')}{'s' * (n != 1)}"


def _number(value: float) -> str:
    """Return a share or alpha without its naught."""
    return "undefined" if value != value else f"{value:.2f}".replace("0.", ".")


def tell_own_words(tables: Tables) -> str:
    """Say in a caption how right the loaded words of this study are; nothing where no coder marked any."""
    rows = _rows(tables)
    for row in rows[(rows["item"] == WORDS) & (rows["doc_id"] == "")].itertuples():
        found, marked = (
            f"{_number(getattr(row, share))} (of {getattr(row, SHARES[share])})" for share in SHARES
        )
        coders = _tell_coders(row.kind, row.coders_n)
        return f" As {coders} coded these articles, precision of the hits' words is {found}, recall {marked}."
    return ""


def list_agreement(tables: Tables) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every number of agreement on these articles: its key, the article or "" for all, its values.

    The keys are ``agreement.item.answer.precision``, ``.recall``, and ``agreement.item.alpha``.
    """
    for row in _rows(tables).to_dict("records"):
        told = f"coded by {_tell_coders(row['kind'], row['coders_n'])}"
        for share, n in SHARES.items():
            numbers = {"numerator": row["both_n"], "denominator": row[n]}
            key = f"{TABLE}.{row['item']}.{row['answer']}.{share}"
            yield key, row["doc_id"], _ends(row, share) | numbers | {"method": f"Wilson; {told}"}
        numbers = {"numerator": None, "denominator": row["units_n"]}
        key = f"{TABLE}.{row['item']}.alpha"
        yield (
            key,
            row["doc_id"],
            _ends(row, "alpha") | numbers | {"method": f"Bayesian bootstrap over units; {told}"},
        )


def _ends(row: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a value with its interval."""
    return {"value": row[name], "low": row[f"{name}_low"], "high": row[f"{name}_high"]}
