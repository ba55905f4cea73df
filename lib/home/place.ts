import type { Navigation, Page, Section, SectionKey } from "./navigation";

/** A page in front of the person: `current` when it is open, or one below it. */
export type Choice<Key = string> = {
  key: Key;
  href: string;
  current: "page" | "true" | undefined;
};

const ADMINISTRATION = "/admin";

/** The bar at an address: administration has its own. */
export function barAt(navigation: Navigation, path: string): Section[] {
  return isAdministration(navigation, path) ? navigation.admin : navigation.bar;
}

/** Whether an address belongs to administration, for somebody who administers. */
export function isAdministration({ admin }: Navigation, path: string): boolean {
  return admin.length > 0 && closeness(ADMINISTRATION, partsOf(path)) !== null;
}

/** The sections as choices, the one of this address marked. */
export function sectionsAt(
  sections: Section[],
  navigation: Navigation,
  path: string,
): Choice<SectionKey>[] {
  const open = placeAt(navigation, path)?.section;
  return sections.map((section) => {
    const href = section.pages.find((each) => each.href !== null)?.href ?? "/";
    return { key: section.key, href, current: markOf(section === open, href === path) };
  });
}

/** The section of an address with its pages as choices; null when it has no more than one. */
export function tabsAt(
  navigation: Navigation,
  path: string,
): { key: SectionKey; pages: Choice[] } | null {
  const place = placeAt(navigation, path);
  if (!place) return null;
  const [first, team] = partsOf(path);
  const pages = place.section.pages.flatMap((each): Choice[] => {
    const inTeam = first === "teams" && team ? each.inTeam?.replace("*", team) : undefined;
    const href = inTeam ?? each.href;
    const isOpen = each === place.page;
    return href === null ? [] : [{ key: each.key, href, current: markOf(isOpen, href === path) }];
  });
  return pages.length > 1 ? { key: place.section.key, pages } : null;
}

function markOf(isOpen: boolean, isExact: boolean): Choice["current"] {
  if (!isOpen) return undefined;
  return isExact ? "page" : "true";
}

/** The section and page of an address: the one whose pattern is closest. */
function placeAt(navigation: Navigation, path: string): { section: Section; page: Page } | null {
  const parts = partsOf(path);
  const inAdministration = isAdministration(navigation, path);
  const sections = inAdministration
    ? navigation.admin
    : [...navigation.bar, ...navigation.behindName];
  let closest: { section: Section; page: Page; by: number } | null = null;
  for (const section of sections)
    for (const each of section.pages)
      for (const pattern of each.covers) {
        const by = closeness(pattern, parts);
        if (by !== null && (closest === null || by > closest.by))
          closest = { section, page: each, by };
      }
  return closest;
}

/** How much of an address a pattern covers, one's own words more than `*`; null: not at all. */
function closeness(pattern: string, parts: string[]): number | null {
  const wanted = partsOf(pattern);
  const isHome = wanted.length === 0;
  if (isHome) return parts.length === 0 ? 0 : null;
  let by = 0;
  for (const [at, want] of wanted.entries()) {
    const part = parts[at];
    if (part === undefined || (want !== "*" && want !== part)) return null;
    by += want === "*" ? 0.9 : 1;
  }
  return by;
}

function partsOf(path: string): string[] {
  return path.split("/").filter(Boolean);
}
