import type { Viewer } from "@/lib/auth/viewer";
import { DRAFT_AND_FULL } from "@/lib/assessment/overview-queries";
import { DUE_AFTER_DAYS } from "@/lib/assessment/policy";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readAlone } from "@/lib/db/reading";
import type { Prisma } from "@/lib/db/generated/client";
import { askedReaders, type AskedReader } from "@/lib/sharing/question-queries";
import type { PersonDueFacts } from "./person-due";

/** How long somebody is asked by mail to answer the assessment again, in days. */
const ASKED_DAYS = 30;

/** Somebody's draft and latest assessment as part of a larger query about them. */
export const DRAFT_AND_LATEST = {
  ...DRAFT_AND_FULL,
  take: 2,
  select: { id: true, submittedAt: true },
} satisfies Prisma.AssessmentFindManyArgs;

/**
 * What decides what is due about the assessments of everybody about whom something recently came due,
 * for the job that sends mail.
 */
export async function listPeopleFacts(today: Day, timeZone: string): Promise<PersonDueFacts[]> {
  const readers = await readAlone(askedReaders(today, timeZone, null));
  const people = await db().user.findMany({
    where: askedByMail(today, [...readers.keys()]),
    relationLoadStrategy: "join",
    select: { id: true, assessments: DRAFT_AND_LATEST },
  });
  return people.map(({ id, assessments }) => {
    const person = { userId: id, timeZone };
    return personFactsFrom(person, assessments, readers.get(id) ?? []);
  });
}

/** What decides what is due about somebody's assessments, from the rows of `DRAFT_AND_LATEST`. */
export function personFactsFrom(
  { userId, timeZone }: Pick<Viewer, "userId" | "timeZone">,
  assessments: readonly { id: string; submittedAt: Date | null }[],
  readers: AskedReader[],
): PersonDueFacts {
  const latest = assessments.find(({ submittedAt }) => submittedAt !== null);
  return {
    userId,
    latest: latest?.submittedAt
      ? {
          id: latest.id,
          day: dayOf(latest.submittedAt, timeZone),
          submittedAt: latest.submittedAt,
        }
      : null,
    hasDraft: assessments.some(({ submittedAt }) => submittedAt === null),
    readers,
  };
}

// A day more on both sides covers every time zone; the rule decides by the day.
function askedByMail(today: Day, asked: string[]): Prisma.UserWhereInput {
  const from = toDatabaseDay(addDays(today, -DUE_AFTER_DAYS - ASKED_DAYS));
  const until = toDatabaseDay(addDays(today, 2 - DUE_AFTER_DAYS));
  return {
    removedAt: null,
    joinedAt: { not: null },
    OR: [
      { id: { in: asked } },
      { assessments: { some: { form: "FULL", submittedAt: { gte: from, lt: until } } } },
    ],
  };
}
