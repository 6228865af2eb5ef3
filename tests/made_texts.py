"""Hypothesis strategies for texts: invented news with all its furniture, spoilt news, and any characters."""

from hypothesis import strategies as st

NAMES = (
    "Ada Marsh", "Dr. Bo Lind", "Lt. Gen. Rosa O’Neil", "J. K. Thorne", "the mayor", "Mayor Ilse Brandt",
    "a spokeswoman for the Harbour Board", "police", "officials", "Reuters", "the U.N.", "she", "they",
    "critics",
)  # fmt: skip
VERBS = (
    "said", "told Reuters", "warned", "wrote on Twitter", "claimed", "was arrested", "slammed",
    "were killed in", "denied", "could", "will not", "has been accused of", "visited", "asked", "attacked",
    "admitted",
)  # fmt: skip
THINGS = (
    "the bridge", "a shocking plan", "five or six people", "30,000 homes", "$3.5 million",
    "at least 12 of the 40", "the storm", "March 4, 2018", "last Tuesday", "on Friday", "5 p.m.", "12%",
    "the AK-47", "nothing", "a bloodbath", "nineteen", "it", "the worst night of their lives", "U.S. troops",
    "a 34-year-old man", "a £2bn deal", "1/2 mile",
)  # fmt: skip
STOPS = (".", ".", ".", "!", "?", "…", "...", ",", "", ".”", ":")
MARKS = (
    ("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’"), ("«", "»"), ("“", ""), ("", "”"), ('"', ""),
    ("“‘", "’”"), ("``", "''"),
)  # fmt: skip
FURNITURE = (
    "Photo: Ann Lee/Paper", "Source: Harbour Board", "Image via Channel 8", "RELATED: More bridges",
    "Getty Images", "By Ann Lee, Staff Writer", "Updated 5:02 PM", "TOWN (Agency) —", "• One more thing",
    "What do you think?", "Transcript for Bridge closed", "Reporter:", "Ada Marsh: Good evening.",
    "Share this", "Advertisement", "*****", "— Ann (@ann) March 4, 2018", "pic.example.org/x",
    "so sad 😢👍🏽 #bridge", "Read more: Ten bridges you must see",
    "5 Things You Won’t Believe About Bridges", "WATCH: the moment it fell", "Bridge Closed | News",
    "(AP)", "1. One", "The bridge on Monday.", "Caption: The bridge.", "Follow us on Twitter",
    "© 2018 Paper", "https://example.org/a?b=c",
)  # fmt: skip
TROUBLE = (
    "\ud800", "\udfff", "\x00", "\x0b", "\x1f", "\x85", "\u2028", "\u200b", "\u200d", "\u202e", "\u2066",
    "\ufeff", "\u00ad", "\u0301", "\u0301" * 9, "e\u0301", "\u00a0", "\u3000", "😢", "👩‍👩‍👧", "🇺🇳", "İ",
    "ß", "ﬁ", "Ⅷ", "²", "½", "٣", "日本", "שלום", "ά", "\t", "\r", "\r\n", "\n", "\n\n\n", '"', "“", "’",
    "(", "[", "@", ":", ";", "—", "-", "/", "|", "%", "$", "&amp;", "<p>",
)  # fmt: skip


def _build_sentences(*stops: str) -> st.SearchStrategy[str]:
    """Sentences of a name, a verb and a thing, with one of the marks at the end."""
    return st.builds(
        lambda who, does, what, stop: f"{who[:1].upper()}{who[1:]} {does} {what}{stop}",
        *map(st.sampled_from, (NAMES, VERBS, THINGS, stops)),
    )


sentences = _build_sentences(*STOPS)
# What tells whether a day lies ahead, in any order and cut off anywhere.
DATED = (
    "On the in for by Friday May March weekend spring Christmas noon 4 2018 last next this until at least "
    "when could will not must to be is was due set expected returns closed asked early since a.m. than , ."
).split()
dated = st.lists(st.sampled_from(DATED), max_size=14).map(" ".join)
quotations = st.builds(
    lambda marks, said, who, does: f"{marks[0]}{said}{marks[1]} {who} {does}.",
    st.sampled_from(MARKS),
    sentences,
    st.sampled_from(NAMES),
    st.sampled_from(VERBS),
)
paragraphs = st.lists(st.one_of(sentences, quotations), min_size=1, max_size=4).map(" ".join)
lines = st.one_of(paragraphs, paragraphs, st.sampled_from(FURNITURE))
repeated = st.builds(lambda line, n: [line] * n, lines, st.integers(1, 4))
news = st.builds(
    lambda groups, gap: gap.join(line for group in groups for line in group),
    st.lists(repeated, min_size=1, max_size=6),
    st.sampled_from(("\n\n", "\n\n", "\n", " ", "\n \n")),
)
anything = st.text(st.characters(), max_size=120)


def _spoil(text: str, places: list[tuple[int, str]]) -> str:
    """Put troublesome characters into a text."""
    for place, what in places:
        at = place % (len(text) + 1)
        text = text[:at] + what + text[at:]
    return text


spoilt = st.builds(
    _spoil, news, st.lists(st.tuples(st.integers(0, 4000), st.sampled_from(TROUBLE)), max_size=8)
)
texts = st.one_of(news, spoilt, spoilt, anything)
formats = st.sampled_from((None, "transcript", "listicle", "portal"))
headlines = st.one_of(
    sentences, quotations, st.sampled_from(FURNITURE), st.text(st.characters(), max_size=60)
)

# Sentences in the outlet's own voice, and one that nobody would call loaded.
told = st.lists(_build_sentences("."), min_size=2, max_size=8)
NEUTRAL = (
    "The office is on the second floor.",
    "The report has forty pages.",
    "The meeting began on Monday.",
)
