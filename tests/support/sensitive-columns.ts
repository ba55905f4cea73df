import { readFileSync } from "node:fs";

/** Who may be told what is in a column: words of `tests/http/expectations/columns.txt`. */
export type Audience =
  "everyone" | "names" | "owner" | "manager" | "sponsor" | "mentor" | "admin" | "nobody";

/** Every column of the schema that holds text or JSON, as `Model.column`. */
export function textColumns(): string[] {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body = ""]) =>
    [...body.matchAll(/^\s+(\w+)\s+(String|Json|Bytes)\b(.*)$/gm)]
      .filter(([, , , rest = ""]) => !rest.includes("@db.Uuid"))
      .map(([, column]) => `${model}.${column}`),
  );
}

/** The table: column → who may be told. */
export function classifiedColumns(): Map<string, Audience[]> {
  const lines = readFileSync("tests/http/expectations/columns.txt", "utf8").split("\n");
  const rows = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return new Map(
    rows.map((line) => {
      const [column = "", words = ""] = line.split("|").map((part) => part.trim());
      return [column, words.split(" ") as Audience[]];
    }),
  );
}
