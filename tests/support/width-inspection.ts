import type { Page } from "@playwright/test";

/** From a small phone to a large screen. */
export const WIDTHS = [320, 375, 768, 1024, 1280, 1920];
const HEIGHT = 800;
/** What the page has when the widths were inspected: it need not be laid out anew for a phone. */
export const NARROWEST = { width: 320, height: HEIGHT };

/**
 * The defects of an open page that depend on its width, one sentence each: what scrolls sideways and
 * is no table, navigation around the page of two lines or cut off, columns of tables that nobody can reach.
 */
export async function faultsOfWidths(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS.toReversed()) {
    await page.setViewportSize({ width, height: HEIGHT });
    const found = [
      ...(await page.evaluate(sidewaysFaults)),
      ...(await page.evaluate(navigationFaults)),
      ...(await page.evaluate(tableFaults)),
    ];
    faults.push(...found.map((fault) => `${fault} (${width} px wide)`));
  }
  return faults;
}

function sidewaysFaults(): string[] {
  const root = document.documentElement;
  const faults: string[] = [];
  if (root.scrollWidth > root.clientWidth) faults.push(`takes ${root.scrollWidth} px`);
  for (const each of document.querySelectorAll("body *")) {
    if (each.scrollWidth <= each.clientWidth + 1) continue;
    const scrolls = /auto|scroll/.test(getComputedStyle(each).overflowX);
    // A drawing of many years scrolls like a wide table, if it has a name and the keyboard reaches it.
    const isDrawing = each.matches("[role=region][aria-label][tabindex='0']:has(svg)");
    const may = isDrawing || each.querySelector("table");
    if (scrolls && !may)
      faults.push(`scrolls sideways without a table: ${each.outerHTML.slice(0, 120)}`);
  }
  return faults;
}

function navigationFaults(): string[] {
  const faults: string[] = [];
  const { clientWidth } = document.documentElement;
  for (const nav of document.querySelectorAll("nav:not(main *)")) {
    const links = [...nav.querySelectorAll("a")].filter((link) => link.checkVisibility());
    const name = `navigation “${nav.getAttribute("aria-label")}”`;
    const boxes = links.map((link) => link.getBoundingClientRect());
    const tops = new Set(boxes.map(({ top }) => Math.round(top)));
    // The pages of a section may take a second line on a phone.
    const isOfSection = nav.previousElementSibling?.matches("header") && clientWidth < 640;
    const lines = isOfSection ? 2 : 1;
    if (tops.size > lines && tops.size < links.length)
      faults.push(`${name} takes ${tops.size} lines`);
    if (boxes.some(({ left, right }) => left < 0 || right > clientWidth))
      faults.push(`${name} is cut off`);
  }
  const inHeader = [...document.querySelectorAll("header:not(main *) > div > *")]
    .filter((each) => each.checkVisibility() && getComputedStyle(each).position !== "fixed")
    .map((each) => each.getBoundingClientRect());
  for (const [at, { left }] of inHeader.entries())
    if (left < (inHeader[at - 1]?.right ?? 0)) faults.push("the parts of the header overlap");
  return faults;
}

function tableFaults(): string[] {
  const faults: string[] = [];
  /** Whether a cell lies outside of something that cuts off and cannot be scrolled. */
  const isCutOff = (cell: Element) => {
    const { left, right } = cell.getBoundingClientRect();
    for (let at = cell.parentElement; at; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      if (/auto|scroll/.test(overflowX)) return false;
      const box = at.getBoundingClientRect();
      const cuts = /hidden|clip/.test(overflowX);
      if (cuts && (right > box.right + 1 || left < box.left - 1)) return true;
    }
    return false;
  };
  const isForReadingOut = (table: Element) => {
    for (let at: Element | null = table; at; at = at.parentElement)
      if (at.clientWidth <= 1 && getComputedStyle(at).position === "absolute") return true;
    return false;
  };
  for (const table of document.querySelectorAll("table")) {
    if (!table.checkVisibility() || isForReadingOut(table)) continue;
    const name = `table “${table.caption?.textContent ?? table.outerHTML.slice(0, 60)}”`;
    const head = [...table.querySelectorAll("thead th")];
    const isHeadHidden = head.length > 0 && head.every((cell) => !cell.checkVisibility());
    for (const row of table.querySelectorAll("tbody tr"))
      for (const [column, cell] of [...row.children].entries()) {
        const title = head[column]?.textContent.trim() ?? "";
        if (!cell.checkVisibility()) faults.push(`${name} hides its column ${column + 1}`);
        else if (isCutOff(cell)) faults.push(`${name} cuts its column ${column + 1} off`);
        else if (isHeadHidden && !cell.textContent.includes(title))
          faults.push(`${name} does not name its column ${column + 1}`);
      }
  }
  return [...new Set(faults)];
}
