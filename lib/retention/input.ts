import { z } from "zod";
import { input } from "@/lib/input";
import { byKind, choicesOf, type Kind } from "./kept";

/** How long each kind is kept: a number of months that is offered, or empty for no end. */
export const KeepingInput = input(["choice-wrong"], (error) => {
  const choice = (kind: Kind) =>
    z
      .string(error("choice-wrong"))
      .refine((text) => ["", ...choicesOf(kind).map(String)].includes(text), error("choice-wrong"))
      .transform((text) => (text === "" ? null : Number(text)));
  return z.object(byKind(choice));
});
