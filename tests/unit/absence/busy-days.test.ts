import { describe, expect, test } from "vitest";
import { busyDays } from "@/lib/absence/busy-days";
import { calendar, days, event, problems, TODAY, ZONE } from "./calendar";

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
