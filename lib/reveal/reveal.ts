import type { Practice, RevealSide } from "@/lib/db/generated/enums";
import type { Practices } from "@/lib/plan/plan";
import { DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";

/** A gap of so many steps or more is raised. */
const RAISED_STEPS = 2;
/** From so many reveals on, a manager is told how their ratings lie against the self-ratings. */
export const FEWEST_FOR_LENIENCY = 3;

/** How long one side is asked to rate by reminders, in days. */
export const ASKED_DAYS = 30;

/** What one side sees of a blind reveal, without anybody's ratings. */
export type RevealOutline = {
  id: string;
  /** The side of the viewer. */
  side: RevealSide;
  personId: string;
  /** The name of the other side; null once they are erased. */
  other: string | null;
  askedAt: Date;
  isMineIn: boolean;
  isTheirsIn: boolean;
  bothInAt: Date | null;
  isClosed: boolean;
};

/** The same with the viewer's ratings, and those of the other side once both are in. */
export type Reveal = RevealOutline & { mine: Practices | null; theirs: Practices | null };

/** Whom a reveal waits for, from the viewer's side, or how it ended. */
export type RevealStage = "mine" | "theirs" | "revealed" | "closed";

/** The stage of a reveal. While neither has rated it waits for the viewer. */
export function stageOf({ isClosed, bothInAt, isMineIn }: RevealOutline): RevealStage {
  if (isClosed) return "closed";
  if (bothInAt) return "revealed";
  return isMineIn ? "theirs" : "mine";
}

/** Whether a reveal still waits for somebody. */
export function isOpenReveal(reveal: Pick<RevealOutline, "isClosed" | "bothInAt">): boolean {
  return !reveal.isClosed && reveal.bothInAt === null;
}

/**
 * How often something is done, in steps. Never, and no opportunity yet, are the same step: what one
 * knows and the other does not is then the reason, not the practice.
 */
const STEPS: Record<Practice, number> = {
  NEVER: 0,
  NO_OPPORTUNITY: 0,
  SOMETIMES: 1,
  REGULARLY: 2,
  MY_JOB: 3,
};

/** An area about which two people say something that lies two steps or more apart. */
export type Gap = { area: Dimension; mine: Practice; theirs: Practice };

/** The gaps that are raised, each as a question; an area on which one side says nothing has none. */
export function gapsBetween(mine: Practices, theirs: Practices): Gap[] {
  return pairsOf(mine, theirs).filter(
    (pair) => Math.abs(STEPS[pair.mine] - STEPS[pair.theirs]) >= RAISED_STEPS,
  );
}

function pairsOf(mine: Practices, theirs: Practices): Gap[] {
  return DIMENSIONS.flatMap((area) => {
    const [own, other] = [mine[area], theirs[area]];
    return own && other ? [{ area, mine: own, theirs: other }] : [];
  });
}

/** The two ratings of a reveal, as its manager gave and read them. */
export type RevealedPair = { at: Date; manager: Practices; person: Practices };

/** How a manager's ratings lie against self-ratings, in steps; above 0 the manager's are higher. */
export type Leniency = { mean: number; over: { at: Date; difference: number }[] };

/**
 * A manager's leniency over their reveals, the earliest first; null with fewer than three that have
 * an area in common. Each reveal counts once, however many areas it has.
 */
export function leniencyOf(pairs: readonly RevealedPair[]): Leniency | null {
  const over = pairs
    .flatMap(({ at, manager, person }) => {
      const steps = pairsOf(manager, person).map((pair) => STEPS[pair.mine] - STEPS[pair.theirs]);
      return steps.length > 0 ? [{ at, difference: meanOf(steps) }] : [];
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  if (over.length < FEWEST_FOR_LENIENCY) return null;
  return { mean: meanOf(over.map(({ difference }) => difference)), over };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
