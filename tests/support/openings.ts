import { builtRoutes, routeOf } from "./build-manifests";
import { expectations } from "./expectation-table";

/** For each page, the allowed viewer who sees most of it. */
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

/** For each row of the tables about an accessible page: its address, and the viewer to open it as. */
export function pageOpenings(): { at: string; pattern: string; viewer: string }[] {
  const routes = builtRoutes();
  const pages = new Set(builtPages());
  return expectations("pages").flatMap(({ at, cells }) => {
    const pattern = routeOf(at, routes) ?? "";
    const viewer = BY_REACH.find((name) => cells.get(name) === "ok");
    return viewer && pages.has(pattern) ? [{ at, pattern, viewer }] : [];
  });
}
