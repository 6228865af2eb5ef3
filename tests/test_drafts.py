"""Articles from tables and texts: how rows are counted, gaps in cells, the day that a text prints."""

from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.cells import read_csv
from analysis.corpus import InputError, read_study
from analysis.manifest import read_rows
from analysis.report.intake.doubts import find_doubts
from analysis.report.intake.drafts import (
    Draft,
    find_printed_date,
    settle_dates,
    tell_lost_date,
    tell_printed_date,
)
from analysis.report.intake.extract import read_drafts

STORY = "Goat rides tram\n\nA goat took the tram on Monday.\n\nThe firm said that it had paid."
OTHER = STORY.replace("Monday", "Friday")


def table(folder, rows, name="t.csv"):
    path = folder / name
    frame = pd.DataFrame(rows)
    frame.to_json(path, orient="records", lines=True) if name.endswith("l") else frame.to_csv(
        path, index=False
    )
    return path


def test_a_text_of_many_lines_is_one_row_and_the_header_is_row_1(tmp_path):
    drafts = read_drafts(table(tmp_path, {"text": [STORY, OTHER], "outlet": ["A", "B"]}), {})
    assert [draft.origin for draft in drafts] == ["t.csv, row 2", "t.csv, row 3"]


def test_an_empty_line_is_a_row_as_in_a_spreadsheet():
    header, rows = read_csv('a,b\n\n1,"x\ny\nz"\n2,w\n', "t.csv")
    assert header == ["a", "b"]
    assert [number for number, _ in rows] == [3, 4]
    assert read_csv("\n\na\n1\n", "t.csv") == (["a"], [(4, {"a": "1"})])


def test_a_row_with_a_cell_too_few_is_named_by_row_and_line():
    with pytest.raises(InputError, match=r"^t\.csv, row 3 \(it ends in line 5\): fewer cells than columns"):
        read_csv('a,b\n"x\ny\nz",1\n2\n', "t.csv")
    with pytest.raises(InputError, match=r"^t\.csv, row 2: more cells than columns"):
        read_csv("a\n1,2\n", "t.csv")


def test_rows_of_sources_csv_are_counted_so_too(tmp_path):
    path = tmp_path / "sources.csv"
    path.write_text('doc_id,outlet,path,headline\na,A,a.txt,"one\ntwo"\n\nb,B,b.txt,\n')
    assert [(number, row["headline"]) for number, row in read_rows(path)] == [(2, "one two"), (4, "")]
    path.write_text('doc_id,outlet,path,headline\na,A,a.txt,"one\ntwo"\nb,,b.txt,\n')
    with pytest.raises(InputError, match=r"sources\.csv, row 3: outlet is empty"):
        read_study(tmp_path)


@pytest.mark.parametrize("gap", ["", "  ", "nan", None])
@pytest.mark.parametrize("name", ["t.csv", "t.jsonl"])
def test_a_row_without_an_outlet_beside_rows_with_one_is_refused(tmp_path, gap, name):
    path = table(tmp_path, {"text": [STORY, OTHER], "site": ["Post", gap]}, name)
    row = 3 if name.endswith("csv") else 2
    with pytest.raises(InputError, match=rf"row {row}: site is empty; fill it in, or give .* --outlet"):
        read_drafts(path, {})
    assert [draft.outlet for draft in read_drafts(path, {}, outlet="Bugle")] == ["Post", ""]


def test_a_table_of_several_articles_that_names_no_outlet_is_refused(tmp_path):
    for rows in ({"text": [STORY, OTHER]}, {"text": [STORY, OTHER], "outlet": ["", ""]}):
        with pytest.raises(InputError, match="no outlet found, its columns are text"):
            read_drafts(table(tmp_path, rows), {})
        assert len(read_drafts(table(tmp_path, rows), {}, outlet="Post")) == 2
    assert [draft.outlet for draft in read_drafts(table(tmp_path, {"text": [STORY]}), {})] == [""]


def test_what_programs_write_for_an_empty_cell_is_empty(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(f'text,title,date,url\n"{STORY}",NaN,NaT,<NA>\n')
    (draft,) = read_drafts(path, {})
    assert (draft.headline, draft.published, draft.url, draft.text) == ("", "", "", STORY + "\n")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published: 5 March 2018", ("5 March 2018", "2018-03-05")),
        ("Published: Mon, March 5, 2018 6:40 p.m. ET", ("March 5, 2018", "2018-03-05")),
        ("First published on Monday 5th March 2018 | Updated today", ("5th March 2018", "2018-03-05")),
        ("POSTED 2018-03-05T10:00", ("2018-03-05", "2018-03-05")),
        ("Published 03/04/2018", ("03/04/2018", "")),
        ("Aired March 5, 2018, 7 p.m. ET", ("March 5, 2018", "2018-03-05")),
        ("[Aired: Monday, 5 March 2018]", ("5 March 2018", "2018-03-05")),
        ("Air date: 2018-03-05", ("2018-03-05", "2018-03-05")),
        ("The interview aired on 5 March 2018.", ("", "")),
        ("Updated: 5 March 2018", ("", "")),
        ("The firm published on 5 March 2018 what it had found.", ("", "")),
        ("Published three days ago", ("", "")),
    ],
)
def test_the_day_a_text_prints(line, found):
    assert find_printed_date(f"Goat rides tram\n\n{line}\n\nA goat took the tram.") == found


def test_a_printed_day_is_told_only_where_none_is_given():
    text = "Goat rides tram\n\nPublished: 5 March 2018\n\nA goat took the tram."
    (hint,) = tell_printed_date(text, None)
    assert '"5 March 2018"' in hint
    assert "write 2018-03-05 in sources.csv" in hint
    assert "write it like" in tell_printed_date(text.replace("5 March ", "03/04/"), "")[0]
    assert tell_printed_date(text, "2018-03-06") == tell_printed_date("A goat took the tram.", None) == []


@pytest.mark.parametrize(("days", "doubts"), [(40, 1), (0, 0), (-40, 0)])
def test_a_day_to_come_is_doubted(tmp_path, days, doubts):
    day = (date.today() + timedelta(days=days)).isoformat()
    (tmp_path / "sources.csv").write_text(f"doc_id,outlet,path,published\na,A,a.txt,{day}\n")
    found = find_doubts(tmp_path)
    assert len(found) == doubts
    assert all("row 2" in line and "lies in the future" in line for line in found)


def test_a_date_that_is_not_taken_is_said():
    assert tell_lost_date("2018-03-05") == tell_lost_date("5 March 2018") == tell_lost_date(" ") == []
    (line,) = tell_lost_date("05/04/2018")
    assert line.startswith("published '05/04/2018': day or month first? Left empty; write it like")
    assert "no date that is understood" in tell_lost_date("last week")[0]
    for none in ("2024-13-40", "31/02/2024", "45/13/2024"):
        assert f"published '{none}': there is no such day. Left empty" in tell_lost_date(none)[0]
    assert "'45363': a day as Excel counts them (2024-03-12)? Left empty" in tell_lost_date("45363")[0]
    assert "no date that is understood" in tell_lost_date("7")[0]


def test_a_headline_of_many_words_is_doubted(tmp_path):
    head = "doc_id,outlet,path,headline\n"
    (tmp_path / "sources.csv").write_text(f"{head}a,A,a.txt,{'tram ' * 41}\nb,B,b.txt,{'tram ' * 40}\n")
    (line,) = find_doubts(tmp_path)
    assert line.endswith("row 2: the headline has 41 words; is it one?")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A goat took the tram on Monday, and on Friday a cow did.", "Monday"),
        ("The firm paid yesterday.", "yesterday"),
        ("It had been sold last month.", "last month"),
    ],
)
def test_days_that_need_the_day_of_publication_are_said_where_it_is_missing(text, day):
    (hint,) = tell_printed_date(text, None)
    assert f'the day meant by "{day}" is not known' in hint
    assert "sources.csv" in hint
    assert tell_printed_date(text, "2018-03-06") == []


@pytest.mark.parametrize("text", ["Black Friday sales rose.", "A goat took the tram on 5 March 2018.", ""])
def test_a_text_without_such_days_needs_no_day_of_publication(text):
    assert tell_printed_date(text, None) == []


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("03/04/2026 13/04/2026", "2026-04-03 13/04/2026"),
        ("03/04/2026 04/13/2026", "2026-03-04 04/13/2026"),
        ("03/04/2026 05/05/2026", "03/04/2026 05/05/2026"),  # the same day either way: shows nothing
        ("03/04/2026 13/04/2026 04/13/2026", "03/04/2026 13/04/2026 04/13/2026"),  # both orders
        ("03/04/2026 2026-04-13", "03/04/2026 2026-04-13"),
        ("03/04/2026 31/02/2026", "03/04/2026 31/02/2026"),  # no day at all
        ("2026-04-13 13.4.2026 3.4.2026 99/99/2026", "2026-04-13 13.4.2026 2026-04-03 99/99/2026"),
    ],
)
def test_one_date_settles_the_order_of_its_column(column, expected):
    drafts = settle_dates([Draft("a", "", published=day) for day in column.split()])
    assert [draft.published for draft in drafts] == expected.split()
    assert [bool(draft.told) for draft in drafts] == [
        a != b for a, b in zip(column.split(), expected.split(), strict=True)
    ]


def test_the_order_of_a_table_is_said(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("text,outlet,published\nA goat ran.,A,03/04/2026\nA goat sat.,B,13/04/2026\n")
    first, second = read_drafts(table, {})
    assert (first.published, second.told) == ("2026-04-03", ())
    assert first.told == (
        "published '03/04/2026' read as 2026-04-03: '13/04/2026' of the same file has the day first",
    )
