import { TECHNICAL, type Tables } from "./column";

/** Who changed what of the installation. */
export const AUDIT_TABLES: Tables<"AuditEntry"> = {
  AuditEntry: {
    title: {
      en: "Changes about you or by you",
      fr: "Modifications vous concernant ou de votre main",
    },
    whose: ["personId", "askerId"],
    columns: {
      id: "id",
      at: { exportAs: "instant", label: { en: "When", fr: "Quand" } },
      askedBy: { exportAs: "text", label: { en: "Changed from", fr: "Origine" } },
      askerId: {
        exportAs: "person",
        erased: "emptied",
        label: { en: "Changed by", fr: "Modifié par" },
      },
      keyId: { not: "it is the number of a program, which is nobody", erased: "emptied" },
      act: { exportAs: "text", label: { en: "Change", fr: "Modification" } },
      personId: { exportAs: "person", erased: "emptied" },
      teamId: "team",
      thing: { exportAs: "text", label: { en: "What", fr: "Objet" } },
      details: { exportAs: "json", label: { en: "Details", fr: "Détails" } },
      requestId: { not: TECHNICAL },
    },
  },
};
