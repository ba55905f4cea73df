import type { Change } from "@/lib/audit/act";
import { db } from "@/lib/db/client";
import type { Organisation } from "./organisation";

const DAY_MS = 86_400_000;

type Told = Change & { daysAgo: number; by: string };

/** What Ada and others changed lately, as their changes would have written it. */
export async function seedAudit({ people, teamIds }: Organisation, now: Date): Promise<void> {
  const idOf = (key: string) => people.get(key)?.userId ?? "";
  const platform = teamIds.get("Engineering / Platform") ?? "";
  const told: Told[] = [
    { daysAgo: 200, by: "ada", act: "partner-added", personId: idOf("kaia"), teamId: platform },
    {
      daysAgo: 90,
      by: "ada",
      act: "setting-changed",
      thing: "requireSecondFactor",
      details: { before: true, after: false },
    },
    { daysAgo: 40, by: "ada", act: "person-removed", personId: idOf("bea") },
    { daysAgo: 21, by: "ada", act: "person-added", personId: idOf("carl") },
    { daysAgo: 21, by: "ada", act: "invitation-issued", personId: idOf("carl") },
    { daysAgo: 9, by: "jonas", act: "password-changed", personId: idOf("jonas") },
    { daysAgo: 3, by: "daniel", act: "delegate-named", personId: idOf("nils") },
    {
      daysAgo: 3,
      by: "ada",
      act: "team-edited",
      teamId: platform,
      details: { fields: "name", before: "Foundations", after: "Platform" },
    },
  ];
  await db().auditEntry.createMany({
    data: told.map(({ daysAgo, by, ...change }) => ({
      ...change,
      at: new Date(now.getTime() - daysAgo * DAY_MS),
      askedBy: "PERSON",
      askerId: idOf(by),
    })),
  });
}
