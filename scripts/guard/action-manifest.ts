import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The actions of a build by their id, each with the place of the form among its arguments: 0 for
 * `(form)`, 1 for `(state, form)`; null when it takes no form.
 */
export type ActionForms = Map<string, number | null>;

type Manifest = {
  node: Record<string, { filename?: string; exportedName?: string } | undefined>;
};

/** Reads the build's own list of actions under `root`, and each one's signature from its source. */
export function readActions(root: string): ActionForms {
  const file = path.join(root, ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return new Map(
    Object.entries(node).map(([id, entry]) => [
      id,
      formPlace(root, entry?.filename, entry?.exportedName),
    ]),
  );
}

function formPlace(root: string, filename = "", name = ""): number | null {
  const source = path.resolve(root, filename);
  if (!filename || !existsSync(source)) return null;
  const signature = new RegExp(`function ${name}\\s*\\(([^)]*)\\)`).exec(
    readFileSync(source, "utf8"),
  );
  const parameters = (signature?.[1] ?? "").split(",").map((parameter) => parameter.trim());
  const place = parameters.findIndex((parameter) => /:\s*FormData$/.test(parameter));
  return place < 0 ? null : place;
}

/** Matches the paths that the app answers by a route handler of its own, not by a page. */
export function readHandlerPaths(root: string): RegExp {
  const file = path.join(root, ".next", "app-path-routes-manifest.json");
  const routes = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  const patterns = Object.entries(routes)
    .filter(([source]) => source.endsWith("/route"))
    .map(([, route]) => route.replace(/\[\.\.\.[^\]]+\]/g, ".+").replace(/\[[^\]]+\]/g, "[^/]+"));
  return new RegExp(`^(${patterns.join("|")})(\\?|$)`);
}
