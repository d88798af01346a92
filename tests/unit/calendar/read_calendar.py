#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an iCalendar file with python3-icalendar and prints one line an event, times in UTC by the file's own zones."""
import datetime
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


def utc(event, name):
    if name not in event:
        return "-"
    value = event[name].dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    zone = event[name].params.get("TZID")
    if zone:
        value = zones[zone].localize(value.replace(tzinfo=None))
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


for event in calendar.walk("VEVENT"):
    print("|".join((str(event["UID"]), str(event["SUMMARY"]), utc(event, "DTSTART"), utc(event, "DTEND"),
                    event["RRULE"].to_ical().decode() if "RRULE" in event else "-")))
