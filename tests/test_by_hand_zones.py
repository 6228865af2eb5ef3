"""Zones set by hand: zones.csv beside sources.csv."""

import pytest

from analysis.by_hand.zones import read_zone_sheet
from analysis.corpus import Document, read_study
from analysis.inputs import InputError
from analysis.report.annotate import annotate
from analysis.tables.build import measure

TEXT = (
    "Goat rides tram in Harl\n\nFive goats and two kids still riding\n\n"
    "A terrifying goat took the tram on Monday, and the driver of the tram let it ride, he said.\n\n"
    "Bring us your goat stories any time you like\n"
)
DEK, LAST = TEXT.index("Five"), TEXT.index("Bring")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "goat.txt").write_text(TEXT, encoding="utf8")
    (tmp_path / "sources.csv").write_text("doc_id,outlet,path\ngoat,Bugle,goat.txt\n", encoding="utf8")
    return tmp_path


def set_by_hand(folder, *rows, header="doc_id,start,zone"):
    (folder / "zones.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf8")


def test_without_a_sheet_the_rules_stand(folder):
    assert read_zone_sheet(folder, {"goat": TEXT}) == {}
    assert not measure(read_study(folder))["blocks"]["by_hand"].any()


def test_zones_set_by_hand_are_those_of_the_tables(folder):
    before = measure(read_study(folder))["documents"].iloc[0]
    set_by_hand(folder, f"goat,{DEK},dek", f"goat,{LAST},prompt", ",,")
    tables = measure(read_study(folder))
    blocks = tables["blocks"].set_index("start")
    assert blocks.loc[[DEK, LAST], "zone"].tolist() == ["dek", "prompt"]
    assert blocks["by_hand"].tolist() == [start in (DEK, LAST) for start in blocks.index]
    after = tables["documents"].iloc[0]
    assert after["dek_words_n"] == 7
    assert after["prompt_words_n"] == 9
    assert after["words_n"] == before["words_n"]
    assert not blocks.loc[LAST, "counted"]


def test_a_block_that_was_taken_for_a_repeat_counts_when_it_is_set():
    text = "Tram\n\nA goat took the tram to Harl.\n\nA goat took the tram to Harl.\n"
    again = text.rindex("A goat")
    assert [block.counted for block in Document("a", "A", text=text).split()][-1] is False
    assert Document("a", "A", text=text, zones=((again, "body"),)).split()[-1].counted


def test_the_next_of_several_alike_counts_where_the_first_does_not():
    line = "A goat took the tram to Harl."
    text = f"Tram\n\n{line}\n\nIt rang.\n\n{line}\n\n{line}\n"
    blocks = Document("a", "A", text=text, zones=((text.index(line), "promo"),)).split()
    assert [block.counted for block in blocks if text[block.start : block.end] == line] == [
        False,
        True,
        False,
    ]
    assert blocks[-1].repeat_of == 3


EXCHANGE = """Goats divide Harl

LEE: Who let the goat in? I did not.

ORR: I did. It was cold.

It was a mild night, a driver said. I was there.

“Nobody asked me,” I heard him say.

ORR: I would do it again.
"""


def test_a_turn_ends_where_a_block_of_it_is_set_to_body(folder):
    (folder / "goat.txt").write_text(EXCHANGE, encoding="utf8")
    (folder / "sources.csv").write_text(
        "doc_id,outlet,path,format\ngoat,Bugle,goat.txt,transcript\n", encoding="utf8"
    )
    before = read_study(folder).documents[0].split()
    told = EXCHANGE.index("It was a mild")
    assert [block.turn for block in before if block.turn] == ["LEE", "ORR", "ORR", "ORR", "ORR"]
    set_by_hand(folder, f"goat,{told},body")
    after = read_study(folder)
    assert [block.turn for block in after.documents[0].split() if block.turn] == ["LEE", "ORR", "ORR"]
    kinds = measure(after)["quotes"].set_index("start")["kind"]
    assert (kinds[told], kinds[EXCHANGE.index("“Nobody")]) == ("attributed", "quoted")


def test_a_block_of_a_turn_that_is_set_to_another_zone_is_in_none_and_the_turn_goes_on():
    told = EXCHANGE.index("It was a mild")
    blocks = Document("a", "A", "transcript", text=EXCHANGE, zones=((told, "caption"),)).split()
    assert [block.turn for block in blocks if block.start >= told and block.zone != "boilerplate"] == [
        None,
        "ORR",
        "ORR",
    ]


def test_semicolons_split_cells_too(folder):
    set_by_hand(folder, f"goat;{DEK};dek", header="doc_id;start;zone")
    assert read_zone_sheet(folder, {"goat": TEXT}) == {"goat": {DEK: "dek"}}


def test_a_start_as_a_spreadsheet_writes_it_is_a_number(folder):
    set_by_hand(folder, f"goat;{DEK},00;dek", f"goat;{LAST}.0;prompt", header="doc_id;start;zone")
    assert read_zone_sheet(folder, {"goat": TEXT}) == {"goat": {DEK: "dek", LAST: "prompt"}}


def test_the_annotated_article_shows_the_zone(folder):
    set_by_hand(folder, f"goat,{LAST},credit")
    assert "credit" in annotate(read_study(folder).documents[0])


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("cow,0,body", "zones.csv, row 2: no article 'cow'; write its doc_id as in sources.csv"),
        ("goat,0,lead", "zones.csv, row 2: no zone 'lead'; use one of headline, dek"),
        ("goat,18.5,body", "row 2: start '18.5' is no number; copy it from blocks.csv"),
        ("goat,first,body", "row 2: start 'first' is no number; copy it from blocks.csv"),
        (f"goat,{'9' * 5000},body", "row 2: start '9999"),
        ("goat,3,body", "zones.csv, goat: no block begins there; copy start from blocks.csv of the study (3"),
        ("goat,0,body\ngoat,0,dek", "row 3: the block at 0 has a zone already; keep one row"),
    ],
)
def test_what_cannot_be_set_is_named_with_its_mend(folder, row, message):
    set_by_hand(folder, row)
    with pytest.raises(InputError) as error:
        read_study(folder)
    assert message in str(error.value)


def test_a_missing_column_is_named(folder):
    set_by_hand(folder, "goat,body", header="doc_id,zone")
    with pytest.raises(InputError, match=r"zones\.csv, row 1: no column start; add it to the header"):
        read_study(folder)


@pytest.mark.parametrize(
    ("printed", "start"), [("1,279", 1279), ("12,345,678", 12345678), ("17,0", 17), ("1279.00", 1279)]
)
def test_a_place_is_read_as_the_page_and_as_spreadsheets_print_it(tmp_path, printed, start):
    (tmp_path / "zones.csv").write_text(f'doc_id,start,zone\na,"{printed}",body\n', encoding="utf8")
    assert read_zone_sheet(tmp_path, {"a": None}) == {"a": {start: "body"}}
