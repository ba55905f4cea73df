import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import type { Form } from "@/lib/scoring/quick-form";
import { findAsked } from "@/lib/instrument/published-queries";
import { answersFrom } from "./assessment-record";
import { unansweredOf } from "./draft";
import type { OwnRecord } from "./own-record";
import { OWN_COLUMNS, ownRecordFrom } from "./queries";

export type Overview = {
  latest: OwnRecord | null;
  /** The submitted one before the latest. */
  before: OwnRecord | null;
  /** The progress of an open draft. */
  draft: { answered: number; total: number } | null;
};

/** A person's draft, then their full assessments, the latest first. */
export const DRAFT_AND_FULL = {
  where: { OR: [{ submittedAt: null }, { form: "FULL" }] },
  orderBy: [{ submittedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
} satisfies Prisma.AssessmentFindManyArgs;

/** The viewer's two latest full assessments and draft, as part of a larger query about the viewer. */
export const LATEST_AND_DRAFT = {
  ...DRAFT_AND_FULL,
  take: 3,
  select: OWN_COLUMNS,
} satisfies Prisma.AssessmentFindManyArgs;

/** The viewer's two latest assessments and draft, if any, from the rows of `LATEST_AND_DRAFT`. */
export async function overviewFrom(
  viewer: Viewer,
  rows: Prisma.AssessmentGetPayload<typeof LATEST_AND_DRAFT>[],
): Promise<Overview> {
  const draft = rows.find((row) => row.submittedAt === null);
  const [latest, before] = rows.filter((row) => row.submittedAt !== null);
  return {
    latest: latest ? await ownRecordFrom(viewer, latest) : null,
    before: before ? await ownRecordFrom(viewer, before) : null,
    draft: draft ? await progressOf(draft) : null,
  };
}

async function progressOf(row: { instrumentVersion: number; form: Form; answers: unknown }) {
  const instrument = await findAsked(row);
  const total = instrument.items.length;
  return {
    total,
    answered: total - unansweredOf(instrument, answersFrom(row.answers)).length,
  };
}
