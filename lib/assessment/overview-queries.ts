import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { answersFrom } from "./assessment-record";
import { unansweredOf } from "./draft";
import { findInstrument } from "./instrument-queries";
import type { OwnRecord } from "./own-record";
import { OWN_COLUMNS, ownRecordFrom } from "./queries";

export type Overview = {
  latest: OwnRecord | null;
  /** How far an open draft is. */
  draft: { answered: number; total: number } | null;
};

/** One's own latest assessment and the draft, if any, in one statement. */
export async function findOverview(viewer: Viewer): Promise<Overview> {
  const rows = await db().assessment.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ submittedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: 2,
    select: OWN_COLUMNS,
  });
  const draft = rows.find((row) => row.submittedAt === null);
  const latest = rows.find((row) => row.submittedAt !== null);
  return {
    latest: latest ? await ownRecordFrom(viewer, latest) : null,
    draft: draft ? await progressOf(draft) : null,
  };
}

async function progressOf(row: { instrumentVersion: number; answers: unknown }) {
  const instrument = await findInstrument(row.instrumentVersion);
  const total = instrument.items.length;
  return {
    total,
    answered: total - unansweredOf(instrument, answersFrom(row.answers)).length,
  };
}
