import { OTHERS, TECHNICAL, type Tables } from "./column";

/** The label under which uploaded lists are encrypted. */
export const ROSTER_SEAL = "roster_upload.text";
/** The label under which an admin's own sentence in invitations is encrypted. */
export const SENTENCE_SEAL = "invitation_mailing.sentence";

/** Uploaded lists of people, and how invitations reach those who have not joined. */
export const ROSTER_TABLES: Tables<"ListInvitation" | "RosterUpload" | "InvitationMailing"> = {
  InvitationMailing: {
    title: { en: "Invitations you are mailing", fr: "Invitations que vous envoyez" },
    whose: ["senderId"],
    columns: {
      id: "id",
      senderId: {
        exportAs: "person",
        erased: "row-goes",
        label: { en: "Sent by", fr: "Envoyé par" },
      },
      sentence: {
        exportAs: "text",
        sealed: SENTENCE_SEAL,
        label: { en: "Your sentence", fr: "Votre phrase" },
      },
      createdAt: "instant",
    },
  },
  ListInvitation: {
    title: { en: "Your invitation", fr: "Votre invitation" },
    whose: ["userId"],
    columns: {
      userId: { exportAs: "person", erased: "row-goes" },
      uploadId: { not: TECHNICAL, erased: "row-goes" },
      byMail: "yes",
      mailingId: { not: TECHNICAL, erased: "emptied" },
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
