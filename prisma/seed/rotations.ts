import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Organisation } from "./organisation";

/** Who opted in to the rotation of Storage, in that order. */
const WANTING = ["oskar", "jonas", "lea"];

/** Gives one team of the demo company a rotation, with people who opted in. */
export async function seedRotations(
  organisation: Organisation,
  today: Day,
  now: Date,
): Promise<void> {
  const teamId = organisation.teamIds.get("Engineering / Platform / Storage") ?? "";
  // The day on which the last agreed trial of the team ends.
  const startsOn = toDatabaseDay(addDays(today, 196));
  await db().rotation.create({ data: { teamId, startsOn, turnDays: 70, overlapDays: 7 } });
  const rows = WANTING.map((key, at) => ({
    teamId,
    personId: organisation.people.get(key)?.userId ?? "",
    startsOn: toDatabaseDay(addDays(today, at - 30)),
    askedAt: new Date(now.getTime() - (30 - at) * 86_400_000),
  }));
  await db().rotationWish.createMany({ data: rows });
}
