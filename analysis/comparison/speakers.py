"""Speakers over a whole study: one person, one name, however each article spells it."""

import pandas as pd

from analysis.comparison.facts.same_names import align_names
from analysis.text.voices.names import fold_name, read_titles

# Types of speaker that are persons where every word of their name has a capital; the first of several counts.
_PERSONS = ("official", "witness", "person")


def name_speakers(quotes: pd.DataFrame) -> pd.Series:
    """Return the name of each quotation's speaker that the whole study shares.

    Spellings that differ in case, hyphens, apostrophes or accents are one; of persons also a surname alone
    and the full name, if only one full name has it.

    ``quotes``: one row per quotation: ``doc_id``, ``speaker``, ``speaker_type``. Returned: with the index of
    ``quotes``: of the spellings without a title the one of most articles, then the longest, then the one with
    most capitals; "" stays "".

    >>> rows = [("a", "Bo Lind-aas", "person"), ("b", "Bo Lind-Aas", "official"), ("b", "Lind-Aas", "person")]
    >>> name_speakers(pd.DataFrame(rows, columns=["doc_id", "speaker", "speaker_type"])).tolist()
    ['Bo Lind-Aas', 'Bo Lind-Aas', 'Bo Lind-Aas']
    """
    articles = quotes.groupby("speaker")["doc_id"].nunique()
    capitals = {form: sum(map(str.isupper, form)) for form in articles.index}
    group = _group_persons(quotes)
    shown: dict[str, str] = {}
    titled = {form: _untitled(form) != form.lower().replace("’", "'") for form in articles.index}
    for form in sorted(
        articles.index, key=lambda one: (not titled[one], articles[one], len(one), capitals[one], one)
    ):
        shown[group.get(fold_name(form), fold_name(form))] = form
    return quotes["speaker"].map(lambda form: shown[group.get(fold_name(form), fold_name(form))])


def unite_speakers(quotes: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with one name, and of persons one type, for a speaker of the whole study.

    Who is an official in one article is one in all, as within an article; then who is a witness.

    >>> rows = [("a", "Bo Lind", "person", 9), ("b", "Lind", "official", 4), ("b", "police", "body", 2)]
    >>> rows = pd.DataFrame(rows, columns=["doc_id", "speaker", "speaker_type", "words_n"])
    >>> unite_speakers(rows)["speaker_type"].tolist()
    ['official', 'official', 'body']
    """
    united = quotes.assign(speaker=name_speakers(quotes))
    order = united["speaker_type"].map({kind: k for k, kind in enumerate(_PERSONS)})
    is_named = order.notna() & united["speaker"].map(_is_named).astype(bool)  # of none a column of text
    first = order.where(is_named).groupby(united["speaker"]).transform("min")
    kinds = first.where(is_named).map(dict(enumerate(_PERSONS)))
    return united.assign(speaker_type=kinds.fillna(united["speaker_type"]))


def _is_named(form: str) -> bool:
    """Say whether every word of a name has a capital."""
    return form != "" and all(word[0].isupper() for word in form.split())


def _group_persons(quotes: pd.DataFrame) -> dict[str, str]:
    """Return folded name → folded name of its group, for persons who are named."""
    forms = quotes.loc[quotes["speaker_type"].isin(_PERSONS), "speaker"].drop_duplicates()
    named = sorted(filter(_is_named, forms))
    if not named:
        return {}
    things = pd.DataFrame({"kind": "name", "thing": [_untitled(form) for form in named]})
    return {
        fold_name(form): fold_name(named[first])
        for form, first in zip(named, align_names(things), strict=True)
    }


def _untitled(form: str) -> str:
    """Return a person's name in lower case without titles: "President Donald J. Moor"; "Mrs." is kept.

    A woman addressed by her surname alone is not the man of that name.
    """
    words = form.lower().replace("’", "'").split()
    titles = read_titles()
    while len(words) > 1 and words[0].rstrip(".") in titles and titles[words[0].rstrip(".")] != "f":
        words = words[1:]
    return " ".join(words)
