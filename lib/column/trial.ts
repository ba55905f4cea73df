import { OTHERS, SECRET, TECHNICAL, type Tables } from "./column";

/** The label under which hypotheses of trials are encrypted. */
export const HYPOTHESIS_SEAL = "trial.hypothesis";

/** The label under which each kind of trial record is encrypted. */
export const TRIAL_SEALS = {
  terms: "trial.terms",
  extension: "trial.extension",
  review: "trial.review",
  decision: "trial.decision",
  forecast: "trial.forecast",
  voice: "trial.voice",
} as const;

/** The other side's review is exported once the person's own is submitted, as on the page of the trial. */
const OWN_REVIEW_IS_IN = `t."side" = 'PERSON' OR EXISTS (SELECT 1 FROM "trial_review" own
  WHERE own."trialId" = t."trialId" AND own."week" = t."week" AND own."side" = 'PERSON')`;

/** Tech-lead trials and their records, as far as the person may read them. */
export const TRIAL_TABLES: Tables<
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
  | "TrialVoiceFigures"
> = {
  Trial: {
    title: { en: "Trials", fr: "Essais" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      teamId: "team",
      kind: "text",
      overlapDays: "number",
      startsOn: "day",
      endsOn: "day",
      postponedUntil: { exportAs: "day", label: { en: "Postponed to", fr: "Reporté au" } },
      endedEarlyOn: { exportAs: "day", label: { en: "Ended early on", fr: "Terminé plus tôt le" } },
      hypothesis: {
        exportAs: "text",
        sealed: HYPOTHESIS_SEAL,
        label: { en: "Hypothesis", fr: "Hypothèse" },
      },
      sponsorId: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Sponsor", fr: "Parrain ou marraine" },
      },
      proposedById: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Proposed by", fr: "Proposé par" },
      },
      declinedById: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Declined by", fr: "Refusé par" },
      },
      cancelledById: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Cancelled by", fr: "Annulé par" },
      },
      endedEarlyById: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Ended early by", fr: "Terminé plus tôt par" },
      },
      proposedAt: "instant",
      agreedAt: "instant",
      declinedAt: "instant",
      cancelledAt: { exportAs: "instant", label: { en: "Cancelled", fr: "Annulé" } },
      forecastTechnical: {
        exportAs: "number",
        label: { en: "Forecast: technical energy", fr: "Prévision : énergie technique" },
      },
      forecastPeople: {
        exportAs: "number",
        label: { en: "Forecast: people energy", fr: "Prévision : énergie humaine" },
      },
      forecastCodingHours: {
        exportAs: "number",
        label: { en: "Forecast: hours of coding", fr: "Prévision : heures de code" },
      },
      forecastHardest: {
        exportAs: "json",
        sealed: TRIAL_SEALS.forecast,
        label: { en: "Forecast: hardest part", fr: "Prévision : le plus dur" },
      },
    },
  },
  TrialTerms: {
    title: { en: "Terms of trials", fr: "Conditions des essais" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      id: "id",
      trialId: { exportAs: "id", erased: "row-goes" },
      terms: {
        exportAs: "json",
        sealed: TRIAL_SEALS.terms,
        label: { en: "Terms", fr: "Conditions" },
      },
      proposedBy: "text",
      proposedAt: "instant",
      personSignedAt: "instant",
      managerSignedAt: "instant",
    },
  },
  TrialExtension: {
    title: { en: "Extensions of trials", fr: "Prolongations des essais" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      id: "id",
      trialId: { exportAs: "id", erased: "row-goes" },
      fromEndsOn: { exportAs: "day", label: { en: "End before", fr: "Fin d’avant" } },
      toEndsOn: { exportAs: "day", label: { en: "End after", fr: "Fin d’après" } },
      reason: { exportAs: "json", sealed: TRIAL_SEALS.extension },
      proposedBy: "text",
      proposedAt: "instant",
      personSignedAt: "instant",
      managerSignedAt: "instant",
    },
  },
  TrialEnding: {
    title: { en: "Endings of trials", fr: "Fins des essais" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      trialId: { exportAs: "id", erased: "row-goes" },
      way: { exportAs: "text", label: { en: "Way", fr: "Manière" } },
      endedOn: { exportAs: "day", label: { en: "Ended on", fr: "Terminé le" } },
      recordedAt: { exportAs: "instant", label: { en: "Written down", fr: "Noté" } },
    },
  },
  TrialPulse: {
    title: { en: "Weeks of trials", fr: "Semaines des essais" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      trialId: { exportAs: "id", erased: "row-goes" },
      week: "number",
      technical: {
        exportAs: "number",
        label: { en: "Energy: technical work", fr: "Énergie : travail technique" },
      },
      people: {
        exportAs: "number",
        label: { en: "Energy: people work", fr: "Énergie : travail humain" },
      },
      codingHours: { exportAs: "number", label: { en: "Hours of coding", fr: "Heures de code" } },
      peopleHours: {
        exportAs: "number",
        label: { en: "Hours with people", fr: "Heures avec les gens" },
      },
      otherHours: { exportAs: "number", label: { en: "Other hours", fr: "Autres heures" } },
      answeredAt: "instant",
    },
  },
  TrialPulseLink: {
    title: { en: "Links to weekly questions", fr: "Liens vers les questions de la semaine" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      hash: { not: SECRET, hashed: true },
      trialId: { exportAs: "id", erased: "row-goes" },
      week: "number",
      createdAt: "instant",
      expiresAt: "instant",
      usedAt: "instant",
    },
  },
  TrialOpenness: {
    title: { en: "Weeks shared with the manager", fr: "Semaines partagées avec le manager" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      trialId: { exportAs: "id", erased: "row-goes" },
      pulses: { exportAs: "yes", label: { en: "Weeks open", fr: "Semaines ouvertes" } },
      changedAt: { exportAs: "instant", label: { en: "Changed", fr: "Changé" } },
    },
  },
  TrialReview: {
    title: { en: "Reviews", fr: "Bilans" },
    whose: { through: "trialId", of: "Trial" },
    onlyWhere: OWN_REVIEW_IS_IN,
    columns: {
      trialId: { exportAs: "id", erased: "row-goes" },
      week: "number",
      side: { exportAs: "text", label: { en: "Side", fr: "Côté" } },
      submittedAt: "instant",
      answers: { exportAs: "json", sealed: TRIAL_SEALS.review },
    },
  },
  TrialDecision: {
    title: { en: "Decisions after trials", fr: "Décisions après les essais" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      id: { not: TECHNICAL },
      trialId: { exportAs: "id", erased: "row-goes" },
      outcome: { exportAs: "text", label: { en: "Outcome", fr: "Issue" } },
      reviewOn: { exportAs: "day", label: { en: "Look again on", fr: "À revoir le" } },
      record: {
        exportAs: "json",
        sealed: TRIAL_SEALS.decision,
        label: { en: "Record", fr: "Compte rendu" },
      },
      proposedBy: "text",
      proposedAt: "instant",
      personSignedAt: "instant",
      managerSignedAt: "instant",
    },
  },
  TrialVoice: {
    title: { en: "Answers about your team", fr: "Réponses sur votre équipe" },
    whose: ["userId"],
    columns: {
      trialId: { exportAs: "id", erased: "row-goes" },
      userId: { exportAs: "person", erased: "row-goes" },
      answeredAt: "instant",
      answers: { exportAs: "json", sealed: TRIAL_SEALS.voice },
    },
  },
  TrialVoiceFigures: {
    title: { en: "What the team said of your trials", fr: "Ce que l’équipe a dit de vos essais" },
    whose: { through: "trialId", of: "Trial" },
    columns: {
      trialId: { exportAs: "id", erased: "row-goes" },
      figures: { exportAs: "json", label: { en: "Figures", fr: "Chiffres" } },
      closedAt: "instant",
    },
  },
};
