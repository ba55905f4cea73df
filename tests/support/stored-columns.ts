import { readFileSync } from "node:fs";

/** The table of `tests/http/expectations/storage.txt`: `Model.column` → how it is held. */
export function storedColumns(): Map<string, string> {
  const lines = readFileSync("tests/http/expectations/storage.txt", "utf8").split("\n");
  const rows = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return new Map(
    rows.map((line): [string, string] => {
      const [column = "", word = ""] = line.split("|").map((part) => part.trim());
      return [column, word];
    }),
  );
}

/** The table of the database behind a model of the schema. */
export function tableOf(model: string): string {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const body = new RegExp(`^model ${model} \\{\\n([\\s\\S]*?)^\\}`, "m").exec(schema)?.[1] ?? "";
  return /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model;
}
