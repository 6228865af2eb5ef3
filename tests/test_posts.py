from analysis.text.posts import find_posts
from analysis.text.voices import find_quotes


def test_signed_posts_are_cut_without_their_signature():
    text = "He wrote:\n\nWhat a night. — Ada Marsh (@ada) May 3, 2018 Not again! — Bo Lind (@bo)\nThe end."
    assert [(text[p.start : p.end], p.name) for p in find_posts(text)] == [
        ("What a night.", "Ada Marsh"),
        ("Not again!", "Bo Lind"),
    ]


def test_a_dash_or_a_handle_alone_signs_nothing():
    assert find_posts("A wall - a long one (@ work) — and so on.") == []
    assert find_posts("") == []


def test_a_post_is_words_of_another_without_marks():
    text = "“Wow,” he said.\nThis “wall” is a joke. — Ada Marsh (@ada)"
    assert [(q.kind, text[q.start : q.end], q.speaker) for q in find_quotes(text)][1:] == [
        ("verbatim_unmarked", "This “wall” is a joke.", "Ada Marsh")
    ]


def test_time_is_linear():
    for unit in ("-", " ", "- a ", "— a(@"):
        find_posts("(@a) " + unit * 20_000)
