import { enterAbsences, removeAbsence } from "@/lib/absence/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import { etagOf, names } from "@/lib/http/condition";
import { closeOpening, removeOpening, writeOpening } from "@/lib/opening/mutations";
import { done, refused, type Outcome } from "@/lib/outcome";
import {
  editPerson,
  endMembership,
  enrolPerson,
  movePerson,
  removePerson,
  restorePerson,
} from "@/lib/people/mutations";
import { addAction, addEvidence, endAction, removeEvidence } from "@/lib/plan/action-mutations";
import { findOwnPlans } from "@/lib/plan/queries";
import {
  addTeam,
  archiveTeam,
  endManagement,
  putInCharge,
  rearrangeTeam,
  reviveTeam,
} from "@/lib/team/mutations";
import { askTeam, moveTurn, putFirst, setRhythm, undoDecision } from "@/lib/rotation/mutations";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { answerSwap, askSwap, chooseWhetherToTakePart, passOn } from "@/lib/rotation/own-mutations";
import {
  agreeToTrial,
  cancelTrial,
  declineTrial,
  endTrialEarly,
  signTerms,
} from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { proposeExtension, reviseTerms, signExtension } from "@/lib/trial/terms/mutations";
import { textOf, type Result } from "./answer";
import { readBody } from "./body";
import { findWritable, lockWritable } from "./write-queries";
import { WRITES, type ValueFor, type WritableRow, type Write, type WriteName } from "./write";

/** What a program says with a write: the row of the address, the body, and which version it knows. */
type Said = {
  id: string;
  body: Readonly<Record<string, unknown>>;
  ifMatch: string | null;
};

type At = { id: string; now: Date };
/** The mutation of a form, and the id of the row that it made or changed. */
type Act<Name extends WriteName> = (
  viewer: Viewer,
  value: ValueFor<Name>,
  at: At,
) => Promise<Outcome<string, string>>;

const ACTS = {
  addPerson: (viewer, person, { now }) => enrolPerson(viewer, person, now),
  changePerson: (viewer, { personId, ...data }) => of(personId, editPerson(viewer, personId, data)),
  removePerson: (viewer, { personId }, { now }) =>
    of(personId, removePerson(viewer, personId, now)),
  restorePerson: (viewer, { personId }) => of(personId, restorePerson(viewer, personId)),

  addTeam: (viewer, team) => addTeam(viewer, team),
  changeTeam: (viewer, { teamId, ...team }) => of(teamId, rearrangeTeam(viewer, teamId, team)),
  archiveTeam: (viewer, { teamId }, { now }) => of(teamId, archiveTeam(viewer, teamId, now)),
  restoreTeam: (viewer, { teamId }) => of(teamId, reviveTeam(viewer, teamId)),

  addMembership: async (viewer, { personId: userId, teamId, startsOn }) => {
    if (teamId === null) return refused("team-wrong");
    const moved = await movePerson(viewer, userId, { teamId, startsOn });
    if (!moved.ok) return moved;
    const where = { userId, teamId, ...includingDay(toDatabaseDay(startsOn)) };
    return done((await db().membership.findFirstOrThrow({ where })).id);
  },
  endMembership: (viewer, { startsOn }, { id }) => of(id, endMembership(viewer, id, startsOn)),
  addManagement: async (viewer, { teamId, personId: userId, startsOn }) => {
    const appointed = await putInCharge(viewer, { teamId, personId: userId, startsOn });
    if (!appointed.ok) return appointed;
    const where = { userId, teamId, ...includingDay(toDatabaseDay(startsOn)) };
    return done((await db().management.findFirstOrThrow({ where })).id);
  },
  endManagement: (viewer, { startsOn }, { id }) => of(id, endManagement(viewer, id, startsOn)),

  addOpening: (viewer, seats, { now }) => writeOpening(viewer, { ...seats, opening: "" }, now),
  changeOpening: (viewer, seats, { now }) => writeOpening(viewer, seats, now),
  closeOpening: (viewer, said, { now }) => of(said.opening, closeOpening(viewer, said, now)),
  deleteOpening: (viewer, { opening }) => of(opening, removeOpening(viewer, opening)),

  addMyAbsence: async (viewer, absence) => {
    await enterAbsences(viewer, [absence]);
    const { startsOn, endsOn } = absence;
    const days = { startsOn: toDatabaseDay(startsOn), endsOn: toDatabaseDay(endsOn) };
    const where = { userId: viewer.userId, ...days };
    return done((await db().absence.findFirstOrThrow({ where })).id);
  },
  deleteMyAbsence: (viewer, { absence }, { now }) =>
    of(absence, removeAbsence(viewer, absence, now)),
  addMyAction: async (viewer, action, { now }) =>
    addAction(viewer, { ...action, planId: await openPlanOf(viewer) }, now),
  endMyAction: (viewer, said, { now }) => of(said.action, endAction(viewer, said, now)),
  addMyEvidence: async (viewer, evidence, { now }) =>
    addEvidence(viewer, { ...evidence, planId: await openPlanOf(viewer) }, now),
  deleteMyEvidence: async (viewer, { evidence }) => {
    await removeEvidence(viewer, evidence);
    return done(evidence);
  },

  proposeTrial: (viewer, proposal, { now }) => ofTrial(proposeTrial(viewer, proposal, now)),
  agreeToTrial: (viewer, { trial, terms }, { now }) =>
    ofTrial(agreeToTrial(viewer, trial, now, terms)),
  declineTrial: (viewer, { trial, postponedUntil }, { now }) =>
    ofTrial(declineTrial(viewer, trial, now, postponedUntil)),
  cancelTrial: (viewer, { trial }, { now }) => ofTrial(cancelTrial(viewer, trial, now)),
  endTrial: (viewer, { trial }, { now }) => ofTrial(endTrialEarly(viewer, trial, now)),
  reviseTerms: (viewer, { trial, terms }, { now }) =>
    ofTrial(reviseTerms(viewer, trial, terms, now)),
  signTerms: (viewer, { trial, terms }, { now }) => ofTrial(signTerms(viewer, trial, terms, now)),
  extendTrial: (viewer, { trial, ...extension }, { now }) =>
    ofTrial(proposeExtension(viewer, trial, extension, now)),
  signExtension: (viewer, { trial, extension }, { now }) =>
    ofTrial(signExtension(viewer, trial, extension, now)),

  setRhythm: (viewer, { teamId, rhythm }, { now }) =>
    of(teamId, setRhythm(viewer, teamId, rhythm, now)),
  takePart: (viewer, said, { now }) => of(said.teamId, chooseWhetherToTakePart(viewer, said, now)),
  stopTakingPart: (viewer, said, { now }) =>
    of(said.teamId, chooseWhetherToTakePart(viewer, said, now)),
  askTeam: (viewer, said, { now }) => of(said.teamId, askTeam(viewer, said, now)),
  chooseLead: (viewer, said, { now }) => of(said.teamId, putFirst(viewer, said, now)),
  moveTurn: (viewer, said, { now }) => of(said.teamId, moveTurn(viewer, said, now)),
  undoDecision: (viewer, said, { now }) => of(said.teamId, undoDecision(viewer, said, now)),
  passTurn: (viewer, said, { now }) => of(said.teamId, passOn(viewer, said, now)),
  askSwap: (viewer, said, { now }) => of(said.teamId, askSwap(viewer, said, now)),
  answerSwap: (viewer, said, { now }) => of(said.teamId, answerSwap(viewer, said, now)),
  offerTurn: async (viewer, said, { now }) => {
    const offered = await offerTurn(viewer, said, now);
    if (!offered.ok) return offered;
    const where = { trialId: offered.value.trialId };
    return done((await db().turn.findUniqueOrThrow({ where })).id);
  },
} as const satisfies { [Name in WriteName]: Act<Name> };

/** The reasons for which a write is refused: each has a sentence. */
export type ReasonOf<Name extends WriteName> = Extract<
  Awaited<ReturnType<(typeof ACTS)[Name]>>,
  { ok: false }
>["reason"];

async function of<R extends string>(
  id: string,
  outcome: Promise<Outcome<unknown, R>>,
): Promise<Outcome<string, R>> {
  const acted = await outcome;
  return acted.ok ? done(id) : acted;
}

async function ofTrial<R extends string>(
  outcome: Promise<Outcome<{ trialId: string }, R>>,
): Promise<Outcome<string, R>> {
  const acted = await outcome;
  return acted.ok ? done(acted.value.trialId) : acted;
}

async function openPlanOf(viewer: Viewer): Promise<string> {
  return (await findOwnPlans(viewer)).open?.id ?? "";
}

/**
 * Does what a program asks for, with the mutation of the form that does the same. A change of a row
 * waits for others of it, and is refused when the program knows another version of the row. What a
 * change leaves out stays as it is.
 */
export async function write(
  viewer: Viewer,
  name: WriteName,
  said: Said,
  now: Date,
): Promise<Result> {
  const operation: Write = WRITES[name];
  const { kind, method } = operation;
  const isOfOne = operation.path.includes("{id}");
  const row = isOfOne ? await lockWritable(viewer, kind, said.id, now) : null;
  if (isOfOne && !row) return { is: "not-found" };
  if (row && said.ifMatch !== null && !names(said.ifMatch, etagOf(textOf(operation, row))))
    return { is: "changed-meanwhile" };
  const body =
    row && method === "PATCH"
      ? { ...saidBy(row, operation), ...said.body }
      : { ...said.body, ...fromToday(operation, said.body, viewer) };
  const value = readBody(operation, body, { id: said.id, today: viewer.today });
  if (!value.ok) return { is: "wrong-input", errors: value.errors };
  const act = ACTS[name] as (viewer: Viewer, value: unknown, at: At) => ReturnType<Act<WriteName>>;
  const acted = await act(viewer, value.value, { id: said.id, now });
  if (!acted.ok) return refusalFrom(acted.reason);
  const after = operation.status === 204 ? row : await findWritable(viewer, kind, acted.value, now);
  if (!after) throw new Error(`What ${name} wrote is not there.`);
  return { is: "done", row: after };
}

type Body = Record<string, unknown>;

/** A row as a body would say it. */
function saidBy(row: WritableRow, { body }: Write): Body {
  const values: Body = row;
  return Object.fromEntries(Object.keys(body).map((name) => [name, values[name]]));
}

/** The present day, where the body leaves its day out. */
function fromToday({ fromToday: name }: Write, said: Readonly<Body>, { today }: Viewer): Body {
  return name && (said[name] ?? null) === null ? { [name]: today } : {};
}

function refusalFrom(reason: string): Result {
  if (reason === "not-found" || reason === "busy") return { is: reason };
  return { is: "refused", reason };
}
