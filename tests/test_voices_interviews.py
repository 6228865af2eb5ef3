"""Interviews without labels: questions on lines of their own, answers in the first person."""

from analysis.text.reading import read_text

TALK = (
    ("Why do you build bridges?", "I like it when people can cross."),
    ("What was your hardest one?", "The one at Tolm Bay. We lost two barges, and I did not sleep."),
    ("You have been called a hero.", "By people who were not there. I only drew it."),
    ("Will you stop?", "I never will."),
)
HEAD = "The bridge builder speaks\n\nAnn Moor has built bridges for thirty years.\n\n"
TAIL = "\n\nThe bridge at Tolm Bay is open again."


def answers(text):
    quotes = read_text(text).quotes
    return [
        (quote.speaker, text[quote.start : quote.end])
        for quote in quotes
        if quote.kind == "verbatim_unmarked"
    ]


def talk(pairs):
    return HEAD + "\n\n".join(line for pair in pairs for line in pair) + TAIL


def test_answers_are_the_persons_who_is_named_above():
    assert answers(talk(TALK)) == [("Ann Moor", answer) for _, answer in TALK]


def test_an_answer_of_two_paragraphs_goes_on():
    longer = [
        TALK[0],
        (TALK[1][0], "I know.\n\nIt was the one at Tolm Bay, and it took us four winters to build."),
        TALK[3],
    ]
    assert len(answers(talk(longer))) == 4


def test_questions_that_the_outlet_answers_are_no_interview():
    asked = [(question, answer.replace("I ", "They ")) for question, answer in TALK]
    assert answers(talk(asked)) == []


def test_two_questions_or_none_to_anybody_are_no_interview():
    assert answers(talk(TALK[:2])) == []
    assert (
        answers(talk([("What fell?", "I saw it."), ("Who saw it?", "I did."), ("When?", "I forget.")])) == []
    )


REPORTER = "I asked this of five fans on Monday, and four of them had no ticket."


def test_a_reporter_who_asks_around_gives_no_interview():
    asked = ("Will you go?", "Did you pay?", "What do you want?")
    for others in (
        ("Most will.", "Nobody did."),
        ("I would not.", "I paid nothing, as my seat is the press's."),
    ):
        assert answers(talk(zip(asked, (REPORTER, *others), strict=True))) == []


def test_answers_in_the_first_person_are_most_of_them():
    asked = ("Will you go?", "Did you pay?", "What do you want?", "What will you do?")
    told = ("I will.", "They did.", "A bridge is wanted.", "I will wait.")
    assert answers(talk(zip(asked, told, strict=True))) == []
    assert answers(talk(zip(asked, (told[0], "I did.", *told[2:]), strict=True)))


def test_who_tells_of_asking_in_an_answer_is_no_reporter():
    told = (TALK[0][0], "I like it when people can cross. I asked my sister, and she came.")
    assert len(answers(talk([told, *TALK[1:]]))) == len(TALK)


def test_who_once_asked_somebody_gives_an_interview_still():
    pairs = [*TALK, *TALK, *TALK, ("Who helped you?", "I asked my sister, and she came.")]
    assert len(answers(talk(pairs))) == len(pairs)


def test_answers_in_marks_are_quotations_as_everywhere():
    text = talk([(question, f"“{answer}”") for question, answer in TALK])
    assert answers(text) == []
    assert sum(quote.kind == "quoted" for quote in read_text(text).quotes) >= 3
