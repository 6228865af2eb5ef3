import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text.zones import EDITORIAL_ZONES, ZONES, Block, split_zones
from analysis.text.zones.transcripts import is_transcript

ROOT = Path(__file__).parents[1]
PARAGRAPH = (
    "The tram stopped on the bridge on Monday and forty people walked home in the rain, the firm said."
)
SECOND = "Nobody was hurt, and the line opened again before the evening rush, a clerk told the council."


def zones(text: str, format: str | None = None) -> list[tuple[str, str]]:
    return [(block.zone, text[block.start : block.end]) for block in split_zones(text, format)]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def zone_of(line: str, *, after: str = SECOND) -> list[str]:
    """Return the zones of a line that stands between two paragraphs of an article."""
    text = page("Tram Stops on Bridge", PARAGRAPH, line, after)
    start = text.index(line)
    return [block.zone for block in split_zones(text) if start <= block.start < start + len(line)]


def check_spans(text: str, blocks: list[Block]) -> None:
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert text[at : block.start].strip() == ""
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert block.zone in ZONES
        assert block.repeat_of is None or 0 <= block.repeat_of < len(blocks)
        at = block.end
    assert text[at:].strip() == ""


def test_headline_dek_body():
    text = page("Tram Stops on Bridge", "It happened in the rain.", "Cover image via Ann Lee", PARAGRAPH)
    assert [zone for zone, _ in zones(text)] == ["headline", "dek", "credit", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "Hello",
        "Hello there",
        "Berlin",
        "tram late again",
        "Γειά",
        "日本語",
        "Γειά σου 日本語 привет 😀",
        "• A goat",
    ],
)
def test_a_few_plain_words_alone_are_body(text):
    assert zones(text) == [("body", text)]


@pytest.mark.parametrize("text", ["Share", "Advertisement", "May 3, 2018", "…", "😀"])
def test_furniture_alone_stays_boilerplate(text):
    assert zones(text) == [("boilerplate", text)]


def test_ordinary_first_sentence_is_not_a_headline():
    assert [zone for zone, _ in zones(page(PARAGRAPH, SECOND))] == ["body", "body"]


@pytest.mark.parametrize("mark", ["|", "–", "-"])
def test_repeated_title_is_boilerplate(mark):
    text = page("Tram Stops on Bridge", PARAGRAPH, f"Tram Stops on Bridge {mark} U.S.")
    assert zones(text)[-1] == ("boilerplate", f"Tram Stops on Bridge {mark} U.S.")


def test_furniture_of_the_headline_is_cut_off():
    assert zones(page("Transcript for Tram stops on bridge", PARAGRAPH))[:2] == [
        ("boilerplate", "Transcript for"),
        ("headline", "Tram stops on bridge"),
    ]
    assert zones(page("Tram Stops on Bridge | Town News", PARAGRAPH))[:2] == [
        ("headline", "Tram Stops on Bridge"),
        ("boilerplate", "| Town News"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("What happened next", ["subhead"]),
        ("What does the city say?", ["subhead"]),
        ("[The tram line that nobody wanted]", ["promo"]),
        ("( PHOTOS: Forty years of trams)", ["promo"]),
        ("CITY COUNCIL TO VOTE ON NEW TRAMS TONIGHT", ["promo"]),
        ("youtube.com Tram driver sings to the waiting crowd", ["caption"]),
        ("Image copyright Ann Lee Image caption The tram in its depot", ["credit", "caption"]),
        ("Facebook Twitter Pinterest The tram waits in its depot.", ["boilerplate", "caption"]),
        ("Ann Lee is a reporter at Town Radio. Follow her on Twitter.", ["credit", "prompt"]),
        ("Get our letter. By signing up you agree to our terms.", ["prompt", "boilerplate"]),
        ("Slideshow (4 Images)", ["boilerplate"]),
        ("—Updated at 9:20 p.m.", ["boilerplate"]),
        ("The driver's long night", ["subhead"]),
        ("Image via Town Radio", ["credit"]),
        ("YouTube/Ann Lee", ["credit"]),
        ("(Ann Lee/Reuters)", ["credit"]),
        ("By Ann Lee, Town Correspondent", ["credit"]),
        ("The Associated Press contributed to this report.", ["credit"]),
        ("The tram on the bridge. Source: Town Council", ["caption", "credit"]),
        ("The tram is towed away on Tuesday. (Ann Lee/AP)", ["caption", "credit"]),
        ("A driver waits. Ann Lee/Getty Images", ["caption", "credit"]),
        ("FILE - In this May 2, 2015 file photo, the tram leaves the depot.", ["caption"]),
        ("Image caption The tram in its depot", ["caption"]),
        ("RELATED: Two goats on a tram", ["promo"]),
        ("RELATED:\u00a0Two goats on a tram", ["promo"]),
        ("Read more: Two goats on a tram", ["promo"]),
        ("You may also like:", ["promo"]),
        ("Other stories on Tramly:", ["promo"]),
        ("• Two goats ride a tram to the sea", ["promo"]),
        ("What do you think?", ["prompt"]),
        ("Watch the whole ride here:", ["prompt"]),
        ("Sign up for our morning newsletter.", ["prompt"]),
        ("Follow @tramtown on Twitter", ["prompt"]),
        ("Advertisement", ["boilerplate"]),
        ("Story continues below", ["boilerplate"]),
        ("Share   Print   Email   12 comments", ["boilerplate"]),
        ("This article was originally published in May.", ["boilerplate"]),
        ("March 3, 2018", ["boilerplate"]),
        ("Aired March 3, 2018 - 18:00 ET", ["boilerplate"]),
        ("The rails are wet — Ann Lee (@annlee) March 3, 2018", ["embed"]),
    ],
)
def test_zone_of_a_line_between_paragraphs(line, expected):
    assert zone_of(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "He walked home.",
        "So what went wrong?",
        "Also on Monday, a bus stopped on the same bridge.",
        "Watch parties were held all over the town: ten of them on Monday night alone, said a clerk.",
        "The clerk knew better. It was the brake again, as in May (the third time this year)",
        '"He is going to be fine."',
        "The source: a clerk who asked not to be named, said that the brake was old.",
        "Related companies paid as well, and more of them followed.",
        "Share prices fell by a third on Tuesday.",
        "Follow the money, he said, and watch the tram below the bridge.",
        "Images by the thousand went round the town.",
        "Video shows the driver, a photo of whom was printed on Monday, in tears.",
        "What do they know about trams in the capital?",
        "The transcript of the call runs to forty pages.",
        "More than 300 people signed up for the walk.",
        "She wrote: The tram is late again.",
        "Advertisements for the tram were taken down.",
        "Police in the town (Ann Lee knows them all) said nothing.",
    ],
)
def test_running_text_stays_body(line):
    assert zone_of(line) == ["body"]


def test_headlines_behind_a_closing_prompt_are_promo():
    text = page(
        "Tram Stops on Bridge", PARAGRAPH, "What do you think?", "Goat rides bus to work", "Swan wins vote"
    )
    assert [zone for zone, _ in zones(text)] == ["headline", "body", "prompt", "promo", "promo"]


def test_list_behind_a_colon_is_body():
    text = page(
        "Tram Stops on Bridge", "The tram needs three things:", "- new brakes", "- a new door", SECOND
    )
    assert {zone for zone, _ in zones(text)[1:]} == {"body"}


def test_caption_above_its_credit():
    text = page("Tram Stops on Bridge", PARAGRAPH, "The tram seen from the bank.", "Photo: Ann Lee", SECOND)
    assert [zone for zone, _ in zones(text)] == ["headline", "body", "caption", "credit", "body"]


def test_embedded_post_with_its_title_lines():
    post = ["We saw it all from the bank", "Posted by Tram Town on Monday, 3 March 2018"]
    text = page("Tram Stops on Bridge", PARAGRAPH, "Watch the ride here:", *post, "You may also like:")
    assert [zone for zone, _ in zones(text)][2:] == ["prompt", "embed", "embed", "promo"]


def test_link_in_brackets_is_cut_out_of_the_text():
    text = page("Tram Stops on Bridge", f"{PARAGRAPH} (RELATED: Two goats on a tram)")
    assert zones(text)[1:] == [("body", PARAGRAPH), ("promo", "(RELATED: Two goats on a tram)")]


def test_turns_of_a_transcript():
    speech = "Good evening. Reporter: Hello, Bob. It rains. Passenger: We walked. Reporter: All of them."
    text = page(
        "Transcript for Tram stops", speech, "This transcript was made by a machine and may hold errors."
    )
    blocks = split_zones(text)
    spoken = [(block.turn, text[block.start : block.end]) for block in blocks if block.turn is not None]
    assert spoken == [
        ("", "Good evening."),
        ("Reporter", "Hello, Bob. It rains."),
        ("Passenger", "We walked."),
        ("Reporter", "All of them."),
    ]
    labels = [text[block.start : block.end] for block in blocks if block.zone == "boilerplate"]
    assert labels[1:-1] == ["Reporter:", "Passenger:", "Reporter:"]
    assert not any(block.counted for block in blocks if block.zone == "boilerplate")


@pytest.mark.parametrize(
    ("first", "zone"),
    [
        ("ANN LEE, HOST: Welcome. Here is the news.", "boilerplate"),
        ("BO RAY: Welcome. Here is the news.", "boilerplate"),
        ("Moor: Welcome. Here is the news.", "boilerplate"),
        ("EXCLUSIVE: How the River Rose", "headline"),
    ],
)
def test_a_first_line_is_a_turn_where_its_label_comes_again(first, zone):
    below = "BO RAY: It rose.\nANN LEE: How far?\nRAY: To the door.\nLEE: Thanks.\nAnn Moor: Yes.\n"
    text = f"{first}\n{below}"
    blocks = split_zones(text)
    assert blocks[0].zone == zone
    assert (blocks[1].turn, text[blocks[0].end]) == (
        (first.partition(":")[0], " ") if zone == "boilerplate" else (None, "\n")
    )


def test_turns_of_captions_with_angle_brackets():
    text = (
        "Tram stops\n\n>> Anchor: Good evening.\n\n"
        ">> Reporter: It rained. >> We walked. >> BO LIND: I swam.\n\n>>> Now sports."
    )
    found = [(block.turn, text[block.start : block.end]) for block in split_zones(text, "transcript")[1:]]
    assert found == [
        (None, ">> Anchor:"),
        ("Anchor", "Good evening."),
        (None, ">> Reporter:"),
        ("Reporter", "It rained."),
        (None, ">>"),
        ("", "We walked."),
        (None, ">> BO LIND:"),
        ("BO LIND", "I swam."),
        (None, ">>>"),
        ("", "Now sports."),
    ]


def test_angle_brackets_alone_make_no_transcript():
    text = "Tram stops\n\nThe sign read >> Way out. It was dark.\n\n>> Next: the bridge."
    assert {block.turn for block in split_zones(text)} == {None}


def test_colons_make_no_turns_outside_transcripts():
    text = page("Tram Stops on Bridge", PARAGRAPH + " Passenger: We walked. Conclusion: It rained.")
    assert [block.turn for block in split_zones(text)] == [None, None]


def test_titles_before_a_colon_make_no_turn():
    text = page(
        "Transcript for Tram stops", "I called Dr. Lee: no answer. Remember: it rained. Reporter: Yes."
    )
    assert [block.turn for block in split_zones(text)] == [None, None, "", None, "Reporter"]


@pytest.mark.parametrize("label", ["A", "Bo Ray", ">>BO RAY"])
def test_a_short_answer_given_again_is_no_repeat_and_no_label_is(label):
    asked = ("Did it stop?", "Did you see it?", "Do you know why?")
    text = page("Transcript for Tram stops", *(f"Q: {q}\n\n{label}: No." for q in asked))
    blocks = split_zones(text)
    assert [text[b.start : b.end] for b in blocks if b.turn and b.counted].count("No.") == 3
    assert not any(block.repeat_of for block in blocks)


def test_a_long_turn_that_comes_again_is_a_repeat():
    text = page(
        "Transcript for Tram stops", *["Q: Why?", f"A: {PARAGRAPH}", "Q: And then?"], f"A: {PARAGRAPH}"
    )
    blocks = split_zones(text)
    assert [text[b.start : b.end] for b in blocks if b.repeat_of is not None] == [PARAGRAPH]


def test_a_short_answer_to_a_question_without_labels_is_no_repeat():
    text = page(
        "Tram stops", PARAGRAPH, "Did you see it?", "I did not.", "Did you ring?", "I did not.", SECOND
    )
    assert all(block.repeat_of is None for block in split_zones(text))


def test_repeats_point_at_the_first():
    line = "The tram on the  bridge. Source: Town Council"
    blocks = split_zones(page("Tram Stops on Bridge", PARAGRAPH, line + "\n" + line.replace("  ", " ")))
    assert [block.repeat_of for block in blocks] == [None, None, None, None, 2, 3]
    assert [block.counted for block in blocks] == [True, True, True, False, False, False]


def test_counted_zones():
    assert EDITORIAL_ZONES == {"headline", "dek", "subhead", "body", "caption"}
    assert [Block(0, 1, zone).counted for zone in ZONES] == [zone in EDITORIAL_ZONES for zone in ZONES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tram stopped on the bridge.", ["body"]),
        ("the tram stopped on the bridge", ["body"]),
        ("Tram Stops on the Old Bridge", ["headline"]),
        ("RELATED: Two goats on a tram", ["promo"]),
        ("Image via Town Radio", ["credit"]),
    ],
)
def test_one_line_alone(text, expected):
    assert [zone for zone, _ in zones(text)] == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n\t \u00a0\n"])
def test_nothing_to_split(text):
    assert split_zones(text) == []


def test_hard_wrapped_paragraph_is_one_block():
    wrapped = (
        "Forty people walked home in the rain when the tram stopped\n"
        "on the bridge on Monday evening and did not move again\nuntil the morning."
    )
    assert zones(page("Tram Stops on Bridge", wrapped, SECOND)) == [
        ("headline", "Tram Stops on Bridge"),
        ("body", wrapped),
        ("body", SECOND),
    ]


@pytest.mark.parametrize(
    "text", ["\r\n", "•", "—", "(@a)", ":", "|", "Transcript for", "()\n[]\n/", "\x00\n\ud800", "İ\nİİ: İ"]
)
def test_hostile_scraps(text):
    check_spans(text, split_zones(text))


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from('aA.:/|()@—•\n\r "’?İé1 '), max_size=200),
    st.sampled_from([None, "transcript"]),
)
def test_every_visible_character_is_in_one_block(text, format):
    check_spans(text, split_zones(text, format))


@pytest.mark.parametrize(
    "unit", ["a ", "A: ", "(", "x\n", "Source: ", "• a\n", "A/B ", "By A, ", "transcript ", "— (@a) "]
)
def test_long_monotonous_text_is_split_in_time(unit):
    text = unit * 20_000
    check_spans(text, split_zones(text))
    check_spans(text, split_zones(text, "transcript"))


def read_key() -> dict[str, list[dict[str, str]]]:
    key: dict[str, list[dict[str, str]]] = {}
    with (ROOT / "tests/data/example_zones.csv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            key.setdefault(row["doc_id"], []).append(row)
    return key


@pytest.mark.parametrize("doc_id", sorted(read_key()))
def test_example_study(doc_id):
    text = (ROOT / f"data/raw/example/{doc_id}.txt").read_text(encoding="utf8")
    blocks = split_zones(text)
    check_spans(text, blocks)
    found = [
        (b.start, b.end, b.zone, b.turn or "", "" if b.repeat_of is None else str(blocks[b.repeat_of].start))
        for b in blocks
    ]
    assert found == [
        (int(row["start"]), int(row["end"]), row["zone"], row["turn"], row["repeat_of_start"])
        for row in read_key()[doc_id]
    ]


def around(*lines: str) -> list[tuple[str, str]]:
    """Zones of lines that stand between two paragraphs."""
    found = zones("\n\n".join(["Tram stops on bridge", PARAGRAPH, *lines, SECOND]))
    return [(zone, text) for zone, text in found if text in lines]


def test_a_post_is_known_by_its_picture_link():
    post = "so sad today pic.twitter.com/abc"
    assert around(post) == [("embed", post)]


def test_the_last_number_of_a_list_may_head_the_last_paragraph():
    found = around("1. The bridge", PARAGRAPH, "2. The river")
    assert [(zone, text) for zone, text in found if text != PARAGRAPH] == [
        ("subhead", "1. The bridge"),
        ("subhead", "2. The river"),
    ]


@pytest.mark.parametrize(
    ("below", "zone"), [("Nobody did.", "body"), ("It was a clerk of the firm, it said later.", "subhead")]
)
def test_a_question_is_a_heading_over_a_longer_line_only(below, zone):
    assert around("Who stopped the tram?", below)[0] == (zone, "Who stopped the tram?")


def test_white_space_inside_makes_no_other_text_of_a_repeat():
    text = f"Tram stops\n\n{PARAGRAPH}\n\nA\tgoat came by.\n\n{SECOND}\n\nA goat  came by."
    assert [block.repeat_of for block in split_zones(text)] == [None, None, None, None, 2]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("BOB: Yes.\nAMY: No.\nBOB: Yes.\nAMY: No.", True),
        ("AB: Yes.\nCD: No.\nAB: Yes.\nCD: No.", False),
        ("REPORTER: Yes. Ann Lee: No. REPORTER: Yes.", True),
        ("REPORTER: Yes. Ann Lee: No.", False),
    ],
)
def test_a_transcript_is_known_by_labels_that_come_again(text, spoken):
    assert is_transcript(text, marked=False) == spoken


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Forty people walked home in the rain on Monday"], ["dek"]),
        (["Ann Lee"], ["credit"]),
        (["The old bridge at noon, seen from the river", "Photo: Ann Lee"], ["caption", "credit"]),
    ],
)
def test_lines_without_a_stop_under_the_headline(lines, expected):
    found = zones("\n\n".join(["Tram stops on bridge", *lines, PARAGRAPH, SECOND]))
    assert [zone for zone, _ in found] == ["headline", *expected, "body", "body"]


@pytest.mark.parametrize("behind", [[SECOND], []])
def test_a_line_over_a_credit_is_a_caption(behind):
    lines = ["The old bridge at noon, seen from the river", "Photo: Ann Lee"]
    found = zones("\n\n".join(["Tram stops", PARAGRAPH, SECOND, *lines, *behind]))
    assert [zone for zone, text in found if text in lines] == ["caption", "credit"]


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("It stood still. Forty people all walked home and then came back", "body"),  # twelve words
        ("It Stood Still. Forty People Walked Home and Then Came Back", "promo"),
    ],
)
def test_a_line_of_two_sentences_and_twelve_words_is_a_paragraph_without_its_stop(line, zone):
    assert around(line) == [(zone, line)]


def given(headline: str, *lines: str) -> list[tuple[str, str]]:
    """Return zone and text of the blocks of an article whose headline is known."""
    text = page(*lines)
    blocks = split_zones(text, headline=headline)
    check_spans(text, blocks)
    return [(block.zone, text[block.start : block.end]) for block in blocks]


HEADLINE = "Tram Stops on Bridge"


@pytest.mark.parametrize(
    ("first", "zone"),
    [
        ("The brakes of the town's trams are older than their drivers", "dek"),
        ("Ann Lee", "credit"),
        ("A driver looking at the wheels in the rain (Ann Lee/Reuters)", "caption"),
        ("Is it true?", "body"),
    ],
)
def test_a_first_line_unlike_the_given_headline_is_none(first, zone):
    found = given(HEADLINE, first, PARAGRAPH, SECOND)
    assert found[0][0] == zone
    assert "headline" not in [zone for zone, _ in found]


@pytest.mark.parametrize(
    "first",
    [
        "Tram Stops on Bridge",
        "Tram stops on bridge",
        "Tram Stops on Bridge in the Rain",  # another version
        "Old Bridge Closed to All Traffic",  # title case and a stem of the headline
    ],
)
def test_a_line_like_the_given_headline_is_the_headline(first):
    assert given(HEADLINE, first, PARAGRAPH, SECOND)[0] == ("headline", first)


def test_furniture_of_a_given_headline_is_cut_off():
    line = "Tram Stops on Bridge | The Bugle"
    found = given(HEADLINE, line, PARAGRAPH, SECOND)
    assert found[:2] == [("headline", "Tram Stops on Bridge"), ("boilerplate", "| The Bugle")]


def test_the_given_headline_is_found_under_its_section_and_date():
    found = given(HEADLINE, "Town News", "March 3, 2014", "Tram stops on bridge", PARAGRAPH, SECOND)
    assert [zone for zone, _ in found] == ["boilerplate", "boilerplate", "headline", "body", "body"]


def test_a_first_paragraph_that_tells_the_headline_again_is_body():
    line = "The tram stops on the bridge for a second time this winter, passengers say."
    assert given(HEADLINE, line, PARAGRAPH, SECOND)[0] == ("body", line)


def test_a_given_headline_that_comes_again_below_is_furniture():
    lines = (PARAGRAPH, SECOND, PARAGRAPH.replace("Monday", "Friday"), SECOND[:-1] + " too.", "And so on.")
    assert given(HEADLINE, *lines, "Tram Stops on Bridge")[-1] == ("boilerplate", "Tram Stops on Bridge")


def test_a_headline_of_any_kind_takes_no_place_in_the_text():
    for headline in ("WATCH: Tram Stops", "Photo: Ann Lee", "x " * 1000, "…", "ד' ה'", "a\u2028b"):
        assert [zone for zone, _ in given(headline, PARAGRAPH, SECOND)] == ["body", "body"]


def test_an_empty_headline_is_none_given():
    text = page(HEADLINE, PARAGRAPH)
    assert split_zones(text, headline="") == split_zones(text, headline="  ") == split_zones(text)
    assert split_zones("", headline=HEADLINE) == split_zones(" \n", headline=HEADLINE) == []


def test_a_transcript_under_a_given_headline_is_one():
    text = page("Full transcript of the evening", "REPORTER: It stopped.", "MAYOR: It did.", "REPORTER: Why?")
    turns = [block.turn for block in split_zones(text, "transcript", headline=HEADLINE)]
    assert {"REPORTER", "MAYOR"} <= set(turns)


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("This article was amended on 4 May 2021 to give the right name of the tram.", "boilerplate"),
        ("This article appears in the spring issue.", "boilerplate"),
        ("Our Standards: The Harl Trust Rules.", "boilerplate"),
        ("Have you ever been stuck on a tram? Tell us below!", "prompt"),
        ("Would you ride it? Comment below.", "prompt"),
        ("Were you on the tram? Email tram@harl.example", "prompt"),
        ("tram@harl.example", "boilerplate"),
        ("+44 20 7946 0000", "boilerplate"),
        ("Thu 8 Dec 2022 18.07 GMT", "boilerplate"),
        ("March 4, 2026 9:12 AM GMT Updated 40 mins ago", "boilerplate"),
        ("We may earn a commission from links on this page.", "boilerplate"),
        ("Updated 4:11 PM EDT, Mon May 6, 2019", "boilerplate"),
        ("Listen to this article · 4:12 min", "boilerplate"),
        ("12:40 p.m.: Harl shuts its bridge for the tram", "subhead"),
    ],
)
def test_furniture_of_real_pages(line, zone):
    assert zone_of(line) == [zone]


def test_the_note_on_the_author_counts_only_behind_the_text():
    note = "Ann Lee is a staff writer at the Harl Courier."
    assert zones(page("Tram Stops on Bridge", PARAGRAPH, SECOND, note))[-1] == ("credit", note)
    assert zone_of(note) == ["body"]


@pytest.mark.parametrize(
    "by_line",
    [
        "Ann Lee Transport correspondent",
        "Joana Brites in Lisbon",
        "Joana Brites and Mark Oye",
        "Anand Desh and Bo Ray in New Harl",
        "Dana Whit, The Harl Courier",
        "Mumbai | Anand Desh and Bo Ray",
        "From our correspondent in Port Harl",
        "By Dirk Sand | May 12, 2024 8:40 a.m.",
        "By Ann Cole, May 12, 2024",
    ],
)
def test_a_line_of_names_under_the_headline_is_a_credit(by_line):
    assert zones(page("Tram Stops on Bridge", by_line, PARAGRAPH, SECOND))[1] == ("credit", by_line)


def test_a_standfirst_in_title_case_is_no_line_of_names():
    dek = "Riders Wait as Goat and Tram Meet on the Old Bridge"
    assert zones(page("Tram Stops on Bridge", dek, PARAGRAPH, SECOND))[1] == ("dek", dek)


def test_a_credit_that_is_glued_to_its_caption():
    line = "Walkers on the bridge last month.Credit...Ann Lee for The Courier"
    assert zone_of(line) == ["caption", "credit"]
    assert zone_of("Videos ... MUST WATCH Tram on a bridge 01:16") != ["caption", "credit"]


def test_the_text_of_a_numbered_item_is_no_caption():
    text = "Socks do not dry in a tent, and wet feet are cold. So bring two pairs."
    lines = ["7 Things That Riders Forget", PARAGRAPH, "1. A bell", SECOND, "2. Spare socks", text]
    found = dict(
        (part, zone) for zone, part in zones(page(*lines, "Image credit: Unsplash / Ann Lee", SECOND))
    )
    assert found[text] == "body"


def test_a_post_does_not_reach_up_to_the_link_above_the_text():
    told = "“I cried on the bridge,” Lee wrote on Friday."
    post = "The tram is back, and so is the goat. Thank you all."
    lines = [told, post, "— Harl Trams (@harltrams) June 2, 2021"]
    found = dict(
        (part, zone) for zone, part in zones(page("Goat Is Back", PARAGRAPH, "RELATED: A Goat", *lines))
    )
    assert found[told] == "body"
    assert found[post] == "embed"
