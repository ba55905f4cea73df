import { describe, expect, test } from "vitest";
import { eventFrom, type FeedRow } from "@/lib/feed/feed";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const at = (text: string) => new Date(`${text}:00Z`);
const row = (more: Partial<FeedRow> = {}): FeedRow => ({
  id: "t",
  startsOn: day("2026-12-07"),
  endsOn: day("2027-03-01"),
  proposedAt: at("2026-11-01T10:00"),
  agreedAt: null,
  declinedAt: null,
  cancelledAt: null,
  endedEarlyOn: null,
  ending: null,
  extensions: [],
  team: { name: "Storage" },
  person: { name: "Jonas", removedAt: null },
  ...more,
});
const TODAY = "2026-11-26";
const agreedAt = at("2026-11-02T10:00");

describe("a trial as an event", () => {
  test("is tentative until it is agreed, and increases its sequence with each change", () => {
    const later = day("2027-03-15");
    const signed = {
      personSignedAt: at("2027-02-01T08:00"),
      managerSignedAt: at("2027-02-02T08:00"),
    };
    const half = { personSignedAt: at("2027-02-03T08:00"), managerSignedAt: null };
    const life: [Partial<FeedRow>, string, number, string][] = [
      [{}, "tentative", 0, "2026-11-01T10:00"],
      [{ agreedAt }, "confirmed", 1, "2026-11-02T10:00"],
      [{ agreedAt, extensions: [half] }, "confirmed", 1, "2026-11-02T10:00"],
      [{ agreedAt, endsOn: later, extensions: [signed] }, "confirmed", 2, "2027-02-02T08:00"],
      [{ agreedAt, cancelledAt: at("2026-11-20T10:00") }, "cancelled", 2, "2026-11-20T10:00"],
      [{ declinedAt: at("2026-11-03T10:00") }, "cancelled", 1, "2026-11-03T10:00"],
    ];
    for (const [more, status, sequence, changed] of life)
      expect(eventFrom(row(more), TODAY)).toMatchObject({
        status,
        sequence,
        changedAt: at(changed),
      });
  });

  test("that nobody answered is cancelled the day after it would have begun", () => {
    expect(eventFrom(row(), "2026-12-07").status).toBe("tentative");
    const lapsed = eventFrom(row(), "2026-12-08");
    expect(lapsed).toMatchObject({
      status: "cancelled",
      sequence: 1,
      changedAt: day("2026-12-08"),
    });
  });

  test("of somebody who was removed before its end is cancelled; one that was over stays", () => {
    const removed = (on: string) =>
      eventFrom(row({ agreedAt, person: { name: "Jonas", removedAt: at(`${on}T12:00`) } }), TODAY);
    expect(removed("2026-11-20")).toMatchObject({ status: "cancelled", sequence: 2 });
    expect(removed("2027-02-28")).toMatchObject({ status: "cancelled", sequence: 2 });
    expect(removed("2027-03-01")).toMatchObject({ status: "confirmed", sequence: 1 });
  });

  test("that ended early ends on that day; one that ended on its first day never took place", () => {
    const early = row({
      agreedAt,
      endedEarlyOn: day("2027-01-10"),
      ending: { recordedAt: at("2027-01-10T09:00") },
    });
    expect(eventFrom(early, TODAY)).toMatchObject({
      endsOn: "2027-01-10",
      status: "confirmed",
      sequence: 2,
    });
    const never = row({ agreedAt, endedEarlyOn: day("2026-12-07") });
    expect(eventFrom(never, TODAY)).toMatchObject({
      endsOn: "2027-03-01",
      status: "cancelled",
      sequence: 2,
    });
  });
});
