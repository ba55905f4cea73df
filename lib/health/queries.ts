import { db } from "@/lib/db/client";

/** Whether the database responds, within the timeouts of any other statement. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
