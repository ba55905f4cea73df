import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { elided, markedForElision } from "@/lib/language/elision";
import { translatorOf } from "@/lib/language/translator";

const answered = (name: string, month = "mars 2026") =>
  translatorOf("fr", "sharing")("record.answered", { name, month });

test("Dernière réponse d’Ines", () => {
  expect(answered("Ines Ferreira")).toMatch(/^Dernière réponse d’Ines Ferreira\s: mars 2026\.$/);
  expect(translatorOf("en", "sharing")("record.answered", { name: "Ines", month: "March" })).toBe(
    "Ines last answered in March.",
  );
});

test.each([
  ...["Ines", "Émile", "Oskar", "Ömer", "Ada", "Ursula", "Œdipe", "Øystein", "Yves", "Yvonne"],
  ...["Hélène", "Hugo", "Henri-Paul", "élan", "É. Roux"],
])("d’%s", (name) => {
  expect(answered(name)).toContain(`d’${name}`);
});

test.each([
  ...["Malik", "Léa", "Yusuf", "Yann", "Yasmine", "Hana", "Hans", "Wanjiru", "Željko", "Çağla"],
  ...["7 personnes", "李雷", "Y", ""],
])("de %s", (name) => {
  expect(answered(name)).toContain(`Dernière réponse de ${name}`);
});

test("que and a month are elided too", () => {
  const t = translatorOf("fr", "privacy");
  expect(t("now.participation", { month: "août 2026" })).toContain("réponse date d’août 2026");
  expect(elided(markedForElision("Ce que {name} voit").replace("{name}", "Ada"))).toBe(
    "Ce qu’Ada voit",
  );
});

test("only what is put in is elided, and only after the words that lose their e", () => {
  const put = (message: string, name: string) =>
    elided(markedForElision(message).replaceAll("{name}", name));
  expect(put("L’idée {name}, l’aide {name}, le rôle {name}", "Ines")).toBe(
    "L’idée Ines, l’aide Ines, le rôle Ines",
  );
  expect(put("De {name} : « de IC » reste", "Ines")).toBe("D’Ines : « de IC » reste");
  // A name that holds such words is left as it is.
  expect(put("Tour de {name}", "Marie de Aragón")).toBe("Tour de Marie de Aragón");
});

test("no French message is left with de or que before a name that wants an apostrophe", () => {
  const told = readdirSync("messages/fr").flatMap((file) => {
    const t = translatorOf("fr", file.replace(".json", ""), { onError: () => undefined });
    const messages = JSON.parse(readFileSync(`messages/fr/${file}`, "utf8")) as Nested;
    return plainMessages(messages).map(([key, names]) =>
      t(key, Object.fromEntries(names.map((name) => [name, "Ines"]))),
    );
  });
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((sentence) => /(?<!\p{L})(de|que) \u2060?Ines/iu.test(sentence))).toEqual([]);
});

type Nested = { [key: string]: string | Nested };

/** The messages in which a plain argument follows de or que, each with its arguments. */
function plainMessages(messages: Nested, path = ""): [string, string[]][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string[]][] => {
    const key = path ? `${path}.${name}` : name;
    if (typeof value !== "string") return plainMessages(value, key);
    const isPlain = !/[<']|\{\w+, /.test(value) && /(?<!\p{L})(de|que) \{/iu.test(value);
    return isPlain ? [[key, [...value.matchAll(/\{(\w+)\}/g)].map(([, it = ""]) => it)]] : [];
  });
}
