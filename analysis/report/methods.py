"""The methods paragraph: methods.md.jinja filled with what was really run, and the references it cites."""

from importlib.resources import files
from typing import Any

from analysis.comparison.facts.cells import CLASHING, TELLING
from analysis.comparison.keyness import MIN_COUNT
from analysis.comparison.measured import NEGATIVE, POSITIVE
from analysis.comparison.pairs import PRIMARY
from analysis.measures.clickbait.features import count_words
from analysis.measures.clickbait.model import FITTED_WORDS, LEAST_WORDS
from analysis.measures.loaded.terms import has_users
from analysis.measures.shared import MIN_WORDS
from analysis.report.agreement import read_judged
from analysis.report.by_hand import count_by_hand, count_values
from analysis.report.facts_checked import tell_clash_check
from analysis.report.findings import ALPHA, Tables, count_clashing, find_primary, outlets_of, with_outlet
from analysis.report.markup import read_prose
from analysis.report.own_coders import tell_own_coders
from analysis.report.provenance import find_versions
from analysis.report.tested import describe_intervals, tell_held, tell_primary, tell_validity
from analysis.stats import priors
from analysis.stats.curves import LEAST_SENTENCES
from analysis.stats.logodds import PRIOR_WORDS
from analysis.text.zones import EDITORIAL_ZONES

# What the text names: thresholds and settings, as the code has them.
SETTINGS = {
    "LEAST_SENTENCES": LEAST_SENTENCES,
    "LEAST_WORDS": LEAST_WORDS,
    "MIN_COUNT": MIN_COUNT,
    "MIN_WORDS": MIN_WORDS,
    "NEGATIVE": NEGATIVE,
    "POSITIVE": POSITIVE,
    "PRIMARY": PRIMARY,
    "PRIOR_WORDS": PRIOR_WORDS,
    "priors": priors,
}
Values = dict[str, Any]


def read_references() -> str:
    """Return references.bib."""
    return files(__package__).joinpath("references.bib").read_text(encoding="utf8")


def write_methods(study: str, tables: Tables, *, invented: bool) -> str:
    """Return METHODS.md: a methods paragraph with counts, versions and thresholds as they were run."""
    values = SETTINGS | _count_words(tables) | _count_headlines(tables) | _count_quotes(tables)
    values |= _count_facts(tables) | _count_tests(tables) | describe_intervals(tables)
    return read_prose(__package__, "methods.md.jinja").render(
        values,
        study=study,
        invented=invented,
        versions=find_versions(),
        deeds=_count_deeds(tables),
        own_coders=tell_own_coders(tables),
        validity=tell_validity(read_judged(tables)),
    )


def _count_words(tables: Tables) -> Values:
    """Count articles, words and blocks, and the hits and sentences of the two instruments of wording."""
    documents, blocks, terms = tables["documents"], tables["blocks"], tables["terms"]
    hits = terms.query("instrument == 'loaded' and counted and voice == 'own'")
    return {
        "outlets": outlets_of(tables),
        "articles_n": len(documents),
        **{
            name: int(documents[column].sum())
            for name, column in (
                ("counted_n", "counted_words_n"),
                ("words_n", "words_n"),
                ("own_n", "own_words_n"),
                ("sentences_n", "sentences_n"),
            )
        },
        "repeats_n": int((blocks["repeat_of"].notna() & blocks["zone"].isin(EDITORIAL_ZONES)).sum()),
        "zones_set_n": int(blocks["by_hand"].sum()),
        "hits_n": len(hits),
        "own_lexicon": has_users(hits["rule"]),
        "scored_n": int(tables["sentences"].query("counted")["compound_own"].notna().sum()),
    }


def _count_headlines(tables: Tables) -> Values:
    """Count the headlines, those without a strength, and those whose strength is extrapolated."""
    heads = tables["headlines"]
    known = heads.loc[heads["strength"].notna(), "headline"]
    return {
        "headlines_n": len(heads),
        "undefined_n": len(heads) - len(known),
        "short_n": sum(count_words(headline) < FITTED_WORDS for headline in known),
    }


def _count_quotes(tables: Tables) -> Values:
    """Count quotations and claims, and those whose speaker was found."""
    counted = tables["quotes"].query("counted")
    speakers = counted.loc[counted["kind"] != "scare", "speaker"]
    return {
        "direct_n": int(counted["kind"].isin(["quoted", "verbatim_unmarked"]).sum()),
        "claims_n": int((counted["kind"] == "attributed").sum()),
        "statements_n": len(speakers),
        "named_n": int((speakers != "").sum()),
        "quotes_set_n": int(tables["quotes"]["by_hand"].sum()),
    }


def _count_facts(tables: Tables) -> Values:
    """Count the facts: told by several, clashing, differing, and clashing within one outlet's articles."""
    facts = with_outlet(tables["facts"], tables)
    clashes, differ = count_clashing(facts)
    several = facts[facts["status"].isin(TELLING)]["fact_id"].value_counts()
    apart = facts[facts["status"].isin(CLASHING)].groupby("fact_id")["outlet"].nunique()
    return {
        "facts_n": facts["fact_id"].nunique(),
        "mentions_set_n": count_by_hand(tables).get("mentions", 0),
        "values_set_n": count_values(tables),
        "compared_n": int((several > 1).sum()),
        "clashes_n": clashes,
        "differ_n": differ,
        "within_n": int((apart == 1).sum()),
        "clash_check": tell_clash_check(),
    }


def _count_deeds(tables: Tables) -> dict[str, int]:
    """Count passives, nominalised actions and active deeds by their kind."""
    kinds = tables["agency"]["kind"].value_counts()
    return {
        kind: int(kinds.get(kind, 0))
        for kind in ("agentless_passive", "agent_passive", "nominalisation", "active")
    }


def _count_tests(tables: Tables) -> Values:
    """Count the tests of differences, in all and in the primary family, and tell those that hold."""
    tested, first = tables["comparisons"].dropna(subset=["p"]), find_primary(tables)
    return {
        "shared_n": len(tables["shared"]),
        "tests_n": len(tested),
        "held": tell_held(int((tested["q"] < ALPHA).sum())),
        "primary_n": len(first),
        "primary": tell_primary(first),
    }
