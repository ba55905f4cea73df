import { db } from "@/lib/db/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Settings } from "./input";
import { canChangeSettings } from "./policy";

/** Changes the settings of the installation. */
export async function changeSettings(
  viewer: { isAdmin: boolean },
  settings: Settings,
): Promise<Outcome<null, "not-found">> {
  if (!canChangeSettings(viewer)) return refused("not-found");
  await db().installation.update({ where: { id: 1 }, data: settings });
  return done(null);
}
