import { addMonths, monthOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { SCOPES } from "@/lib/release/consent";
import { closeMonths } from "@/lib/release/closing-mutations";
import type { Organisation } from "./organisation";
import { randomFor } from "./random";

const MONTHS = 12;

/** Who does not want to count: some of the cast by name, and a few of the others. */
const DECLINED: Record<string, readonly string[]> = { oskar: SCOPES, emil: ["TEAM"] };

/** Writes the consents, and closes the last twelve months in order. */
export async function seedFigures(organisation: Organisation, today: Day): Promise<void> {
  const first = addMonths(`${monthOf(today)}-01`, -MONTHS);
  const people = [...organisation.people.values()].filter(
    ({ key }) => !["bea", "carl", "ruth"].includes(key),
  );
  const consents = people.flatMap(({ key, userId }) => {
    const random = randomFor(`figures of ${key}`);
    const declines = DECLINED[key] ?? (!isCast(key) && random.uniform() < 0.08 ? SCOPES : []);
    return SCOPES.map((scope): Prisma.FigureConsentCreateManyInput => {
      const decidedAt = new Date(`${first}T09:${String(random.whole(10, 59))}:00Z`);
      return { userId, scope, given: !declines.includes(scope), decidedAt };
    });
  });
  await db().figureConsent.createMany({ data: consents });
  for (let month = addMonths(first, 1); month <= today; month = addMonths(month, 1))
    await closeMonths(new Date(`${month}T12:00:00Z`));
}

function isCast(key: string): boolean {
  return !key.includes("@");
}
