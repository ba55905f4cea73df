import { z } from "zod";
import { type Answers, DIMENSIONS, type Instrument, STRONGEST_ANSWER } from "./instrument";
import { hasQuickForm, unevenlyQuick } from "./quick-form";
import { ITEMS_PER_DIMENSION, type Weights } from "./weights";

const wording = z.strictObject({ en: z.string().trim().min(1), fr: z.string().trim().min(1) });

const item = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  dimension: z.enum(DIMENSIONS),
  position: z.int().min(1),
  left: wording,
  right: wording,
  managementSide: z.enum(["left", "right"]),
  twinOf: z.string().optional(),
  quick: z.literal(true).optional(),
});

const norm = z.strictObject({
  reliability: z.number().min(0).lt(1),
  sd: z.number().positive(),
  assumed: z.boolean(),
});

/** A whole instrument: its shape, and the rules for any version. */
export const instrumentSchema: z.ZodType<Instrument> = z
  .strictObject({
    version: z.int().min(1),
    items: z.array(item),
    norms: z.record(z.enum(DIMENSIONS), norm),
  })
  .superRefine((instrument, context) => {
    for (const message of flawsOf(instrument)) context.addIssue({ code: "custom", message });
  });

/** The errors in a version's items, for its author; empty when valid. */
export function flawsOf({ items }: Pick<Instrument, "items">): string[] {
  const byKey = new Map(items.map((each) => [each.key, each]));
  const positions = new Set(items.map((each) => each.position));
  const flaws: string[] = [];
  if (byKey.size < items.length) flaws.push("two items have the same key");
  if (positions.size < items.length) flaws.push("two items have the same position");
  for (const dimension of DIMENSIONS) {
    const count = items.filter((each) => each.dimension === dimension).length;
    if (count < ITEMS_PER_DIMENSION) flaws.push(`${dimension} has ${count} items, fewer than 5`);
  }
  if (hasQuickForm({ items }) && unevenlyQuick(items).length > 0)
    flaws.push("a quick form has three items of each dimension");
  for (const each of items) {
    if (each.twinOf === undefined) continue;
    const twin = byKey.get(each.twinOf);
    if (!twin || twin === each) flaws.push(`${each.key} names a twin that does not exist`);
    else if (twin.dimension !== each.dimension || twin.managementSide === each.managementSide)
      flaws.push(`${each.key} and its twin need one dimension and opposite sides`);
  }
  return flaws;
}

/** Weights of the five dimensions: none negative, sum 1. */
export const weightsSchema: z.ZodType<Weights> = z
  .record(z.enum(DIMENSIONS), z.number().min(0).max(1))
  .refine((weights) => {
    const sum = DIMENSIONS.reduce((total, dimension) => total + weights[dimension], 0);
    return Math.abs(sum - 1) < 1e-9;
  }, "weights must add up to 1");

const answer = z.union([z.int().min(-STRONGEST_ANSWER).max(STRONGEST_ANSWER), z.literal("skip")]);

/** Answers to this instrument: known keys only, each −3…+3 or "skip"; missing ones are allowed. */
export function answersSchema(instrument: Instrument): z.ZodType<Answers> {
  const keys = new Set(instrument.items.map((each) => each.key));
  return z
    .record(z.string(), answer)
    .refine((answers) => Object.keys(answers).every((key) => keys.has(key)), "unknown item");
}
