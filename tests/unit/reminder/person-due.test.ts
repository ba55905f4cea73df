import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { personDueFrom, type PersonDueFacts } from "@/lib/reminder/person-due";
import { dayWord, inOrder, personReminderFrom, type Reminder } from "@/lib/reminder/reminder";

const DAY = "2026-09-01";
const latest = { id: "a", day: DAY, submittedAt: new Date("2026-09-01T10:00:00Z") };
const reader = (
  id: string,
  since: string,
  more: Partial<PersonDueFacts["readers"][number]> = {},
) => ({
  id,
  audience: "MANAGER" as const,
  since: new Date(since),
  sinceDay: since.slice(0, 10),
  hasAnswered: false,
  hasDecidedLatest: false,
  ...more,
});
const due = (days: number, more: Partial<PersonDueFacts> = {}) =>
  personDueFrom(
    { userId: "jonas", latest, hasDraft: false, readers: [], ...more },
    addDays(DAY, days),
  ).map(({ kind, key }) => `${kind} ${key}`);
const OLD = "2026-01-01T00:00:00Z";
const NEW = "2026-09-20T00:00:00Z";

describe("what is due about somebody's assessments", () => {
  test("is nothing before the first one", () => {
    const readers = [reader("priya", NEW)];
    expect(due(500, { latest: null, readers })).toEqual([]);
    expect(due(500, { latest: null, hasDraft: true })).toEqual([]);
  });

  test("is the next one after three months, unless it has begun", () => {
    expect(due(89)).toEqual([]);
    expect(due(90)).toEqual(["assessment-due a"]);
    expect(due(400)).toEqual(["assessment-due a"]);
    expect(due(90, { hasDraft: true })).toEqual([]);
  });

  test("is what a new manager sees, before what anybody sees of the latest one", () => {
    const mentor = reader("mira", OLD, { audience: "MENTOR" });
    const readers = [reader("priya", NEW), mentor];
    expect(due(1, { readers })).toEqual(["new-manager priya:2026-09-20"]);
    const answered = reader("priya", NEW, { hasAnswered: true, hasDecidedLatest: true });
    expect(due(1, { readers: [answered, mentor] })).toEqual(["share a:mira"]);
  });

  test("asks about the latest one until it is decided, one reader at a time", () => {
    const two = [reader("priya", OLD), reader("mira", OLD, { audience: "MENTOR" })];
    expect(due(1, { readers: two })).toEqual(["share a:priya"]);
    const decided = two.map((each) => ({ ...each, hasAnswered: true, hasDecidedLatest: true }));
    expect(due(1, { readers: decided })).toEqual([]);
    const undecided = [reader("priya", OLD, { hasAnswered: true })];
    expect(due(1, { readers: undecided })).toEqual(["share a:priya"]);
  });

  test("leads to where it is done", () => {
    const readers = [reader("priya", OLD)];
    const facts = { userId: "jonas", latest, hasDraft: false, readers };
    const reminders = personDueFrom(facts, addDays(DAY, 95)).map(personReminderFrom);
    expect(reminders.map(({ href, day }) => [href, day])).toEqual([
      ["/assessments/a#sharing", null],
      ["/assessments/draft", addDays(DAY, 90)],
    ]);
  });
});

describe("the order of reminders", () => {
  const one = (kind: Reminder["kind"], day: string | null, userId = "jonas"): Reminder => ({
    kind,
    day,
    userId,
    key: "k",
    trialId: null,
    week: null,
    href: "/",
  });
  const kinds = (reminders: Reminder[]) => inOrder(reminders).map(({ kind }) => kind);

  test("is that of their days, those without one last as they came", () => {
    expect(
      kinds([
        one("sign-terms", null),
        one("plan-action", "2026-12-02"),
        one("pulse", "2026-12-01"),
      ]),
    ).toEqual(["pulse", "plan-action", "sign-terms"]);
  });

  test("asks for the assessment once", () => {
    const both = [one("assessment-due", "2026-12-01"), one("washout", "2026-12-20")];
    expect(kinds(both)).toEqual(["washout"]);
    const ofOthers = [one("assessment-due", "2026-12-01"), one("washout", "2026-12-20", "lea")];
    expect(kinds(ofOthers)).toEqual(["assessment-due", "washout"]);
  });

  test("says until when, on which day, or since when", () => {
    const words = (["proposal", "plan-review", "assessment-due"] as const).map((kind) =>
      dayWord(one(kind, DAY)),
    );
    expect(words).toEqual(["by", "on", "since"]);
  });
});
