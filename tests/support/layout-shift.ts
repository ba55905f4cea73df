import type { Page } from "@playwright/test";

/** The most that a page may shift in all, as the browser scores it; smaller shifts are hardly seen. */
const MOST_SHIFT = 0.02;

type Moved = { value: number; what: string };
type Watched = typeof globalThis & { moved: Moved[] };

/** Notes what moves on each page that is opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = globalThis as Watched;
    watched.moved = [];
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    };
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries() as Shift[]) {
        // The window was resized, which moves everything.
        if (hadRecentInput) continue;
        const what = sources.map(({ node, previousRect: from, currentRect: to }) => {
          const text = (node?.textContent ?? "").slice(0, 40);
          const box = ({ x, y, width, height }: DOMRect) =>
            [x, y, width, height].map((pixels) => Math.round(pixels)).join(" ");
          return `${node?.nodeName} “${text}” ${box(from)} → ${box(to)}`;
        });
        watched.moved.push({ value, what: what.join("; ") });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** How much the page has shifted, and what moved; empty when it is too little to be seen. */
export async function shiftOf(page: Page): Promise<string> {
  const moved = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (globalThis as Watched).moved;
  });
  const shift = moved.reduce((sum, { value }) => sum + value, 0);
  if (shift <= MOST_SHIFT) return "";
  return `shifts by ${shift.toFixed(3)}: ${moved.map(({ what }) => what).join("; ")}`;
}
