"""Pages load without an error and ask nobody else for anything."""

from contextlib import contextmanager

import pytest

from built_site import SITE
from visitors import visiting


@contextmanager
def watched(browser, home, **options):
    """The page of a new visitor and the list of what goes wrong in it."""
    with visiting(browser, **options) as page:
        faults = []
        page.on("console", lambda message: faults.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(f"exception: {error}"))
        page.on("requestfailed", lambda request: faults.append(f"failed: {request.url} {request.failure}"))
        page.on("request", lambda request: None if request.url.startswith(home + "/") else faults.append(f"foreign: {request.url}"))
        page.on("response", lambda response: faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None)
        yield page, faults


@pytest.mark.parametrize("address", SITE.sample)
def test_a_page_loads_without_errors_or_foreign_requests(browser, home, address):
    with watched(browser, home) as (page, faults):
        page.goto(home + address, wait_until="networkidle")
        assert faults == []


@pytest.mark.parametrize("address", SITE.sample)
def test_a_page_under_a_prefix_loads_without_errors_or_foreign_requests(browser, prefixed_home, address):
    with watched(browser, prefixed_home) as (page, faults):
        page.goto(prefixed_home + address, wait_until="load")
        assert faults == []


@pytest.mark.parametrize("address", SITE.types.get("redirect", [])[:5])
def test_an_old_address_leads_to_the_new_one(browser, home, address):
    with watched(browser, home) as (page, faults):
        page.goto(home + address)
        page.wait_for_url(lambda url: url != home + address)
        # Leaving the old page stops what it was still loading.
        assert [fault for fault in faults if "ERR_ABORTED" not in fault] == []


def test_an_unknown_address_shows_the_page_for_it_at_any_depth(browser, home):
    with watched(browser, home) as (page, faults):
        response = page.goto(home + "/roles/no-such/role/at-all/", wait_until="networkidle")
        assert response.status == 404
        assert [fault for fault in faults if "no-such" not in fault and "status of 404" not in fault] == []
        assert page.locator("h1").count() == 1
