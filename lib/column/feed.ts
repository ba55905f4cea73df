import { SECRET, type Tables } from "./column";

/** Calendars of turns and trials. */
export const FEED_TABLES: Tables<"CalendarFeed"> = {
  CalendarFeed: {
    title: { en: "Calendar addresses", fr: "Adresses de calendrier" },
    whose: ["userId"],
    columns: {
      id: "id",
      hash: { not: SECRET, hashed: true },
      userId: { exportAs: "person", erased: "row-goes" },
      teamId: "team",
      createdAt: "instant",
      revokedAt: { exportAs: "instant", label: { en: "Deleted", fr: "Supprimé" } },
    },
  },
};
