"""Lines of saved pages: tags part them, with line breaks between the tags or without."""

import pytest

from analysis.report.intake.extract import read_drafts
from analysis.report.intake.page_lines import part_lines, read_page_lines
from analysis.text.zones import split_zones

html = pytest.importorskip("lxml.html", exc_type=ImportError)

HEAD = '<html><head><meta charset="utf-8"><title>Swans close airport</title></head><body>'
PARTS = [
    "<h1>Swans close airport</h1>",
    "<p>Two swans sat on the runway of Harl airport on Monday.</p>",
    "<blockquote>“They would not move,” said Bo Lind.</blockquote>",
    "<figure><figcaption>The swans on the runway. Photo: Kim Ro</figcaption></figure>",
    "<p>A baker came with a basket.<br>They left at noon.</p>",
    "<p>Sign up for our newsletter.</p>",
]


def read(tmp_path, body):
    """Return the blocks of a saved page as (zone, words)."""
    pytest.importorskip("trafilatura", exc_type=ImportError)
    path = tmp_path / "saved.html"
    path.write_text(f"{HEAD}{body}</body></html>", encoding="utf8")
    (draft,) = read_drafts(path, {})
    return [(b.zone, draft.text[b.start : b.end]) for b in split_zones(draft.text)]


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("around", ["article", "div", "main"])
def test_a_small_page_has_its_lines_whatever_stands_between_the_tags(tmp_path, between, around):
    found = read(tmp_path, f"<{around}>{between.join(PARTS)}</{around}>")
    assert found[:5] == [
        ("headline", "Swans close airport"),
        ("body", "Two swans sat on the runway of Harl airport on Monday."),
        ("body", "“They would not move,” said Bo Lind."),
        ("caption", "The swans on the runway."),
        ("credit", "Photo: Kim Ro"),
    ]
    assert found[5:] == [
        ("body", "A baker came with a basket."),
        ("body", "They left at noon."),
        ("prompt", "Sign up for our newsletter."),
    ]


def test_text_in_divisions_is_parted_too(tmp_path):
    lines = [
        "A swan sat on the runway.",
        "It left at noon.",
        "Nobody was hurt.",
        "Sign up for our newsletter.",
    ]
    found = read(tmp_path, "<article>" + "".join(f"<div>{line}</div>" for line in lines) + "</article>")
    assert found[-4:] == [*(("body", line) for line in lines[:3]), ("prompt", lines[3])]


@pytest.mark.parametrize("caption", ["figcaption", 'div class="caption"'])
def test_a_page_of_divisions_keeps_its_captions(tmp_path, caption):
    told = "Swans sat on the runway of the airport at Harl for an hour on Monday, and no plane left."
    lines = [
        f"{told} {number}"
        for number in ("One was white.", "One was grey.", "Both were calm.", "So was Harl.")
    ]
    shown = f"<figure><img src=a><{caption}>Swans on the runway in May</{caption.split()[0]}></figure>"
    inner = "".join(f"<div>{line}</div>" for line in lines[:2]) + shown
    inner += "".join(f"<div>{line}</div>" for line in lines[2:])
    found = read(tmp_path, f"<article><h1>Swans close airport</h1>{inner}</article>")
    assert found[1:] == [
        ("body", lines[0]),
        ("body", lines[1]),
        ("caption", "Caption: Swans on the runway in May"),
        ("body", lines[2]),
        ("body", lines[3]),
    ]


def test_lines_of_a_page():
    tree = html.fromstring(
        "<div>One <b>and</b>\n more<p>two<br>three</p>four<script>five</script><ul><li>six</ul></div>"
    )
    assert read_page_lines(tree) == ["One and more", "two", "three", "four", "six"]


@pytest.mark.parametrize(
    ("kept", "parted"),
    [
        (["One. Two words. Three."], ["One.", "Two words.", "Three."]),
        (["Two words.", "One. Three."], ["Two words.", "One.", "Three."]),
        (["One. Something else that the page has in no line at all. Three."], None),
        (["Nothing of it."], None),
        (["", "–"], None),
        ([], None),
    ],
)
def test_only_lines_that_the_page_parts_are_parted(kept, parted):
    assert part_lines(kept, ["Home", "One.", "Two words.", "Three."]) == (kept if parted is None else parted)


@pytest.mark.parametrize(
    "line",
    ['<p class="byline">By Ann Lee for the Harl Echo</p>', '<div class="author-name">By Ann Lee</div>'],
)
def test_a_byline_is_kept_and_what_else_names_authors_is_not(tmp_path, line):
    about = '<div class="author-bio">Ann Lee has kept swans since she was nine.</div>'
    found = read(tmp_path, f"<article>{PARTS[0]}{line}{''.join(PARTS[1:])}{about}</article>")
    assert found[1][0] == "credit"
    assert found[1][1].startswith("By Ann Lee")
    assert not any("since she was nine" in words for _, words in found)
