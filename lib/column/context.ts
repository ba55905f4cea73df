import type { Tables } from "./column";

/** The weights and roles of each company size. */
export const CONTEXT_TABLES: Tables<never, "ContextRevision"> = {
  ContextRevision: {
    because: "a setting of the installation; who set it stays on it until they are erased",
    columns: {
      companySize: "plain",
      revision: "plain",
      energy: "plain",
      coding: "plain",
      ambiguity: "plain",
      impact: "plain",
      scale: "plain",
      staffCodingFrom: "plain",
      staffCodingTo: "plain",
      managerCodingFrom: "plain",
      managerCodingTo: "plain",
      reportsFrom: "plain",
      reportsTo: "plain",
      decidesEn: "plain",
      decidesFr: "plain",
      reason: "plain",
      setAt: "plain",
      setById: { erased: "emptied" },
    },
  },
};
