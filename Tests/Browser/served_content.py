"""A copy of the demonstration behind a real `cairn serve`, to be edited."""

import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from built_site import ROOT

CAIRN = ROOT / ".build/release/cairn"


class ServedContent:
    def __init__(self, folder, *options, port=0):
        """`port` 0 lets the system choose, None the program."""
        self.folder = Path(folder)
        for name in ("Content", "Templates"):
            shutil.copytree(ROOT / name, self.folder / name)
        self.start(*options, port=port)

    def start(self, *options, port):
        """Serves the folder, as it is by now."""
        self.log = open(self.folder / "log.txt", "w+b")
        self.process = subprocess.Popen(
            [CAIRN, "serve", *([] if port is None else ["--port", str(port)]), *options], cwd=self.folder, stdout=subprocess.PIPE, stderr=self.log, text=True)
        for line in self.process.stdout:
            if line.startswith("Serving "):
                self.home = line.split()[1].rstrip("/")
                return
        raise RuntimeError(f"`cairn serve` ended: {self.errors}")

    @property
    def port(self):
        return urlsplit(self.home).port

    @property
    def errors(self):
        return Path(self.log.name).read_text()

    def path(self, name):
        return self.folder / name

    def text(self, name):
        return self.path(name).read_text()

    def write(self, name, text):
        """In place, as many editors do."""
        with open(self.path(name), "w") as file:
            file.write(text)

    def replace(self, name, old, new):
        text = self.text(name)
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def save_by_rename(self, name, text):
        """As editors do that never leave half a file."""
        beside = self.path(name).with_name(f".{self.path(name).name}.tmp")
        beside.write_text(text)
        beside.rename(self.path(name))

    def end(self):
        """The exit code after Ctrl-C."""
        self.process.send_signal(2)
        try:
            return self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
        finally:
            self.process.stdout.close()
            self.log.close()


def git(folder, *arguments):
    environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, env=environment)
