import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { seedAssessments, teamOnFrom } from "./seed/assessments";
import { HANDOVER, seedOrganisation } from "./seed/organisation";
import { seedTrials } from "./seed/trials";

const TIME_ZONE = "Europe/Paris";

/**
 * Fills an empty database with the demo company: about sixty people in nested teams and two years of
 * history that ends at `now`. Does nothing in a database that already has an installation.
 */
export async function seedDemo(now: Date): Promise<void> {
  if ((await db().installation.count()) > 0) return;
  const today = dayOf(now, TIME_ZONE);
  const { version, items, norms } = FIRST_INSTRUMENT;
  await db().instrument.createMany({ data: [{ version, items, norms }], skipDuplicates: true });
  const organisation = await seedOrganisation(today, TIME_ZONE, now);
  await seedAssessments(organisation, teamOnFrom(today, HANDOVER), TIME_ZONE, now);
  await seedTrials(organisation, today, now);
}
