/** Short words of French that lose their e before a vowel: d’Ines, qu’Ines. */
const ELIDING = "d|qu|jusqu|lorsqu|puisqu";
/** Stands between such a word and an argument of a message; a word joiner, which is not seen. */
const MARK = "\u2060";
const BEFORE_ARGUMENT = new RegExp(String.raw`(?<!\p{L})((?:${ELIDING})e )(?=\{\w+\})`, "giu");
const MARKED = new RegExp(String.raw`(?<!\p{L})(${ELIDING})e ${MARK}(\S*)`, "giu");

/** Given names with a mute h. Others keep the whole word, which is never wrong to read: de Hana. */
const MUTE_H = new Set(
  (
    "habib hadrien hector hedwige helene helena helie helier heloise henri henriette henrique " +
    "hercule hermance hermine hermione herve hilaire hilarion hippolyte homere honore honorine " +
    "horace hortense hubert hugo hugues huguette humbert hyacinthe"
  ).split(" "),
);

/** A French message, prepared so that `elided` finds where an argument was put after such a word. */
export function markedForElision(message: string): string {
  return message.replace(BEFORE_ARGUMENT, `$1${MARK}`);
}

/** The sentence made of a prepared message: « de Ines » becomes « d’Ines ». */
export function elided(sentence: string): string {
  return sentence.replace(MARKED, (_, stem: string, word: string) =>
    beginsWithVowel(word) ? `${stem}’${word}` : `${stem}e ${word}`,
  );
}

/** Whether a French reader hears a vowel first. */
function beginsWithVowel(word: string): boolean {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // Yves, but Yann and Yusuf.
  if (/^([aeiouœæø]|y(?![aeiouy]))/.test(plain)) return plain !== "y";
  return MUTE_H.has(/^\p{L}+/u.exec(plain)?.[0] ?? "");
}
