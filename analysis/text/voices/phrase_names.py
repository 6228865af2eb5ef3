"""What the capitalised words of a phrase are: a surname, whose staff, a member with a body, a body's name."""

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.before_names import strip_title
from analysis.text.voices.descriptions import print_words
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import name_at
from analysis.text.voices.names import PAPERS, is_outlet, read_first_names, read_places
from analysis.text.voices.organizations import is_organization
from analysis.text.voices.people import People
from analysis.text.voices.phrases import Phrase, gap, is_capital, read_source_nouns
from analysis.text.voices.speaker_kinds import head_type, institution_type
from analysis.text.voices.verbs import spoken_forms

_WHERE = frozenset("in on at during".split())
_OWNING = ("’ ", "' ")  # "the Times' Ada Moor"
_MORE = frozenset("in of from by at on for".split())  # what leads to more on a document
_CROWDS = ("near", "unnamed", "witness")
_LEAST_WORDS = 2  # of a name: "Joan of Arc Hospital" is none
_BEING = frozenset("is was be isn't wasn't that".split())  # "Moor said it was late"
_COUNTRIES = frozenset(
    "uk england scotland wales ireland australia zealand canada america usa india africa kenya nigeria ghana "
    "uganda europe nsw queensland international".split()
)
_STATES = frozenset(("US", "UK", "EU", "UN"))


def tells_where(layout: Layout, run: tuple[int, int], last: int, people: People) -> bool:
    """Say whether what follows a name only tells where it was said: "Moor in his interview"."""
    words, (start, end) = layout.words, run
    opens = sentence_at(layout, start)[0] == start  # where a capital shows no name
    if opens and end - start == 1 and not people.knows(words.texts[start]):
        return False
    if end >= last or words.keys[end] not in _WHERE or words.keys[end - 1] in read_source_nouns():
        return False
    if any(map(is_capital, words.texts[end:last])):
        return False
    return not DETERMINERS.isdisjoint(words.keys[end + 1 : end + 2])


def is_document(layout: Layout, first: int, name: int) -> bool:
    """Say whether words before a name tell of a document of which the name only tells more."""
    inside = layout.words.keys[first + 1 : name]
    return not _MORE.isdisjoint(inside) and head_type(layout.words, first, name) == "document"


def is_crowd(keys: list[str], start: int) -> bool:
    """Say whether a capitalised run opens with people of whom it tells more: "Residents of Harl"."""
    return keys[start + 1 : start + 2] == ["of"] and read_source_nouns().get(keys[start]) in _CROWDS


def is_surname(layout: Layout, i: int, people: People) -> bool:
    """Say whether a capitalised noun for a person is a surname here: "“It held,” Painter said"."""
    words = layout.words
    if words.keys[i].endswith(("s", "men", "ren")) or (i and words.keys[i - 1] in DETERMINERS):
        return False
    if read_source_nouns()[words.keys[i]] not in ("role", "official"):
        return False
    inside = sentence_at(layout, i)[0] < i and i + 1 < len(words) and words.texts[i + 1].islower()
    return inside or people.knows(words.texts[i])


def is_owner(layout: Layout, i: int) -> bool:
    """Say whether a word is a possessive: "Moor's", "the Times'"."""
    return layout.words.keys[i].endswith("'s") or gap(layout.text, layout.words, i + 1) in _OWNING


def behind_owner(layout: Layout, start: int, end: int, people: People) -> int:
    """Return where a person's name begins behind whom it works for: "the Gazette's Ada Moor"."""
    keys = layout.words.keys
    for i in range(end - 2, start - 1, -1):
        if is_owner(layout, i):
            is_full = end - i > _LEAST_WORDS and (
                keys[i + 1] in read_first_names()
                or keys[i].removesuffix("'s") in PAPERS
                or is_outlet(print_words(layout, start, i + 1), layout.outlets)
            )
            return i + 1 if is_full or people.knows(print_words(layout, i + 1, end)) else start
    return start


def before_body(layout: Layout, phrase: Phrase, people: People) -> Phrase | None:
    """Return the person's name, with its titles, that a phrase begins with before "of" or "from".

    None where no known person's name stands before it, or neither a name nor a body behind it.
    """
    keys, texts = layout.words.keys, layout.words.texts
    within = range(phrase.first + 1, phrase.last - 1)
    of = next((i for i in within if keys[i] in ("of", "from")), 0)
    if not of or not is_capital(texts[phrase.first]):
        return None
    if "and" in keys[of : phrase.last]:  # "Ada Moor of Harl and Bo Lund of Ashby"
        return None
    first, _ = strip_title(layout, phrase.first, of)
    name = print_words(layout, first, of)
    is_short = of - first < _LEAST_WORDS and people.full_name(name) == name
    if of == first or is_short or not all(map(is_capital, texts[first:of])):
        return None
    known = people.knows(name) and not institution_type(layout.words, (first, of))
    named = is_capital(texts[of + 1]) or _is_body(layout, of + 1, phrase.last)
    return phrase._replace(last=of) if known and named else None


def _is_body(layout: Layout, first: int, last: int) -> bool:
    """Say whether words are the name or description of one body: "Harl Police", "the hospital trust"."""
    keys = layout.words.keys
    first += keys[first] in DETERMINERS
    return first < last and (
        institution_type(layout.words, (first, last)) == "institution"
        or read_source_nouns().get(keys[last - 1]) == "institution"
    )


def body_type(layout: Layout, run: tuple[int, int], phrase: Phrase, people: People) -> str:
    """Return institution for a bare name that a list, the article or an apposition shows to be a body's."""
    name = name_at(layout, *run)
    if name in _STATES or is_organization(name) or people.is_firm(name) or fold_word(name) in read_places():
        return "institution"  # a place speaks as its government
    last, is_long = layout.words.keys[run[1] - 1], run[1] - run[0] > 1
    if is_long and last in _COUNTRIES and layout.words.keys[run[0]] not in read_first_names():
        return "institution"  # "Age UK", "Public Health England"
    after = layout.words.keys[run[1] : run[1] + 4]
    acts = after[1:2] == ["it"] and after[0] in spoken_forms() and _BEING.isdisjoint(after[2:])
    if run[1] - run[0] == 1 and acts:
        return "institution"  # "Kelmar said it had sent the shoes", where no Kelmar is named in full
    if phrase.role is not None and layout.words.keys[phrase.role[0]] == "which":
        return "institution"  # "Kelmar, which runs the mine, said"
    if phrase.role is None or layout.words.keys[phrase.role[0]] not in DETERMINERS:
        return ""
    kind = head_type(layout.words, *phrase.role)  # "Kemtek, a maker of pumps, said"
    return kind if kind in ("institution", "outlet") else ""


def type_by_noun(layout: Layout, run: tuple[int, int], phrase: Phrase) -> str:
    """Return institution for a name behind a noun for a body: "campaign group Clean Rivers said"."""
    words, before = layout.words, run[0] - 1
    if before < phrase.first or words.keys[run[0]] in read_first_names() or is_capital(words.texts[before]):
        return ""
    return "institution" if read_source_nouns().get(words.keys[before]) == "institution" else ""


def listed_body(layout: Layout, phrase: Phrase) -> str:
    """Return the name of a body with "and" inside that a list knows: "the Health and Safety Executive"."""
    first = phrase.first + (layout.words.keys[phrase.first] in DETERMINERS)
    if "and" not in layout.words.keys[first : phrase.last]:
        return ""
    name = print_words(layout, first, phrase.last)
    return name if is_organization(name) else ""
