import os
import subprocess

import pytest
from playwright.sync_api import sync_playwright

from built_site import ROOT, SITE, BuiltSite
from site_server import serving


@pytest.fixture(scope="session")
def home():
    """Where the built site is served."""
    with serving(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def prefixed_site():
    """The same content, built for a host where it lies below a path."""
    # Of each process that tests: they run side by side.
    folder = ROOT / ".build" / f"prefixed{os.environ.get('PYTEST_XDIST_WORKER', '')}"
    build = subprocess.run(
        [ROOT / ".build/release/cairn", "build", "--quiet", "--output", folder, "--base-url", "https://example.org/catalog"],
        cwd=ROOT, capture_output=True, text=True)
    if build.returncode != 0:
        pytest.fail(f"The site does not build under a prefix: {build.stderr}")
    return BuiltSite(folder, prefix="/catalog")


@pytest.fixture(scope="session")
def prefixed_home(prefixed_site):
    with serving(prefixed_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    chromium = subprocess.run([ROOT / "Scripts/find-tool", "chromium"], capture_output=True, text=True).stdout.strip()
    if not chromium:
        pytest.skip("There is no Chromium here.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--disable-gpu", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_page(browser):
    """One page for the tests that only look: a new one each would cost more than the looking."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def page_without_scripts(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()
