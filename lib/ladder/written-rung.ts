import { z } from "zod";
import type { RoleFigures } from "@/lib/context/company-context";
import { DIMENSIONS, type Wording } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import { ladderFlaws, type RoleInSize, type Rung, type Track, TRACKS } from "./ladder";

/**
 * A rung as it is written and stored. Staff Engineer and Engineering Manager take their shares of
 * coding and reports from the roles of each company size (lib/context), where an admin sets them.
 */
export type WrittenRung = Omit<Rung, "sizes"> & {
  roles:
    | { follows: null; sizes: Rung["sizes"] }
    | { follows: FollowedRole; decides: Record<CompanyContext, Wording> };
};

export const FOLLOWED_ROLES = ["staff", "manager"] as const;
export type FollowedRole = (typeof FOLLOWED_ROLES)[number];

/** The roles of each company size, as they are set now. */
export type RolesBySize = Record<CompanyContext, { roles: RoleFigures }>;

/** A rung with its figures for each company size. */
export function rungWith({ roles, ...rung }: WrittenRung, settings: RolesBySize): Rung {
  if (roles.follows === null) return { ...rung, sizes: roles.sizes };
  const { follows, decides } = roles;
  return {
    ...rung,
    sizes: bySize((size) => ({
      ...figuresOf(follows, settings[size].roles),
      decides: decides[size],
    })),
  };
}

function figuresOf(
  role: FollowedRole,
  { staffCoding, managerCoding, reports }: RoleFigures,
): Pick<RoleInSize, "coding" | "reports"> {
  return role === "staff"
    ? { coding: staffCoding, reports: null }
    : { coding: managerCoding, reports };
}

/** Builds a value for each company size. */
export function bySize<T>(value: (size: CompanyContext) => T): Record<CompanyContext, T> {
  const [small, growing, large] = COMPANY_CONTEXTS;
  return { small: value(small), growing: value(growing), large: value(large) };
}

const wording = z.object({ en: z.string(), fr: z.string() });
const range = z.object({ from: z.number(), to: z.number() });
const role = z.object({ coding: range, reports: range.nullable(), decides: wording }).nullable();
const expectation = z.object({
  dimension: z.enum(DIMENSIONS),
  sentence: wording,
  example: wording.nullable(),
  isShared: z.boolean(),
});
const stored: z.ZodType<WrittenRung[]> = z
  .array(
    z.object({
      key: z.string(),
      track: z.enum(TRACKS),
      order: z.number(),
      name: wording,
      counterpart: z.string().nullable(),
      reach: wording,
      expectations: z.array(expectation),
      entry: wording,
      roles: z.union([
        z.object({ follows: z.null(), sizes: z.object(bySize(() => role)) }),
        z.object({ follows: z.enum(FOLLOWED_ROLES), decides: z.object(bySize(() => wording)) }),
      ]),
    }),
  )
  .superRefine((rungs, ctx) => {
    for (const message of ladderFlaws(rungs)) ctx.addIssue({ code: "custom", message });
  });

/** The rungs in a column of the database. */
export function rungsFrom(column: unknown): WrittenRung[] {
  return stored.parse(column);
}

/** A rung still to be written. */
export function blankRung(track: Track, order: number): WrittenRung {
  return {
    key: "",
    track,
    order,
    name: { en: "", fr: "" },
    counterpart: null,
    reach: { en: "", fr: "" },
    expectations: [],
    entry: { en: "", fr: "" },
    roles: { follows: null, sizes: bySize(() => null) },
  };
}
