import { readFileSync } from "node:fs";
import path from "node:path";

const TABLE = path.resolve(import.meta.dirname, "../http/expectations/audit.txt");
const REASONS = new Set(["own", "reads", "draft", "record", "looks"]);

/** The acts that each action may leave in the audit log; none for those that are not recorded. */
export function auditedActions(): Map<string, string[]> {
  const lines = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .slice(1);
  return new Map(
    lines.map((line) => {
      const [action = "", said = ""] = line.split("|").map((cell) => cell.trim());
      return [action, REASONS.has(said) ? [] : said.split(" ")];
    }),
  );
}
