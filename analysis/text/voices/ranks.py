"""What an article shows a person to be wherever it names one: by the title before, the role behind."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.appositions import role_after
from analysis.text.voices.layout import Layout, Stretch, sentence_at
from analysis.text.voices.leaders import is_public_role
from analysis.text.voices.name_runs import BEHIND_TITLE, SPACES, name_end
from analysis.text.voices.names import read_titles
from analysis.text.voices.people import People
from analysis.text.voices.person_kinds import OFFICIAL_TITLES, behind_courtesy, is_office, role_type
from analysis.text.voices.phrases import gap, is_capital, read_source_nouns, walk_left
from analysis.text.voices.presence import NEAR, is_shown_there, lives_near, was_there
from analysis.text.voices.shown import by_body, by_government, by_list, by_office, by_party
from analysis.text.voices.speaker_kinds import head_type, is_of_several, rank_of
from analysis.text.voices.verbs import read_verbs
from analysis.text.words import Words

_RANKS = {"official": "official", "spokes": "official", "witness": "witness", NEAR: NEAR}
_THINGS = ("document", "institution", "")
_OFFICE_WITHIN = 4  # words of "of National Intelligence"
_TITLE_WITHIN = 3  # words of "MP Sir"
# Words before "he saw" after which nobody is told to have seen it: "if he saw", "the place where he saw".
_NOT_TOLD = frozenset(
    "if whether where which whom unless than until what claim claims claimed claiming deny denies denied "
    "denying suggest suggests suggested suggesting imply implies implied pretended imagined falsely".split()
)
_COMPANY_WITHIN = 6  # words of "164 terrified passengers"
# Titles that others call somebody by in what is quoted: no president, whom many would have.
_BY_OTHERS = frozenset(
    "senator sen congressman congresswoman representative rep governor gov mayor secretary judge justice "
    "minister general gen commissioner sheriff councillor councilman councilwoman".split()
)
# What opens a role behind a name, beside an article: "Ada Moor, former mayor of Ashby".
_ROLE_OPENS = DETERMINERS | frozenset("former retired then one mp msp mep who".split())


def find_ranks(layout: Layout, people: People, names: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """Yield the ranks that an article shows some persons with in its own words, quoting them or not."""
    settled = set()
    for word, name in people.places_of(names) if names else ():
        if name in settled:
            continue
        rank = _by_title(layout, word) or _by_role(layout, word) or _by_role_before(layout, word)
        rank = rank or _by_company(layout, word) or _by_shown(layout, word)
        rank = _by_sight(layout, word) or rank if rank in ("", NEAR) else rank
        if rank:
            if rank == "official":
                settled.add(name)
            yield name, rank
    called = people.titled_in_quotes(names - settled)  # by others: "“Senator Moor has”"
    for name in {name for word, name in called if layout.words.keys[word - 1] in _BY_OTHERS}:
        settled.add(name)
        yield name, "official"
    for word, name in people.pronouns_of(names - settled) if names else ():
        if name not in settled and by_office(layout, word, word + 1, sentence_at(layout, word)[1]):
            settled.add(name)
            yield name, "official"
        if not _NOT_TOLD.isdisjoint(layout.words.keys[max(0, word - 2) : word]):
            continue
        rest = layout.words.keys[word : sentence_at(layout, word)[1]]
        if is_shown_there(layout.text, layout.words.ends[word], rest):
            yield name, "witness"


def _by_shown(layout: Layout, word: int) -> str:
    """Return the rank that party, body, office or list show: "Ada Moor (Lab)", "Moor was elected mayor"."""
    high = sentence_at(layout, word)[1]
    end = name_end(layout, word, high)
    shown = by_party(layout, end) or by_body(layout, word, end, high) or by_office(layout, word, end, high)
    shown = shown or by_government(layout, word, end)
    return shown or _RANKS.get(by_list(layout, word, end), "")


def _by_sight(layout: Layout, word: int) -> str:
    """Return witness where the subject named saw what happened: "Ada Moor saw the bus fall"."""
    low, high = sentence_at(layout, word)
    end = name_end(layout, word, high)
    if word > low + 1:
        return ""  # who is named as an object or in another clause saw nothing
    saw = is_shown_there(layout.text, layout.words.ends[end - 1], layout.words.keys[end - 1 : high])
    return "witness" if saw else ""


def _by_title(layout: Layout, word: int) -> str:
    """Return the rank that a title before a name tells: "Senator Moor", "passenger Ada Moor"."""
    if not word or gap(layout.text, layout.words, word) not in BEHIND_TITLE:
        return ""
    keys, title = layout.words.keys, layout.words.keys[word - 1]
    if not is_capital(layout.words.texts[word - 1]):
        hearer = (title.endswith("s") and not title.endswith("ss")) or (
            word > 1 and keys[word - 2] in DETERMINERS
        )
        if hearer:
            return ""  # "told officials Ada …"
        return _RANKS.get(read_source_nouns().get(title, ""), "") or _by_public_role(layout, word)
    if title in OFFICIAL_TITLES or is_office(keys, word - 1):
        return "official"
    start = word - 1
    while start > max(0, word - _TITLE_WITHIN) and gap(layout.text, layout.words, start) in SPACES:
        start -= 1  # "Local MP Sir Bo Ray", no "a roomful of victims.” Mr. Ray"
    noun = behind_courtesy(keys, start, word) or rank_of(title)
    return _RANKS.get(noun, "") or _by_public_role(layout, word) or _by_office_of(layout, word)


def _by_office_of(layout: Layout, word: int) -> str:
    """Return official for who stands behind an office and what it is for: "Secretary of State Ada Moor"."""
    keys, texts, of = layout.words.keys, layout.words.texts, word - 1
    while of > max(0, word - _OFFICE_WITHIN) and is_capital(texts[of]):
        of -= 1
    of -= keys[of] == "the" and of > 0  # "Secretary of the Navy Ada Moor"
    is_office = keys[of] in ("of", "for") and of > 0 and is_capital(texts[of - 1])
    return "official" if is_office and read_source_nouns().get(keys[of - 1]) == "official" else ""


def _by_public_role(layout: Layout, word: int) -> str:
    """Return official for a role before a name that is a public one: "city council member Ada Moor"."""
    role = walk_left(layout.text, layout.words, word - 1, sentence_at(layout, word)[0])
    return "official" if role is not None and is_public_role(layout.words, word - 1, *role[:2]) else ""


def _by_company(layout: Layout, word: int) -> str:
    """Return the rank of those whom a person was one of: "Ada Moor, 41, was among the passengers".

    "One of them" is one of those of the sentence before.
    """
    keys, (low, high) = layout.words.keys, sentence_at(layout, word)
    end = name_end(layout, word, high)
    end += end < high and keys[end].isdigit()
    if end + 1 < high and keys[end] == "and" and is_capital(layout.words.texts[end + 1]):
        end = name_end(layout, end + 1, high)  # "Ada and Bo Moor were among"
    if end + 2 >= high or keys[end] not in ("is", "was", "were") or keys[end + 1] not in ("among", "one"):
        return ""
    within = range(end + 2, min(high, end + 2 + _COMPANY_WITHIN))
    if keys[end + 2 : end + 4] == ["of", "them"] or keys[end + 2] == "them":
        within = range(sentence_at(layout, low - 1)[0] if low else 0, low)
    found = (
        _RANKS.get(read_source_nouns().get(keys[i], ""), "") for i in within if keys[i].endswith(("s", "men"))
    )
    return next(filter(None, found), "")


def _by_role_before(layout: Layout, word: int) -> str:
    """Return the rank of the role before a name in commas: "the mayor of Harl, Ada Moor, left"."""
    words, text = layout.words, layout.text
    low, high = sentence_at(layout, word)
    end = name_end(layout, word, high)
    while word > low and words.keys[word - 1] in read_titles() and gap(text, words, word) in BEHIND_TITLE:
        word -= 1
    closed = text.startswith((",", ".", ":"), words.ends[end - 1])
    between = gap(text, words, word)
    last = word - 1
    if between == "), ":
        last -= 1  # "the chairman of the Union of Bakers (UB), Ada Moor,"
        between = ", " if gap(text, words, last + 1) == " (" else ""
    if last <= low or between != ", " or not closed:
        return ""
    role = walk_left(text, words, last, low)
    if role is None or not (words.keys[role.first] in DETERMINERS or words.keys[role.first].endswith("'s")):
        return ""
    told = head_type(words, role.first, role.last)
    if told not in _THINGS:
        return _RANKS.get(told, "")
    inner = [i for i in range(role.first + 1, role.last) if words.keys[i] in DETERMINERS]
    kinds = [head_type(words, i, role.last) for i in inner]  # "a letter from his secretary, Ada Moor,"
    return "official" if not {"official", "spokes"}.isdisjoint(kinds) else ""


def _is_owned(words: Words, role: Stretch) -> bool:
    """Say whether a role is somebody's who is named first: "President Moor's top adviser"."""
    owner = next((i for i in range(*role) if words.keys[i].endswith("'s")), role[1])
    return owner < role[1] - 1 and all(map(is_capital, words.texts[role[0] : owner + 1]))


def _by_role(layout: Layout, word: int) -> str:
    """Return the rank that an apposition behind a name tells: "Ada Moor, the mayor of Ashby, left".

    Without an article it has to end with a comma: "Ada Moor, deputy director of the agency, left".
    """
    words, high = layout.words, sentence_at(layout, word)[1]
    end = name_end(layout, word, high)
    end += end < high and words.keys[end].isdigit()  # "Ada Moor, 44, a nurse"
    role = role_after(layout.text, words, end, high) if end < high else None
    if role is None or is_of_several(words.keys[slice(*role)]):
        return ""
    bare = words.keys[end] not in _ROLE_OPENS and not _is_owned(words, role)
    if bare and not (layout.text.startswith(",", words.ends[role[1] - 1]) and words.texts[end].islower()):
        return ""
    told = role_type(words, *role)
    if told not in ("official", "spokes"):
        keys = words.keys[slice(*role)]
        told = "witness" if was_there(keys) else NEAR if lives_near(keys) else told
    if words.keys[end] == "who":
        return _RANKS.get(told, "")
    if not read_verbs().keys().isdisjoint(words.keys[slice(*role)]):
        return ""  # "… met Ada Moor, the mayor said"
    return "" if bare and told not in ("official", "spokes") else _RANKS.get(told, "")
