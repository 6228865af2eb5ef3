"""Active deeds against sentences of deeds that were read before the rules were asked: agency-7, and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.text.reading import read_text
from analysis.validity.agency_held import Share, count_clauses
from analysis.validity.coded_samples import SAMPLES, read_sample


def shares_of_deeds(texts: Mapping[str, str]) -> Iterator[tuple[str, Share]]:
    """Yield precision and recall of active deeds, and how often actor and target are right, by sample.

    ``texts``: the text of each article. Yielded: the sample, and a share of it: as agency-7 found them, and
    as the rules find them now.
    """
    clauses = read_sample("agency_deeds_clauses")
    for sample in SAMPLES:
        sentences = [row for row in read_sample("agency_deeds_sentences") if row["sample"] == sample]
        articles = {row["article"] for row in sentences}
        coded = [row for row in clauses if row["article"] in articles]
        for share in (*_before(sentences, coded), *_now(texts, sentences, coded)):
            yield sample, share._replace(measure=f"{share.measure}, {sample} deeds")


def _before(sentences: Sequence[Mapping[str, str]], coded: Sequence[Mapping[str, str]]) -> Iterator[Share]:
    """Yield precision and recall of agency-7."""
    right = sum(int(row["agency_7"]) for row in coded)
    yield Share("precision, active, agency-7", right, sum(int(row["agency_7_n"]) for row in sentences))
    yield Share("recall, active, agency-7", right, len(coded))


def _now(
    texts: Mapping[str, str], sentences: Sequence[Mapping[str, str]], coded: Sequence[Mapping[str, str]]
) -> Iterator[Share]:
    """Yield precision and recall of the rules as they are, and the phrases they give."""
    readings = {row["article"]: read_text(texts[row["article"]]) for row in sentences}
    kinds, phrases = count_clauses(readings, sentences, coded)
    yield Share("precision, active, now", kinds["active", "right"], kinds["active", "found"])
    yield Share("recall, active, now", kinds["active", "right"], len(coded))
    for role in ("actor", "target"):
        right, wrong = phrases[role, "right"], phrases[role, "wrong"]
        yield Share(f"{role} right where given", right, right + wrong)
