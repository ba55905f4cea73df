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
      "an event that began before today",
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
      "a Windows zone name",
      [
        "DTSTART;TZID=Romance Standard Time:20261221T000000",
        "DTEND;TZID=Romance Standard Time:20261222T000000",
      ],
      "2026-12-21/2026-12-22",
    ],
    [
      "a time without zone, in the reader's zone",
      ["DTSTART:20261221T000000", "DTEND:20261222T000000"],
      "2026-12-21/2026-12-22",
    ],
  ])("%s", (_, lines, meant) => expect(days(event(...lines))).toEqual([meant]));

  test.each([
    ["a meeting", ["DTSTART:20261221T090000Z", "DTEND:20261221T100000Z"]],
    ["an evening over midnight", ["DTSTART:20261221T200000Z", "DTEND:20261222T020000Z"]],
    ["an event shown as free", ["DTSTART;VALUE=DATE:20261221", "TRANSP:TRANSPARENT"]],
    ["a cancelled event", ["DTSTART;VALUE=DATE:20261221", "STATUS:CANCELLED"]],
    ["Outlook's free", ["DTSTART;VALUE=DATE:20261221", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]],
    ["a past event", ["DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261126"]],
    ["an event in the far future", ["DTSTART;VALUE=DATE:20301101"]],
  ])("but not %s", (_, lines) =>
    expect([days(event(...lines)), problems(event(...lines))]).toEqual([[], []]),
  );

  test("adjacent and overlapping ones are merged, and no name is kept", () => {
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
  test("are expanded, without excluded days and with added ones", () => {
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

  test("follow an override of one of their days, also when it is free or cancelled", () => {
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

  test("end two years ahead, and events of several days keep their length", () => {
    const long = days(
      event("DTSTART;VALUE=DATE:20201228", "DTEND;VALUE=DATE:20210102", "RRULE:FREQ=YEARLY"),
    );
    expect(long).toEqual(["2026-12-28/2027-01-02", "2027-12-28/2028-01-02"]);
  });
});

describe("series keep to the clock of their own zone", () => {
  const inZone = (timeZone: string, ...lines: string[]) =>
    busyDays(calendar(event(...lines)), TODAY, timeZone).absences.map(
      ({ startsOn, endsOn }) => `${startsOn}/${endsOn}`,
    );

  test("a Sunday in their zone can be a Monday in the reader's", () => {
    const rule = "RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=2";
    expect(inZone(ZONE, "DTSTART:20261129T230000Z", "DTEND:20261130T230000Z", rule)).toEqual([
      "2026-11-30/2026-12-01",
      "2026-12-07/2026-12-08",
    ]);
  });

  test("the end of a series is in UTC", () => {
    const lines = [
      "DTSTART;TZID=America/New_York:20261221T000000",
      "DTEND;TZID=America/New_York:20261222T000000",
      "RRULE:FREQ=DAILY;UNTIL=20261224T045959Z",
    ];
    expect(inZone("America/New_York", ...lines)).toEqual(["2026-12-21/2026-12-24"]);
  });

  test("days stay whole when clocks change, also on a day without a midnight", () => {
    const weekend = [
      "DTSTART;TZID=Europe/Paris:20270320T000000",
      "DTEND;TZID=Europe/Paris:20270322T000000",
      "RRULE:FREQ=WEEKLY;COUNT=2",
    ];
    expect(inZone(ZONE, ...weekend)).toEqual(["2027-03-20/2027-03-22", "2027-03-27/2027-03-29"]);
    const fridays = ["DTSTART;VALUE=DATE:20270423", "RRULE:FREQ=WEEKLY;COUNT=3"];
    expect(inZone("Africa/Cairo", ...fridays)).toEqual([
      "2027-04-23/2027-04-24",
      "2027-04-30/2027-05-01",
      "2027-05-07/2027-05-08",
    ]);
  });

  test("a series that ends before its first day has none", () => {
    const gone = ["DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=WEEKLY;UNTIL=20261220"];
    expect(inZone(ZONE, ...gone)).toEqual([]);
  });

  test("short meetings do not use up the limit of occurrences", () => {
    const meeting = event(
      "DTSTART:20100104T090000Z",
      "DTEND:20100104T100000Z",
      "RRULE:FREQ=DAILY;COUNT=99999",
    );
    const away = event("DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=WEEKLY;COUNT=1");
    const text = calendar(...Array.from({ length: 500 }, () => meeting), away);
    const { leftOut, ...seen } = busyDays(text, TODAY, ZONE);
    expect(seen).toEqual({
      absences: [{ startsOn: "2026-12-21", endsOn: "2026-12-22" }],
      problems: [],
    });
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array(500).fill("part-of-day"));
  });
});
