import sys
from types import ModuleType

import pandas as pd
import pytest

from analysis import validity
from analysis.corpus import InputError
from analysis.fitting import MODELS, fit_models
from analysis.fitting.labelled import choose, run_on
from analysis.validity import HOME, INSTRUMENTS, find_stale_tables, validate_all


@pytest.fixture
def goat(monkeypatch):
    module = ModuleType("farm.goat")
    module.feed_goat = lambda folder: (folder / "hay.csv").read_text()
    monkeypatch.setitem(sys.modules, "farm", ModuleType("farm"))
    monkeypatch.setitem(sys.modules, "farm.goat", module)


def test_the_function_of_that_name_gets_the_folder(goat, tmp_path):
    (tmp_path / "hay.csv").write_text("hay")
    assert run_on(tmp_path, "farm", "feed", "goat") == "hay"


def test_missing_data_are_named(goat, tmp_path):
    with pytest.raises(InputError, match=r"hay\.csv: no such data; name the folder that holds it"):
        run_on(tmp_path, "farm", "feed", "goat")


def test_nothing_named_is_all():
    assert choose([], MODELS, "model") == MODELS
    assert choose(["frames"], MODELS, "model") == ["frames"]


def test_an_unknown_name_comes_back_with_the_known(tmp_path):
    with pytest.raises(InputError, match=r"goat: no such model; there are loaded, clickbait, frames"):
        fit_models(tmp_path, ["loaded", "goat"], print)
    with pytest.raises(InputError, match=f"goat: no such instrument; there are {', '.join(INSTRUMENTS)}"):
        validate_all(tmp_path, ["goat"], print)


# The texts of facts come with these tests, in no folder of labelled data.
@pytest.mark.parametrize("instrument", [one for one in INSTRUMENTS if one != "facts"])
def test_a_folder_without_data_overwrites_nothing(instrument, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="data"):
        validate_all(tmp_path, [instrument], print)
    assert list(tmp_path.iterdir()) == []


def test_a_table_of_agreement_that_comes_out_otherwise_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = pd.DataFrame({"measure": ["recall"], "value": [0.5]})
    monkeypatch.setattr(validity, "run_on", lambda *_: {"goats": found})
    monkeypatch.setattr(validity, "INSTRUMENTS", ("zones",))
    mend = "compare the instruments with coders again (make validate)"
    told = [f"{HOME}/goats.csv: stale or changed by hand; {mend}"]
    assert find_stale_tables(tmp_path) == told
    validate_all(tmp_path, [], print)
    assert find_stale_tables(tmp_path) == []
    found["value"] = 0.25
    assert find_stale_tables(tmp_path) == told
