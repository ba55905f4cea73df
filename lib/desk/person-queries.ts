import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { readTogether } from "@/lib/db/reading";
import { isId } from "@/lib/id";
import { openSeen, seenPlan, type SharedPlan } from "@/lib/plan/shared-queries";
import { findTrialsOf } from "@/lib/reminder/due-queries";
import { promptsFrom, type Prompt } from "@/lib/reminder/prompt";
import { revealsWith } from "@/lib/reveal/queries";
import type { RevealOutline } from "@/lib/reveal/reveal";
import { lookOf } from "@/lib/sharing/look-queries";
import { recordIn } from "@/lib/sharing/record-queries";
import type { SharedRecord } from "@/lib/sharing/shared-record";
import { personNotes, type PersonNote } from "@/lib/talk/person-note/queries";
import { sharedSheets, type SharedSheet } from "@/lib/talk/shared-queries";
import type { TrialSummary } from "@/lib/trial/trial-record";

/** What the direct manager of a person sees of them, and what they noted themselves. */
export type PersonPage = {
  record: SharedRecord;
  plan: SharedPlan | null;
  sheets: SharedSheet[];
  reveals: RevealOutline[];
  notes: PersonNote[] | null;
  trials: TrialSummary[];
  /** What to ask in the next 1:1. */
  prompts: Prompt[];
};

/**
 * A person of a team that the viewer manages today, in three statements; null for everybody else. What
 * is shared is read as of one moment and logged as one look.
 */
export async function findPersonPage(
  viewer: Viewer,
  { teamId, personId }: { teamId: string; personId: string },
  now: Date,
): Promise<PersonPage | null> {
  if (!viewer.managesTeamIds.includes(teamId) || !isId(personId)) return null;
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door: "PAGE" } as const;
  const look = lookOf(viewer, asked, now);
  const person = Prisma.sql`r."ownerId" = ${personId}::uuid AND r."teamId" = ${teamId}::uuid`;
  const [shared, { trials, due }] = await Promise.all([
    readTogether({
      record: recordIn(look, person),
      seen: seenPlan(look, person),
      sheets: sharedSheets(look, person),
      reveals: revealsWith(viewer, personId),
      notes: personNotes(viewer, personId),
    }),
    findTrialsOf(viewer, personId, now),
  ]);
  const { record, seen, ...rest } = shared;
  if (!record) return null;
  const plan = await openSeen(seen, viewer.userId);
  const prompts = promptsFrom({ shown: record.shown, plan, due }, viewer.today);
  return { record, plan, ...rest, trials, prompts };
}
