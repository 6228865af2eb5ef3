"""Articles out of saved pages: captions and standfirst kept, furniture dropped, headline once."""

import builtins

import pytest

from analysis.corpus import InputError
from analysis.report.intake.drafts import Draft, read_date
from analysis.report.intake.extract import read_drafts
from analysis.report.intake.saved_pages import assemble_text
from analysis.report.intake.told import tell_article
from analysis.text.zones import split_zones

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry drifts for nine hours - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="og:title" content="Ferry drifts for nine hours">
<meta property="article:published_time" content="2019-05-04T08:30:00+02:00">
<link rel="canonical" href="https://post.example/ferry"></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of the day</a></li></ul></nav></header>
<main><article><h1>Ferry drifts for nine hours</h1>
<div class="article-standfirst"><p>Engine failure left 212 people without power.</p></div>
<figure><img src="a.jpg"><figcaption><span class="caption-text">The Lise Maren waits for the tug.</span>
 <span>Photo: Odd Brask</span></figcaption></figure>
<div><p>A ferry with 212 people on board drifted for nine hours on Friday night after both of its engines
stopped, the coastguard said.</p>
<p>“It went dark and then it went very quiet,” said Pia Lund, who was travelling with her two sons.</p>
<h2>No power, no heating</h2>
<p>The shipping company said the crew had followed its procedures &amp; that no passenger had been in
danger.
</p><figure><img src="b.jpg"><figcaption>Passengers come ashore in Sorrel</figcaption></figure>
<p>The accident board will examine the fuel filters, which had been replaced in April, a spokesman said.</p>
</div>
<aside><h3>Related</h3><ul><li><a href="x">Ten best harbours for a weekend</a></li></ul></aside>
</article></main>
<footer><p>© Harbour Post 2019</p></footer></body></html>"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "saved.html"
    path.write_text(PAGE, encoding="utf8")
    return path


@pytest.fixture
def draft(page):
    pytest.importorskip("trafilatura", exc_type=ImportError)
    (draft,) = read_drafts(page, {})
    return draft


def test_page_gives_its_own_particulars(draft):
    assert draft.outlet == "Harbour Post"
    assert draft.headline == "Ferry drifts for nine hours"
    assert draft.published == "2019-05-04"
    assert draft.url == "https://post.example/ferry"


def test_page_keeps_captions_and_standfirst_and_no_furniture(draft):
    lines = [line for line in draft.text.splitlines() if line]
    assert lines[:3] == [
        "Ferry drifts for nine hours",
        "Engine failure left 212 people without power.",
        "The Lise Maren waits for the tug. Photo: Odd Brask",
    ]
    assert "Caption: Passengers come ashore in Sorrel" in lines
    for furniture in ("Home", "News of the day", "Related", "Ten best", "©"):
        assert furniture not in draft.text
    assert len(lines) == len(set(lines))
    assert "procedures & that" in draft.text


POST = """<blockquote class="twitter-tweet"><p lang="en">Engines dead, sea calm, spirits fine</p>&mdash;
Odd Brask (@oddbrask) <a href="https://post.example/1">May 3, 2019</a></blockquote>"""


def test_a_post_in_a_page_becomes_an_embed_and_a_plain_quotation_does_not(tmp_path):
    pytest.importorskip("trafilatura", exc_type=ImportError)
    path = tmp_path / "post.html"
    path.write_text(
        PAGE.replace("<h2>", f"{POST}<blockquote><p>It was cold below deck.</p></blockquote><h2>")
    )
    (draft,) = read_drafts(path, {})
    post = "Engines dead, sea calm, spirits fine — Odd Brask (@oddbrask) May 3, 2019"
    zones = {draft.text[b.start : b.end]: b.zone for b in split_zones(draft.text)}
    assert zones[post] == "embed"
    assert zones["It was cold below deck."] == "body"
    assert draft.text.count("Engines dead") == 1


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ('property="og:site_name" content="Harbour Post"', "Harbour Post"),
        ('name="og:site_name" content=" Harbour  Post "', "Harbour Post"),
        ('name="application-name" content="Harbour Post App"', "Harbour Post App"),
        ('property="og:site_name" content=""', "post.example"),
    ],
)
def test_outlet_is_the_name_that_the_page_gives_its_site(tmp_path, name, outlet):
    pytest.importorskip("trafilatura", exc_type=ImportError)
    path = tmp_path / "named.html"
    text = PAGE.replace('property="og:site_name" content="Harbour Post"', name).replace(" - Harbour Post", "")
    path.write_text(text)
    assert read_drafts(path, {})[0].outlet == outlet


def test_zones_of_the_page_are_those_of_the_text(draft):
    zones = {draft.text[b.start : b.end]: b.zone for b in split_zones(draft.text)}
    assert zones["Ferry drifts for nine hours"] == "headline"
    assert zones["The Lise Maren waits for the tug."] == "caption"
    assert zones["Photo: Odd Brask"] == "credit"
    assert zones["Caption: Passengers come ashore in Sorrel"] == "caption"
    assert zones["No power, no heating"] == "subhead"


def test_same_page_same_text(page, draft):
    assert read_drafts(page, {}) == [draft]


def test_page_without_an_article_is_refused(tmp_path):
    pytest.importorskip("trafilatura", exc_type=ImportError)
    path = tmp_path / "empty.html"
    path.write_text("<html><body></body></html>", encoding="utf8")
    with pytest.raises(InputError, match="no article found in it"):
        read_drafts(path, {})


def test_html_under_another_name_is_seen(tmp_path, draft):
    path = tmp_path / "saved.txt"
    path.write_text(PAGE, encoding="utf8")
    assert read_drafts(path, {})[0].text == draft.text


def test_without_trafilatura_one_line_says_what_to_do(page, monkeypatch):
    real = builtins.__import__

    def missing(name, *rest, **named):
        if name.startswith("trafilatura"):
            raise ImportError("no module", name="trafilatura")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(InputError, match="pip install trafilatura==2.3.1") as error:
        read_drafts(page, {})
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "caption",
    ["The goat at the depot on Monday, resting.", "Stricken: The tram is towed to the depot on Friday"],
)
def test_a_caption_that_would_pass_for_something_else_gets_its_cue(caption):
    pieces = [("headline", "Goat rides tram"), ("caption", caption)]
    pieces.append(("body", "A goat took the tram on Monday and rode it for eleven stops."))
    text, notes = assemble_text(pieces)
    zones = [block.zone for block in split_zones(text)]
    assert zones == ["headline", "caption", "body"]
    assert len(notes) == text.count("Caption: ")


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2018-03-02", "2018-03-02"), ("2018-03-02T23:00:00Z", "2018-03-02"), ("2 March 2018", "2018-03-02"),
        ("March 2, 2018", "2018-03-02"), ("03/04/2018", ""), ("", ""), ("soon", ""), ("2018", ""),
    ],
)  # fmt: skip
def test_dates_only_where_they_are_certain(printed, iso):
    assert read_date(printed) == iso


MENU = '<ul><li><a href="/a">Home</a></li><li><a href="/b">News of the day</a></li></ul>'


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a>Home</a></nav><script>x()</script>",
        f"{MENU}<h1>Only a title</h1>",
        f"<h1>Only a title</h1><nav>{MENU}</nav><footer><p>© Harbour Post</p></footer>",
    ],
)
def test_a_page_of_navigation_alone_is_refused(tmp_path, body):
    pytest.importorskip("trafilatura", exc_type=ImportError)
    path = tmp_path / "saved.html"
    path.write_text(f"<html><head><title>Only a title</title></head><body>{body}</body></html>")
    with pytest.raises(InputError, match="no article found in it"):
        read_drafts(path, {})
    path.write_text(f"<html><body>{body}<p>A goat took the tram to the depot.</p></body></html>")
    assert "A goat took the tram" in read_drafts(path, {})[0].text


def test_add_names_who_speaks_before_each_turn():
    talk = "HOST: Who let the goat in?\n\nMOOR: I did.\n\nHOST: Why?\n\nMOOR: It was cold.\n"
    told = tell_article(
        Draft("talk.txt", f"Goats\n\n{talk}"),
        {"doc_id": "talk", "outlet": "A", "published": "", "headline": "Goats", "format": ""},
        blocks=True,
    )
    assert [line.split(maxsplit=1)[1] for line in told if line.startswith("  body")] == [
        "HOST: Who let the goat in?",
        "MOOR: I did.",
        "HOST: Why?",
        "MOOR: It was cold.",
    ]
