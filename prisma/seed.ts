import { dayOf } from "@/lib/day";
import { db, pool } from "@/lib/db/client";
import {
  ensureFirstInstrument,
  ensureSecondInstrument,
} from "@/lib/instrument/published-mutations";
import { CAST_TIME_ZONE } from "./cast";
import { seedAssessments, teamOnFrom } from "./seed/assessments";
import { seedAudit } from "./seed/audit";
import { seedCareers } from "./seed/career";
import { seedFigures } from "./seed/figures";
import { HANDOVER, seedOrganisation } from "./seed/organisation";
import { seedOpenings } from "./seed/openings";
import { seedPlans } from "./seed/plans";
import { seedReveals } from "./seed/reveals";
import { seedRotations } from "./seed/rotations";
import { seedSharing } from "./seed/sharing";
import { seedStandIns } from "./seed/stand-ins";
import { seedTrials } from "./seed/trials";

const DAY_MS = 86_400_000;
/** How long ago each version of the questionnaire was published. */
const FIRST_VERSION_DAYS = 800;
const SECOND_VERSION_DAYS = 660;

/**
 * Fills an empty database with the demo company: about sixty people in nested teams and two years of
 * history that ends at `now`. Does nothing in a database that already has an installation.
 */
export async function seedDemo(now: Date): Promise<void> {
  if ((await db().installation.count()) > 0) return;
  const today = dayOf(now, CAST_TIME_ZONE);
  await ensureFirstInstrument(new Date(now.getTime() - FIRST_VERSION_DAYS * DAY_MS));
  await ensureSecondInstrument(new Date(now.getTime() - SECOND_VERSION_DAYS * DAY_MS));
  const organisation = await seedOrganisation(today, CAST_TIME_ZONE, now);
  await seedAssessments(organisation, teamOnFrom(today, HANDOVER), CAST_TIME_ZONE, now);
  await seedSharing(organisation, now);
  await seedFigures(organisation, today);
  await seedTrials(organisation, today, now);
  await seedRotations(organisation, today, now);
  await seedPlans(organisation, today, now);
  await seedCareers(organisation, today, now);
  await seedReveals(organisation, today, now);
  await seedStandIns(organisation, today, now);
  await seedOpenings(organisation, today, now);
  await seedAudit(organisation, now);
  // The server counts rows by itself only after a minute.
  await pool().query("ANALYZE");
}
