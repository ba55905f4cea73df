import { parseTree, type Source, type Sources } from "./source";
import { fencedList, type Tree } from "./tree";

/** The input of a rule. */
export type House = { tree: Tree; sources: Sources; order: { word: string; kind: string }[] };

/** A place where a rule is broken, and how to fix it. */
export type Offence = { file: string; line: number; what: string; mend: string };

/** A rule of the house: a sentence, and the check. */
export type Rule = { says: string; check: (house: House) => Offence[] };

/** Parses a tree once for all rules. */
export function openHouse(tree: Tree): House {
  return { tree, sources: parseTree(tree), order: fencedList(tree, "order") };
}

/** A rule that checks one source at a time, among those that `where` selects. */
export function eachSource(
  says: string,
  where: RegExp,
  check: (source: Source, house: House) => Omit<Offence, "file">[],
): Rule {
  const inSource = (source: Source, house: House) =>
    check(source, house).map((offence) => ({ file: source.file, ...offence }));
  return {
    says,
    check: (house) =>
      [...house.sources.values()]
        .filter(({ file }) => where.test(file))
        .flatMap((source) => inSource(source, house)),
  };
}

/** The message for a broken rule: the rule, then a place and a remedy per line. Empty when it holds. */
export function complaint(rule: Rule, house: House): string {
  const offences = rule.check(house);
  if (offences.length === 0) return "";
  const lines = offences.map(
    ({ file, line, what, mend }) => `  ${file}:${line} ${what}\n    → ${mend}`,
  );
  return [`Rule: ${rule.says}`, ...lines].join("\n");
}
