import type { Prisma } from "@/lib/db/generated/client";
import { ACCOUNT_PARTS } from "./account-parts";
import type { Kind, NotPersonal, PartsOf, PersonalPart } from "./personal-part";
import { RECORD_PARTS } from "./record-parts";
import { ROTATION_PARTS } from "./rotation-parts";
import { TRIAL_PARTS } from "./trial-parts";

/** Every table: what of it is somebody's, or why nothing is. Export and erasure both read this. */
export const PARTS: PartsOf<Prisma.ModelName> = {
  ...ACCOUNT_PARTS,
  ...RECORD_PARTS,
  ...TRIAL_PARTS,
  ...ROTATION_PARTS,
};

/** A part with its columns under plain names, for programs that go through all of them. */
export type AnyPart = Omit<PersonalPart, "columns" | "left"> & {
  model: string;
  columns: Record<string, Kind>;
  left?: Record<string, string>;
};

/** The parts that are somebody's, in the order in which they are told. */
export function personalParts(): AnyPart[] {
  return Object.entries(PARTS).flatMap(([model, part]: [string, PersonalPart | NotPersonal]) =>
    "because" in part ? [] : [{ ...part, model }],
  );
}
