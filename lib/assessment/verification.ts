import { weightsSchema } from "@/lib/scoring/input";
import type { Answers, Instrument } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";

/** The stored columns of an assessment that are derived from its answers, weights and norms. */
export type Derived = {
  weights: unknown;
  scores: unknown;
  leaning: number | null;
  sem: number | null;
  verdict: string | null;
  provisional: boolean;
};

export type DerivedColumn = keyof Derived;

/** Tolerance in points: processors may round the last digit differently. */
const ROUNDING = 1e-9;

/** The columns in which a stored result differs from the recomputed one. */
export function differingColumns(
  instrument: Instrument,
  answers: Answers,
  stored: Derived,
): DerivedColumn[] {
  const weights = weightsSchema.safeParse(stored.weights);
  if (!weights.success) return ["weights"];
  const { dimensions, overall, provisional } = leaningFrom(instrument, answers, weights.data);
  const columns: [DerivedColumn, unknown][] = [
    ["scores", dimensions],
    ["leaning", overall?.leaning ?? null],
    ["sem", overall?.sem ?? null],
    ["verdict", overall?.verdict ?? null],
    ["provisional", provisional],
  ];
  return columns.filter(([name, value]) => !isSame(stored[name], value)).map(([name]) => name);
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= ROUNDING;
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
