import { z } from "zod";
import { id, input, isTicked, numbered, word } from "@/lib/input";
import { LONGEST_ITEM, MOST_ITEMS, type HandoverItem } from "./handover";

/** The lines of a turn's handover: `line.0`, `done.0` and so on; empty ones are left out. */
export const HandoverInput = input(["line-long"], (error) =>
  z
    .object({
      turn: id,
      line: numbered(
        z
          .string()
          .default("")
          .transform(inOneLine)
          .refine((line) => line.length <= LONGEST_ITEM, error("line-long")),
        MOST_ITEMS,
      ),
      done: numbered(isTicked, MOST_ITEMS),
    })
    .transform(({ turn, line, done }) => ({
      turn,
      items: line
        .map((said, at): HandoverItem => ({ text: said, isDone: done[at] ?? false }))
        .filter((item) => item.text !== ""),
    })),
);

/** The version of a handover that the person has read and signs. */
export const HandoverSignatureInput = input([], () =>
  z
    .object({ turn: id, digest: word })
    .transform(({ turn: turnId, digest }) => ({ turnId, digest })),
);

/** A team's template: one line for each thing. */
export const TemplateInput = input(["lines-many", "line-long"], (error) =>
  z.object({
    team: id,
    lines: z
      .string()
      .default("")
      .transform((said) => said.split("\n").map(inOneLine).filter(Boolean))
      .refine((lines) => lines.length <= MOST_ITEMS, error("lines-many"))
      .refine((lines) => lines.every((line) => line.length <= LONGEST_ITEM), error("line-long")),
  }),
);

function inOneLine(said: string): string {
  return said.replace(/\s+/g, " ").trim();
}
