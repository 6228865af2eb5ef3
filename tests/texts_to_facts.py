"""The facts matrix of articles given as doc → text."""

import pandas as pd

from analysis.comparison.facts import align_facts, vars_of
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.statements import find_statements
from analysis.text.reading import read_text


def mentions_of(texts, *, published=None, sentences=True):
    """Return the mentions of all articles, and their sentences unless these are left out."""
    rows = []
    for doc, text in texts.items():
        reading = read_text(text)
        found = find_mentions_in(reading, published=published)
        found += find_statements(reading) if sentences else []
        rows += [vars_of(m) | {"doc_id": doc, "mention_id": n} for n, m in enumerate(found)]
    return pd.DataFrame(rows)


def facts_of(texts, **options):
    """Return the facts; options are those of `mentions_of`."""
    return align_facts(mentions_of(texts, **options), list(texts))[1]


def told_by(facts, kind="claim"):
    """Return for each fact of a kind the articles that tell it and those where it is unclear: "ab/c"."""
    return sorted(
        "/".join("".join(mine.loc[mine["status"] == status, "doc_id"]) for status in ("told", "unclear"))
        for _, mine in facts[facts["kind"] == kind].groupby("fact_id")
    )
