import { describe, expect, test } from "vitest";
import { PlanGrade } from "@/lib/db/generated/enums";
import { canAnswer, canComment, type PlanReading } from "@/lib/plan/policy";
import type { Relation } from "@/lib/sharing/policy";

const RELATIONS: Relation[] = [
  "self",
  "direct manager",
  "named sponsor",
  "named mentor",
  "former manager",
  "formerly named",
  "director",
  "colleague",
  "trial sponsor",
  "admin",
  "removed",
];
const readings: PlanReading[] = RELATIONS.flatMap((relation) =>
  Object.values(PlanGrade).flatMap((grade) =>
    [false, true].map((isClosed) => ({ relation, grade, isClosed })),
  ),
);

describe.each(readings)("$relation, who sees $grade, closed: $isClosed", (reading) => {
  const { relation, grade, isClosed } = reading;

  test("comments only on their own open plan, or as the direct manager who sees it", () => {
    const isReader = relation === "direct manager" && grade !== "NOTHING";
    expect(canComment(reading)).toBe(!isClosed && (relation === "self" || isReader));
  });

  test("answers what an action needs only as the direct manager who sees it", () => {
    const isReader = relation === "direct manager" && grade !== "NOTHING";
    expect(canAnswer(reading)).toBe(!isClosed && isReader);
  });
});
