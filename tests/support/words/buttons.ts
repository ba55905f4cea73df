import { lineOf, type Sources } from "../house/source";
import { Labels, type Label } from "./label";
import { attributeOf, tagOf, usesIn, type Use } from "./syntax";

/** A button of a page. */
export type Button = {
  file: string;
  line: number;
  /** `<button>` or one of our components for buttons; false for what only has their style. */
  isTagged: boolean;
  isStyled: boolean;
  /** What is read out: the accessible name, else what is seen. */
  name: Label;
  /** What is seen, where the accessible name says more. */
  seen: Label | null;
};

const TAGS = ["button", "SubmitButton", "ButtonLink"];

/**
 * Every button of the sources: `<button>`, our two components, and what has the style of a button.
 * Where a component is given its label, the label is what it is given wherever it is used.
 */
export function buttonsIn(sources: Sources, keys: string[]): Button[] {
  const labels = new Labels(sources, keys);
  return allUses(sources).flatMap(({ use, source }) => {
    const isTagged = TAGS.includes(tagOf(use));
    const isStyled = (attributeOf(use, "className")?.getText() ?? "").includes("buttonStyle(");
    if (!isTagged && !isStyled) return [];
    const label = attributeOf(use, "aria-label");
    const seen = labels.of(use, source);
    const name = label ? labels.of(label, source) : seen;
    const line = lineOf(source.ast, use);
    return [{ file: source.file, line, isTagged, isStyled, name, seen: label ? seen : null }];
  });
}

/** What can be pressed and is none of these: places, to be made a button. */
export function disguisedButtonsIn(sources: Sources): string[] {
  return allUses(sources)
    .filter(({ use }) => {
      const type = attributeOf(use, "type")?.getText() ?? "";
      const isInput = tagOf(use) === "input" && /submit|button|image|reset/.test(type);
      const isPressed = attributeOf(use, "onClick") && !/^(button|a)$/.test(tagOf(use));
      return isInput || isPressed || attributeOf(use, "role")?.getText().includes("button");
    })
    .map(({ use, source }) => `${source.file}:${lineOf(source.ast, use)}`);
}

/** How often a file's text names a button: counted without parsing it. */
export function countedIn(text: string): { tagged: number; styled: number } {
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  return {
    tagged: count(new RegExp(`<(${TAGS.join("|")})(?=[\\s>])`, "g")),
    styled: count(/\bbuttonStyle\(/g),
  };
}

function allUses(sources: Sources) {
  return [...sources.values()].flatMap((source) =>
    usesIn(source.ast).map((use: Use) => ({ use, source })),
  );
}
