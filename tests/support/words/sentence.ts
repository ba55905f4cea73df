/** The sentences of a text. A sentence ends with a stop that stands before a space or the end. */
export function sentencesOf(text: string): string[] {
  const shielded = text.replace(ABBREVIATION, (found) => found.replaceAll(".", "\u2024"));
  return shielded
    .split(/(?<=[.!?…][”»)"\u202f\u00a0]*)[\s]+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** A stop that ends no sentence: initials and « etc. ». */
const ABBREVIATION = /(?<!\p{L})(\p{Lu}\.|Dr\.|e\.g\.|etc\.(?=\s+\p{Ll}))/gu;

/** How many words a sentence has; an argument counts as one. */
export function wordsIn(sentence: string): number {
  const plain = sentence.replace(/\{[^{}]*\}/g, "x").replace(/https?:\S+/g, "x");
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Texts that are read from top to bottom, where a sentence may be longer. */
export function isProse(key: string): boolean {
  return /^(guide|instrument)\./.test(key);
}

/** The middle of some numbers. */
export function medianOf(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
