import { z } from "zod";
import { TRIAL_STATES } from "@/lib/trial/trial";
import { AuditAsker, OpeningEnd, OpeningTrack, TrialKind } from "@/lib/db/generated/enums";

const id = z.uuid();
const day = z.iso.date();
const instant = z.iso.datetime();
/** From the first day to the day after the last one; null where it has no end. */
const openDays = { startsOn: day, endsOn: day.nullable() };
const days = { startsOn: day, endsOn: day };

/** What the lists of the API hold: the fields of one row of each. */
export const ROWS = {
  people: z.object({
    id,
    name: z.string(),
    email: z.string(),
    state: z.enum(["invited", "joined", "removed"]),
    isAdmin: z.boolean(),
    teamId: id.nullable(),
  }),
  teams: z.object({
    id,
    name: z.string(),
    parentId: id.nullable(),
    managerId: id.nullable(),
    archivedAt: instant.nullable(),
  }),
  memberships: z.object({ id, personId: id, teamId: id, ...openDays }),
  managements: z.object({ id, personId: id, teamId: id, ...openDays }),
  participation: z.object({
    id,
    teamId: id,
    hasJoined: z.boolean(),
    lastAnswered: z
      .stringFormat("month", /^\d{4}-\d{2}$/)
      .nullable()
      .meta({ description: "The month of the last full assessment; never what was answered." }),
  }),
  trials: z.object({
    id,
    personId: id,
    teamId: id,
    kind: z.enum(TrialKind),
    ...days,
    state: z.enum(TRIAL_STATES),
  }),
  rotations: z.object({
    id,
    teamId: id,
    ...openDays,
    turnDays: z.int(),
    overlapDays: z.int(),
  }),
  turns: z.object({ id, rotationId: id, teamId: id, personId: id, trialId: id, ...days }),
  absences: z.object({ id, personId: id, ...days }),
  openings: z.object({
    id,
    teamId: id,
    track: z.enum(OpeningTrack),
    rung: z.string().nullable(),
    quarter: day.meta({ description: "The first day of the quarter." }),
    seats: z.int(),
    ending: z.enum(OpeningEnd).nullable(),
  }),
  audit: z.object({
    id,
    at: instant,
    askedBy: z.enum(AuditAsker),
    askerId: id.nullable(),
    keyId: id.nullable(),
    act: z.string(),
    personId: id.nullable(),
    teamId: id.nullable(),
    thing: z.string(),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  }),
};

export type ListName = keyof typeof ROWS;
export type RowOf<Name extends ListName> = z.output<(typeof ROWS)[Name]>;
