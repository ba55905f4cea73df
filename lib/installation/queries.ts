import { canAdminister } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import type { Settings } from "./input";

/** The settings as they are; null for anybody but an admin. */
export async function findSettings(viewer: { isAdmin: boolean }): Promise<Settings | null> {
  if (!canAdminister(viewer)) return null;
  return db().installation.findUnique({
    where: { id: 1 },
    select: {
      name: true,
      companySize: true,
      timeZone: true,
      requireSecondFactor: true,
      smallestGroup: true,
    },
  });
}
