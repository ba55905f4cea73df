import { wholeIn, type Parsed } from "@/lib/form";
import { z } from "zod";
import { VOICE_QUESTIONS, type VoiceAnswers, type VoiceFigures } from "./voice";

/** The three answers; each has to be given. */
export function parseVoice(form: FormData): Parsed<VoiceAnswers> {
  const errors: Record<string, string> = {};
  const value: VoiceAnswers = { aims: 0, decisions: 0, problems: 0 };
  for (const question of VOICE_QUESTIONS) {
    const answer = wholeIn(form, question, 1, 5);
    if (answer === null) errors[question] = "choose-one";
    else value[question] = answer;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

const mean = z.number();
const stored = z.object({
  people: z.number(),
  means: z.object({ aims: mean, decisions: mean, problems: mean }),
});

/** Figures as the database keeps them. */
export function voiceFromStored(figures: unknown): VoiceFigures | null {
  return figures === null ? null : stored.parse(figures);
}
