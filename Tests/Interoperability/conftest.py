"""What Cairn signs must verify elsewhere, and the other way round; what it exports must keep to the schemas of others.

The peers are openbadgeslib, PyLD and jsonschema.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CAIRN = ROOT / ".build" / "release" / "cairn"
WORKBENCH = ROOT / ".build" / "release" / "Workbench"


@pytest.fixture(scope="session")
def issued(tmp_path_factory):
    """Credentials signed here: documents by address, and pairs of credential and JWT as text."""
    file = tmp_path_factory.mktemp("issued") / "issued.jsonl"
    subprocess.run([WORKBENCH, "issue", "--count", "5", "--output", file], check=True, stdout=subprocess.DEVNULL)
    first, *rest = [json.loads(line) for line in file.read_text().splitlines()]
    return first, [(line["credential"], line["jwt"]) for line in rest]


@pytest.fixture
def verify(tmp_path):
    """Lets `cairn verify` judge some text; gives its verdict, its checks and its exit code."""

    def run(text, *arguments, documents=(), name="credential.json"):
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        options = []
        for index, document in enumerate(documents):
            path = tmp_path / f"document-{index}.json"
            path.write_text(document if isinstance(document, str) else json.dumps(document))
            options += ["--with", path]
        done = subprocess.run(
            [CAIRN, "verify", file, "--format", "json", *options, *arguments], cwd=tmp_path, capture_output=True, text=True)
        assert done.stdout, done.stderr
        return {**json.loads(done.stdout), "code": done.returncode}

    return run


@pytest.fixture(scope="session")
def vectors():
    """The folder of published schemas."""
    folder = os.environ.get("CAIRN_VECTORS")
    if not folder:
        pytest.skip("CAIRN_VECTORS is not set: tests against published schemas are skipped")
    return Path(folder)


@pytest.fixture(scope="session")
def schema(vectors):
    """The JSON Schema of Open Badges 3.0 from the published vectors."""
    return json.loads((vectors / "open-badges" / "ob_v3p0_achievementcredential_schema.json").read_text())


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The content that comes with the program, as a site."""
    from exported import build

    return build(ROOT / "Content", tmp_path_factory.mktemp("demonstration") / "Site")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A catalog of ids and words that trip careless programs."""
    from catalogs import HOSTILE
    from exported import build, write

    folder = tmp_path_factory.mktemp("hostile")
    return build(write(HOSTILE, folder / "Content"), folder / "Site")


@pytest.fixture(scope="session")
def single(tmp_path_factory):
    """A catalog of one role."""
    from catalogs import SINGLE
    from exported import build, write

    folder = tmp_path_factory.mktemp("single")
    return build(write(SINGLE, folder / "Content"), folder / "Site")


@pytest.fixture(scope="session")
def unowned(tmp_path_factory):
    """A catalog that names no organization."""
    from catalogs import UNOWNED
    from exported import build, write

    folder = tmp_path_factory.mktemp("unowned")
    return build(write(UNOWNED, folder / "Content"), folder / "Site")


@pytest.fixture(params=["demonstration", "hostile", "single", "unowned"])
def any_catalog(request):
    return request.getfixturevalue(request.param)
