"""The tables of estimates: each measure of each unit with its interval, and every pair of units."""

from analysis.tables.schema import HIGH, LOW, declare

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
_MEASURE = ("measure", "str", "Name of the measure, as in estimates")
_UNIT = ("unit", "str", "Unit compared, usually the outlet")
_CHOICES = (
    ("lexicon", "str", "ours; ours weighted (hits count 1 to 3); VADER strong (valence of 2 or more)"),
    ("masking", "str", "raw; names masked; news supplement"),
    ("zones", "str", "all (that the measure counts); body only; no captions"),
    ("voice", "str", "own; all"),
    ("captions", "str", "Captions that are repeated word for word: once; every time"),
    ("unnamed", "str", "Turns without a named speaker: out; in (as own voice; as quoted in the share of it)"),
    ("weighting", "str", "Scores are averaged over sentences, or over sentences by their words"),
)

ROBUSTNESS = declare(
    "robustness",
    "measure, combination of choices and unit",
    "measure choice_id unit",
    _MEASURE,
    ("choice_id", "int", "Number of the combination within the measure; 0 is that of the estimates"),
    *[(name, kind, f"{says}; empty if the measure has no such choice") for name, kind, says in _CHOICES],
    _UNIT,
    ("value", "float", "The measure under these choices, in its unit; NaN where undefined"),
    ("order", "float", "Place among the units, 1 for the highest value; ties share it; NaN where undefined"),
    ("leads", "bool", "Whether the unit has the highest value, alone or with others"),
)

ROBUSTNESS_UNITS = declare(
    "robustness_units",
    "measure and unit",
    "measure unit",
    _MEASURE,
    _UNIT,
    ("value", "float", "The measure under the choices of the estimates"),
    ("order", "float", "Place under the choices of the estimates, 1 for the highest value"),
    ("choices_n", "int", "Combinations of choices under which the measure is defined"),
    ("leads_n", "int", "Combinations under which the unit has the highest value"),
    ("leads_share", "float", "leads_n over choices_n, 0 to 1; NaN if it is never defined"),
    ("order_first", "float", "Best place under any combination"),
    ("order_median", "float", "Median place"),
    ("order_last", "float", "Last place under any combination"),
)

ROBUSTNESS_CHOICES = declare(
    "robustness_choices",
    "measure, choice and option",
    "measure choice option",
    _MEASURE,
    ("choice", "str", "Choice, a column of robustness"),
    ("option", "str", "Option taken instead of that of the estimates, all other choices being the same"),
    ("combinations_n", "int", "Combinations of the other choices that are compared"),
    (
        "places_moved",
        "float",
        "Places that a unit moves in the order, mean over units and combinations; NaN if none is defined",
    ),
    (
        "leader_changes_share",
        "float",
        "Share of combinations in which somebody else leads, 0 to 1; NaN if none is defined",
    ),
    (
        "pairs_turned_share",
        "float",
        "Share of pairs of units whose order turns round, 0 to 1; NaN if none",
    ),
    ("rank", "int", "1 for the option that moves the order of the measure most"),
)

PROFILE = declare(
    "profile",
    "unit, measure and scope",
    "unit measure scope",
    _UNIT,
    ("measure", "str", "Name of the measure, as in estimates; sensationalism_index beside its parts"),
    ("scope", "str", "Words it is taken over, as in estimates; equal weights for the index"),
    (
        "value",
        "float",
        "The estimate; for the index the weighted sum of the z of its parts, with ends from draws, which "
        "take the parts of an outlet with several articles as independent (about a tenth too narrow)",
    ),
    LOW,
    HIGH,
    (
        "z",
        "float",
        "Value less the units' mean, over their standard deviation; 0 if all are equal; NaN for the index",
    ),
    ("order", "float", "Place among the units, 1 for the highest value; ties share it; NaN where undefined"),
    ("weight", "float", "Weight in the sensationalism index; 0 if it is no part of it; NaN for the index"),
    ("contribution", "float", "weight times z: what it adds to the index; NaN for the index"),
)

INDEX_WEIGHTS = declare(
    "index_weights",
    "weighting and unit",
    "weighting unit",
    (
        "weighting",
        "str",
        "equal; without a part; a part alone; any weights (2,000 drawn evenly); with one more",
    ),
    _UNIT,
    ("value", "float", "Sensationalism index under these weights; mean for any weights"),
    ("order", "float", "Place among the units, 1 for the highest; median for any weights"),
    ("leads_share", "float", "1 if the unit leads, else 0; for any weights the share of them, 0 to 1"),
)
