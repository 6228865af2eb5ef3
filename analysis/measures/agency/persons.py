"""Whether a noun phrase names somebody, or an idea, which neither acts nor comes to harm."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import CENTRAL_DETERMINERS
from analysis.lexicons.inflect import noun_forms
from analysis.lexicons.matcher import read_rows
from analysis.measures.agency.classes import listed, word_classes
from analysis.measures.wording.fact_words import read_heads
from analysis.text.voices.names import read_first_names, read_places
from analysis.text.voices.phrases import PERSONS, read_source_nouns

# Nouns for persons in the plural without an s.
PLURALS = frozenset("men women people police children".split())
_OF_PERSONS = ("ist", "ists", "ian", "ians", "mate", "mates")
_NO_NAMES = CENTRAL_DETERMINERS | {"it"}
# Endings by which English makes nouns of what is done, felt or thought ("refusal", "loneliness").
_ENDINGS = (
    "ness nesses ism isms ity ities tion tions sion sions ment ments ance ances ence ences ship ships hood "
    "cy cies dom doms ysis yses logy logies"
).split()
_SOURCES = PERSONS | {"institution", "outlet"}
_LETTERS = 6  # shorter words end so by chance ("ship", "city")


def head_of(phrase: str) -> str:
    """Return the last word of a noun phrase before its "of", folded.

    >>> head_of("two Guards of the harbor")
    'guards'
    """
    return fold_word(phrase.split(" of ")[0].split()[-1])


def is_person(phrase: str) -> bool:
    """Tell whether a noun phrase is somebody: a pronoun, a noun for a person, a first name with a surname.

    >>> is_person("him"), is_person("the young driver"), is_person("the plan")
    (True, True, False)
    """
    head, first = head_of(phrase), phrase.split()[0]
    known = read_heads().get(head)
    if head in listed("personal") or (known is not None and known.category in ("person", "victim")):
        return True
    return first[0].isupper() and fold_word(first) in read_first_names()


def is_somebody(phrase: str) -> bool:
    """Tell whether a noun phrase is likely somebody: a person, a role, a name without an article.

    >>> is_somebody("Comey"), is_somebody("the president"), is_somebody("the Dream Act")
    (True, True, False)
    """
    head, words = head_of(phrase), phrase.split()
    if words[-1][0].isupper() and fold_word(words[0]) not in _NO_NAMES:
        return True
    before, of, behind = phrase.partition(" of ")
    if of and before.split()[-1] in listed("number_noun") and behind:
        return is_somebody(behind)
    role = read_source_nouns().get(head, "")
    return is_person(phrase) or role in PERSONS or head in listed("anybody") or head.endswith(_OF_PERSONS)


@cache
def read_singulars() -> dict[str, str]:
    """Return form → singular of the nouns that news counts."""
    forms: dict[str, str] = {}
    for row in read_rows("fact_heads"):
        if row["category"] in ("person", "victim", "thing"):
            term = fold_word(row["term"])
            for form in noun_forms(term):
                forms.setdefault(form, term)
    return forms | {"men": "man", "women": "woman", "children": "child"}


@cache
def is_abstract(head: str) -> bool:
    """Tell whether a head is abstract by its ending, and nobody, no institution, place or thing.

    >>> [is_abstract(word) for word in ("refusal", "perceptions", "government", "explosion", "weakness")]
    [False, True, False, False, True]
    """
    if len(head) < _LETTERS or not head.endswith(tuple(_ENDINGS)):
        return False
    single = head.removesuffix("s") if not head.endswith("ss") else head
    single = single[:-2] + "y" if single.endswith("ie") else single
    classes = word_classes()
    known = read_heads()
    return not any(
        word in known
        or word in classes.nouns
        or word in classes.concrete
        or word in read_places()
        or read_source_nouns().get(word, "") in _SOURCES
        for word in (head, single, read_singulars().get(head, head), fold_word(single))
    )
