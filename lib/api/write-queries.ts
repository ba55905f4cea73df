import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { findPlanOf } from "./detail-queries";
import { findRow } from "./list-queries";
import { listOwn } from "./own-queries";
import type { ListName } from "./row";
import type { WritableKind, WritableRow } from "./write";

type Find = (viewer: Viewer, id: string, now: Date) => Promise<WritableRow | null>;

const ofOrganisation =
  (list: WritableKind & ListName): Find =>
  (viewer, id) =>
    findRow(viewer, list, id);

const ofOnesOwn =
  (kind: Extract<WritableKind, `own-${string}`>): Find =>
  async (viewer, id, now) => {
    const rows: WritableRow[] = await listOwn(viewer, kind, now, id);
    return rows.find((row) => row.id === id) ?? null;
  };

const FIND: Record<WritableKind, Find> = {
  people: ofOrganisation("people"),
  teams: ofOrganisation("teams"),
  memberships: ofOrganisation("memberships"),
  managements: ofOrganisation("managements"),
  openings: ofOrganisation("openings"),
  trials: ofOrganisation("trials"),
  turns: ofOrganisation("turns"),
  "rotation-plans": findPlanOf,
  "own-absences": ofOnesOwn("own-absences"),
  "own-actions": ofOnesOwn("own-actions"),
  "own-evidence": ofOnesOwn("own-evidence"),
};

/** A row that a program may change, as it reads it; null when there is none with this id. */
export function findWritable(
  viewer: Viewer,
  kind: WritableKind,
  id: string,
  now: Date,
): Promise<WritableRow | null> {
  return FIND[kind](viewer, id, now);
}

/** What the mutations of a kind lock, in their order: the same here, or two of them would wait for each other. */
const LOCKED: Record<WritableKind, Prisma.Sql[]> = {
  people: [Prisma.sql`"user" l WHERE l."id"`],
  teams: [Prisma.sql`"team" l WHERE l."id"`],
  memberships: [Prisma.sql`"user" l JOIN "membership" r ON r."userId" = l."id" WHERE r."id"`],
  managements: [Prisma.sql`"team" l JOIN "management" r ON r."teamId" = l."id" WHERE r."id"`],
  openings: [Prisma.sql`"opening" l WHERE l."id"`],
  trials: [
    Prisma.sql`"user" l JOIN "trial" r ON r."personId" = l."id" WHERE r."id"`,
    Prisma.sql`"team" l JOIN "trial" r ON r."teamId" = l."id" WHERE r."id"`,
  ],
  turns: [Prisma.sql`"turn" l WHERE l."id"`],
  "rotation-plans": [Prisma.sql`"team" l WHERE l."id"`],
  "own-absences": [Prisma.sql`"absence" l WHERE l."id"`],
  "own-actions": [Prisma.sql`"plan" l JOIN "plan_action" r ON r."planId" = l."id" WHERE r."id"`],
  "own-evidence": [Prisma.sql`"plan" l JOIN "plan_evidence" r ON r."planId" = l."id" WHERE r."id"`],
};

/** The same, which nobody else changes until the end of the transaction. */
export async function lockWritable(
  viewer: Viewer,
  kind: WritableKind,
  id: string,
  now: Date,
): Promise<WritableRow | null> {
  if (!isId(id)) return null;
  for (const locked of LOCKED[kind])
    await db().$executeRaw`SELECT 1 FROM ${locked} = ${id}::uuid FOR NO KEY UPDATE OF l`;
  return findWritable(viewer, kind, id, now);
}
