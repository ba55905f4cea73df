import { SHEET_SEAL } from "@/lib/column/talk";
import { sealingKey } from "@/lib/env";
import { openJson, sealJson } from "@/lib/seal";
import type { SheetRecord } from "./sheet";

/** What is on a talk sheet, encrypted for the database. */
export function sealedSheet(record: SheetRecord): string {
  return sealJson(record, sealingKey(), SHEET_SEAL);
}

/** Decrypts what `sealedSheet` encrypted. */
export function openedSheet(sealed: string): SheetRecord {
  return openJson(sealed, sealingKey(), SHEET_SEAL) as SheetRecord;
}
