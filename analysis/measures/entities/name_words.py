"""Words beside names that tell what they name; those that lead to a place, and what stands behind one."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import verb_forms
from analysis.measures.wording.date_words import TIME_ZONES

LOCATIVE = frozenset("in at near outside across around through".split())
SIDES = frozenset(
    "north south east west new old central upper lower eastern western northern southern".split()
)
APPOSED = ", "
# Nouns of places before "of" and a name, words that tell where it lies, and nouns behind a name.
PLACE_OF = frozenset(
    "village villages town towns city cities capital hamlet port province district region island county "
    "suburb suburbs neighborhood neighbourhood municipality township borough resort outskirts mayor "
    "residents coast governor governors prefect emirate sultanate bishop archbishop archdiocese "
    "north south east west northeast northwest southeast southwest outside shores streets".split()
)
TOWARDS = frozenset("to from of for via".split())
# Words before "of", "from", "for" or "to" and the name of a place: distances, who lives there, ways.
PLACED_BY = {
    "of": PLACE_OF,
    "from": frozenset(
        "miles kilometers kilometres km man men woman women boy girl mother father couple farmer "
        "farmers fisherman fishermen herder herders trader traders preacher villagers residents "
        "families migrants refugees lawmaker lawmakers senator senators deputy mp mps democrat "
        "republican native choir team club band students pupils tourists visitors delegation soldiers "
        "troops volunteers take-off takeoff departure flight flights train trains bus buses ship ferry "
        "road arrived arriving fled hails children patients nurses teachers girls boys hailing escaped "
        "departed evacuated deported extradited people".split()
    ),
    "between": frozenset(
        "road route highway motorway border railway line bridge flights trains ferry ferries distance".split()
    ),
    "for": frozenset("mp mps mla senator deputy".split()),
    "to": frozenset(
        "flew fly flies flying flight flights traveled travelled traveling travelling trip trips fled "
        "fleeing way drove driving march marched headed heading deported evacuated sailed road "
        "rushed airlifted".split()
    ),
}
PLACE_BEHIND = frozenset(
    "river oblast regency township airport island "
    "district province county region village neighborhood neighbourhood prefecture peninsula suburb valley "
    "governorate archipelago municipality".split()
)
# Nouns behind a name of one word that tell a company or group, and those before "of" and a name.
GROUP_BEHIND = frozenset(
    "ceo cfo spokesman spokeswoman spokesperson spokespeople shares stock users customers executives "
    "employees app website headquarters shareholders subsidiary stores".split()
)
GROUP_OF = frozenset("ceo executive shares founder co-founder employees spokesman spokeswoman".split())
# Forms of address by gender; a president is taken for a man only beside a woman of that surname.
ADDRESS = {"mr": "m", "sir": "m", "president": "m", "ms": "f", "mrs": "f", "miss": "f"}
# Endings of members of peoples and movements, who say much together: "Arizonans said".
MEMBERS = ("ans", "ists", "ites", "crats")
# Nouns for somebody of a country, printed in capitals before a name: "Dutchman Ada Moor".
NATIVES = frozenset(
    "dutchman frenchman irishman englishman welshman scotsman dutchwoman frenchwoman irishwoman englishwoman "
    "welshwoman scotswoman briton spaniard swede dane".split()
)
# Words of grammar that are surnames behind a title: "Dr. Oh said", "Ms. So".
INTERJECTIONS = frozenset("oh so no an do he you may will we on her him my".split())
ADDRESSED = frozenset("mr mrs ms miss dr prof professor gen col sgt capt".split())
# Before "at" they work for what follows, if they stand so near.
STAFF_WORDS = 6
STAFF = frozenset(
    "analyst analysts economist economists strategist strategists fellow professor researcher researchers "
    "head director manager managers scientist expert experts scholar partner lawyer executive writes wrote "
    "reporter editor columnist writer correspondent blogger student students".split()
)
# What may follow the noun of an apposition: "Ada Moor, the head of the port". Any other word is told of the
# noun: "in Ada, a spokeswoman said".
BEHIND_NOUN = frozenset(
    "of to for at in with on from who whose that which and or emeritus near against under by".split()
)
# Ends of the names of firms that end much else in capitals.
NO_TRADES = frozenset("games power project housing international research media exchange initiative".split())
# Given names that are towns as well: "in Austin".
GIVEN_TOWNS = frozenset(
    "austin aurora florence eugene helena chester tyler troy lawrence marion norman warren santiago".split()
)
# "Nobody told us": capitals at the head of what is quoted.
PRONOUNS_OF_ALL = frozenset("nobody everybody somebody anybody everyone someone anyone".split())
# Acronyms of things, nobody's name.
THINGS = frozenset(
    "cctv tv dna rna hiv aids covid gps suv suvs atm vip ceo cfo coo faq diy ied ieds rpg "
    "pc id ig pr ipo gdp mri icu url pdf rv hd ak ar lgbt lgbtq daca dapa snap chip pac pacs gpa sat lng "
    "awol pm mp mps msp mep meps nafta tpp salt start jcpoa fisa foia hipaa rico ppp sars mers "
    "aca ahca gmo gmos ppe fafsa ged tanf fy ppo hmo hmos jfk fdr mlk lbj".split()
).union(TIME_ZONES)
# Behind an acronym they tell that it acts, or who speaks for it.
ACTING = frozenset(
    "has have had is was are were will would can could may might must does did do declined refused confirmed "
    "warned urged denied launched ordered ruled approved voted reckons reckon wants plans expects".split()
)
# Forms of address that say nothing of what somebody does.
HONORIFICS = frozenset(
    "alhaji alhaja hajiya hajia malam mallam datuk dato datin seri tun ustaz ustadh ustaza ustazah kyai haji "
    "shri smt shrimati kumari begum maulana maulvi pandit swami sheikh shaikh sheik hon honourable honorable "
    "engr barr prophet apostle evangelist mama padre señor señora senhor pak ibu mzee mwalimu oba "
    "comrade madam madame mme mdm monsieur signor signora herr frau elder deacon".split()
)
COURTESY = HONORIFICS | frozenset("mr mrs ms miss dr prof professor sir dame".split())
# What is printed or sent and has a name: "at Velmo magazine".
PRINTED = frozenset("magazine newspaper newspapers website blog podcast".split())
# Before "at" they aim at somebody: "sniped at Moor".
AIMED = frozenset(
    "aimed directed shouted yelled screamed hurled thrown threw laughed laughing sniped snipe swipe swipes "
    "jab jabs dig digs shot shots pointed pointing lashed hit mad angry furious anger outrage glared "
    "stared looked snapped".split()
)
# Words that open a sentence before a name: "Including Moor".
LEADING = frozenset("including unlike besides despite following excluding regarding concerning".split())
PARTIES = frozenset("republican republicans democrat democrats democratic gop".split())
# Kinds of places printed as a part of their names: "Barangay Tolm" is Tolm.
PLACE_FIRST = frozenset("barangay kampung kampong desa purok sitio wilaya oblast raion".split())
# They are nobody's by themselves, but behind the state's name: "U.S. Army".
OF_STATE = frozenset("army navy embassy consulate".split())
# States behind a town: "Harl, Wash."
STATES_SHORT = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla "
    "ore pa penn tenn tex va vt wash wis wyo "
    "ont que man sask alta nfld".split()
)
# Those with a point inside, and states and provinces by their whole name, where a town stands before them.
STATES_BEHIND = frozenset(
    "n.y n.j n.h n.c s.c n.d s.d n.m w.va r.i d.c b.c n.s n.b p.e.i "
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho "
    "illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota "
    "mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah "
    "vermont virginia wisconsin wyoming ontario quebec manitoba saskatchewan alberta".split()
)
CITIES = {"la": "los angeles", "l.a": "los angeles", "nyc": "new york city"}
# Small words before a place behind a word of moving, and those between: "flew back to Harl".
WAYS = frozenset("to from into towards toward through via for".split())
BETWEEN = frozenset("back on over home up down out north south east west away again straight".split())
# Before "for" only these lead to a place: "left for Harl".
LEAVING = frozenset("left leave leaves leaving headed heading bound departed departing embarked".split())
_MOTION = (
    "go come travel return move fly drive walk run head flee escape march sail ride cross arrive deport "
    "evacuate transfer relocate emigrate immigrate migrate retreat withdraw advance commute deploy airlift "
    "extradite rush ship truck bus transport smuggle journey pull force drag operate base"
)
_JOURNEYS = frozenset(
    "way trip trips flight flights visit visits travel journey journeys road route train trains bus buses "
    "ferry ferries boat boats bound tour convoy convoys exodus pilgrimage drive march extradition "
    "deportation "
    "bridge tunnel highway motorway railway line pipeline border ticket tickets fare fares departure return "
    "rail imports exports move moves ambassador envoy refugees migrants shipments".split()
)
# Verbs whose object is mostly a place.
_REACHED = "reach enter visit flee invade besiege evacuate leave"
# What strikes or takes a place, so near before the verb: "the storm hit Harl", "rebels took Harl".
FORCES = frozenset(
    "storm storms hurricane cyclone typhoon tornado quake earthquake tremor tsunami flood floods flooding "
    "landslide wildfire blaze heatwave drought outbreak missile missiles drone drones rockets shells bombs "
    "rebels troops soldiers forces army militia fighters militants insurgents jets warplanes gunmen "
    "bandits".split()
)
FORCE_WORDS = 4
_STRIKES = (
    "hit strike batter lash devastate ravage flood engulf take retake seize capture recapture overrun shell "
    "bomb attack hold control raid occupy threaten storm besiege pound encircle destroy"
)
# Words before a place that tell a part of it or where it lies.
PARTS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern "
    "north-eastern north-western south-eastern south-western neighboring neighbouring rural downtown "
    "mainland suburban nearby upstate".split()
)
# Behind a place: those who live there or rule it; what stands there ("the Harl bridge"); what it is, and
# words behind that; a distance.
PEOPLED = frozenset("residents mayor governor suburb suburbs airport villagers townspeople".split())
SITES = frozenset("area estate bridge dam reservoir highlands hills canal basin quarry junction".split())
SETTLED = frozenset(
    "town city village hamlet port suburb settlement capital municipality island neighborhood neighbourhood "
    "district community resort".split()
)
BEHIND_SETTLED = frozenset("of in on near with about where that north south east west".split())
COMPASS = frozenset("north south east west northeast northwest southeast southwest outside".split())
LENGTHS = frozenset("km kilometers kilometres miles mile".split())


def _forms(verbs: str) -> frozenset[str]:
    """Return the folded forms of verbs."""
    return frozenset(fold_word(form) for verb in verbs.split() for form in verb_forms(verb))


@cache
def read_moving() -> frozenset[str]:
    """Return the words that lead on to "to" or "from" and a place.

    >>> "fled" in read_moving(), "ferry" in read_moving(), "spoke" in read_moving()
    (True, True, False)
    """
    return _JOURNEYS | _forms(_MOTION)


@cache
def read_reached() -> frozenset[str]:
    """Return the forms of verbs right before a place: "reached Harl".

    >>> "left" in read_reached(), "met" in read_reached()
    (True, False)
    """
    return _forms(_REACHED)


@cache
def read_strikes() -> frozenset[str]:
    """Return the forms of verbs by which something strikes or takes a place.

    >>> "struck" in read_strikes(), "took" in read_strikes(), "saw" in read_strikes()
    (True, True, False)
    """
    return _forms(_STRIKES)
