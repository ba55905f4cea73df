import { canAdminister } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Settings } from "./input";

/** Changes the settings of the installation. The smallest group can only be raised. */
export async function changeSettings(
  viewer: { isAdmin: boolean },
  settings: Settings,
): Promise<Outcome<null, "not-found" | "group-lowered">> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    await db().installation.update({ where: { id: 1 }, data: settings });
  } catch (error) {
    return refusedBy(error, { installation_group_only_grows: "group-lowered" });
  }
  return done(null);
}
