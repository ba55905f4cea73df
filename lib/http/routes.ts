import { readFileSync } from "node:fs";
import path from "node:path";

/** Matches the paths that the build under `root` serves with a route handler, not with a page. */
export function readHandlerPaths(root: string): RegExp {
  const file = path.join(root, ".next", "app-path-routes-manifest.json");
  const routes = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  const patterns = Object.entries(routes)
    .filter(([source]) => source.endsWith("/route"))
    .map(([, route]) => route.replace(/\[\.\.\.[^\]]+\]/g, ".+").replace(/\[[^\]]+\]/g, "[^/]+"));
  return new RegExp(`^(${patterns.join("|")})(\\?|$)`);
}

/** Whether a path is also for programs: they send no cookie, and use methods that no form sends. */
export function isApi(url: string, handlers: RegExp): boolean {
  return url.startsWith("/api/") && handlers.test(url);
}
