import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone } from "@/lib/db/reading";
import { lookOf } from "@/lib/sharing/look-queries";
import { recordIn } from "@/lib/sharing/record-queries";
import type { SharedRecord } from "@/lib/sharing/shared-record";
import { CAST, type CastKey } from "@/prisma/cast";

/** The present time in tests of sharing. */
export const NOW = new Date("2026-11-24T10:00:00Z");

/** A person of the cast, as a viewer at an instant. */
export async function castViewer(key: CastKey, now = NOW): Promise<Viewer> {
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email: CAST[key].email } });
  const expiresAt = new Date(now.getTime() + 30 * 86_400_000);
  const session = await db().session.create({ data: { userId, expiresAt, seenAt: now } });
  const viewer = await findViewerOfSession(session.id, userId, now, 100);
  if (!viewer) throw new Error(`${key} cannot sign in`);
  return viewer;
}

/** Adds copies of a person's latest submitted assessment; returns the ids. */
export async function addAssessments(
  { userId }: Viewer,
  count: number,
  submittedAt = NOW,
): Promise<string[]> {
  const { id: _, ...like } = await db().assessment.findFirstOrThrow({
    where: { submittedAt: { not: null }, verdict: { not: null } },
  });
  const own = { ...like, userId, submittedAt, startedAt: submittedAt };
  const data = Array.from({ length: count }, () => own as Prisma.AssessmentCreateManyInput);
  const rows = await db().assessment.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The assessments of a person, the latest first. */
export async function assessmentsOf({ userId }: Viewer): Promise<string[]> {
  const rows = await db().assessment.findMany({
    where: { userId, submittedAt: { not: null } },
    orderBy: { submittedAt: "desc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The record of a person as their page reads it for a direct manager, whoever asks; logs the look. */
export function findSharedRecord(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<SharedRecord | null> {
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door: "PAGE" } as const;
  return readAlone(
    recordIn(lookOf(viewer, asked, now), Prisma.sql`r."ownerId" = ${personId}::uuid`),
  );
}
