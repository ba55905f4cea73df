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
      isByAge: {
        exportAs: "yes",
        label: {
          en: "Follows from how long leavers are kept",
          fr: "Découle de la durée de conservation",
        },
      },
      askedAt: "instant",
      dueAt: { exportAs: "instant", label: { en: "Due", fr: "Échéance" } },
    },
  },
};
