import { OTHERS, SECRET, TECHNICAL, type PartsOf } from "./personal-part";

const OF_MY_TRIAL = `t."trialId" IN (SELECT "id" FROM "trial" WHERE "personId" = $1::uuid)`;
const SIGNED = {
  proposedBy: "text",
  proposedAt: "instant",
  personSignedAt: "instant",
  managerSignedAt: "instant",
} as const;

type Trials =
  | "Trial"
  | "TrialTerms"
  | "TrialExtension"
  | "TrialEnding"
  | "TrialPulse"
  | "TrialPulseLink"
  | "TrialOpenness"
  | "TrialReview"
  | "TrialDecision"
  | "TrialVoice"
  | "TrialVoiceFigures";

/** One's own tech-lead trials and all that was written about them, as far as one may read it. */
export const TRIAL_PARTS: PartsOf<Trials> = {
  Trial: {
    table: "trial",
    of: `t."personId" = $1::uuid`,
    columns: {
      ...{ id: "id", personId: "person", teamId: "team", kind: "text", overlapDays: "number" },
      ...{ startsOn: "day", endsOn: "day", postponedUntil: "day", endedEarlyOn: "day" },
      hypothesis: { sealed: "trial.hypothesis", holds: "text" },
      ...{ sponsorId: "person", proposedById: "person", declinedById: "person" },
      ...{ cancelledById: "person", endedEarlyById: "person" },
      ...{
        proposedAt: "instant",
        agreedAt: "instant",
        declinedAt: "instant",
        cancelledAt: "instant",
      },
      ...{ forecastTechnical: "number", forecastPeople: "number", forecastCodingHours: "number" },
      forecastHardest: { sealed: "trial.forecast", holds: "json" },
    },
    left: {
      ...{ sponsorId: OTHERS, proposedById: OTHERS, declinedById: OTHERS },
      ...{ cancelledById: OTHERS, endedEarlyById: OTHERS },
    },
  },
  TrialTerms: {
    table: "trial_terms",
    of: OF_MY_TRIAL,
    columns: {
      id: "id",
      trialId: "id",
      terms: { sealed: "trial.terms", holds: "json" },
      ...SIGNED,
    },
  },
  TrialExtension: {
    table: "trial_extension",
    of: OF_MY_TRIAL,
    columns: {
      ...{ id: "id", trialId: "id", fromEndsOn: "day", toEndsOn: "day" },
      reason: { sealed: "trial.extension", holds: "json" },
      ...SIGNED,
    },
  },
  TrialEnding: {
    table: "trial_ending",
    of: OF_MY_TRIAL,
    columns: { trialId: "id", way: "text", endedOn: "day", recordedAt: "instant" },
  },
  TrialPulse: {
    table: "trial_pulse",
    of: OF_MY_TRIAL,
    columns: {
      ...{ trialId: "id", week: "number", technical: "number", people: "number" },
      ...{ codingHours: "number", peopleHours: "number", otherHours: "number" },
      answeredAt: "instant",
    },
  },
  TrialPulseLink: {
    table: "trial_pulse_link",
    of: OF_MY_TRIAL,
    columns: {
      ...{ hash: SECRET, trialId: "id", week: "number" },
      ...{ createdAt: "instant", expiresAt: "instant", usedAt: "instant" },
    },
  },
  TrialOpenness: {
    table: "trial_openness",
    of: OF_MY_TRIAL,
    columns: { trialId: "id", pulses: "yes", changedAt: "instant" },
  },
  TrialReview: {
    table: "trial_review",
    // The other side's is told once both are in, as on the page of the trial.
    of: `${OF_MY_TRIAL} AND (t."side" = 'PERSON' OR EXISTS (SELECT 1 FROM "trial_review" own
      WHERE own."trialId" = t."trialId" AND own."week" = t."week" AND own."side" = 'PERSON'))`,
    columns: {
      ...{ trialId: "id", week: "number", side: "text", submittedAt: "instant" },
      answers: { sealed: "trial.review", holds: "json" },
    },
  },
  TrialDecision: {
    table: "trial_decision",
    of: OF_MY_TRIAL,
    columns: {
      ...{ id: TECHNICAL, trialId: "id", outcome: "text", reviewOn: "day" },
      record: { sealed: "trial.decision", holds: "json" },
      ...SIGNED,
    },
  },
  TrialVoice: {
    table: "trial_voice",
    of: `t."userId" = $1::uuid`,
    columns: {
      ...{ trialId: "id", userId: "person", answeredAt: "instant" },
      answers: { sealed: "trial.voice", holds: "json" },
    },
  },
  TrialVoiceFigures: {
    table: "trial_voice_figures",
    of: OF_MY_TRIAL,
    columns: { trialId: "id", figures: "json", closedAt: "instant" },
  },
};
