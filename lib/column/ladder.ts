import type { Tables } from "./column";

/** The rungs of both tracks, and their next version. */
export const LADDER_TABLES: Tables<never, "LadderVersion" | "LadderDraft"> = {
  LadderVersion: {
    because: "the ladder is everybody's; who published it stays on it until they are erased",
    columns: {
      version: "plain",
      effectiveOn: "plain",
      source: "plain",
      reason: "plain",
      rungs: "plain",
      setAt: "plain",
      setById: { erased: "emptied" },
    },
  },
  LadderDraft: {
    because: "the ladder is everybody's; who changed it stays on it until they are erased",
    columns: {
      id: "plain",
      basedOn: "plain",
      revision: "plain",
      rungs: "plain",
      changedAt: "plain",
      changedById: { erased: "emptied" },
    },
  },
};
