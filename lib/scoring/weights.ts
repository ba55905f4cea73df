import { type Dimension, type Norm, byDimension } from "./instrument";

/** Share of each dimension in the leaning; they add up to 1. */
export type Weights = Record<Dimension, number>;

/** How big the company is, as far as it changes what the roles are. */
export const COMPANY_CONTEXTS = ["small", "growing", "large"] as const;
export type CompanyContext = (typeof COMPANY_CONTEXTS)[number];

/** Every instrument asks at least this many items a dimension. */
export const ITEMS_PER_DIMENSION = 5;

/**
 * Dimension weights by company context as Pendulum comes with them; an installation may set its own
 * (lib/context), and only those in the database count. They are our judgement, not a finding: no study that we
 * know of has measured them.
 *
 * Energy and ambiguity hold half of the weight in every context, because a role can be arranged
 * around how much one codes or decides, but not around what tires a person or whether other
 * people's difficulties are bearable. The other half follows what separates the two roles:
 * - small: managers code too and staff engineers do some management, so coding tells little;
 *   what a person is drawn to tells most.
 * - growing: the roles begin to part.
 * - large: a manager codes hardly at all, so the wish to code tells more.
 *
 * The halves also make somebody who agrees with every left, or every right, statement of the first
 * instrument score exactly zero: there the odd fifth item favours Management in the one half and
 * IC in the other.
 */
export const CONTEXT_WEIGHTS: Record<CompanyContext, Weights> = {
  small: { energy: 0.3, coding: 0.1, ambiguity: 0.2, impact: 0.2, scale: 0.2 },
  growing: { energy: 0.25, coding: 0.15, ambiguity: 0.25, impact: 0.15, scale: 0.2 },
  large: { energy: 0.25, coding: 0.2, ambiguity: 0.25, impact: 0.15, scale: 0.15 },
};

/**
 * Norms to start with, until 100 distinct people have answered. The same for each dimension, for
 * nothing is known yet that would tell them apart. 0.70 is the customary floor for a young scale
 * (Nunnally & Bernstein, Psychometric Theory, 1994), so the bands come out rather too wide than too
 * narrow; 40 points is the spread of answers that lie 1.2 steps from the average one.
 */
export const ASSUMED_NORMS: Record<Dimension, Norm> = byDimension(() => ({
  reliability: 0.7,
  sd: 40,
  assumed: true,
}));
