import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { lookOf } from "@/lib/sharing/look-queries";
import { openedPromises } from "./sealed-sheet";
import { readSeenSheets } from "./shared-queries";
import type { TalkPromise } from "./sheet";

/** Something that the viewer promised somebody; `key` is its place on a shared talk sheet. */
export type SharedPromise = Pick<TalkPromise, "text" | "byOn"> & {
  personId: string;
  sheetId: string;
  key: string;
};

/**
 * What the viewer promised people of these teams and has not done, from the talk sheets that are
 * shared with them as the direct manager. Logs the look at each sheet with a promise.
 */
export async function listSharedPromises(
  viewer: Viewer,
  teamIds: readonly string[],
  now: Date,
  lookId: string,
): Promise<SharedPromise[]> {
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: "WEEK" } as const;
  const rows = await readSeenSheets(lookOf(viewer, reading, now, lookId), {
    people: Prisma.sql`r."teamId" = ANY(${[...teamIds]}::uuid[])`,
    sheets: Prisma.sql`t."promises" IS NOT NULL`,
  });
  return rows.flatMap(({ id, ownerId: personId, promises }) =>
    openedPromises(promises).flatMap(({ text, byOn, isDone }, at) =>
      isDone ? [] : [{ text, byOn, personId, sheetId: id, key: `${id}:${at}` }],
    ),
  );
}
