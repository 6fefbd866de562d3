"""The pages of a built site, sorted into types by their addresses."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from html_page import HTMLPage

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class BuiltSite:
    folder: Path
    # "" at a root, else like "/catalog".
    prefix: str = ""

    @cached_property
    def pages(self):
        """Every page by its address below the prefix: `/`, `/roles/mentor/`, `/404.html`."""
        found = {}
        for file in sorted(self.folder.rglob("*.html")):
            path = "/" + file.relative_to(self.folder).as_posix()
            found[path.removesuffix("index.html")] = HTMLPage(file)
        return found

    @cached_property
    def files(self):
        return {"/" + file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file()}

    @cached_property
    def types(self):
        """Addresses by type: `home`, `roles` (the index), `roles/*`, `roles/*/*`, `roles/*/changes`, `roles/*/posting`, `roles/compare`, `redirect` and so on."""
        sorted_in = {}
        for address, page in self.pages.items():
            sorted_in.setdefault(self.type_of(address, page), []).append(address)
        return sorted_in

    @staticmethod
    def type_of(address, page):
        if page.is_redirect:
            return "redirect"
        steps = address.strip("/").split("/")
        if steps == [""]:
            return "home"
        return "/".join(steps[:1] + [step if step in ("changes", "compare", "requirements", "posting", "embed") else "*" for step in steps[1:]])

    @cached_property
    def sample(self):
        """The first and the heaviest page of each type, but for redirects, which show nothing."""
        chosen = []
        for type, addresses in self.types.items():
            if type == "redirect":
                continue
            heaviest = max(addresses, key=lambda address: self.pages[address].size)
            chosen += dict.fromkeys([addresses[0], heaviest])
        return sorted(chosen)

    @property
    def role_cards(self):
        return sorted(self.types.get("roles/*", []) + self.types.get("roles/*/*", []))

    @property
    def indexes_with_filters(self):
        return [address for address, page in self.pages.items() if "filters" in page.form_classes]

    def target(self, address):
        """Which file a path of this site leads to, as a server finds it; nil where there is none."""
        if self.prefix and not address.startswith(self.prefix + "/"):
            return None
        path = address[len(self.prefix):]
        path = path + "index.html" if path.endswith("/") else path
        return path if path in self.files else None


SITE = BuiltSite(ROOT / "Site")
if not SITE.pages:
    raise SystemExit("There is no built site in Site/. Run `make site` first.")
