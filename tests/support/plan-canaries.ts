import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { ActionRecord } from "@/lib/plan/plan";
import { sealedRecord, sealedText } from "@/lib/plan/sealed-record";
import type { Plant } from "./canaries";

/** Plants a canary in every text of Jonas's plan, which others see as tests/support/matrix-plan.ts says. */
export async function plantPlanTexts(fill: (text: string) => string, plant: Plant): Promise<void> {
  const now = new Date();
  const planId = fill("{jonas.plan}");
  const whole = ["self", "manager", "mentor"];
  const ofWhole = (column: string) => plant(column, "jonas", whole);
  const ofOutline = (column: string) => plant(column, "jonas", [...whole, "sponsor"]);
  const day = toDatabaseDay(addDays(dayOf(now, "UTC"), 30));
  const action = (): ActionRecord => {
    const what = ofOutline("PlanAction.record");
    return { what, difference: "different", needs: [], needsWords: "", witness: "" };
  };
  const why = ofWhole("Plan.record");
  await db().plan.update({
    where: { id: planId },
    data: { record: sealedRecord("plan", { why, seat: "", returnsOn: null }) },
  });
  await db().planAction.update({
    where: { id: fill("{jonas.action}") },
    data: {
      record: sealedRecord("action", action()),
      answer: sealedText("answer", ofOutline("PlanAction.answer")),
      answeredAt: now,
    },
  });
  await db().planAction.create({
    data: {
      planId,
      createdAt: now,
      dueOn: day,
      record: sealedRecord("action", action()),
      endedAt: now,
      ending: "DROPPED",
      reason: sealedText("reason", ofOutline("PlanAction.reason")),
    },
  });
  const sentence = ofWhole("PlanEvidence.record");
  await db().planEvidence.update({
    where: { id: fill("{jonas.evidence}") },
    data: { record: sealedRecord("evidence", { sentence, link: null, metrics: [] }) },
  });
  const decision = ofWhole("PlanDecision.record");
  const decided = sealedRecord("decision", { options: "", evidence: "", decision });
  await db().planDecision.create({
    data: { planId, record: decided, decidedAt: now, reviewOn: day },
  });
  const text = sealedText("comment", ofOutline("PlanComment.text")) ?? "";
  await db().planComment.create({ data: { planId, text, writtenAt: now } });
}
