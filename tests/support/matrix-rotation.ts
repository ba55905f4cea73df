import { db } from "@/lib/db/client";
import { toDatabaseDay } from "@/lib/day";
import type { Facts } from "./matrix-world";

/** Adds what the tables say about the rotation of Storage: a move, an asked swap, an absence. */
export async function addRotationFacts(facts: Facts): Promise<void> {
  const teamId = facts["team.storage"] ?? "";
  const { id: rotationId } = await db().rotation.findFirstOrThrow({ where: { teamId } });
  const move = { rotationId, slot: 4, word: "MOVE", days: 7 } as const;
  facts["storage.move"] = (await db().rotationDecision.create({ data: move })).id;
  const [personId, otherId] = [facts.oskar ?? "", facts.jonas ?? ""];
  const swap = { rotationId, slot: 0, otherSlot: 1, personId, otherId };
  facts["storage.swap"] = (await db().rotationSwap.create({ data: swap })).id;
  const endsOn = toDatabaseDay(facts.later ?? "");
  const days = { startsOn: new Date(endsOn.getTime() - 86_400_000), endsOn };
  facts["jonas.absence"] = (await db().absence.create({ data: { userId: otherId, ...days } })).id;
}
