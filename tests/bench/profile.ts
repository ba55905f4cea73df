import { existsSync, readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";

const SHOWN = 25;

/**
 * The modules in which a profile spent its time, the most expensive first: milliseconds of a request
 * spent in the module's own code, share, name. Code of the build is told by its source.
 */
export function profileLines(profile: Profiler.Profile, requests: number): string[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const node = nodes.get(id);
    const name = node ? moduleOf(node.callFrame) : "?";
    spent.set(name, (spent.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  }
  spent.delete("(idle)");
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  const line = (name: string, microseconds: number) => {
    const milliseconds = (microseconds / 1000 / requests).toFixed(2).padStart(8);
    return `${milliseconds} ${((100 * microseconds) / all).toFixed(1).padStart(5)} %  ${name}`;
  };
  const sorted = [...spent].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return [line("all", all), ...sorted.map(([name, microseconds]) => line(name, microseconds))];
}

/** A package, a file of ours, a part of Node, or what the engine does itself. */
function moduleOf({ functionName, url, lineNumber, columnNumber }: Frame): string {
  if (!url) return functionName || "(engine)";
  if (url.startsWith("node:")) return url;
  const source = sourceOf(url, lineNumber, columnNumber) ?? url;
  const [, inPackage] =
    /.*node_modules\/((?:@[^/]+\/)?[^/]+(?:\/dist\/compiled\/[^/]+)?)/.exec(source) ?? [];
  return inPackage ?? source.replace(/^.*?(?=(app|lib|messages|scripts)\/)/, "");
}

type Frame = Profiler.ProfileNode["callFrame"];

const maps = new Map<string, SourceMap | null>();

function sourceOf(url: string, line: number, column: number): string | undefined {
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  let map = maps.get(file);
  if (map === undefined) {
    const beside = `${file}.map`;
    const read = () => JSON.parse(readFileSync(beside, "utf8")) as SourceMapPayload;
    map = existsSync(beside) ? new SourceMap(read()) : null;
    maps.set(file, map);
  }
  const entry = map?.findEntry(line, column);
  return entry && "originalSource" in entry ? entry.originalSource : undefined;
}
