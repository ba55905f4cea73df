import { OTHERS, TECHNICAL, type Tables } from "./column";

/** The label under which uploaded lists are encrypted. */
export const ROSTER_SEAL = "roster_upload.text";

/** Uploaded lists of people, and whom they invited. */
export const ROSTER_TABLES: Tables<"ListInvitation" | "RosterUpload"> = {
  ListInvitation: {
    title: { en: "Invitation by a list", fr: "Invitation par une liste" },
    whose: ["userId"],
    columns: {
      userId: { exportAs: "person", erased: "row-goes" },
      uploadId: { not: TECHNICAL, erased: "row-goes" },
      byMail: "yes",
      locale: "text",
      claimedAt: { not: TECHNICAL },
      mailedAt: "instant",
    },
  },
  RosterUpload: {
    title: { en: "Lists you uploaded", fr: "Listes que vous avez importées" },
    whose: ["uploaderId"],
    columns: {
      id: "id",
      uploaderId: {
        exportAs: "person",
        erased: "row-goes",
        label: { en: "Uploaded by", fr: "Importé par" },
      },
      fileName: { exportAs: "text", label: { en: "File", fr: "Fichier" } },
      summary: { exportAs: "json", label: { en: "Outcome", fr: "Résultat" } },
      text: { not: OTHERS, sealed: ROSTER_SEAL, erased: "row-goes" },
      createdAt: "instant",
      appliedAt: { exportAs: "instant", label: { en: "Applied", fr: "Appliqué" } },
    },
  },
};
