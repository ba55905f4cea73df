import { expect, test } from "vitest";
import { answerUnlessKnown, isUnchanged } from "@/lib/http/condition";

const current = { etag: '"new"', changedAt: new Date("2026-11-05T23:30:15.789Z") };
const CHANGED = "Thu, 05 Nov 2026 23:30:15 GMT";
const BEFORE = "Thu, 05 Nov 2026 23:30:14 GMT";

test.each([
  ["nothing", null, null, false],
  ["its ETag", '"new"', null, true],
  ["its ETag, weak and among others", '"older", W/"new"', null, true],
  ["another ETag", '"old"', null, false],
  ["another ETag, though nothing changed since", '"old"', CHANGED, false],
  ["its ETag, though it changed since", '"new"', BEFORE, true],
  ["any", "*", null, true],
  ["the moment of the last change", null, CHANGED, true],
  ["a later moment", null, "Fri, 06 Nov 2026 00:00:00 GMT", true],
  ["an earlier moment", null, BEFORE, false],
  ["no moment at all", null, "yesterday", false],
])("a client that has %s", (_, ifNoneMatch, ifModifiedSince, unchanged) => {
  expect(isUnchanged({ ifNoneMatch, ifModifiedSince }, current)).toBe(unchanged);
});

test("what never changed on a known day is not compared with a date", () => {
  const condition = { ifNoneMatch: null, ifModifiedSince: CHANGED };
  expect(isUnchanged(condition, { etag: '"new"' })).toBe(false);
});

test("an answer names its ETag, and a sender who has it gets no text", async () => {
  const ask = (headers: HeadersInit) =>
    answerUnlessKnown(new Request("https://pendulum.example", { headers }), {
      text: "turns",
      type: "text/plain",
    });
  const first = ask({});
  expect([first.status, await first.text()]).toEqual([200, "turns"]);
  const again = ask({ "if-none-match": first.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});
