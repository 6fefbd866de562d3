"""The QR code of a printed card leads to the version that was printed."""

import shutil
import subprocess

import pytest

from built_site import SITE

CARDS = [SITE.types["roles/*"][0], SITE.types["roles/*/*"][0]]


@pytest.mark.skipif(not (shutil.which("zbarimg") and shutil.which("pdftoppm")), reason="There is no zbarimg or pdftoppm here.")
@pytest.mark.parametrize("address", CARDS)
def test_it_is_read_from_paper(shared_page, home, address, tmp_path):
    shared_page.goto(home + address)
    (tmp_path / "card.pdf").write_bytes(shared_page.pdf(format="A4"))
    subprocess.run(["pdftoppm", "-r", "300", "-png", tmp_path / "card.pdf", tmp_path / "card"], check=True)
    # It stands at the end, on whatever sheet that is.
    picture = max(tmp_path.glob("card*.png"))
    read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True).stdout.strip()
    path = read.removeprefix("https://catalog.example.org")
    assert path.startswith(address) and SITE.target(path)
    assert read.removeprefix("https://") in shared_page.locator(".colophon").text_content()
