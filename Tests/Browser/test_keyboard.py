"""Everything that can be used can be reached with the keyboard, in reading order and in sight."""

import pytest

from built_site import SITE

# Marks what Tab should reach, in order. Of a group of radio buttons it reaches the chosen one, or else the first.
STOPS = """() => {
  const usable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const stops = [...document.querySelectorAll(usable)].filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
    .filter(e => e.type !== "radio" || e === (document.querySelector(`input[name="${e.name}"]:checked`)
      ?? document.querySelector(`input[name="${e.name}"]`)));
  stops.forEach((e, i) => { e.dataset.stop = i; });
  return stops.map(e => e.outerHTML.slice(0, 100));
}"""

# Looks at what has the focus whenever Tab is about to move it on: what came into sight has done so by then. The ring may be drawn
# around a part (a box in a drawing) or around the label of a control.
WATCH = """() => {
  const ring = part => {
    const style = getComputedStyle(part);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return outline || style.boxShadow !== "none";
  };
  const focused = () => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const box = e.getBoundingClientRect();
    const stroke = [...e.querySelectorAll("rect, path, circle")].some(part => parseFloat(getComputedStyle(part).strokeWidth) >= 3);
    return {
      stop: e.dataset.stop, says: e.outerHTML.slice(0, 100), visible: ring(e) || [...(e.labels ?? [])].some(ring) || stroke,
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0, isDate: e.type === "date",
    };
  };
  const seen = [];
  addEventListener("keydown", event => { if (event.key === "Tab") seen.push(focused()); }, { capture: true });
  window.reached = () => [...seen.slice(1), focused()];
}"""


def reached(page, count):
    """What has the focus after each Tab. Day, month and year of a date are stops of their own, told once."""
    pressed, once = 0, []
    while len(once) < count and pressed < 4 * count + 8:
        # Held down, the key moves on as often as when it is pressed anew, and nothing waits for each time it is let go.
        for _ in range(count - len(once)):
            page.keyboard.down("Tab")
            pressed += 1
        page.keyboard.up("Tab")
        every = page.evaluate("() => reached()")
        once = [it for n, it in enumerate(every) if not (n and it and it["isDate"] and every[n - 1] and it["stop"] == every[n - 1]["stop"])]
    return (once + [None] * count)[:count]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", SITE.sample)
def test_tab_reaches_everything_in_order_and_in_sight(shared_page, home, address, width):
    shared_page.set_viewport_size({"width": width, "height": 900})
    shared_page.goto(home + address)
    # What a script brings is there before Tab begins.
    shared_page.wait_for_function("() => !document.querySelector('[data-source][hidden], #badge #verdict:not([data-verdict])')")
    stops = shared_page.evaluate(STOPS)
    shared_page.evaluate(WATCH)
    faults = []
    for number, (stop, focused) in enumerate(zip(stops, reached(shared_page, len(stops)), strict=True)):
        if focused is None or focused["stop"] != str(number):
            faults.append(f"expected {stop}, reached {focused and focused['says']}")
            break
        if not focused["visible"]:
            faults.append(f"no visible focus: {stop}")
        if not focused["inView"]:
            faults.append(f"out of sight: {stop}")
    assert faults == []


# A card in a frame has nothing to skip.
@pytest.mark.parametrize("address", [address for address in SITE.sample if not address.endswith("/embed/")])
def test_the_first_stop_skips_to_the_content(shared_page, home, address):
    shared_page.set_viewport_size({"width": 1280, "height": 900})
    shared_page.goto(home + address)
    shared_page.keyboard.press("Tab")
    skip = shared_page.evaluate("({ text: document.activeElement.textContent, box: document.activeElement.getBoundingClientRect().toJSON() })")
    assert skip["text"] == "Skip to content"
    assert skip["box"]["left"] >= 0 and skip["box"]["top"] >= 0 and skip["box"]["height"] > 20
    shared_page.keyboard.press("Enter")
    shared_page.keyboard.press("Tab")
    inside = shared_page.evaluate("""() => {
      const main = document.querySelector("main"), e = document.activeElement;
      return main.contains(e) || !main.querySelector("a[href], button, input, summary") && e !== document.body;
    }""")
    assert inside


def test_the_menu_of_a_phone_opens_and_closes_with_the_keyboard(shared_page, home):
    shared_page.set_viewport_size({"width": 360, "height": 900})
    shared_page.goto(home + "/")
    menu = shared_page.locator("nav#nav")
    assert not menu.is_visible()
    shared_page.locator("button.menu").focus()
    shared_page.keyboard.press("Enter")
    assert menu.is_visible()
    shared_page.keyboard.press("Escape")
    assert not menu.is_visible()
