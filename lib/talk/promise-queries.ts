import { Prisma } from "@/lib/db/generated/client";
import type { Reading } from "@/lib/db/reading";
import type { Look } from "@/lib/sharing/look-queries";
import { openedPromises } from "./sealed-sheet";
import { seenSheets } from "./shared-queries";
import type { TalkPromise } from "./sheet";

/** Something that the viewer promised somebody; `key` is its place on a shared talk sheet. */
export type SharedPromise = Pick<TalkPromise, "text" | "byOn"> & {
  personId: string;
  sheetId: string;
  key: string;
};

/**
 * What the reader of a look promised people (an SQL condition on the relation "r") and has not done,
 * from the talk sheets that are shared with them. Logs the look at each sheet with a promise.
 */
export function sharedPromises(look: Look, people: Prisma.Sql): Reading<SharedPromise[]> {
  const promising = Prisma.sql`t."promises" IS NOT NULL`;
  return seenSheets(look, people, promising, ({ id, ownerId: personId, promises }) =>
    openedPromises(promises).flatMap(({ text, byOn, isDone }, at) =>
      isDone ? [] : [{ text, byOn, personId, sheetId: id, key: `${id}:${at}` }],
    ),
  );
}
