import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { type Calibration, type DimensionCalibration, normsFrom } from "@/lib/scoring/calibration";
import { DIMENSIONS, type Instrument, byDimension } from "@/lib/scoring/instrument";

/** A stored calibration of a version: the number of people, the time, and the estimates. It never changes. */
export type StoredCalibration = Calibration & {
  number: number;
  calibratedAt: Date;
  /** Of the quick form only: estimated from its items within full answers. */
  withinFull: boolean;
};

/** The columns that `storedCalibrationFrom` reads, as a Prisma `select`. */
export const CALIBRATION_COLUMNS = {
  number: true,
  calibratedAt: true,
  people: true,
  withinFull: true,
  dimensions: true,
} as const;

/** A Prisma relation argument: the current calibration of each form of a version. */
export const NEWEST_OF_EACH_FORM = {
  distinct: ["form"],
  orderBy: [{ form: "asc" }, { number: "desc" }],
  select: { ...CALIBRATION_COLUMNS, form: true },
} satisfies Prisma.Instrument$calibrationsArgs;

type Row = {
  number: number;
  calibratedAt: Date;
  people: number;
  withinFull: boolean;
  dimensions: unknown;
};

const interval = z.tuple([z.number(), z.number()]);
const dimension: z.ZodType<DimensionCalibration> = z.object({
  n: z.number(),
  alpha: z.number(),
  alphaInterval: interval,
  omegaTotal: z.number().nullable(),
  sd: z.number(),
  sem: z.number(),
  retest: z.object({
    pairs: z.number(),
    r: z.number().nullable(),
    interval: interval.nullable(),
  }),
});
const dimensions: z.ZodType<Calibration["dimensions"]> = z.record(
  z.enum(DIMENSIONS),
  dimension.nullable(),
);

/** A calibration row, with its figures validated. */
export function storedCalibrationFrom(row: Row): StoredCalibration {
  return { ...row, dimensions: dimensions.parse(row.dimensions) };
}

/**
 * The version with the norms of one of its calibrations, or with its published, assumed norms. What
 * the quick form has from full answers is still assumed: nobody has answered the fifteen alone.
 */
export function calibratedBy(
  instrument: Instrument,
  calibration: Pick<StoredCalibration, "dimensions" | "withinFull"> | null | undefined,
): Instrument {
  if (!calibration) return instrument;
  const norms = normsFrom(calibration, instrument.norms);
  if (!calibration.withinFull) return { ...instrument, norms };
  return { ...instrument, norms: byDimension((name) => ({ ...norms[name], assumed: true })) };
}
