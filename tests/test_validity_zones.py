import json
from pathlib import Path

import pytest

from analysis.validity.zones import validate_zones

LINES = [
    ("headline", "Tram Stops on Bridge"),
    ("body", "The tram stopped on the bridge on Monday and forty people walked home, the firm said."),
    ("boilerplate", "Advertisement"),
    ("caption", "The tram. (Ann Lee/Reuters)"),
    ("body", "Nobody was hurt, and the line opened again in the evening, a clerk told the council."),
]


def write_coded192(folder: Path, name: str) -> None:
    text, rows = "", []
    for i, (zone, line) in enumerate(LINES):
        rows.append(f"{name}.{i},{name},{len(text)},{len(text) + len(line)},{zone}")
        text += line + "\n\n"
    (folder / "coded192" / "text").mkdir(parents=True, exist_ok=True)
    (folder / "coded192" / "text" / f"{name}.txt").write_text(text, encoding="utf8")
    tables = {
        "units": ["unit,article,start,end,zone", *rows],
        "articles": ["article,outlet,loadedness", f"{name},Bugle,30"],
        "loaded": ["article,start,end,category,voice"],
    }
    for table, lines in tables.items():
        (folder / "coded192" / f"{table}.csv").write_text("\n".join(lines), encoding="utf8")


def write_coded12(folder: Path) -> None:
    (folder / "coded12").mkdir()
    zones = ["headline", "body", "boilerplate", "credit", "body"]
    units = {f"dev01-{i}": {"zone": zone, "loaded": []} for i, zone in enumerate(zones)}
    codes = {"units": units, "loadedness": {"dev01": 30}}
    (folder / "coded12" / "coder_a.json").write_text(json.dumps(codes), encoding="utf8")
    (folder / "coded12" / "index.csv").write_text("name,outlet\ndev01,Bugle", encoding="utf8")
    (folder / "coded12" / "dev01.txt").write_text("\n\n".join(line for _, line in LINES), encoding="utf8")
    rows = [f"dev01-{i}\t{2 * i + 1}\t{line}" for i, (_, line) in enumerate(LINES)]
    (folder / "coded12" / "dev01.tsv").write_text("\n".join(rows), encoding="utf8")


@pytest.mark.parametrize(("name", "part"), [("c5-02", "coded192 unseen"), ("c5-01", "coded192 developed")])
def test_all_right_is_one_everywhere(tmp_path, name, part):
    write_coded192(tmp_path, name)
    table = validate_zones(tmp_path)["zones"]
    rules = table[table["method"] == "rules"].set_index("zone")
    assert set(rules["dataset"]) == {part}
    assert (rules["f1"] == 1).all()
    assert rules["n"].to_dict() == {
        "headline": 1,
        "body": 2,
        "caption": 1,
        "boilerplate": 1,
        "macro": 5,
        "all": 5,
    }
    assert rules["note"].str.contains("language-model coders").all()


def test_baseline_by_hand(tmp_path):
    write_coded192(tmp_path, "c1-01")
    table = validate_zones(tmp_path)["zones"]
    baseline = table[table["method"] == "baseline"].set_index("zone")
    assert baseline.loc["body", "precision"] == pytest.approx(2 / 4)
    assert baseline.loc["body", "f1"] == pytest.approx(2 * 2 / (2 + 4))
    assert baseline.loc["macro", "f1"] == pytest.approx((1 + 2 / 3) / 4)
    assert baseline.loc["all", "f1"] == pytest.approx(3 / 5)


def test_errors_are_counted_in_both_zones(tmp_path):
    write_coded12(tmp_path)
    table = validate_zones(tmp_path)["zones"]
    rules = table[table["method"] == "rules"].set_index("zone")
    assert rules.loc["credit", ["n", "predicted", "recall"]].tolist() == [1, 0, 0]
    assert rules.loc["caption", ["n", "predicted", "precision"]].tolist() == [0, 1, 0]
    assert rules.loc["all", "f1"] == pytest.approx(4 / 5)


def test_missing_data_give_an_empty_table(tmp_path):
    assert validate_zones(tmp_path)["zones"].empty
