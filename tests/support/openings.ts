import { builtRoutes, routeOf } from "./build-manifests";
import { expectations } from "./expectation-table";

/** Of those who may open a page, who sees the most of it. */
const BY_REACH = [
  "manager",
  "self",
  "admin",
  "peer",
  "other",
  "director",
  "sponsor",
  "former",
  "out",
];

/** The patterns of all pages of the build. */
export function builtPages(): string[] {
  return builtRoutes().flatMap(({ pattern, isHandler }) => (isHandler ? [] : [pattern]));
}

/** For each row of the tables about a page that somebody may open: its address, and by whom to open it. */
export function pageOpenings(): { at: string; pattern: string; viewer: string }[] {
  const routes = builtRoutes();
  const pages = new Set(builtPages());
  return expectations("pages").flatMap(({ at, cells }) => {
    const pattern = routeOf(at, routes) ?? "";
    const viewer = BY_REACH.find((name) => cells.get(name) === "ok");
    return viewer && pages.has(pattern) ? [{ at, pattern, viewer }] : [];
  });
}
