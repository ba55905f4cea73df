import { canAdminister } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import type { Settings } from "./input";

/** The columns that the page of settings changes. */
export const SETTINGS = {
  name: true,
  companySize: true,
  timeZone: true,
  requireSecondFactor: true,
  smallestGroup: true,
} as const;

/** The present settings; null for anybody who is not an admin. */
export async function findSettings(viewer: { isAdmin: boolean }): Promise<Settings | null> {
  if (!canAdminister(viewer)) return null;
  return db().installation.findUnique({
    where: { id: 1 },
    select: SETTINGS,
  });
}
