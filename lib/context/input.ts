import { z } from "zod";
import { input, read, revision, text, whole } from "@/lib/input";
import { DIMENSIONS, byDimension } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import type { ContextSetting } from "./company-context";

const LONGEST_REASON = 300;
const LONGEST_DECIDES = 300;

/** The ranges of the roles by the prefix of their field names, with the highest number of each. */
export const RANGES = { staffCoding: 100, managerCoding: 100, reports: 50 } as const;
const RANGE_NAMES = [
  "staffCoding",
  "managerCoding",
  "reports",
] as const satisfies (keyof typeof RANGES)[];

/** The new setting of a company size. */
export type WantedContext = Pick<ContextSetting, "size" | "weights" | "roles" | "decides"> & {
  /** The revision that the form was rendered from. */
  revision: number;
};

/** The company size in a query string; null for anything else. */
export function contextIn(text: unknown): CompanyContext | null {
  return COMPANY_CONTEXTS.find((size) => size === text) ?? null;
}

/** A setting for a company size: weights in whole hundredths that add up to 100, ranges, and who decides. */
export const ContextInput = input(
  ["size-missing", "number-wrong", "sum-wrong", "range-wrong", "decides-missing", "decides-long"],
  (error) => {
    const upTo = (most: number) => whole(0, most, error("number-wrong"));
    return z
      .object({
        size: z.enum(COMPANY_CONTEXTS, error("size-missing")),
        ...byDimension(() => upTo(100)),
        staffCodingFrom: upTo(RANGES.staffCoding),
        staffCodingTo: upTo(RANGES.staffCoding),
        managerCodingFrom: upTo(RANGES.managerCoding),
        managerCodingTo: upTo(RANGES.managerCoding),
        reportsFrom: upTo(RANGES.reports),
        reportsTo: upTo(RANGES.reports),
        decidesEn: text(LONGEST_DECIDES, error("decides-long")),
        decidesFr: text(LONGEST_DECIDES, error("decides-long")),
        revision,
      })
      .superRefine((said, ctx) => {
        const wrong = (field: keyof typeof said, message: string) =>
          ctx.addIssue({ code: "custom", path: [field], message });
        const sum = DIMENSIONS.reduce((total, name) => total + said[name], 0);
        if (sum !== 100) wrong(DIMENSIONS[0], error("sum-wrong"));
        for (const name of RANGE_NAMES)
          if (said[`${name}From`] > said[`${name}To`]) wrong(`${name}To`, error("range-wrong"));
        if (said.decidesEn && !said.decidesFr) wrong("decidesFr", error("decides-missing"));
        if (said.decidesFr && !said.decidesEn) wrong("decidesEn", error("decides-missing"));
      })
      .transform((said): WantedContext => ({
        size: said.size,
        weights: byDimension((name) => said[name] / 100),
        roles: {
          staffCoding: { from: said.staffCodingFrom, to: said.staffCodingTo },
          managerCoding: { from: said.managerCodingFrom, to: said.managerCodingTo },
          reports: { from: said.reportsFrom, to: said.reportsTo },
        },
        decides: said.decidesEn ? { en: said.decidesEn, fr: said.decidesFr } : null,
        revision: said.revision,
      }));
  },
);

/** The same with a reason, to be saved. */
export const ContextChangeInput = input(
  [...ContextInput.errors, "reason-missing", "reason-long"],
  (error) =>
    z.intersection(
      ContextInput.schema,
      z.object({ reason: text(LONGEST_REASON, error("reason-long"), error("reason-missing")) }),
    ),
);

/** The field names and values of a setting: what `ContextInput` reads. */
export function contextFields(setting: Omit<WantedContext, "revision">): Record<string, string> {
  const { size, weights, roles, decides } = setting;
  const ranges = Object.entries(roles).flatMap(([name, { from, to }]) => [
    [`${name}From`, String(from)],
    [`${name}To`, String(to)],
  ]);
  return {
    size,
    ...byDimension((name) => String(Math.round(weights[name] * 100))),
    ...(Object.fromEntries(ranges) as Record<string, string>),
    decidesEn: decides?.en ?? "",
    decidesFr: decides?.fr ?? "",
  };
}

/** The setting to preview for a size, from the query string; null when it is absent or could not be saved. */
export function wantedContext(
  size: CompanyContext,
  search: Record<string, string | string[] | undefined>,
): WantedContext | null {
  const wanted = read(ContextInput, { ...search, size });
  return wanted.ok ? wanted.value : null;
}
