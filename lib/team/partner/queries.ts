import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import { isId } from "@/lib/id";
import { byName } from "@/lib/language/collation";

/** A people partner of a team; `id` is of the appointment. */
export type Partner = { id: string; name: string };

/** The people partners of a team today, by name, for admins; nobody for others. */
export async function listPartners(viewer: Viewer, teamId: string): Promise<Partner[]> {
  if (!canAdminister(viewer) || !isId(teamId)) return [];
  const rows = await db().peoplePartner.findMany({
    where: { teamId, ...includingDay(toDatabaseDay(viewer.today)), user: { removedAt: null } },
    select: { id: true, user: { select: { name: true } } },
  });
  return byName(
    rows.map(({ id, user }) => ({ id, name: user.name })),
    viewer,
  );
}
