import type { Tables } from "./column";

/** Teams, their members and managers, with dates. */
export const TEAM_TABLES: Tables<"Membership" | "Management", "Team"> = {
  Team: {
    because: "teams name nobody; memberships do",
    columns: {
      id: "plain",
      name: "plain",
      parentId: "plain",
      createdAt: "plain",
      archivedAt: "plain",
    },
  },
  Membership: {
    title: { en: "Teams you belong to", fr: "Équipes dont vous faites partie" },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      teamId: "team",
      startsOn: "day",
      endsOn: "day",
    },
  },
  Management: {
    title: { en: "Teams you manage", fr: "Équipes que vous dirigez" },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      teamId: "team",
      startsOn: "day",
      endsOn: "day",
    },
  },
};
