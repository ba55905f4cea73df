import type { Page } from "@playwright/test";

/** How many addresses of one pattern are opened: the others would lead to the same pages. */
const OF_A_PATTERN = 6;

/** A page that a walk reached: by how many presses, from which page, and at which address. */
export type Reached = { presses: number; from: string; at: string };

type Walk = {
  /** The address of the site, then the path of the first page. */
  url: string;
  start: string;
  most: number;
  /** The pattern of a path; undefined when it is no page. */
  patternOf: (path: string) => string | undefined;
  wanted: ReadonlySet<string>;
  /** Addresses whose parents are opened in any case, however many there are of their pattern. */
  toward: string[];
};

/**
 * Walks from a page along visible links, nearest first, until every wanted pattern is reached or
 * `most` presses are spent. Opening what is folded, such as the menu behind the name, is a press.
 */
export async function walked(page: Page, walk: Walk): Promise<Map<string, Reached>> {
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
    const answer = await page.goto(walk.url + step.at);
    if (answer?.status() !== 200)
      throw new Error(`${step.from} leads to ${step.at}, which is answered ${answer?.status()}`);
    const { pathname } = new URL(page.url());
    reach(walk.patternOf(pathname), { ...step, at: pathname });
    for (const { href, folded } of await visibleLinks(page)) {
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

/** The links of a page that somebody can see, and how many folds are to be opened before. */
async function visibleLinks(page: Page): Promise<{ href: string; folded: number }[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const foldsOf = (link: Element) => {
      let folds = 0;
      for (let at = link.parentElement; at; at = at.parentElement)
        if (
          at instanceof HTMLDetailsElement &&
          !at.open &&
          !at.querySelector("summary")?.contains(link)
        )
          folds++;
      return folds;
    };
    const found = links.map((link) => ({ link, folded: foldsOf(link) }));
    for (const details of document.querySelectorAll("details")) details.open = true;
    return found
      .filter(({ link }) => link.origin === location.origin && link.hash === "")
      .filter(({ link }) => link.checkVisibility({ visibilityProperty: true }))
      .map(({ link, folded }) => ({ href: link.pathname + link.search, folded }));
  });
}
