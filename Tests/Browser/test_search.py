"""What people type finds what they mean."""

import json

import pytest

from built_site import ROOT, SITE

QUESTIONS = json.loads((ROOT / "Tests/Fixtures/Search/questions.json").read_text())
TABLE = [(text, path) for group, questions in QUESTIONS.items() if group != "about" for text, path in questions.items()]

FIND = """async ([home, texts]) => {
  const { SearchIndex } = await import(`${home}/assets/search-index.mjs`);
  const index = await SearchIndex.load(`${home}/search/`);
  const found = [];
  for (const text of texts) {
    const { places, mode } = await index.search(text);
    found.push({ mode, paths: (await index.things(places.slice(0, 5))).map(({ path }) => path) });
  }
  return found;
}"""


def find(page, home, texts):
    page.goto(f"{home}/404.html")
    return page.evaluate(FIND, [home, texts])


@pytest.fixture(scope="module")
def answers(shared_page, home):
    texts = [text for text, _ in TABLE]
    return dict(zip(texts, find(shared_page, home, texts)))


def test_there_are_questions_enough():
    assert len(TABLE) >= 40


@pytest.mark.parametrize("text, path", TABLE)
def test_a_question_finds_what_is_meant_first(answers, text, path):
    assert answers[text]["paths"][:1] == [path], answers[text]


def test_every_result_is_a_page_of_the_site(shared_page, home):
    found = shared_page.goto(f"{home}/search/head.json").json()
    page = shared_page
    page.goto(f"{home}/404.html")
    paths = page.evaluate("""async (home) => {
      const { SearchIndex } = await import(`${home}/assets/search-index.mjs`);
      const index = await SearchIndex.load(`${home}/search/`);
      return (await index.things(Array.from({ length: index.count }, (_, place) => place))).map(({ path, picture }) => [path, picture]);
    }""", home)
    assert len(paths) == found["count"]
    assert [path for path, _ in paths if SITE.target("/" + path.partition("#")[0]) is None] == []
    assert [picture for _, picture in paths if picture and SITE.target("/" + picture) is None] == []
    assert not any(path.startswith(("badges/", "404")) for path, _ in paths)
    assert len({path for path, _ in paths}) == len(paths)


def test_what_no_page_has_altogether_is_found_in_part(shared_page, home):
    found = find(shared_page, home, ["restorative budget unicorn", "zzzzqqqq", "", "  ?!  "])
    assert [it["mode"] for it in found] == ["some", "none", "empty", "none"]
    assert found[0]["paths"] and not found[1]["paths"]


def test_both_words_weigh_more_than_one(shared_page, home):
    found = find(shared_page, home, ["feedback digital", "coach plan"])
    assert found[0]["paths"][0] == "micro-credentials/feedback-tools/"
    assert "micro-credentials/coaching-plan/" in found[1]["paths"][:2]


def test_the_words_of_a_text_are_found_too(shared_page, home):
    """A word that stands in no title: the page whose text has it."""
    found = find(shared_page, home, ["paycheck"])
    assert any(path.startswith(("policies/", "faq/")) for path in found[0]["paths"])
