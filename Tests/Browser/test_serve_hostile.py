"""Whatever strangers send to `cairn serve`, it stays up and answers honest clients meanwhile."""

import socket
from contextlib import ExitStack
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from served_content import ServedContent

SECRET = "not for everybody"
# Only so that a server that hangs fails the test.
PATIENCE = 60


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    content = ServedContent(tmp_path_factory.mktemp("served"))
    content.write("secret.txt", SECRET)
    yield content
    assert content.end() == 0, "the server is still up, and ends when asked to"
    assert "Fatal" not in (content.folder / "log.txt").read_text()


@pytest.fixture(autouse=True)
def honest_clients_are_answered(content):
    yield
    assert_answers(content)


def assert_answers(content):
    with urlopen(content.home + "/roles/plc-leader/", timeout=PATIENCE) as answer:
        assert answer.status == 200 and b"<h1>" in answer.read()


def connect(content):
    address = urlsplit(content.home)
    return socket.create_connection((address.hostname, address.port), timeout=PATIENCE)


def exchange(content, data):
    """All that is answered to a client that says no more."""
    with connect(content) as client:
        try:
            client.sendall(data)
            client.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        answer = b""
        try:
            while part := client.recv(65536):
                answer += part
        except ConnectionResetError:
            pass
        return answer


def get(target, *fields, method=b"GET", host=b"localhost"):
    lines = [method + b" " + target + b" HTTP/1.1", b"Host: " + host, b"Connection: close", *fields]
    return b"\r\n".join(lines) + b"\r\n\r\n"


def status(answer):
    return int(answer.split(b" ", 2)[1])


UP = [
    b"..", b"%2e%2e", b"%2E%2e", b".%2e", b"%252e%252e", b"%c0%ae%c0%ae", b"%e0%80%ae%e0%80%ae", b"..%00", b"..;", b"....", b"%uff0e%uff0e",
    b"\xc0\xae\xc0\xae", "．．".encode(), b"..%5c..", b"..\\..",
]


@pytest.mark.parametrize("slash", [b"/", b"%2f", b"%5c", b"\\", b"//", b"/./", b"%252f"])
@pytest.mark.parametrize("up", UP)
def test_no_way_of_writing_it_leads_out_of_the_site(content, up, slash):
    for start in (b"/", b"/roles/", b"/assets/"):
        for count in (1, 2, 3):
            for file in (b"secret.txt", b"Content/catalog.yaml"):
                answer = exchange(content, get(start + (up + slash) * count + file))
                assert status(answer) in (400, 404)
                assert SECRET.encode() not in answer and b"base_url" not in answer


@pytest.mark.parametrize("target", [
    b"/%00", b"/roles/%00/", b"/\x00", b"/roles/plc-leader/\x00.html", b"/" + b"a" * 9_000, b"/" + b"%41" * 5_000, b"/?" + b"a=b&" * 2_000,
])
def test_strange_addresses_are_answered_as_what_they_are(content, target):
    assert status(exchange(content, get(target))) in ((200,) if target.startswith(b"/?") else (400, 404))


@pytest.mark.parametrize("request_head", [
    get(b"/" + b"a" * 200_000), get(b"/", b"X: " + b"a" * 200_000), get(b"/", *[b"X-%d: y" % n for n in range(20_000)]),
    b"G" * 200_000, b"GET / HTTP/1.1\r\n" + b" folded\r\n" * 50_000,
], ids=["address", "field", "fields", "word", "folds"])
def test_a_head_without_measure_is_refused(content, request_head):
    answer = exchange(content, request_head)
    assert status(answer) == 431


@pytest.mark.parametrize("method", [b"POST", b"PUT", b"DELETE", b"OPTIONS", b"TRACE", b"CONNECT", b"PATCH", b"BREW", b"get"])
def test_other_methods_do_nothing(content, method):
    answer = exchange(content, get(b"/", method=method))
    assert status(answer) == 405
    assert b"\r\nAllow: GET, HEAD\r\n" in answer


@pytest.mark.parametrize("data", [
    b"\x00" * 64 + b"\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"\r\n\r\n", b"GET\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost\r\n\r\n", b"GET / HTTP/1.1\r\nHost: local\x00host\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n",
    b"GET  /  HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", b"SSH-2.0-OpenSSH\r\n\r\n",
])
def test_what_is_no_request_is_refused(content, data):
    assert status(exchange(content, data)) in (400, 505)


@pytest.mark.parametrize("host", [b"evil.example", b"evil.example:8000", b"localhost.evil.example", b"127.0.0.1.evil.example", b"10.0.0.1", b"0.0.0.0"])
def test_a_name_that_somebody_points_here_reads_nothing(content, host):
    for target in (b"/", b"/roles/plc-leader/", b"/.cairn/events", b"/.cairn/live.mjs", b"/data/catalog.json"):
        answer = exchange(content, get(target, b"Origin: http://" + host, host=host))
        assert status(answer) == 421
        assert b"PLC Leader" not in answer


def test_a_page_elsewhere_reads_nothing(content):
    for target in (b"/", b"/.cairn/live.mjs", b"/data/catalog.json"):
        answer = exchange(content, get(target, b"Origin: https://evil.example", b"Sec-Fetch-Site: cross-site"))
        head = answer.partition(b"\r\n\r\n")[0].lower()
        assert b"access-control-allow" not in head
        assert b"cross-origin-resource-policy: same-origin" in head


def test_what_follows_a_body_is_no_request(content):
    smuggled = get(b"/roles/plc-leader/")
    for field in (b"Content-Length: %d" % len(smuggled), b"Transfer-Encoding: chunked", b"Transfer-Encoding: chunked\r\nContent-Length: 5"):
        answer = exchange(content, get(b"/", field) + smuggled)
        assert status(answer) == 413 and answer.count(b"HTTP/1.1 ") == 1


def test_a_client_that_says_no_more_still_gets_its_answer(content):
    assert status(exchange(content, get(b"/"))) == 200
    assert exchange(content, b"") == b""
    assert exchange(content, b"GET / HT") == b""


def test_a_thousand_requests_at_once_get_a_thousand_answers(content):
    many = get(b"/robots.txt").replace(b"Connection: close\r\n", b"") * 999 + get(b"/robots.txt")
    assert exchange(content, many).count(b"HTTP/1.1 200 OK") == 1000


@pytest.mark.parametrize("beginning", [b"", b"G", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "], ids=["nothing", "a letter", "half a head"])
def test_clients_that_never_finish_keep_nobody_out(content, beginning):
    """More of them than the server has room for."""
    with ExitStack() as crowd:
        for number in range(400):
            client = crowd.enter_context(connect(content))
            client.sendall(beginning)
            if number % 50 == 0:
                assert_answers(content)
        assert_answers(content)
        # The last ones are still waited for.
        client.sendall(b"" if beginning.endswith(b"X: ") else get(b"/")[len(beginning):] if beginning else get(b"/"))
        if not beginning.endswith(b"X: "):
            assert client.recv(12) == b"HTTP/1.1 200"


def test_clients_that_take_nothing_keep_nobody_out(content):
    with ExitStack() as crowd:
        for _ in range(100):
            client = crowd.enter_context(connect(content))
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.sendall(get(b"/data/catalog.json") * 3)
        assert_answers(content)


def test_clients_that_hang_up_in_the_middle_are_no_trouble(content):
    for data in (b"", b"GET", get(b"/data/catalog.json"), get(b"/.cairn/events")):
        for _ in range(50):
            with connect(content) as client:
                client.sendall(data)


def test_no_other_machine_can_connect(content):
    """It listens on the loopback address alone."""
    port = urlsplit(content.home).port
    others = {address[4][0] for address in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in {other for other in others if not other.startswith("127.")} or {"127.0.0.2"}:
        with pytest.raises(OSError):
            socket.create_connection((address, port), timeout=PATIENCE)


def test_a_taken_port_is_passed_over_unless_it_was_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(RuntimeError, match=f"Something else listens on port {port}. Name another with `--port`."):
            ServedContent(tmp_path / "named", port=port)
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        except OSError:
            # Somebody else has it: all the better.
            pass
        content = ServedContent(tmp_path / "free", port=None)
        try:
            assert 8000 < urlsplit(content.home).port < 8100
            assert_answers(content)
        finally:
            content.end()


def test_errors_have_a_body_that_says_so(content):
    with pytest.raises(HTTPError) as missing:
        urlopen(Request(content.home + "/nothing/"), timeout=PATIENCE)
    assert missing.value.code == 404 and b"<h1>" in missing.value.read()
