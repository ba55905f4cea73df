import { OTHERS, type Tables } from "./column";

/** Figures about groups, and whose answers count in them. */
export const RELEASE_TABLES: Tables<
  "FigureConsent" | "KnownReader",
  "FigureAnswer" | "FigureClosing" | "FigureCell" | "FigureRelease" | "FigurePart"
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
      given: { exportAs: "yes", label: { en: "Given", fr: "Donné" } },
      decidedAt: "instant",
      expiresOn: "day",
    },
  },
  FigureAnswer: {
    because: "which answers figures have counted; erasure deletes it with them",
    columns: {
      assessmentId: { erased: "row-goes" },
      cellId: "plain",
    },
  },
  KnownReader: {
    title: { en: "Who saw assessments that are gone", fr: "Qui a vu des évaluations disparues" },
    whose: ["personId"],
    columns: {
      personId: { exportAs: "person", erased: "row-goes" },
      readerId: {
        exportAs: "person",
        erased: "row-goes",
        notTheirs: OTHERS,
        label: { en: "Who saw them", fr: "Qui les a vues" },
      },
    },
  },
  FigureClosing: {
    because: "when figures of a quarter were decided, by nobody",
    columns: {
      closesOn: "plain",
      closedAt: "plain",
      smallestGroup: "plain",
    },
  },
  FigureCell: {
    because: "how many answers were counted together and what is shown of them; it stays",
    columns: {
      id: "plain",
      closesOn: "plain",
      teamId: "plain",
      size: "plain",
      shown: "plain",
    },
  },
  FigureRelease: {
    because: "figures about groups, which name nobody and stay",
    columns: {
      id: "plain",
      closesOn: "plain",
      teamId: "plain",
      figures: "plain",
    },
  },
  FigurePart: {
    because: "from which cells a figure was computed",
    columns: {
      releaseId: "plain",
      cellId: "plain",
    },
  },
};
