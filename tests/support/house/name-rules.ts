import { stemOf } from "./dependency-rules";
import { eachSource, type Offence, type Rule } from "./rule";

const FORBIDDEN = [
  ...["index", "utils", "util", "helpers", "helper", "types", "constants", "service"],
  ...["services", "handler", "handlers", "manager", "managers", "data", "misc"],
];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const noForbiddenNames: Rule = {
  says: `Names say a domain word. Forbidden: ${FORBIDDEN.join(", ")}.`,
  check: ({ tree }) =>
    Object.keys(tree).flatMap((file) =>
      [...file.split("/").slice(0, -1), stemOf(file)]
        .filter((segment) => FORBIDDEN.includes(segment.replace(/^_/, "").split("-").at(-1) ?? ""))
        .map((segment) => complain(file, `is named "${segment}"`, "say what it is about instead")),
    ),
};

export const kebabCase: Rule = {
  says: "Files and folders are kebab-case (but for Next's own [param], (group) and _folder).",
  check: ({ tree }) =>
    Object.keys(tree)
      .filter((file) => !file.endsWith(".md"))
      .flatMap((file) =>
        [...file.split("/").slice(0, -1), stemOf(file)]
          .filter((segment) => !KEBAB.test(withoutNextSigns(segment)))
          .map((segment) =>
            complain(file, `has "${segment}" in its path`, "rename it in kebab-case"),
          ),
      ),
};

export const noBarrels = eachSource(
  "No barrels: everybody imports from the file that says it.",
  /./,
  ({ text }) =>
    [...text.matchAll(/^export \* /gm)].map((match) => ({
      line: text.slice(0, match.index).split("\n").length,
      what: "re-exports a whole file",
      mend: "import from the file itself",
    })),
);

export const noProxyFile: Rule = {
  says: "No proxy or middleware file: it is never a boundary; each page and action asks for the viewer.",
  check: ({ tree }) =>
    Object.keys(tree)
      .filter((file) => /^(app\/|src\/)?(proxy|middleware)\.(ts|js|mts|mjs)$/.test(file))
      .map((file) => complain(file, "is a proxy", "guard in requireViewer, policy and queries")),
};

function withoutNextSigns(segment: string): string {
  const inner = /^\[{1,2}(?:\.\.\.)?([A-Za-z]+)\]{1,2}$|^\(([a-z-]+)\)$|^_([a-z0-9-]+)$/.exec(
    segment,
  );
  if (!inner) return segment;
  return (inner[1] ?? inner[2] ?? inner[3] ?? "").toLowerCase();
}

function complain(file: string, what: string, mend: string): Offence {
  return { file, line: 1, what, mend };
}
