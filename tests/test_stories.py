"""Invented stories with their values: read as they are written."""

import pytest

from analysis.fitting.number_pairs import is_day, read_stories, read_value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5),
        ("1.2M", 1.2e6),
        ("7B", 7e9),
        ("06:45", 6.75),
        ("90-100", 95),
        ("-12", -12),
        ("2025-05-04", 20250504),
    ],
)
def test_values(written, value):
    assert read_value(written) == value
    assert is_day(written) == (value == 20250504)


def test_rows_of_a_story_are_put_together(tmp_path):
    path = tmp_path / "stories.csv"
    rows = ["1,one,agree,a,5,Five.", "1,one,agree,b,,Some.", "1,two,conflict,a,7,Seven."]
    path.write_text("\n".join(["story,half,relation,outlet,value,text", *rows]), encoding="utf8")
    stories = read_stories(path)
    assert list(stories) == [("one", "1"), ("two", "1")]
    assert stories["one", "1"] == ("one", "agree", {"a": "Five.", "b": "Some."}, {"a": "5"})
