import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Organisation } from "./organisation";

/** Daniel is on leave, and Nils stands in for him; Kaia is people partner of Platform. */
export async function seedStandIns(
  { people, teamIds }: Organisation,
  today: Day,
  now: Date,
): Promise<void> {
  const idOf = (key: string) => people.get(key)?.userId ?? "";
  const day = (days: number) => toDatabaseDay(addDays(today, days));
  await db().delegation.create({
    data: {
      managerId: idOf("daniel"),
      delegateId: idOf("nils"),
      startsOn: day(-3),
      endsOn: day(18),
      namedAt: now,
    },
  });
  const teamId = teamIds.get("Engineering / Platform") ?? "";
  await db().peoplePartner.create({ data: { userId: idOf("kaia"), teamId, startsOn: day(-200) } });
}
