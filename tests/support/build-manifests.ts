import { existsSync, readFileSync } from "node:fs";

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A route of the build: its address pattern, and for a route handler the methods that it answers. */
export type BuiltRoute = { pattern: string; methods: string[]; isHandler: boolean };

/** Every page and route handler of the build, from its own manifests. */
export function builtRoutes(): BuiltRoute[] {
  const sources = Object.keys(json(".next/server/app-paths-manifest.json") as object);
  const patterns = json(".next/app-path-routes-manifest.json") as Record<string, string>;
  return sources.map((source) => {
    const pattern = patterns[source];
    if (pattern === undefined) throw new Error(`The build knows no address of ${source}.`);
    const isHandler = source.endsWith("/route");
    return { pattern, isHandler, methods: isHandler ? methodsOf(source) : ["GET"] };
  });
}

// A handler's exports are not in a manifest; the framework answers undefined methods with 405.
function methodsOf(source: string): string[] {
  // An icon or the app's manifest: the framework creates the handler.
  if (!existsSync(`app${source}.ts`)) return ["GET"];
  const text = readFileSync(`app${source}.ts`, "utf8");
  const found = [
    ...text.matchAll(/export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g),
  ];
  const listed = [...text.matchAll(/export \{([^}]*)\}/g)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map(([method]) => method),
  );
  return [...found.map((match) => match[1] ?? ""), ...listed];
}

/** The route that answers a path; the one with the fewest variable parts wins. */
export function routeOf(path: string, routes: BuiltRoute[]): string | undefined {
  const [plain = ""] = path.split("?", 1);
  const fitting = routes.filter(({ pattern }) => {
    const source = pattern
      .replace(/\[\.\.\.[^\]]+\]/g, ".+")
      .replace(/\[[^\]]+\]/g, "[^/]+")
      .replace(/\//g, "\\/");
    return new RegExp(`^${source}$`).test(plain);
  });
  const variables = (pattern: string) => pattern.split("[").length;
  return fitting.sort((a, b) => variables(a.pattern) - variables(b.pattern))[0]?.pattern;
}

type ActionEntry = { filename: string; exportedName: string; workers: Record<string, unknown> };

function actionEntries(root: string): [id: string, ActionEntry][] {
  const { node } = json(`${root}/.next/server/server-reference-manifest.json`) as {
    node: Record<string, ActionEntry>;
  };
  return Object.entries(node);
}

/** Every action of the build under `root`: `trials#agree` → its id. The name is its folder under `app`, without groups. */
export function builtActions(root = "."): Map<string, string> {
  return new Map(
    actionEntries(root).map(([id, { filename, exportedName }]) => {
      const folder = filename
        .replace(/^app\//, "")
        .replace(/\([^)]*\)\//g, "")
        .replace(/\/?actions\.ts$/, "");
      return [`${folder || "app"}#${exportedName}`, id];
    }),
  );
}

/**
 * The path of a page that contains a form of each action, by the action's id; variable parts are
 * filled with an x.
 */
export function actionPages(root = "."): Map<string, string> {
  return new Map(
    actionEntries(root).map(([id, { workers }]) => {
      const [worker = ""] = Object.keys(workers);
      const page = worker.replace(/^app|\/\([^)]*\)|\/page$/g, "").replace(/\[[^\]]+\]/g, "x");
      return [id, page || "/"];
    }),
  );
}

/**
 * The position of the form among the arguments of each action of the build under `root`, by its id:
 * 0 for a button's `(form)`, 1 for `(state, form)`. Read from the sources beside the build.
 */
export function formPlaces(root = "."): Map<string, number> {
  return new Map(
    actionEntries(root).map(([id, { filename, exportedName }]) => {
      const source = readFileSync(`${root}/${filename}`, "utf8");
      const [, kind] =
        new RegExp(`const ${exportedName} = \\w+(Action|Button)\\(`).exec(source) ?? [];
      if (!kind)
        throw new Error(`${filename}: ${exportedName} is stated by none of app/_form/action.`);
      return [id, kind === "Button" ? 0 : 1];
    }),
  );
}
