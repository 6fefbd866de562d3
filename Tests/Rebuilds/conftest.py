"""Builds after builds: each must leave what a build from nothing would."""

import subprocess
from pathlib import Path

import pytest

import small_catalog

ROOT = Path(__file__).resolve().parents[2]
CAIRN = ROOT / ".build" / "release" / "cairn"
THEME = ROOT / "Templates"


@pytest.fixture
def catalog(tmp_path):
    """A folder with a small catalog that issues badges; the key lies in `key.json` beside it."""
    folder = tmp_path / "catalog"
    small_catalog.write(folder / "Content")
    subprocess.run([CAIRN, "keys", "new", "guild", "--key", tmp_path / "key.json"], cwd=folder, check=True, capture_output=True)
    return folder
