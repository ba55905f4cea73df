// The library that writes also reads here, so its output is compared with a text written by hand as well.
import ICAL from "ical.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { calendarText } from "@/lib/feed/calendar-text";
import type { FeedEvent } from "@/lib/feed/feed";

const event = (more: Partial<FeedEvent> = {}): FeedEvent => ({
  id: "0198a9c0-0000-7000-8000-000000000001",
  startsOn: "2026-11-30",
  endsOn: "2027-02-22",
  status: "confirmed",
  sequence: 1,
  changedAt: new Date("2026-11-05T23:30:15Z"),
  teamName: "Storage",
  personName: "Jonas Weber",
  ...more,
});
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) =>
  read(text)
    .getAllSubcomponents("vevent")
    .map((one) => ({ component: one, event: new ICAL.Event(one) }));

test("a calendar is this text, byte for byte", () => {
  const ended = event({ endsOn: "2026-11-30", status: "cancelled", sequence: 2 });
  const text = calendarText("Nights; days, « both »", [event(), ended], ({ status }) =>
    status === "confirmed"
      ? "Jonas Weber mène l’équipe Stockage, de nuit ; \\ et de jour à partir de là"
      : "Cancelled",
  );
  expect(text.split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Pendulum//Rotations//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "NAME:Nights\\; days\\, « both »",
    "X-WR-CALNAME:Nights\\; days\\, « both »",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    "BEGIN:VEVENT",
    "UID:0198a9c0-0000-7000-8000-000000000001@pendulum",
    "SEQUENCE:1",
    "DTSTAMP:20261105T233015Z",
    "LAST-MODIFIED:20261105T233015Z",
    "DTSTART;VALUE=DATE:20261130",
    "DTEND;VALUE=DATE:20270222",
    "SUMMARY:Jonas Weber mène l’équipe Stockage\\, de nuit \\; \\\\ et de jour ",
    " à partir de là",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:0198a9c0-0000-7000-8000-000000000001@pendulum",
    "SEQUENCE:2",
    "DTSTAMP:20261105T233015Z",
    "LAST-MODIFIED:20261105T233015Z",
    "DTSTART;VALUE=DATE:20261130",
    "DTEND;VALUE=DATE:20261201",
    "SUMMARY:Cancelled",
    "STATUS:CANCELLED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("a calendar without events still has a component, as RFC 5545 requires in §3.6", () => {
  const text = calendarText("Mine", [], () => "");
  expect(text.split("\r\n").slice(8)).toEqual([
    "X-PUBLISHED-TTL:PT6H",
    "BEGIN:VTIMEZONE",
    "TZID:UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "TZNAME:UTC",
    "END:STANDARD",
    "END:VTIMEZONE",
    "END:VCALENDAR",
    "",
  ]);
});

describe("a calendar that a library reads", () => {
  test("has whole days, the last one exclusive, whatever the server's time zone", () => {
    const [seen] = eventsIn(calendarText("Mine", [event()], () => "x"));
    expect(seen!.event.startDate.isDate).toBe(true);
    expect(String(seen!.event.startDate)).toBe("2026-11-30");
    expect(String(seen!.event.endDate)).toBe("2027-02-22");
    expect(seen!.event.duration.toSeconds() / 86_400).toBe(84);
    expect(seen!.component.getFirstPropertyValue("dtstart")).toMatchObject({
      zone: { tzid: "floating" },
    });
    expect(String(seen!.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-05T23:30:15Z");
  });

  test("keeps the identifier, increases the sequence with each change, and marks cancelled events", () => {
    const statuses = ["confirmed", "tentative", "cancelled"] as const;
    for (const [sequence, status] of statuses.entries()) {
      const [seen] = eventsIn(calendarText("Mine", [event({ status, sequence })], () => "x"));
      expect(seen!.event.uid).toBe("0198a9c0-0000-7000-8000-000000000001@pendulum");
      expect(seen!.event.sequence).toBe(sequence);
      expect(seen!.component.getFirstPropertyValue("status")).toBe(status.toUpperCase());
      expect(seen!.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    }
  });

  test("is published, with a refresh interval", () => {
    const calendar = read(calendarText("Mine", [], () => ""));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
  });

  test("contains any name only as text, in lines of at most 75 bytes", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
      fc.constantFrom(
        "a\nATTENDEE:mailto:x@y.z",
        "END:VEVENT",
        "a;b,c\\d",
        "\r\nBEGIN:VALARM",
        "é".repeat(90),
      ),
    );
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 300 }), (text, days) => {
        const one = event({ endsOn: addDays("2026-11-30", days) });
        const written = calendarText(text, [one], () => text);
        const [seen, ...more] = eventsIn(written);
        expect(more).toEqual([]);
        expect(seen!.event.summary).toBe(
          text
            .replace(/\s+/g, " ")
            .replace(/\p{Cc}/gu, "")
            .trim(),
        );
        expect(
          seen!.component
            .getAllProperties()
            .map((each) => each.name)
            .sort(),
        ).toEqual([
          "dtend",
          "dtstamp",
          "dtstart",
          "last-modified",
          "sequence",
          "status",
          "summary",
          "transp",
          "uid",
        ]);
        expect(seen!.component.getAllSubcomponents()).toEqual([]);
        for (const line of written.split("\r\n"))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
