import { readFileSync } from "node:fs";

/** A column of prisma/schema.prisma: `type` is a scalar or the name of an enum. */
export type SchemaColumn = { name: string; type: string; isList: boolean; attributes: string };

/** A foreign key of one column, and its `onDelete`. */
export type Reference = { column: string; to: string; onDelete: string };

export type SchemaModel = {
  model: string;
  /** Its name in the database. */
  table: string;
  columns: SchemaColumn[];
  references: Reference[];
};

const FIELD = /^ +(\w+) +(\w+)(\[\])?\??(.*)$/gm;
const RELATION = /@relation\([^)]*fields: \[(\w+)\][^)]*onDelete: (\w+)/;

/** The models of the schema, read from its text, independently of lib/column. */
export function schemaModels(text = readFileSync("prisma/schema.prisma", "utf8")): SchemaModel[] {
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map(([, model]) => model));
  return models.map(([, model = "", body = ""]) => {
    const fields = [...body.matchAll(FIELD)].map(([, name = "", type = "", list, rest = ""]) => ({
      name,
      type,
      isList: list !== undefined,
      attributes: rest,
    }));
    return {
      model,
      table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
      columns: fields.filter(({ type }) => !names.has(type)),
      references: fields.flatMap(({ type, attributes }) => {
        const [, column, onDelete = ""] = RELATION.exec(attributes) ?? [];
        return column ? [{ column, to: type, onDelete }] : [];
      }),
    };
  });
}

/** Every column of the schema that holds text or JSON, as `Model.column`. */
export function textColumns(models = schemaModels()): string[] {
  return models.flatMap(({ model, columns }) =>
    columns
      .filter(({ type }) => /^(String|Json|Bytes)$/.test(type))
      .filter(({ attributes }) => !attributes.includes("@db.Uuid"))
      .map(({ name }) => `${model}.${name}`),
  );
}
