import { OTHERS, TECHNICAL, type Tables } from "./column";

/** Consents to see assessments, and the access log. */
export const SHARING_TABLES: Tables<"Share" | "AccessLogEntry" | "StandingShare" | "Naming"> = {
  Share: {
    title: { en: "Decisions about sharing", fr: "Décisions de partage" },
    whose: { through: "assessmentId", of: "Assessment" },
    columns: {
      id: "id",
      assessmentId: { exportAs: "id", erased: "row-goes" },
      audience: "text",
      audienceUserId: { exportAs: "person", erased: "row-goes", notTheirs: OTHERS },
      grade: "text",
      decidedAt: "instant",
      expiresOn: "day",
      byStanding: {
        exportAs: "yes",
        label: { en: "By a standing choice", fr: "Par un choix permanent" },
      },
    },
  },
  AccessLogEntry: {
    title: { en: "Who looked", fr: "Qui a regardé" },
    whose: ["subjectId", "viewerId"],
    columns: {
      id: { not: TECHNICAL },
      viewerId: {
        exportAs: "person",
        erased: "emptied",
        label: { en: "Who looked", fr: "Qui a regardé" },
      },
      subjectId: {
        exportAs: "person",
        erased: "row-goes",
        label: { en: "Person seen", fr: "Personne consultée" },
      },
      assessmentId: { exportAs: "id", erased: "row-goes" },
      lookId: { not: TECHNICAL },
      audience: "text",
      earlier: {
        exportAs: "number",
        label: { en: "Earlier ones in a trend", fr: "Plus anciennes, dans une courbe" },
      },
      grade: "text",
      planId: { exportAs: "id", erased: "row-goes" },
      talkSheetId: {
        exportAs: "id",
        erased: "row-goes",
        label: { en: "Talk sheet", fr: "Fiche d’entretien" },
      },
      revealId: {
        exportAs: "id",
        erased: "row-goes",
        label: { en: "Blind reveal", fr: "Regard croisé" },
      },
      planGrade: { exportAs: "text", label: { en: "Grade of the plan", fr: "Degré du plan" } },
      door: { exportAs: "text", label: { en: "By which door", fr: "Par quelle porte" } },
      at: { exportAs: "instant", label: { en: "When", fr: "Quand" } },
    },
  },
  StandingShare: {
    title: { en: "Choices for future assessments", fr: "Choix pour les évaluations à venir" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      audience: "text",
      audienceUserId: { exportAs: "person", erased: "row-goes", notTheirs: OTHERS },
      grade: "text",
      decidedAt: "instant",
      expiresOn: "day",
    },
  },
  Naming: {
    title: { en: "Sponsors and mentors you named", fr: "Parrains, marraines et mentors nommés" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      readerId: {
        exportAs: "person",
        erased: "row-goes",
        notTheirs: OTHERS,
        label: { en: "Named", fr: "Personne nommée" },
      },
      audience: "text",
      namedAt: { exportAs: "instant", label: { en: "Named on", fr: "Nommée le" } },
      endedAt: "instant",
    },
  },
};
