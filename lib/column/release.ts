import type { Tables } from "./column";

/** Figures about groups, and whose answers count in them. */
export const RELEASE_TABLES: Tables<
  "FigureConsent",
  "FigurePerson" | "FigureAnswer" | "FigureClosing" | "FigureRelease"
> = {
  FigureConsent: {
    title: {
      en: "Consent to figures about groups",
      fr: "Accord pour des chiffres sur des groupes",
    },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      scope: { exportAs: "text", label: { en: "For", fr: "Pour" } },
      given: { exportAs: "yes", label: { en: "Given", fr: "Donné" } },
      decidedAt: "instant",
      expiresOn: "day",
    },
  },
  FigurePerson: {
    because: "a number under which figures counted somebody; erasure cuts it from the person",
    columns: {
      number: "plain",
      userId: { erased: "emptied" },
    },
  },
  FigureAnswer: {
    because: "a number under which figures counted answers; erasure cuts it from them",
    columns: {
      number: "plain",
      assessmentId: { erased: "emptied" },
    },
  },
  FigureClosing: {
    because: "when figures of a month were decided, by nobody",
    columns: {
      month: "plain",
      closedAt: "plain",
      smallestGroup: "plain",
    },
  },
  FigureRelease: {
    because: "figures about groups, which name nobody and stay",
    columns: {
      id: "plain",
      month: "plain",
      scope: "plain",
      teamId: "plain",
      place: "plain",
      level: "plain",
      people: "plain",
      answers: "plain",
      figures: "plain",
    },
  },
};
