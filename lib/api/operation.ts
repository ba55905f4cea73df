import { z } from "zod";
import type { Scope } from "@/lib/auth/key/key";
import { PageQuery } from "./page";
import { OwnAssessment, OwnPerson, OwnPlan, OwnTrial } from "./own-row";
import { ROWS, type ListName } from "./row";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** One thing that a program can ask for: where, with which scope, and what goes in and out. */
export type Operation = {
  method: Method;
  /** Below /api/v1; `{id}` is the id of a row. */
  path: string;
  scope: Scope;
  says: string;
  /** What is read of the address. */
  query: z.ZodObject;
  answer: z.ZodType;
};

const NoQuery = z.object({});

function listOf<S extends z.ZodType>(path: string, scope: Scope, says: string, row: S) {
  const answer = z.object({
    items: z.array(row),
    next: z
      .uuid()
      .nullable()
      .meta({ description: "Ask for the next page with `after`; null on the last one." }),
  });
  return { method: "GET", path, scope, says, query: PageQuery, answer } as const;
}

function oneOf<S extends z.ZodType>(path: string, scope: Scope, says: string, answer: S) {
  return { method: "GET", path, scope, says, query: NoQuery, answer } as const;
}

/** The lists of the organisation: what a key opens, with its scope. A row of each is at `/<list>/{id}`. */
export const LISTS = {
  people: { scope: "people:read", says: "People, removed ones too" },
  teams: { scope: "teams:read", says: "Teams, archived ones too" },
  memberships: { scope: "teams:read", says: "Who belonged to which team, when" },
  managements: { scope: "teams:read", says: "Who managed which team, when" },
  participation: {
    scope: "participation:read",
    says: "Of each member, by the id of the person: whether they joined, and in which month they last answered",
  },
  trials: {
    scope: "trials:read",
    says: "Tech-lead trials that were neither declined nor cancelled",
  },
  rotations: { scope: "rotations:read", says: "Rotations of teams" },
  turns: { scope: "rotations:read", says: "Turns of rotations, but for those that were not taken" },
  absences: { scope: "absences:read", says: "Days on which people are away" },
  openings: { scope: "openings:read", says: "Openings, and those closed in the last 12 months" },
} as const satisfies Record<ListName, { scope: Scope; says: string }>;

/** What a token opens: its person's own things. */
export const OWN_OPERATIONS = {
  findMe: oneOf("/me", "own", "The person whose token it is", OwnPerson),
  listMyAssessments: listOf("/me/assessments", "own", "Your own assessments", OwnAssessment),
  findMyAssessment: oneOf("/me/assessments/{id}", "own", "One of your assessments", OwnAssessment),
  findMyPlan: oneOf("/me/plan", "own", "Your open career plan", OwnPlan),
  listMyTrials: listOf("/me/trials", "own", "Your own tech-lead trials", OwnTrial),
} as const satisfies Record<string, Operation>;

export type OwnName = keyof typeof OWN_OPERATIONS;

/** Every operation of the API by its name. */
export function everyOperation(): Map<string, Operation> {
  const lists = Object.entries(LISTS).flatMap(([list, { scope, says }]): [string, Operation][] => {
    const row = ROWS[list as ListName];
    return [
      [`list${capital(list)}`, listOf(`/${list}`, scope, says, row)],
      [`findIn${capital(list)}`, oneOf(`/${list}/{id}`, scope, `One of: ${says}`, row)],
    ];
  });
  return new Map([...lists, ...Object.entries<Operation>(OWN_OPERATIONS)]);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
