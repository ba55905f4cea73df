import type { Tables } from "./column";

/** The label under which notes are encrypted. */
export const NOTE_SEAL = "assessment.note";

/** One person's answers on one date. */
export const ASSESSMENT_TABLES: Tables<"Assessment"> = {
  Assessment: {
    title: { en: "Assessments", fr: "Évaluations" },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { told: "person", erased: "row-goes" },
      instrumentVersion: {
        told: "number",
        label: { en: "Version of the questionnaire", fr: "Version du questionnaire" },
      },
      companySize: { told: "text", label: { en: "Company size", fr: "Taille de l’entreprise" } },
      startedAt: { told: "instant", label: { en: "Begun", fr: "Commencé" } },
      submittedAt: "instant",
      answers: "json",
      pace: { told: "json", label: { en: "Seconds an item", fr: "Secondes par énoncé" } },
      note: { told: "text", sealed: NOTE_SEAL, label: { en: "Note", fr: "Note" } },
      weights: { told: "json", label: { en: "Weights", fr: "Poids" } },
      scores: { told: "json", label: { en: "Scores", fr: "Scores" } },
      leaning: { told: "number", label: { en: "Leaning", fr: "Penchant" } },
      sem: { told: "number", label: { en: "Standard error", fr: "Erreur type" } },
      verdict: { told: "text", label: { en: "Verdict", fr: "Verdict" } },
      provisional: { told: "yes", label: { en: "Provisional", fr: "Provisoire" } },
      calibration: { told: "number", label: { en: "Calibration", fr: "Étalonnage" } },
    },
  },
};
