"""The tables of estimates: each measure of each unit with its interval, and every pair of units."""

from __future__ import annotations

from analysis.tables.columns import HIGH, LOW, declare

ESTIMATES = declare(
    "estimates",
    "unit, measure and scope",
    "level unit measure scope",
    ("level", "str", "article or outlet"),
    ("unit", "str", "doc_id of the article or label of the outlet"),
    (
        "measure",
        "str",
        "Name of the measure; *_per_1000 per 1,000 words, *_share 0 to 1, *_n count; "
        "loaded_corrected_per_1000: by the precision and recall of our loaded words, undefined for those "
        "of a lexicon of one's own",
    ),
    (
        "scope",
        "str",
        "Words it is taken over: own, quoted, headline, body (own voice), all, own:<category>",
    ),
    ("value", "float", "The estimate; NaN where undefined (no words, fewer than five sentences)"),
    LOW,
    HIGH,
    ("numerator", "float", "Count or sum above the line; NaN if the measure is no ratio"),
    ("denominator", "float", "Words or sentences below the line; NaN if the measure is no ratio"),
    (
        "method",
        "str",
        "How the interval was made, over how many of what. Over the sentences or headline of one article it "
        "is of this article; over articles it is of the outlet's telling, and wider; so over headlines, "
        "but their loaded words are expected to vary as in sentences. Ends are cut to what the measure can "
        "be, those of differences to what these can be; tests rest on ends that are not cut",
    ),
)

COMPARISONS = declare(
    "comparisons",
    "measure, scope and pair of units",
    "measure scope unit_a unit_b",
    ("measure", "str", "Name of the measure, as in estimates"),
    ("scope", "str", "Words it is taken over, as in estimates"),
    ("unit_a", "str", "First unit of the pair"),
    ("unit_b", "str", "Second unit"),
    ("difference", "float", "Value of unit_a minus value of unit_b, in the measure's unit; NaN if undefined"),
    LOW,
    HIGH,
    (
        "p",
        "float",
        "p-value of no difference, 0.000001 to 1; below 0.05 just where the interval leaves 0 out",
    ),
    ("q", "float", "Benjamini-Hochberg q over all rows that have a p"),
    (
        "detectable",
        "float",
        "Smallest true difference that this design finds at 5% with power 80%, for one test alone",
    ),
    (
        "order_share",
        "float",
        "Share of draws in which the order of the two holds; ties count half. Sentences are drawn again; for "
        "several articles, values from their interval",
    ),
    (
        "method",
        "str",
        "How the interval was made. Where units have several articles it says so: both (between articles) or "
        "only one of them (one article and several)",
    ),
)
