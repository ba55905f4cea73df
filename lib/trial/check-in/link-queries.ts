import { hashOf } from "@/lib/auth/link/one-time-token";
import { db } from "@/lib/db/client";
import { USUAL_HOURS } from "./input";

/** The week that a mailed link can still answer, and the default hours; null when it answers nothing. */
export async function findPulseLink(
  secret: string,
  now: Date,
): Promise<{
  week: number;
  before: typeof USUAL_HOURS;
} | null> {
  const link = await db().trialPulseLink.findFirst({
    where: { hash: hashOf(secret), usedAt: null, expiresAt: { gt: now } },
    select: {
      week: true,
      trial: {
        select: {
          pulses: {
            orderBy: { week: "desc" },
            take: 1,
            select: { codingHours: true, peopleHours: true, otherHours: true },
          },
        },
      },
    },
  });
  if (!link) return null;
  return { week: link.week, before: link.trial.pulses[0] ?? USUAL_HOURS };
}
