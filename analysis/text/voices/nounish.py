"""Forms of reporting verbs that are another word here: nouns, states, participles of a short clause."""

from collections.abc import Sequence

from analysis.lexicons.grammar import ARTICLES, DETERMINERS, POSSESSIVES, THIRD_PERSON
from analysis.text.voices.appositions import is_of_document
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.names import read_places
from analysis.text.voices.phrases import (
    ADVERBS,
    AUXILIARIES,
    COUNTS,
    LINKS,
    PRONOUNS,
    gap,
    has_comma,
    heads_source,
    is_capital,
    read_source_nouns,
)

# Forms that are nouns at least as often as verbs: they need a subject directly before them.
NOUNISH = frozenset(
    "claim claims report reports call calls comment comments note notes remark remarks demand demands "
    "state states answer answers post posts text texts order orders attack attacks label labels protests "
    "estimate estimates promise promises pledge pledges question praise protest warning saying "
    "reporting finding findings tweet tweets email emails charge charges cry cries laugh laughs shout joke "
    "jokes smile fear fears point points show shows brand object counter thank hope hopes offer plead "
    "quote quotes murmur whisper caution feel swear allow stress reads find finds yell scream "
    "wonder wonders term terms sob sigh rant chant taunt sneer quip lament reply response blast blasts slam "
    "slams rip dispute disputes denies flag flags".split()
)
_PUT = frozenset(("put", "puts"))
_CLAUSE_OPENS = THIRD_PERSON | {"that", "there"}
_FORMS = _PUT | {"read", "telling", "states", "state"}  # with rules of their own
# What is said and reports nothing: "said goodbye", "said a prayer for".
_SAY = frozenset("say says said saying".split())
_PHRASES = frozenset(
    "goodbye goodbyes farewell farewells hello hi grace prayer prayers mass rosary blessing thanks vows "
    "nothing kaddish".split()
)
_OF_NOUNS = ARTICLES | POSSESSIVES
_BEFORE_PHRASE = _OF_NOUNS | {"some"}
_GOES_WITHOUT = (["goes", "without"], ["go", "without"], ["went", "without"])
_VERBS_BEHIND = (AUXILIARIES - {"to", "not", "going", "that"}) | frozenset(
    "began emerged surfaced came".split()
)
_REPORTING = frozenset("said say says suggest suggested suggests indicate indicated indicates".split())
_STATED = frozenset("claim claims report reports comment comments remark remarks".split())
_REPORTING_NOUNS = frozenset("news media press intelligence weather".split())
_DEGREES = frozenset("most more very so as less a no".split())
# Subjects of a verb without an ending that have none themselves.
_PLURALS = frozenset("police people men women children many some others few most both all media data".split())
_OVER = frozenset("over of about amid against between from into on".split())
_BEFORE_NOUN = frozenset("of for in to with by on and or".split())
_ABOUT_NOUN = frozenset("over about against after from amid despite under without at".split())
_ACCORDING_WITHIN = 4
_LATEST = frozenset("a an latest".split())
_NOUN_WITHIN = 3  # words before a noun in which its article stands
_DASHES = ("-", "--", "–", "—")
_AT_WITHIN, _FIGURE_WITHIN = 9, 5  # words of "the number of those killed at", and of "at no more than 40"
_QUALIFYING = frozenset(
    "no more less fewer than about around between over under nearly almost roughly some up to least at just "
    "only approximately well".split()
)
_NO_FIGURES = frozenset("one many most none few neither".split())  # "at one end"
_COUPLED_WITHIN = 6  # words in which "and" makes several subjects of one
# "the group advised by her", "crimes related to it": a participle that stands for a clause.
_AFTER_REDUCED = frozenset(("by",))


def is_noun(layout: Layout, i: int, first: int, low: int) -> bool:
    """Say whether a form that can be a noun is one here."""
    keys = layout.words.keys
    if _is_other_word(layout, i):
        return True
    if keys[i] not in NOUNISH or first < i:
        return False
    if keys[i + 1 : i + 2] == ["of"] or (keys[i] in _STATED and keys[i + 1 : i + 2] == ["as"]):
        return True  # "false claims of fraud", "rated the claims as false"
    if i == low:
        return not (i and layout.text[layout.words.starts[i] - 1] in "\"”’', ")
    if is_of_document(layout.words, i, low):
        return False
    if "according" in keys[max(low, i - _ACCORDING_WITHIN) : i] and _follows_according(layout, i):
        return True  # "according to media reports"
    before = keys[i - 1]
    if before in _REPORTING_NOUNS and keys[i].endswith("s"):
        return True  # "News reports later said"
    if before == "by" and keys[i].endswith("ing"):
        return False  # "began by saying"
    if before in _BEFORE_NOUN:
        return not (before == "and" and _takes_person(layout, i))
    return _is_told_by(layout, i, low)


def _is_told_by(layout: Layout, i: int, low: int) -> bool:
    """Say whether what stands before a form shows that it is a noun: "his claims", "a conference call"."""
    keys, before = layout.words.keys, layout.words.keys[i - 1]
    if before in _ABOUT_NOUN and not keys[i].endswith("ing"):
        return True
    if before in DETERMINERS or before.endswith(("'s", "s'")):
        return True
    is_base, between = not keys[i].endswith(("s", "ing", "lt")), gap(layout.text, layout.words, i)
    if is_base and between.strip() in _DASHES:
        # "which he defended - praise that"; no "its leaders — all cooks — estimate that"
        is_insert = any(gap(layout.text, layout.words, k).strip() in _DASHES for k in range(low + 1, i))
        return not is_insert and keys[i + 1 : i + 2] == ["that"]
    if is_base and _is_singular(before) and "and" not in keys[max(low, i - _COUPLED_WITHIN) : i]:
        return True  # "a conference call that"
    if between.strip() in _DASHES and keys[i + 1 : i + 2] == ["that"]:
        return True  # "which he defended - remarks that"
    is_plain = between == " " and layout.words.texts[i - 1].islower()
    if is_plain and keys[i].endswith("s") and _is_described(keys, i):
        return True
    is_name = is_capital(layout.words.texts[i - 1]) and layout.words.texts[i].islower() and i - 1 > low
    is_adjective = before.endswith(("ed", "ing", "al", "ive", "ous")) and not is_name
    is_adjective = is_adjective and "," not in between  # "the Journal reports", "which we obtained, flags"
    return between.startswith(("’ ", "' ")) or is_adjective


def _takes_person(layout: Layout, i: int) -> bool:
    """Say whether somebody follows a form in -s behind "and": "he left and calls people “losers”"."""
    keys = layout.words.keys
    is_near = keys[i].endswith("s") and i + 1 < len(keys) and gap(layout.text, layout.words, i + 1) == " "
    return is_near and (heads_source(keys[i + 1]) or keys[i + 1] in ("the", "them", "him", "her", "it"))


def _is_described(keys: list[str], i: int) -> bool:
    """Say whether a form in -s stands behind a noun that reports nothing: "security fears"."""
    before = keys[i - 1]
    is_source = heads_source(before) or before in PRONOUNS or before in ADVERBS or before in AUXILIARIES
    is_link = before in LINKS or before.endswith(("s", "ly")) or before in ("who", "which", "that")
    return not (is_source or is_link or _CLAUSE_OPENS.issuperset(keys[i + 1 : i + 2]))


def _follows_according(layout: Layout, i: int) -> bool:
    """Say whether a form ends what "according to" names, no comma between."""
    if layout.words.keys[i].endswith("ing"):
        return False
    while layout.words.keys[i] != "according":
        if has_comma(layout, i):
            return False
        i -= 1
    return True


def _is_singular(before: str) -> bool:
    """Say whether a noun or name cannot be the subject of a verb without an ending."""
    if before.endswith(("s", "ly", "'ve", "'d", "'re")) or before in _PLURALS:
        return False
    return before not in AUXILIARIES and before not in PRONOUNS and before not in ADVERBS


def _is_other_word(layout: Layout, i: int) -> bool:
    """Say whether a form is no verb that reports: "New York State", "based on state rules", "advised by"."""
    keys = layout.words.keys
    if keys[i] in _SAY and _is_idiom(layout, i) or keys[i : i + 2] == ["ruled", "out"]:
        return True
    before, after = keys[i - 1] if i else "", keys[i + 1] if i + 1 < len(keys) else ""
    if keys[i] in _PUT:
        return after != "it" and not gives_figure(layout, i + 1, sentence_at(layout, i)[1])
    if keys[i] in _FORMS:
        return layout.words.texts[i].istitle() or _is_other_form(keys[i], before, after)
    if (
        keys[i] in NOUNISH
        and (after in _REPORTING or (keys[i].endswith("s") and after in _VERBS_BEHIND))
        and gap(layout.text, layout.words, i + 1) == " "
    ):
        return True
    if keys[i] in NOUNISH and after in _VERBS_BEHIND and _is_dated(keys, i):
        return True
    if before == "no" and not layout.quoted[i - 1]:
        return True  # "no reported cases"; a quotation may end in "no"
    return keys[i].endswith("ed") and _describes(layout, i, before, after)


def _is_dated(keys: Sequence[str], i: int) -> bool:
    """Say whether a form ends the name of a thing with its day or its owner: "Friday's jobs report does"."""
    return any(keys[k].endswith("'s") or keys[k] in _LATEST for k in range(max(0, i - _NOUN_WITHIN), i))


def gives_figure(layout: Layout, first: int, high: int) -> bool:
    """Say whether words are a thing and its number: "the cost at about $3 million", no "them at risk"."""
    keys = layout.words.keys
    if first >= high or keys[first] not in DETERMINERS:
        return False
    at = next((i for i in range(first + 2, min(high, first + _AT_WITHIN)) if keys[i] == "at"), high)
    to = at + 1
    while to < min(high, at + _FIGURE_WITHIN) and keys[to] in _QUALIFYING:
        to += 1
    if to >= high or not (keys[to][0].isdigit() or keys[to] in COUNTS - _NO_FIGURES):
        return False
    return all(gap(layout.text, layout.words, i) in (" ", "-", "’ ") for i in range(first + 1, at + 1))


def _is_other_form(key: str, before: str, after: str) -> bool:
    """Say whether a form with rules of its own is another word beside what stands before and behind it."""
    if key == "read":
        return read_source_nouns().get(before) != "document"  # "“…”, the email read"
    if key == "telling":
        return before in _DEGREES  # "the most telling moment"
    if key == "states":
        tells = after == "that" and (before in PRONOUNS or before in ("also", "further"))
        return not (tells or read_source_nouns().get(before) == "document")
    is_plural = (
        before.endswith("s") and not before.endswith(("'s", "ss", "us")) and before not in read_places()
    )
    is_verb = after == "that" or before in AUXILIARIES or (len(before) > 5 and before.endswith("ly"))
    return not (is_verb or is_plural)


def _describes(layout: Layout, i: int, before: str, after: str) -> bool:
    """Say whether a participle describes a noun or stands for a clause: "an estimated 40", "advised by"."""
    if i and (_is_owner(layout, i - 1) or before in _OF_NOUNS or before in _OVER):
        return True  # "his alleged crimes", "over alleged links"
    return after in _AFTER_REDUCED and gap(layout.text, layout.words, i + 1) == " "


def _is_idiom(layout: Layout, i: int) -> bool:
    """Say whether nothing is reported: "said goodbye", "said a prayer", no “…,” he said. “My prayers …”."""
    keys = layout.words.keys
    if keys[i] == "saying" and keys[max(0, i - 2) : i] in _GOES_WITHOUT:
        return True
    if keys[i] == "say" and i + 1 < len(keys) and _is_between_commas(layout, i):
        return True  # "a bill like, say, the spending plan"
    at = i + 1 + (keys[i + 1 : i + 2] != [] and keys[i + 1] in _BEFORE_PHRASE)
    return at < len(keys) and keys[at] in _PHRASES and gap(layout.text, layout.words, i + 1) == " "


def _is_between_commas(layout: Layout, i: int) -> bool:
    """Say whether commas stand directly before and behind a word."""
    return all(gap(layout.text, layout.words, k) == ", " for k in (i, i + 1))


def _is_owner(layout: Layout, i: int) -> bool:
    """Say whether a word is a possessive before a participle: "the port's proposed move"."""
    words = layout.words
    return (
        words.keys[i].endswith("'s") and words.keys[i][:-2] not in PRONOUNS and words.texts[i + 1].islower()
    )
