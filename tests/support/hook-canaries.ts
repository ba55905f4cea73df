import { HOOK_ADDRESS_SEAL, HOOK_SECRET_SEAL } from "@/lib/column/hook";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { seal } from "@/lib/seal";
import type { Plant } from "./canaries";

/** Plants a canary in what a webhook keeps: its name is for admins, everything else reaches nobody. */
export async function plantHooks(fill: (text: string) => string, plant: Plant): Promise<void> {
  const sealed = (column: string, label: string) =>
    seal(plant(`Hook.${column}`, "ada", []), sealingKey(), label);
  await db().hook.update({
    where: { id: fill("{hook.webhook}") },
    data: {
      name: plant("Hook.name", "ada", ["admin"]),
      address: sealed("address", HOOK_ADDRESS_SEAL),
      secret: sealed("secret", HOOK_SECRET_SEAL),
      formerSecret: sealed("formerSecret", HOOK_SECRET_SEAL),
      formerUntil: new Date(Date.now() + 3_600_000),
    },
  });
  await db().hookDelivery.update({
    where: { id: fill("{hook.delivery}") },
    data: { key: plant("HookDelivery.key", "ada", []) },
  });
}
