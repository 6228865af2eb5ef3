"""The closed classes of English by which several rooms read: be, auxiliaries, determiners, weekdays.

Keys are as `analysis.text.words` gives them: lower case, straight apostrophes. A rule that needs more
words or fewer says so where it gives them a name (``MODALS | {"to"}``).
"""

BE_FINITE = frozenset("is are was were am".split())
BE = BE_FINITE | frozenset("be been being".split())
BE_OR_NOT = BE | frozenset("isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would can cannot could may might must shall should".split())
# What shows that a clause has its verb.
FINITE = BE_FINITE | HAVE | DO | MODALS

ARTICLES = frozenset("a an the".split())
DEMONSTRATIVES = frozenset("this that these those".split())
_THIRD_POSSESSIVES = frozenset("his her its their".split())
POSSESSIVES = _THIRD_POSSESSIVES | frozenset("my your our".split())
# What the teller sets before a noun.
NOUN_OPENERS = ARTICLES | _THIRD_POSSESSIVES
CENTRAL_DETERMINERS = ARTICLES | DEMONSTRATIVES | POSSESSIVES
DETERMINERS = CENTRAL_DETERMINERS | frozenset("another any each every some both several many".split())

THIRD_PERSON = frozenset("he she it they".split())  # as subjects
SPEAKING = frozenset("i you he she we they".split())  # subjects that are persons
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
PERIODS = frozenset(
    "morning afternoon evening night week weekend month year spring summer fall winter".split()
)
