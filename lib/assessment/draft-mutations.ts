import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { sharedItems } from "@/lib/scoring/bridge";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { SavedAnswers } from "./input";
import type { Form } from "@/lib/scoring/quick-form";
import { currentInstrument, findAsked, findCurrent } from "@/lib/instrument/published-queries";
import { findQuickOffer } from "./queries";
import { sealedNote } from "./sealed-note";

/**
 * Returns the person's draft, or starts one at `now`: of the whole questionnaire, unless the quick
 * form is asked for and can be. Idempotent: there is only one draft.
 */
export async function startAssessment(
  viewer: Viewer,
  now: Date,
  asked: Form = "FULL",
): Promise<{ draftId: string }> {
  const where = { userId: viewer.userId, submittedAt: null };
  const draft = await db().assessment.findFirst({ where, select: { id: true } });
  if (draft) return { draftId: draft.id };
  const { version } = await currentInstrument();
  const form: Form = asked === "QUICK" && (await findQuickOffer(viewer)) ? "QUICK" : "FULL";
  const data = { userId: viewer.userId, instrumentVersion: version, form, startedAt: now };
  // Of concurrent starts the first writes the row, and the others read it.
  await db().assessment.createMany({ data: [data], skipDuplicates: true });
  const { id } = await db().assessment.findFirstOrThrow({ where, select: { id: true } });
  return { draftId: id };
}

/**
 * Saves answers to the viewer's draft: each replaces the previous answer to its item; other items
 * keep theirs, also under concurrent saves. The first `pace` reading (seconds by item key) is kept.
 * Items that the draft's instrument does not have are ignored. A note is stored when the input has
 * one.
 */
export async function saveAnswers(
  viewer: Viewer,
  { draftId, answers, pace, note }: SavedAnswers,
): Promise<Outcome<null, "not-found">> {
  if (!isId(draftId)) return refused("not-found");
  const own = { id: draftId, userId: viewer.userId, submittedAt: null };
  const draft = await db().assessment.findFirst({
    where: own,
    select: { instrumentVersion: true, form: true },
  });
  if (!draft) return refused("not-found");
  const { items } = await findAsked(draft);
  const keys = new Set(items.map((item) => item.key));
  const known = (given: object) =>
    JSON.stringify(Object.fromEntries(Object.entries(given).filter(([key]) => keys.has(key))));
  const saved = await db().$executeRaw`
    UPDATE "assessment"
    SET "answers" = "answers" || ${known(answers)}::jsonb,
        "pace" = ${known(pace)}::jsonb || "pace",
        "note" = CASE WHEN ${note !== undefined} THEN ${sealedNote(note ?? "")} ELSE "note" END
    WHERE "id" = ${draftId}::uuid AND "userId" = ${viewer.userId}::uuid AND "submittedAt" IS NULL`;
  return saved === 1 ? done(null) : refused("not-found");
}

/**
 * Moves the viewer's draft to the current version, where that has the form of the draft. Answers
 * to items that are the same in both
 * versions stay, as does the note; other answers are deleted with their items.
 */
export async function restartDraft(viewer: Viewer, draftId: string): Promise<void> {
  if (!isId(draftId)) return;
  const draft = await db().assessment.findFirst({
    where: { id: draftId, userId: viewer.userId, submittedAt: null },
    select: { instrumentVersion: true, form: true },
  });
  if (!draft) return;
  const [before, current] = await Promise.all([findAsked(draft), findCurrent(draft.form)]);
  if (!current) return;
  const keys = sharedItems(before, current).map(({ key }) => key);
  await db().$executeRaw`
    UPDATE "assessment"
    SET "instrumentVersion" = ${current.version},
        "answers" = COALESCE((SELECT jsonb_object_agg(a."key", a."value")
          FROM jsonb_each("answers") a WHERE a."key" = ANY(${keys})), '{}'),
        "pace" = COALESCE((SELECT jsonb_object_agg(a."key", a."value")
          FROM jsonb_each("pace") a WHERE a."key" = ANY(${keys})), '{}')
    WHERE "id" = ${draftId}::uuid AND "userId" = ${viewer.userId}::uuid AND "submittedAt" IS NULL`;
}

/** Deletes the viewer's draft. Idempotent. */
export async function discardDraft(viewer: Viewer, draftId: string): Promise<void> {
  if (!isId(draftId)) return;
  await db().assessment.deleteMany({
    where: { id: draftId, userId: viewer.userId, submittedAt: null },
  });
}
