"""What the lists tell of a name before anything is known of the text: place, institution, common word."""

from collections.abc import Sequence
from functools import cache, lru_cache

from analysis.lexicons.fold import REMEMBERED, fold_word
from analysis.measures.wording.fact_words import read_events, read_function_words, read_heads, read_terms
from analysis.measures.wording.headed import is_campaign, is_executive, is_headed
from analysis.measures.wording.numerals import read_numeral
from analysis.text.voices.names import is_outlet, read_first_names, read_places
from analysis.text.voices.organizations import ends_body, read_organizations
from analysis.text.voices.phrases import read_source_nouns

# What the lists tell: no name at all, a word of no person's name, capitals like those of an acronym; "" is
# left to the context.
GRAMMAR, COMMON, CAPITALS = "grammar", "common", "capitals"
LISTED = frozenset({"institution", "place"})
# Acronyms that need no further sign; others must be repeated or stand behind an article or a preposition.
ACRONYMS = frozenset(
    "un u.n us u.s eu e.u uk u.k fbi cia cnn abc nbc cbs bbc msnbc nato nasa irs epa doj dhs gop nypd "
    "lapd nfl nba nhl mlb fifa uefa imf opec isis npr pbs ap afp nsa fda cdc faa nra aclu dnc rnc nih "
    "fema ice cbp uscis adl naacp hud hhs usda osha ntsb atf dea ftc fcc ferc cms cbo gao omb tsa noaa "
    "dccc nrsc nrcc dscc fdic cfpb nlrb usps afl-cio seiu uaw aarp peta aipac cair ncaa wnba unicef "
    "unesco iaea wto icc icj ecb mi5 mi6 gchq kgb fsb gru idf irgc plo nhs raf fdny kkk".split()
)
# Acronyms of countries, and endings of web addresses.
STATES = frozenset("us u.s uk u.k usa u.s.a uae u.a.e dc d.c".split())
DOMAINS = (".com", ".org", ".net", ".gov", ".co.uk")
# Nouns that end the names of papers, wars and offices: nobody is called so.
NOBODY = frozenset(
    "accord accords act affairs agreement award awards ceasefire charter cup day deal fund games law league "
    "monitor news pact post prize program project times treaty truce war week amendment constitution bill "
    "clause hurricane storm flight section article "
    # feasts, diseases, programs, where something is posted; titles of several people
    "easter christmas thanksgiving ramadan hanukkah passover halloween ebola zika obamacare medicare "
    "medicaid facebook twitter youtube instagram whatsapp tiktok internet web "
    "sens reps govs gens profs drs messrs".split()
)
# Listed organisations that are an English word, a surname, a place, a programme or where one posts as well.
DOUBTFUL = frozenset(
    "shell target delta ford unite fed meta dell sears anthem nielsen goldman roche merck cornell stanford "
    "dartmouth princeton labor solidarity samaritans caterpillar fiat mormons rotary alphabet "
    "bosch heinz kellogg medicare medicaid facebook twitter youtube instagram whatsapp tiktok".split()
)
# Shops and works behind their owner's name: "Moor's Creamery".
HOUSES = frozenset(
    "bakery barbers bistro bookshop bookstore brewery butchers chophouse cleaners creamery dairy deli "
    "diner florist florists furniture garage grill hardware inn jewelers jewellers motors pharmacy "
    "pizzeria restaurant steakhouse supermarket tavern winery".split()
)
_SIDES = frozenset("northern southern eastern western central upper lower".split())
_STATES_OF = frozenset({"republic", "kingdom"})
# "Seoul-born", "Seoul-based": the place is told.
_OF_PLACES = ("-born", "-based")
HEADS_OF_PLACES = frozenset("mount mt lake fort cape port".split())
# Endings of most words for nations and parties: "South Korean" is nobody's name.
DEMONYMS = (
    *("ese", "ish", "ean", "rican", "ssian", "lian", "nian", "raqi", "aeli", "mocratic", "publican"),
    *("ational", "ocrats", "adian", "ptian", "exican", "ghan", "gian", "yrian", "ribian", "istani", "ukan"),
)
# "Democratic-led": what is joined to a name makes an adjective of it.
JOINED = frozenset(
    "led based made backed born style era controlled funded run owned held area administered "
    "occupied ruled".split()
)
# Members of peoples and faiths whose words have none of these endings.
PEOPLES = frozenset(
    "hispanic hispanics latino latinos latina latinas muslim muslims sunni sunnis shia shiite shiites arab "
    "arabs islamic jew jews catholic catholics protestant protestants confederate confederates spaniard "
    "spaniards dane danes swede swedes pole poles turk turks thai thais greek greeks swiss dutch kurd kurds "
    "pashtun czech czechs slovak slovaks serb serbs croat croats finn finns briton britons yazidi yazidis "
    "evangelical evangelicals mormon mormons hindu hindus buddhist buddhists sikh sikhs".split()
)
# "The Victorian bridge": an age, no place.
_AGES = frozenset("victorian edwardian georgian elizabethan jacobean tudor".split())
LANGUAGES = frozenset("arabic farsi hebrew english french spanish russian mandarin urdu pashto".split())


def bare(key: str) -> str:
    """Return a word without its possessive ending."""
    return key.removesuffix("'s").removesuffix("'") if "'" in key else key


def bare_name(keys: Sequence[str]) -> str:
    """Return the words of a name without possessive endings, as one key.

    >>> bare_name(["ridge", "people's", "army"])
    'ridge people army'
    """
    name = " ".join(keys)
    return " ".join(map(bare, keys)) if "'" in name else name


def list_kind(key: str) -> str:
    """Return the kind that the lists give a folded name: institution or place, "" for neither.

    >>> list_kind("seoul"), list_kind("defense ministry"), list_kind("reuters"), list_kind("lena ostrow")
    ('place', 'institution', 'institution', '')
    """
    kind = name_kind(key)
    return kind if kind in LISTED else ""


def is_common(key: str) -> bool:
    """Tell whether a word, even in capitals, is no part of a person's name.

    >>> is_common("officials"), is_common("iranian"), is_common("twenty"), is_common("ostrow")
    (True, True, True, False)
    """
    if key in _common_words():
        return True
    first, *more = key.split("-")
    if read_numeral(first) is not None or (more and (len(first) == 1 or more[-1] in JOINED)):
        return True
    return key not in read_first_names() and key.removesuffix("s").endswith(DEMONYMS)


@cache
def read_bodies() -> frozenset[str]:
    """Return the folded names of the listed organizations that are nothing else; one word keeps its "'s"."""
    names = ([fold_word(word) for word in name.split(" ")] for name in read_organizations())
    return frozenset(keys[0] if len(keys) == 1 else bare_name(keys) for keys in names) - DOUBTFUL


@cache
def _common_words() -> frozenset[str]:
    """Return the words that the lists know as nobody's name."""
    titles, institutions = read_terms("title"), read_terms("institution")
    nouns = frozenset().union(titles, institutions, read_heads(), read_events(), read_source_nouns())
    return nouns | read_function_words() | NOBODY | LANGUAGES | PEOPLES | _AGES


def in_capitals(word: str) -> bool:
    """Tell whether a word is printed like an acronym, without digits and hyphens.

    >>> in_capitals("NTSB"), in_capitals("NATO's"), in_capitals("Nato"), in_capitals("SA-15")
    (True, True, False, False)
    """
    printed = word[:-2] if word.endswith(("'s", "’s")) else word
    return printed.isupper() and 2 <= len(printed) <= 6 and printed.replace(".", "").isalpha()


def _is_state(first: str, more: Sequence[str]) -> bool:
    """Tell whether a name is that of a state or a part of one: "Northern Peru", "Republic of Ireland"."""
    if first in _SIDES:
        return " ".join(more) in read_places()
    if first in _STATES_OF and more[0] == "of":
        return " ".join(more[1:]) in read_places()
    return more == ["state"] and not is_common(first)


def _is_body(first: str, more: Sequence[str]) -> bool:
    """Tell whether a name of several words has the noun of an institution: "Harl Board", "Moor Creamery"."""
    keys = [first, *more]
    return (
        more[-1] in read_terms("institution")
        or more[-1] in HOUSES
        or is_headed(keys)
        or is_executive(keys)
        or is_campaign(keys)
    )


def _holds_body(key: str, more: Sequence[str]) -> bool:
    """Tell whether a listed body stands at an end of a name: "Harl Red Cross", "Red Cross of Harl"."""
    if len(more) > 1 and "-" not in key and "of" not in more and " ".join(more[-2:]) in read_bodies():
        return True
    return "of" in more[:-1] and key.partition(" of ")[0] in read_bodies()


@lru_cache(REMEMBERED)
def name_kind(key: str) -> str:
    """Return institution, place, `COMMON` for a name with a word of no person's name, "" for any other."""
    if key in STATES:
        return "place"
    if key.endswith(DOMAINS) and " " not in key:
        return "institution"
    if is_outlet(key):
        return "institution"
    if key in read_places():
        return "place"
    first, *more = key.split(" ")
    if key in read_bodies():
        return "place" if more and more[-1] in read_terms("place") else "institution"
    if more and _is_body(first, more):
        return "institution"
    if _holds_body(key, more):
        return "institution"
    if more and (more[-1] in read_terms("place") or first in HEADS_OF_PLACES or _is_state(first, more)):
        return "place"
    if more and ends_body([first, *more]) and not all(map(is_common, [first, *more])):
        return "institution"
    # "Bill Moor" is a name, for all the bills there are, and "Ada D. Moor".
    named = bool(more) and first in NOBODY and first in read_first_names()
    rest = [key for key in more[:-1] if len(key) > 1] + more[-1:]
    return COMMON if any(map(is_common, rest if named else [first, *rest])) else ""


def list_word(text: str, key: str) -> tuple[str, str]:
    """Return the name that a word, printed and folded, is by itself, and its kind as far as the lists tell.

    The kind is institution, place, `COMMON`, `GRAMMAR`, `CAPITALS`, or "" for any other.

    >>> list_word("Seoul’s", "seoul's"), list_word("The", "the"), list_word("RFA", "rfa")
    (('seoul', 'place'), ('the', 'grammar'), ('rfa', 'capitals'))
    """
    capitals, name = in_capitals(text), bare(key)
    if key.endswith(_OF_PLACES) and (home := key.rpartition("-")[0]) in read_places():
        return home, "place"
    if (len(key) < 2 or name in read_function_words()) and not (capitals and name in ACRONYMS):
        return name, GRAMMAR
    name = key if key in read_bodies() else name  # "Macy's", but not a Macy
    kind = name_kind(name)
    return name, CAPITALS if capitals and kind not in LISTED else kind
