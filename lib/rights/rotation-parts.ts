import { OTHERS, SECRET, TECHNICAL, type PartsOf } from "./personal-part";

const BY_ME = `t."personId" = $1::uuid`;
const MINE = `t."userId" = $1::uuid`;

type Rotations =
  | "Rotation"
  | "RotationDecision"
  | "RotationSwap"
  | "Turn"
  | "RotationWish"
  | "Absence"
  | "AbsenceSource"
  | "CalendarFeed"
  | "HandoverTemplate"
  | "HandoverList";

/** One's turns, wishes and absences. */
export const ROTATION_PARTS: PartsOf<Rotations> = {
  Rotation: { because: "the rhythm of a team" },
  RotationDecision: {
    table: "rotation_decision",
    of: BY_ME,
    columns: {
      ...{ id: "id", rotationId: TECHNICAL, slot: "number", word: "text", personId: "person" },
      ...{ days: "number", decidedAt: "instant", undoneAt: "instant" },
      reason: { sealed: "rotation.reason", holds: "text" },
    },
  },
  RotationSwap: {
    table: "rotation_swap",
    of: `t."personId" = $1::uuid OR t."otherId" = $1::uuid`,
    columns: {
      ...{ id: "id", rotationId: TECHNICAL, slot: "number", otherSlot: "number" },
      ...{ personId: "person", otherId: "person", askedAt: "instant", agreedAt: "instant" },
      ...{ declinedAt: "instant", undoneAt: "instant" },
    },
  },
  Turn: {
    table: "turn",
    of: BY_ME,
    columns: {
      ...{ id: "id", rotationId: TECHNICAL, teamId: "team", slot: "number", personId: "person" },
      ...{ trialId: "id", startsOn: "day", endsOn: "day", overlapDays: "number" },
      ...{ among: { not: OTHERS }, offeredAt: "instant", closedAt: "instant" },
    },
  },
  RotationWish: {
    table: "rotation_wish",
    of: BY_ME,
    columns: {
      ...{ id: "id", teamId: "team", personId: "person", startsOn: "day", endsOn: "day" },
      askedAt: "instant",
    },
  },
  Absence: {
    table: "absence",
    of: MINE,
    columns: {
      ...{ id: "id", userId: "person", startsOn: "day", endsOn: "day", sourceId: TECHNICAL },
    },
  },
  AbsenceSource: {
    table: "absence_source",
    of: MINE,
    columns: {
      ...{ id: "id", userId: "person", address: { sealed: "absence.address", holds: "text" } },
      ...{ createdAt: "instant", triedAt: TECHNICAL, readAt: "instant" },
      ...{ problem: "text", unread: "number" },
    },
  },
  CalendarFeed: {
    table: "calendar_feed",
    of: MINE,
    columns: {
      ...{ id: "id", hash: SECRET, userId: "person", teamId: "team" },
      ...{ createdAt: "instant", revokedAt: "instant" },
    },
  },
  HandoverTemplate: { because: "lines of a team, by nobody in particular" },
  HandoverList: {
    table: "handover_list",
    of: `t."turnId" IN (SELECT "id" FROM "turn" WHERE "personId" = $1::uuid)`,
    columns: {
      ...{ turnId: "id", items: { sealed: "handover.items", holds: "json" } },
      ...{ giverSignedAt: "instant", takerSignedAt: "instant" },
    },
  },
};
