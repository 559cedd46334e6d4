import json

from podcast.cli.app import run

TEXT = "Dana Okoye sails.\n\n“We leave at four,” she said. She hummed “Blue Harbor”.\n"


def test_json_gives_offsets_into_the_file(tmp_path, capsys):
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert run(["quotes", str(source), "--json"]) == 0
    (quote,) = json.loads(capsys.readouterr().out)["quotes"]
    assert TEXT[quote["start"] : quote["end"]] == quote["text"] == "We leave at four,"
    assert (quote["speaker"], quote["speaker_resolved"], quote["kind"]) == (
        "she",
        "Dana Okoye",
        "speech",
    )


def test_plain_output_has_no_colour_and_shows_the_evidence(tmp_path, capsys):
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert run(["quotes", str(source)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "Dana Okoye (she)" in out
    assert "she said" in out


def test_many_articles_in_one_run(tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"id": "a", "text": TEXT},
        {"id": "b", "text": "No marks."},
        {"id": "c", "text": "“\ud800 yes,” said Jo Park."},
    ]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run(["quotes", "--jsonl", str(source), str(target)]) == 0
    found = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in found] == ["a", "b", "c"]
    assert [len(line["quotes"]) for line in found] == [1, 0, 1]


def test_a_bad_line_costs_itself_only(tmp_path, capsys):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        '{"id": "a", "text": "x"}',
        "nonsense",
        '{"id": 3}',
        "[" * 9_999,
        '{"id": 5, "text": "y"}',
    ]
    source.write_bytes("\n".join(lines).encode() + b'\n{"id": 6, "text": "\xff"}\n')
    assert run(["quotes", "--jsonl", str(source), str(target)]) == 1
    told = capsys.readouterr().err
    assert "in.jsonl:2: not a line of the form" in told
    assert "4 lines could not be read" in told
    found = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in found] == ["a", None, 3, None, 5, None]
    assert [line.get("line", 0) for line in found] == [0, 2, 3, 4, 0, 6]
    assert found[4]["quotes"] == []


def test_a_missing_file(tmp_path, capsys):
    assert run(["quotes", str(tmp_path / "none.txt")]) == 1
    assert "none.txt" in capsys.readouterr().err


def test_an_address_is_read_as_one(capsys):
    assert run(["quotes", "http://127.0.0.1:1/story.txt"]) == 1
    assert "127.0.0.1 is not on the public internet" in capsys.readouterr().err


def test_show_goes_with_every_command_that_reads(tmp_path, capsys):
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert run(["init", str(tmp_path / "show")]) == 0
    for command in ("quotes", "article", "spoken"):
        assert run(["--show", str(tmp_path / "show"), command, str(source)]) == 0
        assert run([command, str(source), "--show", str(tmp_path)]) == 1
        assert "no podcast.toml" in capsys.readouterr().err
