import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Organisation } from "./organisation";
import { SAMIR_LEADS } from "./trials";

/** Who opted in to the rotation of Storage, in that order. */
const WANTING = ["oskar", "jonas", "lea"];

const TURN_DAYS = 84;

/**
 * Gives Storage a rotation, with people who opted in. Nobody can lead in its first turn: Oskar is away,
 * the two others passed, and nobody else opted in. Samir's trial takes the place of the second turn.
 */
export async function seedRotations(
  { teamIds, people }: Organisation,
  today: Day,
  now: Date,
): Promise<void> {
  const teamId = teamIds.get("Engineering / Platform / Storage") ?? "";
  const idOf = (key: string) => people.get(key)?.userId ?? "";
  const day = (days: number) => toDatabaseDay(addDays(today, days));
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const first = SAMIR_LEADS - TURN_DAYS;
  const rhythm = { startsOn: day(first), turnDays: TURN_DAYS, overlapDays: 0 };
  const { id: rotationId } = await db().rotation.create({ data: { teamId, ...rhythm } });
  const rows = WANTING.map((key, at) => ({
    teamId,
    personId: idOf(key),
    startsOn: day(at - 30),
    askedAt: ago(30 - at),
  }));
  await db().rotationWish.createMany({ data: rows });
  await db().absence.create({
    data: { userId: idOf("oskar"), startsOn: day(first + 10), endsOn: day(first + 80) },
  });
  const passed = ["jonas", "lea"].map((key, at) => ({
    rotationId,
    slot: 0,
    word: "PASS" as const,
    personId: idOf(key),
    decidedAt: ago(9 - at),
  }));
  await db().rotationDecision.createMany({ data: passed });
}
