import type { IncomingHttpHeaders } from "node:http";
import { refusal, type Refusal } from "./refusal";

const MALFORMED = refusal(400, "A header is malformed.");
const DEEPEST = 60;

/** Refuses headers of the client router that the client router would not send. */
export function checkNavigation(headers: IncomingHttpHeaders): Refusal | null {
  const { rsc } = headers;
  if (rsc !== undefined && rsc !== "1") return MALFORMED;
  const prefetch = headers["next-router-prefetch"];
  if (prefetch !== undefined && !/^[123]$/.test(String(prefetch))) return MALFORMED;
  const segment = headers["next-router-segment-prefetch"];
  if (segment !== undefined && !/^\/[\w$@!./:()[\]-]{0,500}$/.test(String(segment)))
    return MALFORMED;
  const next = headers["next-url"];
  if (next !== undefined && !/^\/[\x21-\x7e]{0,2000}$/.test(String(next))) return MALFORMED;
  const tree = headers["next-router-state-tree"];
  return tree === undefined || isRouterState(String(tree)) ? null : MALFORMED;
}

function isRouterState(text: string): boolean {
  try {
    return isSegmentTree(JSON.parse(decodeURIComponent(text)), 0);
  } catch {
    return false;
  }
}

/** A tree is [segment, { slot: tree }, ...]; a segment is a text or [name, value, kind, ...]. */
function isSegmentTree(tree: unknown, depth: number): boolean {
  if (!Array.isArray(tree) || depth > DEEPEST || tree.length < 2) return false;
  const [segment, slots] = tree as unknown[];
  const isSegment = typeof segment === "string" || Array.isArray(segment);
  if (!isSegment || typeof slots !== "object" || slots === null || Array.isArray(slots))
    return false;
  return Object.values(slots).every((slot) => isSegmentTree(slot, depth + 1));
}
