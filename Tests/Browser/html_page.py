"""What the tests need to know of one page's markup."""

from functools import cached_property
from html.parser import HTMLParser


class HTMLPage:
    def __init__(self, file):
        self.file = file

    @property
    def size(self):
        return self.file.stat().st_size

    @cached_property
    def _facts(self):
        reader = _Reader()
        reader.feed(self.file.read_text(encoding="utf-8"))
        return reader

    @property
    def ids(self):
        """All ids in their order, with repetitions."""
        return self._facts.ids

    @property
    def links(self):
        """Addresses of everything the page links to or loads."""
        return self._facts.links

    @property
    def references(self):
        """Ids that attributes such as `aria-labelledby` name."""
        return self._facts.references

    @property
    def stylesheets(self):
        return self._facts.stylesheets

    @property
    def is_redirect(self):
        return self._facts.is_redirect

    @property
    def form_classes(self):
        return self._facts.form_classes


class _Reader(HTMLParser):
    LINKS = {"href", "src", "action", "poster"}
    REFERENCES = {"aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget", "headers", "list"}

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.references, self.stylesheets, self.form_classes = [], [], [], [], set()
        self.is_redirect = False

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            self.ids.append(values["id"])
        for name, value in values.items():
            if name in self.LINKS:
                self.links.append(value)
            elif name == "srcset":
                self.links += [part.split()[0] for part in value.split(",")]
            elif name in self.REFERENCES:
                self.references += value.split()
        if tag == "link" and values.get("rel") == "stylesheet":
            self.stylesheets.append(values["href"])
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.is_redirect = True
            self.links.append(values["content"].partition("url=")[2])
        if tag == "form":
            self.form_classes |= set(values.get("class", "").split())
