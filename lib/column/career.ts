import type { Tables } from "./column";

/** The label under which the name of a role that somebody held is encrypted. */
export const ROLE_SEAL = "role-held.title";

/** The roles that somebody held, as they entered them. */
export const CAREER_TABLES: Tables<"RoleHeld"> = {
  RoleHeld: {
    title: { en: "Roles held", fr: "Rôles occupés" },
    whose: ["personId"],
    columns: {
      id: "id",
      personId: { exportAs: "person", erased: "row-goes" },
      work: { exportAs: "text", label: { en: "Kind of work", fr: "Type de travail" } },
      startsOn: "day",
      endsOn: "day",
      title: { exportAs: "text", sealed: ROLE_SEAL, label: { en: "Role", fr: "Rôle" } },
      writtenAt: { exportAs: "instant", label: { en: "Written", fr: "Écrit" } },
    },
  },
};
