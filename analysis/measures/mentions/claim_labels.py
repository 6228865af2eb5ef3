"""Labels of claims: who says it, and the core of what is said in the order and the words of the article."""

import re
from collections.abc import Collection, Mapping, Sequence

from analysis.measures.mentions.claim_clauses import find_clause, find_condition
from analysis.measures.mentions.claim_cores import IN_A_ROW, choose_core
from analysis.measures.mentions.claim_ends import is_cut
from analysis.measures.mentions.claim_short_forms import MONEY, shorten_forms
from analysis.measures.mentions.claim_words import Clause
from analysis.text.words import Words

# Words of a label with its speaker, of what is said, and of what stands in a row in the article: never a
# sentence of it.
LABEL_WORDS = 10
CORE_WORDS = 8
# Letters that a label has room for, and that what is said may have behind a long speaker.
WIDTH = 64
LEAST_WIDTH = 50
# What shows that a label stops within its clause.
CUT = "…"
# A noun with others before it that say what kind it is, up to the next preposition or the end.
_NOUNS = re.compile(r"[wz]{1,3}(?=p|$)")
# Who a speaker means by himself: in his own words, and in those of the article.
OWN_WORDS, REPORTED = frozenset({"i", "we"}), frozenset({"he", "she", "they"})


def label_claim(
    words: Words,
    text: str,
    within: range,
    lead: str,
    plain: Collection[str] = frozenset(),
    *,
    oneself: Collection[str] = OWN_WORDS,
) -> str:
    """Return a label: "Moor: quarry would not be drained".

    Subject, verb and what follows in the order of the article, auxiliaries and denials kept. All of a short
    clause is given; of a longer one articles and adverbs are left out, then what matters least: a pronoun of
    the speaker, adjectives, what stands before a subject's head. It ends where a phrase ends, as late as
    there is room. Never more than eight words behind the speaker, nor more than five of the article in a row;
    "did not" is "didn't", still two words of these, "80 percent" "80%". Where it has to end on the verb or
    before an "if" an ellipsis says so ("ferry would have been safe …"), as where the "if" came first.

    ``lead``: what stands before: "Moor:", "Moor: denied"; "" for nothing. ``plain``: words that the text
    prints in lower case: a first word among them is no name. ``oneself``: pronouns that stand for the
    speaker.

    >>> from analysis.text.words import find_words
    >>> line = "The flooded quarry on the hill would probably not be drained before the winter"
    >>> label_claim(find_words(line), line, range(14), "Moor:", plain={"the"})
    'Moor: flooded quarry would not be drained before winter'
    """
    clause = find_clause(words, text, within)
    if condition := find_condition(words.keys[within.start : clause.at[0]], clause):
        lead = f"{lead} {condition} {CUT}".lstrip()  # "if … they will strike"
    room = max(WIDTH - len(lead) - 1, LEAST_WIDTH)
    most = min(CORE_WORDS, LABEL_WORDS - len(lead.split()))
    texts: Sequence[str] = list(map(words.texts.__getitem__, clause.at))
    printed: Mapping[int, str] = {}
    if len(texts) > IN_A_ROW:
        clause, printed = shorten_forms(clause, texts)
        texts = [printed.get(n) or words.texts[i] for n, i in enumerate(clause.at)]
    two = {n for n, form in printed.items() if "'" in form}
    chosen = _end_on_head(clause, choose_core(clause, texts, (room, most), oneself if lead else (), two))
    opens = () if _begins_name(words, text, clause, chosen[0]) else plain
    shown = [
        printed.get(n) or _print_word(words, text, clause.at[n], opens if n == chosen[0] else ())
        for n in chosen
    ]
    for k in range(len(chosen) - 1, 0, -1):
        if clause.gaps[chosen[k]] == ":":  # "4:30" is two words
            shown[k - 1 : k + 1] = [":".join(shown[k - 1 : k + 1])]
    if is_cut(clause, chosen):
        shown.append(CUT)
    return " ".join([lead, *shown] if lead else shown)


def _end_on_head(clause: Clause, chosen: Sequence[int]) -> Sequence[int]:
    """Return a label's words with the noun that a number counts for its last: "137 gates", not "137 lock"."""
    *_, before, last = [-1, -1, *chosen]
    if before < 0 or last != before + 1 or clause.letters[before] != "#":
        return chosen
    run = _NOUNS.match(clause.letters, last)
    return chosen if run is None else [*chosen[:-1], run.end() - 1]


def _begins_name(words: Words, text: str, clause: Clause, n: int) -> bool:
    """Say whether a word in capitals begins a name: "North Korea", however often "north" is a plain word."""
    i = clause.at[n]
    if clause.letters[n] != "w" or i + 1 >= len(words) or text[words.ends[i] : words.starts[i + 1]] != " ":
        return False
    return words.texts[i][0].isupper() and words.texts[i + 1][0].isupper()


def _print_word(words: Words, text: str, i: int, plain: Collection[str]) -> str:
    """Return a word as printed: with its currency or percent sign and an acronym's last point."""
    word, start, end = words.texts[i], words.starts[i], words.ends[i]
    if word.isupper() and len(word) > 1:
        return f"{word}." if "." in word else word
    if word[0].isdecimal():
        sign = text[start - 1] if start and text[start - 1] in MONEY else ""
        return f"{sign}{word}{'%' if text[end : end + 1] == '%' else ''}"
    return word.lower() if word.lower() in plain else word
