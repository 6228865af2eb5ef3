"""Where the label of a quotation begins that is no clause: in the article's own words before it."""

from analysis.measures.mentions.claim_clauses import find_clause
from analysis.measures.mentions.claim_verbs import find_verb
from analysis.measures.mentions.claim_words import Clause
from analysis.measures.mentions.mention import Place
from analysis.text.voices.verbs import spoken_forms

# Of the article's own words so many are taken at most, none from beyond a stop.
OWN_MOST = 5
_STOPS, _MARKS = frozenset(",;:—–()\n"), frozenset('"“”')
_OPENINGS = frozenset("that what whether because if who which while and but".split())
_ARTICLES = frozenset("a an the".split())
_PREPOSITIONS = frozenset("of in at for from on with".split())
_FINITE = frozenset("xjvzu")
_REPORTING = frozenset(
    "saying adding noting arguing claiming warning insisting writing tweeting according".split()
)
_PRONOUNS = frozenset("he she they it".split())
# Verbs that name what the quotation is about: "called it “a farce”".
_NAMING = frozenset(
    "called calls described describes dubbed labeled labelled branded denounced condemned dismissed praised "
    "hailed blamed accused criticized criticised slammed declared deemed considered".split()
)


def open_label(at: Place, within: range, speaker: str) -> range:
    """Return the words that label a quotation: its own, or those before it as well if it is no clause.

    "Moor called the ferry “a floating coffin”" gives "called the ferry a floating coffin", "Moor said it was
    “highly likely”" gives "it was highly likely". A verb has to stand among the words before.

    ``within``: the words of the quotation. ``speaker``: who says it. Returned: the words of the quotation if
    nothing before completes it.

    >>> from analysis.text.reading import read_text
    >>> place = Place(read_text("Ada Moor called the ferry “a floating coffin”."))
    >>> open_label(place, range(5, 8), "Ada Moor")
    range(2, 8)
    """
    words, text = at.reading.words, at.reading.text
    if _is_clause(find_clause(words, text, within)):
        return within
    first, name = within.start, speaker.lower().split()[-1:]
    low = max(within.start - OWN_MOST - 2, 0)
    while first > low and at.sentence_of[first - 1] == at.sentence_of[within.start]:
        gap = text[words.ends[first - 1] : words.starts[first]]
        key = words.keys[first - 1]
        if not (_STOPS if first == within.start else _MARKS | _STOPS).isdisjoint(gap) or [key] == name:
            break
        if key in _OPENINGS or key in _REPORTING or key in spoken_forms() - _NAMING:
            break
        first -= 1
    if first < within.start and words.keys[first] in _PRONOUNS and words.keys[first + 1] in _NAMING:
        first += 1
    own = [key for key in words.keys[first : within.start] if key not in _ARTICLES]
    if first and words.keys[first] in _PREPOSITIONS:
        return within  # "Moor of the port is “greedy”"
    clause = find_clause(words, text, longer := range(first, within.stop))
    verb = find_verb(clause)
    completes = (
        0 < len(own) <= OWN_MOST
        and verb >= 0
        and clause.letters[verb] in _FINITE
        and clause.at[verb] < within.start
    )
    return longer if completes else within


def _is_clause(clause: Clause) -> bool:
    """Say whether words have a subject and a verb, or ask for something."""
    return find_verb(clause) > 0 or clause.letters[:1] == "j"
