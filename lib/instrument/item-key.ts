import { type ItemContent, isSameContent } from "@/lib/scoring/bridge";
import type { Item } from "@/lib/scoring/instrument";

const MOST_WORDS = 4;

/**
 * The key of an item, derived from its content. Content that was published before gets the same key
 * as then, any other a new key, so that a key keeps its meaning for ever. Keys are named after the
 * published item that shares the most words.
 */
export function keyFor(
  asking: ItemContent,
  origin: string | null,
  published: Map<string, Item>,
  taken: Set<string>,
): string {
  const same = [...published.values()].find((item) => isSameContent(item, asking));
  if (same) return same.key;
  const stem = origin ?? `${asking.dimension}-${slugOf(asking.left.en)}`;
  const isFree = (key: string) => !published.has(key) && !taken.has(key);
  if (origin === null && isFree(stem)) return stem;
  let count = 2;
  while (!isFree(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}

function slugOf(text: string): string {
  const words = text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.slice(0, MOST_WORDS).join("-").slice(0, 40) ?? "item";
}
