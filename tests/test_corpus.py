"""Studies on disk: what is found, and the one line that names what is wrong."""

import hashlib

import pytest

from analysis.corpus import InputError, read_study
from analysis.shelf import hash_text

HEADER = "doc_id,outlet,path,sha256\n"


def study(folder, rows, texts=None, header=HEADER):
    (folder / "sources.csv").write_text(header + "".join(row + "\n" for row in rows), encoding="utf8")
    for name, text in (texts or {}).items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def refused(folder, *parts, **options):
    with pytest.raises(InputError) as caught:
        read_study(folder, **options)
    message = str(caught.value)
    assert "\n" not in message
    for part in parts:
        assert part in message
    return message


def test_documents_in_the_order_of_the_manifest(tmp_path):
    found = read_study(study(tmp_path, ["b,Bee,b.txt,", "a,Ay,a.txt,"], {"a.txt": "one", "b.txt": "two"}))
    assert [(d.doc_id, d.outlet, d.text) for d in found.documents] == [
        ("b", "Bee", "two"),
        ("a", "Ay", "one"),
    ]
    assert found.outlets == ["Bee", "Ay"]
    assert found.missing == []
    assert found.documents[0].sha256 == hashlib.sha256(b"two").hexdigest()
    assert found.documents[0].headline is None


def test_a_text_is_found_by_its_hash_whatever_its_name(tmp_path):
    own, other = tmp_path / "own", tmp_path / "other"
    own.mkdir()
    other.mkdir()
    (other / "renamed.txt").write_bytes("caf\u0065\u0301\r\n".encode())
    wanted = hash_text("café\n")
    study(own, [f"a,Ay,a.txt,{wanted}"])
    assert read_study(own).missing == ["a"]
    assert read_study(own, other).documents[0].text == "café\n"
    (other / "renamed.txt").rename(own / "also-renamed.txt")
    assert read_study(own).documents[0].text == "café\n"


def test_missing_folder_and_manifest(tmp_path):
    refused(tmp_path, "sources.csv", "no such file")
    refused(study(tmp_path, ["a,A,a.txt,"], {"a.txt": "x"}), "no such folder", texts=tmp_path / "none")


def test_a_copy_with_another_hash_only_when_allowed(tmp_path):
    study(tmp_path, ["a,Ay,a.txt,00"], {"a.txt": "copy"})
    (document,) = read_study(tmp_path, allow_unmatched=True).documents
    assert document.text == "copy"
    assert document.sha256 == hash_text("copy")


def test_a_text_changed_on_purpose_is_taken_once_its_hash_is_emptied(tmp_path):
    (tmp_path / "a.txt").write_text("one, mended")
    row = f"a,A,a.txt,{hash_text('one')}\n"
    (tmp_path / "sources.csv").write_text(HEADER + row)
    with pytest.raises(
        InputError, match=r"empty its cell sha256 in sources\.csv if you changed it on purpose"
    ):
        read_study(tmp_path)
    (tmp_path / "sources.csv").write_text(HEADER + "a,A,a.txt,\n")
    (document,) = read_study(tmp_path).documents
    assert (document.text, document.sha256) == ("one, mended", hash_text("one, mended"))


def test_shipped_studies_hold_together():
    example = read_study("data/raw/example")
    assert example.missing == []
    assert len(example.outlets) == 5
    defector = read_study("data/raw/defector")
    assert defector.outlets == ["ABC", "Yahoo-style", "Rare", "SAYS", "Newsweek"]
    assert all(len(document.sha256) == 64 for document in defector.documents)
