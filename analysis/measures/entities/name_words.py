"""Words beside and inside names that tell what they name."""

from __future__ import annotations

LOCATIVE = frozenset("in at near outside across around through".split())
SIDES = frozenset(
    "north south east west new old central upper lower eastern western northern southern".split()
)
SAYING = frozenset(
    "said says told added tweeted wrote replied explained insisted claimed recalled reported reports asked "
    "noted argued argues warned testified admitted writes recounted".split()
)
# Nouns that end the names of papers, wars and offices: nobody is called so.
NOBODY = frozenset(
    "accord accords act affairs agreement award awards ceasefire charter cup day deal fund games law league "
    "monitor news pact post prize program project times treaty truce war week amendment constitution bill "
    "clause hurricane storm flight section article "
    # feasts, diseases, programs, where something is posted; titles of several people
    "easter christmas thanksgiving ramadan hanukkah passover halloween ebola zika obamacare medicare "
    "medicaid facebook twitter youtube instagram whatsapp tiktok sens reps govs gens profs drs messrs".split()
)
# Organisations that no noun tells.
ORGANISATIONS = frozenset(
    "al qaeda/al-qaeda/al qaida/al-qaida/taliban/hamas/hezbollah/hizbollah/boko haram/islamic state/"
    "al-shabab/al shabab/google/microsoft/netflix/uber/"
    "walmart/starbucks/boeing/airbus/planned parenthood/black lives matter/wikileaks/greenpeace/amnesty "
    "international/human rights watch/interpol/europol/aeroflot/lufthansa/general electric/general motors/"
    "goldman sachs/deutsche bank/exxon mobil/exxonmobil/samsung/toyota/volkswagen/apple/amazon/lyft/tesla/"
    "oracle/ibm/intel/nvidia/airbnb/spotify/paypal/nike/walgreens/costco/pfizer/moderna/monsanto/chevron/"
    "exxon/verizon/at&t/t-mobile/comcast/fedex/mcdonald/burger king/coca-cola/pepsi/disney/nestle/siemens/"
    "huawei/alibaba/tencent/gazprom/rosneft/halliburton/lockheed martin/raytheon/blackwater/blackrock/"
    "jpmorgan/jpmorgan chase/citigroup/morgan stanley/lehman brothers/wells fargo/hsbc/barclays/spacex/"
    "heritage foundation/freedomworks/emily list/color of change/tea party/ku klux klan/oxfam/unicef/unhcr/"
    "doctors without borders/red cross/congress/senate".split("/")
)
APPOSED = ", "
# Nouns of places before "of" and a name, words that tell where it lies, and nouns behind a name.
PLACE_OF = frozenset(
    "village villages town towns city cities hamlet port province district region island county suburb "
    "suburbs neighborhood neighbourhood municipality township borough resort outskirts mayor residents "
    "north south east west northeast northwest southeast southwest outside shores streets".split()
)
DISTANCES = frozenset("miles kilometers kilometres km".split())
PLACE_BEHIND = frozenset(
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
JOINED = frozenset(
    "led based made backed born style era controlled funded run owned held area administered "
    "occupied ruled".split()
)
# Acronyms of things, nobody's name.
THINGS = frozenset(
    "cctv tv dna rna hiv aids covid gps suv suvs atm vip ceo cfo coo gmt est edt pst faq diy ied ieds rpg "
    "pc id pr ipo gdp mri icu url pdf rv hd ak ar lgbt lgbtq daca dapa snap chip pac pacs gpa sat lng "
    "pm mp mps msp mep meps nafta tpp salt start jcpoa fisa foia hipaa rico ppp sars mers".split()
)
# Members of peoples and faiths whose words have none of these endings.
PEOPLES = frozenset(
    "hispanic hispanics latino latinos latina latinas muslim muslims sunni sunnis shia shiite shiites arab "
    "arabs islamic jew jews catholic catholics protestant protestants confederate confederates spaniard "
    "spaniards dane danes swede swedes pole poles turk turks thai thais greek greeks swiss dutch kurd kurds "
    "pashtun czech czechs slovak slovaks serb serbs croat croats finn finns briton britons yazidi yazidis "
    "evangelical evangelicals mormon mormons hindu hindus buddhist buddhists sikh sikhs".split()
)
LANGUAGES = frozenset("arabic farsi hebrew english french spanish russian mandarin urdu pashto".split())
