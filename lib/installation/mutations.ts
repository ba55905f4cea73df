import { recordChanges } from "@/lib/audit/mutations";
import { SETTINGS } from "./queries";
import { settingChanges } from "./setting-change";
import { canAdminister } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Settings } from "./input";

/** Changes the settings of the installation. The smallest group can only be raised. */
export async function changeSettings(
  viewer: { isAdmin: boolean; userId: string },
  settings: Settings,
): Promise<Outcome<null, "not-found" | "group-lowered">> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "installation" FOR NO KEY UPDATE`;
      const before = await tx.installation.findUniqueOrThrow({
        where: { id: 1 },
        select: SETTINGS,
      });
      await tx.installation.update({ where: { id: 1 }, data: settings });
      await recordChanges(tx, viewer, settingChanges(before, settings));
    });
  } catch (error) {
    return refusedBy(error, { installation_group_only_grows: "group-lowered" });
  }
  return done(null);
}
