import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";

export type PartnerRefusal = "not-found" | "nobody-here" | "already-partner" | "busy";
type PartnerOutcome = Outcome<null, PartnerRefusal>;

/** An admin makes somebody people partner of a team and every team below it, from today on. */
export async function appointPartner(
  viewer: Viewer,
  { teamId, email }: { teamId: string; email: string },
): Promise<PartnerOutcome> {
  if (!canAdminister(viewer) || !isId(teamId)) return refused("not-found");
  const team = await db().team.findFirst({ where: { id: teamId, archivedAt: null } });
  if (!team) return refused("not-found");
  const person = await db().user.findFirst({ where: { email, removedAt: null } });
  if (!person) return refused("nobody-here");
  try {
    const startsOn = toDatabaseDay(viewer.today);
    await db().$transaction(async (tx) => {
      await tx.peoplePartner.create({ data: { teamId, userId: person.id, startsOn } });
      await recordChange(tx, viewer, { act: "partner-added", personId: person.id, teamId });
    });
    return done(null);
  } catch (error) {
    const rules = { people_partner_once: "already-partner", busy: "busy" } as const;
    return refusedBy<PartnerRefusal>(error, rules);
  }
}

/** An admin ends that somebody is people partner of a team, at once. */
export async function endPartner(viewer: Viewer, id: string): Promise<PartnerOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  const today = toDatabaseDay(viewer.today);
  return db().$transaction(async (tx): Promise<PartnerOutcome> => {
    const [ended] = await tx.peoplePartner.updateManyAndReturn({
      where: { id, ...includingDay(today) },
      data: { endsOn: today },
    });
    if (!ended) return refused("not-found");
    const { userId: personId, teamId } = ended;
    await recordChange(tx, viewer, { act: "partner-ended", personId, teamId });
    return done(null);
  });
}
