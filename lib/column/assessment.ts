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
      userId: { exportAs: "person", erased: "row-goes" },
      instrumentVersion: {
        exportAs: "number",
        label: { en: "Version of the questionnaire", fr: "Version du questionnaire" },
      },
      form: { exportAs: "text", label: { en: "Form", fr: "Formulaire" } },
      companySize: {
        exportAs: "text",
        label: { en: "Company size", fr: "Taille de l’entreprise" },
      },
      startedAt: { exportAs: "instant", label: { en: "Started", fr: "Commencé" } },
      submittedAt: "instant",
      answers: "json",
      pace: { exportAs: "json", label: { en: "Seconds an item", fr: "Secondes par énoncé" } },
      note: { exportAs: "text", sealed: NOTE_SEAL, label: { en: "Note", fr: "Note" } },
      weights: { exportAs: "json", label: { en: "Weights", fr: "Poids" } },
      scores: { exportAs: "json", label: { en: "Scores", fr: "Scores" } },
      leaning: { exportAs: "number", label: { en: "Leaning", fr: "Penchant" } },
      sem: { exportAs: "number", label: { en: "Standard error", fr: "Erreur type" } },
      verdict: { exportAs: "text", label: { en: "Verdict", fr: "Verdict" } },
      provisional: { exportAs: "yes", label: { en: "Provisional", fr: "Provisoire" } },
      calibration: { exportAs: "number", label: { en: "Calibration", fr: "Étalonnage" } },
    },
  },
};
