import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A row of a table: the request, and one expected word for each viewer. */
export type Expectation = {
  /** File and line, for messages. */
  place: string;
  /** `GET`, another method of a handler, or the name of an action: `trials#agree`. */
  what: string;
  /** The address, with `{names}` of facts. */
  at: string;
  /** What is sent: `name=value; name=value`, or JSON for a handler. */
  fields: string;
  cells: Map<string, string>;
};

const FOLDER = path.resolve(import.meta.dirname, "../http/expectations");
const FIXED_COLUMNS = 3;

/** All rows of the tables in `tests/http/expectations`, whose names begin like `prefix`. */
export function expectations(prefix: "pages" | "actions"): Expectation[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .flatMap(readTable);
}

function readTable(name: string): Expectation[] {
  const lines = readFileSync(path.join(FOLDER, name), "utf8").split("\n");
  let viewers: string[] = [];
  return lines.flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [what = "", address = "", fields = "", ...words] = line.split("|").map((it) => it.trim());
    const place = `${name}:${at + 1}`;
    if (viewers.length === 0) {
      viewers = words;
      return [];
    }
    if (words.length !== viewers.length)
      throw new Error(
        `${place} has ${words.length + FIXED_COLUMNS} columns, not ${viewers.length + FIXED_COLUMNS}.`,
      );
    const cells = new Map(viewers.map((viewer, column) => [viewer, words[column] ?? ""]));
    return [{ place, what, at: address, fields, cells }];
  });
}
