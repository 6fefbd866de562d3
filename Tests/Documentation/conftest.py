import subprocess

import pytest

from walk import PROGRAM, ROOT, Walk, begin

HANDBOOK = ROOT / "Documentation" / "Handbook"


@pytest.fixture
def walk(tmp_path):
    """Somebody in an empty folder."""
    return Walk(tmp_path)


@pytest.fixture
def catalog(walk):
    """Somebody in the small catalog that guides begin with."""
    begin(walk)
    return walk


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built handbook and what was said of it."""
    folder = tmp_path_factory.mktemp("handbook") / "Site"
    done = subprocess.run(
        [PROGRAM, "build", "--content", HANDBOOK, "--output", folder], capture_output=True, text=True, cwd=ROOT, timeout=300)
    assert done.returncode == 0, done.stderr
    return folder, done.stderr
