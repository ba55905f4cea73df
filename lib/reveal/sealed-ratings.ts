import { z } from "zod";
import { RATINGS_SEAL } from "@/lib/column/reveal";
import { Practice } from "@/lib/db/generated/enums";
import { sealingKey } from "@/lib/env";
import type { Practices } from "@/lib/plan/plan";
import { byDimension } from "@/lib/scoring/instrument";
import { openJson, sealJson } from "@/lib/seal";

const stored = z.object(byDimension(() => z.enum(Practice).nullable().default(null)));

/** What one side says of the five areas, encrypted for the database. */
export function sealedRatings(ratings: Practices): string {
  return sealJson(ratings, sealingKey(), RATINGS_SEAL);
}

/** Decrypts what `sealedRatings` encrypted. */
export function openedRatings(sealed: string): Practices {
  return stored.parse(openJson(sealed, sealingKey(), RATINGS_SEAL));
}
