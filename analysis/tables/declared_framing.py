"""The tables of framing: quotations, mentions of facts, agency, words, facts, keyness, shared text."""

from analysis.tables.schema import COUNTED, DOC, END, HIGH, LOW, OUTLET, SENT, START, VOICE, ZONE, declare

QUOTES = declare(
    "quotes",
    "quotation, attributed claim or scare quote",
    "doc_id quote_id",
    DOC,
    ("quote_id", "int", "Number of the quotation within the article, from 0"),
    START,
    END,
    (
        "kind",
        "str",
        "quoted; verbatim_unmarked (a source's words without marks); attributed; scare; none (set by hand: "
        "no quotation at all, not counted)",
    ),
    ("words_n", "int", "Words of the quotation"),
    (
        "speaker",
        "str",
        "Name or description, at most five words; empty where nobody is named. Two who speak as one ('Moor "
        "and Lind said') are one speaker with both names, apart from each of the two",
    ),
    (
        "speaker_type",
        "str",
        "What the speaker is, one type per person and article. official: has or had a public office or a "
        "rank, presides over a body, advises an office holder or speaks for an organization; witness: was "
        "there (passenger, survivor, a neighbour who saw or heard it); person: anybody else with a name; "
        "institution: a body, firm, party, armed group or government; outlet; document: report, study, "
        "record, post; unnamed: a description (critics, a doctor), and whoever the article promises not to "
        "name, an official too. Who is shown as an official anywhere in the article is one in every row, a "
        "witness who is also an official is an official. Of two who speak as one: the first of official, "
        "witness, person, institution, outlet, document, unnamed that one of them is; or empty",
    ),
    ("cue", "str", "Reporting verb; empty where the speaker is carried over from before"),
    ("cue_load", "str", "How the verb colours what it reports (neutral, doubting, conceding, …); or empty"),
    ("outlet", "str", "Outlet that the words were taken from ('told Reuters'); empty where none is named"),
    ("unclosed", "bool", "One of its marks is missing"),
    ("continues", "bool", "It goes on with the quotation before it"),
    (
        "by_hand",
        "bool",
        "Whether the study's speakers.csv sets kind, speaker and speaker_type, and not the rules",
    ),
    ZONE,
    COUNTED,
)

MENTIONS = declare(
    "mentions",
    "mention of a fact in an article",
    "doc_id mention_id",
    DOC,
    ("mention_id", "int", "Number of the mention within the article, from 0"),
    ("fact_id", "str", "The fact that it is a mention of; empty for a statement and before the comparison"),
    ("kind", "str", "quantity, date, name, place, institution, claim; statement: a sentence as such"),
    (
        "label",
        "str",
        "What it is a fact about, in words of the article: at most five, eight of an institution's name, "
        "ten of a claim, of which at most five in a row; empty for a statement",
    ),
    (
        "low",
        "float",
        "Lower end of a quantity; a date's first day (yyyymmdd, mmdd without its year, 1 to 7 for Monday to "
        "Sunday of no known week); NaN without a number",
    ),
    ("high", "float", "Upper end, inf for 'at least'; a date's last day; NaN without a number"),
    ("unit", "str", "Unit of measure"),
    (
        "qualifier",
        "str",
        "about (a fifth less to a fifth more, of a number that is not round at most five of its last digit; "
        "our convention: readers' widths go by roundness too, Ferson et al. 2015, Int. J. Approx. Reasoning "
        "57), at least, more than, …; disputed (two sources of the article give two counts); of a name its "
        "role",
    ),
    SENT,
    START,
    END,
    ("thing", "str", "What is counted or who is named: key of the alignment"),
    (
        "relation",
        "str",
        "A measure's sense, a person's part; calendar: a day of a month; ahead: a weekday or month of no "
        "known week or year still to come; plain statement: a sentence tells it; possible statement: one "
        "that may",
    ),
    ("event", "str", "What happened"),
    (
        "names",
        "str",
        "Names that tell it from others of its kind; what an acronym means; a claim's hashed runs of words",
    ),
    (
        "part",
        "bool",
        "A part of a whole, more on top of it, or a former value: contradicts nothing; "
        "a claim that another of its sentence completes",
    ),
    ("step", "float", "The unit of the number's last significant digit; NaN without a number"),
    ("about", "str", "Hashed stems around; of a claim or statement all, with #numbers and ! (not)"),
    (
        "by_hand",
        "str",
        "What the study's facts.csv sets of it, joined by '; ': row: a fact (the row that the rules put it "
        "into is this fact), mention: a fact (it alone is of this fact), added: a fact (so is this one, "
        "which the rules missed), none (it is of no fact), value: its number or date, or how "
        "its article tells the fact; of a statement, what it tells; empty where all is by rule",
    ),
)

AGENCY = declare(
    "agency",
    "clause or noun of action",
    "doc_id agency_id",
    DOC,
    ("agency_id", "int", "Number within the article, from 0"),
    SENT,
    START,
    END,
    (
        "kind",
        "str",
        "agentless_passive, agent_passive (one per participle; none behind a noun), nominalisation or active",
    ),
    ("actor", "str", "Who does it, at most five words; empty if not named"),
    ("target", "str", "Whom it befalls, at most five words; empty if not found"),
    (
        "actor_head",
        "str",
        "Who acts: surname, else head noun; (several): of more than one; empty if unknown",
    ),
    (
        "target_head",
        "str",
        "Whom it befalls: surname, else head noun; (several): of more than one; empty if unknown",
    ),
    ("verb", "str", "The word of action"),
    ("category", "str", "harm, force, law or help; empty for any other verb and for what was not done"),
    VOICE,
)

WORDS = declare(
    "words",
    "article and word",
    "doc_id word",
    DOC,
    ("word", "str", "The word, folded: lower case, American spelling"),
    ("count", "int", "Uses in the counted zones"),
    ("own_n", "int", "Uses there in own voice"),
)

FACTS = declare(
    "facts",
    "fact and article",
    "fact_id doc_id",
    ("fact_id", "str", "Identifier of the fact"),
    ("kind", "str", "quantity, date, name, place, institution or claim"),
    (
        "label",
        "str",
        "What it is a fact about: a label of its mentions, at most five words, eight of an institution's "
        "name, ten of a claim",
    ),
    DOC,
    (
        "status",
        "str",
        "told (also in other words; a place also by its people, 'Dutch'); conflicting (ranges cannot both "
        "hold, measures and times also with half of `step` on either side: a quarter of an hour by the "
        "clock); differing (another number than another article gives under the same name, in too few "
        "words in common to say that both are of one thing, or two sources of this article give two); "
        "unclear (a sentence may tell it: a possible statement in mentions); not_mentioned (no sentence "
        "was found that does)",
    ),
    ("only_here", "bool", "No other article tells it, nor is any unclear"),
    ("value", "str", "5, 5–6, ≥5, …; what an article says or names; plain statement: told by a sentence"),
    ("low", "float", "Lower end of the value; NaN without a number"),
    ("high", "float", "Upper end of the value, inf for 'at least'; NaN without a number"),
    (
        "by_hand",
        "str",
        "What the study's facts.csv sets: row (its name, or which mentions are of it), cell (also how this "
        "article tells it), value (also its number or date); empty where all is by rule",
    ),
)

KEYNESS = declare(
    "keyness",
    "outlet and word",
    "outlet word",
    OUTLET,
    ("word", "str", "The word, folded, a possessive as its word (moor's: moor)"),
    ("count", "int", "Uses by the outlet in own voice"),
    ("count_others", "int", "Uses by the other outlets together"),
    (
        "log_odds",
        "float",
        "Log-odds ratio with Dirichlet prior (Monroe et al. 2008); above 0: used more here",
    ),
    LOW,
    HIGH,
    ("z", "float", "Log-odds by its standard error"),
    ("q", "float", "False discovery rate (Benjamini-Hochberg over the table)"),
    ("stop", "bool", "A function word"),
)

SHARED = declare(
    "shared",
    "run of words that two articles have in common",
    "doc_a doc_b start_a start_b",
    ("doc_a", "str", "Identifier of the one article"),
    ("start_a", "int", "Offset of the run's first character there"),
    ("end_a", "int", "Offset behind its last"),
    ("doc_b", "str", "Identifier of the other article"),
    ("start_b", "int", "Offset of the run's first character there"),
    ("end_b", "int", "Offset behind its last"),
    ("words_n", "int", "Words of the run"),
    ("quoted_a_n", "int", "How many of them are quotation in the one"),
    ("quoted_b_n", "int", "How many of them are quotation in the other"),
)
