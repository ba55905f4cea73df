import { OTHERS, type Tables } from "./column";

/** Requested erasures. */
export const RIGHTS_TABLES: Tables<"ErasureRequest"> = {
  ErasureRequest: {
    title: { en: "Erasure asked for", fr: "Effacement demandé" },
    whose: ["userId"],
    columns: {
      userId: { exportAs: "person", erased: "row-goes" },
      askedById: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Asked by", fr: "Demandé par" },
      },
      askedAt: "instant",
      dueAt: { exportAs: "instant", label: { en: "Due", fr: "Échéance" } },
    },
  },
};
