import pytest

from analysis.text.names import fold_name, is_outlet, read_first_names, read_titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mirel Hask-Oyen", "Mirel Hask-oyen"),
        ("Mirel Hask-Oyen", "MIREL HASK OYEN"),
        ("Sean O'Rook", "Sean O’Rook"),
        ("José Peña", "Jose Pena"),
        ("J. B. Lind", "JB Lind"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    assert fold_name(one) == fold_name(other) != ""


def test_different_names_differ_and_nothing_is_nothing():
    assert fold_name("Ada Marsh") != fold_name("Ida Marsh")
    assert fold_name("") == fold_name(" -.") == ""


def test_outlets_by_list_and_by_make_up():
    yes = [
        "Reuters",
        "CNN",
        "the Times",
        "The Ashby Gazette",
        "Channel 9",
        "Weekly Sextant",
        "ABC News",
        "CNN’s",
    ]
    no = ["Times", "Ashby Council", "Ada Marsh", "", "the", "Herald"]
    assert [is_outlet(name) for name in yes] == [True] * len(yes)
    assert [is_outlet(name) for name in no] == [False] * len(no)


def test_lists_hold_genders():
    assert (read_first_names()["ada"], read_first_names()["robert"], read_first_names()["kim"]) == (
        "f",
        "m",
        "",
    )
    assert (read_titles()["mrs"], read_titles()["mr"], read_titles()["dr"]) == ("f", "m", "")
    assert set(read_first_names().values()) | set(read_titles().values()) == {"f", "m", ""}
