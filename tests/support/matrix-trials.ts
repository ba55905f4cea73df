import { hashOf, newSecret } from "@/lib/auth/link/one-time-token";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealedRecord } from "@/lib/trial/sealed-record";
import type { TableFacts } from "./matrix-world";

/**
 * Pending signatures of the manager in Lea's running trial (new terms, a later end), and an ended
 * trial of hers with a decision that waits too.
 */
export async function addTrialLife(facts: TableFacts): Promise<void> {
  const today = facts.today ?? "";
  const trialId = facts["lea.running"] ?? "";
  const signed = { proposedBy: "PERSON" as const, personSignedAt: new Date() };
  const terms = sealedRecord("terms", { criteria: [], seat: "", returnsOn: today });
  const made = await db().trialTerms.create({ data: { trialId, terms, ...signed } });
  facts["lea.terms"] = made.id;
  const criteria = [{ track: "IC" as const, text: "secret criterion" }];
  await db().trialTerms.create({
    data: {
      trialId: facts["jonas.proposed"] ?? "",
      proposedBy: "MANAGER",
      managerSignedAt: new Date(),
      terms: sealedRecord("terms", { criteria, seat: "", returnsOn: today }),
    },
  });
  const { endsOn } = await db().trial.findUniqueOrThrow({ where: { id: trialId } });
  const day = (days: number) => new Date(endsOn.getTime() + days * 86_400_000);
  facts.soon = day(14).toISOString().slice(0, 10);
  const reason = sealedRecord("extension", { reason: "secret reason" });
  const asked = { trialId, fromEndsOn: endsOn, toEndsOn: day(7), reason };
  const extension = await db().trialExtension.create({ data: { ...asked, ...signed } });
  facts["lea.extension"] = extension.id;
  const over = await db().trial.create({
    data: {
      personId: facts.lea ?? "",
      teamId: facts["team.storage"] ?? "",
      proposedById: facts.priya ?? null,
      agreedAt: new Date(),
      startsOn: toDatabaseDay(addDays(today, -120)),
      endsOn: toDatabaseDay(addDays(today, -64)),
    },
  });
  facts["lea.over"] = over.id;
  const record = sealedRecord("decision", { options: "", evidence: "", why: "secret why" });
  const decided = { trialId: over.id, outcome: "NOT_NOW" as const, record };
  const reviewOn = toDatabaseDay(addDays(today, 90));
  const decision = await db().trialDecision.create({ data: { ...decided, reviewOn, ...signed } });
  facts["lea.decision"] = decision.id;
  await addDueThings(facts, today);
}

/** A mailed link to Lea's questions, and an ended trial of hers without a decision. */
async function addDueThings(facts: TableFacts, today: string): Promise<void> {
  facts["lea.pulse"] = newSecret();
  await db().trialPulseLink.create({
    data: {
      hash: hashOf(facts["lea.pulse"]),
      trialId: facts["lea.running"] ?? "",
      week: 1,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const due = await db().trial.create({
    data: {
      personId: facts.lea ?? "",
      teamId: facts["team.storage"] ?? "",
      proposedById: facts.priya ?? null,
      agreedAt: new Date(),
      startsOn: toDatabaseDay(addDays(today, -30)),
      endsOn: toDatabaseDay(addDays(today, -9)),
    },
  });
  facts["lea.due"] = due.id;
}
