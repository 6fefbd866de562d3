"""The browser's statement and counting say the same as the program: both are held against one file of cases."""

import json

import pytest

from built_site import ROOT

CASES = json.loads((ROOT / "Tests/Fixtures/Statements/cases.json").read_text())

STATEMENTS = """async ([module, { policies, cases }]) => {
  const { statement } = await import(module);
  return cases.map((it) => {
    const found = statement(it.earned.map((on) => ({ on })),
      { stipend: policies[it.stipend], hours: policies[it.hours], group: it.group, starts: "08-01" });
    const lines = found.lines.map(({ on, window, amount, unpaid, hours, uncounted }) =>
      `${on} ${window ?? "–"} ${unpaid ?? amount ?? "–"} ${uncounted ?? hours ?? "–"}`);
    return { lines, total: found.total ?? null, hours_total: found.totalHours ?? null };
  });
}"""

COUNTING = """async ([module, { pools, counters, day, cases }]) => {
  const { uses } = await import(module);
  const list = Object.entries(counters).map(([id, counter]) => ({ id, ...counter }));
  const pairs = (list) => list.map(({ first, second, condition }) => `${first}+${second}${condition ? ` (${condition})` : ""}`).join(", ");
  return cases.map(({ awards }) => uses({ awards: awards.map(([mc, on]) => ({ mc, on })) }, list, { pools }, day)
    .map((use) => `${use.award.mc}: ${use.counters.join(" ")} | ${pairs(use.together)} | ${pairs(use.unsaid)}`.replaceAll(" |  | ", " | | ")));
}"""

CALENDAR = """async (module) => {
  const { closing, earlier, payments, statement, money } = await import(module);
  const over = { from: "12-16", through: "05-15" }, leap = { from: "08-01", through: "02-29" };
  const stipend = { amount: [20000, "USD"], windows: [{ from: "08-01", through: "12-15", paid: "December" }, { ...over, paid: "May" }] };
  const days = ["2019-09-20", "2019-10-20", "2019-12-20", "2020-01-20", "2020-12-20"];
  const groups = payments(statement(days.map((on) => ({ on })), { stipend, starts: "08-01" }), stipend);
  return [
    closing(over, "2019-12-31"), closing(over, "2020-01-01"), closing(over, "2020-05-15"), closing(leap, "2019-02-01"), closing(leap, "2019-09-01"),
    earlier("12-15", 7), earlier("03-01", 1), earlier("01-03", 7),
    money(120000, "USD"), money(1250, "USD"), money(20000, "SEK"), money(123456789, "EUR"),
    groups.map(({ window, closes, paid, total }) => `${window.paid} ${closes} ${paid} ${total}`).join("; "),
  ];
}"""


@pytest.fixture(scope="module")
def page(shared_page, home):
    shared_page.goto(f"{home}/404.html")
    return shared_page


@pytest.fixture(scope="module")
def statements(page, home):
    found = page.evaluate(STATEMENTS, [f"{home}/assets/statement.mjs", CASES])
    return dict(zip([case["name"] for case in CASES["cases"]], found))


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_a_statement_comes_out_as_worked_out_by_hand(case, statements):
    found = statements[case["name"]]
    assert found["lines"] == case["lines"]
    assert found["total"] == case.get("total")
    assert found["hours_total"] == case.get("hours_total")


def test_every_award_counts_for_what_the_rules_say(page, home):
    counting = CASES["counting"]
    found = page.evaluate(COUNTING, [f"{home}/assets/counting.mjs", counting])
    assert found == [case["uses"] for case in counting["cases"]]


def test_payments_are_told_apart_by_the_day_their_window_closes(page, home):
    assert page.evaluate(CALENDAR, f"{home}/assets/statement.mjs") == [
        "2020-05-15", "2020-05-15", "2020-05-15", "2019-02-28", "2020-02-29",
        "12-08", "02-28", "12-27",
        "$1,200", "$12.50", "200 SEK", "€1,234,567.89",
        "December 2019-12-15 2 40000; May 2020-05-15 2 40000; May 2021-05-15 1 20000",
    ]
