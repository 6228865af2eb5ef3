from analysis.text.voices import find_quotes, voices_of
from analysis.text.words import find_words


def test_quotation_has_its_source_and_the_claim_is_own_voice():
    text = "“We were lucky,” said Ada Marsh, 41. She said the road had been icy."
    first, second = find_quotes(text)
    assert (text[first.start : first.end], first.kind, first.speaker) == ("“We were lucky,”", "quoted", "Ada Marsh")
    assert (second.kind, second.speaker) == ("attributed", "Ada Marsh")
    assert voices_of(find_words(text), [], [first, second]).count("quoted") == 3


def test_nothing_in_nothing():
    assert find_quotes("") == []
    assert find_quotes("\"“'‘ ’”\"") == []
