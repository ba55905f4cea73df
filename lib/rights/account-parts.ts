import { OTHERS, SECRET, TECHNICAL, type PartsOf } from "./personal-part";

const MINE = `t."userId" = $1::uuid`;

type Account =
  | "User"
  | "Account"
  | "Session"
  | "OneTimeToken"
  | "RecoveryCode"
  | "SecondFactorRemoval"
  | "RateLimit"
  | "ReminderSetting"
  | "Reminder"
  | "ListInvitation"
  | "RosterUpload"
  | "ErasureRequest";

/** What an account holds: the person, ways in, sessions, reminders. */
export const ACCOUNT_PARTS: PartsOf<Account> = {
  User: {
    table: "user",
    of: `t."id" = $1::uuid`,
    columns: {
      ...{ id: "id", email: "text", name: "text", locale: "text", theme: "text", isAdmin: "yes" },
      ...{ passwordHash: SECRET, totpSecret: SECRET, totpLastStep: TECHNICAL },
      totpEnabledAt: "instant",
      ...{ invitedAt: "instant", joinedAt: "instant", removedAt: "instant" },
    },
  },
  Account: {
    table: "account",
    of: MINE,
    columns: {
      ...{ issuer: "text", subject: "text", userId: "person" },
      ...{ linkedAt: "instant", closedAt: "instant" },
    },
  },
  Session: {
    table: "session",
    of: MINE,
    columns: {
      ...{ id: SECRET, userId: "person", device: "text" },
      ...{ createdAt: "instant", seenAt: "instant", expiresAt: "instant", endedAt: "instant" },
    },
  },
  OneTimeToken: {
    table: "one_time_token",
    of: MINE,
    columns: {
      ...{ hash: SECRET, purpose: "text", userId: "person" },
      ...{ createdAt: "instant", expiresAt: "instant", usedAt: "instant" },
    },
  },
  RecoveryCode: {
    table: "recovery_code",
    of: MINE,
    columns: { userId: "person", hash: SECRET, usedAt: "instant" },
  },
  SecondFactorRemoval: {
    table: "second_factor_removal",
    of: `t."personId" = $1::uuid OR t."adminId" = $1::uuid`,
    columns: {
      ...{ id: "id", personId: "person", adminId: "person" },
      ...{ removedAt: "instant", seenAt: "instant" },
    },
  },
  RateLimit: { because: "counters of attempts under digests, gone after an hour" },
  ReminderSetting: {
    table: "reminder_setting",
    of: MINE,
    columns: {
      ...{ userId: "person", byMail: "yes", weekends: "yes" },
      ...{ quietFrom: "number", quietUntil: "number", weeklyCap: "number" },
    },
  },
  Reminder: {
    table: "reminder",
    of: MINE,
    columns: {
      ...{ id: "id", userId: "person", kind: "text", key: "text" },
      ...{ snoozedUntil: "day", claimedAt: TECHNICAL, mailedAt: "instant" },
    },
  },
  ListInvitation: {
    table: "list_invitation",
    of: MINE,
    columns: {
      ...{ userId: "person", uploadId: TECHNICAL, byMail: "yes", locale: "text" },
      ...{ claimedAt: TECHNICAL, mailedAt: "instant" },
    },
  },
  RosterUpload: {
    table: "roster_upload",
    of: `t."uploaderId" = $1::uuid`,
    columns: {
      ...{ id: "id", uploaderId: "person", fileName: "text", summary: "json" },
      ...{ text: { not: OTHERS }, createdAt: "instant", appliedAt: "instant" },
    },
  },
  ErasureRequest: {
    table: "erasure_request",
    of: MINE,
    columns: {
      ...{ userId: "person", askedById: "person", askedAt: "instant", dueAt: "instant" },
    },
    left: { askedById: OTHERS },
  },
};
