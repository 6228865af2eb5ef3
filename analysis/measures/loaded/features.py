"""What the loaded-language model sees of a word: by itself, as a neighbour, and at its place."""

from collections.abc import Sequence
from functools import cache

from analysis.measures.loaded.lexicon import Entry, Hit, contexts, entry_of, loaded_forms, loaded_phrases
from analysis.measures.sentiment.rule_words import read_analyzer

OFFSETS = (-2, -1, 1, 2)  # neighbours that count
SENTENCE_CAP = 4  # more clear lexicon words than this in one sentence count as this many
LONGEST = 12  # words of more letters count as this long
FUNCTION_WORDS = frozenset(
    "the a an of to in and for on that is it with as at by from was be are has have had this he she they we "
    "i you his her their its our my your not but or who which what when will would could should may might "
    "can were been do does did if so no all more than out up about into over after before down off back "
    "then there here how why just only also even still too very never now him them us me against under "
    "through between during because while where these those such any some every one two".split()
)
SUFFIXES = frozenset(
    "ing ed ly er est ous ful less ish able ible ive ic al ity ness ism ist ment tion sion ate ize y en ward "
    "ster monger gate ridden some like ry ance ence age dom ship ant ent ary ory ers ies es s 's ling led "
    "ted ded ging ring ning ping king shing ching".split()
)
LONGEST_SUFFIX = max(map(len, SUFFIXES))
PREFIXES = tuple(
    "un in im ir dis mis over out under re anti pro ultra super mega hyper non pre self ill well be en em "
    "down up back fore inter counter".split()
)
NGRAM = 4  # letters of the pieces of a word, its edges marked ^ and $
LEXICON, WORD, SPELLING = "lexicon", "word", "spelling"


def _entry_features(entry: Entry, tag: str) -> list[str]:
    """Say what a lexicon entry is: theme, category and weight."""
    weight = f"{entry.weight:g}"
    return [
        f"{tag}theme={entry.theme}|{weight}",
        f"{tag}category={entry.category}|{weight}",
        f"{tag}weight={weight}",
        f"{tag}any",
    ]


def lexicon_features(key: str, *, plain: bool = False) -> list[str]:
    """Say what the lexicon knows of a word: its entry, or that of the parts of a compound."""
    return features_of(key, entry_of(key, plain=plain), plain=plain)


def features_of(key: str, entry: Entry | None, *, plain: bool = False) -> list[str]:
    """Do the same with the word's entry, where it was looked up already."""
    if entry is not None:
        found = _entry_features(entry, "lexicon:") + (["lexicon:literal"] if entry.unless else [])
        return [*found, "plain"] if plain else found
    if plain:
        return ["unlisted", "plain"]
    if "-" not in key:
        return ["unlisted"]
    forms = loaded_forms()
    weights = [forms[part].weight for part in key.split("-") if part in forms]
    return ["unlisted", f"lexicon:part={max(weights):g}"] if weights else ["unlisted"]


def suffix_of(key: str) -> str:
    """Return the longest known ending of a word, "" for none.

    >>> suffix_of("shamelessly"), suffix_of("sun")
    ('ly', '')
    """
    for size in range(min(LONGEST_SUFFIX, len(key) - 3), 0, -1):
        if key[-size:] in SUFFIXES:
            return key[-size:]
    return ""


def affix_features(key: str) -> list[str]:
    """Return the features of a word's ending, beginning and hyphens."""
    found = [f"suffix={suffix}"] if (suffix := suffix_of(key)) else []
    prefix = ""
    if key.startswith(PREFIXES):
        prefix = next((p for p in PREFIXES if key.startswith(p) and len(key) > len(p) + 3), "")
    if "-" in key:
        parts = key.split("-")
        found += ["hyphen", f"first={parts[0]}", f"last={parts[-1]}"]
    return [*found, f"prefix={prefix}"] if prefix else found


@cache
def _valences() -> dict[str, float]:
    """Return VADER's word valences, -4 to 4 (Hutto and Gilbert 2014)."""
    return read_analyzer().lexicon


def valence_features(key: str) -> list[str]:
    """Say how pleasant a word is, in whole steps from -3 to 3."""
    value = _valences().get(key)
    return [] if value is None else [f"valence={max(-3, min(3, round(value)))}", "valence"]


def spelling_features(key: str) -> list[str]:
    """Return the pieces of a word: affixes, runs of letters, length, valence."""
    if key in FUNCTION_WORDS or key[:1].isdigit():
        return ["digit"] if key[:1].isdigit() else ["function"]
    edged = f"^{key}$"
    runs = [f"letters={edged[i : i + NGRAM]}" for i in range(len(edged) - NGRAM + 1)]
    ends = [f"end={key[-3:]}", f"end={key[-4:]}", f"start={key[:3]}", f"start={key[:4]}", f"start={key[:5]}"]
    return [*affix_features(key), *runs, *ends, *valence_features(key), f"length={min(LONGEST, len(key))}"]


def neighbor_features(key: str, *, plain: bool = False) -> list[str]:
    """Return what a word tells about the words next to it."""
    return near_features(key, entry_of(key, plain=plain))


def near_features(key: str, entry: Entry | None) -> list[str]:
    """Do the same with the word's entry, where it was looked up already."""
    found = [f"key={key}"]
    if key in FUNCTION_WORDS:
        return found
    if entry is not None:
        found += [f"weight={entry.weight:g}", f"category={entry.category}"]
    if suffix := suffix_of(key):
        found.append(f"suffix={suffix}")
    if key[:1].isdigit():
        found.append("digit")
    value = _valences().get(key)
    return found if value is None else [*found, "valence+" if value > 0 else "valence-"]


def phrase_features(hit: Hit, key: str) -> list[str]:
    """Return what the phrase around a word tells."""
    return entry_phrase(hit.entry, key in FUNCTION_WORDS)


def entry_phrase(entry: Entry, function: bool) -> list[str]:
    """Return what a phrase with an entry tells of a function word, or another word, in it."""
    if entry.fixed:
        return ["fixed"]
    inner = [f"phrase:function={entry.weight:g}"] if function else []
    return _entry_features(entry, "phrase:") + inner


def case_feature(text: str, first: bool, title: bool) -> str:
    """Say how a word is written: initcap, titlecap, name, titlelow, or "" (lower case in a sentence)."""
    if not text[:1].isupper():
        return "titlelow" if title else ""
    return "initcap" if first else "titlecap" if title else "name"


def in_title_case(texts: Sequence[str], within: range) -> bool:
    """Say whether half the words of a sentence or more begin with a capital, as in a headline."""
    return 2 * len([1 for i in within if texts[i][:1].isupper()]) >= len(within)


def literal_domains(keys: Sequence[str], within: range) -> dict[str, int]:
    """Count the words of each literal domain (fire, weather, violence, …) in a sentence."""
    known, counts = contexts(), dict[str, int]()
    for i in within:
        if keys[i] in known:
            for domain in known[keys[i]]:
                counts[domain] = counts.get(domain, 0) + 1
    return counts


def is_literal(key: str, entry: Entry | None, domains: dict[str, int]) -> bool:
    """Say whether other words of the sentence make a form with a literal sense literal."""
    if entry is None or not entry.unless:
        return False
    own = entry.unless in contexts().get(key, ())
    return domains.get(entry.unless, 0) > own


def find_phrases(keys: Sequence[str], within: range) -> list[Hit]:
    """Find the lexicon's phrases and the fixed terms in a sentence."""
    return loaded_phrases().find(keys, within.start, within.stop)
