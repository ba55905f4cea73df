import { randomUUID } from "node:crypto";
import { derivedFrom } from "@/lib/assessment/derivation";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Answers } from "@/lib/scoring/instrument";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";

const START = Date.UTC(2026, 5, 1);
const CONTEXT = { companySize: "GROWING", weights: CONTEXT_WEIGHTS.growing } as const;
let made = 0;

/** Creates people who each submit once, an hour apart, with answers by their place; returns their ids. */
export async function submittedPeople(
  count: number,
  answersOf: (place: number) => Answers,
  { secondsPerItem = 9 } = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db().user.createMany({
    data: ids.map((id) => ({ id, name: "Somebody", email: `${id}@pendulum.example` })),
  });
  for (const [place, id] of ids.entries()) {
    made += 1;
    await submitAs(id, answersOf(place), new Date(START + made * 3_600_000), secondsPerItem);
  }
  return ids;
}

/** Submits an assessment on the first instrument, under its original norms. */
export async function submitAs(
  userId: string,
  answers: Answers,
  submittedAt: Date,
  secondsPerItem = 9,
): Promise<void> {
  const pace = FIRST_INSTRUMENT.items.map(({ key }) => [key, secondsPerItem]);
  await db().assessment.create({
    data: {
      userId,
      instrumentVersion: 1,
      startedAt: submittedAt,
      submittedAt,
      answers,
      pace: Object.fromEntries(pace) as Record<string, number>,
      ...derivedFrom(FIRST_INSTRUMENT, answers, CONTEXT),
    },
  });
}

/** A signed-in person. */
export function viewerOf(userId: string): Viewer {
  return { userId, timeZone: "UTC" } as Viewer;
}
