import { db } from "@/lib/db/client";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import type { TableFacts } from "./matrix-world";

/**
 * The people Jonas named, and what he shares with them of his latest assessment: scores with his
 * sponsor, everything with his mentor; and a former mentor, who saw everything. `jonas.moment` is
 * when he decided about the sponsor.
 */
export async function addSharingFacts(facts: TableFacts): Promise<void> {
  const now = Date.now();
  const past = new Date(now - 3_600_000);
  await nameFor(facts, "sofia", "MENTOR", { namedAt: past, endedAt: new Date(now - 60_000) });
  await nameFor(facts, "mei", "SPONSOR", { namedAt: past });
  await nameFor(facts, "malik", "MENTOR", { namedAt: new Date(now - 60_000) });
  await shareWith(facts, "sofia", "MENTOR", "EVERYTHING", new Date(now - 120_000));
  facts["jonas.moment"] = `${now - 30_000}`;
  await shareWith(facts, "mei", "SPONSOR", "SCORES", new Date(now - 30_000));
  await shareWith(facts, "malik", "MENTOR", "EVERYTHING", new Date(now - 30_000));
}

type Named = { namedAt: Date; endedAt?: Date };

async function nameFor(
  facts: TableFacts,
  key: string,
  audience: Audience,
  when: Named,
): Promise<void> {
  const who = { personId: facts.jonas ?? "", readerId: facts[key] ?? "", audience };
  await db().naming.create({ data: { ...who, ...when } });
}

async function shareWith(
  facts: TableFacts,
  key: string,
  audience: Audience,
  grade: Grade,
  decidedAt: Date,
): Promise<void> {
  const assessmentId = facts["jonas.assessment"] ?? "";
  const data = { assessmentId, audience, audienceUserId: facts[key] ?? "", grade, decidedAt };
  await db().share.create({ data });
}
