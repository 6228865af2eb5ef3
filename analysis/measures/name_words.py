"""Words beside and inside names that tell what they name."""

from __future__ import annotations

LOCATIVE = frozenset("in at near outside across around through".split())
SIDES = frozenset(
    "north south east west new old central upper lower eastern western northern southern".split()
)
SAYING = frozenset(
    "said says told added tweeted wrote replied explained insisted claimed recalled reported reports".split()
)
# Nouns that end the names of papers, wars and offices: nobody is called so.
NOBODY = frozenset(
    "accord accords act affairs agreement award awards ceasefire charter cup day deal fund games law league "
    "monitor news pact post prize program project times treaty truce war week amendment constitution bill "
    "clause hurricane storm flight section article".split()
)
APPOSED = ", "
# Before "at" they work for what follows, if they stand so near.
STAFF_WORDS = 6
STAFF = frozenset(
    "analyst analysts economist economists strategist strategists fellow professor researcher researchers "
    "head director manager managers scientist expert experts scholar partner lawyer executive".split()
)
ARTICLES = frozenset("a an the his her their its".split())
HEADS_OF_INSTITUTIONS = frozenset(
    "federal ministry department university court council bank bureau committee house institute church "
    "board".split()
)
HEADS_OF_PLACES = frozenset("mount lake fort cape port".split())
# Endings of most words for nations and parties: "South Korean" is nobody's name.
DEMONYMS = (
    *("ese", "ish", "ean", "rican", "ssian", "lian", "nian", "raqi", "aeli", "mocratic", "publican"),
    *("ational", "ocrats", "adian", "ptian", "exican", "ghan", "yrian", "ribian", "istani", "ukan"),
)
# "Democratic-led": what is joined to a name makes an adjective of it.
JOINED = frozenset("led based made backed born style era controlled funded run owned held".split())
# Acronyms of things, nobody's name.
THINGS = frozenset(
    "cctv tv dna rna hiv aids covid gps suv suvs atm vip ceo cfo coo gmt est edt pst faq diy ied ieds rpg "
    "pc id pr ipo gdp mri icu url pdf rv hd ak ar lgbt lgbtq".split()
)
LANGUAGES = frozenset("arabic farsi hebrew english french spanish russian mandarin urdu pashto".split())
