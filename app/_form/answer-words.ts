import type absenceEn from "@/messages/en/absence.json";
import type accountEn from "@/messages/en/account.json";
import type adminEn from "@/messages/en/admin.json";
import type assessmentEn from "@/messages/en/assessment.json";
import type authEn from "@/messages/en/auth.json";
import type calendarEn from "@/messages/en/calendar.json";
import type careerEn from "@/messages/en/career.json";
import type consentEn from "@/messages/en/consent.json";
import type delegationEn from "@/messages/en/delegation.json";
import type editorEn from "@/messages/en/editor.json";
import type handoverEn from "@/messages/en/handover.json";
import type hookEn from "@/messages/en/hook.json";
import type importEn from "@/messages/en/import.json";
import type joinEn from "@/messages/en/join.json";
import type keyEn from "@/messages/en/key.json";
import type ladderEn from "@/messages/en/ladder.json";
import type openingEn from "@/messages/en/opening.json";
import type peopleEn from "@/messages/en/people.json";
import type personEn from "@/messages/en/person.json";
import type planEn from "@/messages/en/plan.json";
import type reminderEn from "@/messages/en/reminder.json";
import type retentionEn from "@/messages/en/retention.json";
import type revealEn from "@/messages/en/reveal.json";
import type rightsEn from "@/messages/en/rights.json";
import type rotationEn from "@/messages/en/rotation.json";
import type secondFactorEn from "@/messages/en/second-factor.json";
import type sharingEn from "@/messages/en/sharing.json";
import type securityEn from "@/messages/en/security.json";
import type signInEn from "@/messages/en/sign-in.json";
import type talkEn from "@/messages/en/talk.json";
import type trialEn from "@/messages/en/trial.json";
import type weightsEn from "@/messages/en/weights.json";
import type absenceFr from "@/messages/fr/absence.json";
import type accountFr from "@/messages/fr/account.json";
import type adminFr from "@/messages/fr/admin.json";
import type assessmentFr from "@/messages/fr/assessment.json";
import type authFr from "@/messages/fr/auth.json";
import type calendarFr from "@/messages/fr/calendar.json";
import type careerFr from "@/messages/fr/career.json";
import type consentFr from "@/messages/fr/consent.json";
import type delegationFr from "@/messages/fr/delegation.json";
import type editorFr from "@/messages/fr/editor.json";
import type handoverFr from "@/messages/fr/handover.json";
import type hookFr from "@/messages/fr/hook.json";
import type importFr from "@/messages/fr/import.json";
import type joinFr from "@/messages/fr/join.json";
import type keyFr from "@/messages/fr/key.json";
import type ladderFr from "@/messages/fr/ladder.json";
import type openingFr from "@/messages/fr/opening.json";
import type peopleFr from "@/messages/fr/people.json";
import type personFr from "@/messages/fr/person.json";
import type planFr from "@/messages/fr/plan.json";
import type reminderFr from "@/messages/fr/reminder.json";
import type retentionFr from "@/messages/fr/retention.json";
import type revealFr from "@/messages/fr/reveal.json";
import type rightsFr from "@/messages/fr/rights.json";
import type rotationFr from "@/messages/fr/rotation.json";
import type secondFactorFr from "@/messages/fr/second-factor.json";
import type sharingFr from "@/messages/fr/sharing.json";
import type securityFr from "@/messages/fr/security.json";
import type signInFr from "@/messages/fr/sign-in.json";
import type talkFr from "@/messages/fr/talk.json";
import type trialFr from "@/messages/fr/trial.json";
import type weightsFr from "@/messages/fr/weights.json";

// Every namespace with sentences for forms. A key counts only when both languages have it.
type Answers = {
  absence: Both<typeof absenceEn, typeof absenceFr>;
  account: Both<typeof accountEn, typeof accountFr>;
  admin: Both<typeof adminEn, typeof adminFr>;
  assessment: Both<typeof assessmentEn, typeof assessmentFr>;
  auth: Both<typeof authEn, typeof authFr>;
  calendar: Both<typeof calendarEn, typeof calendarFr>;
  career: Both<typeof careerEn, typeof careerFr>;
  consent: Both<typeof consentEn, typeof consentFr>;
  delegation: Both<typeof delegationEn, typeof delegationFr>;
  editor: Both<typeof editorEn, typeof editorFr>;
  handover: Both<typeof handoverEn, typeof handoverFr>;
  hook: Both<typeof hookEn, typeof hookFr>;
  import: Both<typeof importEn, typeof importFr>;
  join: Both<typeof joinEn, typeof joinFr>;
  key: Both<typeof keyEn, typeof keyFr>;
  ladder: Both<typeof ladderEn, typeof ladderFr>;
  opening: Both<typeof openingEn, typeof openingFr>;
  people: Both<typeof peopleEn, typeof peopleFr>;
  person: Both<typeof personEn, typeof personFr>;
  plan: Both<typeof planEn, typeof planFr>;
  reminder: Both<typeof reminderEn, typeof reminderFr>;
  retention: Both<typeof retentionEn, typeof retentionFr>;
  reveal: Both<typeof revealEn, typeof revealFr>;
  rights: Both<typeof rightsEn, typeof rightsFr>;
  rotation: Both<typeof rotationEn, typeof rotationFr>;
  "second-factor": Both<typeof secondFactorEn, typeof secondFactorFr>;
  security: Both<typeof securityEn, typeof securityFr>;
  sharing: Both<typeof sharingEn, typeof sharingFr>;
  "sign-in": Both<typeof signInEn, typeof signInFr>;
  talk: Both<typeof talkEn, typeof talkFr>;
  trial: Both<typeof trialEn, typeof trialFr>;
  weights: Both<typeof weightsEn, typeof weightsFr>;
};

type Both<En, Fr> = {
  errors: KeyIn<En, "errors"> & KeyIn<Fr, "errors">;
  done: KeyIn<En, "done"> & KeyIn<Fr, "done">;
};

type KeyIn<Messages, Part extends string> =
  Messages extends Record<Part, infer Sentences> ? Leaf<Sentences> : never;

/** `saved`, `invited.sent`: the paths of the sentences in a tree. */
type Leaf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaf<Tree[Key]>}`;
}[keyof Tree & string];

/** A message file with `errors` and `done` sentences. */
export type AnswerWords = keyof Answers;

/** The key of an error sentence in a message file. */
export type ErrorOf<Words extends AnswerWords> = Answers[Words]["errors"];

/** The key of a success sentence in a message file. */
export type DoneOf<Words extends AnswerWords> = Answers[Words]["done"];
