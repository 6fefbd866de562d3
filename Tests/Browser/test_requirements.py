"""The browser's evaluator says the same as the program: both are held against one file of cases."""

import itertools
import json
import random

import pytest

from built_site import ROOT

CASES = json.loads((ROOT / "Tests/Fixtures/Requirements/cases.json").read_text())

RUN = """async ([module, cases, rules]) => {
  const { evaluate, sentence, rest } = await import(module);
  const title = (_, id) => { const text = id.replaceAll("-", " "); return text[0].toUpperCase() + text.slice(1); };
  const name = (item) => item.other === undefined ? Object.entries(item).map(([kind, id]) => `${kind}:${id}`)[0]
    : `other:${item.kind}:${item.other}`;
  return cases.map((it) => {
    const awards = Object.entries(it.awards).flatMap(([mc, days]) => [days].flat().map((on) => ({ mc, on })));
    const recognitions = Object.entries(it.recognitions ?? {}).map(([id, on]) => ({ id, on: on ?? undefined }));
    const record = { awards, roles: it.roles, recognitions, confirmed: it.confirmed };
    const found = evaluate(it.requirement, record, rules[it.rules], it.day ?? "2020-06-30");
    return {
      met: found.met, left: found.left && found.left.map(name), sentence: sentence(it.requirement, title),
      rest: rest(it.requirement, found, title),
      parts: found.nodes.map((node) => `${node.met ? "met" : "open"} ${node.have}/${node.need}` +
        (node.counted.length ? `: ${node.counted.join(" ")}` : "") + (node.since ? ` since ${node.since}` : "")),
    };
  });
}"""


def answers(shared_page, home, cases, rules):
    shared_page.goto(f"{home}/404.html")
    return shared_page.evaluate(RUN, [f"{home}/assets/requirements.mjs", cases, rules])


@pytest.fixture(scope="module")
def found(shared_page, home):
    cases = CASES["cases"]
    return dict(zip([case["name"] for case in cases], answers(shared_page, home, cases, CASES["rules"])))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_a_case_comes_out_as_worked_out_by_hand(case, found):
    for member in ("met", "left", "parts", "sentence", "rest"):
        if member in case:
            assert found[case["name"]][member] == case[member], member


def tree(dice, names, depth):
    form = dice.randrange(6 if depth else 2)
    if form == 0:
        return {"mc": dice.choice(names)}
    if form == 1:
        pool = [name for name in names if dice.random() < 0.6] or names[:1]
        return {"choose": dice.randint(1, len(pool)), "from": pool}
    return {"all" if form < 4 else "any": [tree(dice, names, depth - 1) for _ in range(dice.randint(1, 4))]}


def is_met(node, held):
    if "mc" in node:
        return node["mc"] in held
    if "choose" in node:
        return sum(name in held for name in set(node["from"])) >= node["choose"]
    return all(is_met(part, held) for part in node["all"]) if "all" in node else any(is_met(part, held) for part in node["any"])


def names_in(node):
    """In the order of the source."""
    if "mc" in node:
        return [node["mc"]]
    return node["from"] if "choose" in node else [name for part in node.get("all") or node["any"] for name in names_in(part)]


def smallest(node, held):
    names = [name for name in dict.fromkeys(names_in(node)) if name not in held]
    for size in range(len(names) + 1):
        for chosen in itertools.combinations(names, size):
            if is_met(node, held | set(chosen)):
                return size
    return None


def test_what_is_left_is_the_smallest_set_by_force_on_small_trees(shared_page, home):
    dice = random.Random(3)
    cases = []
    for number in range(400):
        names = list("abcdefgh")[: dice.randint(1, 8)]
        held = {name: "2020-01-01" for name in names if dice.random() < 0.3}
        cases.append({"name": str(number), "rules": "none", "requirement": tree(dice, names, 3), "awards": held})
    for case, answer in zip(cases, answers(shared_page, home, cases, {"none": {"pools": {}}})):
        node, held = case["requirement"], set(case["awards"])
        assert answer["met"] == is_met(node, held), node
        left = [item.removeprefix("mc:") for item in answer["left"]]
        assert is_met(node, held | set(left)), node
        assert len(left) == smallest(node, held), node
        assert held.isdisjoint(left), node
