import { canAdminister } from "@/lib/auth/policy";
import { refusedBy } from "@/lib/db/violation";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Settings } from "./input";
import { writeSettings } from "./setting-mutations";

/** Changes the settings of the installation. The smallest group can only be raised. */
export async function changeSettings(
  viewer: { isAdmin: boolean; userId: string },
  settings: Settings,
): Promise<Outcome<null, "not-found" | "group-lowered">> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    await writeSettings(viewer, settings);
  } catch (error) {
    return refusedBy(error, { installation_group_only_grows: "group-lowered" });
  }
  return done(null);
}
