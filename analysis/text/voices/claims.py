"""Claims in the outlet's own words ("X said that …"), and a source's words printed without marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from analysis.lexicons.grammar import DETERMINERS, THIRD_PERSON
from analysis.text.voices.attribution import Event
from analysis.text.voices.claim_ends import claim_end
from analysis.text.voices.claim_spans import MIN_CLAIM_WORDS, claim_after, claim_before
from analysis.text.voices.clauses import THINKING, has_verb, thinks
from analysis.text.voices.fragments import claim_around, ending_fragment, widen_left, widen_right
from analysis.text.voices.layout import Layout
from analysis.text.voices.outlets import told_outlet
from analysis.text.voices.phrases import ADVERBS, Phrase, gap, verb_group
from analysis.text.voices.quotes import Quote
from analysis.text.voices.signatures import is_negated, is_somebody
from analysis.text.voices.sources import Sources
from analysis.text.voices.speaker_kinds import Speaker, printed_name
from analysis.text.voices.verbs import spoken_forms

MIN_THAT_WORDS = 2  # where "that" or a pronoun with its verb leaves no doubt that a claim follows
# From this length "CLAUSE, NAME, ROLE, told reporters" is a statement printed without marks.
MIN_STATEMENT_WORDS = 20
_CLAIM_USES = frozenset(("say", "tell", "prep", "find", "hear"))
_PLAIN_USES = frozenset(("say", "tell", THINKING))
_OF_MARKS = frozenset(("quote", "mark"))
FIRST_PERSON = frozenset(
    "i we our my us me i'm i've i'd i'll we're we've we'd we'll ours myself ourselves".split()
)
# What is printed where a source should be and names none.
_NOBODY = frozenset(("", "no", "the", "a", "none", "neither"))
_NO_ONE = ("none of ", "neither of ", "no one", "nobody")
# Who finds that something is so, by trade.
_FINDERS = frozenset(
    "researchers researcher scientists scientist investigators auditors inspectors analysts economists "
    "experts academics epidemiologists psychologists pathologists coroner judge judges jury jurors "
    "magistrates".split()
)
_BEHIND_HEAD = re.compile(r" (?:at|of|from|in|for|with|who) ")  # "researchers at the University of Harl"
_FINDING = frozenset(("document", "institution"))
_BEFORE_SUBJECTS = frozenset("and but as while because if when although though that where so".split())
_LINKING = ("and", "but", "so", "or")
_NO_CLAIMS = (*_LINKING, "as", "according")
_OWN = frozenset("i we".split())
# Between the writer and a verb of saying: what has not been said before.
_WOULD = frozenset("d would could might may".split())
_OWN_WITHIN = 4  # words before the verb in which the writer stands
# "Wanted to tell", "tried to say": it may never have been said.
_WISHING = frozenset(
    "want wants wanted wanting try tries tried trying seek seeks sought seeking hope hopes hoped hoping "
    "attempt attempts attempted meant means".split()
)
# Behind these and somebody else an infinitive tells what that other is to say.
_BIDDING = frozenset(
    "ask asks asking asked urge urges urging urged require requires requiring required order orders ordered "
    "allow allows allowing allowed enable enables expect expects expecting invite invites invited encourage "
    "encourages encouraging encouraged instruct instructed force forces forcing".split()
)
_BID_WITHIN = 4  # words of "asking their staff"
_WHATEVER = frozenset("whatever whoever whichever wherever whenever".split())
_OBJECTS = frozenset("me us him them you".split())
# What shows something and says nothing, and verbs for what things do too: "the economy added jobs".
_MUTE = frozenset(
    "eye face smile hand heart instinct gut body bone scar cloud sky wind wave star wall stone track "
    "footprint mark stain song tune melody hymn tear silence".split()
)
_UTTERING = frozenset(("say", "tell"))
_DONE_BY_THINGS = frozenset("add underscore explain".split())
_PLACE = attrgetter("start", "end", "kind")
_HEARERS = frozenset("reporters journalists reporter newsmen media press".split())


def find_claims(sources: Sources, quoted: Sequence[tuple[int, int]]) -> list[Quote]:
    """Return the claims of a text in order; a claim that is only a quotation is left out."""
    starts, words = sorted(quoted), sources.layout.words
    claims: list[Quote] = []
    for event in sources.events:
        marks_that = event.verb.use in _OF_MARKS and words.keys[event.last : event.last + 1] == ["that"]
        if event.verb.use in _CLAIM_USES or (marks_that and words.texts[event.first].islower()):
            claim = read_event_claim(sources, event, starts)
            if claim is not None and not (claims and _repeats(claims[-1], claim)):
                claims.append(claim)
    for event in sources.events:
        if event.verb.use == THINKING:
            claim = read_event_claim(sources, event, starts)
            if claim is not None and not any(c.start < claim.end and claim.start < c.end for c in claims):
                claims.append(claim)
    return sorted(claims, key=_PLACE)


def _repeats(one: Quote, other: Quote) -> bool:
    """Say whether a claim only repeats a part of the one before; what an outlet passes on is kept apart."""
    nested = one.speaker_type == "outlet" and one.start < other.start and other.end <= one.end
    around = other.start < one.start and one.end <= other.end and one.speaker != other.speaker
    around = around and other.speaker_type != "outlet"  # which passes the claim on
    return other.start < one.end and not (nested or around)


def read_event_claim(sources: Sources, event: Event, quoted: Sequence[tuple[int, int]]) -> Quote | None:
    """Read the claim of one attribution."""
    layout = sources.layout
    speaker = sources.speaker_of(event)
    if not _is_report(layout, event, speaker):
        return None
    around = None if event.verb.use == THINKING else claim_around(layout, event)
    may_close = event.verb.use != THINKING or event.last >= event.high  # a thought, if nothing follows
    behind = claim_before(layout, widen_left(layout, event)) if may_close and not around else None
    behind = behind or (None if around else ending_fragment(layout, event))
    found = around or behind or claim_after(layout, widen_right(layout, event))
    if found is None:
        return None
    first, last = _without_outlet(sources, event, found)
    least = MIN_THAT_WORDS if _is_sure(layout, first, last) else MIN_CLAIM_WORDS
    if last > first == event.sentence[0] and layout.words.keys[first] in _LINKING:
        first += 1
    is_that = first > 0 and layout.words.keys[first - 1] == "that"  # "that as a minister he would"
    if last - first < least or layout.words.keys[first] in (_LINKING if behind or is_that else _NO_CLAIMS):
        return None
    start, end = layout.words.starts[first], layout.words.ends[last - 1]
    if _is_covered(layout, (first, last), quoted):
        return None
    kind = "attributed"
    if behind and _is_verbatim(layout, event, (first, last), speaker):
        kind = "verbatim_unmarked"
    who = (printed_name(speaker), layout.words.keys[event.first], speaker.type)
    return Quote(start, end, kind, *who, outlet=told_outlet(sources, event))


def _is_report(layout: Layout, event: Event, speaker: Speaker) -> bool:
    """Say whether somebody but the writer is told to have said, thought or found something."""
    name, use = speaker.name.lower(), event.verb.use
    if name in _NOBODY or name.startswith(_NO_ONE) or _is_own_view(layout, event):
        return False
    if (use == "find" and not _can_find(layout, event, speaker)) or (
        use == THINKING and not thinks(layout, event)
    ):
        return False
    if (
        event.phrase is not None
        and use not in ("prep", "hear")
        and not _is_told_of(layout, event, event.phrase)
    ):
        return False
    return use not in ("say", "tell") or not (
        is_negated(layout.words.keys, event) or _is_wished(layout, event) or _is_left_open(layout, event)
    )


def _is_wished(layout: Layout, event: Event) -> bool:
    """Say whether nothing was said yet: "she tried to say that", "they ask staff to report whom"."""
    keys = layout.words.keys
    group = verb_group(keys, event.first, event.low)
    begin = event.first - len(group)
    if "to" not in group or begin <= event.low:
        return False
    if event.verb.lemma in _UTTERING and keys[begin - 1] in _WISHING:
        return True
    return not _BIDDING.isdisjoint(keys[max(event.low, begin - _BID_WITHIN) : begin - 1])


def _is_left_open(layout: Layout, event: Event) -> bool:
    """Say whether nothing is reported: "whatever the mayor says it is", "denied him money"."""
    keys = layout.words.keys
    begin = event.first if event.phrase is None else min(event.first, event.phrase.first)
    is_denied = event.verb.lemma == "deny" and not _OBJECTS.isdisjoint(keys[event.last : event.last + 1])
    return is_denied or (begin > 0 and keys[begin - 1] in _WHATEVER)


def _is_told_of(layout: Layout, event: Event, phrase: Phrase) -> bool:
    """Say whether a source is somebody, or a noun that grammar shows to be: "the challengers say"."""
    keys = layout.words.keys
    if is_somebody(layout.words, phrase) or event.inverted or event.verb.use not in _PLAIN_USES:
        return is_somebody(layout.words, phrase)
    verb, first = keys[event.first], phrase.first
    if event.verb.lemma in _DONE_BY_THINGS or keys[phrase.last - 1].removesuffix("s") in _MUTE:
        return False
    end = phrase.last if phrase.role is None else phrase.role[1]
    group = event.first - len(verb_group(keys, event.first, end))
    is_told = keys[first] in DETERMINERS and phrase.last - first > 1
    if group > end:
        is_parted = "," in gap(layout.text, layout.words, group) and verb in spoken_forms()
        return is_told and (keys[group - 1] == "who" or is_parted)
    if (
        first > event.low
        and keys[first - 1] not in _BEFORE_SUBJECTS
        and gap(layout.text, layout.words, first) == " "
    ):
        return False
    is_plural = keys[phrase.last - 1].endswith("s") and f"{verb}s" in spoken_forms()
    return is_plural or (is_told and verb in spoken_forms())


def _is_sure(layout: Layout, first: int, last: int) -> bool:
    """Say whether two words are a claim: "that it slipped", "his agent says it slipped"."""
    keys = layout.words.keys
    if first and keys[first - 1] == "that":
        return True
    return keys[first].partition("'")[0] in THIRD_PERSON and has_verb(layout, first, last)


def _can_find(layout: Layout, event: Event, speaker: Speaker) -> bool:
    """Say whether what somebody found or shows is what is claimed: documents, bodies, "researchers"."""
    if speaker.type == "official" and layout.words.keys[event.last : event.last + 1] == ["that"]:
        return True
    head = _BEHIND_HEAD.split(speaker.name.lower(), maxsplit=1)[0]
    return speaker.type in _FINDING or head.rpartition(" ")[2] in _FINDERS


def _is_own_view(layout: Layout, event: Event) -> bool:
    """Say whether the writer says what is to be thought: "I'd argue it has", "we might add that it is"."""
    keys = layout.words.keys
    subject = max(event.first - _OWN_WITHIN, event.low)
    own = [i for i in range(subject, event.first) if keys[i].partition("'")[0] in _OWN]
    if event.inverted or not own:
        return False
    group = [part for key in keys[own[-1] : event.first] for part in key.split("'")]
    return not _WOULD.isdisjoint(group[1:]) and all(part in _WOULD or part in ADVERBS for part in group[1:])


def _without_outlet(sources: Sources, event: Event, content: tuple[int, int]) -> tuple[int, int]:
    """Leave who passed a claim on out of the claim's end."""
    later = sources.passed_on_by(event) or sources.closing(event)
    content = content[0], claim_end(sources, event, content)
    if later is None or later.phrase is None:
        return content
    begin = later.first if later.inverted else later.phrase.first
    return content[0], begin if content[0] < begin < content[1] else content[1]


def _is_covered(layout: Layout, content: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> bool:
    """Say whether a claim that begins inside a quotation is that quotation and little else."""
    start = layout.words.starts[content[0]]
    k = bisect_right(quoted, (start, start)) - 1
    if k < 0 or start >= quoted[k][1]:
        return False  # marked words that nobody says
    return content[1] - bisect_left(layout.words.starts, quoted[k][1]) < MIN_CLAIM_WORDS


def _is_verbatim(layout: Layout, event: Event, content: tuple[int, int], speaker: Speaker) -> bool:
    """Say whether a clause before an attribution is the source's own wording."""
    words = layout.words
    if speaker.name.lower() in ("i", "we", "you"):
        return False
    keys = words.keys[content[0] : content[1]]
    texts = words.texts[content[0] : content[1]]
    if any(key in FIRST_PERSON and text != "US" for key, text in zip(keys, texts, strict=True)):
        return True
    if content[1] - content[0] < MIN_STATEMENT_WORDS or speaker.type not in ("person", "official", "witness"):
        return False
    hearer = words.keys[event.last] if event.last < event.high else ""
    return event.phrase is not None and event.phrase.role is not None and hearer in _HEARERS
