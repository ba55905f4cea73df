import { HOOK_ADDRESS_SEAL, HOOK_SECRET_SEAL } from "@/lib/column/hook";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { newHookSecret } from "@/lib/hook/signature";
import { stopLinks } from "@/lib/reminder/stop-link";
import { seal } from "@/lib/seal";
import type { TableFacts } from "./matrix-world";

/**
 * Adds a webhook with a message that did not arrive, and the channel of Storage; and the links by which
 * mails stop. Nothing is ever sent to these addresses, which lead to this machine.
 */
export async function addHookFacts(facts: TableFacts): Promise<void> {
  const address = seal("https://127.0.0.1/hook", sealingKey(), HOOK_ADDRESS_SEAL);
  const secret = seal(newHookSecret(), sealingKey(), HOOK_SECRET_SEAL);
  const events = ["person.left"];
  const webhook = await db().hook.create({
    data: { kind: "WEBHOOK", name: "Inbox", address, secret, events },
  });
  const happenedAt = new Date();
  const delivery = await db().hookDelivery.create({
    data: { hookId: webhook.id, event: "test", key: "1", happenedAt, tries: 10 },
  });
  const teamId = facts["team.storage"] ?? "";
  const channel = await db().hook.create({
    data: { kind: "SLACK", teamId, address, locale: "fr", events: ["gap.ahead"] },
  });
  facts["hook.webhook"] = webhook.id;
  facts["hook.delivery"] = delivery.id;
  facts["hook.channel"] = channel.id;
  for (const what of ["reminders", "digest"] as const)
    facts[`jonas.stop-${what}`] =
      stopLinks(what, facts.jonas ?? "", happenedAt)
        .page.split("/")
        .at(-1) ?? "";
}
