import { beforeAll, beforeEach } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { agreeToTrial } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import type { Terms } from "@/lib/trial/sealed-record";
import { viewerOf } from "./viewer";

/** Tests go some minutes ahead within the day, so the last hour of a day is too late to begin. */
function earlyEnough(at: Date): Date {
  const [before, after] = [-1, 1].map((hours) => new Date(at.getTime() + hours * 3_600_000));
  return before && after && dayOf(after, "UTC") !== dayOf(at, "UTC") ? before : at;
}

export const now = earlyEnough(new Date());
export const today = dayOf(now, "UTC");
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
export const ids = { priya: "", jonas: "", lea: "", director: "" };
let team = "";
export const person = (more: Partial<Viewer> = {}) =>
  viewerOf(ids.jonas, today, { teamId: team, ...more });
export const manager = () =>
  viewerOf(ids.priya, today, { managesTeamIds: [team], overseesTeamIds: [team] });
export const terms = (text = "CANARY Morale", returnsOn: Day = addDays(today, 84)): Terms => ({
  criteria: [{ track: "MANAGEMENT", text }],
  seat: "CANARY seat",
  returnsOn,
});
export const proposal = (personId: string, startsOn = today) => ({
  personId,
  kind: "ACTING" as const,
  startsOn,
  endsOn: addDays(startsOn, 84),
  sponsorEmail: "",
  hypothesis: "",
  terms: terms(),
});
export const valueOf = async (outcome: ReturnType<typeof proposeTrial>) => {
  const result = await outcome;
  if (!result.ok) throw new Error(result.reason);
  return result.value.trialId;
};
export const running = async () => {
  const id = await valueOf(proposeTrial(manager(), proposal(ids.jonas), now));
  await agreeToTrial(person(), id, now);
  return id;
};
export const pulse = (week: number) => ({
  week,
  technical: 4,
  people: 2,
  codingHours: 20,
  peopleHours: 10,
  otherHours: 5,
});
export const review = (week: 2 | 6 | 10, well: string) => ({
  week,
  answers: { met: ["partly" as const], well, next: "" },
});
export const decision = {
  outcome: "NOT_NOW" as const,
  record: { options: "", evidence: "", why: "CANARY why" },
  reviewOn: addDays(today, 300),
};
export const reason = (outcome: { ok: boolean; reason?: string }) => outcome.reason ?? "done";

/** Creates two people in a team and its manager for a test file, and deletes all trials before each test. */
export function trialWorld(): void {
  beforeAll(async () => {
    await db().installation.create({ data: { name: "Test" } });
    team = (await db().team.create({ data: { name: "Storage" } })).id;
    for (const who of ["jonas", "lea", "priya", "director"] as const)
      ids[who] = (await db().user.create({ data: { name: who, email: `${who}@x.example` } })).id;
    for (const userId of [ids.jonas, ids.lea])
      await db().membership.create({
        data: { userId, teamId: team, startsOn: toDatabaseDay(addDays(today, -99)) },
      });
  });
  beforeEach(() => db().trial.deleteMany());
}
