"""Sau máy chủ https: forms sent over https are taken, and only the proxy's word is believed."""

import re
import socket
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator

import pytest
from commanding import COMMAND, PROJECT, environment, init

pytestmark = pytest.mark.slow

NAME = "ansinh.example.vn"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[tuple[str, str]]:
    """Address of a real installation served as behind https, and its first password."""
    home = tmp_path_factory.mktemp("https") / "home"
    password = re.search(r"lần này: (\S+)", init(home).stdout)[1]
    port = free_port()
    settings = environment(home) | {"ANSINH_HTTPS": "1", "ANSINH_HOSTS": NAME}
    command = [*COMMAND, "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True)
    assert "Đang phục vụ" in process.stdout.readline()
    yield f"http://127.0.0.1:{port}/dang-nhap/", password
    process.kill()
    process.wait()
    process.stdout.close()


class KeepHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in(address: str, password: str, proto: str) -> int:
    """Status of signing in through a proxy that says the browser came over `proto`."""
    headers = {"Host": NAME, "X-Forwarded-Proto": proto, "Origin": f"https://{NAME}"}
    opened = urllib.request.urlopen(urllib.request.Request(address, headers=headers))
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', opened.read().decode())[1]
    cookie = opened.headers["Set-Cookie"].split(";")[0]
    assert "Secure" in opened.headers["Set-Cookie"]
    fields = {"login": "hoa", "password": password, "csrfmiddlewaretoken": token}
    form = urllib.parse.urlencode(fields).encode()
    sent = headers | {"Cookie": cookie, "Referer": f"https://{NAME}/dang-nhap/"}
    try:
        opener = urllib.request.build_opener(KeepHere)
        return opener.open(urllib.request.Request(address, form, sent)).status
    except urllib.error.HTTPError as answer:
        return answer.code


def test_a_form_sent_over_https_is_taken(served):
    assert sign_in(*served, proto="https") == 302


def test_a_form_of_another_scheme_is_refused(served):
    assert sign_in(*served, proto="http") == 403


def test_no_log_of_the_web_server_keeps_what_was_searched_for():
    """A citizen number may stand in an address, and in the address of the page before."""
    config = (PROJECT / "docs" / "deployment" / "ansinh.nginx").read_text()
    kept = re.findall(r"^log_format ansinh (.+);$", config, re.MULTILINE)
    assert len(kept) == 1
    assert set(re.findall(r"\$(\w+)", kept[0])).isdisjoint(
        {"request", "request_uri", "args", "query_string", "http_referer", "http_cookie"}
    )
    logs = re.findall(r"access_log (.+);", config)
    assert len(logs) == config.count("server {")
    assert all(log == "off" or log.endswith(" ansinh") for log in logs)
