# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on this machine without TLS, a house in it, and those who send to it."""
import base64
import hashlib
import http.client
import itertools
import json
import pathlib
import socket
import subprocess
import threading
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

SITE = """site = "leipzig"
time_zone = "Europe/Berlin"
last_ticket_minutes = 0
[[services]]
id = "general"
first = 2000
last = 9999
[[services]]
id = "tiny"
first = 200
last = 204
[[hours]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
from = "00:00"
to = "24:00"
[[exceptions]]
date = 2030-12-24
closed = true
reason = { de = "Heiligabend, geschlossen", en = "Christmas Eve" }
[[exceptions]]
date = 2030-07-05
from = "09:00"
to = "12:30"
[[desks]]
id = "1"
[[desks]]
id = "2"
[[desks]]
id = "3"
[[desks]]
id = "4"
"""
PASSWORD = "a long password"
counter = itertools.count(1)


class Answer:
    def __init__(self, request, response, body):
        self.request, self.status, self.body = request, response.status, body
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.cookies = [one.split(";")[0] for one in response.headers.get_all("set-cookie") or []]

    def json(self):
        return json.loads(self.body)


class RunningServer:
    def __init__(self, program, home):
        self.program, self.home = program, pathlib.Path(home)
        self.data, self.process, self.options = self.home / "data", None, []
        self.home.mkdir(exist_ok=True)
        (self.home / "site.toml").write_text(SITE)
        (self.home / "password").write_text(PASSWORD + "\n")
        for name in ("web", "pack"):
            (self.home / name).mkdir()
        (self.home / "web/index.html").write_text("<!doctype html><title>Staff</title>")
        (self.home / "pack/manifest.json").write_text("{}")
        self.run("init", "--site", self.home / "site.toml")
        for account, role in (("ada", "adviser"), ("grace", "adviser"), ("bob", "manager")):
            self.run("account", "add", account, "--role", role, "--password-file", self.home / "password")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def run(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments), "--data", str(self.data)], capture_output=True, text=True, timeout=60)
        if done.returncode:
            raise SystemExit(f"FAILED: {arguments}: {done.stderr}")
        return done.stdout.strip()

    def start(self):
        self.log = open(self.home / "log", "a")
        self.process = subprocess.Popen(
            [self.program, "--data", self.data, "--listen", f"127.0.0.1:{self.port}", "--web", self.home / "web", "--pack", self.home / "pack",
             "--second-factor-for", "none", "--requests-per-second", "0", *map(str, self.options)],
            stdout=subprocess.DEVNULL, stderr=self.log)
        for _ in range(600):
            try:
                line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                line.request("GET", "/readyz")
                if line.getresponse().status == 200:
                    return
            except OSError:
                self.check_alive()
            finally:
                line.close()
            time.sleep(0.02)
        raise SystemExit("FAILED: the server is not ready")

    def check_alive(self):
        if self.process.poll() is not None:
            raise SystemExit(f"FAILED: the server ended with {self.process.returncode}: " + (self.home / "log").read_text()[-2000:])

    def stop(self):
        self.process.terminate()
        code = self.process.wait(20)
        self.log.close()
        return code


class Sender:
    """Somebody with a connection: nobody yet, an account, or a terminal. Every answer goes past the contract."""

    def __init__(self, server, contract, account=None):
        self.server, self.contract, self.cookie, self.terminal = server, contract, "", None
        self.local, self.address = threading.local(), None
        if account:
            answer = self.post("/v1/session", {"account": account, "password": PASSWORD})
            self.cookie = next(one for one in answer.cookies if one.startswith("__Host-wegweiser="))

    def send(self, method, target, body=None, headers=None):
        """@p body is JSON to be made, or bytes as they are."""
        line = getattr(self.local, "line", None)
        if not line:
            line = self.local.line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60, source_address=self.address)
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        try:
            try:
                line.request(method, target, data, headers or {})
                response = line.getresponse()
            except (http.client.RemoteDisconnected, ConnectionError):
                line.close()  # a line that rested for more than a minute is ended by the server: once more on a new one
                line.request(method, target, data, headers or {})
                response = line.getresponse()
            answer = Answer(f"{method} {target[:120]}", response, b"" if response.getheader("content-type") == "text/event-stream" else response.read())
            if response.getheader("content-type") == "text/event-stream":
                line.close()
        except OSError as error:
            self.server.check_alive()
            raise SystemExit(f"FAILED: {method} {target}: no answer: {error!r}") from error
        return self.contract.check(method, target, answer)

    def reconnects(self):
        self.local = threading.local()

    def moves(self):
        """Goes on from another address of this machine: tries are counted by address."""
        place = next(counter)
        self.local, self.address = threading.local(), (f"127.9.{place // 250 % 250}.{place % 250 + 1}", 0)

    def get(self, target, headers=None):
        return self.send("GET", target, None, {"Cookie": self.cookie, **(headers or {})})

    def post(self, target, body=None, key=None, headers=None, without=()):
        if self.terminal:
            return self.post_signed(target, {} if body is None else body, key)
        all_headers = {"Content-Type": "application/json", "Cookie": self.cookie, "Origin": f"https://127.0.0.1:{self.server.port}",
                       "Idempotency-Key": key or f"key-{next(counter)}", **(headers or {})}
        for name in without:
            del all_headers[name]
        return self.send("POST", target, {} if body is None else body, all_headers)

    def post_signed(self, target, body, key=None):
        """RFC 9421 as kiosk/wire/README.md says, with another implementation of Ed25519."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        key = f"key-{next(counter)}" if key is None else key  # empty: none
        digest = "sha-256=:" + base64.b64encode(hashlib.sha256(data).digest()).decode() + ":"
        path, _, query = target.partition("?")
        covers_body = ' "content-digest"' if data else ""
        covers_key = ' "idempotency-key"' if key else ""
        parameters = (f'("@method" "@path" "@query"{covers_body}{covers_key});'
                      f'created={int(time.time())};nonce="n{next(counter)}";keyid="{self.terminal}";alg="ed25519"')
        digest_line = f'"content-digest": {digest}\n' if data else ""
        key_line = f'"idempotency-key": {key}\n' if key else ""
        base = (f'"@method": POST\n"@path": {path}\n"@query": ?{query}\n{digest_line}{key_line}'
                f'"@signature-params": {parameters}')
        signature = base64.b64encode(self.secret.sign(base.encode())).decode()
        return self.send("POST", target, data, {
            "Content-Type": "application/json", **({"Idempotency-Key": key} if key else {}), "Content-Digest": digest,
            "Signature-Input": "sig1=" + parameters, "Signature": f"sig1=:{signature}:"})

    def enrol(self):
        self.secret = Ed25519PrivateKey.generate()
        public = base64.b64encode(self.secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()
        code = self.server.run("terminal", "code", "--trusted")
        answer = self.post("/v1/terminals/enrol", {"code": code, "name": "Lobby", "public_key": public})
        self.terminal = answer.json()["terminal"]
        return self


def journal_request(entries, journal="j1"):
    """Of (seq, body) pairs, all printed now."""
    made = []
    for seq, body in entries:
        text = json.dumps(body, separators=(",", ":"), ensure_ascii=False)
        made.append({"seq": seq, "boot_id": "b", "boottime_ms": 1000, "wall_ms": int(time.time() * 1000), "date": time.strftime("%Y-%m-%d"),
                     "hash": hashlib.blake2b(text.encode(), digest_size=32).hexdigest(), "body": body})
    return {"journal_id": journal, "boot_id": "b", "boottime_ms": 1000, "from_seq": made[0]["seq"] if made else 1, "entries": made}


def printed_ticket(number, **changes):
    ticket = {"id": f"{number:032x}", "number": number, "service": "general", "language": "ar", "needs": [], "people": 1, "subject": "",
              "terminal": 1, "issued_ms": int(time.time() * 1000)}
    return {"type": "issued", "ticket": {**ticket, **changes}}
