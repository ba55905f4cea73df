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
      email: { exportAs: "text", label: { en: "Email", fr: "E-mail" } },
      name: { exportAs: "text", label: { en: "Name", fr: "Nom" } },
      locale: "text",
      theme: { exportAs: "text", label: { en: "Theme", fr: "Thème" } },
      isAdmin: { exportAs: "yes", label: { en: "Administrator", fr: "Administration" } },
      adminFrom: {
        exportAs: "text",
        label: { en: "Administrator by a group of", fr: "Administration par un groupe de" },
      },
      passwordHash: { not: SECRET, hashed: true },
      totpSecret: { not: SECRET, sealed: TOTP_SEAL },
      totpLastStep: { not: TECHNICAL },
      totpEnabledAt: {
        exportAs: "instant",
        label: { en: "Second factor since", fr: "Second facteur depuis" },
      },
      invitedAt: { exportAs: "instant", label: { en: "Invited", fr: "Invitation" } },
      joinedAt: { exportAs: "instant", label: { en: "Joined", fr: "Arrivée" } },
      removedAt: "instant",
      externalId: {
        exportAs: "text",
        label: { en: "Number in the directory", fr: "Numéro dans l’annuaire" },
      },
      userName: {
        exportAs: "text",
        label: { en: "User name in the directory", fr: "Identifiant dans l’annuaire" },
      },
      givenName: { exportAs: "text", label: { en: "Given name", fr: "Prénom" } },
      familyName: { exportAs: "text", label: { en: "Family name", fr: "Nom de famille" } },
      directoryManagerId: {
        exportAs: "person",
        erased: "emptied",
        notTheirs: "it is about the person whom they manage",
        label: { en: "Manager in the directory", fr: "Manager dans l’annuaire" },
      },
      leftDirectoryAt: {
        exportAs: "instant",
        label: { en: "Deleted from the directory", fr: "Supprimé de l’annuaire" },
      },
    },
  },
};
