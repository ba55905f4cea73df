import { z } from "zod";
import { input, type ValueOf } from "@/lib/input";

/** The most operations of one patch; programs split longer ones. */
const MOST_OPERATIONS = 1_000;
const LONGEST_PATH = 1_000;

/** A body: an object, in which what is not known is ignored. */
export const BodyInput = input([], () => z.record(z.string(), z.unknown()));

/** A patch. Entra ID writes its operations with capitals. */
export const PatchInput = input([], () =>
  z
    .object({
      Operations: z
        .array(
          z.object({
            op: z
              .string()
              .toLowerCase()
              .pipe(z.enum(["add", "replace", "remove"])),
            path: z.string().max(LONGEST_PATH).nullish(),
            value: z.unknown().optional(),
          }),
        )
        .min(1)
        .max(MOST_OPERATIONS),
    })
    .transform(({ Operations }) => Operations),
);

/** The most resources of one answer, and how many come unless asked otherwise. */
export const COUNTS = { usual: 100, most: 200 };

const number = z.stringFormat("number", /^-?\d{1,9}$/).transform(Number);
const names = z
  .string()
  .max(2_000)
  .transform((said) => said.split(",").map((name) => name.trim().toLowerCase()));

/** What is asked of a list; anything else in the address is ignored. */
export const QueryInput = input([], () =>
  z.object({
    filter: z.string().max(3_000).optional(),
    /** From 1; anything less is 1. */
    startIndex: number.transform((said) => Math.max(said, 1)).default(1),
    count: number
      .transform((said) => Math.min(Math.max(said, 0), COUNTS.most))
      .default(COUNTS.usual),
    attributes: names.optional(),
    excludedAttributes: names.optional(),
  }),
);

export type Operation = ValueOf<typeof PatchInput>[number];
export type Query = ValueOf<typeof QueryInput>;
