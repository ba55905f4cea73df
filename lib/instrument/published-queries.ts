import { db } from "@/lib/db/client";
import { instrumentSchema } from "@/lib/scoring/input";
import type { Instrument } from "@/lib/scoring/instrument";

// Published versions never change, so they are cached for the life of the process.
const published = new Map<number, Instrument>();

/** The version for new assessments. Throws before the first one is published. */
export async function currentInstrument(): Promise<Instrument> {
  const { version } = await db().instrument.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  return findInstrument(version);
}

/** A published version; throws when there is none, because every assessment refers to an existing one. */
export async function findInstrument(version: number): Promise<Instrument> {
  const known = published.get(version);
  if (known) return known;
  const { items, norms } = await db().instrument.findUniqueOrThrow({ where: { version } });
  const instrument = instrumentSchema.parse({ version, items, norms });
  published.set(version, instrument);
  return instrument;
}
