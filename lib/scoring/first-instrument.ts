import { AMBIGUITY_ITEMS } from "./first-instrument/ambiguity";
import { CODING_ITEMS } from "./first-instrument/coding";
import { ENERGY_ITEMS } from "./first-instrument/energy";
import { IMPACT_ITEMS } from "./first-instrument/impact";
import { SCALE_ITEMS } from "./first-instrument/scale";
import type { Instrument } from "./instrument";
import { ASSUMED_NORMS } from "./weights";

/**
 * Version 1: 25 items, five per dimension, no dimension twice in a row.
 *
 * The Management statement is on the right at odd positions and on the left at even ones, 13 to 12.
 * Five is odd, so no dimension can balance alone: coding, impact and scale have it three times on
 * the right, energy and ambiguity three times on the left. A person who chooses the same option
 * throughout scores ±20 at most on a dimension, and exactly zero overall, because both groups weigh
 * one half in every context.
 */
export const FIRST_INSTRUMENT: Instrument = {
  version: 1,
  items: [
    ...ENERGY_ITEMS,
    ...CODING_ITEMS,
    ...AMBIGUITY_ITEMS,
    ...IMPACT_ITEMS,
    ...SCALE_ITEMS,
  ].sort((a, b) => a.position - b.position),
  norms: ASSUMED_NORMS,
};
