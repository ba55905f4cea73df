import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/language/locale";
import { unelidedIn, writesDatesWrongly } from "@/tests/support/french";
import { parseTree } from "@/tests/support/house/source";
import { readTree } from "@/tests/support/house/tree";
import { actsOf, faultsOf } from "@/tests/support/words/act-check";
import { ACT_WORDS, CHOICES, OTHER_LABELS } from "@/tests/support/words/act-words";
import { buttonsIn, countedIn, disguisedButtonsIn } from "@/tests/support/words/buttons";
import { allMessages, everythingSpoken, variantsOf } from "@/tests/support/words/spoken";
import { isProse, medianOf, sentencesOf, wordsIn } from "@/tests/support/words/sentence";
import { HABITS } from "@/tests/support/words/worst-habits";

const messages = allMessages();
const messageOf = new Map(messages.map((message) => [message.key, message]));

describe("buttons", () => {
  const tree = Object.entries(readTree(".")).filter(([file]) => /^app\/.*\.tsx?$/.test(file));
  const sources = parseTree(Object.fromEntries(tree));
  const buttons = buttonsIn(sources, [...messageOf.keys()]);
  const isChoice = (key: string) => CHOICES.some(({ keys }) => keys.test(key));
  const labels = buttons.flatMap(({ name, seen }) => [
    ...name.keys.map((key) => ({ key, isNamed: false })),
    ...(seen?.keys ?? []).map((key) => ({ key, isNamed: true })),
  ]);
  const acts = [...new Map(labels.map((label) => [label.key, label])).values()]
    .filter(({ key }) => !isChoice(key))
    .map(({ key, isNamed }) => ({ message: messageOf.get(key), isNamed }));

  test("are all found", () => {
    const text = tree.filter(([file]) => file.endsWith(".tsx")).map(([, each]) => each);
    const counted = countedIn(text.join("\n"));
    expect(buttons.filter(({ isTagged }) => isTagged)).toHaveLength(counted.tagged);
    expect(buttons.filter(({ isStyled }) => isStyled)).toHaveLength(counted.styled);
    expect(disguisedButtonsIn(sources)).toEqual([]);
    expect(acts.length).toBeGreaterThan(100);
  });

  test("say a message, or are listed with what they say", () => {
    const other = buttons
      .filter(({ name, seen }) => [name, seen].some((label) => label && !label.isTold))
      .map(({ file, line, name }) => ({ file, place: `${file}:${line} ${name.untold.join()}` }));
    expect(other.filter(({ file }) => !OTHER_LABELS[file])).toEqual([]);
    const files = other.map(({ file }) => file);
    expect(Object.keys(OTHER_LABELS).filter((file) => !files.includes(file))).toEqual([]);
  });

  test("begin with one word for one act, and say its object", () => {
    const faults = acts.flatMap(({ message, isNamed }) =>
      message ? faultsOf(message, isNamed) : ["a key without a message"],
    );
    expect(faults.join("\n")).toBe("");
  });

  test("need every act word and every choice that is listed", () => {
    const used = new Set(acts.flatMap(({ message }) => (message ? actsOf(message) : [])));
    expect(ACT_WORDS.filter((act) => !used.has(act)).map(({ en }) => en)).toEqual([]);
    const chosen = labels.map(({ key }) => key).filter(isChoice);
    expect(CHOICES.filter(({ keys }) => !chosen.some((key) => keys.test(key)))).toEqual([]);
  });
});

describe.each(LOCALES)("what is said in %s", (locale) => {
  const spoken = everythingSpoken(messages, locale);
  const sentences = spoken.flatMap(({ key, text }) =>
    sentencesOf(text).map((sentence) => ({ key, sentence, words: wordsIn(sentence) })),
  );

  test("has none of the worst habits", () => {
    const found = spoken.flatMap(({ key, text }) =>
      HABITS[locale]
        .filter(({ not }) => not.test(text))
        .map(({ not, but }) => `${key}: “${not.exec(text)?.[0]}” in “${text}”\n    → ${but}`),
    );
    expect([...new Set(found)].join("\n")).toBe("");
  });

  test("is short", () => {
    const long = sentences.filter(({ key, words }) => words > (isProse(key) ? 25 : 20));
    const told = long.map(({ key, sentence, words }) => `${key}: ${words} words: ${sentence}`);
    expect([...new Set(told)].join("\n")).toBe("");
    // A label is no sentence: only those with a stop are counted.
    const full = sentences.filter(({ sentence }) => /[.!?…]$/.test(sentence));
    expect(medianOf(full.map(({ words }) => words))).toBeLessThanOrEqual(9);
  });
});

describe("French that is written out", () => {
  const french = messages.flatMap(({ key, fr }) => variantsOf(fr).map((text) => ({ key, text })));

  test("elides", () => {
    const wrong = french.filter(({ text }) => unelidedIn(text).length > 0);
    expect(wrong).toEqual([]);
    expect(unelidedIn("Le essai que il décrit, l’année de août")).toHaveLength(3);
    expect(unelidedIn("Le onze, le huit, la une et le IC : de yaourt")).toEqual([]);
  });

  test("writes its dates in words", () => {
    expect(french.filter(({ text }) => writesDatesWrongly(text))).toEqual([]);
    expect(["1 mars", "le 2e avril", "11 mai", "1er mai"].map(writesDatesWrongly)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("the checks themselves", () => {
  const label = (en: string, fr: string) => faultsOf({ key: "a.b", en, fr }, false).join();

  test("hold each language to the word of the other", () => {
    expect(label("Save", "Enregistrer")).toBe("");
    expect(label("Sign in", "Signer")).toContain("begin with Se connecter");
    expect(label("Sign terms", "Signer ces conditions")).toBe("");
    expect(label("Hand it in", "Remettre")).toContain("begin with a word of ACT_WORDS");
    expect(label("Delete", "Supprimer")).toContain("say the object too");
    const mine = "{mine, select, yes {Ask for it} other {Propose a trial}}";
    expect(label(mine, "{mine, select, yes {Demander un essai} other {Offrir}}")).toContain(
      "Offrir",
    );
  });

  test("take the branches of a message apart, and its sentences", () => {
    const text =
      "{n, plural, one {# day} other {# days}} for <b>{who}</b>. It’s E. Horowitz’s 2.5.";
    expect(variantsOf(text)).toEqual([
      "{#} day for {who}. It’s E. Horowitz’s 2.5.",
      "{#} days for {who}. It’s E. Horowitz’s 2.5.",
    ]);
    const [first = ""] = variantsOf(text);
    expect(sentencesOf(first).map(wordsIn)).toEqual([4, 4]);
    expect(sentencesOf("Jonas dit « non. » Et après ?").map(wordsIn)).toEqual([3, 2]);
  });
});
