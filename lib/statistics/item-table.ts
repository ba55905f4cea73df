import Papa from "papaparse";
import { MomentSums } from "./covariance";

export type Scale = { low: number; high: number };

/** An error in a table of items: line and column counted from 1, columns being fields. */
export class TableError extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
    problem: string,
    item?: string,
  ) {
    super(`line ${line}, column ${column}${item ? ` (${item})` : ""}: ${problem}`);
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Parses a table of items line by line: comma-separated, item names first, an empty field is a
 * missing answer. Keeps only sums, so that a table may be larger than memory. Throws TableError.
 */
export class ItemTable {
  items: string[] = [];
  /** Rows left out because an answer is missing. */
  incomplete = 0;
  /** Lines read. */
  line = 0;
  #sums = new MomentSums(0, 0);
  #reversed: boolean[] = [];
  #blankSince = 0;
  readonly #numbers = new Map<string, number>();

  constructor(
    private readonly scale: Scale,
    private readonly reverse: readonly string[],
  ) {}

  get sums(): MomentSums {
    return this.#sums;
  }

  /** Reads the next line, without its line break. */
  read(text: string): void {
    this.line += 1;
    // A byte order mark counts as white space, which is trimmed from every field.
    if (this.line === 1) this.#readHeader(text);
    // Empty lines at the end of a file are common and harmless; elsewhere a row is missing.
    else if (text.trim() === "" && this.items.length > 1) this.#blankSince ||= this.line;
    else if (this.#blankSince) throw new TableError(this.#blankSince, 1, "the line is empty");
    else this.#readRow(this.#fieldsOf(text));
  }

  /** Must be called after the last line. */
  end(): void {
    if (this.line === 0)
      throw new TableError(1, 1, "the file is empty; its first line names items");
  }

  #fieldsOf(text: string): string[] {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" });
    const fields = data[0] ?? [""];
    const refuse = (column: number, problem: string) =>
      new TableError(this.line, column, problem, this.items[column - 1]);
    if (errors.some(({ type }) => type === "Quotes"))
      throw refuse(
        fields.length,
        "a quoted field must be closed on its line, and be followed by a comma",
      );
    const withQuote = fields.findIndex((field) => field.includes('"'));
    // Within quotes a quote is written twice.
    if (withQuote >= 0 && !text.includes('""'))
      throw refuse(withQuote + 1, "a quote inside a field that is not quoted");
    return fields;
  }

  #readHeader(text: string): void {
    const items = this.#fieldsOf(text).map((name) => name.trim());
    if (items.length === 1 && /[;\t]/.test(text))
      throw new TableError(1, 1, "fields must be separated by commas, not semicolons or tabs");
    items.forEach((name, place) => {
      if (name === "") throw new TableError(1, place + 1, "an item needs a name");
      const first = items.indexOf(name);
      if (first < place)
        throw new TableError(1, place + 1, `"${name}" is already in column ${first + 1}`);
    });
    const unknown = this.reverse.find((name) => !items.includes(name));
    if (unknown !== undefined)
      throw new TableError(1, 1, `no item is called "${unknown}", which --reverse names`);
    if (items.length < 2) throw new TableError(1, 1, "reliability needs at least two items");
    this.items = items;
    this.#reversed = items.map((name) => this.reverse.includes(name));
    this.#sums = new MomentSums(items.length, (this.scale.low + this.scale.high) / 2);
  }

  #readRow(fields: string[]): void {
    const { items } = this;
    if (fields.length !== items.length) {
      const column = Math.min(fields.length, items.length) + (fields.length > items.length ? 1 : 0);
      const found = `${fields.length} ${fields.length === 1 ? "field" : "fields"}`;
      throw new TableError(this.line, column, `${found} where the header has ${items.length}`);
    }
    const row: number[] = [];
    fields.forEach((field, place) => {
      const text = field.trim();
      if (text === "") return;
      const value = this.#numbers.get(text) ?? this.#numberFrom(text, place);
      row.push(this.#reversed[place] ? this.scale.low + this.scale.high - value : value);
    });
    if (row.length === items.length) this.#sums.add(row);
    else this.incomplete += 1;
  }

  #numberFrom(text: string, place: number): number {
    const { low, high } = this.scale;
    const refuse = (problem: string) =>
      new TableError(this.line, place + 1, `"${text.slice(0, 40)}" ${problem}`, this.items[place]);
    if (!NUMBER.test(text)) throw refuse("is not a number");
    const value = Number(text);
    if (value < low || value > high) throw refuse(`is outside the scale ${low} to ${high}`);
    // Answers repeat, so they are cached; a table of arbitrary decimals must not fill the memory.
    if (this.#numbers.size < 1000) this.#numbers.set(text, value);
    return value;
  }
}
