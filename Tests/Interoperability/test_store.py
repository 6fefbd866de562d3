"""A site goes to a store like S3 with the words of the guide, and afterwards only what changed."""

import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import boto3
import pytest

from conftest import CAIRN

ROOT = Path(__file__).resolve().parents[2]
TYPES = {"index.html": "text/html; charset=utf-8", "assets/page.mjs": "text/javascript; charset=utf-8", "site.webmanifest": "application/manifest+json"}

SOURCES = {
    "catalog.yaml": "title: Sample\nbase_url: https://catalog.example.org\npictures: no\n",
    "faqs/1.md": "---\nnumber: 1\nquestion: Why?\nsummary: Because.\n---\nBecause it is so.\n",
    "pages/about.md": "---\ntitle: About\nsummary: This catalog.\n---\nIt is small.\n"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Where an S3 of this machine answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = open(tmp_path_factory.mktemp("store") / "log", "wb")
    server = subprocess.Popen([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], stdout=log, stderr=log)
    try:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=0.2).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def environment(store):
    """Of a shell in which `aws` means the store of this machine, and nobody's account."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{CAIRN.parent}{os.pathsep}{os.environ['PATH']}"
    return {
        "PATH": tools, "HOME": os.environ.get("HOME", "/"), "AWS_ENDPOINT_URL": store, "AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none",
        "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true", "CAIRN_CACHE": ""}


@pytest.fixture(scope="module")
def bucket(store):
    client = boto3.client(
        "s3", endpoint_url=store, region_name="us-east-1", aws_access_key_id="none", aws_secret_access_key="none")
    client.create_bucket(Bucket="catalog")
    return client


def guide():
    """The commands that the guide gives for it."""
    text = (ROOT / "Documentation/Handbook/pages/host-it.md").read_text().split("## Amazon S3")[1]
    return re.search(r"```sh shown\n(.*?)```", text, re.S)[1]


def run(script, folder, environment):
    outcome = subprocess.run(["sh", "-euc", script], cwd=folder, env=environment, capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def stored(bucket):
    found = {}
    for page in bucket.get_paginator("list_objects_v2").paginate(Bucket="catalog"):
        for entry in page.get("Contents", []):
            answer = bucket.get_object(Bucket="catalog", Key=entry["Key"])
            found[entry["Key"]] = (answer["Body"].read(), answer["ContentType"], answer["LastModified"])
    return found


def test_the_commands_of_the_guide_bring_a_store_up_to_date(tmp_path, environment, bucket):
    folder = tmp_path / "mine"
    for path, text in SOURCES.items():
        (folder / "Content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "Content" / path).write_text(text)
    commands = guide()
    assert "--since deployed.json" in commands
    # Each file costs a start of the tool, and most are modules.
    build, rest = commands.split("\n", 1)
    commands = f"{build}\nfind Site/assets -name '*.mjs' ! -name page.mjs -delete\n{rest}"
    run(commands.replace(" --since deployed.json", ""), folder, environment)
    first = stored(bucket)
    site = {file.relative_to(folder / "Site").as_posix(): file.read_bytes() for file in (folder / "Site").rglob("*") if file.is_file()}
    site.pop(".cairn-manifest")
    assert {path: body for path, (body, _, _) in first.items()} == site
    assert {path: first[path][1] for path in TYPES} == TYPES

    # One page changes, and one goes.
    question = folder / "Content/faqs/1.md"
    question.write_text(question.read_text() + "\nAsk us.\n")
    (folder / "Content/pages/about.md").unlink()
    time.sleep(1)
    run(commands, folder, environment)
    second = stored(bucket)
    assert b"Ask us." in second["faq/1/index.html"][0] and "about/index.html" not in second
    # A store tells the time of the last change in seconds: what was not put again has the old one.
    assert second["assets/page.mjs"][2] == first["assets/page.mjs"][2]
    assert second["faq/1/index.html"][2] > first["faq/1/index.html"][2]
