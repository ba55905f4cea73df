import { addMonths, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { closeQuarters } from "@/lib/release/closing-mutations";
import { closingAfter, quarterStart } from "@/lib/release/quarter";
import type { Organisation } from "./organisation";
import { randomFor } from "./random";

/** Figures of the last year and a half. */
const MONTHS = 18;

/** Of the cast, who does not want to count. */
const DECLINED = ["oskar"];

/** Writes the consents, and closes the last quarters in order. */
export async function seedFigures(organisation: Organisation, today: Day): Promise<void> {
  const first = addMonths(quarterStart(today), -MONTHS);
  const people = [...organisation.people.values()].filter(
    ({ key }) => !["bea", "carl", "ruth"].includes(key),
  );
  const consents = people.map(({ key, userId }): Prisma.FigureConsentCreateManyInput => {
    const random = randomFor(`figures of ${key}`);
    const declines = isCast(key) ? DECLINED.includes(key) : random.uniform() < 0.08;
    const decidedAt = new Date(`${first}T09:${String(random.whole(10, 59))}:00Z`);
    return { userId, given: !declines, decidedAt };
  });
  await db().figureConsent.createMany({ data: consents });
  for (let day = closingAfter(first); day <= today; day = closingAfter(day))
    await closeQuarters(new Date(`${day}T12:00:00Z`));
}

function isCast(key: string): boolean {
  return !key.includes("@");
}
