"""Edits of a catalog by dice that fall the same way each time."""

import random
import re
import shutil
import subprocess

FOLDERS = {
    "roles": "role", "micro-credentials": "mc", "competencies": "competency", "rubrics": "rubric", "programs": "program",
    "pathways": "pathway", "recognitions": "recognition", "policies": "policy", "organizations": "org", "pages": "page",
    "impact": "stat", "terms": "term"}
# A picture of one pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077" + "53de0000000c4944415478da63f8cfc000000301010033ffca2f"
    + "0000000049454e44ae426082")


class Editor:
    """Makes one edit after the other in `Content`, `Templates` and `Content/awards` of a folder."""

    def __init__(self, cairn, folder, key, theme, seed):
        self.cairn, self.folder, self.key, self.theme = cairn, folder, key, theme
        self.content, self.templates = folder / "Content", folder / "Templates"
        self.dice = random.Random(seed)
        self.number = 0
        self.options = []
        # Files as they were before an edit.
        self.older = []
        self.edits = [
            (8, self.take_back), (8, self.lengthen_body), (8, self.change_body), (3, self.drop_field), (8, self.change_title), (6, self.change_summary), (10, self.change_value), (4, self.change_status), (6, self.swap_reference),
            (4, self.drop_line), (4, self.double_line), (5, self.copy_file), (5, self.delete_file), (4, self.rename), (3, self.change_settings),
            (3, self.change_template), (2, self.change_style), (1, self.drop_templates), (3, self.award), (2, self.change_standing),
            (1, self.freeze), (2, self.add_picture), (2, self.touch), (2, self.nothing), (1, self.change_options), (2, self.several)]

    def edit(self):
        """Gives what it did in words."""
        self.number += 1
        edits = [edit for weight, edit in self.edits for _ in range(weight)]
        while True:
            done = self.dice.choice(edits)()
            if done:
                return done

    # What every edit is made of.

    def files(self):
        return sorted(
            file for name in [*FOLDERS, "faqs"] if (self.content / name).is_dir() for file in (self.content / name).iterdir()
            if file.suffix in [".md", ".yaml"])

    def any_file(self):
        return self.dice.choice(self.files())

    def any_text(self):
        """A file with a body."""
        file = self.dice.choice([file for file in self.files() if file.suffix == ".md"])
        self.older = self.older[-5:] + [(file, file.read_bytes())]
        return file

    def replace(self, file, pattern, by):
        text = file.read_text()
        changed = re.sub(pattern, by, text, count=1, flags=re.M)
        if changed == text:
            return None
        file.write_text(changed)
        return f"{pattern} of {file.name}"

    def run(self, *arguments):
        done = subprocess.run([self.cairn, *arguments], cwd=self.folder, capture_output=True, text=True)
        return " ".join(map(str, arguments)) if done.returncode == 0 else None

    # Content.

    def lengthen_body(self):
        file = self.any_text()
        file.write_text(file.read_text().rstrip("\n") + f"\n\nOne more sentence, the {self.number}th.\n")
        return f"body of {file.name}"

    def change_body(self):
        """Puts something between two paragraphs of a body, or takes one of them out."""
        file = self.any_text()
        form, found, body = file.read_text().partition("\n---\n")
        paragraphs = [part for part in body.strip("\n").split("\n\n") if part]
        place = self.dice.randrange(len(paragraphs) + 1)
        if paragraphs and self.dice.random() < 0.3:
            del paragraphs[place - 1]
        else:
            folder, kind = self.dice.choice(list(FOLDERS.items()))
            ids = sorted(other.stem for other in (self.content / folder).iterdir() if "@" not in other.stem)
            other = f"{kind}:{self.dice.choice(ids)}" if ids else "faq:1"
            paragraphs.insert(place, self.dice.choice([
                f"## Heading {self.number}", f"See []({other}).",
                f"One of [these {self.number}]({other}#used).", f"[{self.number}][ref]\n\n[ref]: {other}", "Assumed.†",
                f"| a | b |\n|---|---|\n| {self.number} | [](faq:1) |", "FAQ 1 says that nothing can guarantee it.", "- one\n- two",
                f"Ask *them*, `{self.number}` & <others>."]))
        file.write_text(form + found + "\n" + "\n\n".join(paragraphs) + "\n")
        return f"paragraph {place} of {file.name}"

    def take_back(self):
        """Makes a text what it was some edits before, alone or with something else, as a checkout may."""
        older = [(file, data) for file, data in self.older if file.exists() and file.read_bytes() != data]
        if not older:
            return None
        file, data = self.dice.choice(older[-2:])
        file.write_bytes(data)
        return f"{file.name} as before, {self.dice.choice([self.nothing, self.change_template, self.touch])()}"

    def drop_field(self):
        """Takes a line of a form out, with what is indented below it."""
        return self.replace(self.any_file(), self.dice.choice([r"^[a-z_]+: [^\n]*\n", r"^[a-z_]+:\n( +[^\n]*\n)+"]), "")

    def change_title(self):
        return self.replace(self.any_file(), r"^(title|question): ([^\n>|]*[^\n>|?])(\??)$", rf"\1: \2 {self.number}\3")

    def change_summary(self):
        return self.replace(self.any_file(), r"^summary: ([^\n>|]*)\.$", rf"summary: \1, {self.number}.")

    def change_value(self):
        """Lengthens some text of a form, wherever it stands: in a list, between braces, in a file without a body."""
        file = self.any_file()
        text = file.read_text()
        form = text if file.suffix == ".yaml" else text[: text.index("\n---", 3)]
        places = [found.end() for found in re.finditer(r"(?<=[:\[,] )[A-Za-z][A-Za-z ]*(?=[.,\]}\n])", form)]
        if not places:
            return None
        place = self.dice.choice(places)
        file.write_text(text[:place] + f" {self.number}" + text[place:])
        return f"value at {place} of {file.name}"

    def change_status(self):
        file, status = self.any_file(), self.dice.choice(["planned", "active", "retired"])
        return self.replace(file, r"^status: .*$", f"status: {status}") or self.replace(
            file, r"\A(---\n)?", rf"\1status: {status}\n")

    def swap_reference(self):
        """Names another thing of the same kind in place of one."""
        file, (folder, _) = self.any_file(), self.dice.choice(list(FOLDERS.items()))
        ids = [other.stem for other in (self.content / folder).glob("*.*") if "@" not in other.stem]
        text = file.read_text()
        places = [found for found in re.finditer(r"(?<=[\[ :/])[a-z0-9-]+(?=[\],\n )#])", text) if found.group() in ids]
        if not places:
            return None
        place, other = self.dice.choice(places), self.dice.choice(ids)
        file.write_text(text[: place.start()] + other + text[place.end():])
        return f"{place.group()} in {file.name} is {other} now"

    def line(self, change):
        file = self.any_file()
        lines = file.read_text().split("\n")
        items = [index for index, line in enumerate(lines) if re.match(r" *- ", line)]
        if not items:
            return None
        place = self.dice.choice(items)
        file.write_text("\n".join(change(lines, place)))
        return f"line {place + 1} of {file.name}"

    def drop_line(self):
        return self.line(lambda lines, place: lines[:place] + lines[place + 1:])

    def double_line(self):
        return self.line(lambda lines, place: lines[:place] + [lines[place] + f" {self.number}"] + lines[place:])

    def copy_file(self):
        file = self.any_file()
        text = re.sub(r"^aliases:.*\n", "", file.read_text(), flags=re.M)
        if file.parent.name == "faqs":
            number = 100 + self.number
            name, text = f"{number}-copy.md", re.sub(r"^number: .*$", f"number: {number}", text, flags=re.M)
        elif "@" in file.stem:
            return None
        else:
            name = f"{file.stem[:60]}-copy-{self.number}{file.suffix}"
        (file.parent / name).write_text(re.sub(r"^(title|question): (.*)$", rf"\1: Copy {self.number} of \2", text, count=1, flags=re.M))
        return f"{name} added"

    def delete_file(self):
        copies = [file for file in self.files() if "copy" in file.name]
        file = self.dice.choice(copies) if copies and self.dice.random() < 0.8 else self.any_file()
        file.unlink()
        return f"{file.name} deleted"

    def rename(self):
        file = self.any_file()
        kind = FOLDERS.get(file.parent.name)
        return kind and "@" not in file.stem and self.run("rename", f"{kind}:{file.stem}", f"{kind}:renamed-{self.number}")

    def add_picture(self):
        file = self.any_text()
        (self.content / "images").mkdir(exist_ok=True)
        (self.content / "images" / f"picture-{self.number % 3}.png").write_bytes(PIXEL + bytes([self.number % 256]))
        file.write_text(file.read_text().rstrip("\n") + f"\n\n![A pixel](images/picture-{self.number % 3}.png)\n")
        return f"picture in {file.name}"

    def freeze(self):
        return self.run("freeze", self.dice.choice(["2018-19", "2019-20"]))

    # Settings and templates.

    def change_settings(self):
        file = self.content / "catalog.yaml"
        return self.dice.choice([
            lambda: self.replace(file, r"^title: .*$", f"title: Career catalog {self.number}"),
            lambda: self.replace(file, r'^accent: .*$', f'accent: "#{self.number % 100:02d}6074"'),
            lambda: self.replace(file, r"^assumption: .*$", f"assumption: Chosen for edit {self.number}"),
            lambda: self.replace(file, r"^pictures: .*$", "pictures: yes") if self.number % 20 == 0 else None,
            lambda: self.replace(file, r"^pictures: .*$", "pictures: no"),
        ])()

    def own(self, pattern):
        """A template of the theme, copied to be changed."""
        file = self.dice.choice(sorted(self.theme.glob(pattern)))
        own = self.templates / file.relative_to(self.theme)
        if not own.exists():
            own.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, own)
        return own

    def change_template(self):
        own = self.own(self.dice.choice(["pages/*.mustache", "parts/*.mustache", "layout.mustache"]))
        own.write_text(own.read_text().rstrip("\n") + f"\n<!-- {self.number} -->\n")
        return f"template {own.name}"

    def change_style(self):
        own = self.own("assets/*.css")
        own.write_text(own.read_text() + f"\n.edit-{self.number} {{ color: red; }}\n")
        return f"style sheet {own.name}"

    def drop_templates(self):
        if not self.templates.exists():
            return None
        shutil.rmtree(self.templates)
        return "templates dropped"

    def change_options(self):
        self.options = self.dice.choice([[], ["--base-url", "https://example.org/below/"], ["--gzip"], ["--jobs", "1"]])
        return f"options {self.options}"

    # Awards.

    def award(self):
        ids = sorted(file.stem for file in (self.content / "micro-credentials").glob("*.md"))
        return self.run(
            "award", self.dice.choice(ids), "--to", f"Sample Earner {self.number}", "--on", "2026-11-20", "--consent", "2026-11-18",
            "--scope", "name,badge", "--key", self.key)

    def change_standing(self):
        ledgers = sorted((self.content / "awards").glob("*.jsonl"))
        badges = [badge for file in ledgers for badge in re.findall(r"/badges/([0-9a-f]+)/", file.read_text())]
        verb = self.dice.choice(["revoke", "suspend", "resume", "withdraw"])
        reason = {"revoke": ["--reason", "issued-in-error"], "suspend": ["--reason", "under-review"]}.get(verb, [])
        return self.run(verb, self.dice.choice(badges), *reason, "--key", self.key) if badges else None

    # Nothing, or a lot.

    def touch(self):
        file = self.any_file()
        file.write_bytes(file.read_bytes())
        return f"{file.name} saved as it was"

    def nothing(self):
        return "nothing"

    def several(self):
        return " and ".join(str(self.dice.choice([self.lengthen_body, self.change_title, self.change_summary])()) for _ in range(5))
