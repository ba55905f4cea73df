import { OTHERS, TECHNICAL, type Tables } from "./column";

/** Consents to see assessments, and the access log. */
export const SHARING_TABLES: Tables<"Share" | "AccessLogEntry" | "StandingShare" | "Naming"> = {
  Share: {
    title: { en: "Decisions about sharing", fr: "Décisions de partage" },
    whose: { through: "assessmentId", of: "Assessment" },
    columns: {
      id: "id",
      assessmentId: { told: "id", erased: "row-goes" },
      audience: "text",
      audienceUserId: { told: "person", erased: "row-goes", notTheirs: OTHERS },
      grade: "text",
      decidedAt: "instant",
      expiresOn: "day",
      byStanding: {
        told: "yes",
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
        told: "person",
        erased: "emptied",
        label: { en: "Who looked", fr: "Qui a regardé" },
      },
      subjectId: {
        told: "person",
        erased: "row-goes",
        label: { en: "At whom", fr: "Qui a été regardé" },
      },
      assessmentId: { told: "id", erased: "row-goes" },
      lookId: { not: TECHNICAL },
      audience: "text",
      earlier: {
        told: "number",
        label: { en: "Earlier ones in a trend", fr: "Plus anciennes, dans une courbe" },
      },
      grade: "text",
      door: { told: "text", label: { en: "By which door", fr: "Par quelle porte" } },
      at: { told: "instant", label: { en: "When", fr: "Quand" } },
    },
  },
  StandingShare: {
    title: { en: "Choices for future assessments", fr: "Choix pour les évaluations à venir" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { told: "person", erased: "row-goes" },
      audience: "text",
      audienceUserId: { told: "person", erased: "row-goes", notTheirs: OTHERS },
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
      personId: { told: "person", erased: "row-goes" },
      readerId: {
        told: "person",
        erased: "row-goes",
        notTheirs: OTHERS,
        label: { en: "Named", fr: "Personne nommée" },
      },
      audience: "text",
      namedAt: { told: "instant", label: { en: "Named on", fr: "Nommée le" } },
      endedAt: "instant",
    },
  },
};
