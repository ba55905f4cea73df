import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { canSpeak } from "../policy";
import { openedRecord } from "../sealed-record";
import { FACT_COLUMNS, factsFrom } from "../trial-facts";
import { voiceClosesOn, type VoiceAnswers } from "./voice";

/** The questions to a member of the team about a trial; `said` holds their answers so far. */
export type VoiceQuestions = {
  trialId: string;
  personName: string;
  teamName: string;
  closesOn: Day;
  said: VoiceAnswers | null;
};

/** The questions about a trial, for people who may answer them today; else null. */
export async function findVoiceQuestions(
  viewer: Viewer,
  trialId: string,
  now: Date,
): Promise<VoiceQuestions | null> {
  if (!isId(trialId) || !viewer.teamId) return null;
  const row = await db().trial.findFirst({
    where: { id: trialId, teamId: viewer.teamId },
    relationLoadStrategy: "join",
    select: {
      ...FACT_COLUMNS,
      person: { select: { name: true } },
      team: { select: { name: true } },
      voices: { where: { userId: viewer.userId }, select: { answers: true } },
    },
  });
  if (!row) return null;
  const facts = factsFrom(row);
  if (!canSpeak(viewer, row, facts, dayOf(now, viewer.timeZone))) return null;
  const own = row.voices[0];
  return {
    trialId,
    personName: row.person.name,
    teamName: row.team.name,
    closesOn: voiceClosesOn(facts),
    said: own ? openedRecord("voice", own.answers) : null,
  };
}
