import { TECHNICAL, type Tables } from "./column";

/** The label under which calendar addresses are encrypted. */
export const ADDRESS_SEAL = "absence.address";

/** When people are away. */
export const ABSENCE_TABLES: Tables<"Absence" | "AbsenceSource"> = {
  Absence: {
    title: { en: "Absences", fr: "Absences" },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      startsOn: "day",
      endsOn: "day",
      sourceId: { not: TECHNICAL, erased: "row-goes" },
    },
  },
  AbsenceSource: {
    title: {
      en: "Calendars that absences are read from",
      fr: "Agendas d’où viennent des absences",
    },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      address: { exportAs: "text", sealed: ADDRESS_SEAL, label: { en: "Address", fr: "Adresse" } },
      createdAt: "instant",
      triedAt: { not: TECHNICAL },
      readAt: { exportAs: "instant", label: { en: "Last read", fr: "Dernière lecture" } },
      problem: {
        exportAs: "text",
        label: { en: "Why it could not be read", fr: "Pourquoi la lecture a échoué" },
      },
      unread: { exportAs: "number", label: { en: "Not understood", fr: "Non compris" } },
    },
  },
};
