import type { Tables } from "./column";

const GIVEN_BY = {
  exportAs: "text",
  label: { en: "Given by a group of", fr: "Donné par un groupe de" },
} as const;

/** Teams, their members, managers, people partners and delegates, with dates. */
export const TEAM_TABLES: Tables<
  "Membership" | "Management" | "Delegation" | "PeoplePartner",
  "Team"
> = {
  Team: {
    because: "teams name nobody; memberships do",
    columns: {
      id: "plain",
      name: "plain",
      parentId: "plain",
      createdAt: "plain",
      archivedAt: "plain",
      externalId: "plain",
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
      fromIssuer: GIVEN_BY,
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
  Delegation: {
    title: { en: "Who stands in for whom", fr: "Qui remplace qui" },
    whose: ["managerId", "delegateId"],
    columns: {
      id: "id",
      managerId: {
        exportAs: "person",
        erased: "row-goes",
        label: { en: "Manager", fr: "Manager" },
      },
      delegateId: {
        exportAs: "person",
        erased: "row-goes",
        label: { en: "Stands in", fr: "Remplace" },
      },
      startsOn: "day",
      endsOn: "day",
      namedAt: { exportAs: "instant", label: { en: "Named", fr: "Nommé" } },
      endedAt: "instant",
    },
  },
  PeoplePartner: {
    title: {
      en: "Teams whose people partner you are",
      fr: "Équipes dont vous êtes partenaire RH",
    },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      teamId: "team",
      startsOn: "day",
      endsOn: "day",
      fromIssuer: GIVEN_BY,
    },
  },
};
