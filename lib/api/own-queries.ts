import { findAssessment, listAssessments } from "@/lib/assessment/queries";
import type { OwnRecord } from "@/lib/assessment/own-record";
import type { Viewer } from "@/lib/auth/viewer";
import { findOwnPlans } from "@/lib/plan/queries";
import type { Plan } from "@/lib/plan/plan";
import { byDimension } from "@/lib/scoring/instrument";
import { listTrials } from "@/lib/trial/queries";
import type { z } from "zod";
import type { OWN_OPERATIONS, OwnName } from "./operation";
import { pageAmong } from "./page";
import type { OwnAssessment, OwnPlan } from "./own-row";

type Asked = { id: string; after?: string | undefined; limit: number };
type AnswerOf<Name extends OwnName> = z.output<(typeof OWN_OPERATIONS)[Name]["answer"]>;
type Find<Name extends OwnName> = (
  viewer: Viewer,
  asked: Asked,
  now: Date,
) => Promise<AnswerOf<Name> | null>;

/** What a person reads of their own with a token; null when there is nothing. */
export const OWN_READS: { [Name in OwnName]: Find<Name> } = {
  findMe: ({ userId: id, name, email, isAdmin, teamId }) =>
    Promise.resolve({ id, name, email, isAdmin, teamId }),
  listMyAssessments: async (viewer, asked) =>
    pageAmong((await listAssessments(viewer)).map(assessmentFrom), asked),
  findMyAssessment: async (viewer, { id }) => {
    const record = await findAssessment(viewer, id);
    return record && assessmentFrom(record);
  },
  findMyPlan: async (viewer) => {
    const { open } = await findOwnPlans(viewer);
    return open && planFrom(open);
  },
  listMyTrials: async (viewer, asked, now) => {
    const trials = (await listTrials(viewer, now)).filter(({ isMine }) => isMine);
    const rows = trials.map(({ id, teamId, kind, startsOn, overOn: endsOn, state }) => ({
      id,
      teamId,
      kind,
      startsOn,
      endsOn,
      state,
    }));
    return pageAmong(rows, asked);
  },
};

function assessmentFrom(record: OwnRecord): z.output<typeof OwnAssessment> {
  const { id, form, instrumentVersion, verdict, provisional, answers, note, result } = record;
  const { leaning: score, band80 } = result.overall;
  return {
    id,
    submittedAt: record.submittedAt.toISOString(),
    form,
    instrumentVersion,
    verdict,
    provisional,
    leaning: { score, ...band80 },
    dimensions: byDimension((name) => result.dimensions[name].score),
    answers,
    note,
  };
}

function planFrom({
  id,
  startedAt,
  target,
  record,
  actions,
  evidence,
}: Plan): z.output<typeof OwnPlan> {
  return {
    id,
    startedAt: startedAt.toISOString(),
    target: {
      kind: target.kind,
      rung: target.kind === "RUNG" ? target.rung : null,
      decideBy: target.kind === "DECIDE_BY" ? target.decideBy : null,
    },
    why: record.why,
    actions: actions.map(({ id: actionId, dueOn, record: { what, difference }, ended }) => ({
      id: actionId,
      what,
      difference,
      dueOn,
      ending: ended?.ending ?? null,
    })),
    evidence: evidence.map(({ id: evidenceId, happenedOn, record: { sentence, link } }) => ({
      id: evidenceId,
      happenedOn,
      sentence,
      link,
    })),
  };
}
