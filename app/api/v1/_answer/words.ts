import type { AnswerWords, ErrorOf } from "@/app/_form/answer-words";
import type { WRITES, WriteName } from "@/lib/api/write";
import type { ReasonOf } from "@/lib/api/write-mutations";
import { translatorOf } from "@/lib/language/translator";

type FaultOf<Name extends WriteName> = ReturnType<(typeof WRITES)[Name]["input"]>["errors"][number];

/** The message files that have a sentence for all that a write can be refused with. */
type Saying<Name extends WriteName> = {
  [Words in AnswerWords]: ReasonOf<Name> | FaultOf<Name> extends ErrorOf<Words> ? Words : never;
}[AnswerWords];

/** The message file with the sentences of each write: those of the form that does the same. */
const WORDS: { [Name in WriteName]: Saying<Name> } = {
  addPerson: "people",
  changePerson: "people",
  removePerson: "people",
  restorePerson: "people",
  addTeam: "people",
  changeTeam: "people",
  archiveTeam: "people",
  restoreTeam: "people",
  addMembership: "people",
  endMembership: "people",
  addManagement: "people",
  endManagement: "people",
  addOpening: "opening",
  changeOpening: "opening",
  closeOpening: "opening",
  deleteOpening: "opening",
  addMyAbsence: "absence",
  deleteMyAbsence: "absence",
  addMyAction: "plan",
  endMyAction: "plan",
  addMyEvidence: "plan",
  deleteMyEvidence: "plan",
  proposeTrial: "trial",
  agreeToTrial: "trial",
  declineTrial: "trial",
  cancelTrial: "trial",
  endTrial: "trial",
  reviseTerms: "trial",
  signTerms: "trial",
  extendTrial: "trial",
  signExtension: "trial",
  setRhythm: "rotation",
  takePart: "rotation",
  stopTakingPart: "rotation",
  askTeam: "rotation",
  chooseLead: "rotation",
  moveTurn: "rotation",
  undoDecision: "rotation",
  passTurn: "rotation",
  askSwap: "rotation",
  answerSwap: "rotation",
  offerTurn: "rotation",
};

/** Says a reason, or an error of a field, in English: a program has no language. */
export function say(name: WriteName, key: string): string {
  if (key === "invalid") return translatorOf("en", "app")("invalid");
  if (key === "unknown") return translatorOf("en", "api")("unknown-field");
  return translatorOf("en", `${WORDS[name]}.errors`)(key);
}
