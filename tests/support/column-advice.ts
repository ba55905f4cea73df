import { readdirSync, readFileSync } from "node:fs";
import { SHARED_LABELS } from "@/lib/column/label";
import { everyTable, personalTables } from "@/lib/column/tables";
import { textColumns, type SchemaColumn, type SchemaModel } from "./schema";
import { AUDIENCES, classifiedColumns } from "./sensitive-columns";

const FOLDER = "lib/column";
const NUMBERS = /^(Int|BigInt|Float|Decimal)$/;

/** The changes needed so that lib/column states exactly the columns of the schema: file and line for each. */
export function adviceOnColumns(models: SchemaModel[]): string[] {
  const stated = new Map(everyTable().map((table) => [table.model, table]));
  return models.flatMap((model) => {
    const table = stated.get(model.model);
    if (!table) return [adviceOnTable(model)];
    const known = new Set(table.columns.map(({ name }) => name));
    const missing = model.columns.filter(({ name }) => !known.has(name));
    const lines = missing.map((column) => `      ${lineOf(model, column)}`);
    const file = fileOf(model.model);
    const wanted = new Set(model.columns.map(({ name }) => name));
    const excess = [...known].filter((name) => !wanted.has(name));
    return [
      ...lines.map((line) => `Add to ${model.model}.columns in ${file}:\n${line}`),
      ...excess.map((name) => `Remove ${name} from ${model.model}.columns in ${file}.`),
    ];
  });
}

/** The changes needed so that `AUDIENCES` has the audience of each text column: file and line for each. */
export function adviceOnAudiences(models: SchemaModel[]): string[] {
  const classified = new Set(classifiedColumns().keys());
  const columns = textColumns(models);
  const personal = new Set(personalTables().map(({ model }) => model));
  const missing = columns.filter((column) => !classified.has(column));
  const excess = [...classified].filter((column) => !columns.includes(column));
  return [
    ...missing.map((column) => {
      const isPersonal = personal.has(column.split(".")[0] ?? "");
      const line = `${column} | ${isPersonal ? "owner" : "everyone"}`;
      return `Add to ${AUDIENCES}, with whom it is for (the words stand at its top):\n${line}`;
    }),
    ...excess.map((column) => `Remove the line of ${column} from ${AUDIENCES}.`),
  ];
}

/** The file of lib/column that states a model. */
export function fileOf(model: string): string {
  const files = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
  const heading = new RegExp(`^  ${model}: \\{$`, "m");
  return files.find((file) => heading.test(readFileSync(file, "utf8"))) ?? `${FOLDER}/<domain>.ts`;
}

function adviceOnTable(model: SchemaModel): string {
  const lines = model.columns.map((column) => `      ${lineOf(model, column)}`);
  return [
    `Add to ${FOLDER}/<domain>.ts of the domain that writes it, or \`because: "…"\` when its rows are nobody's:`,
    `  ${model.model}: {`,
    `    title: { en: "…", fr: "…" },`,
    `    whose: ["${model.references.find(({ to }) => to === "User")?.column ?? "…"}"],`,
    `    columns: {`,
    ...lines,
    `    },`,
    `  },`,
  ].join("\n");
}

function lineOf(model: SchemaModel, column: SchemaColumn): string {
  const table = everyTable().find((one) => one.model === model.model);
  if (table && !("of" in table)) return `${column.name}: "plain",`;
  if (column.isList) return `${column.name}: { not: "…" },`;
  const exportAs = exportKindOf(model, column);
  const isShared = column.name in SHARED_LABELS;
  const words = isShared ? "" : `, label: { en: "${titled(column.name)}", fr: "…" }`;
  if (exportAs === "person") {
    const erased = model.references.find((one) => one.column === column.name)?.onDelete;
    const becomes = erased === "Cascade" ? "row-goes" : "emptied";
    return `${column.name}: { exportAs: "person", erased: "${becomes}"${words} },`;
  }
  return isShared
    ? `${column.name}: "${exportAs}",`
    : `${column.name}: { exportAs: "${exportAs}"${words} },`;
}

function exportKindOf(
  { references }: SchemaModel,
  { name, type, attributes }: SchemaColumn,
): string {
  if (references.some(({ column, to }) => column === name && to === "User")) return "person";
  if (references.some(({ column, to }) => column === name && to === "Team")) return "team";
  if (attributes.includes("@db.Uuid")) return "id";
  if (type === "DateTime") return attributes.includes("@db.Date") ? "day" : "instant";
  if (type === "Boolean") return "yes";
  if (type === "Json") return "json";
  return NUMBERS.test(type) ? "number" : "text";
}

/** `reviewOn` → `Review on`. */
function titled(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
