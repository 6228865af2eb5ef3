"""The articles that are timed: a labelled set where it is at hand, else made from the example study."""

import random
import re
from pathlib import Path

from analysis.corpus import read_study
from analysis.scale.articles import Record, read_records

SET = "allsides/articles.parquet"
EXAMPLE = Path(__file__).resolve().parents[1] / "data/raw/example"
SEED = 7
MADE = 1200  # articles made at most; a longer series repeats them
PARAGRAPHS = 24  # of a made article: about 5,000 characters, as in the labelled set


def find_articles(datasets: str | None, n: int) -> tuple[str, list[Record]]:
    """Return the name of the source and n articles of it, repeated where it has fewer."""
    if datasets and (Path(datasets) / SET).is_file():
        name, found = SET, [r for r in read_records(Path(datasets) / SET) if r.text.strip()]
        found = found[::7] + [r for i, r in enumerate(found) if i % 7]  # not one topic after the other
    else:
        name, found = "made from data/raw/example", make_articles(min(n, MADE))
    return name, repeat(found, n)


def repeat(records: list[Record], n: int) -> list[Record]:
    """Return n records: the same ones again, each under an identifier of its own."""
    return [
        records[i % len(records)]._replace(row=i + 1, doc_id=f"{records[i % len(records)].doc_id}-{i}")
        for i in range(n)
    ]


def make_articles(n: int) -> list[Record]:
    """Make n articles: paragraphs of the example's articles in random order, with other names and numbers."""
    documents = read_study(EXAMPLE).documents
    paragraphs = [p for d in documents for p in (d.text or "").split("\n\n") if len(p) > 80]
    chance = random.Random(SEED)
    made = []
    for i in range(n):
        drawn = chance.choices(paragraphs, k=PARAGRAPHS)
        text = "\n\n".join(re.sub(r"\d+", lambda _: str(chance.randrange(2, 900)), p) for p in drawn)
        document = documents[i % len(documents)]
        made.append(Record(i + 1, f"made{i}", document.outlet, document.headline or "", text=text))
    return made
