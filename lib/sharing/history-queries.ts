import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Door, Grade } from "@/lib/db/generated/enums";
import { sharingFrom } from "./own-sharing";
import type { DirectManager } from "./queries";

/** Who sees what of the viewer's assessments today, and every choice that led there, the latest first. */
export async function listSharingDecisions(viewer: Viewer, manager: DirectManager | null) {
  const rows = await db().assessment.findMany({
    where: { userId: viewer.userId, submittedAt: { not: null } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      submittedAt: true,
      verdict: true,
      shares: {
        orderBy: [{ decidedAt: "desc" }, { grade: "asc" }],
        include: { audienceUser: { select: { id: true, name: true } } },
      },
    },
  });
  const submitted = rows.flatMap(({ submittedAt, ...row }) =>
    submittedAt ? { ...row, submittedAt } : [],
  );
  return sharingFrom(submitted, { manager, today: viewer.today, timeZone: viewer.timeZone });
}

/** Somebody's look at the viewer's record: one page view, with the assessments that were on it. */
export type OwnLook = {
  at: Date;
  reader: string;
  door: Door;
  assessments: { day: Day; grade: Grade }[];
};

const LOOKS_SHOWN = 200;

/** Who looked at the viewer's record, when, at what and by which door, the latest first. */
export async function listLooks(viewer: Viewer): Promise<OwnLook[]> {
  const rows = await db().accessLogEntry.findMany({
    where: { subjectId: viewer.userId },
    orderBy: [{ at: "desc" }, { viewerId: "asc" }, { id: "asc" }],
    take: LOOKS_SHOWN,
    select: {
      at: true,
      door: true,
      grade: true,
      viewer: { select: { id: true, name: true } },
      assessment: { select: { submittedAt: true } },
    },
  });
  const looks = new Map<string, OwnLook>();
  for (const { at, door, grade, viewer: reader, assessment } of rows) {
    const key = `${at.toISOString()} ${reader.id} ${door}`;
    const look = looks.get(key) ?? { at, reader: reader.name, door, assessments: [] };
    const day = dayOf(assessment.submittedAt ?? at, viewer.timeZone);
    look.assessments.push({ day, grade });
    looks.set(key, look);
  }
  return [...looks.values()];
}
