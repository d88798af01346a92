# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Statistics, webhooks, the calendar, and the event stream as a stranger reads it who has only the document."""
import csv
import datetime
import http.client
import io
import json
import socket

import icalendar
import jsonschema

S = "/v1/sites/leipzig"
NONE = "0" * 32


def statistics(expect, people):
    manager = people["manager"]
    today = datetime.date.today()
    period = f"site=leipzig&from={today - datetime.timedelta(days=1)}&to={today + datetime.timedelta(days=1)}"
    for report in ("visits", "waiting", "outcomes", "estimates"):
        where = f"/v1/statistics/{report}?{period}"
        answer = expect(200, manager.get(where))
        expect(304, manager.get(where, {"If-None-Match": answer.headers["etag"]}))
        expect(400, manager.get(where + "&by=desk"))
        expect(404, manager.get(where.replace("leipzig", "nowhere")))
        table = expect(200, manager.get(where, {"Accept": "text/csv"}))
        rows = list(csv.reader(io.StringIO(table.body.decode("utf-8-sig"))))
        if rows[0][0] != "key" or len(rows) != len(answer.json()["rows"]) + 1:
            expect.contract.fault(f"{report} as CSV is not what it is as JSON", table.body[:200])
        if not table.headers.get("content-disposition", "").startswith("attachment"):
            expect.contract.fault(f"{report} as CSV has no name")


def webhooks(expect, people):
    """No address here is asked: the one that is tested lies in this machine, which is not allowed."""
    manager, where = people["manager"], f"{S}/webhooks"
    expect(400, manager.post(where, {"url": "http://sign.example/"}))
    made = expect(201, manager.post(where, {"url": "https://127.0.0.1:9/hook", "types": ["ticket.called"], "note": "door"})).json()
    one = f"{where}/{made['webhook']['id']}"
    expect(200, manager.get(where))
    result = expect(200, manager.post(f"{one}/test")).json()
    if result["problem"] != "denied":
        expect.contract.fault("an address of this machine is asked by a webhook", json.dumps(result).encode())
    expect(200, manager.get(f"{one}/deliveries"))
    expect(404, manager.get(f"{where}/{NONE}/deliveries"))
    for what, status in (("rotate", 200), ("disable", 200), ("enable", 200), ("remove", 204)):
        expect(404, manager.post(f"{where}/{NONE}/{what}"))
        expect(status, manager.post(f"{one}/{what}"))
    expect(404, manager.post(f"{where}/{NONE}/test"))
    for _ in range(30):
        if manager.post(where, {"url": "https://sign.example/"}).status == 409:
            break
    for webhook in manager.get(where).json()["webhooks"]:
        expect(204, manager.post(f"{where}/{webhook['id']}/remove"))


def house_calendar(expect, people):
    nobody, where = people["nobody"], f"{S}/calendar.ics"
    answer = expect(200, nobody.get(where))
    expect(304, nobody.get(where, {"If-None-Match": answer.headers["etag"]}))
    expect(400, nobody.get(where + "?lang=" + "x" * 99))
    if any(len(line) > 75 for line in answer.body.split(b"\r\n")) or b"\n" in answer.body.replace(b"\r\n", b""):
        expect.contract.fault("the calendar has a line that is too long or ends wrongly")
    calendar = icalendar.Calendar.from_ical(answer.body)
    zone = next(iter(calendar.walk("VTIMEZONE"))).to_tz()
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    closed = events["closed-2030-12-24@leipzig.wegweiser"]
    hours = events["hours-09:00-2030-07-05@leipzig.wegweiser"]
    begins = zone.localize(hours["DTSTART"].dt.replace(tzinfo=None)).astimezone(datetime.timezone.utc)
    if closed["DTSTART"].dt != datetime.date(2030, 12, 24) or "Heiligabend" not in str(closed["SUMMARY"]):
        expect.contract.fault("the closure is not read as it was written")
    if begins != datetime.datetime(2030, 7, 5, 7, 0, tzinfo=datetime.timezone.utc):
        expect.contract.fault(f"nine o'clock in July is {begins}")
    english = icalendar.Calendar.from_ical(nobody.get(where + "?lang=en").body)
    if not any("Christmas Eve" in str(event["SUMMARY"]) for event in english.walk("VEVENT")):
        expect.contract.fault("the calendar does not speak English")


class Stream:
    """A client of the event stream after its description."""

    def __init__(self, server, contract, cookie, view, last=None):
        self.contract = contract
        self.line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=12)
        headers = {"Cookie": cookie, **({"Last-Event-ID": last} if last else {})}
        self.line.request("GET", f"{S}/stream?view={view}", headers=headers)
        self.answer = self.line.getresponse()

    def next(self, *names):
        """The next event with one of these names; its data as the document describes it."""
        event = {}
        while True:
            text = self.answer.readline().decode().rstrip("\n")
            if text.startswith(":"):
                continue
            if text:
                field, _, value = text.partition(": ")
                event[field] = value
                continue
            if event.get("event") in names:
                break
            event = {}
        data = json.loads(event["data"])
        name = {"snapshot": "State", "queue": "QueueEvent"}.get(event["event"])
        if name:
            schema = self.contract.document["components"]["schemas"][name]
            for error in jsonschema.Draft202012Validator(schema, resolver=self.contract.resolver).iter_errors(data):
                self.contract.fault(f"the stream's {event['event']} is not a {name}: {error.message[:200]}")
        return event, data

    def close(self):
        self.answer.close()
        self.line.close()


def stream(expect, server, contract, people):
    adviser = people["adviser"]
    for view in ("display", "staff"):
        reader = Stream(server, contract, adviser.cookie, view)
        first, state = reader.next("snapshot")
        expect(201, adviser.post(f"{S}/tickets", {"service": "general", "language": "ar", "needs": ["pram"], "people": 2}))
        event, data = reader.next("queue")
        if data["seq"] != state["seq"] + 1 or event["id"] != f"{state['date']}:{data['seq']}":
            contract.fault("the next event does not follow the snapshot", json.dumps(data).encode())
        if (data["ticket"]["language"], data["ticket"]["people"]) != (("ar", 2) if view == "staff" else ("", 1)):
            contract.fault(f"the view {view} shows the wrong things of a ticket", json.dumps(data).encode())
        try:
            reader.next("heartbeat")
        except socket.timeout:
            contract.fault("no heartbeat comes")
        reader.close()
        expect(200, adviser.post(f"{S}/board", {"state": "open"}))
        resumed = Stream(server, contract, adviser.cookie, view, event["id"])
        again, missed = resumed.next("queue", "snapshot")
        if again["event"] != "queue" or missed["seq"] != data["seq"] + 1:
            contract.fault("the stream does not go on where it was left", json.dumps(missed).encode())
        resumed.close()
        for strange in ("1999-01-01:5", f"{state['date']}:99999999", "nonsense"):
            late = Stream(server, contract, adviser.cookie, view, strange)
            if late.next("queue", "snapshot")[0]["event"] != "snapshot":
                contract.fault(f"after {strange} no snapshot comes")
            late.close()
    if first["event"] != "snapshot":
        contract.fault("a stream does not begin with a snapshot")
