import { SECRET, TECHNICAL, type Tables } from "./column";

/** The label under which answers to programs are encrypted. */
export const ANSWER_SEAL = "api.answer";

/** Ways to sign in, and their protection. */
export const AUTH_TABLES: Tables<
  "Account" | "Session" | "OneTimeToken" | "RecoveryCode" | "ApiKey" | "SecondFactorRemoval",
  "RateLimit" | "ApiAnswer" | "ProviderTrust" | "GroupRule"
> = {
  Account: {
    title: { en: "Other ways to sign in", fr: "Autres moyens de connexion" },
    whose: ["userId"],
    columns: {
      issuer: { exportAs: "text", label: { en: "Provider", fr: "Fournisseur" } },
      subject: {
        exportAs: "text",
        label: { en: "Name at the provider", fr: "Nom chez le fournisseur" },
      },
      userId: { exportAs: "person", erased: "row-goes" },
      linkedAt: { exportAs: "instant", label: { en: "Linked", fr: "Lié" } },
      closedAt: "instant",
    },
  },
  Session: {
    title: { en: "Sessions", fr: "Sessions" },
    whose: ["userId"],
    columns: {
      id: { not: SECRET },
      userId: { exportAs: "person", erased: "row-goes" },
      device: { exportAs: "text", label: { en: "Browser", fr: "Navigateur" } },
      createdAt: "instant",
      seenAt: "instant",
      expiresAt: "instant",
      endedAt: "instant",
    },
  },
  OneTimeToken: {
    title: { en: "One-time links", fr: "Liens à usage unique" },
    whose: ["userId"],
    columns: {
      hash: { not: SECRET, hashed: true },
      purpose: { exportAs: "text", label: { en: "Purpose", fr: "But" } },
      userId: { exportAs: "person", erased: "row-goes" },
      createdAt: "instant",
      expiresAt: "instant",
      usedAt: "instant",
    },
  },
  RecoveryCode: {
    title: { en: "Recovery codes", fr: "Codes de secours" },
    whose: ["userId"],
    columns: {
      userId: { exportAs: "person", erased: "row-goes" },
      hash: { not: SECRET, hashed: true },
      usedAt: "instant",
    },
  },
  ApiKey: {
    title: { en: "Keys and tokens for programs", fr: "Clés et jetons pour programmes" },
    whose: ["userId", "makerId"],
    columns: {
      id: "id",
      hash: { not: SECRET, hashed: true },
      name: { exportAs: "text", label: { en: "Name", fr: "Nom" } },
      scopes: { not: TECHNICAL },
      userId: { exportAs: "person", erased: "row-goes" },
      makerId: {
        exportAs: "person",
        erased: "emptied",
        label: { en: "Made by", fr: "Créée par" },
      },
      createdAt: "instant",
      expiresAt: "instant",
      usedAt: "instant",
      revokedAt: { exportAs: "instant", label: { en: "Revoked", fr: "Révocation" } },
    },
  },
  SecondFactorRemoval: {
    title: { en: "Removed second factors", fr: "Seconds facteurs retirés" },
    whose: ["personId", "adminId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      adminId: {
        exportAs: "person",
        erased: "emptied",
        label: { en: "Administrator", fr: "Administration" },
      },
      removedAt: "instant",
      seenAt: "instant",
    },
  },
  ApiAnswer: {
    because: "answers to programs, told again for a day; what they say is told where it is stored",
    columns: {
      keyId: { erased: "row-goes" },
      hash: { hashed: true },
      requestHash: { hashed: true },
      answer: { sealed: ANSWER_SEAL },
      personId: { erased: "row-goes" },
      answeredAt: "plain",
    },
  },
  ProviderTrust: {
    because: "what admins trust a sign-in provider with",
    columns: {
      issuer: "plain",
      domains: "plain",
      createsAccounts: "plain",
      trustsUnverified: "plain",
    },
  },
  GroupRule: {
    because: "what groups of a sign-in provider give; they name nobody",
    columns: {
      id: "plain",
      issuer: "plain",
      group: "plain",
      role: "plain",
      teamId: "plain",
    },
  },
  RateLimit: {
    because: "counters of attempts under digests, gone after an hour",
    columns: {
      key: { hashed: true, erased: "row-goes" },
      points: "plain",
      expire: "plain",
    },
  },
};
