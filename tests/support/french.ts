/** Whether a French sentence lacks a space before its punctuation, or has a straight apostrophe. */
export function breaksFrenchTypography(text: string): boolean {
  const words = text.replace(/\{[^{}]*\}/g, "x").replace(/https?:\S+/g, "");
  return /[^\u00a0\u202f\s!?][;?!](\s|$)|[^\u00a0\u202f] :(\s|$)| [;?!]|\p{L}'\p{L}/u.test(words);
}

/** A short word before a vowel, both of them written out: « de avril », « que il ». */
const UNELIDED =
  /(?<![\p{L}’-])([DdLNnSsJjMmTtCc]e|l[ea]|La|[Qq]ue|jusque|[Ll]orsque|[Pp]uisque) (?!(?:onze|onzième|oui|un|une|huit|yaourt)(?!\p{L}))(?=[aeiouyàâéèêëîïôûœ])/gu;

/** What is written out in a French text and lacks its elision: « que il », « le essai ». */
export function unelidedIn(text: string): string[] {
  return [...text.matchAll(UNELIDED)].map(({ index }) => text.slice(index, index + 20));
}

const MONTH =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

/** Whether a French text writes the first of a month as « 1 mars », or another day as « 2e mars ». */
export function writesDatesWrongly(text: string): boolean {
  return new RegExp(String.raw`(?<!\d)(1|[02-9]e|\d\de) (${MONTH})`, "i").test(text);
}
