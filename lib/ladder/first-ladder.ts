import { IC_RUNGS } from "./first-ladder/ic-rungs";
import { MANAGEMENT_RUNGS } from "./first-ladder/management-rungs";
import type { WrittenRung } from "./written-rung";

/**
 * The rungs of version 1, which come with Pendulum: what public ladders share, in our own words. The
 * figures are our judgement; no study that we know of has measured them. The migration that creates
 * the table inserts them.
 */
export const FIRST_RUNGS: WrittenRung[] = [...IC_RUNGS, ...MANAGEMENT_RUNGS];
