import { expect, test } from "@playwright/test";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());

/** A4 between its margins of 15 mm, in pixels. */
const PAPER = { width: 680, height: 1009 };

/** What of an open page does not belong on paper: it only serves on a screen, or is cut off. */
function faultsOnPaper(): string[] {
  const named = (one: Element) => one.outerHTML.slice(0, 100);
  const seen = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility());
  const serving = seen.filter((one) =>
    one.matches("nav, form, button, input, select, textarea, a[download]"),
  );
  const isReadOut = (one: Element) => {
    const around = one.closest(".sr-only");
    return around !== null && getComputedStyle(around).position === "absolute";
  };
  /** Only read out, or a drawing that clips by itself. */
  const isApart = (one: Element) => isReadOut(one) || one.closest("svg.overflow-hidden") !== null;
  const wide = seen.filter(
    (one) => !isApart(one) && one.getBoundingClientRect().right > document.body.clientWidth + 1,
  );
  const cut = seen.filter(
    (one) =>
      /auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) &&
      !isApart(one) &&
      one.scrollWidth > one.clientWidth + 1,
  );
  const texts = seen.filter((one) => one.matches("svg text"));
  const boxOf = (one: Element) => one.getBoundingClientRect();
  /** A drawing within another one clips at its own width; its box is that of what it draws. */
  const clipOf = (drawing: SVGSVGElement) => {
    const around = drawing.ownerSVGElement;
    if (!around) return boxOf(drawing);
    const left = boxOf(around).left + drawing.x.baseVal.value;
    return { left, right: left + drawing.width.baseVal.value };
  };
  const outside = texts.filter((one) => {
    const drawing = one.closest("svg");
    if (!drawing || getComputedStyle(drawing).overflowX === "visible") return false;
    const clip = clipOf(drawing);
    return boxOf(one).right > clip.right + 1 || boxOf(one).left < clip.left - 1;
  });
  const over = texts.filter((one, at) =>
    texts.slice(at + 1).some((other) => {
      const [a, b] = [boxOf(one), boxOf(other)];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // A line is a little taller than its letters.
      return across > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
    }),
  );
  return [
    ...serving.map((one) => `serves on a screen: ${named(one)}`),
    ...wide.map((one) => `wider than the paper: ${named(one)}`),
    ...[...cut, ...outside].map((one) => `cut off: ${named(one)}`),
    ...over.map((one) => `over another text: ${named(one)}`),
  ];
}

const PAGES = {
  manager: ["/teams/{team.storage}", "/teams/{team.storage}/rotation", "/rotations?quarters=1"],
  director: [
    "/teams",
    "/openings",
    "/bench",
    "/organisation",
    "/teams/{team.platform}/figures",
    "/trials/chances",
    "/rotations",
    "/rotations?quarters=8&by=month",
  ],
} as const;

for (const [viewer, paths] of Object.entries(PAGES))
  for (const path of paths)
    test(`${path} of a ${viewer} is whole on paper, in light colours, without what serves on a screen`, async ({
      browser,
    }) => {
      const page = await site.open(browser, viewer, {
        viewport: PAPER,
        colorScheme: "dark",
      });
      await page.goto(site.url + site.fill(path, viewer));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate(faultsOnPaper)).toEqual([]);
      const paper = page.locator("html");
      await expect(paper).toHaveCSS("background-color", "rgb(255, 255, 255)");
    });
