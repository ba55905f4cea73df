import { type Parsed, textOf, wholeIn } from "@/lib/form";
import { DIMENSIONS, byDimension } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type CompanyContext, type Weights } from "@/lib/scoring/weights";
import type { ContextSetting, Range, RoleFigures } from "./company-context";

export const LONGEST_REASON = 300;
export const LONGEST_DECIDES = 300;

/** The ranges of the roles by the start of their fields' names, with the highest number of each. */
export const RANGES = { staffCoding: 100, managerCoding: 100, reports: 50 } as const;

/** What a company size is to be set to. */
export type ContextInput = Pick<ContextSetting, "size" | "weights" | "roles" | "decides"> & {
  /** The revision that the form was drawn from. */
  revision: number;
};

/** The company size that an address or a form names; null for anything else. */
export function contextIn(text: unknown): CompanyContext | null {
  return COMPANY_CONTEXTS.find((size) => size === text) ?? null;
}

/** The form of a company size: weights in whole hundredths that add up to 100, ranges, and who decides. */
export function parseContext(form: FormData): Parsed<ContextInput> {
  const errors: Record<string, string> = {};
  const size = contextIn(textOf(form, "size"));
  if (!size) return { ok: false, errors: { size: "size-missing" } };
  const hundredths = byDimension((name) => whole(form, name, 100, errors));
  const sum = DIMENSIONS.reduce((total, name) => total + hundredths[name], 0);
  if (Object.keys(errors).length === 0 && sum !== 100) errors[DIMENSIONS[0]] = "sum-wrong";
  const range = (name: keyof typeof RANGES): Range => {
    const from = whole(form, `${name}From`, RANGES[name], errors);
    const to = whole(form, `${name}To`, RANGES[name], errors);
    if (from > to) errors[`${name}To`] = "range-wrong";
    return { from, to };
  };
  const roles: RoleFigures = {
    staffCoding: range("staffCoding"),
    managerCoding: range("managerCoding"),
    reports: range("reports"),
  };
  const decides = { en: textOf(form, "decidesEn"), fr: textOf(form, "decidesFr") };
  if ((decides.en === "") !== (decides.fr === ""))
    errors[decides.en ? "decidesFr" : "decidesEn"] = "decides-missing";
  if (decides.en.length > LONGEST_DECIDES) errors.decidesEn = "decides-long";
  if (decides.fr.length > LONGEST_DECIDES) errors.decidesFr = "decides-long";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const weights: Weights = byDimension((name) => hundredths[name] / 100);
  const revision = wholeIn(form, "revision", 1, 1_000_000) ?? 0;
  return {
    ok: true,
    value: { size, weights, roles, decides: decides.en ? decides : null, revision },
  };
}

/** The form that saves what was tried out: the same fields, and why. */
export function parseChange(form: FormData): Parsed<ContextInput & { reason: string }> {
  const input = parseContext(form);
  if (!input.ok) return input;
  const reason = textOf(form, "reason");
  if (reason === "") return { ok: false, errors: { reason: "reason-missing" } };
  if (reason.length > LONGEST_REASON) return { ok: false, errors: { reason: "reason-long" } };
  return { ok: true, value: { ...input.value, reason } };
}

/** The names and values of the form's fields for a setting: what `parseContext` reads. */
export function fieldsOf(setting: Omit<ContextInput, "revision">): Record<string, string> {
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

function whole(form: FormData, name: string, most: number, errors: Record<string, string>): number {
  const value = wholeIn(form, name, 0, most);
  if (value === null) errors[name] = "number-wrong";
  return value ?? 0;
}

/** What an address asks to try out for a size; null when it asks nothing, or nothing that could be saved. */
export function wantedContext(
  size: CompanyContext,
  search: Record<string, string | string[] | undefined>,
): ContextInput | null {
  const form = new FormData();
  for (const [name, value] of Object.entries(search))
    if (typeof value === "string") form.set(name, value);
  form.set("size", size);
  const input = parseContext(form);
  return input.ok ? input.value : null;
}
