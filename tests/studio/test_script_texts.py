"""Changes to the text of a script touch their own lines, whatever stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.script.markdown import parse_script, read_script
from podcast.script.model import Chapter, Meant, Narration, Pause, Query, Quotation, Skipped
from podcast.studio.text.block_merging import merge
from podcast.studio.text.block_texts import split_blocks
from podcast.studio.text.head_changes import with_voice
from podcast.studio.text.script_text import read_text
from podcast.studio.text.text_changes import with_lines, with_moved

HEAD = "---\ntitle: Nets\ncast:\n  narrator: x\n  Ada Moss: y\n---\n\n"
BODY = """One line
of two.

## A chapter
Right behind it <!-- a note --> words.
> **Ada Moss:** We row at dawn.
<!-- who speaks? “We row”: perhaps Ada Moss -->


<!-- skipped (photo caption):

Nets, drying. -->

Below.   <!-- mine -->
[pause 2s]

---

The end."""
PARTS = ["One.", "Two\nlines.", "## C", "> **A:** q", "<!-- n -->", "<!-- skipped (x): y -->",
         "[pause 1s]", "<!-- a\n\nb -->", "---", "- item", "> **A:** p\n>\n> **B:** r"]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS)), st.sampled_from(["\n\n", "\n\n\n", "\n", "\n \n"]))
def test_blocks_are_the_text_again(parts: list[str], between: str):
    text = HEAD + between.join(parts)
    assert split_blocks(text).text == text


@given(
    st.lists(
        st.sampled_from([*PARTS, "### bad", "[bad]", "> no speaker", "<!-- open", "-->", "\\# x"]),
        max_size=6,
    ),
    st.sampled_from(["\n\n", "\n", "\n\n\n"]),
    st.sampled_from([HEAD, "", "---\ntitle: [\n---\n", HEAD.replace("Nets", "")]),
)
def test_reading_by_block_is_reading_the_whole(parts: list[str], between: str, head: str):
    text = head + between.join(parts)
    quick, (script, problems) = read_text(text), read_script(text)
    assert quick.script == script
    assert (quick.script.places if quick.script else ()) == (script.places if script else ())
    assert [str(one) for one in quick.problems] == [str(one) for one in problems]


@pytest.mark.parametrize("text", ["", "\n", "no head", "---\nopen", "---\n---", "---\n---\n\n\n"])
def test_what_is_no_script_is_kept_too(text: str):
    assert split_blocks(text).text == text


def test_cards_have_their_comments():
    cards = read_text(HEAD + BODY).cards
    kinds = [type(card.line).__name__ for card in cards]
    assert kinds == ["Narration", "Chapter", "Narration", "Quotation", "Skipped", "Narration",
                     "Pause", "Narration"]  # fmt: skip
    assert cards[3].queries == (Query("“We row”: perhaps Ada Moss"),)


@pytest.mark.parametrize("at", range(9))
def test_any_line_can_be_changed_and_the_others_stay(at: int):
    text = read_text(HEAD + BODY)
    assert text.script is not None
    changed = with_lines(text, at, at + 1, [Narration("New.")])
    lines = parse_script(changed).lines
    assert lines == (*text.script.lines[:at], Narration("New."), *text.script.lines[at + 1 :])
    assert ("<!-- a note -->" in changed) and ("<!-- mine -->" in changed)
    assert changed.startswith(HEAD)


def test_a_change_touches_its_own_block_only():
    text = read_text(HEAD + BODY)
    changed = with_lines(text, 8, 9, [Narration("Last.")])
    assert changed == (HEAD + BODY).replace("The end.", "Last.\n")


@pytest.mark.parametrize("at", range(10))
@pytest.mark.parametrize("line", [Narration("# no heading"), Chapter("New"), Pause(1.5), Meant()])
def test_a_line_can_be_put_in_anywhere(at: int, line):
    text = read_text(HEAD + BODY)
    assert text.script is not None
    lines = text.script.lines
    assert parse_script(with_lines(text, at, at, [line])).lines == (*lines[:at], line, *lines[at:])


@pytest.mark.parametrize("first", range(9))
@pytest.mark.parametrize("to", range(10))
def test_lines_can_be_moved_anywhere(first: int, to: int):
    text = read_text(HEAD + BODY)
    assert text.script is not None
    lines = list(text.script.lines)
    moved = lines.pop(first)
    lines.insert(to if to <= first else to - 1, moved)
    assert parse_script(with_moved(text, first, first + 1, to)).lines == tuple(lines)


def test_taking_all_away_leaves_the_head():
    text = read_text(HEAD + "One.\n")
    assert with_lines(text, 0, 1, ()) == HEAD


UNITS = st.lists(st.sampled_from(["Aa.", "Bb.", "Cc.", "Dd.", "Ee."]), max_size=6)


@given(UNITS, UNITS, UNITS)
def test_merging_gives_one_text_and_loses_nothing_unsaid(base, mine, theirs):
    texts = [HEAD + "\n\n".join(units) + "\n" for units in (base, mine, theirs)]
    merged = merge(*texts)
    if not merged.lost:
        for unit in {*mine, *theirs}:
            added = max(side.count(unit) for side in (mine, theirs)) > base.count(unit)
            if added:
                assert unit in merged.text
    assert merge(texts[0], texts[1], texts[0]).text == texts[1]
    assert merge(texts[0], texts[0], texts[2]).text == texts[2]


@pytest.mark.parametrize(
    ("mine", "theirs", "merged", "lost"),
    [
        (("One.", "Une."), ("Three.", "Trois."), "Une. Two. Trois.", False),
        (("One.", "Une."), ("One.", "Uno."), "Uno. Two. Three.", True),
        (("One.", "Une."), ("One.", "Une."), "Une. Two. Three.", False),
        (("Two.\n\n", ""), ("Three.", "Trois."), "One. Trois.", False),
        (("Two.\n\n", ""), ("Two.", "Deux."), "One. Deux. Three.", True),
        (("Two.", "Two.\n\nMine."), ("Two.", "Two.\n\nTheirs."), "One. Two. Theirs. Mine. Three.", False),
        (("narrator: x", "narrator: z"), ("Three.", "Trois."), "One. Two. Trois.", False),
    ],
)  # fmt: skip
def test_merging_by_block(mine, theirs, merged: str, lost: bool):
    base = HEAD + "One.\n\nTwo.\n\nThree.\n"
    result = merge(base, base.replace(*mine), base.replace(*theirs))
    assert (" ".join(split_blocks(result.text).text[len(HEAD) :].split()), result.lost) == (
        merged,
        lost,
    )


@pytest.mark.parametrize("name", ["Ada Moss", "Bo", "O’Hara: the elder", "Zoë", "title"])
def test_a_voice_is_written_into_the_cast(name: str):
    text = HEAD + "> **Ada Moss:** Hm.\n"
    cast = dict(parse_script(with_voice(text, name, "espeak:en-gb+f3")).cast)
    assert cast == {"narrator": "x", "Ada Moss": "y"} | {name: "espeak:en-gb+f3"}
    assert parse_script(with_voice(text, name, "v")).title == "Nets"


def test_a_script_without_a_cast_gets_one():
    text = "---\ntitle: T\n---\n\nHi.\n"
    assert dict(parse_script(with_voice(text, "narrator", "v")).cast) == {"narrator": "v"}


def test_ids_of_cards_tell_the_same_words_apart():
    text = read_text("---\ntitle: T\n---\n\nHi.\n\nHi.\n\n<!-- skipped (a): b -->\n")
    names = [card.id for card in text.cards]
    assert len(set(names)) == 3
    assert isinstance(text.cards[2].line, Skipped)
    assert not isinstance(text.cards[2].line, Quotation)
