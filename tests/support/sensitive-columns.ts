import { readFileSync } from "node:fs";

/** The table of who may see what is in a column; maintained by hand, and compared with everything else. */
export const AUDIENCES = "tests/http/expectations/columns.txt";

/** Who may see what is in a column: words of `AUDIENCES`. */
export type Audience =
  "everyone" | "names" | "owner" | "manager" | "sponsor" | "mentor" | "admin" | "nobody";

/** The table: column → who may see it. */
export function classifiedColumns(): Map<string, Audience[]> {
  const lines = readFileSync(AUDIENCES, "utf8").split("\n");
  const rows = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return new Map(
    rows.map((line) => {
      const [column = "", words = ""] = line.split("|").map((part) => part.trim());
      return [column, words.split(" ") as Audience[]];
    }),
  );
}

/** Whether it may be seen by everybody signed in, or by everybody who may see the person or team. */
export function isForMany(audience: Audience[]): boolean {
  return audience.includes("everyone") || audience.includes("names");
}
