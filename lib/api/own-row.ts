import { z } from "zod";
import { PlanTarget, ActionEnd } from "@/lib/db/generated/enums";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { ROWS } from "./row";

const id = z.uuid();
const instant = z.iso.datetime();

/** What a token tells about the person whose it is. */
export const OwnPerson = ROWS.people
  .omit({ state: true })
  .extend({ managesTeamIds: z.array(id), standsInForTeamIds: z.array(id) });

/** One's own assessment. */
export const OwnAssessment = z.object({
  id,
  submittedAt: instant,
  form: z.enum(["FULL", "QUICK"]),
  instrumentVersion: z.int(),
  verdict: z.enum(["IC", "UNDECIDED", "MANAGEMENT"]),
  provisional: z.boolean(),
  leaning: z.object({ score: z.number(), low: z.number(), high: z.number() }),
  dimensions: z.record(z.enum(DIMENSIONS), z.number().nullable()),
  answers: z.record(z.string(), z.union([z.number(), z.literal("skip")])),
  note: z.string().nullable(),
});

/** An action of one's own open plan. */
export const OwnAction = z.object({
  id,
  what: z.string(),
  difference: z.string(),
  dueOn: z.iso.date(),
  ending: z.enum(ActionEnd).nullable(),
});

/** Evidence of one's own open plan. */
export const OwnEvidence = z.object({
  id,
  happenedOn: z.iso.date(),
  sentence: z.string(),
  link: z.string().nullable(),
});

/** One's own open plan. */
export const OwnPlan = z.object({
  id,
  startedAt: instant,
  target: z.object({
    kind: z.enum(PlanTarget),
    rung: z.string().nullable(),
    decideBy: z.iso.date().nullable(),
  }),
  why: z.string(),
  actions: z.array(OwnAction),
  evidence: z.array(OwnEvidence),
});

/** One's own trial. */
export const OwnTrial = ROWS.trials.omit({ personId: true });

/** One's own absence that is not over. */
export const OwnAbsence = ROWS.absences.omit({ personId: true });
