import { db } from "@/lib/db/client";
import { instrumentSchema } from "@/lib/scoring/input";
import type { Instrument } from "@/lib/scoring/instrument";
import { type Form, hasQuickForm, quickFormOf } from "@/lib/scoring/quick-form";

// Published versions never change, so they are cached as long as the process uses one database.
const published = new WeakMap<object, Map<number, Instrument>>();
const quickForms = new WeakMap<Instrument, Instrument>();

/** The version for new assessments. Throws before the first one is published. */
export async function currentInstrument(): Promise<Instrument> {
  const { version } = await db().instrument.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  return findInstrument(version);
}

/** What new assessments of this form ask; null when the current version has no quick form. */
export async function findCurrent(form: Form): Promise<Instrument | null> {
  const current = await currentInstrument();
  if (form === "QUICK" && !hasQuickForm(current)) return null;
  return findAsked({ instrumentVersion: current.version, form });
}

/** What an assessment asks: a published version, or the quick form of it. */
export async function findAsked(asked: {
  instrumentVersion: number;
  form: Form;
}): Promise<Instrument> {
  const whole = await findInstrument(asked.instrumentVersion);
  if (asked.form === "FULL") return whole;
  const known = quickForms.get(whole) ?? quickFormOf(whole);
  if (!known) throw new Error(`version ${whole.version} has no quick form`);
  quickForms.set(whole, known);
  return known;
}

/** A published version; throws when there is none, because every assessment refers to an existing one. */
export async function findInstrument(version: number): Promise<Instrument> {
  const client = db();
  const versions = published.get(client) ?? new Map<number, Instrument>();
  published.set(client, versions);
  const known = versions.get(version);
  if (known) return known;
  const { items, norms } = await client.instrument.findUniqueOrThrow({ where: { version } });
  const instrument = instrumentSchema.parse({ version, items, norms });
  versions.set(version, instrument);
  return instrument;
}
