"""The facts matrix set right by hand: facts.csv beside sources.csv."""

import pytest

from analysis.by_hand.facts import read_cell, read_fact_sheet, write_cell
from analysis.comparison import compare
from analysis.corpus import read_study
from analysis.inputs import InputError
from analysis.report.by_hand import find_unmeasured, tell_by_hand
from analysis.report.grids_facts import facts_grid
from analysis.report.methods import write_methods
from analysis.report.numbers import collect_numbers
from analysis.report.panels.base import Context
from analysis.report.panels.facts import facts_rows
from analysis.report.studies import build_place
from analysis.tables.build import measure
from analysis.tables.files import read_tables, write_tables

TEXTS = {
    "bugle": "Goat rides tram\n\nFive goats boarded the tram at the depot in Harl. The driver waited nine "
    "minutes before he rang the bell. Ada Marsh watched from the stop.\n",
    "courier": "Animals on the line\n\nSeven animals stood in a tram, said Ada Marsh of the depot. The bell "
    "was rung after a wait of twelve minutes. The goats ate thirty tickets.\n",
    "post": "A ride to remember\n\nA small herd of goats climbed aboard the tram while the driver drank his "
    "coffee. Nobody was hurt. It was a long wait at the stop for all of them.\n",
}
FIVE, NINE, ADA = (TEXTS["bugle"].index(words) for words in ("Five", "nine", "Ada"))
SEVEN, TWELVE, MARSH, TICKETS = (TEXTS["courier"].index(w) for w in ("Seven", "twelve", "Ada", "thirty"))
HERD, WAIT = (TEXTS["post"].index(words) for words in ("A small", "It was"))
GOATS = (f"bugle,{FIVE},quantity,row,riders", f"courier,{SEVEN},quantity,row,riders")


@pytest.fixture
def folder(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf8")
    rows = "".join(f"{name},{name.title()},{name}.txt\n" for name in TEXTS)
    (tmp_path / "sources.csv").write_text(f"doc_id,outlet,path\n{rows}", encoding="utf8")
    return tmp_path


def set_by_hand(folder, *rows, header="doc_id,start,kind,what,fact"):
    (folder / "facts.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf8")


def tables_of(folder):
    tables = measure(read_study(folder))
    return tables | compare(tables)


def cells(tables, label):
    """Return doc → status and value of the one fact with a label."""
    rows = tables["facts"][tables["facts"]["label"] == label]
    assert rows["fact_id"].nunique() == 1, sorted(tables["facts"]["label"].unique())
    return {row.doc_id: (row.status, row.value) for row in rows.itertuples()}


def mention(tables, doc, start, kind):
    rows = tables["mentions"].query("doc_id == @doc and start == @start and kind == @kind")
    assert len(rows) == 1
    return rows.iloc[0]


def cells_of(tables, doc, start, kind="quantity"):
    """Return doc → status and value of the fact that a mention is of, whatever the rules call it."""
    fact = mention(tables, doc, start, kind)["fact_id"]
    rows = tables["facts"][tables["facts"]["fact_id"] == fact]
    return {row.doc_id: (row.status, row.value) for row in rows.itertuples()}


def test_without_a_sheet_the_rules_stand(folder):
    assert read_fact_sheet(folder, TEXTS) == {}
    tables = tables_of(folder)
    assert set(tables["facts"]["by_hand"]) == set(tables["mentions"]["by_hand"]) == {""}
    assert cells_of(tables, "bugle", NINE)["bugle"] == ("conflicting", "9 minutes")
    assert cells_of(tables, "bugle", FIVE)["courier"] == ("not_mentioned", "")
    assert tell_by_hand(tables) == ""


def test_two_rows_of_one_name_are_one_and_its_numbers_are_compared(folder):
    set_by_hand(folder, *GOATS)
    tables = tables_of(folder)
    assert cells(tables, "riders") == {
        "bugle": ("conflicting", "5"),
        "courier": ("conflicting", "7"),
        "post": ("not_mentioned", ""),
    }
    facts = tables["facts"]
    assert cells_of(tables, "courier", SEVEN) == cells(tables, "riders")
    assert set(facts.loc[facts["label"] == "riders", "by_hand"]) == {"row"}
    assert set(facts.loc[facts["label"] != "riders", "by_hand"]) == {""}
    assert mention(tables, "bugle", FIVE, "quantity")["by_hand"] == "row: riders"
    assert not facts.loc[facts["label"] == "riders", "only_here"].any()


def test_numbers_that_can_both_hold_do_not_clash_when_they_are_joined(folder):
    text = TEXTS["courier"].replace("Seven animals", "At least five animals")
    (folder / "courier.txt").write_text(text, encoding="utf8")
    set_by_hand(folder, GOATS[0], f"courier,{SEVEN},quantity,row,riders")
    assert [status for status, _ in cells(tables_of(folder), "riders").values()][:2] == ["told", "told"]


def test_the_whole_row_of_a_named_mention_goes_with_it(folder):
    set_by_hand(folder, f"bugle,{NINE},quantity,row,wait for the bell")
    told = cells(tables_of(folder), "wait for the bell")
    assert told["bugle"] == ("conflicting", "9 minutes")
    assert told["courier"] == ("conflicting", "12 minutes")


def test_a_mention_set_alone_leaves_the_others(folder):
    set_by_hand(folder, f"courier,{TWELVE},quantity,mention,wait of the goats")
    tables = tables_of(folder)
    assert cells(tables, "wait of the goats")["courier"] == ("told", "12 minutes")
    assert cells(tables, "wait of the goats")["bugle"][0] == "not_mentioned"
    left = cells_of(tables, "bugle", NINE)
    assert left["bugle"] == ("told", "9 minutes")
    assert left["courier"] == ("not_mentioned", "")
    changed = {mention(tables, *at, "quantity")["fact_id"] for at in (("bugle", NINE), ("courier", TWELVE))}
    assert set(tables["facts"].query("by_hand == 'row'")["fact_id"]) == changed


def test_a_mention_goes_into_the_row_of_another(folder):
    set_by_hand(folder, f"courier,{TICKETS},quantity,mention,riders", GOATS[0])
    assert cells(tables_of(folder), "riders")["courier"] == ("conflicting", "30")


def test_a_mention_of_no_fact_is_in_no_row_and_stays_in_the_table(folder):
    set_by_hand(folder, f"bugle,{FIVE},quantity,none,", f"courier,{MARSH},name,none,")
    tables = tables_of(folder)
    assert not (tables["facts"]["value"] == "5").any()
    assert cells_of(tables, "bugle", ADA, "name") == {
        "bugle": ("told", "Ada Marsh"),
        "courier": ("not_mentioned", ""),
        "post": ("not_mentioned", ""),
    }
    row = mention(tables, "bugle", FIVE, "quantity")
    assert (row["fact_id"], row["by_hand"]) == ("", "none")
    assert "" not in set(tables["facts"]["fact_id"])


def test_a_sentence_tells_a_fact_in_other_words(folder):
    set_by_hand(folder, GOATS[0], f"post,{HERD},statement,told,riders")
    tables = tables_of(folder)
    assert cells(tables, "riders")["post"] == ("told", "plain statement")
    facts = tables["facts"].query("label == 'riders'").set_index("doc_id")
    assert facts["by_hand"].to_dict() == {"bugle": "row", "courier": "row", "post": "cell"}
    assert not facts["only_here"].any()
    added = tables["mentions"].query("relation == 'plain statement' and doc_id == 'post'").iloc[0]
    assert (added["start"], added["by_hand"]) == (HERD, "told: riders")


def test_a_sentence_may_tell_a_fact_or_does_not(folder):
    rows = (f"bugle,{NINE},quantity,row,wait", f"post,{WAIT},statement,unclear,wait")
    set_by_hand(folder, *rows)
    tables = tables_of(folder)
    assert cells(tables, "wait")["post"] == ("unclear", "")
    set_by_hand(folder, rows[0], rows[1].replace("unclear", "not_mentioned"))
    tables = tables_of(folder)
    assert cells(tables, "wait")["post"] == ("not_mentioned", "")
    assert tables["facts"].query("label == 'wait' and doc_id == 'post'")["by_hand"].tolist() == ["cell"]


def test_what_the_rules_take_for_telling_can_be_taken_back(folder):
    text = TEXTS["post"].replace("for all of them", "for the friend of Marsh")
    (folder / "post.txt").write_text(text, encoding="utf8")
    name = f"bugle,{ADA},name,row,Ada Marsh"
    set_by_hand(folder, name)
    assert cells(tables_of(folder), "Ada Marsh")["post"] == ("told", "plain statement")
    set_by_hand(folder, name, f"post,{WAIT},statement,not_mentioned,Ada Marsh")
    assert cells(tables_of(folder), "Ada Marsh")["post"] == ("not_mentioned", "")


def test_a_conflict_is_taken_back_and_one_is_called(folder):
    set_by_hand(
        folder,
        *(f"{doc},{start},quantity,told,wait" for doc, start in (("bugle", NINE), ("courier", TWELVE))),
        f"bugle,{ADA},name,conflicting,who watched",
        f"courier,{MARSH},name,differing,who watched",
    )
    tables = tables_of(folder)
    assert [status for status, _ in cells(tables, "wait").values()] == ["told", "told", "not_mentioned"]
    watched = cells(tables, "who watched")
    assert [status for status, _ in watched.values()] == ["conflicting", "differing", "not_mentioned"]


def test_a_place_that_the_comparison_takes_for_an_institution_is_found_all_the_same(folder):
    set_by_hand(folder, f"bugle,{TEXTS['bugle'].index('Harl')},institution,row,Harl depot")
    assert cells(tables_of(folder), "Harl depot")["bugle"] == ("told", "Harl")


def test_tables_read_from_files_are_compared_alike(folder, tmp_path):
    set_by_hand(folder, *GOATS, f"post,{HERD},statement,told,riders", f"courier,{TICKETS},quantity,none,")
    tables = tables_of(folder)
    write_tables(tables, tmp_path / "out")
    again = compare(read_tables(tmp_path / "out"))
    assert again["facts"].equals(tables["facts"])
    assert again["mentions"].equals(tables["mentions"])


def test_what_is_cited_tells_how_many_were_set(folder):
    set_by_hand(folder, *GOATS, f"post,{HERD},statement,told,riders")
    tables = tables_of(folder)
    assert tell_by_hand(tables) == " Set by hand, not by rule: 3 mentions of facts."
    assert "aligned across articles; 3 mentions we set by hand." in write_methods("a", tables, invented=False)
    assert collect_numbers(tables)["by_hand.mentions"]["value"] == 3
    assert "riders (set by hand)" in {row[0].text for row in facts_grid(tables).rows}
    rows, context = facts_rows(tables), Context.of(tables, invented=False)
    assert "by hand: riders" in set(rows["label"])
    assert "3 mentions of facts" in context.stamp


def test_without_the_texts_the_sheets_tell_whether_the_tables_follow_them(folder):
    set_by_hand(folder, *GOATS, f"post,{HERD},statement,told,riders")
    (folder / "zones.csv").write_text("doc_id,start,zone\npost,0,headline\n")
    sheet = "doc_id,start,kind,speaker,speaker_type\n"
    (folder / "speakers.csv").write_text(f"{sheet}courier,{SEVEN},attributed,a b c d e f,person\n")
    tables = tables_of(folder)
    assert find_unmeasured(read_study(folder), tables) == []
    set_by_hand(folder, *GOATS)
    (folder / "speakers.csv").write_text(f"{sheet}courier,{SEVEN},attributed,a b c,person\n")
    (folder / "zones.csv").unlink()
    assert find_unmeasured(read_study(folder), tables) == ["zones.csv", "speakers.csv", "facts.csv"]


def test_a_mention_set_alone_can_be_said_to_conflict(folder):
    rows = [f"courier,{TICKETS},quantity,{what},riders" for what in ("mention", "differing")]
    set_by_hand(folder, *rows, GOATS[0], f"bugle,{FIVE},quantity,told,riders")
    told = cells(tables_of(folder), "riders")
    assert [told["bugle"], told["courier"]] == [("told", "5"), ("differing", "30")]


def test_a_cell_is_read_as_it_was_written(folder):
    set_by_hand(folder, *GOATS, f"bugle,{FIVE},quantity,conflicting,riders")
    settings = read_fact_sheet(folder, TEXTS)["bugle"]
    assert read_cell(write_cell(settings)) == [("row", "riders"), ("conflicting", "riders")]


WORDS = "doc_id,start,kind,what,fact,words"


def add_by_hand(folder, kind, words, *rows, text=TEXTS["post"]):
    """Let the post tell something that the rules miss, and add it to the fact riders."""
    (folder / "post.txt").write_text(text, encoding="utf8")
    set_by_hand(folder, f'post,{text.index(words)},{kind},added,riders,"{words}"', *rows, header=WORDS)
    return tables_of(folder)


@pytest.mark.parametrize(
    ("words", "status", "value"),
    [
        ("at 5", ("told", "told"), "5"),
        ("at about 6", ("told", "told"), "~6"),
        ("at more than 8", ("conflicting", "conflicting"), ">8"),
    ],
)
def test_a_number_that_the_rules_missed_is_added_and_compared(folder, words, status, value):
    text = TEXTS["post"].replace("Nobody was hurt.", f"The party was capped {words}.")
    told = cells(add_by_hand(folder, "quantity", words[3:], GOATS[0] + ",", text=text), "riders")
    assert (told["bugle"], told["post"]) == ((status[0], "5"), (status[1], value))
    assert told["courier"] == ("not_mentioned", "")


def test_an_added_mention_stands_in_the_table_with_its_place(folder):
    tables = add_by_hand(folder, "name", "small herd", f"bugle,{ADA},name,row,riders,")
    row = mention(tables, "post", TEXTS["post"].index("small herd"), "name")
    text = TEXTS["post"]
    assert text[row["start"] : row["end"]] == row["label"] == "small herd"
    assert row["by_hand"] == "added: riders"
    assert cells(tables, "riders")["post"] == ("told", "small herd")
    assert find_unmeasured(read_study(folder), tables) == []
    assert compare({name: tables[name] for name in tables})["facts"].equals(tables["facts"])
    set_by_hand(folder, f"post,{row['start']},name,added,riders,small", header=WORDS)
    assert find_unmeasured(read_study(folder), tables) == ["facts.csv"]


@pytest.mark.parametrize("kind", ["name", "place", "institution", "claim"])
def test_an_added_mention_leaves_all_other_rows(folder, kind):
    before = tables_of(folder)["facts"]
    tables = add_by_hand(folder, kind, "a long wait")
    others = tables["facts"].query("label != 'riders'")
    columns = ["kind", "label", "doc_id", "status", "value", "by_hand"]
    assert others[columns].values.tolist() == before[columns].values.tolist()
    assert cells(tables, "riders")["post"] == ("told", "a long wait")


def test_an_added_date_is_read_by_the_day_of_publication(folder):
    rows = (folder / "sources.csv").read_text(encoding="utf8").splitlines()
    dated = [f"{row},{'published' if not i else '2024-03-15'}" for i, row in enumerate(rows)]
    (folder / "sources.csv").write_text("\n".join(dated) + "\n", encoding="utf8")
    text = TEXTS["post"].replace("Nobody was hurt.", "Nobody was hurt (a Tuesday thing).")
    found = tables_of(folder)["mentions"].query("kind == 'date' and doc_id == 'post'")
    assert found.empty
    tables = add_by_hand(folder, "date", "Tuesday", text=text)
    assert cells(tables, "riders")["post"] == ("told", "12 March 2024")


@pytest.mark.parametrize(
    ("kind", "words", "message"),
    [
        ("quantity", "herd", "row 2: none read in 'herd'; in its column words stand those of one quantity"),
        ("date", "herd", "row 2: none read in 'herd'; in its column words stand those of one date"),
        ("name", "tram while the driver drank his coffee. Nobody", "no counted sentence holds"),
    ],
)
def test_what_cannot_be_added_is_named_with_its_mend(folder, kind, words, message):
    with pytest.raises(InputError) as error:
        add_by_hand(folder, kind, words)
    assert message in str(error.value)


def test_what_the_rules_have_found_is_not_added(folder):
    set_by_hand(folder, f"bugle,{FIVE},quantity,added,riders,Five goats", header=WORDS)
    with pytest.raises(
        InputError, match="the rules have found the quantity at 17; set it with what: mention"
    ):
        tables_of(folder)
    set_by_hand(folder, f"bugle,{FIVE},quantity,added,riders")
    with pytest.raises(InputError, match="row 2: added without its words; write those that it"):
        read_study(folder)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["cow,0,name,none,"], "facts.csv, row 2: no article 'cow'"),
        (["bugle,0,goat,row,a"], "row 2: no kind 'goat'; use one of quantity, date"),
        (["bugle,0,name,unclear,a"], "row 2: no what of a name 'unclear'; use one of row, mention, none"),
        (["bugle,0,statement,row,a"], "row 2: no what of a statement 'row'; use one of told, unclear"),
        (["bugle,0,name,row,"], "row 2: fact '' with row; name the fact, as its row shall be called"),
        (["bugle,0,name,none,a"], "row 2: fact 'a' with none; empty it"),
        (["bugle,0,name,row,a;b"], "row 2: fact 'a;b'; write at most 80 characters, no semicolon"),
        (["bugle,0,name,row,a"] * 2, "row 3: says what another row says; keep one"),
        (
            ["bugle,0,name,row,a", "bugle,0,place,row,b"],
            "row 3: the place at 0 is set already; a mention is of one fact; keep one row",
        ),
    ],
)
def test_what_cannot_be_set_is_named_with_its_mend(folder, rows, message):
    set_by_hand(folder, *rows)
    with pytest.raises(InputError) as error:
        read_study(folder)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            ["bugle,3,name,row,a"],
            "facts.csv, row 2: no name begins at 3; copy start and kind from mentions",
        ),
        (
            [f"bugle,{NINE},quantity,row,a", f"courier,{TWELVE},quantity,row,b"],
            "facts.csv: 'a' and 'b' are one row by the rules; set the mentions of one of them with what",
        ),
        (
            [f"bugle,{NINE},quantity,row,a", f"bugle,{ADA},name,row,a"],
            "facts.csv: the fact 'a' is name and quantity; give each kind a fact of its own",
        ),
        (
            [f"post,{HERD},statement,told,a"],
            "facts.csv, post: no mention is of the fact 'a'; give a mention of it this name (what: row)",
        ),
        (
            [GOATS[0], f"post,{HERD},statement,told,riders", f"post,{WAIT},statement,unclear,riders"],
            "facts.csv, post: two things are said of the fact 'riders' in post; one mention or sentence",
        ),
        (
            [GOATS[0], f"bugle,{FIVE},statement,unclear,riders"],
            "facts.csv, bugle: bugle has a mention of the fact 'riders'; say it of the mention, take",
        ),
    ],
)
def test_what_the_articles_do_not_bear_is_named_with_its_mend(folder, rows, message):
    set_by_hand(folder, *rows)
    with pytest.raises(InputError) as error:
        tables_of(folder)
    assert message in str(error.value)


def test_where_the_study_is_at_hand_path_and_rows_are_named(folder):
    set_by_hand(folder, f"bugle,{ADA},name,none,", *GOATS, f"post,{HERD},statement,told,no such")
    with pytest.raises(InputError) as error:
        build_place(read_study(folder))
    assert str(error.value).startswith(
        f"{folder}/facts.csv, row 5: no mention is of the fact 'no such'; give"
    )
    set_by_hand(folder, f"courier,{TWELVE},quantity,row,b", *GOATS, f"bugle,{NINE},quantity,row,a")
    with pytest.raises(InputError) as error:
        build_place(read_study(folder))
    assert str(error.value).startswith(f"{folder}/facts.csv, rows 2, 5: 'a' and 'b' are one row by the rules")


@pytest.mark.parametrize("what", ["told", "unclear", "not_mentioned"])
def test_a_sentence_of_an_article_with_a_mention_of_its_own_is_refused(folder, what):
    set_by_hand(folder, *GOATS, f"courier,{SEVEN},statement,{what},riders")
    with pytest.raises(InputError, match="courier has a mention of the fact 'riders'; say it of the mention"):
        tables_of(folder)


VALUED = "doc_id,start,kind,what,fact,value"


@pytest.mark.parametrize(
    ("value", "status", "shown"),
    [
        ("12 minutes", "told", "12 minutes"),
        ("0.2 hours", "told", "0.2 hours"),
        ("12", "told", "12 minutes"),
        ("≥11", "told", "≥11 minutes"),
        ("about 12 minutes", "told", "~12 minutes"),
        ("15 minutes", "conflicting", "15 minutes"),
    ],
)
def test_a_number_set_by_hand_is_the_cell_and_its_conflict_is_judged_anew(folder, value, status, shown):
    set_by_hand(folder, f"bugle,{NINE},quantity,value,,{value}", header=VALUED)
    tables = tables_of(folder)
    assert cells_of(tables, "bugle", NINE)["bugle"] == (status, shown)
    assert cells_of(tables, "bugle", NINE)["courier"] == (status, "12 minutes")
    row = mention(tables, "bugle", NINE, "quantity")
    assert row["by_hand"] == f"value: {value}"
    facts = tables["facts"].query("fact_id == @row.fact_id").set_index("doc_id")["by_hand"]
    assert facts["bugle"] == "value"
    assert (facts.drop("bugle") == "").all()


def test_numbers_set_by_hand_that_cannot_both_hold_conflict_where_the_rules_see_two_things(folder):
    rows = (f"bugle,{FIVE},quantity,row,riders,8", f"courier,{SEVEN},quantity,row,riders,")
    set_by_hand(folder, *rows, header=VALUED)
    told = cells(tables_of(folder), "riders")
    assert (told["bugle"], told["courier"]) == (("conflicting", "8"), ("conflicting", "7"))
    set_by_hand(folder, rows[0].replace(",8", ",7"), rows[1], header=VALUED)
    assert cells(tables_of(folder), "riders")["bugle"] == ("told", "7")


@pytest.mark.parametrize("value", ["Tuesday 19 March 2024", "2024-03-19"])
def test_a_date_is_set_by_hand(folder, value):
    rows = (folder / "sources.csv").read_text(encoding="utf8").splitlines()
    dated = [f"{row},{'published' if not i else '2024-03-15'}" for i, row in enumerate(rows)]
    (folder / "sources.csv").write_text("\n".join(dated) + "\n", encoding="utf8")
    for name in ("bugle", "post"):
        text = TEXTS[name] + "\nThe goats ride again on Tuesday."
        (folder / f"{name}.txt").write_text(text, encoding="utf8")
    start = TEXTS["bugle"].__len__() + 1 + len("The goats ride again on ")
    before = cells_of(tables_of(folder), "bugle", start, "date")["bugle"]
    assert before == ("told", "12 March 2024")
    set_by_hand(folder, f"bugle,{start},date,row,ride,{value}", header=VALUED)
    tables = tables_of(folder)
    assert cells(tables, "ride")["bugle"] == ("told", "19 March 2024")
    assert tables["facts"].query("label == 'ride' and doc_id == 'bugle'")["low"].tolist() == [20240319]
    assert find_unmeasured(read_study(folder), tables) == []
    assert compare(tables)["facts"].equals(tables["facts"])
    assert cells_of(tables, "post", len(TEXTS["post"]) + 1 + 24, "date")["post"] == ("told", "12 March 2024")


def test_a_value_set_by_hand_is_told_wherever_it_is_cited(folder):
    set_by_hand(folder, f"bugle,{NINE},quantity,row,wait,11 minutes", header=VALUED)
    tables = tables_of(folder)
    drawn = facts_rows(tables).query("outlet == 'Bugle' and label == 'by hand: wait'")
    assert drawn["value"].tolist() == ["11 minutes (by hand)"]
    assert "1 mention we set by hand (the number or date of 1)." in write_methods("a", tables, invented=False)
    shown = {cell.text for row in facts_grid(tables).rows for cell in row}
    assert "≠ 11 minutes (set by hand)" in shown
    assert find_unmeasured(read_study(folder), tables) == []
    set_by_hand(folder, f"bugle,{NINE},quantity,row,wait,10 minutes", header=VALUED)
    assert find_unmeasured(read_study(folder), tables) == ["facts.csv"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (f"bugle,{ADA},name,row,a,5", "row 2: value '5' of a name, row; only a quantity or date of a fact"),
        (f"bugle,{NINE},quantity,none,,5", "row 2: value '5' of a quantity, none; only a quantity or date"),
        (f"bugle,{NINE},quantity,value,,", "row 2: value without one; write the number or date into a"),
        (f"bugle,{NINE},quantity,value,a,5", "row 2: fact 'a' with value; empty it"),
        (f"bugle,{NINE},quantity,value,,-5", "row 2: '-5' is below 0, where no count or measure is"),
        (f"bugle,{NINE},quantity,value,,−2 to 5", "row 2: '−2 to 5' is below 0"),
        (f"bugle,{NINE},quantity,value,,goat", "row 2: none read in 'goat'; in its column value stand those"),
        (f"bugle,{NINE},quantity,value,,12 March", "row 2: value '12 March' is a date; write one of 'driver"),
        (f"bugle,{NINE},quantity,value,,5 km", "row 2: value '5 km' is in kilometers; write one of 'driver"),
        (f"bugle,{FIVE},quantity,row,a,5 years", "row 2: value '5 years' is in years; write one of 'goats"),
        (f"bugle,{NINE},quantity,value,,5 or 7 and 9", "row 2: more than one read in '5 or 7 and 9'"),
        (f"bugle,{NINE},quantity,value,,5\nbugle,{NINE},quantity,row,a,6", "row 3: the quantity at"),
    ],
)
def test_a_value_that_is_none_is_named_with_its_mend(folder, row, message):
    set_by_hand(folder, row, header=VALUED)
    with pytest.raises(InputError) as error:
        tables_of(folder)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("thirty tickets", "tickets for two years", ("two years", "years")),
        ("thirty tickets", "tickets worth 80 dollars", ("80 dollars", "dollars")),
        ("thirty tickets", "tickets at 6:40 p.m.", ("6:40", "o'clock")),
    ],
)
def test_numbers_in_unlike_units_are_no_one_fact(folder, before, after, told):
    text = TEXTS["courier"].replace(before, after)
    (folder / "courier.txt").write_text(text, encoding="utf8")
    rows = (f"courier,{text.index(told[0])},quantity,mention,wait", f"bugle,{NINE},quantity,mention,wait")
    set_by_hand(folder, *rows)
    with pytest.raises(InputError) as error:
        tables_of(folder)
    message = str(error.value)
    assert message.startswith("facts.csv: the fact 'wait' is in ")
    assert f"{told[1]} (courier)" in message
    assert "minutes (bugle)" in message
    assert message.endswith("; give each of them a fact of its own")


def test_a_time_by_the_clock_is_no_count_of_things(folder):
    text = TEXTS["courier"].replace("thirty tickets", "thirty tickets at 6:40 p.m.")
    (folder / "courier.txt").write_text(text, encoding="utf8")
    rows = [f"courier,{text.index(one)},quantity,mention,x" for one in ("thirty", "6:40")]
    set_by_hand(folder, *rows)
    with pytest.raises(InputError) as error:
        tables_of(folder)
    assert "is in ticket (courier) and o'clock (courier)" in str(error.value)


def test_each_article_of_a_conflict_that_is_none_takes_a_line(folder):
    text = TEXTS["bugle"].replace("nine", "fifteen")
    (folder / "post.txt").write_text(text, encoding="utf8")
    places = (("bugle", NINE), ("courier", TWELVE), ("post", NINE))
    rows = [f"{doc},{start},quantity,told,wait" for doc, start in places]
    set_by_hand(folder, *rows[:2])
    assert cells(tables_of(folder), "wait")["post"][0] == "conflicting"
    set_by_hand(folder, *rows)
    assert {status for status, _ in cells(tables_of(folder), "wait").values()} == {"told"}


def test_tables_of_another_kind_at_the_same_place_do_not_follow_the_sheet(folder):
    claim = mention(tables_of(folder), "courier", SEVEN, "claim")
    set_by_hand(folder, GOATS[0], f"courier,{SEVEN},claim,told,goats told")
    tables = tables_of(folder)
    study = read_study(folder)
    assert claim["start"] == SEVEN
    assert find_unmeasured(study, tables) == []
    set_by_hand(folder, GOATS[0], f"courier,{SEVEN},statement,told,goats told")
    assert find_unmeasured(read_study(folder), tables) == ["facts.csv"]


def test_a_place_set_as_an_institution_is_no_change_of_the_sheet(folder):
    set_by_hand(folder, f"bugle,{TEXTS['bugle'].index('Harl')},institution,row,Harl depot")
    assert find_unmeasured(read_study(folder), tables_of(folder)) == []


def test_a_row_with_words_holds_only_for_them(folder):
    header = "doc_id,start,kind,what,fact,words"
    set_by_hand(folder, f'bugle,{FIVE}.0,quantity,row,riders,"Five  goats"', header=header)
    assert cells(tables_of(folder), "riders")["bugle"] == ("told", "5")
    text = TEXTS["bugle"].replace("Five goats", "Five geese")
    (folder / "bugle.txt").write_text(text, encoding="utf8")
    with pytest.raises(InputError) as error:
        read_study(folder)
    message = f"{folder}/facts.csv, row 2: at {FIVE} begins 'Five geese boarded the tram at the depot"
    assert str(error.value).startswith(message)
    assert "not 'Five  goats': the text was changed; copy start from mentions.csv anew" in str(error.value)
