import { read, type Invalid } from "@/lib/input";
import { PATH_MARK, writePath } from "@/lib/team/naming";
import type { TeamMap, TeamPlace } from "@/lib/team/team-map";
import { textKey } from "@/lib/text-key";
import { TeamPathInput } from "./input";
import { reasonFrom, type Problem, type ProblemReason } from "./problem";

export type TeamReading =
  | { ok: true; place: TeamPlace }
  | { ok: false; reason: ProblemReason; values: NonNullable<Problem["values"]> };

/**
 * The meaning of each team cell of a list, by the cell's text. A cell is a path from the top or
 * from any team whose name is unique (`Platform / Storage`); missing teams are added to `map`. The
 * order of the cells never matters: a name with two possible readings is ambiguous, not resolved to
 * the first.
 */
export function readTeams(cells: readonly string[], map: TeamMap): Map<string, TeamReading> {
  const readings = new Map<string, TeamReading>();
  const paths = new Map<string, string[]>();
  for (const cell of new Set(cells.filter(Boolean))) {
    const names = read(TeamPathInput, cell.split(PATH_MARK));
    if (names.ok) paths.set(cell, names.value);
    else readings.set(cell, malformed(cell, Object.values(names.errors)));
  }
  const settle = (cell: string, names: string[]) => {
    readings.set(cell, placeOf(cell, names, map));
    paths.delete(cell);
  };
  const bare = [...paths].filter(([, names]) => names.length === 1);
  for (const [cell] of bare) paths.delete(cell);
  for (const [cell, names] of [...paths]) if (map.child(null, names[0] ?? "")) settle(cell, names);
  while (paths.size > 0) {
    const inner = new Set([...paths.values()].flatMap((names) => names.slice(1).map(textKey)));
    const ready = [...paths].filter(([, names]) => !inner.has(textKey(names[0] ?? "")));
    if (ready.length === 0) break;
    for (const [cell, names] of ready) settle(cell, names);
  }
  for (const [cell, names] of paths) readings.set(cell, ambiguous(names[0] ?? cell, cell));
  for (const [cell, names] of bare) settle(cell, names);
  return readings;
}

function placeOf(cell: string, names: string[], map: TeamMap): TeamReading {
  const [first = "", ...rest] = names;
  const fitting = map.allNamed(first).filter(({ archived }) => !archived);
  const root = map.child(null, first);
  const second = fitting[1];
  if (!root && second) return ambiguous(first, writePath([...second.path, ...rest]));
  const start = root ?? fitting[0] ?? map.allNamed(first)[0] ?? null;
  const place = start ? map.descend(start, rest) : map.descend(null, names);
  for (let above = place; above; above = above.parent)
    if (above.archived)
      return { ok: false, reason: "team-archived", values: { value: writePath(above.path) } };
  return place ? { ok: true, place } : ambiguous(first, cell);
}

function ambiguous(value: string, example: string): TeamReading {
  return { ok: false, reason: "team-ambiguous", values: { value, example } };
}

function malformed(cell: string, [first = "team-path"]: (ProblemReason | Invalid)[]): TeamReading {
  return { ok: false, reason: reasonFrom(first), values: { value: cell } };
}
