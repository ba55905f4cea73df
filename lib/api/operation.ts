import { z } from "zod";
import type { Scope } from "@/lib/auth/key/key";
import { Agreement, ReleasedFigures, RotationPlan } from "./detail-row";
import { PageQuery } from "./page";
import { OwnAbsence, OwnAssessment, OwnPerson, OwnPlan, OwnTrial } from "./own-row";
import { ROWS, type ListName } from "./row";
import { WRITES, type Write } from "./write";

/** One thing that a program can read: where, with which scope, and what goes in and out. */
export type Reading = {
  method: "GET";
  /** Below /api/v1; `{id}` is the id of a row. */
  path: string;
  scope: Scope;
  /** What is said of it is the message `api.says.<about>`. */
  about: string;
  /** What is read of the address. */
  query: z.ZodObject;
  answer: z.ZodType;
};

/** One thing that a program can ask for. */
export type Operation = Reading | Write;

/** Whether an operation changes something. */
export function isWrite(operation: Operation): operation is Write {
  return operation.method !== "GET";
}

const NoQuery = z.object({});

function listOf<S extends z.ZodType>(path: string, scope: Scope, about: string, row: S) {
  const answer = z.object({
    items: z.array(row),
    next: z
      .uuid()
      .nullable()
      .meta({ description: "Ask for the next page with `after`; null on the last one." }),
  });
  return { method: "GET", path, scope, about, query: PageQuery, answer } as const;
}

function oneOf<S extends z.ZodType>(path: string, scope: Scope, about: string, answer: S) {
  return { method: "GET", path, scope, about, query: NoQuery, answer } as const;
}

/**
 * The lists of the organisation, with the scope of each: what a key opens, and of trials and rotations
 * also a token, to whoever sees them. A row of each is at `/<list>/{id}`.
 */
export const LISTS = {
  people: "people:read",
  teams: "teams:read",
  memberships: "teams:read",
  managements: "teams:read",
  participation: "participation:read",
  trials: "trials:read",
  rotations: "rotations:read",
  turns: "rotations:read",
  absences: "absences:read",
  openings: "openings:read",
  audit: "audit:read",
} as const satisfies Record<ListName, Scope>;

/** What is read of one thing besides its row. */
export const DETAIL_OPERATIONS = {
  findAgreement: oneOf("/trials/{id}/agreement", "trials:read", "agreement", Agreement),
  findRotationPlan: oneOf("/teams/{id}/rotation", "rotations:read", "rotation-plan", RotationPlan),
  findOrganisationFigures: oneOf("/figures", "figures:read", "figures", ReleasedFigures),
  findTeamFigures: oneOf("/teams/{id}/figures", "figures:read", "team-figures", ReleasedFigures),
} as const satisfies Record<string, Reading>;

export type DetailName = keyof typeof DETAIL_OPERATIONS;

/** What a token opens: its person's own things. */
export const OWN_OPERATIONS = {
  findMe: oneOf("/me", "own", "me", OwnPerson),
  listMyAssessments: listOf("/me/assessments", "own", "own-assessments", OwnAssessment),
  findMyAssessment: oneOf("/me/assessments/{id}", "own", "own-assessment", OwnAssessment),
  findMyPlan: oneOf("/me/plan", "own", "own-plan", OwnPlan),
  listMyTrials: listOf("/me/trials", "own", "own-trials", OwnTrial),
  listMyAbsences: listOf("/me/absences", "own", "own-absences", OwnAbsence),
} as const satisfies Record<string, Reading>;

export type OwnName = keyof typeof OWN_OPERATIONS;

/** Every operation of the API by its name. */
export function everyOperation(): Map<string, Operation> {
  const lists = Object.entries(LISTS).flatMap(([list, scope]): [string, Operation][] => {
    const row = ROWS[list as ListName];
    return [
      [`list${capital(list)}`, listOf(`/${list}`, scope, list, row)],
      [`findIn${capital(list)}`, oneOf(`/${list}/{id}`, scope, list, row)],
    ];
  });
  const others = { ...DETAIL_OPERATIONS, ...OWN_OPERATIONS, ...WRITES };
  return new Map([...lists, ...Object.entries<Operation>(others)]);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
