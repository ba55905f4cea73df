import { addDays, daysBetween, isDay, type Day } from "@/lib/day";
import type { TrialKind } from "@/lib/db/generated/enums";
import { textOf, type Parsed } from "@/lib/form";
import { parseTerms } from "../terms/input";
import type { Terms } from "../sealed-record";
import { endAfterWeeks, LONGEST_DAYS, SHORTEST_DAYS, TEMPLATE_WEEKS } from "../trial";

/** Longest hypothesis, in characters. */
export const LONGEST_HYPOTHESIS = 1000;

/** How far ahead a trial may start, in days. */
const FURTHEST_START_DAYS = 366;

/** A trial as somebody proposes it. */
export type Proposal = {
  personId: string;
  kind: TrialKind;
  startsOn: Day;
  endsOn: Day;
  /** Empty when there is none. */
  sponsorEmail: string;
  hypothesis: string;
  /** Days at the start shared with the lead before; none unless said. */
  overlapDays?: number;
  /** None for a turn of a rotation: the two write them afterwards. */
  terms?: Terms;
};

const KINDS: TrialKind[] = ["ACTING", "INTERIM"];

/**
 * The form of a proposal. `length` is a number of weeks out of the templates, or `own` with a day of its own
 * in `endsOn`. `today` bounds the start; without a person it is asked for by oneself.
 */
export function parseProposal(form: FormData, today: Day): Parsed<Proposal> {
  const text = (name: string) => textOf(form, name);
  const errors: Record<string, string> = {};
  const kind = KINDS.find((each) => each === text("kind"));
  if (!kind) errors.kind = "choose-one";
  const startsOn = text("startsOn");
  const startError = startErrorOf(startsOn, today);
  if (startError) errors.startsOn = startError;
  const weeks = TEMPLATE_WEEKS.find((each) => String(each) === text("length"));
  if (!weeks && text("length") !== "own") errors.length = "choose-one";
  const endsOn = weeks && !startError ? endAfterWeeks(startsOn, weeks) : text("endsOn");
  const endError = !startError && !errors.length ? endErrorOf(startsOn, endsOn) : null;
  if (endError) errors.endsOn = endError;
  const sponsorEmail = text("sponsor");
  if (sponsorEmail && !/^\S+@\S+$/.test(sponsorEmail)) errors.sponsor = "sponsor-unknown";
  const hypothesis = text("hypothesis");
  if (hypothesis.length > LONGEST_HYPOTHESIS) errors.hypothesis = "hypothesis-too-long";
  if (!kind || Object.keys(errors).length > 0) return { ok: false, errors };
  const terms = parseTerms(form, { startsOn, endsOn });
  if (!terms.ok) return terms;
  const personId = text("person");
  return {
    ok: true,
    value: { personId, kind, startsOn, endsOn, sponsorEmail, hypothesis, terms: terms.value },
  };
}

/** The trial that a form speaks of; empty when it names none. */
export function parseTrialId(form: FormData): string {
  return textOf(form, "trial");
}

function startErrorOf(startsOn: string, today: Day): string | null {
  if (!isDay(startsOn)) return "no-such-day";
  if (startsOn < today) return "start-in-the-past";
  return startsOn > addDays(today, FURTHEST_START_DAYS) ? "start-too-far" : null;
}

function endErrorOf(startsOn: Day, endsOn: string): string | null {
  if (!isDay(endsOn)) return "no-such-day";
  const days = daysBetween(startsOn, endsOn);
  if (days < SHORTEST_DAYS) return "too-short";
  return days > LONGEST_DAYS ? "too-long" : null;
}
