import type { Tables } from "./column";

/** The label under which a note about a 1:1 is encrypted. */
export const NOTE_SEAL = "talk-note.text";

/** What somebody keeps about their 1:1s. */
export const TALK_TABLES: Tables<"TalkNote"> = {
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
};
