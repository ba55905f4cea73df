import type { Tables } from "./column";

/** The label under which the addresses of hooks are encrypted. */
export const HOOK_ADDRESS_SEAL = "hook.address";
/** The label under which the secrets of webhooks are encrypted. */
export const HOOK_SECRET_SEAL = "hook.secret";

/** Programs that are told what happens. */
export const HOOK_TABLES: Tables<never, "Hook" | "HookDelivery"> = {
  Hook: {
    because: "webhooks of the installation and channels of teams, which name nobody",
    columns: {
      id: "plain",
      kind: "plain",
      teamId: "plain",
      name: "plain",
      address: { sealed: HOOK_ADDRESS_SEAL },
      secret: { sealed: HOOK_SECRET_SEAL },
      formerSecret: { sealed: HOOK_SECRET_SEAL },
      formerUntil: "plain",
      events: "plain",
      locale: "plain",
      createdAt: "plain",
      failingSince: "plain",
      disabledAt: "plain",
    },
  },
  HookDelivery: {
    because: "how other programs were told, by numbers that go with the person",
    columns: {
      id: "plain",
      hookId: "plain",
      event: "plain",
      key: "plain",
      happenedAt: "plain",
      teamId: "plain",
      trialId: { erased: "row-goes" },
      personId: { erased: "row-goes" },
      day: "plain",
      week: "plain",
      tries: "plain",
      triedAt: "plain",
      nextAt: "plain",
      status: "plain",
      problem: "plain",
      deliveredAt: "plain",
    },
  },
};
