import type { z } from "zod";
import { AbsenceInput, OwnAbsenceInput } from "@/lib/absence/input";
import type { Scope } from "@/lib/auth/key/key";
import type { Day } from "@/lib/day";
import type { Input, ValueOf } from "@/lib/input";
import { ClosingInput, OwnOpeningInput, SeatsInput } from "@/lib/opening/input";
import { MoveInput, NewPersonInput, PersonEditInput, PersonIdInput } from "@/lib/people/input";
import { ActionInput, EndingInput, EvidenceInput, OwnEvidenceInput } from "@/lib/plan/input";
import { InChargeInput, TeamEditInput, TeamIdInput, TeamInput } from "@/lib/team/input";
import {
  AskInput,
  ChoiceInput,
  MoveInput as TurnMoveInput,
  RhythmInput,
  SlotInput,
  SwapAnswerInput,
  SwapInput,
  TakePartInput,
  UndoInput,
} from "@/lib/rotation/input";
import { DeclineInput, TermsSignatureInput, TrialInput } from "@/lib/trial/input";
import { ProposalInput } from "@/lib/trial/proposal/input";
import { ExtensionInput, ExtensionSignatureInput, TermsInput } from "@/lib/trial/terms/input";
import { RotationPlan } from "./detail-row";
import { OwnAbsence, OwnAction, OwnEvidence } from "./own-row";
import { ROWS } from "./row";

/** One change that a program can ask for: what a form does, with its rules and its words. */
export type Write = {
  method: "POST" | "PATCH" | "DELETE";
  /** Below /api/v1; `{id}` is the id of a row. */
  path: string;
  scope: Scope;
  /** What is said of it is the message `api.says.<about>`. */
  about: string;
  /** Of which kind the row is that is changed or made. */
  kind: keyof typeof WRITABLE;
  /** What the form reads. */
  input: (today: Day) => Input<unknown, string>;
  /** The fields of the body, each with its name in the form. */
  body: Readonly<Record<string, string>>;
  /** Fields of the body that the form can be without, but this cannot. */
  needs?: readonly string[];
  /** Fields of the form that are the same in every request. */
  fixed?: Readonly<Record<string, string>>;
  /** The field of the form that names the row of the address. */
  named?: string;
  /** The field of the body that is the present day when it is left out. */
  fromToday?: string;
  /** 201 and 200 tell the row, 204 nothing: it may be gone. */
  status: 200 | 201 | 204;
};

/** What programs write: how a row of each kind is told, which is how it is read. */
export const WRITABLE = {
  people: ROWS.people,
  teams: ROWS.teams,
  memberships: ROWS.memberships,
  managements: ROWS.managements,
  openings: ROWS.openings,
  trials: ROWS.trials,
  turns: ROWS.turns,
  "rotation-plans": RotationPlan,
  "own-absences": OwnAbsence,
  "own-actions": OwnAction,
  "own-evidence": OwnEvidence,
} as const satisfies Record<string, z.ZodObject>;

export type WritableKind = keyof typeof WRITABLE;
export type WritableRow = z.output<(typeof WRITABLE)[WritableKind]>;

/** Whom of the organisation a row is about: somebody, or the manager of a team. */
export function personIn(kind: WritableKind, row: WritableRow): string | null {
  if (kind === "people") return row.id;
  if ("personId" in row) return row.personId;
  return "managerId" in row ? row.managerId : null;
}

/** Fields of a body that have the same name in the form. */
function same<const Name extends string>(...names: Name[]): Record<Name, Name> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
}

const always =
  <T, E extends string>(input: Input<T, E>) =>
  () =>
    input;

const PERSON = { scope: "people:write", kind: "people", named: "personId" } as const;
const TEAM = { scope: "teams:write", kind: "teams", named: "teamId" } as const;
const OPENING = { scope: "openings:write", kind: "openings", named: "opening" } as const;
const TRIAL = {
  method: "POST",
  scope: "trials:write",
  kind: "trials",
  named: "trial",
  status: 200,
} as const;
const TERMS = same("criteriaIc", "criteriaManagement", "seat", "returnsOn");
/** A plan is derived from all that its team decided, so a change tells nothing of it. */
const ROTATION = {
  method: "POST",
  scope: "rotations:write",
  kind: "rotation-plans",
  named: "team",
  status: 204,
} as const;
const SEATS = { ...same("track", "rung", "quarter", "seats"), teamId: "team" };

/**
 * Every change that a program can ask for: with a key what an admin can; with a token what is its
 * person's own, and what they decide with others about trials and rotations.
 */
export const WRITES = {
  addPerson: {
    method: "POST",
    path: "/people",
    about: "add-person",
    scope: "people:write",
    kind: "people",
    input: always(NewPersonInput),
    body: same("name", "email", "teamId", "startsOn"),
    fromToday: "startsOn",
    status: 201,
  },
  changePerson: {
    ...PERSON,
    method: "PATCH",
    path: "/people/{id}",
    about: "change-person",
    input: always(PersonEditInput),
    body: same("name", "email"),
    status: 200,
  },
  removePerson: {
    ...PERSON,
    method: "POST",
    path: "/people/{id}/removal",
    about: "remove-person",
    input: always(PersonIdInput),
    body: {},
    status: 200,
  },
  restorePerson: {
    ...PERSON,
    method: "DELETE",
    path: "/people/{id}/removal",
    about: "restore-person",
    input: always(PersonIdInput),
    body: {},
    status: 200,
  },
  addTeam: {
    method: "POST",
    path: "/teams",
    about: "add-team",
    scope: "teams:write",
    kind: "teams",
    input: always(TeamInput),
    body: same("name", "parentId"),
    status: 201,
  },
  changeTeam: {
    ...TEAM,
    method: "PATCH",
    path: "/teams/{id}",
    about: "change-team",
    input: always(TeamEditInput),
    body: same("name", "parentId"),
    status: 200,
  },
  archiveTeam: {
    ...TEAM,
    method: "POST",
    path: "/teams/{id}/archive",
    about: "archive-team",
    input: always(TeamIdInput),
    body: {},
    status: 200,
  },
  restoreTeam: {
    ...TEAM,
    method: "DELETE",
    path: "/teams/{id}/archive",
    about: "restore-team",
    input: always(TeamIdInput),
    body: {},
    status: 200,
  },
  addMembership: {
    method: "POST",
    path: "/memberships",
    about: "add-membership",
    scope: "teams:write",
    kind: "memberships",
    input: always(MoveInput),
    body: same("personId", "teamId", "startsOn"),
    needs: ["personId", "teamId"],
    fromToday: "startsOn",
    status: 201,
  },
  endMembership: {
    method: "POST",
    path: "/memberships/{id}/ending",
    about: "end-membership",
    scope: "teams:write",
    kind: "memberships",
    input: always(MoveInput),
    body: { endsOn: "startsOn" },
    fromToday: "endsOn",
    status: 204,
  },
  addManagement: {
    method: "POST",
    path: "/managements",
    about: "add-management",
    scope: "teams:write",
    kind: "managements",
    input: always(InChargeInput),
    body: same("personId", "teamId", "startsOn"),
    needs: ["personId", "teamId"],
    fromToday: "startsOn",
    status: 201,
  },
  endManagement: {
    method: "POST",
    path: "/managements/{id}/ending",
    about: "end-management",
    scope: "teams:write",
    kind: "managements",
    input: always(InChargeInput),
    body: { endsOn: "startsOn" },
    fromToday: "endsOn",
    status: 204,
  },
  addOpening: {
    method: "POST",
    path: "/openings",
    about: "add-opening",
    scope: "openings:write",
    kind: "openings",
    input: SeatsInput,
    body: SEATS,
    status: 201,
  },
  changeOpening: {
    ...OPENING,
    method: "PATCH",
    path: "/openings/{id}",
    about: "change-opening",
    input: SeatsInput,
    body: SEATS,
    status: 200,
  },
  closeOpening: {
    ...OPENING,
    method: "POST",
    path: "/openings/{id}/ending",
    about: "close-opening",
    input: always(ClosingInput),
    body: same("ending"),
    status: 200,
  },
  deleteOpening: {
    ...OPENING,
    method: "DELETE",
    path: "/openings/{id}",
    about: "delete-opening",
    input: always(OwnOpeningInput),
    body: {},
    status: 204,
  },
  addMyAbsence: {
    method: "POST",
    path: "/me/absences",
    about: "add-own-absence",
    scope: "own:write",
    kind: "own-absences",
    input: AbsenceInput,
    body: same("startsOn", "lastOn"),
    status: 201,
  },
  deleteMyAbsence: {
    method: "DELETE",
    path: "/me/absences/{id}",
    about: "delete-own-absence",
    scope: "own:write",
    kind: "own-absences",
    named: "absence",
    input: always(OwnAbsenceInput),
    body: {},
    status: 204,
  },
  addMyAction: {
    method: "POST",
    path: "/me/plan/actions",
    about: "add-own-action",
    scope: "own:write",
    kind: "own-actions",
    input: ActionInput,
    body: { ...same("what", "difference", "dueOn", "needsWords", "witness"), needs: "need" },
    status: 201,
  },
  endMyAction: {
    method: "POST",
    path: "/me/plan/actions/{id}/ending",
    about: "end-own-action",
    scope: "own:write",
    kind: "own-actions",
    named: "action",
    input: EndingInput,
    body: same("ending", "reason", "dueOn"),
    status: 200,
  },
  addMyEvidence: {
    method: "POST",
    path: "/me/plan/evidence",
    about: "add-own-evidence",
    scope: "own:write",
    kind: "own-evidence",
    input: EvidenceInput,
    body: { ...same("happenedOn", "sentence", "link"), actionId: "action", metrics: "metric" },
    status: 201,
  },
  deleteMyEvidence: {
    method: "DELETE",
    path: "/me/plan/evidence/{id}",
    about: "delete-own-evidence",
    scope: "own:write",
    kind: "own-evidence",
    named: "evidence",
    input: always(OwnEvidenceInput),
    body: {},
    status: 204,
  },
  proposeTrial: {
    method: "POST",
    path: "/trials",
    about: "propose-trial",
    scope: "trials:write",
    kind: "trials",
    input: ProposalInput,
    body: {
      ...same("kind", "startsOn", "endsOn", "hypothesis"),
      ...TERMS,
      personId: "person",
      sponsorEmail: "sponsor",
    },
    needs: ["endsOn"],
    fixed: { length: "own" },
    status: 201,
  },
  agreeToTrial: {
    ...TRIAL,
    path: "/trials/{id}/agreement",
    about: "agree-to-trial",
    input: always(TermsSignatureInput),
    body: { termsId: "terms" },
    needs: ["termsId"],
  },
  declineTrial: {
    ...TRIAL,
    path: "/trials/{id}/refusal",
    about: "decline-trial",
    input: DeclineInput,
    body: same("postponedUntil"),
  },
  cancelTrial: {
    ...TRIAL,
    path: "/trials/{id}/cancellation",
    about: "cancel-trial",
    input: always(TrialInput),
    body: {},
  },
  endTrial: {
    ...TRIAL,
    path: "/trials/{id}/ending",
    about: "end-trial",
    input: always(TrialInput),
    body: {},
  },
  reviseTerms: {
    ...TRIAL,
    path: "/trials/{id}/terms",
    about: "revise-terms",
    input: always(TermsInput),
    body: TERMS,
  },
  signTerms: {
    ...TRIAL,
    path: "/trials/{id}/terms/signature",
    about: "sign-terms",
    input: always(TermsSignatureInput),
    body: { termsId: "terms" },
    needs: ["termsId"],
  },
  extendTrial: {
    ...TRIAL,
    path: "/trials/{id}/extensions",
    about: "extend-trial",
    input: always(ExtensionInput),
    body: same("endsOn", "reason"),
  },
  signExtension: {
    ...TRIAL,
    path: "/trials/{id}/extensions/signature",
    about: "sign-extension",
    input: always(ExtensionSignatureInput),
    body: { extensionId: "extension" },
    needs: ["extensionId"],
  },
  setRhythm: {
    ...ROTATION,
    path: "/teams/{id}/rotation",
    about: "set-rhythm",
    input: RhythmInput,
    body: { ...same("startsOn", "weeks"), overlapDays: "overlap" },
  },
  takePart: {
    ...ROTATION,
    path: "/teams/{id}/rotation/wish",
    about: "take-part",
    input: always(TakePartInput),
    fixed: { wants: "yes" },
    body: {},
  },
  stopTakingPart: {
    ...ROTATION,
    method: "DELETE",
    path: "/teams/{id}/rotation/wish",
    about: "stop-taking-part",
    input: always(TakePartInput),
    body: {},
  },
  askTeam: {
    ...ROTATION,
    path: "/teams/{id}/rotation/question",
    about: "ask-team",
    input: always(AskInput),
    body: {},
  },
  chooseLead: {
    ...ROTATION,
    path: "/teams/{id}/rotation/choices",
    about: "choose-lead",
    input: always(ChoiceInput),
    body: { ...same("slot", "reason"), personId: "person" },
    needs: ["slot", "personId"],
  },
  moveTurn: {
    ...ROTATION,
    path: "/teams/{id}/rotation/moves",
    about: "move-turn",
    input: always(TurnMoveInput),
    body: same("slot", "days"),
    needs: ["slot"],
  },
  undoDecision: {
    ...ROTATION,
    path: "/teams/{id}/rotation/undoing",
    about: "undo-decision",
    input: always(UndoInput),
    body: { decisionId: "decision" },
    needs: ["decisionId"],
  },
  passTurn: {
    ...ROTATION,
    path: "/teams/{id}/rotation/passes",
    about: "pass-turn",
    input: always(SlotInput),
    body: same("slot"),
    needs: ["slot"],
  },
  askSwap: {
    ...ROTATION,
    path: "/teams/{id}/rotation/swaps",
    about: "ask-swap",
    input: always(SwapInput),
    body: same("slot", "otherSlot"),
    needs: ["slot", "otherSlot"],
  },
  answerSwap: {
    ...ROTATION,
    path: "/teams/{id}/rotation/swaps/answer",
    about: "answer-swap",
    input: always(SwapAnswerInput),
    body: { ...same("answer"), swapId: "swap" },
    needs: ["swapId"],
  },
  offerTurn: {
    method: "POST",
    path: "/turns",
    about: "offer-turn",
    scope: "rotations:write",
    kind: "turns",
    input: always(SlotInput),
    body: { ...same("slot"), teamId: "team" },
    needs: ["slot", "teamId"],
    status: 201,
  },
} as const satisfies Record<string, Write>;

export type WriteName = keyof typeof WRITES;

/** What the form of a write reads from a body. */
export type ValueFor<Name extends WriteName> = ValueOf<ReturnType<(typeof WRITES)[Name]["input"]>>;
