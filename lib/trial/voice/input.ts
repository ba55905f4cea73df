import { z } from "zod";
import { id, input, whole } from "@/lib/input";
import type { VoiceFigures, VoiceQuestion } from "./voice";

/** The three answers; all are required. */
export const VoiceInput = input(["choose-one"], (error) => {
  const answer = whole(1, 5, error("choose-one"));
  return z.object({
    trial: id,
    aims: answer,
    decisions: answer,
    problems: answer,
  } satisfies Record<"trial" | VoiceQuestion, z.ZodType>);
});

const mean = z.number();
const stored = z.object({
  people: z.number(),
  means: z.object({ aims: mean, decisions: mean, problems: mean }),
});

/** Figures as stored. */
export function voiceFromStored(figures: unknown): VoiceFigures | null {
  return figures === null ? null : stored.parse(figures);
}
