import { OTHERS, TECHNICAL, type Tables } from "./column";

/** The label under which reasons of overrides are encrypted. */
export const REASON_SEAL = "rotation.reason";

/** Rotations of teams and their turns. */
export const ROTATION_TABLES: Tables<
  "RotationDecision" | "RotationSwap" | "Turn" | "RotationWish",
  "Rotation"
> = {
  Rotation: {
    because: "the rhythm of a team",
    columns: {
      id: "plain",
      teamId: "plain",
      startsOn: "plain",
      endsOn: "plain",
      turnDays: "plain",
      overlapDays: "plain",
      askedOn: "plain",
      createdAt: "plain",
    },
  },
  RotationDecision: {
    title: { en: "Words about turns", fr: "Paroles sur les tours" },
    whose: ["personId"],
    columns: {
      id: "id",
      rotationId: { not: TECHNICAL },
      slot: "number",
      word: { exportAs: "text", label: { en: "What was said", fr: "Ce qui a été dit" } },
      personId: { exportAs: "person", erased: "row-goes" },
      days: { exportAs: "number", label: { en: "Days", fr: "Jours" } },
      decidedAt: "instant",
      undoneAt: "instant",
      reason: { exportAs: "text", sealed: REASON_SEAL },
    },
  },
  RotationSwap: {
    title: { en: "Swaps", fr: "Échanges" },
    whose: ["personId", "otherId"],
    columns: {
      id: "id",
      rotationId: { not: TECHNICAL },
      slot: "number",
      otherSlot: { exportAs: "number", label: { en: "Other slot", fr: "Autre créneau" } },
      personId: { exportAs: "person", erased: "row-goes" },
      otherId: { exportAs: "person", erased: "row-goes", label: { en: "With", fr: "Avec" } },
      askedAt: "instant",
      agreedAt: "instant",
      declinedAt: "instant",
      undoneAt: "instant",
    },
  },
  Turn: {
    title: { en: "Turns", fr: "Tours" },
    whose: ["personId"],
    columns: {
      id: "id",
      rotationId: { not: TECHNICAL },
      teamId: "team",
      slot: "number",
      personId: { exportAs: "person", erased: "row-goes" },
      trialId: { exportAs: "id", erased: "row-goes" },
      startsOn: "day",
      endsOn: "day",
      overlapDays: "number",
      among: { not: OTHERS, erased: "replaced" },
      offeredAt: { exportAs: "instant", label: { en: "Proposed", fr: "Proposé" } },
      closedAt: "instant",
    },
  },
  RotationWish: {
    title: { en: "Wishes to take part", fr: "Souhaits de participation" },
    whose: ["personId"],
    columns: {
      id: "id",
      teamId: "team",
      personId: { exportAs: "person", erased: "row-goes" },
      startsOn: "day",
      endsOn: "day",
      askedAt: "instant",
    },
  },
};
