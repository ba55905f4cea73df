import { describe, expect, test } from "vitest";
import { besideFirstAssessment, waitingFrom } from "@/lib/home/waiting";
import type { Reminder } from "@/lib/reminder/reminder";

const TODAY = "2026-11-29";
type Facts = Parameters<typeof waitingFrom>[0];

const reminder = (kind: Reminder["kind"]): Reminder => ({
  kind,
  userId: "jonas",
  key: "t",
  trialId: "t",
  week: null,
  day: null,
  href: "/trials/t",
});
const latest = { id: "a", day: "2026-11-01", submittedAt: new Date("2026-11-01T10:00:00Z") };
const reader = (since: string, decided = false) => ({
  audience: "MANAGER" as const,
  id: "priya",
  name: "Priya Raman",
  since: new Date(since),
  shared: new Map(decided ? [["a", { grade: "NOTHING" as const, expiresOn: null }]] : []),
  standing: null,
  hasAnswered: decided,
});
const waiting = (more: Partial<Facts> = {}) =>
  waitingFrom({
    latest,
    draft: null,
    reminders: [],
    sharing: [reader("2026-01-01T00:00:00Z", true)],
    today: TODAY,
    ...more,
  });
const kinds = (more: Partial<Facts> = {}) => waiting(more).map(({ kind }) => kind);

describe("what waits for somebody", () => {
  test("is one list: a review that is due is in it, so that nothing says that nothing waits", () => {
    expect(kinds()).toEqual([]);
    expect(kinds({ reminders: [reminder("review")] })).toEqual(["reminder"]);
  });

  test("starts with a new manager, then what has a date, then what has none", () => {
    const draft = { answered: 3, total: 25 };
    const sharing = [reader("2026-11-20T00:00:00Z")];
    const reminders = [reminder("proposal"), reminder("pulse")];
    expect(kinds({ draft, sharing, reminders })).toEqual([
      ...["new-manager", "reminder", "reminder", "draft"],
    ]);
  });

  test("leaves out the first assessment where the page starts with it", () => {
    const sharing = [reader("2026-11-20T00:00:00Z")];
    const reminders = [reminder("voice")];
    const beside = (more: Partial<Facts>) =>
      besideFirstAssessment(waiting({ latest: null, ...more })).map(({ kind }) => kind);
    expect(beside({})).toEqual([]);
    expect(beside({ draft: { answered: 3, total: 25 } })).toEqual([]);
    expect(beside({ reminders, sharing })).toEqual(["reminder"]);
  });

  test("asks about a manager who is not new once about the latest assessment", () => {
    const sharing = [reader("2026-01-01T00:00:00Z")];
    expect(waiting({ sharing })).toEqual([
      { kind: "share", manager: "Priya Raman", assessmentId: "a" },
    ]);
    expect(kinds({ sharing, latest: null })).toEqual(["first"]);
  });

  test("asks for an assessment once: when none was made, or the latest is three months old", () => {
    expect(kinds({ latest: null })).toEqual(["first"]);
    expect(kinds({ latest: null, draft: { answered: 3, total: 25 } })).toEqual(["draft"]);
    const old = { ...latest, day: "2026-08-01" };
    expect(kinds({ latest: old })).toEqual(["due"]);
    expect(kinds({ latest: old, reminders: [reminder("washout")] })).toEqual(["reminder"]);
  });
});
