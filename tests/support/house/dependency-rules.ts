import { chainTo, isEnumNames, isOutside } from "./reach";
import { eachSource, type House, type Offence, type Rule } from "./rule";

const READS_AND_WRITES = /(^|-)(queries|mutations)$/;

/** The name of a file without folders and endings: `lib/a/b-c.test.ts` → `b-c`. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\..*$/, "");
}

/** The line of lib/README.md's list that a file of lib belongs to: `lib/team/policy.ts` → `team`. */
export function domainOf(file: string): string | null {
  return /^lib\/([^/]+?)(\.[a-z]+|\/.*)?$/.exec(file)?.[1] ?? null;
}

const isPure = ({ order }: House, file: string): boolean => {
  const kind = order.find(({ word }) => word === domainOf(file))?.kind;
  if (/^lib\/.*(^|\/)(input|policy)\.ts$/.test(file)) return true;
  return kind === "pure" || (kind === "domain" && !READS_AND_WRITES.test(stemOf(file)));
};

export const libNeverImportsApp = eachSource(
  "1. lib never imports app (nor scripts, nor tests).",
  /^lib\//,
  ({ imports }) =>
    imports
      .filter(({ target }) => target && /^(app|scripts|tests)\//.test(target))
      .map(({ line, specifier }) => ({
        line,
        what: `imports ${specifier}`,
        mend: "move what both need into lib, or pass it in as an argument",
      })),
);

export const productionWithoutCast = eachSource(
  "1. Nothing that is served imports prisma: the cast and the seed are for the demo, tests and the README.",
  /^(app|lib)\//,
  ({ imports }) =>
    imports
      .filter(({ target }) => target?.startsWith("prisma/"))
      .map(({ line, specifier }) => ({
        line,
        what: `imports ${specifier}`,
        mend: "let the script that starts the demo hand it over, as scripts/demo.ts does",
      })),
);

export const domainsInOneDirection: Rule = {
  says: "1. Domains import in one direction only, in the order written in lib/README.md.",
  check: (house) => {
    const rank = (word: string | null) => house.order.findIndex((line) => line.word === word);
    const offences: Offence[] = [];
    for (const { file, imports } of house.sources.values()) {
      const from = domainOf(file);
      if (!from) continue;
      if (rank(from) < 0) {
        const mend = "add its line to the list `order` in lib/README.md, below what it needs";
        offences.push({ file, line: 1, what: `"${from}" has no place in the order`, mend });
      }
      for (const { line, target } of imports) {
        const to = target && domainOf(target);
        if (!to || to === from || rank(to) < rank(from)) continue;
        const mend = `"${from}" may import only what stands above it; move the shared part up, or pass it in`;
        offences.push({ file, line, what: `"${from}" imports "${to}"`, mend });
      }
    }
    return offences;
  },
};

export const nextStaysOutside = eachSource(
  "2. next/*, next-auth, next-intl and React only in app and lib/auth.",
  /^(lib\/(?!auth\/)|prisma\/)/,
  ({ imports }) =>
    imports
      .filter(({ specifier }) =>
        /^(next|next-auth|next-intl|react|react-dom)(\/|$)/.test(specifier),
      )
      .map(({ line, specifier }) => ({
        line,
        what: `imports ${specifier}`,
        mend: "let the page, the action or lib/auth do it and hand the result over as an argument",
      })),
);

export const pureFilesStayPure: Rule = {
  says: "2. Pure files (all of a domain but queries and mutations) reach nothing with I/O.",
  check: (house) =>
    [...house.sources.keys()]
      .filter((file) => isPure(house, file))
      .flatMap((file) => {
        const way = chainTo(house, file, (specifier, target) =>
          target ? /^lib\/db\//.test(target) && !isEnumNames(target) : isOutside(specifier),
        );
        if (!way) return [];
        const mend =
          "import only its type, or take the value as an argument from queries or mutations";
        return [{ file, line: way.line, what: `reaches ${way.chain.slice(1).join(" → ")}`, mend }];
      }),
};

export const databaseBehindItsDoor = eachSource(
  "3. The database only from queries and mutations (and seed, scripts, tests, lib/db itself).",
  /^(app|lib\/(?!db\/))|^[^/]+$/,
  ({ file, imports }) =>
    READS_AND_WRITES.test(stemOf(file)) && file.startsWith("lib/")
      ? []
      : imports
          .filter(({ specifier, target, typeOnly }) =>
            target
              ? /^lib\/db\//.test(target) && !isEnumNames(target) && !typeOnly
              : /^(pg|@prisma)(\/|$)/.test(specifier),
          )
          .map(({ line, specifier }) => ({
            line,
            what: `imports ${specifier}`,
            mend: "put the statement into queries.ts or mutations.ts of its domain and call that",
          })),
);

export const noSidewaysImports = eachSource(
  "6. No imports sideways between routes: what two routes share moves to their nearest common ancestor.",
  /^app\//,
  ({ file, imports }) =>
    imports.flatMap(({ line, specifier, target }) => {
      if (!target?.startsWith("app/")) return [];
      const owner = target.slice(0, target.lastIndexOf("/")).replace(/\/_.*$/, "");
      if (file.startsWith(`${owner}/`)) return [];
      const common = commonFolder(file, owner);
      return [{ line, what: `imports ${specifier}`, mend: `move it to ${common}/_components` }];
    }),
);

function commonFolder(file: string, owner: string): string {
  const others = owner.split("/");
  const mine = file.split("/");
  const length = mine.findIndex((segment, at) => segment !== others[at]);
  return mine.slice(0, Math.max(1, length)).join("/");
}
