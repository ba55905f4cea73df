import type { Scale } from "@/lib/statistics/item-table";

export class UsageError extends Error {}

export type Arguments = { file: string; scale: Scale; reverse: string[]; json: boolean };

const USAGE = "npm run reliability -- FILE.csv --scale 1-6 [--reverse A1,A2] [--json]";
const SCALE = /^(-?\d+(?:\.\d+)?)(?:-|\.\.)(-?\d+(?:\.\d+)?)$/;

/** Parses the command line; throws UsageError with a sentence. */
export function parseArguments(given: string[]): Arguments {
  const words = given.flatMap((word) => /^(--\w+)=(.*)$/.exec(word)?.slice(1) ?? [word]);
  let file: string | null = null;
  let scale: Scale | null = null;
  let reverse: string[] = [];
  let json = false;
  // A scale may start with a minus, which standard parsers take for an option.
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--json") json = true;
    else if (word === "--scale") scale = scaleFrom(words.shift());
    else if (word === "--reverse") reverse = namesFrom(words.shift());
    else if (word.startsWith("--")) throw new UsageError(`${word} is not known. ${USAGE}`);
    else if (file !== null) throw new UsageError(`one file at a time. ${USAGE}`);
    else file = word;
  }
  if (file === null) throw new UsageError(`which file? ${USAGE}`);
  if (scale === null) throw new UsageError(`--scale says the lowest and highest answer. ${USAGE}`);
  return { file, scale, reverse, json };
}

function scaleFrom(text: string | undefined): Scale {
  const [, low, high] = SCALE.exec(text ?? "") ?? [];
  if (low === undefined || high === undefined || Number(low) >= Number(high))
    throw new UsageError(`--scale needs two numbers, the lower first, such as 1-6. ${USAGE}`);
  return { low: Number(low), high: Number(high) };
}

function namesFrom(text: string | undefined): string[] {
  const names = (text ?? "").split(",").map((name) => name.trim());
  if (names.some((name) => name === ""))
    throw new UsageError(`--reverse needs names of items, such as A1,A2. ${USAGE}`);
  return names;
}
