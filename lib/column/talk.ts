import { OTHERS, type Tables } from "./column";

/** The labels under which notes on 1:1s and about people, and what is on a talk sheet, are encrypted. */
export const NOTE_SEAL = "talk-note.text";
export const PERSON_NOTE_SEAL = "person-note.text";
export const SHEET_SEAL = "talk-sheet.record";
export const PROMISES_SEAL = "talk-sheet.promises";

/** What somebody keeps about their 1:1s, with whom they share it, and what their managers noted. */
export const TALK_TABLES: Tables<"TalkSheet" | "TalkShare" | "TalkNote" | "PersonNote"> = {
  TalkSheet: {
    title: { en: "Talk sheets", fr: "Fiches d’entretien" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      heldOn: { exportAs: "day", label: { en: "Day of the 1:1", fr: "Jour du tête-à-tête" } },
      record: { exportAs: "json", sealed: SHEET_SEAL, label: { en: "Sheet", fr: "Fiche" } },
      promises: {
        exportAs: "json",
        sealed: PROMISES_SEAL,
        label: { en: "What the manager promised", fr: "Ce que le manager a promis" },
      },
      writtenAt: { exportAs: "instant", label: { en: "Written", fr: "Écrit" } },
    },
  },
  TalkShare: {
    title: { en: "Decisions about sharing talk sheets", fr: "Décisions de partage des fiches" },
    whose: { through: "sheetId", of: "TalkSheet" },
    columns: {
      id: "id",
      sheetId: { exportAs: "id", erased: "row-goes", label: { en: "Talk sheet", fr: "Fiche" } },
      audience: "text",
      audienceUserId: { exportAs: "person", erased: "row-goes", notTheirs: OTHERS },
      grade: "text",
      decidedAt: "instant",
      expiresOn: "day",
    },
  },
  TalkNote: {
    title: { en: "Notes on 1:1s", fr: "Notes de tête-à-tête" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      heldOn: { exportAs: "day", label: { en: "Day of the 1:1", fr: "Jour du tête-à-tête" } },
      text: { exportAs: "text", sealed: NOTE_SEAL, label: { en: "Note", fr: "Note" } },
      writtenAt: { exportAs: "instant", label: { en: "Written", fr: "Écrit" } },
    },
  },
  PersonNote: {
    title: { en: "Notes of your managers about you", fr: "Notes de vos managers à votre sujet" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      authorId: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Author", fr: "Auteur" },
      },
      text: { exportAs: "text", sealed: PERSON_NOTE_SEAL, label: { en: "Note", fr: "Note" } },
      writtenAt: { exportAs: "instant", label: { en: "Written", fr: "Écrit" } },
    },
  },
};
