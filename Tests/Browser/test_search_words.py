"""The browser's module cuts and folds words as the program does: both are held against one file of cases."""

import json

import pytest

from built_site import ROOT

CASES = json.loads((ROOT / "Tests/Fixtures/Search/words.json").read_text())

CUT = """async ([module, texts]) => {
  const { cut } = await import(module);
  return texts.map((text) => cut(text));
}"""

MISTAKES = """async ([module, pairs]) => {
  const { mistakes } = await import(module);
  return pairs.map(([typed, word, most]) => mistakes(typed, word, most));
}"""


def run(page, home, script, given):
    page.goto(f"{home}/404.html")
    return page.evaluate(script, [f"{home}/assets/search-words.mjs", given])


def test_text_is_cut_into_folded_words(shared_page, home):
    found = run(shared_page, home, CUT, [case["text"] for case in CASES["cases"]])
    for case, words in zip(CASES["cases"], found):
        assert [it["word"] for it in words if not it.get("joined")] == case["words"], case["text"]
        assert [it["word"] for it in words if it.get("joined")] == case.get("joined", []), case["text"]


def test_each_word_knows_where_it_stands(shared_page, home):
    text = "Hold a 😀 coaching-conversation’s end"
    found = run(shared_page, home, CUT, [text])[0]
    # Positions count as JavaScript does: the face takes two.
    wide = text.encode("utf-16-le")
    cut = [wide[2 * it["start"]:2 * it["end"]].decode("utf-16-le") for it in found]
    assert cut == ["Hold", "a", "coaching", "conversation’s", "coaching-conversation’s", "end"]


def test_every_latin_letter_is_read_as_its_plain_one(shared_page, home):
    letters = [(letter, plain or letter.lower()) for signs, plain in CASES["letters"] for letter in signs]
    found = run(shared_page, home, CUT, [letter for letter, _ in letters])
    assert [(letter, "".join(it["word"] for it in words)) for (letter, _), words in zip(letters, found)] == letters


@pytest.mark.parametrize("typed, word, most, whole, beginning", [
    ("mentor", "mentor", 1, 0, 0), ("mentro", "mentor", 1, 1, 1), ("menter", "mentor", 1, 1, 1), ("mntor", "mentor", 1, 1, 1),
    ("menntor", "mentor", 1, 1, 1), ("convers", "conversation", 1, 2, 0), ("abcdef", "mentor", 1, 2, 2), ("", "ab", 2, 2, 0),
])
def test_mistakes_are_counted(shared_page, home, typed, word, most, whole, beginning):
    # Above the most that counts, how many there are does not matter.
    found = run(shared_page, home, MISTAKES, [[typed, word, most]])[0]
    assert [min(found[0], most + 1), min(found[1], most + 1)] == [whole, beginning]
