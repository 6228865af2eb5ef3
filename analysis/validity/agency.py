"""Precision and recall of the rules of agency against clauses that a language model coded."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import pandas as pd

from analysis.measures.agency import find_agency_in
from analysis.text.reading import read_text
from analysis.validity.agency_actors import (
    Share,
    differing_article,
    shares_held,
    shares_of_actors,
    shares_of_deeds,
    shares_of_pronouns,
)
from analysis.validity.coded_voices import CODER, exact_share, read_sample

FOLDERS = ("coded192/text", "polnear/dev/text")
ARTICLES = "allsides/articles.parquet"
HELD_OUT = "held-out"
_UNSEEN = "unseen articles"
_CITE = "scored several times; the one to cite"
_BLIND = f"375 sentences of unseen articles, read before the rules were asked, found as now; {_CITE}"
_BLIND_SEEN = "375 sentences read before the rules were asked; the rules of actives were changed after it"
_DEEDS = {
    "development": "290 sentences read before the rules were asked; rules changed after it",
    "held-out": f"214 sentences of other articles, read before the rules were asked; {_CITE}",
}
_ACTORS = {
    "development": "rows of agency-8, coded before the rules were changed; rules changed after it",
    "held-out": "rows of agency-8 in other articles, coded before the rules were changed; errors looked at, "
    "rules changed only for errors seen elsewhere; the one to cite",
}
# Characters before a clause that are hashed with it.
_BEFORE = 30
_CHANGED = ARTICLES + ": {} is not the text that was coded; use the set as it came"


def _read_article(datasets: Path, article: str) -> str:
    """Return the text of an article in one of the folders."""
    for folder in FOLDERS:
        path = datasets / folder / f"{article}.txt"
        if path.exists():
            return path.read_text(encoding="utf8")
    raise FileNotFoundError(2, "no such article", str(datasets / FOLDERS[0] / f"{article}.txt"))


def _row(share: Share, note: str) -> dict[str, object]:
    """Return a share with its exact (Clopper-Pearson) 95% interval."""
    value, low, high = exact_share(share.right, share.n)
    row: dict[str, object] = {"measure": share.measure, "value": value, "low": low, "high": high}
    return row | {"numerator": share.right, "denominator": share.n, "note": f"{note}; {CODER}"}


def hash_clause(text: str, start: int, end: int) -> str:
    """Return twelve hex digits of a clause with the characters before it.

    >>> hash_clause("He was shot.", 3, 11) == hash_clause("He was shot!", 3, 11)
    True
    """
    return hashlib.sha256(text[max(start - _BEFORE, 0) : end].encode()).hexdigest()[:12]


def _recall_row(datasets: Path) -> dict[str, object]:
    """Return the share of the agentless passives of random sentences that the rule finds."""
    hits = total = 0
    for row in read_sample("agency_sentences"):
        start, end, n = int(row["start"]), int(row["end"]), int(row["agentless_n"])
        found = find_agency_in(read_text(_read_article(datasets, row["article"])))
        own = sum(start <= a.start < end and a.kind == "agentless_passive" for a in found)
        hits, total = hits + min(own, n), total + n
    return _row(Share("recall, agentless_passive, random sentences", hits, total), "full clauses")


def _active_rows(texts: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """Yield the precision of coded active deeds that are found now, figures of speech counted wrong.

    Plain verbs were drawn less often than groups ("began to beat", "was beating", a particle, a shared
    subject), so the two are given apart.
    """
    coded = read_sample("agency_actives")
    found = {
        article: {row.start for row in find_agency_in(read_text(texts[article])) if row.kind == "active"}
        for article in {row["article"] for row in coded}
    }
    for sample in ("development", HELD_OUT):
        for verb in ("group", "plain"):
            rows = [row for row in coded if (row["sample"], row["verb"]) == (sample, verb)]
            now = [int(row["correct"]) for row in rows if int(row["start"]) in found[row["article"]]]
            note = f"figures of speech are wrong; {_UNSEEN if sample == HELD_OUT else 'rule written with it'}"
            yield _row(Share(f"precision, active, {verb} verbs, now, {sample}", sum(now), len(now)), note)


def _check_texts(texts: Mapping[str, str]) -> None:
    """Stop where an article is not the one that was coded."""
    samples = map(read_sample, ("agency_actors", "agency_heads", "agency_actives"))
    for row in chain.from_iterable(samples):
        article = row["article"]
        if hash_clause(texts[article], int(row["start"]), int(row["end"])) != row["text_sha"]:
            raise ValueError(_CHANGED.format(article))
    changed = differing_article(texts)
    if changed:
        raise ValueError(_CHANGED.format(changed))


def validate_agency(datasets: Path) -> pd.DataFrame:
    """Measure the rules of agency: precision of kind, actor and target as coded, recall as it is now.

    ``datasets``: folder with allsides/, coded192/ and polnear/. Returned: one row per measure: value, exact
    95% interval, numerator, denominator, note. Raises `FileNotFoundError` if a data set is missing. Raises
    `ValueError` if an article differs from the one that was coded.
    """
    recall = _recall_row(datasets)
    texts = dict(pd.read_parquet(datasets / ARTICLES).set_index("doc_id").text)
    _check_texts(texts)
    held = [(one, _BLIND_SEEN if ", active," in one.measure else _BLIND) for one in shares_held(texts)]
    deeds = [(one, _DEEDS[sample]) for sample, one in shares_of_deeds(texts)]
    actors = [
        (one, _ACTORS[sample])
        for shares in (shares_of_actors, shares_of_pronouns)
        for sample, one in shares(texts)
    ]
    rows = [_row(share, note) for share, note in (*held, *deeds, *actors)]
    return pd.DataFrame([*rows, *_active_rows(texts), recall])
