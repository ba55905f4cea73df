import { ADDRESS_SEAL } from "@/lib/column/absence";
import { db } from "@/lib/db/client";
import { toDatabaseDay } from "@/lib/day";
import { hashOf, newSecret } from "@/lib/auth/link/one-time-token";
import { sealingKey } from "@/lib/env";
import { digestOf, sealedItems } from "@/lib/handover/sealed-items";
import { seal } from "@/lib/seal";
import type { TableFacts } from "./matrix-world";

/** Adds the rotation data of Storage that the tables use: a move, a requested swap, an absence. */
export async function addRotationFacts(facts: TableFacts): Promise<void> {
  const teamId = facts["team.storage"] ?? "";
  const { id: rotationId } = await db().rotation.findFirstOrThrow({ where: { teamId } });
  const move = { rotationId, slot: 4, word: "MOVE", days: 7 } as const;
  facts["storage.move"] = (await db().rotationDecision.create({ data: move })).id;
  const [personId, otherId] = [facts.oskar ?? "", facts.jonas ?? ""];
  const swap = { rotationId, slot: 2, otherSlot: 3, personId, otherId };
  facts["storage.swap"] = (await db().rotationSwap.create({ data: swap })).id;
  const endsOn = toDatabaseDay(facts.later ?? "");
  const days = { startsOn: new Date(endsOn.getTime() - 86_400_000), endsOn };
  facts["jonas.absence"] = (await db().absence.create({ data: { userId: otherId, ...days } })).id;
  // It points to this machine, so that reading it again is refused without a connection.
  const address = seal("http://localhost/secret.ics", sealingKey(), ADDRESS_SEAL);
  const source = await db().absenceSource.create({ data: { userId: otherId, address } });
  facts["jonas.source"] = source.id;
  await addFeeds(facts);
  await addTurn(facts);
}

/** Lea's running trial as a turn of an earlier rotation, with Priya's handover to her. */
async function addTurn(facts: TableFacts): Promise<void> {
  const teamId = facts["team.storage"] ?? "";
  const trial = await db().trial.findUniqueOrThrow({ where: { id: facts["lea.running"] ?? "" } });
  const { startsOn, endsOn, personId } = trial;
  const rhythm = { startsOn, endsOn: startsOn, turnDays: 56, overlapDays: 0 };
  const rotation = await db().rotation.create({ data: { teamId, ...rhythm } });
  const turn = await db().turn.create({
    data: {
      teamId,
      personId,
      startsOn,
      endsOn,
      rotationId: rotation.id,
      slot: 0,
      trialId: trial.id,
    },
  });
  const items = [{ text: "The failover drill", isDone: false }];
  const list = { turnId: turn.id, items: sealedItems(items, sealingKey()) };
  await db().handoverList.create({ data: list });
  facts["lea.turn"] = turn.id;
  facts["lea.digest"] = digestOf(items);
}

/** Calendar addresses: active, revoked, of a removed person, of a former manager of the team. */
async function addFeeds(facts: TableFacts): Promise<void> {
  const make = async (name: string, userId = "", teamId: string | null = null, isOld = false) => {
    const secret = (facts[name] = newSecret());
    const data = { userId, teamId, hash: hashOf(secret), revokedAt: isOld ? new Date() : null };
    return (await db().calendarFeed.create({ data })).id;
  };
  const storage = facts["team.storage"] ?? "";
  await make("jonas.oldFeed", facts.jonas, null, true);
  facts["jonas.feedId"] = await make("jonas.feed", facts.jonas);
  await make("lea.teamFeed", facts.lea, storage);
  await make("viktor.teamFeed", facts.viktor, storage);
  await make("bea.feed", facts.bea);
}
