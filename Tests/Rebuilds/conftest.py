"""Builds after builds: each must leave what a build from nothing would."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

import small_catalog

ROOT = Path(__file__).resolve().parents[2]
CAIRN = ROOT / ".build" / "release" / "cairn"
THEME = ROOT / "Templates"


# Thousands of files are made and removed again, which a disk takes ten times as long for as memory does.
MEMORY = Path("/dev/shm")


@pytest.fixture
def catalog():
    """A folder with a small catalog that issues badges; the key lies in `key.json` beside it."""
    place = Path(tempfile.mkdtemp(prefix="cairn-rebuilds-", dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
    folder = place / "catalog"
    small_catalog.write(folder / "Content")
    subprocess.run([CAIRN, "keys", "new", "guild", "--key", place / "key.json"], cwd=folder, check=True, capture_output=True)
    yield folder
    shutil.rmtree(place, ignore_errors=True)
