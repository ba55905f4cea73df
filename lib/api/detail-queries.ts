import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { findOrganisationFigures, findTeamFigures, type FiguresPage } from "@/lib/release/queries";
import { findRotation, type RotationPage } from "@/lib/rotation/queries";
import { findTrial } from "@/lib/trial/detail-queries";
import type { Terms } from "@/lib/trial/sealed-record";
import type { Signable } from "@/lib/trial/story";
import type { DETAIL_OPERATIONS, DetailName } from "./operation";

type AnswerOf<Name extends DetailName> = z.output<(typeof DETAIL_OPERATIONS)[Name]["answer"]>;
type Find<Name extends DetailName> = (
  viewer: Viewer,
  asked: { id: string },
  now: Date,
) => Promise<AnswerOf<Name> | null>;

/** What a program reads of one thing, from the queries of its page; null where that would not open. */
export const DETAIL_READS: { [Name in DetailName]: Find<Name> } = {
  findAgreement: (viewer, { id }, now) => findAgreement(viewer, id, now),
  findRotationPlan: (viewer, { id }, now) => findPlanOf(viewer, id, now),
  findOrganisationFigures: async (viewer) => figuresFrom(await findOrganisationFigures(viewer)),
  findTeamFigures: async (viewer, { id }) => figuresFrom(await findTeamFigures(viewer, id)),
};

async function findAgreement(
  viewer: Viewer,
  trialId: string,
  now: Date,
): Promise<AnswerOf<"findAgreement"> | null> {
  const trial = await findTrial(viewer, trialId, now);
  if (!trial) return null;
  const { id, state, side, waitsFor, story } = trial;
  const { terms, newTerms, extensions } = story;
  return {
    id,
    state,
    side,
    waitsFor: state === "proposed" ? waitsFor : null,
    terms: terms && termsFrom(terms),
    newTerms: newTerms && { ...signableFrom(newTerms), ...termsFrom(newTerms.terms) },
    extensions: extensions.map(({ toEndsOn: endsOn, reason, isSigned, isOpen, ...signed }) => ({
      ...signableFrom(signed),
      endsOn,
      reason,
      isSigned,
      isOpen,
    })),
  };
}

const termsFrom = ({ criteria, seat, returnsOn }: Terms) => ({ criteria, seat, returnsOn });
const signableFrom = ({ id, by, awaitsMe }: Omit<Signable, "isSigned">) => ({ id, by, awaitsMe });

/** The rotation of a team; null for whoever may not open the team. */
export async function findPlanOf(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<AnswerOf<"findRotationPlan"> | null> {
  const page = await findRotation(viewer, teamId, now);
  return page && planFrom(page);
}

function planFrom(page: RotationPage): AnswerOf<"findRotationPlan"> {
  const { teamId: id, rhythm, takesPart, proposal, decisions, swaps, names } = page;
  return {
    id,
    rhythm: rhythm && {
      startsOn: rhythm.startsOn,
      endsOn: rhythm.endsOn,
      turnDays: rhythm.turnDays,
      overlapDays: rhythm.overlapDays,
    },
    takesPart: takesPart.does,
    turns: (proposal?.turns ?? []).map(({ slot, startsOn, endsOn, personId, how, able }) => ({
      slot,
      startsOn,
      endsOn,
      personId,
      how,
      trialId: trialOf(page, slot, personId),
      couldServe: able,
    })),
    // Why the manager chose somebody else is for people to read.
    decisions: decisions.map((one) => ({
      id: one.id,
      slot: one.slot,
      word: one.word,
      personId: one.personId,
      days: one.days,
    })),
    swaps: swaps.map(({ agreedAt, ...swap }) => ({
      id: swap.id,
      slot: swap.slot,
      otherSlot: swap.otherSlot,
      personId: swap.personId,
      otherId: swap.otherId,
      isAgreed: agreedAt !== null,
    })),
    people: [...names].map(([personId, name]) => ({ id: personId, name })),
  };
}

/** The trial of an offered turn, for those to whom the page has a link to it. */
function trialOf(page: RotationPage, slot: number, personId: string | null): string | null {
  if (!page.steers && personId !== page.viewerId) return null;
  return page.turns.find((one) => one.slot === slot && one.stands)?.trialId ?? null;
}

function figuresFrom(page: FiguresPage | null): AnswerOf<"findTeamFigures"> | null {
  return page && { closings: page.closings, nextClosing: page.nextClosing };
}
