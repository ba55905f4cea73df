import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyDays } from "@/lib/absence/busy-days";
import { calendar, event, TODAY, ZONE } from "./calendar";

describe("an unreadable event is reported with its line", () => {
  const fine = event("DTSTART;VALUE=DATE:20261221");
  test.each([
    ["no start", event(), "start-missing"],
    [
      "an end before the start",
      event("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261220"),
      "ends-before",
    ],
    ["an invalid day", event("DTSTART;VALUE=DATE:2026xx21"), "event-unreadable"],
    [
      "an invalid duration",
      event("DTSTART;VALUE=DATE:20261221", "DURATION:soon"),
      "event-unreadable",
    ],
    ["hours", event("DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=HOURLY"), "rule-part"],
    [
      "a part of a rule",
      event("DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1"),
      "rule-part",
    ],
    [
      "everything after",
      event("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261221", "DTSTART;VALUE=DATE:20261221"),
      "rule-range",
    ],
    [
      "an event without an end",
      "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270101",
      "event-open",
    ],
    ["free and busy times", "BEGIN:VFREEBUSY\r\nEND:VFREEBUSY", "free-busy"],
  ])("%s", (_, broken, reason) => {
    const seen = busyDays(calendar(fine, broken, fine), TODAY, ZONE);
    expect(seen.problems).toEqual([expect.objectContaining({ line: 9, reason })]);
    expect(seen.absences).toHaveLength(1);
  });

  test("and so is a file that is not a calendar", () => {
    for (const text of ["", "Name,Email\nx,y", "<html>", "BEGIN:VCARD\nEND:VCARD"])
      expect(busyDays(text, TODAY, ZONE).problems.map(({ reason }) => reason)).toEqual([
        "not-a-calendar",
      ]);
  });

  test("no file takes long: many events, many series, rules without occurrences, long lines", () => {
    const rules = [
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=9",
      "FREQ=DAILY;COUNT=99999",
    ];
    const texts = [
      calendar(...Array.from({ length: 5001 }, () => fine)),
      calendar(
        ...Array.from({ length: 501 }, (_, at) =>
          event("DTSTART;VALUE=DATE:19900101", `RRULE:${rules[at % 3]}`),
        ),
      ),
      calendar(event("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;COUNT=100000")),
      calendar(event(`DTSTART;VALUE=DATE:20261221`, `DESCRIPTION:${"x".repeat(1_500_000)}`)),
      calendar(
        event(
          "DTSTART;VALUE=DATE:20261221",
          `RDATE;VALUE=DATE:${"20270101,".repeat(100_000)}20270105`,
        ),
      ),
      "BEGIN:VCALENDAR\n".repeat(100_000),
    ];
    const seen = texts.map((text) =>
      busyDays(text, TODAY, ZONE).problems.map(({ reason }) => reason),
    );
    expect(seen[0]).toEqual(["many-events"]);
    expect(new Set(seen[1])).toEqual(new Set(["many-rules"]));
    expect(seen[2]).toEqual(["many-rules"]);
  });

  test("reading any file returns days in order and known problems", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "UID:1",
        "TRANSP:OPAQUE",
        " folded",
        "BEGIN:VTIMEZONE",
      ),
      fc.constantFrom(
        "DTSTART;VALUE=DATE:20261221",
        "DTEND:20270101T000000Z",
        "DURATION:-P1D",
        "RRULE:FREQ=DAILY",
        "EXDATE:x",
      ),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { absences } = busyDays(calendar(...lines), TODAY, ZONE);
        for (const [at, { startsOn, endsOn }] of absences.entries()) {
          expect(startsOn < endsOn && startsOn >= TODAY).toBe(true);
          if (at > 0) expect(absences[at - 1]!.endsOn < startsOn).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
