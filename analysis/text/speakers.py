"""Who speaks: a phrase to a name and a type; one person, one name; pronouns to the last fitting person."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from analysis.lexicons.matcher import read_rows
from analysis.text.attribution import Layout, is_quoted
from analysis.text.phrases import DETERMINERS, POSSESSIVE, Phrase, capital_run, gap

_NOT_NAMES = frozenset(
    "the a an this that these those but and or in on at by for from with as if when while after "
    "before since he she they it we i you his her its their our my your there here what who why how "
    "where which no not yes so now then also monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december some many "
    "most all both one two three several other others even still yet to of last next according asked "
    "however meanwhile earlier later".split()
)
_GENDER_OF = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_SENTENCES_BACK = 8  # how far a pronoun looks back
_CHANNEL = frozenset(
    "news times post journal herald tribune gazette chronicle weekly daily telegraph observer "
    "examiner press radio tv television channel magazine courier bulletin mirror globe standard "
    "dispatch inquirer register sentinel".split()
)
_INSTITUTIONAL = frozenset(
    "house department university party committee commission street court council board institute "
    "college association foundation agency administration bureau union office center centre hospital "
    "church school group inc corp company bank ministry army navy police congress senate parliament "
    "embassy campaign pac fund coalition states nations kingdom republic city county state supreme "
    "federal national international united society league club team service authority lifts airlines "
    "airways motors industries holdings partners lives".split()
)
_PLURAL_PRONOUNS = frozenset(("they", "we"))
_SEEN = frozenset("saw witnessed watched seen filmed overheard".split())


class Speaker(NamedTuple):
    """A source: name or description as it is best printed, and its type."""

    name: str
    type: str


class Mention(NamedTuple):
    """A person named in the outlet's own words."""

    word: int
    name: str
    gender: str


NOBODY = Speaker("", "")


def fold_name(name: str) -> str:
    """Return the key of a name: two spellings of one name have one key.

    Case, accents, hyphens, apostrophes, points and spaces are dropped.

    Parameters
    ----------
    name : str
        A name or description.

    Returns
    -------
    str
        Lower-case letters and digits only; "" for a name without any.

    Examples
    --------
    >>> fold_name("Mirel Hask-Oyen") == fold_name("Mirel Hask-oyen") == fold_name("MIREL HASK OYEN")
    True
    """
    if name.isascii():
        return "".join(c for c in name.lower() if c.isalnum())
    return "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if c.isalnum())


@cache
def _source_nouns() -> dict[str, str]:
    return {row["term"]: row["category"] for row in read_rows("source_nouns")}


@cache
def _titles() -> dict[str, str]:
    return {row["term"]: row["gender"] for row in read_rows("titles")}


@cache
def _first_names() -> dict[str, str]:
    return {row["term"]: row["gender"] for row in read_rows("first_names")}


@cache
def _outlets() -> dict[str, bool]:
    return {fold_name(row["term"]): row["shared"] == "yes" for row in read_rows("outlets")}


def is_outlet(name: str) -> bool:
    """Say whether a name is that of a news outlet, by list or by its make-up ("… Herald", "Channel 9").

    Examples
    --------
    >>> is_outlet("Reuters"), is_outlet("The Ashford Gazette"), is_outlet("Ashford Council")
    (True, True, False)
    """
    parts = [p for p in re.split(r"[\s.]+", name.lower()) if p not in ("the", "")]
    if not parts:
        return False
    if fold_name(" ".join(parts)) in _outlets():
        return True
    return len(parts) > 1 and (parts[-1] in _CHANNEL or parts[0] in ("channel", "weekly", "daily", "radio"))


def _strip_title(layout: Layout, start: int, end: int) -> tuple[int, str]:
    """Return where the name proper begins in a capitalised run, and the gender its titles tell."""
    keys, titles, gender, first = layout.words.keys, _titles(), "", start
    for i in range(start, end - 1):
        if keys[i] in titles or keys[i].startswith(("ex-", "vice-", "co-", "then-")):
            gender = titles.get(keys[i], "") or gender
            first = i + 1
            if keys[first] == "of" and end - first > 3:
                first += 2
    return first, gender


class People:
    """The persons an article names, in order, with what their titles and first names tell of them."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._mentions: list[Mention] = []
        self._full: dict[str, str] = {}
        self._by_key: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._collect()
        self._words = [m.word for m in self._mentions]

    def _collect(self) -> None:
        """Find names of two and more words first, then single ones that stand for them."""
        layout = self._layout
        runs = self._runs()
        for start, end in runs:
            first, gender = _strip_title(layout, start, end)
            if self._is_person(first, end, titled=first > start):
                self._register(first, end, gender)
        for start, end in runs:
            first, gender = _strip_title(layout, start, end)
            name = self._name(first, end)
            full = self.full_name(name)
            known = fold_name(full) in self._by_key
            if known and not is_quoted(layout, first):
                self._mentions.append(Mention(first, full, gender or self._gender(full)))

    def _runs(self) -> list[tuple[int, int]]:
        """Return the runs of capitalised words of the text."""
        texts, keys = self._layout.words.texts, self._layout.words.keys
        runs: list[tuple[int, int]] = []
        for i, word in enumerate(texts):
            if not word[0].isupper() or keys[i] in _NOT_NAMES:
                continue
            if runs and runs[-1][1] == i and self._close(i):
                runs[-1] = (runs[-1][0], i + 1)
            else:
                runs.append((i, i + 1))
        return runs

    def _close(self, i: int) -> bool:
        """Say whether two capitalised words belong to one name."""
        between = gap(self._layout.text, self._layout.words, i)
        before = self._layout.words.texts[i - 1]
        if before.endswith(("’s", "'s")):
            return False
        return between in (" ", "\u00a0") or (between in (". ", ".\u00a0") and len(before) <= 4)

    def _name(self, first: int, end: int) -> str:
        """Return a name as printed, without a possessive ending."""
        words = self._layout.words
        name = self._layout.text[words.starts[first] : words.ends[end - 1]]
        name = re.sub(r"\s+", " ", name)
        return name[:-2] if name.endswith(("’s", "'s")) else name

    def _is_person(self, first: int, end: int, *, titled: bool) -> bool:
        """Say whether a run is a person's full name."""
        keys = self._layout.words.keys
        last = re.sub(r"'s$", "", keys[end - 1])
        if any(keys[i] in _INSTITUTIONAL for i in range(first, end)) or last in _INSTITUTIONAL:
            return False
        if end - first >= 2:
            return end - first <= 4 and (
                titled or keys[first] in _first_names() or self._introduced(first, end)
            )
        return False

    def _introduced(self, first: int, end: int) -> bool:
        """Say whether a role stands before the name or an age behind it."""
        layout, keys = self._layout, self._layout.words.keys
        if first and keys[first - 1] in _source_nouns() and gap(layout.text, layout.words, first) == " ":
            return _source_nouns()[keys[first - 1]] in ("role", "official", "spokes", "witness")
        if end < len(keys) and gap(layout.text, layout.words, end) == ", ":
            after = keys[end]
            return (after.isdigit() and len(after) < 3) or (
                after in ("a", "an", "the") and end + 1 < len(keys) and self._role_near(end)
            )
        return False

    def _role_near(self, i: int) -> bool:
        """Say whether a role noun follows soon."""
        keys, nouns = self._layout.words.keys, _source_nouns()
        return any(nouns.get(key) in ("role", "official", "spokes", "witness") for key in keys[i : i + 5])

    def _register(self, first: int, end: int, gender: str) -> None:
        """Note a full name under its last word and under its key."""
        name = self._name(first, end)
        self._by_key.setdefault(fold_name(name), name)
        parts = name.split()
        for n in (1, 2):
            if len(parts) > n:
                self._full.setdefault(fold_name(" ".join(parts[-n:])), name)
        if gender:
            self._roles.setdefault(fold_name(name), gender)

    def _gender(self, name: str) -> str:
        """Return m, f or "" for a full name."""
        return self._roles.get(fold_name(name)) or _first_names().get(name.split()[0].lower(), "")

    def full_name(self, name: str) -> str:
        """Return the article's full name for a surname or another spelling; else the name itself."""
        key = fold_name(name)
        if key in self._by_key:
            return self._by_key[key]
        if key in self._full:
            return self._full[key]
        return name

    def knows(self, name: str) -> bool:
        """Say whether a name is one of the article's persons."""
        return fold_name(self.full_name(name)) in self._by_key

    def add_speaker(self, word: int, name: str) -> None:
        """Note a person that a reporting verb has shown to be one."""
        parts = name.split()
        self._by_key.setdefault(fold_name(name), name)
        if len(parts) > 1:
            self._full.setdefault(fold_name(parts[-1]), name)
        at = bisect_right(self._words, word)
        if at and self._words[at - 1] == word:
            return
        self._words.insert(at, word)
        self._mentions.insert(at, Mention(word, name, self._gender(name)))

    def resolve(self, pronoun: str, word: int) -> str:
        """Return whom a pronoun stands for: the first fitting person of the last sentence with one."""
        gender = _GENDER_OF.get(pronoun, "")
        starts = self._layout.sentence_first
        here = bisect_right(starts, word) - 1
        at = bisect_right(self._words, word - 1)
        best, sentence = "", -1
        while at > 0:
            mention = self._mentions[at - 1]
            k = bisect_right(starts, mention.word) - 1
            if here - k > _SENTENCES_BACK or (best and k != sentence):
                break
            if not (gender and mention.gender and mention.gender != gender):
                best, sentence = mention.name, k
            at -= 1
        return best


def _described(layout: Layout, phrase: Phrase) -> str:
    """Return a description without its leading article."""
    words = layout.words
    first = phrase.first
    while first < phrase.last - 1 and words.keys[first] in DETERMINERS - POSSESSIVE:
        first += 1
    return re.sub(r"\s+", " ", layout.text[words.starts[first] : words.ends[phrase.last - 1]])


def _head_type(layout: Layout, first: int, last: int) -> str:
    """Return the type that a phrase's head noun tells: the last noun before a preposition."""
    keys, nouns = layout.words.keys, _source_nouns()
    stop = first + 1
    while stop < last and keys[stop] not in (
        "of",
        "for",
        "in",
        "at",
        "from",
        "with",
        "on",
        "who",
        "to",
        "by",
        "that",
        "than",
    ):
        stop += 1
    for i in range(stop - 1, first - 1, -1):
        key = keys[i][:-2] if keys[i].endswith("'s") and i < stop - 1 else keys[i]
        if key in nouns and not keys[i].endswith("'s"):
            return nouns[key]
    return ""


_OF_CATEGORY = {
    "spokes": "official",
    "official": "official",
    "role": "unnamed",
    "witness": "witness",
    "unnamed": "unnamed",
    "institution": "institution",
    "document": "document",
    "outlet": "outlet",
}


def _person_type(layout: Layout, name_range: tuple[int, int], phrase: Phrase) -> str:
    """Return the type of a named person from the words before the name and the apposition."""
    categories = [_head_type(layout, phrase.first, name_range[0])] if phrase.first < name_range[0] else []
    if phrase.role is not None:
        categories.append(_head_type(layout, *phrase.role))
    for category in categories:
        if category in ("spokes", "official"):
            return "official"
        if category == "witness":
            return "witness"
    return "person"


def identify(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return the speaker that a phrase names, pronouns resolved and names in full."""
    keys, words = layout.words.keys, layout.words
    key = keys[phrase.first]
    if phrase.last - phrase.first == 1 and key in ("he", "she", "they", "who", "it"):
        return _of_pronoun(layout, phrase, people)
    if phrase.last - phrase.first == 1 and key in ("i", "we", "you"):
        return Speaker(words.texts[phrase.first], "unnamed")
    start, end = capital_run(words, phrase.first, phrase.last)
    if end == phrase.last and start < end and not (end - start == 1 and keys[start] in _source_nouns()):
        return _of_name(layout, (start, end), phrase, people)
    if phrase.role is not None:
        named = _name_in_role(layout, phrase, people)
        if named is not None:
            return named
    described = _described(layout, phrase)
    kind = _OF_CATEGORY.get(_head_type(layout, phrase.first, phrase.last), "unnamed")
    alias = _alias(layout, phrase)
    if kind == "unnamed" and phrase.role is not None and any(keys[i] in _SEEN for i in range(*phrase.role)):
        kind = "witness"
    return Speaker(alias or described, kind)


def _of_pronoun(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return the person that a pronoun stands for."""
    key = layout.words.keys[phrase.first]
    if key in ("it", "they"):
        return Speaker(layout.words.texts[phrase.first], "unnamed")
    name = people.resolve(key, phrase.first)
    return Speaker(name, "person") if name else Speaker(layout.words.texts[phrase.first], "unnamed")


def _of_name(layout: Layout, run: tuple[int, int], phrase: Phrase, people: People) -> Speaker:
    """Return the speaker of a capitalised run: person, institution, outlet or document."""
    keys = layout.words.keys
    first, gender = _strip_title(layout, *run)
    text = re.sub(r"\s+", " ", layout.text[layout.words.starts[first] : layout.words.ends[run[1] - 1]])
    name = text[:-2] if text.endswith(("’s", "'s")) else text
    whole = re.sub(r"\s+", " ", layout.text[layout.words.starts[run[0]] : layout.words.ends[run[1] - 1]])
    if is_outlet(whole) and not people.knows(name):
        return Speaker(whole, "outlet")
    if first == run[0] and not people.knows(name):
        kind = _institution_type(keys, run)
        if kind or keys[phrase.first] == "the":
            return Speaker(whole, kind or "institution")
    full = people.full_name(name)
    people.add_speaker(first, full)
    return Speaker(
        full,
        _person_type(layout, (run[0], run[1]), phrase)
        if first == run[0]
        else _titled_type(layout, run[0], first, phrase),
    )


def _titled_type(layout: Layout, start: int, first: int, phrase: Phrase) -> str:
    """Return the type of a person whose capitalised titles stand before the name."""
    if (
        _source_nouns().get(layout.words.keys[first - 1]) in ("official", "spokes")
        or layout.words.keys[first - 1] in _OFFICIAL_TITLES
    ):
        return "official"
    return _person_type(layout, (start, first), phrase)


_OFFICIAL_TITLES = frozenset(
    "sen rep gov gen col capt lt sgt maj adm cmdr det insp supt sheriff pres sec atty".split()
)


def _institution_type(keys: list[str], run: tuple[int, int]) -> str:
    """Return institution or document for a capitalised run that holds such a noun."""
    nouns = _source_nouns()
    if keys[run[1] - 1] in nouns and nouns[keys[run[1] - 1]] in ("document", "institution"):
        return nouns[keys[run[1] - 1]]
    if any(keys[i] in _INSTITUTIONAL for i in range(*run)):
        return "institution"
    return "institution" if run[1] - run[0] == 1 and keys[run[0]].isupper() else ""


def _name_in_role(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return the name behind a described source: "its secretary, NAME, said"."""
    assert phrase.role is not None
    first, last = phrase.role
    start, end = capital_run(layout.words, first, last)
    if (
        start == first
        and end == last
        and end - start >= 2
        and not is_outlet(layout.text[layout.words.starts[start] : layout.words.ends[end - 1]])
    ):
        kind = _head_type(layout, phrase.first, phrase.last)
        if kind not in ("institution", "document", "outlet"):
            speaker = _of_name(layout, (start, end), Phrase(start, end), people)
            return Speaker(speaker.name, "official" if kind in ("spokes", "official") else speaker.type)
    return None


_ALIAS = re.compile(r"\b(?:names?|identified) (?:only )?as ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")


def _alias(layout: Layout, phrase: Phrase) -> str:
    """Return the name that a clause behind a description gives: "who gave his name as NAME"."""
    if phrase.role is None:
        return ""
    end = layout.words.ends[phrase.role[1] - 1]
    hit = _ALIAS.search(layout.text, layout.words.ends[phrase.last - 1], end)
    return hit[1] if hit else ""
