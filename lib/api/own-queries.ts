import { listAbsences } from "@/lib/absence/queries";
import { findAssessment, listAssessments } from "@/lib/assessment/queries";
import type { OwnRecord } from "@/lib/assessment/own-record";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/day";
import { findOwnPlans } from "@/lib/plan/queries";
import type { Plan } from "@/lib/plan/plan";
import { byDimension } from "@/lib/scoring/instrument";
import { listTrials } from "@/lib/trial/queries";
import type { z } from "zod";
import type { OWN_OPERATIONS, OwnName } from "./operation";
import { pageAmong } from "./page";
import type { OwnAssessment, OwnPlan } from "./own-row";
import type { WRITABLE, WritableKind } from "./write";

type Asked = { id: string; after?: string | undefined; limit: number };
type AnswerOf<Name extends OwnName> = z.output<(typeof OWN_OPERATIONS)[Name]["answer"]>;
type Find<Name extends OwnName> = (
  viewer: Viewer,
  asked: Asked,
  now: Date,
) => Promise<AnswerOf<Name> | null>;

/** What a person reads of their own with a token; null when there is nothing. */
export const OWN_READS: { [Name in OwnName]: Find<Name> } = {
  findMe: (viewer) => {
    const { userId: id, name, email, isAdmin, teamId } = viewer;
    const { managesTeamIds, standsInForTeamIds } = viewer;
    const person = { id, name, email, isAdmin, teamId, managesTeamIds, standsInForTeamIds };
    return Promise.resolve(person);
  },
  listMyAssessments: async (viewer, asked) =>
    pageAmong((await listAssessments(viewer)).map(assessmentFrom), asked),
  findMyAssessment: async (viewer, { id }) => {
    const record = await findAssessment(viewer, id);
    return record && assessmentFrom(record);
  },
  findMyPlan: findPlan,
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
  listMyAbsences: async (viewer, asked, now) =>
    pageAmong(await listOwn(viewer, "own-absences", now), asked),
};

type OwnKind = Extract<WritableKind, `own-${string}`>;
type OwnRow<Kind extends OwnKind> = z.output<(typeof WRITABLE)[Kind]>;

type ListOwn<Kind extends OwnKind> = (
  viewer: Viewer,
  now: Date,
  id?: string,
) => Promise<OwnRow<Kind>[]>;

const OWN_ROWS: { [Kind in OwnKind]: ListOwn<Kind> } = {
  "own-absences": async (viewer, now, id) =>
    (await listAbsences(viewer, now, id)).map(({ id, startsOn, lastOn }) => ({
      id,
      startsOn,
      endsOn: addDays(lastOn, 1),
    })),
  "own-actions": async (viewer) => (await findPlan(viewer))?.actions ?? [],
  "own-evidence": async (viewer) => (await findPlan(viewer))?.evidence ?? [],
};

/** What the person has of a kind that they can change; `id`: at least the one with this id. */
export function listOwn<Kind extends OwnKind>(
  viewer: Viewer,
  kind: Kind,
  now: Date,
  id?: string,
): Promise<OwnRow<Kind>[]> {
  return OWN_ROWS[kind](viewer, now, id);
}

async function findPlan(viewer: Viewer): Promise<z.output<typeof OwnPlan> | null> {
  const { open } = await findOwnPlans(viewer);
  return open && planFrom(open);
}

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
