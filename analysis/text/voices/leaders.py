"""Who presides over or serves a public body, a party or a union: "the council leader", "an FBI agent"."""

from collections.abc import Sequence

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.names import INSTITUTIONAL
from analysis.text.voices.organizations import ends_like_one, is_firm_name, is_organization, is_short_body
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.words import Words

_PRESIDING = frozenset("leader leaders head heads boss bosses".split())
_POLITICAL = frozenset(("leader", "leaders"))
_BOSSES = frozenset(("boss", "chief"))
# Who serves a public body only if the phrase names one: "the county's planning director".
_STAFF = frozenset("director manager planner engineer clerk coordinator strategist".split())
# Who presides over whatever body "of" names, and who advises whom "to" names.
_HEADING = frozenset("head director leader boss".split())
_PLAYING = frozenset("team club squad side orchestra choir band ensemble theater theatre".split())
_ADVISING = frozenset("assistant counsel speechwriter".split())
_CHIEF = frozenset(("executive", "managing"))  # directors who preside over whatever it is
# What a public office presides over: no firm, club or shop.
_PUBLIC = frozenset(
    "council government party union opposition majority minority house senate parliament assembly "
    "congress commission authority agency department ministry service services force forces police navy "
    "army military federation confederation association board court treasury borough county city state "
    "nation country administration presidency delegation faction caucus bureau cabinet trust village "
    "town tribal district division investigation inquiry probe committee panel".split()
)
# Capitalised words before "leader" that name no body or nation.
_NO_BODIES = frozenset(
    "muslim muslims christian catholic jewish hindu sikh buddhist evangelical baptist mormon black white "
    "asian scout world youth community business church faith student team project gang cult band group "
    "former new old local longtime fellow one another the a an".split()
)
_LINKS = frozenset("of at in for who".split())
_TAKING_SEATS = frozenset("sits serves sat served".split())
_SEAT_WORDS = 4  # of "who sits on council"
_NEAR = 6  # words behind "leader of" among which the body is named
_AGENTS = frozenset(("agent", "agents"))
_SERVED = frozenset("patrol fbi dea atf ice customs federal special service intelligence immigration".split())
_TERRITORIES = frozenset(
    "state county city borough district provincial federal government government's".split()
)
_EMPLOYING = _TERRITORIES | frozenset(
    "house town village agency department ministry treasury army navy bureau police emergency council "
    "commission budget".split()
)
_FIELDS = frozenset("medical chief climate deputy".split())
_MEMBERS = frozenset(("member", "members"))
_SITTING = frozenset("council assembly parliament senate cabinet congress commission legislature".split())
_BOARDS = [[body, "board"] for body in ("school", "county", "district", "planning", "parole", "library")]
_EXPERTS = frozenset(
    "collector engineer veterinarian examiner auditor surveyor planner forester archivist demographer".split()
)


# The nouns, beside "epidemiologist" and the like, that the rules are about: most nouns are no such.
_ROLES = _AGENTS | _ADVISING | _EXPERTS | _HEADING | _MEMBERS | _STAFF | _BOSSES | _PRESIDING | {"attorney"}


def serves_territory(keys: Sequence[str], i: int) -> bool:
    """Say whether an expert is one in public office: "State Epidemiologist", "the county geologist".

    >>> serves_territory(["state", "epidemiologist"], 1), serves_territory(["marine", "biologist"], 1)
    (True, False)
    """
    is_expert = keys[i].endswith("ologist") or keys[i] in _EXPERTS
    i -= is_expert and keys[max(0, i - 1)] in _FIELDS
    return is_expert and i > 0 and keys[i - 1].removesuffix("'s") in _TERRITORIES


def is_public_role(words: Words, i: int, first: int, last: int) -> bool:
    """Say whether the noun at word i of a phrase makes somebody an official by what is led or served."""
    keys = words.keys
    if keys[i] not in _ROLES and not keys[i].endswith("ologist"):
        return False
    before = keys[i - 1].removesuffix("'s") if i > first else ""
    if keys[i] in _AGENTS and (before in _SERVED or any(map(is_short_body, words.texts[first:i]))):
        return True
    if keys[i] == "attorney":
        return before in _TERRITORIES
    sits = keys[i] in _MEMBERS and (keys[i - 1] in _SITTING or keys[max(0, i - 2) : i] in _BOARDS)
    if i > first and (sits or serves_territory(keys, i)):
        return True
    if _heads_named_body(words, i, last) or _advises(words, i, last):
        return True
    if keys[i] in _STAFF:
        return _serves_body(words, i, first, last)
    if keys[i] in _BOSSES and i > first and _is_firm(words, first, i):
        return True  # "Kemtek Energy boss Ada Moor"
    if keys[i] not in _PRESIDING:
        return False
    is_named = i > first and keys[i - 1] not in _NO_BODIES and words.texts[i - 1][0].isupper()
    if before in _PUBLIC or (is_named and keys[i] in _POLITICAL):
        return True  # "Labour leader"
    return keys[i + 1 : i + 2] == ["of"] and is_public_body(words, i + 2, min(last, i + 2 + _NEAR))


def _heads_named_body(words: Words, i: int, last: int) -> bool:
    """Say whether "of" and a body's name or noun follow: "head of the Harl Initiative", "of a charity"."""
    keys, first = words.keys, i + 2
    if keys[i] not in _HEADING or keys[i + 1 : i + 2] != ["of"] or first >= last:
        return False
    stop = next((k for k in range(first, last) if keys[k] in _LINKS and k > first), last)
    if words.texts[stop - 1][0].isupper():
        run = (first + (keys[first] in DETERMINERS), stop)
        named = words.texts[run[0] : stop]
        return all(text[0].isupper() for text in named) and (
            any(map(is_short_body, named))
            or is_organization(" ".join(named))
            or (len(named) > 1 and (ends_like_one(words, run) or keys[stop - 1] in INSTITUTIONAL))
            or (len(named) > 1 and read_source_nouns().get(keys[stop - 1]) == "institution")
        )
    is_body = read_source_nouns().get(keys[stop - 1]) == "institution" and keys[stop - 1] not in _NO_BODIES
    is_body = is_body and keys[stop - 1] not in _PLAYING
    return keys[first] in DETERMINERS and is_body


def _advises(words: Words, i: int, last: int) -> bool:
    """Say whether "to" and an office or a name follow: "an assistant to Lind", "counsel to the House"."""
    at = i + 2 + (words.keys[i + 2 : i + 3] == ["the"])
    if words.keys[i] not in _ADVISING or words.keys[i + 1 : i + 2] != ["to"] or at >= last:
        return False
    return words.texts[at][0].isupper() or read_source_nouns().get(words.keys[at]) == "official"


def _serves_body(words: Words, i: int, first: int, last: int) -> bool:
    """Say whether staff is a public body's: "the city's planner", "director of the agency"."""
    keys = words.keys
    if any(key.endswith("'s") and key[:-2] in _PUBLIC or key in _EMPLOYING for key in keys[first:i]):
        return True  # "the county emergency director", "White House budget director"
    if keys[i] == "director" and any(_is_body_s(key) for key in keys[first:i]):
        return True  # "the charity's policy director"
    if keys[i - 1] in _CHIEF or any(map(is_short_body, words.texts[first:i])):
        return i > first  # "executive director of the charity", "CIA deputy director"
    if keys[i + 1 : i + 2] != ["of"]:
        return False
    stop = next((k for k in range(i + 2, last) if keys[k] in _LINKS), last)
    if any(map(is_short_body, words.texts[stop - 1 : stop])):
        return True  # "director of the GBI"
    is_owned = any(key.endswith("'s") for key in keys[i + 2 : stop])  # "director of the Army's program"
    return (is_owned or keys[stop - 1] in _PUBLIC) and is_public_body(words, i + 2, stop)


def _is_body_s(key: str) -> bool:
    """Say whether a word is the possessive of a body that speaks: "the firm's", no "the team's"."""
    noun = key.removesuffix("'s")
    return noun != key and read_source_nouns().get(noun) == "institution" and noun not in _PLAYING


def _is_firm(words: Words, first: int, end: int) -> bool:
    """Say whether the capitalised words before a word are a firm's name: no club's, whose boss trains it."""
    start = end
    while start > first and words.texts[start - 1][0].isupper():
        start -= 1
    return start < end and is_firm_name(words, (start, end))


def sits_on(keys: Sequence[str]) -> bool:
    """Say whether a clause tells of a seat in a public body: "who sits on the council".

    Examples
    --------
    >>> sits_on("who sits on the city council".split()), sits_on("who sits on the bench".split())
    (True, False)
    """
    if len(keys) < _SEAT_WORDS or keys[1] not in _TAKING_SEATS or keys[2] not in ("on", "in"):
        return False
    seat = keys[3 : 3 + _NEAR]
    return not _SITTING.isdisjoint(seat) or any(seat[k : k + 2] in _BOARDS for k in range(len(seat)))


def is_public_body(words: Words, first: int, last: int) -> bool:
    """Say whether words behind "head of" name a public body: "the city's fire service", no "security"."""
    keys = words.keys[first:last]
    if not keys or not (keys[0] in DETERMINERS or words.texts[first][0].isupper()):
        return False
    stop = next((k for k, key in enumerate(keys) if key in _LINKS), len(keys))
    return not _PUBLIC.isdisjoint(key.removesuffix("'s") for key in keys[:stop])
