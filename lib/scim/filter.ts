import { done, refused, type Outcome } from "@/lib/outcome";

const COMPARISONS = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "pr"] as const;
export type Comparison = (typeof COMPARISONS)[number];
export type Value = string | number | boolean | null;

/** A filter of SCIM (RFC 7644 §3.4.2.2) as a tree; attributes are in small letters, without their schema. */
export type Filter =
  | { is: "and" | "or"; parts: [Filter, Filter] }
  | { is: "not"; part: Filter }
  | { is: "compare"; attribute: string; by: Comparison; value: Value }
  /** `emails[type eq "work"]`: some value of the attribute for which the part holds. */
  | { is: "some"; attribute: string; part: Filter };

/** The target of a patch: `name.givenName`, `emails[type eq "work"].value`. `sub` is empty for all of it. */
export type Path = { attribute: string; sub: string; filter: Filter | null };

/** Brackets and `not` within each other; programs use two. */
const DEEPEST = 20;

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/y;
const SCHEMA = /^urn:ietf:params:scim:schemas:(?:core|extension:enterprise):2\.0:(?:user|group):/;
const ATTRIBUTE = /^(?:urn:[\w.:-]+:)?\$?[a-z][\w-]*(?:\.\$?[a-z][\w-]*)?$/;

/** Reads a filter. */
export function filterFrom(text: string): Outcome<Filter, "malformed"> {
  return readWhole(text, (reader) => reader.either(0));
}

/** Reads the path of a patch. */
export function pathFrom(text: string): Outcome<Path, "malformed"> {
  return readWhole(text, (reader) => {
    const [attribute = "", sub = ""] = reader.attribute().split(".");
    const filter = reader.takes("[") ? reader.bracketed(0) : null;
    const after = filter ? reader.subAttribute() : "";
    return { attribute, sub: sub || after, filter };
  });
}

/** What no sentence of the grammar has; never leaves this file. */
class Malformed extends Error {}

function readWhole<T>(text: string, read: (reader: Reader) => T): Outcome<T, "malformed"> {
  try {
    const reader = new Reader(tokensOf(text));
    const value = read(reader);
    reader.end();
    return done(value);
  } catch (error) {
    if (error instanceof Malformed) return refused("malformed");
    throw error;
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const whole = text.trim();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < whole.length;) {
    const match = TOKEN.exec(whole);
    if (!match) throw new Malformed();
    tokens.push(match[0].trim());
  }
  return tokens;
}

/** Reads tokens from left to right, a function for each line of the grammar. */
class Reader {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  either(depth: number): Filter {
    let left = this.both(depth);
    while (this.takes("or")) left = { is: "or", parts: [left, this.both(depth)] };
    return left;
  }

  bracketed(depth: number): Filter {
    const part = this.either(depth + 1);
    this.expect("]");
    return part;
  }

  /** `.value` right after a bracket. */
  subAttribute(): string {
    const next = this.tokens[this.at] ?? "";
    if (!next.startsWith(".")) return "";
    this.at++;
    return nameFrom(next.slice(1));
  }

  attribute(): string {
    return nameFrom(this.next());
  }

  takes(word: string): boolean {
    const isNext = this.tokens[this.at]?.toLowerCase() === word;
    if (isNext) this.at++;
    return isNext;
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Malformed();
  }

  private both(depth: number): Filter {
    let left = this.one(depth);
    while (this.takes("and")) left = { is: "and", parts: [left, this.one(depth)] };
    return left;
  }

  private one(depth: number): Filter {
    if (depth > DEEPEST) throw new Malformed();
    if (this.takes("not")) {
      this.expect("(");
      return { is: "not", part: this.grouped(depth) };
    }
    if (this.takes("(")) return this.grouped(depth);
    const attribute = this.attribute();
    if (!this.takes("[")) return this.comparison(attribute);
    const part = this.bracketed(depth);
    const sub = this.subAttribute();
    if (sub === "") return { is: "some", attribute, part };
    return { is: "some", attribute, part: { is: "and", parts: [part, this.comparison(sub)] } };
  }

  private grouped(depth: number): Filter {
    const part = this.either(depth + 1);
    this.expect(")");
    return part;
  }

  private comparison(attribute: string): Filter {
    const word = this.next().toLowerCase();
    const by = COMPARISONS.find((each) => each === word);
    if (!by) throw new Malformed();
    return { is: "compare", attribute, by, value: by === "pr" ? null : valueFrom(this.next()) };
  }

  private expect(word: string): void {
    if (!this.takes(word)) throw new Malformed();
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Malformed();
    return token;
  }
}

function nameFrom(token: string): string {
  const name = token.toLowerCase();
  if (!ATTRIBUTE.test(name)) throw new Malformed();
  return name.replace(SCHEMA, "");
}

function valueFrom(token: string): Value {
  const said = token.startsWith('"') ? token : token.toLowerCase();
  try {
    const value: unknown = JSON.parse(said);
    if (value === null || ["string", "number", "boolean"].includes(typeof value))
      return value as Value;
  } catch {
    // Not a value of JSON.
  }
  throw new Malformed();
}

/** Whether a filter holds for something with these values, by the names of its attributes. */
export function holdsFor(filter: Filter, values: Record<string, Value>): boolean {
  switch (filter.is) {
    case "and":
      return filter.parts.every((part) => holdsFor(part, values));
    case "or":
      return filter.parts.some((part) => holdsFor(part, values));
    case "not":
      return !holdsFor(filter.part, values);
    case "some":
      return false;
    case "compare":
      return compares(values[filter.attribute] ?? null, filter.by, filter.value);
  }
}

function compares(one: Value, by: Comparison, other: Value): boolean {
  const [left, right] = [plain(one), plain(other)];
  switch (by) {
    case "pr":
      return one !== null;
    case "eq":
      return left === right;
    case "ne":
      return left !== right;
    case "co":
      return left.includes(right);
    case "sw":
      return left.startsWith(right);
    case "ew":
      return left.endsWith(right);
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
    case "lt":
      return left < right;
    case "le":
      return left <= right;
  }
}

// Entra ID writes booleans as texts: primary eq "True".
const plain = (value: Value) => (value === null ? "" : String(value).toLowerCase());
