import { randomUUID } from "node:crypto";
import { derivedFrom } from "@/lib/assessment/derivation";
import { findContextInUse } from "@/lib/context/queries";
import { db } from "@/lib/db/client";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import {
  type Answers,
  byDimension,
  type Instrument,
  type Item,
  keyOf,
} from "@/lib/scoring/instrument";
import { CAST, type CastKey } from "@/prisma/cast";

const DAY_MS = 86_400_000;

/** The instrument of the demo company with some items replaced: `place` counts the items of a dimension from 0. */
export function versionChanging(
  version: number,
  isChanged: (item: Item, place: number) => boolean,
): Instrument {
  const places = byDimension(() => ({ next: 0 }));
  const items = SECOND_INSTRUMENT.items.map(({ twinOf: _, ...item }) => {
    const place = places[item.dimension].next++;
    return isChanged(item, place) ? { ...item, key: `${item.key}-v${version}` } : item;
  });
  return { ...SECOND_INSTRUMENT, version, items };
}

/**
 * Adds two versions to the demo company: version 3 changes one item, so that it can be bridged, and
 * version 4 keeps two items per dimension, so that it cannot. Jonas and Ines, who share everything,
 * answered version 3; Malik version 4.
 */
export async function addVersions(now: Date): Promise<void> {
  const [third, fourth] = [
    versionChanging(3, ({ dimension }, place) => dimension === "scale" && place === 4),
    versionChanging(4, (_, place) => place >= 2),
  ];
  for (const { version, items, norms } of [third, fourth])
    await db().instrument.create({ data: { version, items, norms, publishedAt: ago(now, 9) } });
  await answerAs("jonas", third, 2, ago(now, 3));
  await answerAs("ines", third, -2, ago(now, 2));
  await answerAs("malik", fourth, 1, ago(now, 1));
}

/**
 * A person's answers to a version, all `steps` towards Management, shared in full with the manager
 * of today.
 */
async function answerAs(
  key: CastKey,
  instrument: Instrument,
  steps: number,
  submittedAt: Date,
): Promise<void> {
  const { email } = CAST[key];
  const before = await db().share.findFirstOrThrow({
    where: { audience: "MANAGER", assessment: { user: { email } } },
    orderBy: { decidedAt: "desc" },
    select: { audienceUserId: true, assessment: { select: { userId: true } } },
  });
  const answers: Answers = Object.fromEntries(
    instrument.items.map((item) => [item.key, steps * keyOf(item) + 0]),
  );
  const id = randomUUID();
  await db().assessment.create({
    data: {
      id,
      userId: before.assessment.userId,
      instrumentVersion: instrument.version,
      startedAt: submittedAt,
      submittedAt,
      answers,
      ...derivedFrom(instrument, answers, await findContextInUse()),
    },
  });
  const { audienceUserId } = before;
  await db().share.create({
    data: {
      assessmentId: id,
      audience: "MANAGER",
      audienceUserId,
      grade: "EVERYTHING",
      decidedAt: submittedAt,
    },
  });
}

function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
