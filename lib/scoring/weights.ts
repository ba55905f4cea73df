import { type Dimension, type Norm, byDimension } from "./instrument";

/** Share of each dimension in the leaning; their sum is 1. */
export type Weights = Record<Dimension, number>;

/** The size of the company, as far as it changes what the roles are. */
export const COMPANY_CONTEXTS = ["small", "growing", "large"] as const;
export type CompanyContext = (typeof COMPANY_CONTEXTS)[number];

/** Every instrument has at least this many items per dimension. */
export const ITEMS_PER_DIMENSION = 5;

/**
 * Dimension weights by company context, Pendulum's defaults; an installation may set its own
 * (lib/context), and only those in the database are used. They are our judgement, not a finding: no
 * study that we know of has measured them.
 *
 * Energy and ambiguity hold half of the weight in every context, because a role can be arranged
 * around how much a person codes or decides, but not around what tires them or whether other
 * people's difficulties are bearable. The other half follows what separates the two roles:
 * - small: managers code too and staff engineers do some management, so coding separates little;
 *   what a person is drawn to separates most.
 * - growing: the roles start to differ.
 * - large: a manager hardly codes, so the wish to code separates more.
 *
 * The halves also make a person who agrees with every left, or every right, statement of the first
 * instrument score exactly zero: there the odd fifth item favours Management in one half and IC in
 * the other.
 */
export const CONTEXT_WEIGHTS: Record<CompanyContext, Weights> = {
  small: { energy: 0.3, coding: 0.1, ambiguity: 0.2, impact: 0.2, scale: 0.2 },
  growing: { energy: 0.25, coding: 0.15, ambiguity: 0.25, impact: 0.15, scale: 0.2 },
  large: { energy: 0.25, coding: 0.2, ambiguity: 0.25, impact: 0.15, scale: 0.15 },
};

/**
 * Initial norms, until 100 distinct people have answered. The same for each dimension, because
 * nothing is known yet that would distinguish them. 0.70 is the customary floor for a new scale
 * (Nunnally & Bernstein, Psychometric Theory, 1994), so the bands are too wide rather than too
 * narrow; 40 points is the spread of answers 1.2 steps from the mean.
 */
export const ASSUMED_NORMS: Record<Dimension, Norm> = byDimension(() => ({
  reliability: 0.7,
  sd: 40,
  assumed: true,
}));
