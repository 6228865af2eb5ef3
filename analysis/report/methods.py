"""The methods paragraph, written from what was really run, and the references it cites."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import pandas as pd

from analysis.comparison.facts.cells import CLASHING, TELLING
from analysis.comparison.measured import NEGATIVE, POSITIVE
from analysis.measures.clickbait.features import count_words
from analysis.measures.clickbait.model import FITTED_WORDS, LEAST_WORDS
from analysis.measures.loaded.terms import has_users
from analysis.report.by_hand import count_by_hand
from analysis.report.by_outlet import with_outlet
from analysis.report.findings import ALPHA, PRIMARY, count_primary, join_names
from analysis.report.markdown import escape_markdown
from analysis.report.provenance import find_versions
from analysis.stats.intervals import LEAST_SENTENCES
from analysis.stats.priors import ARTICLES_WORTH
from analysis.text.zones import EDITORIAL_ZONES

# Method of an estimate, up to its comma → what the interval is, for whom, in words.
INTERVALS = {
    "quasi-Poisson": "rates per 1,000 words are quasi-Poisson, with a dispersion that allows for clusters",
    "Korn–Graubard": "shares of words by voice follow Korn and Graubard (1998), which allows for runs",
    "exact binomial": "shares of negative, neutral and positive sentences are exact binomial, which takes "
    "sentences as independent and is too narrow where neighbours are alike",
    "t": "mean sentiment and the gap between headline and body use Student's t over sentences",
    "t on log scale": "the spread of sentiment uses t on the logarithmic scale",
    "90% range of a fresh panel of judges": "the clickbait strength has the range in which the mean of a "
    "fresh panel of judges falls in 90 of 100 cases",
}
# The same where an outlet has several articles.
OVER_ARTICLES = {
    "Korn–Graubard": "shares of words by voice and of sentences follow Korn and Graubard (1998)",
    "t": "mean sentiment, the gap between headline and body, and numbers of whole headlines and articles use "
    "Student's t",
}
NO_TESTS = "No difference between outlets could be tested: there was nothing to compare."


def read_references() -> str:
    """Return references.bib."""
    return files(__package__).joinpath("references.bib").read_text(encoding="utf8")


def write_methods(study: str, tables: Mapping[str, pd.DataFrame], *, invented: bool) -> str:
    """Return METHODS.md: a methods paragraph with counts, versions and thresholds as they were run."""
    parts = [
        f"# Methods: {study}",
        "Written by `make figures` from what was run; references in references.bib.",
        _corpus(tables, invented=invented),
        _loaded(tables),
        _sentiment(tables),
        _headlines(tables),
        _framing(tables),
        _comparison(tables),
        _limits(tables),
    ]
    return "\n\n".join(parts) + "\n"


def _corpus(tables: Mapping[str, pd.DataFrame], *, invented: bool) -> str:
    """Tell the corpus and what of it is counted."""
    documents = tables["documents"]
    outlets = [escape_markdown(outlet) for outlet in dict.fromkeys(documents["outlet"])]
    words, own = int(documents["counted_words_n"].sum()), int(documents["own_words_n"].sum())
    blocks = tables["blocks"]
    repeats = int((blocks["repeat_of"].notna() & blocks["zone"].isin(EDITORIAL_ZONES)).sum())
    by_hand = int(blocks["by_hand"].sum())
    without = f", without {_count(repeats, 'block that repeats', 'blocks that repeat')} an earlier one"
    version = find_versions()["package"]["same-story"]
    set_so = f" We set the zone of {_count(by_hand, 'block')} by hand." if by_hand else ""
    made_up = " The event, the outlets and the articles are invented." if invented else ""
    return (
        f"We measured {_count(len(documents), 'article')} of {_count(len(outlets), 'outlet')} "
        f"({join_names(outlets)}) on one event with "
        f"Same Story {version}. Each text was split into zones; counted were headline, dek, subheads, body "
        "and "
        f"captions ({words:,} of {int(documents['words_n'].sum()):,} words in "
        f"{_count(int(documents['sentences_n'].sum()), 'sentence')}){without if repeats else ''}. Words in "
        "direct quotation were kept apart "
        f"from the outlet's own voice ({own:,} words).{set_so}{made_up}"
    )


def _loaded(tables: Mapping[str, pd.DataFrame]) -> str:
    """Tell the loaded-language instrument."""
    terms = tables["terms"].query("instrument == 'loaded' and counted and voice == 'own'")
    versions = find_versions()
    if has_users(terms["rule"]):
        return (
            "Loaded language is the number of hits in own voice per 1,000 own-voice words "
            f"({_count(len(terms), 'hit')}; a lexicon of our own, which no coder has judged)."
        )
    return (
        "Loaded language is the number of lexicon hits in own voice per 1,000 own-voice words "
        f"({_count(len(terms), 'hit')}; "
        f"lexicon {versions['lexicons']['loaded language']}, context model {versions['models']['loaded']}, "
        "fitted on "
        "articles marked by language-model coders with a codebook)."
    )


def _sentiment(tables: Mapping[str, pd.DataFrame]) -> str:
    """Tell the sentiment instrument."""
    scored = int(tables["sentences"].query("counted")["compound_own"].notna().sum())
    versions = find_versions()
    return (
        f"Sentiment is vaderSentiment {versions['libraries']['vaderSentiment']} (Hutto and Gilbert 2014) "
        "on each of "
        f"{_count(scored, 'sentence')} with own-voice words; sentences with both voices were "
        "scored by voice. Negative is a "
        f"compound of at most {NEGATIVE}, positive of at least {POSITIVE}; means and shares need at least "
        f"{LEAST_SENTENCES} sentences. Beside the raw score stand one with proper names taken as neutral "
        "and one with "
        f"a supplement of news words ({versions['lexicons']['news supplement']})."
    )


def _headlines(tables: Mapping[str, pd.DataFrame]) -> str:
    """Tell the clickbait instrument."""
    version = find_versions()["models"]["clickbait"]
    return (
        f"Clickbait markers of the {_count(len(tables['headlines']), 'headline')} were found by rule; "
        "the strength (model "
        f"{version}) is the mean rating that five judges would be expected to give, fitted on the Webis "
        "Clickbait "
        "Corpus 2017 (Potthast et al. 2018, CC BY 4.0), of five words and "
        f"more{_tell_short_headlines(tables)}."
    )


def _tell_short_headlines(tables: Mapping[str, pd.DataFrame]) -> str:
    """Say of how many headlines the strength is undefined or extrapolated; nothing where none is short."""
    heads = tables["headlines"]
    known = heads.loc[heads["strength"].notna(), "headline"]
    none, few = len(heads) - len(known), sum(count_words(headline) < FITTED_WORDS for headline in known)
    undefined = f"; it is undefined for {_count(none, 'headline')} of fewer than {LEAST_WORDS}" * bool(none)
    beyond = f"; that of {_count(few, 'headline')} of three or four words is extrapolated" * bool(few)
    return undefined + beyond


def _framing(tables: Mapping[str, pd.DataFrame]) -> str:
    """Tell the framing instruments."""
    quotes = tables["quotes"].query("counted")["kind"].value_counts()
    direct = int(quotes.get("quoted", 0) + quotes.get("verbatim_unmarked", 0))
    by_hand = int(tables["quotes"]["by_hand"].sum())
    set_so = f" We set kind or speaker of {by_hand} by hand." if by_hand else ""
    facts, mentions_n = tables["facts"], count_by_hand(tables).get("mentions", 0)
    joined = f"; {_count(mentions_n, 'mention')} we set by hand" if mentions_n else ""
    clashes = facts[facts["status"] == "conflicting"]["fact_id"].nunique()
    several = facts[facts["status"].isin(TELLING)]["fact_id"].value_counts()
    differ = facts[facts["status"] == "differing"]["fact_id"].nunique()
    compared = int((several > 1).sum())
    return (
        f"{_count(direct, 'direct quotation')} and "
        f"{_count(int(quotes.get('attributed', 0)), 'attributed claim')} were found with their speakers by "
        f"rule.{set_so} Facts ({facts['fact_id'].nunique()} quantities, dates, names, places, institutions "
        f"and claims) were aligned across articles{joined}. {_tell_compared(compared, clashes, differ)}"
        f"{_tell_within(tables)} "
        "Generic frames follow Semetko and Valkenburg (2000). Distinctive words are log-odds with an "
        "informative Dirichlet prior (Monroe, Colaresi and Quinn 2008)."
    )


def _tell_compared(compared: int, clashes: int, differ: int) -> str:
    """Say how many facts more than one article tells, and what came of comparing them."""
    if not compared:
        return "None is told by more than one article: no values were compared."
    which = (
        "The one that more than one article tells was"
        if compared == 1
        else (f"The values of the {compared} that more than one article tells were")
    )
    told = f"{which} compared"
    more = f"; in {differ} they differ, perhaps because they count two things" if differ else ""
    return f"{told}; {_tell_clashes(clashes)}{more}."


def _tell_within(tables: Mapping[str, pd.DataFrame]) -> str:
    """Say of how many facts the values set against each other are all of one outlet; nothing of none."""
    facts = with_outlet(tables["facts"], tables)
    apart = facts[facts["status"].isin(CLASHING)].groupby("fact_id")["outlet"].nunique()
    n = int((apart == 1).sum())
    return f" In {n} of these the values are of one outlet's articles." if n else ""


def _tell_clashes(n: int) -> str:
    """Say how many facts have values that contradict each other."""
    if not n:
        return "in none were values recognised that cannot both hold"
    return f"{n} {'has' if n == 1 else 'have'} values that cannot both hold (ranges without overlap)"


def _comparison(tables: Mapping[str, pd.DataFrame]) -> str:
    """Tell how estimates and differences were made."""
    methods = tables["estimates"].query("level == 'outlet'")["method"].str.split(",").str[0]
    sizes = tables["documents"]["outlet"].value_counts()
    words_of = INTERVALS | OVER_ARTICLES if (sizes > 1).any() else INTERVALS
    used = [words for name, words in words_of.items() if (methods == name).any()]
    tested = tables["comparisons"].dropna(subset=["p"])
    first, held = count_primary(tables)
    return f"{_tell_sample(sizes)}: {'; '.join(used) or 'none could be made'}. {_tell_none(sizes)}" + (
        _tests(first, held, tested) if len(tested) else NO_TESTS
    )


def _tell_sample(sizes: pd.Series) -> str:
    """Tell what intervals take for a sample, from the number of articles of each outlet."""
    if (sizes == 1).all():
        return "Intervals are 95% intervals and treat the sentences of an article as a sample"
    told = (
        "Intervals are 95% intervals and treat the articles of an outlet as a sample of its telling of the "
        "event; so few say little of how they differ, so that their variance is blended with that between "
        f"articles of other outlets, worth {ARTICLES_WORTH:g} degrees of freedom (that of the loaded "
        "words of headlines with that between sentences)"
    )
    if (sizes > 1).all():
        return told
    return (
        f"{told}; of an outlet with one article they treat its sentences as a sample, and are of this article"
    )


def _tell_none(sizes: pd.Series) -> str:
    """Tell what has no interval."""
    if (sizes > 1).all():
        return ""
    where = "" if (sizes == 1).all() else " of one article"
    return f"Counts, formulas and the estimated frames{where} have none. "


def _tests(first: int, held: int, tested: pd.DataFrame) -> str:
    """Tell how many differences were tested, and what holds."""
    return (
        "Differences between outlets take their interval from those of both sides (MOVER, Zou and Donner "
        "2008).\n\n"
        f"Of the {_count(len(tested), 'test')} of differences the {first} on "
        f"{join_names(list(PRIMARY.values()))} "
        f"are the primary family: {_tell_held(held)} after correction within it. Most other measures are "
        "their parts (categories, zones) or variants (masked names, a supplement, weights) and overlap with "
        "them: a finding among these is a lead to follow, not a second confirmation. The q-values in the "
        "tables are stricter and control the false discovery rate over all tests at once (Benjamini and "
        f"Hochberg 1995): {_tell_held(int((tested['q'] < ALPHA).sum()))} there."
    )


def _count(n: int, one: str, many: str = "") -> str:
    """Say how many there are: "1 article", "2 articles"."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def _tell_held(n: int) -> str:
    """Say how many tests hold."""
    return f"{n or 'none'} {'has' if n == 1 else 'have'} q < .05"


def _limits(tables: Mapping[str, pd.DataFrame]) -> str:
    """Tell what the numbers cannot claim."""
    documents = tables["documents"]
    is_one = len(documents) == documents["outlet"].nunique()
    is_mixed = not is_one and (documents["outlet"].value_counts() == 1).any()
    other = "sentences" if is_one else "articles (of one article: sentences)" if is_mixed else "articles"
    return (
        f"{'One article' if is_one else 'So few articles'} per outlet {'says' if is_one else 'say'} nothing "
        "about an outlet in general; outlet and genre are confounded; articles on one event borrow from each "
        f"other. The intervals say what variation to expect had the same process written other {other}; the "
        "instruments' own error is reported apart (data/processed/validity)."
    )
