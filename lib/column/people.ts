import { SECRET, TECHNICAL, type Tables } from "./column";

/** The label under which secrets of second factors are encrypted. */
export const TOTP_SEAL = "user.totpSecret";

/** The person: how they sign in and what they chose. */
export const PEOPLE_TABLES: Tables<"User"> = {
  User: {
    title: { en: "You", fr: "Vous" },
    whose: ["id"],
    columns: {
      id: "id",
      email: { told: "text", label: { en: "Email", fr: "E-mail" } },
      name: { told: "text", label: { en: "Name", fr: "Nom" } },
      locale: "text",
      theme: { told: "text", label: { en: "Theme", fr: "Thème" } },
      isAdmin: { told: "yes", label: { en: "Administrator", fr: "Administration" } },
      passwordHash: { not: SECRET, hashed: true },
      totpSecret: { not: SECRET, sealed: TOTP_SEAL },
      totpLastStep: { not: TECHNICAL },
      totpEnabledAt: {
        told: "instant",
        label: { en: "Second factor since", fr: "Second facteur depuis" },
      },
      invitedAt: { told: "instant", label: { en: "Invited", fr: "Invitation" } },
      joinedAt: { told: "instant", label: { en: "Joined", fr: "Arrivée" } },
      removedAt: "instant",
    },
  },
};
