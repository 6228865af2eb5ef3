import pytest

from analysis.text.voices import find_quotes
from analysis.text.voices.person_kinds import is_office


def speaker(source):
    quote = find_quotes(f"“It held all night,” said {source}.")[0]
    return quote.speaker, quote.speaker_type


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Ada Marsh", "Ada Marsh", "person"),
        ("Dr. Ada Marsh, a surgeon", "Ada Marsh", "person"),
        ("Gov. Ada Marsh", "Ada Marsh", "official"),
        ("Ada Marsh, a spokeswoman for the board", "Ada Marsh", "official"),
        ("Ada Marsh, head of press relations at the port", "Ada Marsh", "official"),
        ("passenger Ada Marsh", "Ada Marsh", "witness"),
        ("its founder, Ada Marsh", "Ada Marsh", "person"),
        ("a board official", "board official", "official"),
        ("the mayor of Ashby", "mayor of Ashby", "official"),
        ("one of the board's officials", "one of the board's officials", "official"),
        ("an eyewitness", "eyewitness", "witness"),
        ("the Harbor Board", "Harbor Board", "institution"),
        ("the Justice Department", "Justice Department", "institution"),
        ("NTSB", "NTSB", "institution"),
        ("Health and Rivers Secretary Ada Marsh", "Ada Marsh", "official"),
        ("President-elect Ada Marsh", "Ada Marsh", "person"),
        ("the Gazette’s Ada Marsh", "Ada Marsh", "person"),
        ("police", "police", "institution"),
        ("the letter", "letter", "document"),
        ("CNN", "CNN", "outlet"),
        ("the newspaper", "newspaper", "outlet"),
        ("critics", "critics", "unnamed"),
        ("a man who saw the fire", "man", "witness"),
        ("the man, who gave his name as Otto", "Otto", "person"),
    ],
)
def test_name_and_type(source, name, kind):
    assert speaker(source) == (name, kind)


def test_two_spellings_in_one_article_are_one_person():
    text = "“It held,” said Mirel Hask-Oyen. The sun rose. “It did hold,” said Mirel Hask-oyen."
    assert {quote.speaker for quote in find_quotes(text)} == {"Mirel Hask-Oyen"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "An official from the Harl Board said it held all night.",
            "official from the Harl Board",
            "official",
        ),
        ("Ada Lund of the Harl Board said it held all night.", "Ada Lund", "person"),
        ("The Bank of the Harl said it held all night.", "Bank of the Harl", "institution"),
        ("Sweden announced some two weeks ago that it held all night.", "Sweden", "institution"),
        (
            "The Harl Board released footage Monday, noting that it held all night.",
            "Harl Board",
            "institution",
        ),
        ("The firm sent a report Monday, saying that it held all night.", "firm", "institution"),
        ("Bo Lind replies to Ada Moor’s “cheap and loud” tweet", "Ada Moor", "person"),
    ],
)
def test_names_behind_links_verbs_and_owners(text, name, kind):
    quotes = find_quotes(text)
    assert [(quote.speaker, quote.speaker_type) for quote in quotes] == [(name, kind)]


def test_a_past_form_behind_an_article_is_no_verb():
    text = "The left has issued a call, saying that it held all night."
    assert [q.speaker for q in find_quotes(text)] == ["left"]


@pytest.mark.parametrize("name", ["Jon de Brun", "Ada van der Moor", "Mohammed bin Harl"])
def test_words_in_lower_case_inside_a_surname(name):
    text = f"Mayor {name} left. “It held all night,” {name.split(' ', 1)[1]} said."
    assert find_quotes(text)[0].speaker == name


def test_an_office_may_end_a_text():
    assert is_office(["director", "of", "budget"], 0)
    assert not is_office(["director", "of"], 0)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Moor is the mayor. She'll say that the pier is safe.", "Ada Moor"),
        ("Bo Lind came late. He’d said the road was icy.", "Bo Lind"),
        ("The owners met on Monday. They've said the pier is safe.", "owners"),
        ("Residents were angry. They’ll say “nobody asked us” once more.", "Residents"),
    ],
)
def test_a_pronoun_with_its_verb_stands_for_somebody_too(text, speaker):
    assert [quote.speaker for quote in find_quotes(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "It's hard to say that the pier is safe.",
        "Moor said in a speech the same day.",
        "They’re told that it is safe.",
        "It's said that it is safe.",
    ],
)
def test_what_nobody_says_is_no_claim(text):
    assert find_quotes(text) == []


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("who was selling lemonade by the gate", "witness"),
        ("who was also walking her dog", "witness"),
        ("who was in the shop when it happened", "witness"),
        ("who saw the wall fall", "witness"),
        ("who was running for mayor", "person"),
        ("who was in office when it was built", "person"),
        ("who is selling her house", "person"),
    ],
)
def test_who_was_there_is_a_witness(clause, kind):
    assert [q.speaker_type for q in find_quotes(f"“It just went,” said Ida Rask, {clause}.")] == [kind]


def test_a_role_before_a_name_in_commas_tells_an_official():
    text = "The mayor of Harl, Dr Ada Moor, was at the pier. “Nobody is hurt,” Moor said."
    assert [q.speaker_type for q in find_quotes(text)] == ["official"]
    assert [q.speaker_type for q in find_quotes(text.replace("mayor", "baker"))] == ["person"]


@pytest.mark.parametrize(
    "lead", ["In Ada Moor's words, ", "Ada Moor spoke. In her words, ", "Ada Moor's reply? "]
)
def test_words_by_a_possessive(lead):
    assert [q.speaker for q in find_quotes(f"{lead}“the pier was rotten to the core.”")] == ["Ada Moor"]


def test_a_text_may_end_with_a_name_behind_an_office():
    [quote] = find_quotes("“It held,” Ada Moor said of the mayor of Harl, Ada Moor")
    assert quote.speaker == "Ada Moor"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Let’s say the council has closed the pier.", None),
        ("Late Friday, the crews left, vowing that the pier would open.", "crews"),
        ("Either way, Ada Moor went so far as to threaten that she would leave.", "Ada Moor"),
        ("Ida Rask was late. Indeed, she has already said that the pier would close.", "Ida Rask"),
        ("Still, Sen. Ida Rask, R-Ohio said the pier would close.", "Ida Rask"),
        ("Sen. Ida Rask (D-Ohio), who said the pier would close, left.", "Ida Rask"),
        ("Sen. Ida Rask (D) of Ohio said the pier would close.", "Ida Rask"),
        ("USA Today reports that the pier would close.", "USA Today"),
        ("Ida Rask spoke on Friday. Mr. Moor, she says, is trying to win.", "Ida Rask"),
        ("Whoever said the pier would close was wrong.", None),
        ("A man who ran a tram that some critics said was unsafe left.", "critics"),
    ],
)
def test_who_speaks_is_no_word_that_opens_the_sentence_and_no_party(text, speaker):
    assert [q.speaker for q in find_quotes(text)] == [speaker][: speaker is not None]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Some Republicans", "unnamed"),
        ("Seven of 10 Latinos", "unnamed"),
        ("An unnamed council aide", "unnamed"),
        ("The Harl Democrat", "unnamed"),
        ("The House Speaker", "official"),
        ("County emergency director Ada Moor", "official"),
        ("Festival director Ada Moor", "person"),
        ("The budget office's estimate", "document"),
    ],
)
def test_types_of_described_sources(source, kind):
    assert [q.speaker_type for q in find_quotes(f"{source} said the pier would close.")] == [kind]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Ida Rask, D-Ohio, was late. Bo Fry came.", "Ida Rask"),
        ("Ida Rask, a Democrat from Ohio, was late. Bo Fry came.", "Ida Rask"),
        ("Ohio Democrat Ida Rask met Rep. Bo Fry (D-Texas).", "Ida Rask"),
        ("Rep. Ida Rask of Ohio met Rep. Bo Fry of Maine.", "Ida Rask"),
        ("President Bo Fry should go, Sen. Ida Rask said.", "Ida Rask"),
        ("Ida Rask spoke.", "Ohio Democrat"),
        ("Sen. Bo Fry left. Sen. Ida Rask came.", "Ida Rask"),
        ("Sen. Ida Rask met Sen. Bo Fry.", "Ohio Democrat"),
        ("Ida Rask, R-Ohio, was late.", "Ohio Democrat"),
        ("Rep. Ida Rask of Maine was late.", "Ohio Democrat"),
        ("The crash killed Rep. Ida Rask, D-Ohio.", "Ohio Democrat"),
        ("Rep. Ida Rask (D-Ohio) died.", "Ohio Democrat"),
        ("Ida Rask (D-Ohio) met Bo Fry (D-Ohio).", "Ohio Democrat"),
    ],
)
def test_a_party_and_a_place_stand_for_who_is_told_to_be_of_them(before, speaker):
    (quote,) = find_quotes(f"{before} The Ohio Democrat told us the pier would close.")[-1:]
    assert quote.speaker == speaker
    assert (quote.speaker_type == "unnamed") == (speaker == "Ohio Democrat")


@pytest.mark.parametrize(
    ("short", "place"), [("D-N.Y.", "New York"), ("D-Calif.", "California"), ("D-Va.", "Virginia")]
)
def test_places_are_told_in_short(short, place):
    text = f"Ida Rask, D-Ohio, met Bo Fry ({short}). The {place} Democrat said the pier would close."
    assert find_quotes(text)[-1].speaker == "Bo Fry"


def test_a_party_and_a_place_make_no_official():
    text = "Ida Rask, a Democrat from Ohio, was late. The Ohio Democrat said the pier would close."
    assert find_quotes(text)[-1].speaker_type == "person"
