from analysis import find_quotes
from analysis.text.sentences import split_sentences
from analysis.text.voices.layout import lay_out
from analysis.text.voices.people import People
from analysis.text.words import find_words


class Block:
    def __init__(self, start, end):
        self.start, self.end = start, end


def people_of(text, quotes=()):
    words = find_words(text)
    sentences = split_sentences(text, [Block(0, len(text))])
    firsts = [words.between(s.start, s.end).start for s in sentences]
    layout = lay_out(text, words, firsts, quotes)
    return People(layout), words


def test_surnames_and_titles_lead_to_the_full_name():
    people, _ = people_of("Ada Marsh met Senator Bo Lind. Later Mr. Lind left. Marsh stayed.")
    assert people.full_name("Marsh") == "Ada Marsh"
    assert people.full_name("Lind") == "Bo Lind"
    assert people.full_name("Ashby") == "Ashby"
    assert people.knows("Lind")
    assert not people.knows("Ashby")


def test_family_names_that_stand_first():
    people, _ = people_of("The pilot, Han Mi-rae, landed. Han slept.")
    assert people.full_name("Han") == "Han Mi-rae"
    assert people.full_name("Han Mi-Rae") == "Han Mi-rae"


def test_pronouns_fit_in_gender_and_take_the_last_sentence():
    text = "Ada Marsh met Bo Lind in May. He was late and she was not."
    people, words = people_of(text)
    assert people.resolve("he", words.texts.index("He")) == "Bo Lind"
    assert people.resolve("she", words.texts.index("she")) == "Ada Marsh"


def test_a_possessive_is_the_weaker_choice():
    text = "Bo Lind's brother Carl Lind came. He sat."
    people, words = people_of(text)
    assert people.resolve("he", words.texts.index("He")) == "Carl Lind"


def test_institutions_and_quoted_names_are_no_mentions():
    people, words = people_of("Ada Council met. Bo Lind wrote. He left.", [(3, 5)])
    assert people.resolve("he", words.texts.index("He")) == ""


def test_nobody():
    people, _ = people_of("It rained.")
    assert people.resolve("he", 1) == ""
    assert people.first_between(0, 2) == ""


def test_an_unknown_given_name_needs_an_age_or_a_role_behind_it():
    for behind, who in (
        ("44", "Zeb Quill"),
        ("447", ""),
        ("a retired teacher", "Zeb Quill"),
        ("a barge", ""),
    ):
        people, words = people_of(f"Zeb Quill, {behind}, left. He sat.")
        assert people.resolve("he", words.texts.index("He")) == who
        assert people.knows("Quill") == bool(who)


def test_a_pronoun_with_its_verb_is_nobodys_name():
    text = "That's Ada Moor of Harl, the one who came.\n\n“It is not mine,” she said."
    assert [q.speaker for q in find_quotes(text)] == ["Ada Moor"]


def test_a_surname_with_an_accent_is_a_mention_too():
    text = "Ada Ibáñez came. Carl Ott slept. Later Ibáñez left. She was late."
    people, words = people_of(text)
    assert [word for word, _ in people.places_of({"Ada Ibáñez"})] == [0, words.texts.index("Later") + 1]
    assert people.resolve("she", words.texts.index("She")) == "Ada Ibáñez"
