"""What somebody is said to have said: attributed claims and quotations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import nan
from zlib import crc32

from analysis.lexicons.grammar import FINITE
from analysis.measures.mentions.acts import find_acts
from analysis.measures.mentions.claim_clauses import find_clause
from analysis.measures.mentions.claim_labels import OWN_WORDS, REPORTED, label_claim
from analysis.measures.mentions.claim_openings import open_label
from analysis.measures.mentions.claim_parts import split_claim
from analysis.measures.mentions.claim_verbs import find_verb
from analysis.measures.mentions.mention import Mention, Place
from analysis.measures.mentions.short_speakers import short_speaker
from analysis.measures.wording.stems import NAME, NEGATIONS, NOT, NUMBER
from analysis.measures.wording.word_kinds import is_verb, shape_words
from analysis.text.voices.names import read_first_names
from analysis.text.voices.quotes import QUOTED_KINDS, Quote

KIND = "claim"
# A quotation of so many words is a claim even if one word alone carries news ("She is well").
QUOTED_WORDS = 3
# Without a verb a claim needs so many words: "highly likely" says nothing by itself.
FRAGMENT_WORDS = 6
# A quotation of more words is labelled by itself.
FRAGMENT_MOST = 12
# Other claims need so many stems.
LEAST_STEMS = 2
MANY_TOKENS = 12  # a bag as large as this holds as many
# Runs of three words of a claim are compared, at most so many of them, none without a word of news.
CLAIM_RUNS = 12
_NO_NEWS = re.compile("[n.#](?=[n.#]{2})")
# Of a quotation the first words are compared with those of others.
QUOTED_AT_MOST = 40
# The kind of what is denied, blamed or promised in the article's words (`find_acts`).
ACT = "act"
_KINDS = frozenset({"attributed", "quoted", "verbatim_unmarked"})
# Speakers that are page furniture.
_FURNITURE = frozenset("caption video photo photos image replay transcript".split())
_MARKS = frozenset(NUMBER + NAME + NOT)
_NEVER = "never"
_SUFFIX = re.compile(r",? ([JS]r)\.?$")
_SHORT_VERBS = ("'d", "'ll", "'ve", "n't")
_FINITE = FINITE | frozenset(
    "be been i'm we're they're you're it's he's she's that's there's we'll i'll they'll he'll she'll "
    "we've i've they've let's "
    "think believe know want need feel see hope love get go come make take give say says".split()
)


def find_claims(at: Place) -> Iterator[Mention]:
    """Yield what somebody is said to have said: attributed claims and quotations with a speaker.

    Left out are words quoted without a verb ("highly likely"), which claim nothing by themselves.

    Yielded: ``thing`` is the speaker, ``qualifier`` the verb of reporting, ``about`` the bag of stems and
    numbers; ``part`` says that another claim of the sentence completes it ("The road," she said, "is
    closed.").

    >>> from analysis.text.reading import read_text
    >>> line = "The harbour master said that no ferry had left the port."
    >>> [m.label for m in find_claims(Place(read_text(line)))]
    ['harbour master: no ferry had left port']
    """
    words, told = at.reading.words, []
    found: list[Mention] = []
    for quote in at.reading.quotes:
        if quote.kind not in _KINDS or not quote.speaker_type:
            continue
        within = words.between(quote.start, quote.end)
        if within and at.sentence_of[within.start] >= 0:
            bag = at.bag(within)
            if _claims_something(quote, words.keys[within.start : within.stop], bag):
                told.append(quote)
                found += _statements(at, quote, within, bag)
    yield from _note_parts(found, at)
    for verb, first, last, speaker, kind in find_acts(at, told):
        within = range(first, last)
        bag = at.bag(within)
        if _has_stems(at.bag(range(verb + 1, last)), 1) and _has_stems(bag, LEAST_STEMS - (NOT in bag)):
            start, end = words.starts[first], words.ends[last - 1]
            yield _claim(at, Quote(start, end, ACT, speaker, words.keys[verb], kind), within, bag)


def _statements(at: Place, quote: Quote, within: range, bag: set[str]) -> Iterator[Mention]:
    """Yield the statements of a claim, each with its own offsets; of one alone those of the claim.

    A question that somebody asks in direct speech states nothing.
    """
    words = at.reading.words
    parts = split_claim(words, at.reading.text, within, at.sentence_of)
    if quote.kind in QUOTED_KINDS:
        parts = [part for part in parts if not _asks(at, part)]
    if parts == [within]:
        yield _claim(at, quote, within, bag)
        return
    for part in parts:
        start = quote.start if part.start == within.start else words.starts[part.start]
        end = quote.end if part.stop == within.stop else words.ends[part.stop - 1]
        yield _claim(at, quote, part, at.bag(part))._replace(start=start, end=end)


def _asks(at: Place, part: range) -> bool:
    """Tell whether a question mark stands behind a statement."""
    end = at.reading.words.ends[part.stop - 1]
    return at.reading.text[end : end + 1] == "?"


def _note_parts(found: Sequence[Mention], at: Place) -> Iterator[Mention]:
    """Yield claims, marked where they are no clause and the one before or behind is of their sentence."""
    words, text = at.reading.words, at.reading.text
    heard = [(claim.sent_id, claim.thing) for claim in found]
    for n, claim in enumerate(found):
        if heard[n] in heard[max(n - 1, 0) : n] or heard[n] in heard[n + 1 : n + 2]:
            clause = find_clause(words, text, words.between(claim.start, claim.end))
            claim = claim._replace(part=find_verb(clause) <= 0)
        yield claim


def _claims_something(quote: Quote, keys: Sequence[str], bag: set[str]) -> bool:
    """Tell whether words say something by themselves, by a speaker who is no part of the page."""
    quoted = quote.kind != "attributed" and len(keys) >= QUOTED_WORDS
    if len(bag) < MANY_TOKENS and not _has_stems(bag, 1 if quoted else LEAST_STEMS):
        if not (_has_stems(bag, 1) and _says_of(keys, bag)):
            return False
    if not _FURNITURE.isdisjoint(quote.speaker.lower().split()):
        return False
    if len(keys) >= FRAGMENT_WORDS or not _FINITE.isdisjoint(keys):
        return True
    return any(is_verb(keys, i) for i in range(len(keys)))


def _says_of(keys: Sequence[str], bag: set[str]) -> bool:
    """Tell whether words with one stem are a clause that tells enough: a number, a denial or what befell."""
    if not any(key in _FINITE or key.endswith(_SHORT_VERBS) for key in keys):
        return False
    return len(keys) > QUOTED_WORDS or NOT in bag or any(token[0] == NUMBER for token in bag)


def hash_runs(keys: Sequence[str], shape: str = "") -> str:
    """Return the hashes of runs of three words that hold a word of news, at most twelve: the lowest ones.

    The same runs are chosen in every article, so that two articles which quote the same words have runs in
    common wherever the quotation begins. ``shape`` are the letters of the words (`shape_words`).

    >>> from analysis.measures.wording.stems import hash_stem
    >>> hash_runs("she will not sink".split()) == hash_stem("will not sink")
    True
    """
    runs = list(map(" ".join, zip(keys, keys[1:], keys[2:], strict=False)))
    for hit in _NO_NEWS.finditer(shape or shape_words(keys)):
        runs[hit.start()] = ""
    hashes = sorted(set(map(crc32, map(str.encode, filter(None, runs)))))
    return " ".join(map("%08x".__mod__, hashes[:CLAIM_RUNS]))


def _has_stems(bag: Iterable[str], least: int) -> bool:
    """Tell whether a bag holds so many stems beside its numbers, names and denials."""
    for token in bag:
        least -= token[0] not in _MARKS
        if not least:
            return True
    return False


def _addresses(at: Place, within: range) -> bool:
    """Tell whether a claim ends in a first name behind a comma: "he is better, Ada"."""
    words, i = at.reading.words, within.stop - 1
    if len(within) < QUOTED_WORDS or words.keys[i] not in read_first_names():
        return False
    after = at.reading.text[words.ends[i] : words.ends[i] + 1]
    between = at.reading.text[words.ends[i - 1] : words.starts[i]]
    return between == ", " and after in ".!?" and words.texts[i - 1].islower() and words.texts[i][0].isupper()


def _name_speaker(at: Place, quote: Quote) -> str:
    """Return a speaker's short form, with "Jr" where somebody else in the article has the name."""
    who, suffix = short_speaker(quote.speaker, quote.speaker_type), _SUFFIX.search(quote.speaker)
    if not who or not suffix:
        return who
    others = {other.speaker for other in at.reading.quotes} - {quote.speaker}
    shared = any(_SUFFIX.sub("", other).endswith(who) for other in others)
    return f"{who} {suffix[1]}" if shared or f"President {who} " in at.reading.text else who


def _claim(at: Place, quote: Quote, within: range, bag: set[str]) -> Mention:
    """Return the mention of a claim; what is denied in the verb of reporting is denied in the bag."""
    words, cue = at.reading.words, quote.cue or ""
    if _addresses(at, within):
        within = within[:-1]
        bag = at.bag(within)
    if cue in NEGATIONS:
        bag.add(NOT)
    shape = at.shape[within.start : within.stop]
    who = _name_speaker(at, quote)
    denied = cue if cue in NEGATIONS and quote.kind != ACT else ""
    if words.keys[within.start] == _NEVER and quote.kind == ACT:
        denied = _NEVER  # "never confirmed that it sank": the verb of the label is "confirmed"
    lead = f"{who}: {denied}".rstrip() if who else denied
    oneself = OWN_WORDS if quote.kind in QUOTED_KINDS else REPORTED
    if quote.speaker_type == "institution" and quote.kind not in QUOTED_KINDS:
        oneself = REPORTED | {"it"}
    told = within[denied == _NEVER :]
    if quote.kind in QUOTED_KINDS and len(told) <= FRAGMENT_MOST:
        told = open_label(at, told, quote.speaker)
        oneself = OWN_WORDS | REPORTED if told.start < within.start else oneself
    label = label_claim(words, at.reading.text, told, lead, at.printed, oneself=oneself)
    keys = words.keys[within.start : within.stop][:QUOTED_AT_MOST]
    runs = hash_runs(keys, shape[:QUOTED_AT_MOST]) if quote.kind in QUOTED_KINDS else ""
    sentence = at.sentence_of[within.start]
    key = quote.speaker.lower(), "", "", runs, False, 1.0, " ".join(sorted(bag))
    return Mention(KIND, label, nan, nan, "", cue, sentence, quote.start, quote.end, *key)
