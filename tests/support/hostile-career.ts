import { sealedTitle } from "@/lib/career/sealed-title";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealedRecord, sealedText } from "@/lib/plan/sealed-record";
import { sealedTalkNote } from "@/lib/talk/sealed-note";
import { sealedPromises, sealedSheet } from "@/lib/talk/sealed-sheet";
import type { TableFacts } from "./matrix-world";

/** Stores texts in every field of Jonas's plan, roles and 1:1s; `keep` makes the text of a field. */
export async function storeCareer(
  facts: TableFacts,
  keep: (field: string) => string,
): Promise<void> {
  await storePlan(facts, keep);
  await db().roleHeld.update({
    where: { id: facts["jonas.role"] ?? "" },
    data: { title: sealedTitle(keep("title of a role")) },
  });
  await db().talkNote.update({
    where: { id: facts["jonas.note"] ?? "" },
    data: { text: sealedTalkNote(keep("note on a 1:1")) },
  });
  const day = facts.today ?? "";
  const action = { what: keep("action of a sheet"), difference: keep("difference of a sheet") };
  const questions = [{ text: keep("question of a sheet"), isAnswered: false }];
  await db().talkSheet.update({
    where: { id: facts["jonas.sheet"] ?? "" },
    data: {
      record: sealedSheet({
        leaning: null,
        dimensions: [],
        actions: [{ ...action, dueOn: day }],
        questions,
      }),
      promises: sealedPromises([{ text: keep("promise of a sheet"), byOn: day, isDone: false }]),
    },
  });
}

async function storePlan(facts: TableFacts, keep: (field: string) => string): Promise<void> {
  const planId = facts["jonas.plan"] ?? "";
  const now = new Date();
  const why = keep("why of a plan");
  const back = { seat: keep("seat of a plan"), returnsOn: facts.later ?? null };
  await db().plan.update({
    where: { id: planId },
    data: { record: sealedRecord("plan", { why, ...back }) },
  });
  const action = {
    what: keep("what of an action"),
    difference: keep("difference of an action"),
    needs: [],
    needsWords: keep("needs of an action"),
    witness: keep("witness of an action"),
  };
  await db().planAction.update({
    where: { id: facts["jonas.action"] ?? "" },
    data: {
      record: sealedRecord("action", action),
      answer: sealedText("answer", keep("answer to an action")),
      answeredAt: now,
    },
  });
  const dropped = { ...action, what: keep("what of a dropped action") };
  await db().planAction.create({
    data: {
      planId,
      createdAt: now,
      dueOn: toDatabaseDay(facts.later ?? ""),
      record: sealedRecord("action", dropped),
      endedAt: now,
      ending: "DROPPED",
      reason: sealedText("reason", keep("reason to drop an action")),
    },
  });
  const evidence = { sentence: keep("evidence"), link: null, metrics: [] };
  await db().planEvidence.update({
    where: { id: facts["jonas.evidence"] ?? "" },
    data: { record: sealedRecord("evidence", evidence) },
  });
  const decision = {
    options: keep("options of a plan's decision"),
    evidence: keep("evidence of a plan's decision"),
    decision: keep("plan's decision"),
  };
  await db().planDecision.create({
    data: {
      planId,
      record: sealedRecord("decision", decision),
      decidedAt: now,
      reviewOn: toDatabaseDay(facts.later ?? ""),
    },
  });
  const text = sealedText("comment", keep("comment on a plan")) ?? "";
  await db().planComment.create({ data: { planId, text, writtenAt: now } });
}
