"""The date of a page is what its metadata says, or nothing."""

import pytest

from analysis.report.intake.extract import read_drafts

BODY = """<article><h1>Ferry drifts for nine hours</h1>
<p>A ferry with 212 people on board drifted for nine hours after both of its engines stopped, the coastguard
said. It is the third such failure since 2019, and the owners promised a report by 4 March 2021.</p>
<p>The company said that the crew had followed its procedures and that nobody had been in danger.</p>
{}</article>"""
PAGE = '<html lang="en"><head><title>Ferry drifts for nine hours</title>{}</head><body>{}</body></html>'
LINKED = '<script type="application/ld+json">{}</script>'
ARTICLE = LINKED.format('{"@graph": [{"@type": "NewsArticle", "datePublished": "2019-05-04T08:30:00Z"}]}')


def published(tmp_path, head="", inside="", beside=""):
    pytest.importorskip("trafilatura", exc_type=ImportError)
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(head, BODY.format(inside) + beside), encoding="utf8")
    return read_drafts(path, {})[0].published


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "<footer><p>© 2018 Harbour Post</p></footer>",
        '<aside><time datetime="2017-01-02">2 Jan</time></aside>',
        '<p><time datetime="2017-01-02">a</time> <time datetime="2017-01-03">b</time></p>',
    ],
)
def test_no_date_is_made_of_the_text(tmp_path, beside):
    assert published(tmp_path, beside=beside) == ""


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2019-05-04T08:30:00+02:00">',
        '<meta name="Date" content="4 May 2019">',
        '<meta itemprop="datePublished" content="2019-05-04">',
        '<meta name="pubdate" content="04/05/2019"><meta name="date" content="2019-05-04">',
        LINKED.format("no json at all") + ARTICLE,
        LINKED.format("[" * 5000) + ARTICLE,
    ],
)
def test_date_of_the_metadata(tmp_path, head):
    assert published(tmp_path, head) == "2019-05-04"


def test_date_of_the_time_element(tmp_path):
    ours = '<time datetime="2019-05-04T08:30Z">Saturday</time>'
    other = '<p><time datetime="2017-01-02">read also</time></p>'
    assert published(tmp_path, inside=ours, beside=other) == "2019-05-04"
    assert published(tmp_path, beside=f"<p>{ours}</p>") == "2019-05-04"
    marked = ours.replace("<time ", '<time itemprop="datePublished" ')
    assert published(tmp_path, inside=other, beside=f"<p>{marked}</p>") == "2019-05-04"


def test_metadata_before_time(tmp_path):
    assert published(tmp_path, ARTICLE, '<time datetime="2020-02-02">updated</time>') == "2019-05-04"
