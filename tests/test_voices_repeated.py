"""Pull quotes without marks, and interviews whose lines have labels."""

from analysis.text.reading import read_text

SAID = "It opened again.\n\n“We were sure that it was over, and then the street came,” said Mo Adel.\n\n"
TALK = (
    "Jo Kade has run the ferry for years. Ada Bell spoke to her.\n\n"
    "AB: How did it begin?\n\nJK: I had a shop and we lost it.\n\n"
    "AB: And then?\n\nJK: We moved and I began to write.\n\n"
    "AB: What now?\n\nJK: I wait for the wind.\n"
)


def quoted(text, kind):
    return [(text[q.start : q.end], q.speaker) for q in read_text(text).quotes if q.kind == kind]


def test_a_line_that_repeats_a_quotation_is_its_speakers():
    text = SAID + "We were sure that it was over\n\nIt will bake 400 loaves.\n"
    assert ("We were sure that it was over", "Mo Adel") in quoted(text, "quoted")


def test_a_line_that_repeats_nothing_is_the_outlets():
    text = SAID + "We were glad that it was over\n\nIt will bake 400 loaves.\n"
    assert [words for words, _ in quoted(text, "quoted") if words.startswith("We were glad")] == []


def test_three_words_are_no_pull_quote():
    text = SAID + "It was over\n\nIt will bake 400 loaves.\n"
    assert len(quoted(text, "quoted")) == 1


def test_answers_behind_initials_are_whose_initials_they_are():
    assert quoted(TALK, "verbatim_unmarked") == [
        ("I had a shop and we lost it.", "Jo Kade"),
        ("We moved and I began to write.", "Jo Kade"),
        ("I wait for the wind.", "Jo Kade"),
    ]


def test_a_dialogue_inside_an_article_is_no_interview():
    told = "The hearing went on, and nobody knew why.\n\nIt was late by then.\n\nThe doors were shut.\n\n"
    assert quoted(TALK.replace("AB: ", told + "AB: "), "verbatim_unmarked") == []


def test_a_list_with_labels_is_no_interview():
    text = "Our plans.\n\n" + "FD: Bread.\n\nDR: Tea?\n\n" * 3
    assert quoted(text, "verbatim_unmarked") == []


def test_a_post_that_a_club_signs_is_the_clubs():
    text = (
        "The town mourns.\n\nWe are sad for the families. — Harl FC (@harlfc) May 3, 2018\n\nIt was late.\n"
    )
    assert [(q.speaker, q.speaker_type) for q in read_text(text).quotes] == [("Harl FC", "institution")]


def test_a_time_before_a_label_of_a_heading_is_passed_over():
    text = (
        "Storm hits Harl\n\n14:05 Minister: ‘Stay indoors’\n\nAda Quill has urged people to stay at home.\n"
    )
    quote = read_text(text).quotes[0]
    assert (quote.kind, quote.speaker) == ("quoted", "Minister")


def test_one_of_a_trade_and_a_draft_speak():
    text = "‘We had to make it fit,’ one engineer, who has left the firm, told me. It was late.\n"
    assert [(q.speaker, q.speaker_type) for q in read_text(text).quotes] == [("one engineer", "unnamed")]
    text = "According to the second draft, the wall was to be four metres high.\n"
    assert [(q.speaker, q.speaker_type) for q in read_text(text).quotes] == [("second draft", "document")]
