/** The two kinds of work between which people swing. */
export const DIRECTIONS = ["HANDS_ON", "LEADING"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The steps that a plan for going back proposes, in each direction. */
export const REENTRY_STEPS = [1, 2, 3] as const;

/** One step of going back to a kind of work; it prefills a plan, and an action of it. */
export type Reentry = { direction: Direction; step: (typeof REENTRY_STEPS)[number] };

/** How a step is named in an address. */
export function reentryName({ direction, step }: Reentry): string {
  return `${direction}.${step}`;
}

/** The step that an address names; undefined for anything else. */
export function reentryFrom(said: string | string[] | undefined): Reentry | undefined {
  return DIRECTIONS.flatMap((direction) =>
    REENTRY_STEPS.map((step): Reentry => ({ direction, step })),
  ).find((each) => reentryName(each) === said);
}
