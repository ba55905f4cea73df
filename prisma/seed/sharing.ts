import { db } from "@/lib/db/client";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import type { Organisation, Placed } from "./organisation";

const DAY_MS = 86_400_000;
/** Named this many days ago, and shared with a day later. */
const NAMED = 9;

/** Writes sponsors and mentors, what is shared with them, and standing choices. */
export async function seedSharing(organisation: Organisation, now: Date): Promise<void> {
  const person = (key: string) => organisation.people.get(key);
  const [ines, lea, mei, viktor, priya] = ["ines", "lea", "mei", "viktor", "priya"].map(person);
  if (!ines || !lea || !mei || !viktor || !priya) throw new Error("the cast is not complete");
  await seedNaming({ from: ines, to: mei, audience: "SPONSOR", grade: "SCORES", latest: 3 }, now);
  await seedNaming(
    { from: ines, to: viktor, audience: "MENTOR", grade: "EVERYTHING", latest: 2 },
    now,
  );
  for (const [from, grade] of [
    [ines, "EVERYTHING"],
    [lea, "SCORES"],
  ] as const)
    await db().standingShare.create({
      data: {
        personId: from.userId,
        audience: "MANAGER",
        audienceUserId: priya.userId,
        grade,
        decidedAt: ago(now, 90),
      },
    });
}

type Naming = { from: Placed; to: Placed; audience: Audience; grade: Grade; latest: number };

async function seedNaming({ from, to, audience, grade, latest }: Naming, now: Date): Promise<void> {
  const reader = { audience, audienceUserId: to.userId };
  await db().naming.create({
    data: { personId: from.userId, readerId: to.userId, audience, namedAt: ago(now, NAMED) },
  });
  const assessments = await db().assessment.findMany({
    where: { userId: from.userId, submittedAt: { not: null } },
    orderBy: { submittedAt: "desc" },
    take: latest,
  });
  for (const { id: assessmentId } of assessments)
    await db().share.create({
      data: { assessmentId, ...reader, grade, decidedAt: ago(now, NAMED - 1) },
    });
}

function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
