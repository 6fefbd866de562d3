"""Filters, and the way from one role to another, on maps of roles."""

import itertools
import random
from urllib.parse import parse_qs, urlsplit

import pytest

from visitors import visiting

MAP = "/pathways/map/"
PATHWAY = "/pathways/teacher-leadership/"


@pytest.fixture
def page(browser):
    with visiting(browser, viewport={"width": 1280, "height": 900}) as page:
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("dialog", lambda dialog: (page.faults.append(dialog.message), dialog.dismiss()))
        yield page
        assert page.faults == []


def said(page):
    return page.locator("form.finder [role=status]").inner_text()


def state(page):
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def steps(page):
    """Roles the list marks, with their places on the way."""
    marked = page.locator("[data-step]").evaluate_all("links => links.map(link => [link.dataset.step, link.textContent])")
    return sorted(set(map(tuple, marked)))


def drawn(page, kind):
    """Roles that a drawing marks as on the way, or as left out by a filter."""
    nodes = page.locator(f"svg.graph.{'wide' if page.viewport_size['width'] > 700 else 'tall'} a.{kind} title")
    return sorted(title.split(",")[0] for title in nodes.all_text_contents())


def test_without_scripts_there_are_no_controls_and_nothing_is_missing(page_without_scripts, home):
    page_without_scripts.goto(home + MAP + "?from=new-teacher&to=principal")
    assert not page_without_scripts.locator("form.finder").is_visible()
    assert page_without_scripts.locator("svg.graph.wide a").count() == 17
    assert page_without_scripts.locator("li[data-role]").count() == 23
    assert page_without_scripts.locator(".on, .off").count() == 0


def test_the_keyboard_finds_a_way(page, home):
    page.goto(home + PATHWAY)
    page.locator("nav.crumbs a").last.focus()
    while page.evaluate("document.activeElement.name") != "from":
        page.keyboard.press("Tab")
    page.keyboard.type("New T")
    page.keyboard.press("Tab")
    page.keyboard.type("System")
    assert said(page) == (
        "From New Teacher to System Course Leader in 2 steps: to Curriculum Writer, then to System Course Leader.")
    assert steps(page) == [("1", "Curriculum Writer"), ("2", "System Course Leader"), ("Start", "New Teacher")]
    assert drawn(page, "on") == ["Curriculum Writer", "New Teacher", "System Course Leader"]
    assert page.locator("svg.graph.wide .edge.on").count() == 2
    assert state(page) == {"from": "new-teacher", "to": "system-course-leader"}


def test_several_ways_of_one_length_are_all_marked(page, home):
    page.goto(home + PATHWAY + "?from=new-teacher&to=principal")
    assert said(page).startswith("From New Teacher to Principal in 4 steps, 4 ways: to Mentor Teacher, then to Instructional Coach, ")
    assert said(page).endswith("; and 1 more, marked in the list.")
    assert page.locator("svg.graph.wide .edge.on").count() == 10
    # As above: a move that lies on a way is marked where it is named again, too.
    assert page.locator("li.on").count() == 11


def test_a_lateral_move_goes_either_way(page, home):
    for one, other in (("plc-leader", "mentor-teacher"), ("mentor-teacher", "plc-leader")):
        page.goto(home + PATHWAY + f"?from={one}&to={other}")
        assert "in 1 step: sideways to" in said(page)
        assert page.locator("svg.graph.wide .edge.lateral.on").count() == 1


def test_filters_leave_roles_out_and_say_which_remain(page, home):
    page.goto(home + PATHWAY)
    page.get_by_label("Stays in the classroom").check()
    assert said(page) == (
        "6 of 10 roles stay in the classroom: New Teacher, Mentor Teacher, PLC Leader, Department Chair, Curriculum Writer, "
        "System Course Leader.")
    assert drawn(page, "off") == ["Assistant Principal", "Instructional Coach", "Pre-Service Principal", "Principal"]
    page.get_by_label("District").check()
    assert said(page) == "2 of 10 roles stay in the classroom at district level: Curriculum Writer, System Course Leader."
    assert state(page) == {"stays": "1", "level": "district"}


def test_where_filters_leave_no_way_it_says_so_and_what_there_is_without_them(page, home):
    page.goto(home + PATHWAY + "?from=new-teacher&to=principal&stays=1")
    assert "No way from New Teacher to Principal within these filters. Principal is outside them. Without them it takes 4 steps." in said(page)
    assert steps(page) == []
    page.goto(home + PATHWAY + "?from=principal&to=new-teacher")
    assert said(page) == "No way leads from Principal to New Teacher here."


def test_a_filter_leads_round_what_it_leaves_out(page, home):
    page.goto(home + PATHWAY + "?from=new-teacher&to=department-chair&stays=1&level=campus")
    assert "in 2 steps: to PLC Leader, then to Department Chair." in said(page)


def test_one_end_alone_says_how_far_it_reaches(page, home):
    page.goto(home + PATHWAY + "?from=new-teacher")
    assert said(page) == "9 roles can be reached from New Teacher."
    page.goto(home + PATHWAY + "?to=curriculum-writer")
    assert said(page) == "Curriculum Writer can be reached from 1 role."


def test_the_address_holds_the_state_and_gives_it_back(page, home):
    page.goto(home + MAP)
    page.locator("select[name=from]").select_option(label="ESL Specialist")
    page.locator("select[name=to]").select_option(label="Principal")
    page.get_by_label("Campus", exact=True).check()
    words, address = said(page), page.url
    assert "in 3 steps" in words
    page.goto(home + "/")
    page.goto(address)
    assert said(page) == words
    assert page.locator("select[name=from]").input_value() == "esl-specialist"
    assert page.get_by_label("Campus", exact=True).is_checked()


def test_clearing_takes_the_state_out_of_the_address_and_leaves_the_rest(page, home):
    page.goto(home + MAP + "?ref=letter&from=new-teacher&to=principal&level=campus#map")
    page.get_by_role("button", name="Clear").press("Enter")
    page.wait_for_function("() => !document.querySelector('.on')")
    assert said(page) == ""
    assert state(page) == {"ref": "letter"} and page.url.endswith("#map")


@pytest.mark.parametrize("query", [
    "from=__proto__&to=constructor&level=toString&stays=valueOf",
    "from=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&to=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "from=new-teacher%00&to=principal/../../&level=%22%5D%5Bx=%22&stays=true",
    "from=&to=&level=&stays=", "from=a&from=b&%E0%A4%A", "from=" + "x" * 20000,
])
def test_a_hostile_address_says_nothing(page, home, query):
    page.goto(home + PATHWAY + "?" + query)
    assert page.locator("form.finder").is_visible()
    assert said(page) == ""
    assert page.locator("select[name=from]").input_value() == "" and page.get_by_label("All").is_checked()
    assert page.locator(".on, .off, [data-step]").count() == 0
    assert page.locator("img[src=x]").count() == 0
    # And the controls still work.
    page.locator("select[name=from]").select_option(value="new-teacher")
    assert said(page) == "9 roles can be reached from New Teacher."


def test_the_drawing_for_phones_is_marked_as_well(page, home):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(home + MAP + "?from=new-teacher&to=system-course-leader")
    assert drawn(page, "on") == ["Curriculum Writer", "New Teacher", "System Course Leader"]
    assert page.locator("svg.graph.tall .edge.on").count() == 2


def test_it_works_under_a_path(page, prefixed_home):
    page.goto(prefixed_home + MAP + "?from=new-teacher&to=curriculum-writer")
    assert "in 1 step: to Curriculum Writer." in said(page)
    assert page.locator("svg.graph.wide .edge.on").count() == 1


def test_controls_are_not_printed(page, home):
    page.goto(home + MAP)
    page.emulate_media(media="print")
    assert not page.locator("form.finder").is_visible()


# The shortest ways, by force on small graphs.

RUN = """async ([module, cases]) => {
  const { shortest } = await import(module);
  return cases.map(({ moves, allowed, from, to }) => {
    const roles = new Map(moves.map((targets, id) => [String(id), { moves: new Map(targets.map((target) => [String(target), false])) }]));
    const found = shortest(roles, String(from), String(to), (id) => allowed.includes(Number(id)), 100);
    return found && { length: found.length, count: found.count, ways: found.ways };
  });
}"""


def all_shortest(moves, allowed, start, end):
    between = [number for number in allowed if number not in (start, end)]
    if start not in allowed or end not in allowed:
        return []
    for count in range(len(between) + 1):
        ways = [
            [start, *middle, end] for middle in itertools.permutations(between, count)
            if all(b in moves[a] for a, b in itertools.pairwise([start, *middle, end]))
        ]
        if ways:
            return ways
    return []


def test_the_shortest_ways_are_all_found_and_no_others(shared_page, home):
    dice = random.Random(5)
    cases = []
    for _ in range(150):
        count = dice.randint(2, 7)
        moves = [[other for other in range(count) if other != number and dice.random() < 0.3] for number in range(count)]
        allowed = [number for number in range(count) if dice.random() < 0.85]
        start, end = dice.sample(range(count), 2)
        cases.append({"moves": moves, "allowed": allowed, "from": start, "to": end})
    shared_page.goto(f"{home}/404.html")
    found = shared_page.evaluate(RUN, [f"{home}/assets/pathway.mjs", cases])
    for case, answer in zip(cases, found):
        ways = all_shortest(case["moves"], case["allowed"], case["from"], case["to"])
        if not ways:
            assert answer is None, case
            continue
        assert answer["length"] == len(ways[0]) - 1 and answer["count"] == len(ways), case
        assert sorted(answer["ways"]) == sorted([[str(number) for number in way] for way in ways]), case
