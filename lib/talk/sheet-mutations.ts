import { findLatest } from "@/lib/assessment/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Audience, SheetGrade } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { openActions } from "@/lib/plan/plan";
import { findOwnPlans } from "@/lib/plan/queries";
import type { Dimension } from "@/lib/scoring/instrument";
import { decisionAfter, decisionFrom, LATEST_FIRST } from "@/lib/sharing/decision";
import { findReader } from "@/lib/sharing/queries";
import { openedSheet, sealedPromises, sealedSheet } from "./sealed-sheet";
import { questionsWritten, type SheetRecord, type TalkPromise } from "./sheet";

type Ticked = {
  heldOn: Day;
  hasLeaning: boolean;
  dimensions: Dimension[];
  actionIds: string[];
  questions: string[];
};

/**
 * Saves the viewer's sheet for a day with what they ticked, as it is now: what changes later does not
 * change the sheet. A sheet for the same day is written again; what was answered on it meanwhile stays.
 */
export async function writeSheet(
  viewer: Viewer,
  ticked: Ticked,
  now: Date,
): Promise<Outcome<Day, never>> {
  const { userId: personId } = viewer;
  const key = { personId, heldOn: toDatabaseDay(ticked.heldOn) };
  const told = await toldOn(viewer, ticked);
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "talk_sheet" WHERE "personId" = ${personId}::uuid
      AND "heldOn" = ${ticked.heldOn}::date FOR NO KEY UPDATE`;
    const was = await tx.talkSheet.findUnique({ where: { personId_heldOn: key } });
    const before = was ? openedSheet(was.record).questions : [];
    const questions = questionsWritten(ticked.questions, before);
    const record = sealedSheet({ ...told, questions });
    await tx.talkSheet.upsert({
      where: { personId_heldOn: key },
      create: { ...key, record, writtenAt: now },
      update: { record, writtenAt: now },
    });
  });
  return done(ticked.heldOn);
}

async function toldOn(viewer: Viewer, ticked: Ticked): Promise<Omit<SheetRecord, "questions">> {
  const [latest, { open }] = await Promise.all([findLatest(viewer), findOwnPlans(viewer)]);
  const overall = latest?.result.overall;
  return {
    leaning:
      ticked.hasLeaning && latest && overall
        ? {
            day: latest.day,
            value: overall.leaning,
            sem: overall.sem,
            verdict: overall.verdict,
            provisional: latest.provisional,
          }
        : null,
    dimensions: ticked.dimensions.flatMap((name) => {
      const { score, sem } = latest?.result.dimensions[name] ?? { score: null, sem: 0 };
      return score === null ? [] : [{ name, value: score, sem }];
    }),
    actions: openActions(open?.actions ?? [])
      .filter(({ id }) => ticked.actionIds.includes(id))
      .map(({ dueOn, record: { what, difference } }) => ({ what, difference, dueOn })),
  };
}

/** Notes which questions of a sheet of the viewer were answered; the others roll to the next sheet. */
export async function answerQuestions(
  viewer: Viewer,
  { sheet, answered }: { sheet: string; answered: number[] },
): Promise<Outcome<Day, "not-found">> {
  if (!isId(sheet)) return refused("not-found");
  return db().$transaction(async (tx) => {
    const own = { id: sheet, personId: viewer.userId };
    await tx.$executeRaw`SELECT 1 FROM "talk_sheet" WHERE "id" = ${sheet}::uuid FOR NO KEY UPDATE`;
    const was = await tx.talkSheet.findFirst({ where: own });
    if (!was) return refused("not-found");
    const record = openedSheet(was.record);
    const questions = record.questions.map(({ text }, at) => {
      return { text, isAnswered: answered.includes(at) };
    });
    const data = { record: sealedSheet({ ...record, questions }) };
    await tx.talkSheet.update({ where: { id: sheet }, data });
    return done(fromDatabaseDay(was.heldOn));
  });
}

/** Notes what the manager promised in the 1:1 of a sheet of the viewer, and what of it was done. */
export async function notePromises(
  viewer: Viewer,
  { sheet, promises }: { sheet: string; promises: TalkPromise[] },
): Promise<Outcome<Day, "not-found">> {
  if (!isId(sheet)) return refused("not-found");
  const own = { id: sheet, personId: viewer.userId };
  const data = { promises: sealedPromises(promises) };
  const [was] = await db().talkSheet.updateManyAndReturn({ where: own, data });
  return was ? done(fromDatabaseDay(was.heldOn)) : refused("not-found");
}

type SheetChoice = { sheetId: string; audience: Audience; readerId: string; expiresOn: Day | null };

/**
 * Shares a sheet of the viewer with their direct manager until a day, the first one on which it is no
 * longer shown; without a day it is no longer shared. Idempotent. Refused when the named person is no
 * longer their manager.
 */
export async function shareSheet(
  viewer: Viewer,
  { sheetId, expiresOn, ...choice }: SheetChoice,
  now: Date,
): Promise<Outcome<Day, "not-found" | "another-reader">> {
  if (!isId(sheetId)) return refused("not-found");
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "talk_sheet" WHERE "id" = ${sheetId}::uuid FOR NO KEY UPDATE`;
    const sheet = await tx.talkSheet.findFirst({ where: { id: sheetId, personId: viewer.userId } });
    if (!sheet) return refused("not-found");
    const reader = choice.audience === "MANAGER" ? await findReader(viewer, choice, tx) : null;
    if (!reader) return refused("another-reader");
    const of = { sheetId, audience: reader.audience, audienceUserId: reader.id };
    const latest = await tx.talkShare.findFirst({ where: of, orderBy: LATEST_FIRST });
    const grade: SheetGrade = expiresOn ? "SHEET" : "NOTHING";
    const about = { reader, today: viewer.today, now };
    const decision = decisionAfter(latest && decisionFrom(latest), { grade, expiresOn }, about);
    const isNothingNew = latest === null && grade === "NOTHING";
    if (decision && !isNothingNew) await tx.talkShare.create({ data: { ...of, ...decision } });
    return done(fromDatabaseDay(sheet.heldOn));
  });
}
