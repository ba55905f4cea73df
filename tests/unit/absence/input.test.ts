import { expect, test } from "vitest";
import { AbsenceInput, CalendarFileInput, FILE_LIMIT, KeptInput } from "@/lib/absence/input";
import { read } from "@/lib/input";
import { busyDays } from "@/lib/absence/busy-days";
import { calendar, event, TODAY, ZONE } from "./calendar";

const today = "2026-06-15";

test.each([
  ["x", "2026-02-30", { startsOn: "no-such-day", lastOn: "no-such-day" }],
  ["x", "2026-06-14", { startsOn: "no-such-day", lastOn: "absence-over" }],
  ["x", "2026-06-20", { startsOn: "no-such-day" }],
  ["2026-06-21", "2026-06-20", { lastOn: "absence-order" }],
  ["2026-06-15", "2028-06-15", { lastOn: "absence-long" }],
])("from %s to %s is not an absence: %j", (startsOn, lastOn, errors) => {
  expect(read(AbsenceInput(today), { startsOn, lastOn })).toEqual({ ok: false, errors });
});

test("an absence ends the day after its last day", () => {
  const said = { startsOn: "2026-06-01", lastOn: today };
  const value = { startsOn: "2026-06-01", endsOn: "2026-06-16" };
  expect(read(AbsenceInput(today), said)).toEqual({ ok: true, value });
});

test.each([
  ["no file", {}, "file-missing"],
  ["a text", { file: "x" }, "file-missing"],
  ["an empty file", { file: { name: "", bytes: new Uint8Array() } }, "file-missing"],
  [
    "a file too large",
    { file: { name: "a", bytes: new Uint8Array(FILE_LIMIT + 1) } },
    "file-large",
  ],
])("%s is not a calendar", (_, said, file) => {
  expect(read(CalendarFileInput, said)).toEqual({ ok: false, errors: { file } });
});

test.each([
  ["UTF-8", "utf-8", []],
  ["UTF-8 with its mark", "utf-8", [0xef, 0xbb, 0xbf]],
  ["UTF-16", "utf-16le", [0xff, 0xfe]],
  ["UTF-16 the other way round", "utf-16be", [0xfe, 0xff]],
  ["UTF-16 without its mark", "utf-16le", []],
] as const)("a calendar in %s is read", (_, encoding, mark) => {
  const away = event("DTSTART;VALUE=DATE:20261221");
  const text = Buffer.from(calendar(away), encoding === "utf-8" ? "utf8" : "utf16le");
  if (encoding === "utf-16be") text.swap16();
  const file = { name: "away.ics", bytes: new Uint8Array([...mark, ...text]) };
  const uploaded = read(CalendarFileInput, { file });
  expect(uploaded.ok && busyDays(uploaded.value.file, TODAY, ZONE)).toEqual({
    absences: [{ startsOn: "2026-12-21", endsOn: "2026-12-22" }],
    problems: [],
    leftOut: [],
  });
});

test("past and invalid stretches are dropped from the stored absences", () => {
  const kept = "2026-12-21/2027-01-02 x 2026-01-01/2026-01-03 2027-01-01/2027-01-01";
  expect(read(KeptInput(today), { kept })).toEqual({
    ok: true,
    value: { kept: [{ startsOn: "2026-12-21", endsOn: "2027-01-02" }] },
  });
});
