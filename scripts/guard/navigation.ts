import type { IncomingHttpHeaders } from "node:http";
import { refusal, type Refusal } from "./refusal";

const AHEAD = refusal(503, "Pages are opened when somebody opens them, not ahead of that.");
const MALFORMED = refusal(400, "A header is malformed.");
const DEEPEST = 60;
const LONGEST = 40_000;

/**
 * Refuses headers of the client router that the client router would not send, and a browser that opens a page
 * before anybody asked for it: that would be written down as a look which never was.
 */
export function checkNavigation(headers: IncomingHttpHeaders): Refusal | null {
  if (/\bprefetch\b/.test(String(headers["sec-purpose"]))) return AHEAD;
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
    return text.length <= LONGEST && isSegmentTree(JSON.parse(decodeURIComponent(text)), 0);
  } catch {
    return false;
  }
}

/**
 * A tree is [segment, { slot: tree }, refresh state, where to start, hints, search], the last four optional. The
 * framework answers 500 to any other shape.
 */
function isSegmentTree(tree: unknown, depth: number): boolean {
  if (!Array.isArray(tree) || depth > DEEPEST || tree.length < 2 || tree.length > 6) return false;
  const [segment, slots, refresh, start, hints, search] = tree as unknown[];
  if (!isSegment(segment) || typeof slots !== "object" || slots === null || Array.isArray(slots))
    return false;
  if (refresh != null && !(areTexts(refresh) && refresh.length === 2)) return false;
  if (start != null && !STARTS.has(start)) return false;
  if (hints != null && typeof hints !== "number") return false;
  if (search !== undefined && typeof search !== "string") return false;
  return Object.values(slots).every((slot) => isSegmentTree(slot, depth + 1));
}

const STARTS = new Set<unknown>(["refetch", "inside-shared-layout", "metadata-only"]);
const PARAMETER = /^(oc|[cd](i\((\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))?)$/;

/** A segment is a text, or [name, value, kind, static siblings or null]. */
function isSegment(segment: unknown): boolean {
  if (typeof segment === "string") return true;
  if (!Array.isArray(segment) || segment.length !== 4) return false;
  const [name, value, kind, siblings] = segment as unknown[];
  const isNamed = typeof name === "string" && typeof value === "string";
  const isKind = typeof kind === "string" && PARAMETER.test(kind);
  return isNamed && isKind && (siblings === null || areTexts(siblings));
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
