"""Words in a name's run of capitals that are no part of it: "Unlike Seoul", "GOP Senate"."""

from analysis.measures.entities.beside import has_age, says
from analysis.measures.entities.name_words import PARTIES, SIDES
from analysis.measures.entities.roles import role_beside
from analysis.measures.entities.view import FULL_WORDS, View
from analysis.measures.wording.fact_words import read_function_words
from analysis.measures.wording.headed import CHAMBERS
from analysis.measures.wording.name_lists import bare_name, list_kind
from analysis.measures.wording.odd_words import is_english
from analysis.text.voices.names import is_known_outlet, read_first_names, read_places

# Before an outlet's name of so many words another word is left out.
OUTLET_WORDS = 2


def opens_with_other(here: View, first: int, last: int) -> bool:
    """Tell whether a sentence's first word stands before a listed name: "Unlike Seoul"."""
    keys = here.keys
    if first not in here.starts or keys[first] in SIDES:
        return False
    rest = bare_name(keys[first + 1 : last])
    if keys[first].endswith("ly") and is_english(keys[first]) and list_kind(rest):
        return True  # "Clearly Congress"
    if list_kind(rest) != "place" or bare_name(keys[first:last]) in read_places():
        return False
    plain = keys[first] in read_function_words() or here.is_plain(keys[first])
    return plain or not (has_age(here, last) or says(here, first, last) or role_beside(here, first, last))


def leads(here: View, first: int, last: int) -> bool:
    """Tell whether a word stands before a known outlet, a chamber or a person: "Failing Ashford Gazette".

    "GOP Senate", "Speaker of the House Ada Moor".
    """
    side, behind = here.keys[first], here.keys[first + 1]
    if side in CHAMBERS and behind in read_first_names():
        return True
    if side in PARTIES and behind in CHAMBERS and last - first == FULL_WORDS:
        return True
    if last - first <= OUTLET_WORDS:
        return False  # "Anita Hill"
    rest = bare_name(here.keys[first + 1 : last])
    return is_known_outlet(rest) and not is_known_outlet(bare_name(here.keys[first:last]))
