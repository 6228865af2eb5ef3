"""The methods paragraph, written from what was really run, and the references it cites."""

from importlib.resources import files

import pandas as pd

from analysis.comparison.facts.cells import CLASHING, TELLING
from analysis.comparison.keyness import MIN_COUNT
from analysis.comparison.measured import NEGATIVE, POSITIVE
from analysis.measures.clickbait.features import count_words
from analysis.measures.clickbait.model import FITTED_WORDS, LEAST_WORDS
from analysis.measures.loaded.terms import has_users
from analysis.measures.shared import MIN_WORDS
from analysis.report.agreement import read_judged
from analysis.report.by_hand import count_by_hand, count_values
from analysis.report.facts_checked import tell_clash_check
from analysis.report.findings import Tables, count_clashing, join_names, with_outlet
from analysis.report.markup import escape_markdown
from analysis.report.own_coders import tell_own_coders
from analysis.report.provenance import find_versions
from analysis.report.tested import tell_comparison, tell_n, tell_validity
from analysis.stats.curves import LEAST_SENTENCES
from analysis.stats.logodds import PRIOR_WORDS
from analysis.text.zones import EDITORIAL_ZONES


def read_references() -> str:
    """Return references.bib."""
    return files(__package__).joinpath("references.bib").read_text(encoding="utf8")


def write_methods(study: str, tables: Tables, *, invented: bool) -> str:
    """Return METHODS.md: a methods paragraph with counts, versions and thresholds as they were run."""
    parts = [
        f"# Methods: {study}",
        "Written by `make figures` from what was run; references in references.bib.",
        _corpus(tables, invented=invented),
        _loaded(tables),
        _sentiment(tables),
        _headlines(tables),
        _framing(tables),
        tell_comparison(tables),
        escape_markdown(tell_own_coders(tables)),
        tell_validity(read_judged(tables)),
        _limits(tables),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _corpus(tables: Tables, *, invented: bool) -> str:
    """Tell the corpus and what of it is counted."""
    documents = tables["documents"]
    outlets = [escape_markdown(outlet) for outlet in dict.fromkeys(documents["outlet"])]
    words, own = int(documents["counted_words_n"].sum()), int(documents["own_words_n"].sum())
    blocks = tables["blocks"]
    repeats = int((blocks["repeat_of"].notna() & blocks["zone"].isin(EDITORIAL_ZONES)).sum())
    by_hand = int(blocks["by_hand"].sum())
    without = f", without {tell_n(repeats, 'block that repeats', 'blocks that repeat')} an earlier one"
    version = find_versions()["package"]["same-story"]
    set_so = f" We set the zone of {tell_n(by_hand, 'block')} by hand." if by_hand else ""
    made_up = " The event, the outlets and the articles are invented." if invented else ""
    return (
        f"We measured {tell_n(len(documents), 'article')} of {tell_n(len(outlets), 'outlet')} "
        f"({join_names(outlets)}) on one event with "
        f"Same Story {version}. Each text was split into zones; counted were headline, dek, subheads, body "
        "and "
        f"captions ({words:,} of {int(documents['words_n'].sum()):,} words in "
        f"{tell_n(int(documents['sentences_n'].sum()), 'sentence')}){without if repeats else ''}. Words in "
        "direct quotation were kept apart "
        f"from the outlet's own voice ({own:,} words).{set_so}{made_up}"
    )


def _loaded(tables: Tables) -> str:
    """Tell the loaded-language instrument."""
    terms = tables["terms"].query("instrument == 'loaded' and counted and voice == 'own'")
    versions = find_versions()
    if has_users(terms["rule"]):
        return (
            "Loaded language is the number of hits in own voice per 1,000 own-voice words "
            f"({tell_n(len(terms), 'hit')}; a lexicon of our own, which no coder has judged)."
        )
    return (
        "Loaded language is the number of lexicon hits in own voice per 1,000 own-voice words "
        f"({tell_n(len(terms), 'hit')}; "
        f"lexicon {versions['lexicons']['loaded language']}, context model {versions['models']['loaded']}, "
        "both by a language model: the list was written by one, the model fitted on articles that others "
        "marked by a codebook)."
    )


def _sentiment(tables: Tables) -> str:
    """Tell the sentiment instrument."""
    scored = int(tables["sentences"].query("counted")["compound_own"].notna().sum())
    versions = find_versions()
    return (
        f"Sentiment is vaderSentiment {versions['libraries']['vaderSentiment']} (Hutto and Gilbert 2014) "
        "on each of "
        f"{tell_n(scored, 'sentence')} with own-voice words; sentences with both voices were "
        "scored by voice. Negative is a "
        f"compound of at most {NEGATIVE}, positive of at least {POSITIVE}; means and shares need at least "
        f"{LEAST_SENTENCES} sentences. Beside the raw score stand one with proper names taken as neutral "
        f"and one with a supplement of news words ({versions['lexicons']['news supplement']}), judged by a "
        "language model, with strengths set on rated editorials."
    )


def _headlines(tables: Tables) -> str:
    """Tell the clickbait instrument."""
    version = find_versions()["models"]["clickbait"]
    return (
        f"Clickbait markers of the {tell_n(len(tables['headlines']), 'headline')} were found by rule; "
        "the strength (model "
        f"{version}) is the mean rating that five judges would be expected to give, fitted on the Webis "
        "Clickbait "
        "Corpus 2017 (Potthast et al. 2018, CC BY 4.0), of five words and "
        f"more{_tell_short_headlines(tables)}."
    )


def _tell_short_headlines(tables: Tables) -> str:
    """Say of how many headlines the strength is undefined or extrapolated; nothing where none is short."""
    heads = tables["headlines"]
    known = heads.loc[heads["strength"].notna(), "headline"]
    none, few = len(heads) - len(known), sum(count_words(headline) < FITTED_WORDS for headline in known)
    undefined = f"; it is undefined for {tell_n(none, 'headline')} of fewer than {LEAST_WORDS}" * bool(none)
    beyond = f"; that of {tell_n(few, 'headline')} of three or four words is extrapolated" * bool(few)
    return undefined + beyond


def _framing(tables: Tables) -> str:
    """Tell the framing instruments."""
    counted = tables["quotes"].query("counted")
    quotes = counted["kind"].value_counts()
    direct = int(quotes.get("quoted", 0) + quotes.get("verbatim_unmarked", 0))
    by_hand = int(tables["quotes"]["by_hand"].sum())
    set_so = f", but for {by_hand} that we set by hand" if by_hand else ""
    facts, mentions_n = tables["facts"], count_by_hand(tables).get("mentions", 0)
    values_n = count_values(tables)
    joined = f"; {tell_n(mentions_n, 'mention')} we set by hand" if mentions_n else ""
    joined += f" (the number or date of {values_n})" if values_n else ""
    clashes, differ = count_clashing(facts)
    several = facts[facts["status"].isin(TELLING)]["fact_id"].value_counts()
    compared = int((several > 1).sum())
    return (
        f"{tell_n(direct, 'direct quotation')} and "
        f"{tell_n(int(quotes.get('attributed', 0)), 'attributed claim')} were found{_tell_named(counted)} by "
        f"rule{set_so}. Facts ({facts['fact_id'].nunique()} quantities, dates, names, places, institutions "
        f"and claims) were aligned across articles{joined}. {_tell_compared(compared, clashes, differ)}"
        f"{_tell_within(tables)} "
        "Generic frames follow Semetko and Valkenburg (2000). Distinctive words are ranked by log-odds with "
        f"an informative Dirichlet prior worth {PRIOR_WORDS:g} words (Monroe, Colaresi and Quinn 2008) and "
        f"tested by an exact binomial test of their uses{_tell_articles(tables['documents'])}, corrected "
        f"over all outlets and words of {MIN_COUNT} uses and more. "
        f"{_tell_deeds(tables['agency'])} Runs of {MIN_WORDS} words and more that two articles share were "
        f"looked for ({len(tables['shared'])} found). Readability is LIX and the Flesch–Kincaid grade. The "
        "wording-and-form index is the mean of three standardised measures (loaded density of body and of "
        "headline, clickbait markers of form) with equal weights, others being in "
        "index_weights.csv; its interval follows from those of the densities (MOVER; markers, mean and "
        "spread of the outlets are held) and is wide: it held 98 of 100 in simulations. No coder was asked "
        "whether it measures sensationalism."
    )


def _tell_named(counted: pd.DataFrame) -> str:
    """Say of how many quotations and claims the speaker was found: of all, or how many."""
    speakers = counted.loc[counted["kind"] != "scare", "speaker"]
    named = int((speakers != "").sum())
    return f", {named} with their speakers," if named < len(speakers) else " with their speakers"


def _tell_articles(documents: pd.DataFrame) -> str:
    """Say what the test of distinctive words takes an article for."""
    if len(documents) == documents["outlet"].nunique():
        return (
            " (as if each were drawn by itself; an article repeats its words, so that they mark the article, "
            "not the outlet: with outlets that do not differ two studies in three or more have some)"
        )
    return (
        " and by that of the articles that use them (hypergeometric; the larger p counts; Egbert and Biber "
        "2019)"
    )


def _tell_deeds(agency: pd.DataFrame) -> str:
    """Tell how many passives without an agent, nominalised actions and deeds were found."""
    kinds = agency["kind"].value_counts()
    counts = [
        tell_n(int(kinds.get("agentless_passive", 0)), "passive") + " without an agent",
        f"{int(kinds.get('agent_passive', 0))} with one",
        tell_n(int(kinds.get("nominalisation", 0)), "nominalised action"),
        tell_n(int(kinds.get("active", 0)), "deed") + " in the active voice",
    ]
    return f"Agency: {join_names(counts)} were found by rule."


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


def _tell_within(tables: Tables) -> str:
    """Say of how many facts the values set against each other are all of one outlet; nothing of none."""
    facts = with_outlet(tables["facts"], tables)
    apart = facts[facts["status"].isin(CLASHING)].groupby("fact_id")["outlet"].nunique()
    n = int((apart == 1).sum())
    return f" In {n} of these the values are of one outlet's articles." if n else ""


def _tell_clashes(n: int) -> str:
    """Say how many facts have values that contradict each other."""
    if not n:
        return "in none were values recognised that cannot both hold"
    checked = tell_clash_check()
    about = f" ({checked}, as a language model wrote them: validity/facts.csv)" if checked else ""
    return f"in {n} the rules found ranges that do not overlap{about}"


def _limits(tables: Tables) -> str:
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
