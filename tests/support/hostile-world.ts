import { sealedNote } from "@/lib/assessment/sealed-note";
import { ROSTER_SEAL } from "@/lib/column/roster";
import { REASON_SEAL } from "@/lib/column/rotation";
import { HYPOTHESIS_SEAL } from "@/lib/column/trial";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { sealedItems } from "@/lib/handover/sealed-items";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import type { WrittenRung } from "@/lib/ladder/written-rung";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { seal } from "@/lib/seal";
import { sealedRecord } from "@/lib/trial/sealed-record";
import { CAST } from "@/prisma/cast";
import { storeCareer } from "./hostile-career";
import type { TableFacts } from "./matrix-world";

/** The stored texts: field → its text, which starts with the field's name. */
export type Stored = Map<string, string>;

/**
 * Stores all texts in every user-editable field: distributed over the names of people, of teams and
 * of an uploaded list, together in one row elsewhere. Immutable rows are inserted again.
 */
export async function storeEverywhere(facts: TableFacts, texts: string[]): Promise<Stored> {
  const stored: Stored = new Map();
  const keep = (field: string, some = texts) => {
    const text = `${field}: ${some.join("\n")}`;
    stored.set(field, text);
    return text;
  };
  await storeNames(facts, texts, keep);
  await storeAssessments(facts, keep);
  await storeTrials(facts, keep);
  await storeRotations(facts, keep);
  await storeMeasures(facts, keep);
  await storeLadders(keep);
  await storeCareer(facts, keep);
  return stored;
}

type Keep = (field: string, some?: string[]) => string;

async function storeNames(facts: TableFacts, texts: string[], keep: Keep): Promise<void> {
  const people = Object.keys(CAST).filter((key) => key !== "bea");
  const size = Math.ceil(texts.length / people.length);
  const share = (place: number) => texts.slice(place * size, (place + 1) * size);
  for (const [place, key] of people.entries()) {
    const name = keep(`name of ${key}`, share(place));
    await db().user.update({ where: { id: facts[key] ?? "" }, data: { name } });
    const team = { name: keep(`team ${place}`, share(place)), parentId: facts["team.storage"] };
    await db().team.create({ data: team });
  }
  await db().installation.updateMany({ data: { name: keep("installation") } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const device = keep("device");
  await db().session.create({ data: { userId: facts.jonas ?? "", expiresAt, device } });
  const cells = texts.map((text, place) => keep(`row ${place}`, [text]).replaceAll('"', '""'));
  const rows = cells.map((cell, at) => `"${cell}",row${at}@pendulum.example,"${cell}",,2026-01-05`);
  const list = ["Name,Email,Team,Manager's email,Started on", ...rows].join("\n");
  await db().rosterUpload.update({
    where: { id: facts["ada.upload"] ?? "" },
    data: { fileName: keep("file"), text: seal(list, sealingKey(), ROSTER_SEAL) },
  });
}

async function storeAssessments(facts: TableFacts, keep: Keep): Promise<void> {
  const { id: _, ...like } = await db().assessment.findUniqueOrThrow({
    where: { id: facts["jonas.assessment"] ?? "" },
  });
  const note = sealedNote(keep("note of an assessment"));
  const made = await db().assessment.create({
    data: {
      ...(like as object),
      userId: facts.jonas ?? "",
      submittedAt: new Date(),
      note,
    } as never,
  });
  facts["hostile.assessment"] = made.id;
  const shown = { assessmentId: made.id, audience: "MANAGER", grade: "EVERYTHING" } as const;
  await db().share.create({ data: { ...shown, audienceUserId: facts.priya ?? "" } });
  const draft = { note: sealedNote(keep("note of a draft")) };
  await db().assessment.update({ where: { id: facts["jonas.draft"] ?? "" }, data: draft });
}

const FORECAST = { forecastTechnical: 4, forecastPeople: 4, forecastCodingHours: 20 };

async function storeTrials(facts: TableFacts, keep: Keep): Promise<void> {
  const hypothesis = (name: string) => seal(keep(name), sealingKey(), HYPOTHESIS_SEAL);
  for (const [name, trialId] of [
    ["proposed", facts["jonas.proposed"] ?? ""],
    ["running", facts["lea.running"] ?? ""],
  ] as const) {
    const forecastHardest = sealedRecord("forecast", { hardest: keep(`forecast, ${name}`) });
    const withForecast = { hypothesis: hypothesis(`hypothesis, ${name}`), ...FORECAST };
    await db().trial.update({ where: { id: trialId }, data: { ...withForecast, forecastHardest } });
    const criteria = [{ track: "IC" as const, text: keep(`criterion, ${name}`) }];
    const terms = { criteria, seat: keep(`seat, ${name}`), returnsOn: facts.later ?? "" };
    await db().trialTerms.create({
      data: { trialId, terms: sealedRecord("terms", terms), proposedBy: "MANAGER" },
    });
  }
  const trialId = facts["lea.running"] ?? "";
  const { endsOn } = await db().trial.findUniqueOrThrow({ where: { id: trialId } });
  const reason = sealedRecord("extension", { reason: keep("reason of an extension") });
  const toEndsOn = new Date(endsOn.getTime() + 7 * 86_400_000);
  const longer = { trialId, fromEndsOn: endsOn, toEndsOn, reason, proposedBy: "PERSON" } as const;
  await db().trialExtension.create({ data: longer });
  const review = { met: [], well: keep("review, what went well"), next: keep("review, what next") };
  for (const side of ["PERSON", "MANAGER"] as const)
    await db().trialReview.create({
      data: { trialId, week: 2, side, answers: sealedRecord("review", review) },
    });
  const [options, evidence, why] = ["options", "evidence", "why"].map((part) => keep(part)) as [
    string,
    string,
    string,
  ];
  await db().trialDecision.create({
    data: {
      trialId: facts["lea.due"] ?? "",
      outcome: "NOT_NOW",
      proposedBy: "PERSON",
      reviewOn: endsOn,
      record: sealedRecord("decision", { options, evidence, why }),
    },
  });
}

async function storeRotations(facts: TableFacts, keep: Keep): Promise<void> {
  const teamId = facts["team.storage"] ?? "";
  const { id: rotationId } = await db().rotation.findFirstOrThrow({
    where: { teamId, endsOn: null },
  });
  const reason = seal(keep("reason of a turn"), sealingKey(), REASON_SEAL);
  const led = { slot: 2, word: "OVERRIDE", personId: facts.oskar ?? null } as const;
  await db().rotationDecision.create({ data: { rotationId, ...led, reason } });
  const lines = (field: string) =>
    sealedItems([{ text: keep(field), isDone: false }], sealingKey());
  const items = lines("line of a handover");
  await db().handoverList.update({ where: { turnId: facts["lea.turn"] ?? "" }, data: { items } });
  const template = lines("line of a template");
  await db().handoverTemplate.create({ data: { teamId, items: template } });
}

async function storeMeasures(facts: TableFacts, keep: Keep): Promise<void> {
  const latest = await db().contextRevision.findFirstOrThrow({
    where: { companySize: "GROWING" },
    orderBy: { revision: "desc" },
  });
  const said = { decidesEn: keep("who decides"), decidesFr: keep("qui décide") };
  const revision = latest.revision + 1;
  await db().contextRevision.create({
    data: { ...latest, ...said, revision, reason: keep("reason of weights"), setAt: new Date() },
  });
  const items = FIRST_INSTRUMENT.items.map((item) => {
    const text = item.position === 1 ? keep("published statement") : "As good as any.";
    return { ...item, key: `${item.key}-3`, twinOf: undefined, left: { en: text, fr: text } };
  });
  const { norms } = FIRST_INSTRUMENT;
  await db().instrument.create({ data: { version: 3, items, norms, publishedAt: new Date() } });
  const begun = { userId: facts.lea ?? "", instrumentVersion: 3, answers: {} };
  await db().assessment.create({ data: begun });
  const words = (side: string) => ({ en: keep(`${side}, en`), fr: keep(`${side}, fr`) });
  const content = { dimension: "energy", managementSide: "left" };
  await db().instrumentDraftItem.update({
    where: { id: facts["next.item"] ?? "" },
    data: { content: { ...content, left: words("left"), right: words("right") } },
  });
}

async function storeLadders(keep: Keep): Promise<void> {
  const texts = (version: string): WrittenRung[] => {
    const words = (part: string) => ({
      en: keep(`${part} of ${version} ladder, en`),
      fr: keep(`${part} of ${version} ladder, fr`),
    });
    const expectation = {
      dimension: "scale",
      sentence: words("sentence"),
      example: words("example"),
      isShared: true,
    } as const;
    const said = { reach: words("reach"), entry: words("entry"), expectations: [expectation] };
    const [first] = FIRST_RUNGS;
    return FIRST_RUNGS.map((rung) => (rung === first ? { ...rung, ...said } : rung));
  };
  const [source, reason] = [keep("source of a ladder"), keep("reason of a ladder")];
  const day = { effectiveOn: new Date("2020-01-01"), source, reason };
  await db().ladderVersion.create({ data: { version: 2, ...day, rungs: texts("published") } });
  await db().ladderDraft.updateMany({ data: { basedOn: 2, rungs: texts("next") } });
}
