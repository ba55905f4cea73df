import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { breaksFrenchTypography } from "@/tests/support/french";

const folder = path.resolve(import.meta.dirname, "../../messages");
const areas = (locale: string) => readdirSync(path.join(folder, locale)).sort();

/** Every message of an area by its dotted key. */
function flat(locale: string, area: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string") found.set(key, value);
    else for (const [name, below] of Object.entries(value as object)) walk(below, `${key}.${name}`);
  };
  walk(JSON.parse(readFileSync(path.join(folder, locale, area), "utf8")), area);
  return found;
}

/** The names of the arguments and tags of an ICU message, those within its variants included. */
function argumentsOf(message: string): string[] {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => tag));
  const visit = (text: string) => {
    for (const inside of braced(text.replace(/'\{[^']*\}'/g, ""))) {
      const [name = "", kind = "", ...rest] = inside.split(",");
      names.add(name.trim());
      // The braces of a choice contain the texts of its variants, not arguments.
      if (/^\s*(plural|select|selectordinal)\s*$/.test(kind)) braced(rest.join(",")).forEach(visit);
    }
  };
  visit(message);
  return [...names].sort();
}

/** The texts within the outermost braces. */
function braced(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === "{" && depth++ === 0) start = index + 1;
    if (brace === "}" && --depth === 0) found.push(text.slice(start, index));
  }
  return found;
}

test("both languages have the same areas", () => {
  expect(areas("fr")).toEqual(areas("en"));
});

describe.each(areas("en"))("%s", (area) => {
  const en = flat("en", area);
  const fr = flat("fr", area);

  test("has the same keys in both languages", () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test("takes the same arguments in both languages", () => {
    const differing = [...en].filter(
      ([key, text]) => String(argumentsOf(text)) !== String(argumentsOf(fr.get(key) ?? text)),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("keeps to French typography", () => {
    const bad = [...fr].filter(([, text]) => breaksFrenchTypography(text));
    expect(bad.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});
