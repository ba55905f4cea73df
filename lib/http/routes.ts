import { readFileSync } from "node:fs";
import path from "node:path";

/** Matches the paths that the build under `root` serves with a route handler, not with a page. */
export function readHandlerPaths(root: string): RegExp {
  const handlers = readRoutes(root).filter(({ source }) => source.endsWith("/route"));
  return new RegExp(`^(${handlers.map(({ route }) => expressionOf(route)).join("|")})(\\?|$)`);
}

/**
 * The pattern of the route that the build under `root` answers an address with, such as
 * `/teams/[teamId]`. An address itself can hold a secret; a pattern can stand in logs and figures.
 */
export function readRoutePatterns(root: string): (url: string) => string {
  const routes = readRoutes(root).map(({ route }) => route);
  const fixed = new Set(routes.filter((route) => !route.includes("[")));
  const variable = routes
    .filter((route) => route.includes("["))
    .map((route) => ({ route, expression: new RegExp(`^${expressionOf(route)}$`) }));
  return (url) => {
    const [address = ""] = url.split("?");
    if (address.startsWith("/_next/")) return "/_next";
    if (fixed.has(address)) return address;
    return variable.find(({ expression }) => expression.test(address))?.route ?? "none";
  };
}

function readRoutes(root: string): { source: string; route: string }[] {
  const file = path.join(root, ".next", "app-path-routes-manifest.json");
  const routes = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return Object.entries(routes).map(([source, route]) => ({ source, route }));
}

function expressionOf(route: string): string {
  return route.replace(/\[\.\.\.[^\]]+\]/g, ".+").replace(/\[[^\]]+\]/g, "[^/]+");
}

/** Whether a path is also for programs: they send no cookie, and use methods that no form sends. */
export function isApi(url: string, handlers: RegExp): boolean {
  return url.startsWith("/api/") && handlers.test(url);
}
