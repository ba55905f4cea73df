// Zero-width joiners, variation selectors and tags shape what is seen; marks that turn the writing
// direction are refused by name fields.
const UNSEEN =
  /(?![\u200C\u200D\u202A-\u202E\u2066-\u2069\uFE00-\uFE0F\u{E0000}-\u{E0FFF}])\p{DI}/gu;
const IGNORABLE = /\p{DI}/gu;

/** A text without characters that nobody sees, such as zero-width spaces and byte order marks. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** A text in its plainest characters: wide, raised and ligature forms as usual ones, nothing invisible. */
export function inPlainCharacters(text: string): string {
  return text.normalize("NFKC").replace(IGNORABLE, "").replace(/\s+/gu, " ").trim();
}

/** Equal for texts that look the same to a reader, ignoring case and spaces. */
export function textKey(text: string): string {
  return inPlainCharacters(inPlainCharacters(text).toLowerCase());
}
