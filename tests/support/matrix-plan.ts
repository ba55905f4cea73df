import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Audience, PlanGrade } from "@/lib/db/generated/enums";
import { sealedRecord, sealedText } from "@/lib/plan/sealed-record";
import type { TableFacts } from "./matrix-world";

/**
 * Jonas's plan with an action, evidence, a comment and a decision to review: everything is shared with
 * his manager and his mentor, target and actions with his sponsor, nothing any more with his former
 * mentor. Lea's plan has no action.
 */
export async function addPlanFacts(facts: TableFacts): Promise<void> {
  const now = new Date();
  const day = (days: number) => toDatabaseDay(addDays(facts.today ?? "", days));
  const planId = await planOf(facts, "jonas");
  facts["jonas.plan"] = planId;
  facts["lea.plan"] = await planOf(facts, "lea");
  const record = sealedRecord("action", {
    what: "secret action",
    difference: "secret difference",
    needs: ["time"],
    needsWords: "",
    witness: "",
  });
  const action = { planId, createdAt: now, dueOn: day(60), record };
  facts["jonas.action"] = (await db().planAction.create({ data: action })).id;
  const evidence = { sentence: "secret evidence", link: null, metrics: [] };
  const proof = { planId, happenedOn: day(-2), writtenAt: now };
  facts["jonas.evidence"] = (
    await db().planEvidence.create({
      data: { ...proof, record: sealedRecord("evidence", evidence) },
    })
  ).id;
  const decision = { options: "", evidence: "", decision: "secret decision" };
  const decided = { planId, decidedAt: now, reviewOn: day(0) };
  facts["jonas.decision"] = (
    await db().planDecision.create({
      data: { ...decided, record: sealedRecord("decision", decision) },
    })
  ).id;
  const text = sealedText("comment", "secret comment") ?? "";
  const authorId = facts.priya ?? "";
  await db().planComment.create({ data: { planId, authorId, text, writtenAt: now } });
  const share = (key: string, audience: Audience, grade: PlanGrade, ago: number) =>
    db().planShare.create({
      data: {
        planId,
        audience,
        audienceUserId: facts[key] ?? "",
        grade,
        decidedAt: new Date(now.getTime() - ago),
      },
    });
  await share("priya", "MANAGER", "EVERYTHING", 0);
  await share("mei", "SPONSOR", "ACTIONS", 0);
  await share("malik", "MENTOR", "EVERYTHING", 0);
  await share("sofia", "MENTOR", "EVERYTHING", 120_000);
}

async function planOf(facts: TableFacts, key: string): Promise<string> {
  const record = sealedRecord("plan", { why: `secret why of ${key}`, seat: "", returnsOn: null });
  const startedAt = new Date(Date.now() - 3_600_000);
  const data = { personId: facts[key] ?? "", startedAt, ladderVersion: 1, record };
  return (await db().plan.create({ data: { ...data, target: "STAY" } })).id;
}
