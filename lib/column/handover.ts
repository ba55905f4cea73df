import type { Tables } from "./column";

/** The label under which handover lines are encrypted. */
export const HANDOVER_SEAL = "handover.items";

/** What is handed over between turns. */
export const HANDOVER_TABLES: Tables<"HandoverList", "HandoverTemplate"> = {
  HandoverTemplate: {
    because: "lines of a team, by nobody in particular",
    columns: {
      teamId: "plain",
      items: { sealed: HANDOVER_SEAL },
    },
  },
  HandoverList: {
    title: { en: "Handovers", fr: "Passations" },
    whose: { through: "turnId", of: "Turn" },
    columns: {
      turnId: { exportAs: "id", erased: "row-goes", label: { en: "Turn", fr: "Tour" } },
      items: { exportAs: "json", sealed: HANDOVER_SEAL, label: { en: "Lines", fr: "Lignes" } },
      giverSignedAt: {
        exportAs: "instant",
        label: { en: "Signed by the giver", fr: "Signé par qui transmet" },
      },
      takerSignedAt: {
        exportAs: "instant",
        label: { en: "Signed by the taker", fr: "Signé par qui reprend" },
      },
    },
  },
};
