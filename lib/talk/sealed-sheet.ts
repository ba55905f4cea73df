import { PROMISES_SEAL, SHEET_SEAL } from "@/lib/column/talk";
import { sealingKey } from "@/lib/env";
import { openJson, sealJson } from "@/lib/seal";
import type { SheetRecord, TalkPromise } from "./sheet";

/** What is on a talk sheet, encrypted for the database. */
export function sealedSheet(record: SheetRecord): string {
  return sealJson(record, sealingKey(), SHEET_SEAL);
}

/** Decrypts what `sealedSheet` encrypted. */
export function openedSheet(sealed: string): SheetRecord {
  return openJson(sealed, sealingKey(), SHEET_SEAL) as SheetRecord;
}

/** What the manager promised, encrypted; null when that is nothing. */
export function sealedPromises(promises: readonly TalkPromise[]): string | null {
  return promises.length === 0 ? null : sealJson(promises, sealingKey(), PROMISES_SEAL);
}

/** Decrypts what `sealedPromises` encrypted. */
export function openedPromises(sealed: string | null): TalkPromise[] {
  return sealed === null ? [] : (openJson(sealed, sealingKey(), PROMISES_SEAL) as TalkPromise[]);
}
