import type { Asker } from "@/lib/audit/act";
import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { issueLink, voidLinks } from "./one-time-token-mutations";

const MINUTES_VALID = 14 * 24 * 60;

/**
 * A one-time link with which an invited person joins, or a member chooses a new password. Older
 * links of the person stop working.
 */
export async function issueInvitation(
  userId: string,
  now: Date,
  asker: Asker = "job",
): Promise<string> {
  return db().$transaction(async (tx) => {
    const person = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const purpose = person.joinedAt ? "PASSWORD_RESET" : "INVITATION";
    await voidLinks(tx, { userId }, now);
    const act = person.joinedAt ? "reset-issued" : "invitation-issued";
    await recordChange(tx, asker, { act, personId: userId });
    return issueLink(tx, { purpose, userId, minutes: MINUTES_VALID }, now);
  });
}
