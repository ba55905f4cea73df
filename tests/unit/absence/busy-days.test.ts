import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyDays } from "@/lib/absence/busy-days";

const TODAY = "2026-11-26";
const ZONE = "Europe/Paris";
const calendar = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", ...events, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) =>
  ["BEGIN:VEVENT", "UID:1", "SUMMARY:Secret surgery", ...lines, "END:VEVENT"].join("\r\n");
const days = (...events: string[]) =>
  busyDays(calendar(...events), TODAY, ZONE).absences.map(
    ({ startsOn, endsOn }) => `${startsOn}/${endsOn}`,
  );
const problems = (...events: string[]) => busyDays(calendar(...events), TODAY, ZONE).problems;

describe("whole days count", () => {
  test.each([
    [
      "an all-day event",
      ["DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20270102"],
      "2026-12-21/2027-01-02",
    ],
    ["one without an end", ["DTSTART;VALUE=DATE:20261221"], "2026-12-21/2026-12-22"],
    [
      "one with a duration",
      ["DTSTART;VALUE=DATE:20261221", "DURATION:P2W"],
      "2026-12-21/2027-01-04",
    ],
    [
      "what began before",
      ["DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261201"],
      "2026-11-26/2026-12-01",
    ],
    [
      "a timed event's inner days",
      ["DTSTART:20261221T170000Z", "DTEND:20261224T080000Z"],
      "2026-12-22/2026-12-24",
    ],
    [
      "midnight to midnight in the reader's zone",
      ["DTSTART:20261220T230000Z", "DTEND:20261222T230000Z"],
      "2026-12-21/2026-12-23",
    ],
    [
      "another zone",
      [
        "DTSTART;TZID=America/New_York:20261220T180000",
        "DTEND;TZID=America/New_York:20261221T180000",
      ],
      "2026-12-21/2026-12-22",
    ],
    [
      "a zone nobody knows, as it stands",
      [
        "DTSTART;TZID=Romance Standard Time:20261221T000000",
        "DTEND;TZID=Romance Standard Time:20261222T000000",
      ],
      "2026-12-21/2026-12-22",
    ],
    [
      "a time without zone, as it stands",
      ["DTSTART:20261221T000000", "DTEND:20261222T000000"],
      "2026-12-21/2026-12-22",
    ],
  ])("%s", (_, lines, meant) => expect(days(event(...lines))).toEqual([meant]));

  test.each([
    ["a meeting", ["DTSTART:20261221T090000Z", "DTEND:20261221T100000Z"]],
    ["an evening over midnight", ["DTSTART:20261221T200000Z", "DTEND:20261222T020000Z"]],
    ["what is shown as free", ["DTSTART;VALUE=DATE:20261221", "TRANSP:TRANSPARENT"]],
    ["what was called off", ["DTSTART;VALUE=DATE:20261221", "STATUS:CANCELLED"]],
    ["Outlook's free", ["DTSTART;VALUE=DATE:20261221", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]],
    ["what is over", ["DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261126"]],
    ["what is far ahead", ["DTSTART;VALUE=DATE:20301101"]],
  ])("but not %s", (_, lines) =>
    expect([days(event(...lines)), problems(event(...lines))]).toEqual([[], []]),
  );

  test("and those that touch or overlap become one, nothing of their names is kept", () => {
    const one = event("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261225");
    const next = event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261226");
    const after = event("DTSTART;VALUE=DATE:20261226");
    expect(days(after, one, next)).toEqual(["2026-12-21/2026-12-27"]);
    expect(
      JSON.stringify(
        busyDays(calendar(one, "BEGIN:VEVENT\r\nSUMMARY:Secret\r\nEND:VEVENT"), TODAY, ZONE),
      ),
    ).not.toContain("Secret");
  });
});

describe("series", () => {
  const friday = ["DTSTART;VALUE=DATE:20261127", "RRULE:FREQ=WEEKLY;COUNT=4"];
  test("are written out, but for days taken out, with days added", () => {
    expect(
      days(event(...friday, "EXDATE;VALUE=DATE:20261204", "RDATE;VALUE=DATE:20261224")),
    ).toEqual([
      ...[
        "2026-11-27/2026-11-28",
        "2026-12-11/2026-12-12",
        "2026-12-18/2026-12-19",
        "2026-12-24/2026-12-25",
      ],
    ]);
  });

  test("follow what stands in for one of their days, also when that is free or called off", () => {
    const moved = event("RECURRENCE-ID;VALUE=DATE:20261204", "DTSTART;VALUE=DATE:20261203");
    const off = event(
      "RECURRENCE-ID;VALUE=DATE:20261211",
      "DTSTART;VALUE=DATE:20261211",
      "STATUS:CANCELLED",
    );
    expect(days(event(...friday), moved, off)).toEqual([
      ...["2026-11-27/2026-11-28", "2026-12-03/2026-12-04", "2026-12-18/2026-12-19"],
    ]);
  });

  test("end two years ahead, and several days long ones keep their length", () => {
    const long = days(
      event("DTSTART;VALUE=DATE:20201228", "DTEND;VALUE=DATE:20210102", "RRULE:FREQ=YEARLY"),
    );
    expect(long).toEqual(["2026-12-28/2027-01-02", "2027-12-28/2028-01-02"]);
  });
});

describe("what cannot be read is pointed at", () => {
  const fine = event("DTSTART;VALUE=DATE:20261221");
  test.each([
    ["no start", event(), "start-missing"],
    [
      "an end before the start",
      event("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261220"),
      "ends-before",
    ],
    ["a day that is none", event("DTSTART;VALUE=DATE:2026xx21"), "event-unreadable"],
    [
      "a duration that is none",
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

  test("also when it is no calendar at all", () => {
    for (const text of ["", "Name,Email\nx,y", "<html>", "BEGIN:VCARD\nEND:VCARD"])
      expect(busyDays(text, TODAY, ZONE).problems.map(({ reason }) => reason)).toEqual([
        "not-a-calendar",
      ]);
  });

  test(
    "and nothing takes long: many events, many series, rules that never come, long lines",
    { timeout: 60_000 },
    () => {
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
      const from = performance.now();
      const seen = texts.map((text) =>
        busyDays(text, TODAY, ZONE).problems.map(({ reason }) => reason),
      );
      expect(performance.now() - from).toBeLessThan(15_000);
      expect(seen[0]).toEqual(["many-events"]);
      expect(new Set(seen[1])).toEqual(new Set(["many-rules"]));
      expect(seen[2]).toEqual(["many-rules"]);
    },
  );

  test("whatever is in a file, reading it ends with days in order and known problems", () => {
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
