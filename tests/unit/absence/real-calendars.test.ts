// Days away as real calendar programs write them, read in Paris unless a test says otherwise.
import { describe, expect, test } from "vitest";
import { busyDays } from "@/lib/absence/busy-days";
import { calendar, days, event, TODAY } from "./calendar";

const daysIn = (timeZone: string, text: string) =>
  busyDays(text, TODAY, timeZone).absences.map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`);

describe("a series ends at an instant in UTC", () => {
  const from = (zone: string) => [`DTSTART;TZID=${zone}:20261207T000000`, "DURATION:P1D"];
  const PARIS = ["Europe/Paris", "Romance Standard Time"].map(from);
  const NEW_YORK = ["America/New_York", "Eastern Standard Time"].map(from);

  test.each(PARIS)("which is the midnight at which its last day begins: %s", (...paris) => {
    const daily = event(...paris, "RRULE:FREQ=DAILY;UNTIL=20261210T230000Z");
    expect(days(daily)).toEqual(["2026-12-07/2026-12-12"]);
    const weekly = event(...paris, "RRULE:FREQ=WEEKLY;UNTIL=20261213T230000Z");
    expect(days(weekly)).toEqual(["2026-12-07/2026-12-08", "2026-12-14/2026-12-15"]);
  });

  test.each(NEW_YORK)("which is already the next day in UTC: %s", (...newYork) => {
    const daily = event(...newYork, "RRULE:FREQ=DAILY;UNTIL=20261211T045959Z");
    const weekly = event(...newYork, "RRULE:FREQ=WEEKLY;UNTIL=20261214T045959Z");
    for (const zone of ["Europe/Paris", "America/New_York"]) {
      expect(daysIn(zone, calendar(daily))).toEqual(["2026-12-07/2026-12-11"]);
      expect(daysIn(zone, calendar(weekly))).toEqual(["2026-12-07/2026-12-08"]);
    }
  });

  test.each([
    ["on the clock of the organisation", "20261210T230000Z", "2026-12-07/2026-12-12"],
    ["but UTC midnight is the day itself", "20261210T000000Z", "2026-12-07/2026-12-11"],
    ["and so is its last second", "20261210T235959Z", "2026-12-07/2026-12-11"],
  ])("for all-day events: %s", (_, until, meant) => {
    const daily = event("DTSTART;VALUE=DATE:20261207", `RRULE:FREQ=DAILY;UNTIL=${until}`);
    expect(days(daily)).toEqual([meant]);
  });

  test("for local times, in the zone of the organisation or of the calendar", () => {
    const daily = event(
      "DTSTART:20261207T000000",
      "DURATION:P1D",
      "RRULE:FREQ=DAILY;UNTIL=20261210T230000Z",
    );
    expect(days(daily)).toEqual(["2026-12-07/2026-12-12"]);
    expect(days("X-WR-TIMEZONE:Europe/London", daily)).toEqual(["2026-12-07/2026-12-11"]);
  });
});

describe("midnight to midnight on the event's own clock is whole days", () => {
  const allDay = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE";
  test.each([
    ["New York", "America/New_York", "20261207T000000", "20261212T000000"],
    ["Sydney", "Australia/Sydney", "20261207T000000", "20261212T000000"],
    ["Kolkata", "Asia/Kolkata", "20261207T000000", "20261212T000000"],
  ])("in %s, marked as all-day or not", (_, zone, start, end) => {
    const lines = [`DTSTART;TZID=${zone}:${start}`, `DTEND;TZID=${zone}:${end}`];
    expect(days(event(...lines))).toEqual(["2026-12-07/2026-12-12"]);
    expect(days(event(...lines, allDay))).toEqual(["2026-12-07/2026-12-12"]);
  });

  test("a single day", () => {
    for (const zone of ["America/New_York", "Australia/Sydney"])
      expect(
        days(event(`DTSTART;TZID=${zone}:20261207T000000`, `DTEND;TZID=${zone}:20261208T000000`)),
      ).toEqual(["2026-12-07/2026-12-08"]);
  });

  test("also over a change of the clocks", () => {
    const zone = "America/New_York";
    expect(
      days(event(`DTSTART;TZID=${zone}:20270313T000000`, `DTEND;TZID=${zone}:20270316T000000`)),
    ).toEqual(["2027-03-13/2027-03-16"]);
  });

  test.each([
    ["New York", "America/New_York", "20261207T050000Z", "20261212T050000Z"],
    ["Sydney", "Australia/Sydney", "20261206T130000Z", "20261211T130000Z"],
    ["Windows' New York", "Eastern Standard Time", "20261207T050000Z", "20261212T050000Z"],
  ])("as UTC, in a calendar of %s", (_, zone, start, end) => {
    const away = event(`DTSTART:${start}`, `DTEND:${end}`);
    expect(days(`X-WR-TIMEZONE:${zone}`, away)).toEqual(["2026-12-07/2026-12-12"]);
  });

  test("as UTC itself", () => {
    expect(days(event("DTSTART:20261207T000000Z", "DTEND:20261212T000000Z"))).toEqual([
      "2026-12-07/2026-12-12",
    ]);
  });

  test.each([
    ["New York", "20261207T050000Z", "20261212T050000Z"],
    ["Honolulu", "20261207T100000Z", "20261212T100000Z"],
    ["Auckland", "20261206T110000Z", "20261211T110000Z"],
  ])("as UTC, marked as all-day, from %s without naming the zone", (_, start, end) => {
    expect(days(event(`DTSTART:${start}`, `DTEND:${end}`, allDay))).toEqual([
      "2026-12-07/2026-12-12",
    ]);
  });

  test("a series of UTC in a calendar's zone stays on its days when clocks change", () => {
    const lines = ["DTSTART:20270324T230000Z", "DTEND:20270325T230000Z"];
    const series = event(...lines, "RRULE:FREQ=DAILY;COUNT=5", "EXDATE:20270326T230000Z");
    expect(days("X-WR-TIMEZONE:Europe/Paris", series)).toEqual([
      "2027-03-25/2027-03-27",
      "2027-03-28/2027-03-30",
    ]);
  });
});

describe("a day without its last minute is a day", () => {
  test.each([
    ["an end on the day itself", "DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261207"],
    ["no duration", "DTSTART;VALUE=DATE:20261207", "DURATION:PT0S"],
    [
      "23:59",
      "DTSTART;TZID=Europe/Paris:20261207T000000",
      "DTEND;TZID=Europe/Paris:20261207T235900",
    ],
    ["23:59:59", "DTSTART:20261207T000000", "DTEND:20261207T235959"],
    [
      "23:59 elsewhere",
      "DTSTART;TZID=Asia/Tokyo:20261207T000000",
      "DTEND;TZID=Asia/Tokyo:20261207T235900",
    ],
    ["23:59 as UTC", "DTSTART:20261206T230000Z", "DTEND:20261207T225900Z"],
  ])("%s", (_, start, end) => expect(days(event(start, end))).toEqual(["2026-12-07/2026-12-08"]));

  test("in a series", () => {
    const lines = ["DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261207"];
    expect(days(event(...lines, "RRULE:FREQ=WEEKLY;COUNT=2"))).toEqual([
      "2026-12-07/2026-12-08",
      "2026-12-14/2026-12-15",
    ]);
  });
});

describe("several versions of an event", () => {
  const version = (day: string, ...lines: string[]) =>
    event(`DTSTART;VALUE=DATE:202612${day}`, ...lines);

  test("the highest sequence counts, in any order", () => {
    const old = version("07", "SEQUENCE:2", "DTSTAMP:20261101T000000Z");
    const current = version("14", "SEQUENCE:10", "DTSTAMP:20261001T000000Z");
    for (const events of [
      [old, current],
      [current, old],
    ])
      expect(days(...events)).toEqual(["2026-12-14/2026-12-15"]);
  });

  test("with equal sequences, the latest DTSTAMP counts", () => {
    const old = version("07", "DTSTAMP:20261001T000000Z");
    const current = version("14", "SEQUENCE:0", "DTSTAMP:20261101T000000Z");
    expect(days(current, old)).toEqual(["2026-12-14/2026-12-15"]);
  });

  test("a cancelled event is gone, including the changed days of a series", () => {
    const cancelled = version("07", "SEQUENCE:3", "STATUS:CANCELLED");
    expect(days(cancelled, version("07", "SEQUENCE:2"))).toEqual([]);
    const series = version("07", "RRULE:FREQ=WEEKLY;COUNT=3", "SEQUENCE:1");
    const moved = version("16", "RECURRENCE-ID;VALUE=DATE:20261214", "SEQUENCE:1");
    expect(days(series, moved)).toEqual([
      "2026-12-07/2026-12-08",
      "2026-12-16/2026-12-17",
      "2026-12-21/2026-12-22",
    ]);
    expect(days(series, moved, cancelled)).toEqual([]);
    expect(
      days(
        series,
        moved,
        version("14", "RECURRENCE-ID;VALUE=DATE:20261214", "SEQUENCE:2", "STATUS:CANCELLED"),
      ),
    ).toEqual(["2026-12-07/2026-12-08", "2026-12-21/2026-12-22"]);
  });

  test("an unreadable version does not bring back an older one", () => {
    const broken = version("14", "SEQUENCE:2", "DTEND;VALUE=DATE:20261213");
    const seen = busyDays(calendar(version("07", "SEQUENCE:1"), broken), TODAY, "Europe/Paris");
    expect(seen).toEqual({
      absences: [],
      problems: [{ line: 10, reason: "ends-before" }],
      leftOut: [{ line: 4, reason: "superseded" }],
    });
  });

  test("a calendar that only cancels events is read", () => {
    const text = calendar(version("07", "SEQUENCE:1"));
    const cancels = calendar("METHOD:CANCEL", version("07", "SEQUENCE:1"));
    expect(daysIn("Europe/Paris", text + cancels)).toEqual([]);
  });

  test("events without an identifier are never versions of each other", () => {
    const unnamed = (day: string, sequence: number) =>
      `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:202612${day}\r\nSEQUENCE:${sequence}\r\nEND:VEVENT`;
    expect(days(unnamed("07", 1), unnamed("14", 2))).toEqual([
      "2026-12-07/2026-12-08",
      "2026-12-14/2026-12-15",
    ]);
  });
});

describe("other names of zones", () => {
  const series = (zone: string) =>
    event(
      `DTSTART;TZID=${zone}:20270308T000000`,
      "DURATION:P1D",
      "RRULE:FREQ=DAILY;COUNT=4",
      "EXDATE:20270309T150000Z",
    );

  test.each([
    "Tokyo Standard Time",
    '"Tokyo Standard Time"',
    "Asia/Tokyo",
    "/freeassociation.sourceforge.net/Asia/Tokyo",
    "/mozilla.org/20070129_1/Asia/Tokyo",
  ])("%s", (zone) =>
    expect(days(series(zone))).toEqual(["2027-03-08/2027-03-10", "2027-03-11/2027-03-12"]),
  );

  test("an unknown zone is reported once, and its times are local", () => {
    const away = event("DTSTART;TZID=Mars Standard Time:20261207T000000", "DURATION:P1D");
    const seen = busyDays(calendar(away, away), TODAY, "Europe/Paris");
    expect(seen.problems).toEqual([
      { line: 4, reason: "zone-unknown", part: "Mars Standard Time" },
    ]);
    expect(seen.absences).toEqual([{ startsOn: "2026-12-07", endsOn: "2026-12-08" }]);
  });
});

describe("an event that is not a day away is listed with its reason", () => {
  const hours = ["DTSTART:20261221T090000Z", "DTEND:20261221T100000Z"];
  const fine = "DTSTART;VALUE=DATE:20261221";
  test.each([
    ["a meeting", event(...hours), "part-of-day"],
    ["a series of meetings", event(...hours, "RRULE:FREQ=WEEKLY"), "part-of-day"],
    ["a night", event("DTSTART:20261221T200000Z", "DTEND:20261222T200000Z"), "part-of-day"],
    ["a stay", event("DTSTART:20261221T170000Z", "DTEND:20261224T080000Z"), "edges"],
    ["an event shown as free", event(fine, "TRANSP:TRANSPARENT"), "free"],
    ["Outlook's free", event(fine, "X-MICROSOFT-CDO-BUSYSTATUS:FREE"), "free"],
    ["a cancelled event", event(fine, "STATUS:CANCELLED"), "cancelled"],
    ["a cancelled event without a day", event("STATUS:CANCELLED"), "cancelled"],
    ["a past event", event("DTSTART;VALUE=DATE:20261101"), "outside"],
    ["an event in the far future", event("DTSTART;VALUE=DATE:20301101"), "outside"],
    [
      "a series that is over",
      event("DTSTART;VALUE=DATE:20201101", "RRULE:FREQ=WEEKLY;COUNT=3"),
      "outside",
    ],
    [
      "an excluded day",
      event(fine, "RRULE:FREQ=DAILY;COUNT=1", "EXDATE;VALUE=DATE:20261221"),
      "outside",
    ],
    ["a task", "BEGIN:VTODO\r\nUID:2\r\nDUE;VALUE=DATE:20261221\r\nEND:VTODO", "not-event"],
    ["a note", "BEGIN:VJOURNAL\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VJOURNAL", "not-event"],
  ])("%s", (_, lines, reason) => {
    const seen = busyDays(calendar(lines), TODAY, "Europe/Paris");
    expect([seen.problems, seen.leftOut]).toEqual([[], [{ line: 4, reason }]]);
  });

  test("but not time zones, alarms and days that are read", () => {
    const zone = "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE";
    const away = event(fine, "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM");
    const seen = busyDays(calendar(zone, away), TODAY, "Europe/Paris");
    expect([seen.absences.length, seen.problems, seen.leftOut]).toEqual([1, [], []]);
  });

  test("nor older versions", () => {
    const seen = busyDays(
      calendar(event(fine, "SEQUENCE:1"), event(fine, "SEQUENCE:2")),
      TODAY,
      "Europe/Paris",
    );
    expect(seen.leftOut).toEqual([{ line: 4, reason: "superseded" }]);
  });
});
