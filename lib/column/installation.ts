import type { Tables } from "./column";

/** The settings of this installation. */
export const INSTALLATION_TABLES: Tables<never, "Installation"> = {
  Installation: {
    because: "settings of the installation",
    columns: {
      id: "plain",
      name: "plain",
      companySize: "plain",
      timeZone: "plain",
      requireSecondFactor: "plain",
      smallestGroup: "plain",
      demo: "plain",
      createdAt: "plain",
      keepAssessments: "plain",
      keepDrafts: "plain",
      keepLooks: "plain",
      keepAudit: "plain",
      keepLeavers: "plain",
      keepMails: "plain",
      keepSessions: "plain",
    },
  },
};
