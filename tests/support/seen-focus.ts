import type { Page } from "@playwright/test";

const MOST_STOPS = 400;

/** Goes through a page by Tab alone; says where the focus would not be seen, and whether it was caught. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => document.body.removeAttribute("data-stops"));
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body || focused.hasAttribute("data-stop")) return null;
      focused.setAttribute("data-stop", "");
      const isRinged = (element: Element | null): boolean => {
        if (!element || element === document.body) return false;
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
        const hasOutline = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        return hasOutline && opacity !== "0" && element.getBoundingClientRect().width > 1;
      };
      // A hidden control shows its focus on what is drawn around it.
      const isShown = isRinged(focused) || isRinged(focused.closest(":has(> :focus)"));
      const label = focused.closest("label, div:has(:focus)");
      return { isShown: isShown || isRinged(label), html: focused.outerHTML.slice(0, 140) };
    });
    if (!seen) return faults;
    if (!seen.isShown) faults.push(`focus is not seen on ${seen.html}`);
  }
  return [...faults, `has more than ${MOST_STOPS} stops`];
}
