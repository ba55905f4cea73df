import iconv from "iconv-lite";
import { sentFileOrNone, type ErrorKey } from "./input";

/** The text of a file that a form sends, of at most `limit` bytes. */
export function sentText(limit: number, error: ErrorKey<"file-missing" | "file-large">) {
  return sentFileOrNone
    .refine((file) => file && file.bytes.length > 0, { error: error("file-missing"), abort: true })
    .refine((file) => !file || file.bytes.length <= limit, error("file-large"))
    .transform((file) => decodeText(file?.bytes ?? new Uint8Array()));
}

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark; without one UTF-16 where every other
 * byte is zero, else UTF-8, else Windows-1252, in which old Excel saves. The mark is not part of it.
 */
export function decodeText(bytes: Uint8Array): string {
  return iconv.decode(bytes, encodingOf(bytes));
}

function encodingOf(bytes: Uint8Array) {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
