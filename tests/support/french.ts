/** Whether a French sentence lacks a space before its punctuation, or has a straight apostrophe. */
export function breaksFrenchTypography(text: string): boolean {
  const words = text.replace(/\{[^{}]*\}/g, "x").replace(/https?:\S+/g, "");
  return /[^\u00a0\u202f\s!?][;?!](\s|$)|[^\u00a0\u202f] :(\s|$)| [;?!]|\p{L}'\p{L}/u.test(words);
}
