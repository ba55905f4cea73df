import type { Page, ViewportSize } from "@playwright/test";

/** How many addresses of one pattern are opened: the others would lead to the same pages. */
const OF_A_PATTERN = 6;

/** A page that a walk reached: by how many presses, from which page, and at which address. */
export type Reached = { presses: number; from: string; at: string };

type Walk = {
  /** The path of the first page. */
  start: string;
  most: number;
  /** The pattern of a path; undefined when it is no page. */
  patternOf: (path: string) => string | undefined;
  wanted: ReadonlySet<string>;
  /** Addresses whose parents are opened in any case, however many there are of their pattern. */
  toward: string[];
  /** What somebody sees at an address, and the path at which they end. */
  look: (at: string) => Promise<{ pathname: string; links: SeenLink[] }>;
};

/** A link that somebody can see, and how many folds are to be opened before. */
type SeenLink = { href: string; folded: number };

/**
 * Walks from a page along visible links, nearest first, until every wanted pattern is reached or
 * `most` presses are spent. Opening what is folded, such as the menu behind the name, is a press.
 */
export async function walked(walk: Walk): Promise<Map<string, Reached>> {
  const reached = new Map<string, Reached>();
  const opened = new Map<string, number>();
  const queue: Reached[] = [{ presses: 0, from: "", at: walk.start }];
  const known = new Set([walk.start]);
  const isDone = () => [...walk.wanted].every((pattern) => reached.has(pattern));
  const reach = (pattern: string | undefined, step: Reached) => {
    const before = pattern && reached.get(pattern);
    if (pattern && (!before || before.presses > step.presses)) reached.set(pattern, step);
  };
  for (let step = queue.shift(); step && !isDone(); step = queue.shift()) {
    const pattern = walk.patternOf(step.at);
    reach(pattern, step);
    const times = opened.get(pattern ?? "") ?? 0;
    const isParent = walk.toward.some((at) => at.startsWith(`${step.at}/`));
    if (!pattern || step.presses >= walk.most || (times >= OF_A_PATTERN && !isParent)) continue;
    opened.set(pattern, times + 1);
    const { pathname, links } = await walk.look(step.at);
    reach(walk.patternOf(pathname), { ...step, at: pathname });
    for (const { href, folded } of links) {
      const presses = step.presses + folded + 1;
      if (presses > walk.most || known.has(href)) continue;
      known.add(href);
      queue.push({ presses, from: step.at, at: href });
      reach(walk.patternOf(href), { presses, from: step.at, at: href });
    }
    queue.sort((one, other) => one.presses - other.presses);
  }
  return reached;
}

/** A page as it is on several devices. */
type Seen<Device extends string> = { pathname: string; links: Record<Device, SeenLink[]> };

/**
 * Returns a function that tells what somebody sees at an address on each device; it opens the
 * address once, however often it is asked.
 */
export function seenBy<Device extends string>(
  page: Page,
  url: string,
  devices: Record<Device, ViewportSize>,
): (at: string) => Promise<Seen<Device>> {
  const seen = new Map<string, Promise<Seen<Device>>>();
  const open = async (at: string) => {
    const answer = await page.goto(url + at);
    if (answer?.status() !== 200) throw new Error(`${at} is answered ${answer?.status()}`);
    const links = {} as Record<Device, SeenLink[]>;
    for (const device of Object.keys(devices) as Device[]) {
      await page.setViewportSize(devices[device]);
      links[device] = await visibleLinks(page);
    }
    return { pathname: new URL(page.url()).pathname, links };
  };
  return (at) => {
    const known = seen.get(at) ?? open(at);
    seen.set(at, known);
    return known;
  };
}

/** The links of a page that somebody can see. */
async function visibleLinks(page: Page): Promise<SeenLink[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const folds = [...document.querySelectorAll("details:not([open])")] as HTMLDetailsElement[];
    const foldsOf = (link: Element) =>
      folds.filter((fold) => fold.contains(link) && !fold.querySelector("summary")?.contains(link))
        .length;
    const found = links.map((link) => ({ link, folded: foldsOf(link) }));
    for (const fold of folds) fold.open = true;
    const visible = found
      .filter(({ link }) => link.origin === location.origin && link.hash === "")
      .filter(({ link }) => link.checkVisibility({ visibilityProperty: true }))
      .map(({ link, folded }) => ({ href: link.pathname + link.search, folded }));
    for (const fold of folds) fold.open = false;
    return visible;
  });
}
