"""Who speaks, and as what: offices, leaders, couples, given names, people who saw something."""

import pytest

from analysis import find_quotes


def told(text):
    return [(q.speaker, q.speaker_type) for q in find_quotes(text) if q.kind != "scare"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a source by its office group or place
        ("The Minister of Health, Dr Ada Moor, said the ward was full.", ("Ada Moor", "official")),
        ("The Secretary of State, Bo Lind, told reporters that he was tired.", ("Bo Lind", "official")),
        ("Minister of Health Ada Moor said the ward was full.", ("Ada Moor", "official")),
        ("Minister of Health Ada Moor, who came, said the ward was full.", ("Ada Moor", "official")),
        ("The Mayor of Harl said the pier was safe.", ("Mayor of Harl", "official")),
        ("The Bank of Harl, the central bank, said rates would rise.", ("Bank of Harl", "institution")),
        (
            "A panel of engineers led by Ada Moor says the pier was rotten.",
            ("panel of engineers", "institution"),
        ),
        ("A committee headed by Ada Moor found that the pier was rotten.", ("committee", "institution")),
        (
            "A former engineer there, who is ill, says a memo was written in May.",
            ("former engineer", "unnamed"),
        ),
        (
            "One of the women on the pier, 71-year-old retired vet Ada Moor, said she was cold.",
            ("Ada Moor", "person"),
        ),
        ("The pier will stand, says our Comrade Moor.", ("Moor", "person")),
        ("But the pier will stand for years, said baker Ada Moor.", ("Ada Moor", "person")),
        # what a source is
        ("Bo Lind, who runs Harl Water, said no one knew.", ("Bo Lind", "official")),
        ("“It fell,” said Vic Lind, director of the HBI.", ("Vic Lind", "official")),
        ("HRA Executive Director Bo Lind said it fell.", ("Bo Lind", "official")),
        ("The HBI director said it fell.", ("HBI director", "official")),
        ("Museum Director Bo Lind said it fell.", ("Bo Lind", "person")),
        ("“It fell,” said Ada Moor, director of the Navy's program for divers.", ("Ada Moor", "official")),
        ("“It fell,” asks Tim Lind, a former FBI fraud agent.", ("Tim Lind", "official")),
        ("Bo Lind, a former Lund aide and energy expert, said it fell.", ("Bo Lind", "official")),
        ("“It fell,” said Bo Lind, a baker who served as mayor of Ashby.", ("Bo Lind", "official")),
        ("“It fell,” said Bo Lind, a baker who thanked the mayor of Ashby.", ("Bo Lind", "person")),
        ("Bo Lind, who used to head the Harl Police, said it fell.", ("Bo Lind", "official")),
        ("Bo Lind, who led the choir of Harl, said it fell.", ("Bo Lind", "person")),
        ("Federal Harbor Safety Agency Administrator Brock Lind said it fell.", ("Brock Lind", "official")),
        (
            "The state’s Ministry of Foreign Affairs said it fell.",
            ("Ministry of Foreign Affairs", "institution"),
        ),
        (
            "Sens. Ada Moor and Bo Lind, both Ohio Republicans, said it fell.",
            ("Sens. Ada Moor and Bo Lind", "official"),
        ),
        ("Bo Lind from Goose Creek tells us that it fell.", ("Bo Lind", "person")),
        ("Critics of Harl Water said it fell.", ("Critics of Harl Water", "unnamed")),
        ("Rowers for Clean Rivers said it fell.", ("Rowers for Clean Rivers", "institution")),
        ("Lawyers for Ada Moor said it fell.", ("Lawyers for Ada Moor", "unnamed")),
        ("Fathers Against Fast Ferries said it fell.", ("Fathers Against Fast Ferries", "institution")),
        ("The Coalition to Keep Harl Pier said it fell.", ("Coalition to Keep Harl Pier", "institution")),
        ("“It fell,” CNN's Alisyn Lind asked him.", ("Alisyn Lind", "person")),
        ("The pier fell, the Times' Charlie Lund wrote.", ("Charlie Lund", "person")),
        ("NBC New York reported that it fell.", ("NBC New York", "outlet")),
        ("Sky News in Harl reports that it fell.", ("Sky News in Harl", "outlet")),
        ("As Bo Peter Lind, Jr. said, it fell.", ("Bo Peter Lind, Jr", "person")),
        ("As Bo Peter King, Jr. said, it fell.", ("Bo Peter King, Jr", "person")),
        ("The carmaker said it fell.", ("carmaker", "institution")),
        ("Speaker of the House Nan Lind said it fell.", ("Nan Lind", "official")),
        ("Secretary of the Interior Ryan Lind said it fell.", ("Ryan Lind", "official")),
        ("Chairman of the House Pier Committee Bo Lind said it fell.", ("Bo Lind", "official")),
        ("National Energy Council Director Larry Lind said it fell.", ("Larry Lind", "official")),
        ("“It fell,” said Bo Lind, the budget director.", ("Bo Lind", "official")),
        ("LabKorp, one of the largest suppliers of tests, said it fell.", ("LabKorp", "institution")),
        ("The consultancy Harl Economics concedes that it fell.", ("Harl Economics", "institution")),
        ("Fellow Tory Ben Lind said it fell.", ("Ben Lind", "official")),
        ("The Department of Justice said it fell.", ("Department of Justice", "institution")),
        ("Vidar Holm left. The Norwegian said it fell.", ("Norwegian", "unnamed")),
        ("“It fell,” said Jo Reed, a chemistry major.", ("Jo Reed", "person")),
        ("“It fell,” said Jo Reed, an army major.", ("Jo Reed", "official")),
        ("“It fell,” said Jo Reed, a line judge.", ("Jo Reed", "person")),
        ("“It fell,” said Chief Executive Marit Lind.", ("Marit Lind", "official")),
        ("The court last week upheld the ban, saying that it fell.", ("court", "institution")),
        ("Bo Lind misleads by citing polls that reveal that it fell.", ("Bo Lind", "person")),
        ("NBC Ohio reported that Lind answered the door and is ill.", ("NBC Ohio", "outlet")),
        ("Bo Lind, who runs a shop, said no one knew.", ("Bo Lind", "person")),
        ("Ohio Democrat Ada Moor said no one knew.", ("Ada Moor", "official")),
        ("HarlSoft says no one knew.", ("HarlSoft", "institution")),
        ("McMoor says no one knew.", ("McMoor", "person")),
        ("Kelmar said it had sent the shoes.", ("Kelmar", "institution")),
        ("Kelmar said it was late.", ("Kelmar", "person")),
        (
            "The union representing bus drivers, which says no one knew, will march.",
            ("union representing bus drivers", "institution"),
        ),
        ("The Dean of Harl, the Very Rev Ada Moor, said no one knew.", ("Ada Moor", "person")),
        ("According to the Sunday Comet, no one knew of it.", ("Sunday Comet", "outlet")),
        ("Hospital records seen by the Standard state that no one knew.", ("Hospital records", "document")),
        ("Officials found that no one knew.", ("Officials", "official")),
    ],
)
def test_one_source(text, source):
    assert told(text) == [source]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("HARL, Norland, June 18 (Harl News) - Nine bakers were hurt in a mine, police said.", "Nine bakers"),
        ("And get this: the board did not even ask anybody, its chairman says.", "the board"),
        ("The men - all of them bakers - were tired, police said.", "The men"),
        ("But the pier will stand for years, the mayor said.", "the pier"),
        ("A nurse told the Gazette by phone the ward was full.", "the ward"),
        ("A nurse told me over the phone the ward was full.", "the ward"),
        ("Moor told The Harl Beacon on Friday the pier was closed.", "the pier"),
    ],
)
def test_where_a_claim_begins(text, claim):
    (found,) = find_quotes(text)
    assert text[found.start :].startswith(claim)
    assert found.kind == "attributed"


def test_a_dateline_is_no_source():
    text = "Harl, 18 June 2025 – Kelmar Plc (LSE: KEL) regrets to confirm that nine men have died."
    assert told(text) == [("Kelmar Plc", "institution")]


def test_a_pronoun_means_whom_the_sentence_before_tells_of():
    text = "Bo Lind boasts that two are dead. Tell that to the widow of Ola Berg. “He ran,” she said."
    assert told(text)[-1] == ("widow of Ola Berg", "unnamed")
    text = "Ada Moor runs a shop. A woman came in. “He ran,” she said."
    assert told(text) == [("woman", "unnamed")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sen. Ted Lind Jr. left. Mr. Lind said it fell.", "Ted Lind Jr"),
        (
            "It came after rowers went to one end and officials — who said it fell — went to the other.",
            "officials",
        ),
        ("Bo Lund Jr. came. President Lund left. Lund said it fell.", "Lund"),
        ("Bo Lund Jr. and Bo Lund came. Lund said it fell.", "Bo Lund"),
        ("Prime Minister Theresa May came. Mrs May said it fell.", "Theresa May"),
        ("Hussen Lind, a scholar, came. According to ATFP's Lind, it fell.", "Hussen Lind"),
        ("Ada Moor and Bo Lind came. Both Moor and Lind stressed that it fell.", "Ada Moor and Bo Lind"),
        ("State Sen. Brad Lind came. Lind of Indiana said it fell.", "Brad Lind"),
        ("“It fell.” Added Frank Lind: “I saw it.”", "Frank Lind"),
        ("Near Tidwell Park, residents left. “It fell,” he said.", ""),
    ],
)
def test_whom_a_short_name_means(text, speaker):
    assert told(text)[0][0] == speaker


def test_couples_and_given_names():
    text = (
        "Harl newlyweds Ada and Josh Moor were among 164 passengers. “There was a bang,” Ada, 27, told us. "
        "Tradie Josh, 29, reckons the skipper deserves a medal."
    )
    assert told(text) == [("Ada Moor", "witness"), ("Josh Moor", "witness")]


def test_one_of_them():
    text = "Survivors were few. Bo Lind, 50, was one of them. “I ran,” Lind said."
    assert told(text) == [("Bo Lind", "witness")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I heard a loud bang", "witness"),
        ("We saw people running", "witness"),
        ("I saw the report", "person"),
        ("We heard about the blast", "person"),
    ],
)
def test_who_saw_what_happens_is_a_witness(words, kind):
    assert told(f"Ada Moor, 40, lives in Harl. “{words},” Moor said.") == [("Ada Moor", kind)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "As Moor left the hall, a girl outside was hurt, police said.",
            "As Moor left the hall, a girl outside was hurt",
        ),
        ("Moor has admitted posting the wrong pair.", "posting the wrong pair"),
        ("The wall is high, Ada Moor told reporters, three metres in all.", "The wall is high"),
        ("He cited a Harl letter that claimed the pier was sold.", "the pier was sold"),
        ("Moor said in a statement the same pier had been sold.", "the same pier had been sold"),
        (
            "The star left when Bo Lind demanded that she go, insiders claim.",
            "The star left when Bo Lind demanded that she go",
        ),
    ],
)
def test_what_is_claimed(text, claim):
    found = find_quotes(text)[0]
    assert text[found.start : found.end] == claim


def test_when_asked_he_said_is_no_claim_of_being_asked():
    assert find_quotes("When asked about it on Friday, after the meeting, Moor said nothing.") == []


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("“She treats the harbour with contempt,” shot back Bo Lind.", "Bo Lind"),
        ("“She treats the harbour with contempt!” summed up Bo Lind, a rower.", "Bo Lind"),
        ("“She treats the harbour with contempt,” is how Bo Lind put it.", "Bo Lind"),
        ("“She treats the harbour with contempt,” the local captain riffed on Monday.", "local captain"),
        ("“She treats the harbour with contempt,” saidCaptain Bo Lind.", ""),
        ("“She treats the harbour with contempt,” came the reply from Bo Lind.", ""),
        ("“Shall she treat it with contempt?” is a worn slogan.", ""),
        ("Moor relies on a law that lets the town close what is “unfit for public use” in a flood.", ""),
        ("Moor relies on a law that lets her “close the old pier” and “open every lock.”", ""),
        ("“We will rebuild the whole pier.”", "Ada Moor"),
    ],
)
def test_a_part_of_the_outlets_sentence_is_not_the_last_speakers(line, speaker):
    text = f"Mayor Ada Moor said the plan was sound.\n\n{line}"
    quotes = [q for q in find_quotes(text) if q.kind == "quoted"]
    assert {q.speaker for q in quotes} == {speaker}


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Mayor Ada Moor and Captain Bo Lind said the pier was safe.", ("Ada Moor and Bo Lind", "official")),
        ("Moor and Lind have said they will not go.", ("Ada Moor and Bo Lind", "official")),
        ("Police and Mayor Ada Moor said the road was shut.", ("Police and Ada Moor", "official")),
        ("Moor and other engineers say the pier is rotten.", ("Ada Moor and other engineers", "official")),
        ("Moor and the harbour board said the pier was safe.", ("Ada Moor and harbour board", "official")),
        ("Rowers and some fishermen say the pier is rotten.", ("Rowers and some fishermen", "unnamed")),
        ("Famous poet and rower Bo Lind said the pier was safe.", ("Bo Lind", "official")),
        (
            "The Department of Piers and Lights said it was shut.",
            ("Department of Piers and Lights", "institution"),
        ),
    ],
)
def test_two_who_speak_as_one_are_both_named(line, source):
    assert told(f"Mayor Ada Moor left. Captain Bo Lind stayed.\n\n{line}") == [source]


@pytest.mark.parametrize("did", ["agreed to hear a case", "promised to mend a lock", "objected to a rule"])
def test_what_somebody_agreed_to_do_tells_nothing(did):
    assert told(f"Mayor Ada Moor {did} that the harbour had closed.") == []
    assert told("Mayor Ada Moor agreed that the harbour had closed.") == [("Ada Moor", "official")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is late,” said Bo Lind, a St. Harl police sergeant.", ("Bo Lind", "official")),
        ("Ada Moor, a U.S. senator, said it was late.", ("Ada Moor", "official")),
        ("U.S. Secretary of State Ada Moor came. Moor said it was late.", ("Ada Moor", "official")),
        ("Harl Superintendent of Police Ada Moor came. Moor said it was late.", ("Ada Moor", "official")),
        ("FBI Special Agent Bo Lind said it was late.", ("Bo Lind", "official")),
        ("Bureau of Prisons Director Ada Moor said it was late.", ("Ada Moor", "official")),
        ("Bo Lind, the head of the Norish investigation team, said it was late.", ("Bo Lind", "official")),
        (
            "There were Bo Ray and Ada Moor, President Cy Fox's top adviser. Moor said it was late.",
            ("Ada Moor", "official"),
        ),
        ("The blast left many victims. Mr. Moor, who is ill, said it was late.", ("Moor", "person")),
        ("The U.S. said it would stay.", ("U.S.", "institution")),
        ("The pier was closed, the Harl Post-Gazette reports.", ("Harl Post-Gazette", "outlet")),
        ("The pier was closed, NBC Chicago reported.", ("NBC Chicago", "outlet")),
        ("Massachusetts State Police said a man had died.", ("Massachusetts State Police", "institution")),
        ("According to police, Bo Lind, 34, drove to the pier.", ("police", "institution")),
        ("According to a spokesman, Bo Lind, a man drove to the pier.", ("Bo Lind", "official")),
    ],
)
def test_a_source_in_news_of_crimes(text, source):
    assert told(text)[-1] == source


def test_who_answers_behind_according_to():
    first, second = told("The road is shut, according to the BBC, which said it was late.")
    assert first == second == ("BBC", "outlet")


def test_an_official_who_is_not_to_be_named_is_unnamed_whatever_the_promise_is_said_to_follow():
    text = (
        "A Harl police official said it was arson. The official spoke on condition of anonymity, "
        "according to police policy."
    )
    assert told(text)[0] == ("Harl police official", "unnamed")


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Ada Moor told the network iHarl that it was late.", "iHarl"),
        ("Ada Moor told local newspaper The Harl Lamp that it was late.", "The Harl Lamp"),
        ("Ada Moor told the TV channel he had left.", ""),
        ("Ada Moor told the newspaper Monday that it was late.", ""),
    ],
)
def test_an_outlet_named_behind_its_noun(text, outlet):
    assert find_quotes(text)[0].outlet == outlet


@pytest.mark.parametrize(
    "text",
    [
        "Truth is whatever the mayor says it is.",
        "The money that Congress denied him last year went to the wall.",
    ],
)
def test_what_reports_nothing(text):
    assert not find_quotes(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Since late last spring, according to the ledgers, the two men met there.", "the two men met"),
        ("A top aide said on Sunday the main point between the old plan and its heir was money.", "the main"),
        ("According to police, Bo Lind, 34, drove to the pier.", "Bo Lind, 34"),
        ("Bo Lind bought a rifle and “practiced for weeks,” according to court records.", "Bo Lind bought"),
        ("The post appeared. It also states that the site is slow.", "the site is slow"),
    ],
)
def test_where_a_claim_of_a_document_or_the_police_begins(text, claim):
    (found,) = (q for q in find_quotes(text) if q.kind == "attributed")
    assert text[found.start :].startswith(claim)


def test_a_reporter_who_passes_on_what_somebody_added_is_not_the_source():
    text = "Ada Moor spoke, and she added that “more roofs are needed,” Harl Radio's Bo Lind reports."
    assert told(text)[-1] == ("Ada Moor", "person")
