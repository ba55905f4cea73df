import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { TableFacts } from "./matrix-world";

/** Nils stands in for Priya too; Kaia is people partner of Platform already. */
export async function addStandInFacts(facts: TableFacts): Promise<void> {
  const day = (days: number) => toDatabaseDay(addDays(facts.today ?? "", days));
  const { id } = await db().delegation.create({
    data: {
      managerId: facts.priya ?? "",
      delegateId: facts.nils ?? "",
      startsOn: day(-1),
      endsOn: day(20),
      namedAt: new Date(),
    },
  });
  facts["priya.delegation"] = id;
  const partner = await db().peoplePartner.findFirstOrThrow({ where: { userId: facts.kaia } });
  facts["kaia.partner"] = partner.id;
}
