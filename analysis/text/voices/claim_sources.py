"""Whether an attribution tells that somebody but the writer said, thought or found something."""

import re

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import THINKING, thinks
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import ADVERBS, Phrase, gap, has_comma, verb_group
from analysis.text.voices.signatures import is_negated, is_somebody
from analysis.text.voices.speaker_kinds import Speaker
from analysis.text.voices.verbs import spoken_forms

_PLAIN_USES = frozenset(("say", "tell", THINKING))
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


def is_report(layout: Layout, event: Event, speaker: Speaker) -> bool:
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
        is_parted = has_comma(layout, group) and verb in spoken_forms()
        return is_told and (keys[group - 1] == "who" or is_parted)
    if (
        first > event.low
        and keys[first - 1] not in _BEFORE_SUBJECTS
        and gap(layout.text, layout.words, first) == " "
    ):
        return False
    is_plural = keys[phrase.last - 1].endswith("s") and f"{verb}s" in spoken_forms()
    return is_plural or (is_told and verb in spoken_forms())


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
