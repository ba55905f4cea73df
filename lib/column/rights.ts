import { OTHERS, type Tables } from "./column";

/** Requested erasures. */
export const RIGHTS_TABLES: Tables<"ErasureRequest"> = {
  ErasureRequest: {
    title: { en: "Erasure asked for", fr: "Effacement demandé" },
    whose: ["userId"],
    columns: {
      userId: { told: "person", erased: "row-goes" },
      askedById: {
        told: "person",
        erased: "emptied",
        notTheirs: OTHERS,
        label: { en: "Asked by", fr: "Demandé par" },
      },
      askedAt: "instant",
      dueAt: { told: "instant", label: { en: "Due", fr: "Échéance" } },
    },
  },
};
