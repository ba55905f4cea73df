import type { Tables } from "./column";

/** Seats to be filled. */
export const OPENING_TABLES: Tables<never, "Opening"> = {
  Opening: {
    because: "seats, which name nobody",
    columns: {
      id: "plain",
      teamId: "plain",
      track: "plain",
      rung: "plain",
      quarter: "plain",
      seats: "plain",
      enteredAt: "plain",
      closedAt: "plain",
      ending: "plain",
    },
  },
};
