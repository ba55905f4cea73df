import { expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { ASK_DAYS, askDueFrom } from "@/lib/reminder/ask-due";
import { askReminderFrom } from "@/lib/reminder/reminder";

const ASKED = "2026-11-29";
const asked = (days: number, takesPartIn: string[] = [], askedOn: string | null = ASKED) =>
  askDueFrom(
    { userId: "jonas", rotations: [{ teamId: "storage", askedOn }], takesPartIn },
    addDays(ASKED, days),
  );

test("a member is asked for two weeks, or until they take part", () => {
  expect(asked(0)).toEqual([{ kind: "take-part", userId: "jonas", teamId: "storage", day: ASKED }]);
  expect(asked(ASK_DAYS - 1)).toHaveLength(1);
  expect(asked(ASK_DAYS)).toEqual([]);
  expect(asked(-1)).toEqual([]);
  expect(asked(0, ["storage"])).toEqual([]);
  expect(asked(0, ["query"])).toHaveLength(1);
  expect(asked(0, [], null)).toEqual([]);
});

test("the question leads to the rotation, and another day asks anew", () => {
  expect(askReminderFrom(asked(3)[0]!)).toMatchObject({
    key: `storage:${ASKED}`,
    day: ASKED,
    href: "/teams/storage/rotation#take-part",
  });
});
