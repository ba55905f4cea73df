/** What a check found: `good`, `bad` with what to do, or `off` for what is not set up. */
export type Finding = { what: string; state: "good" | "bad" | "off"; say: string };

/** One thing to check. What it throws is a `bad` finding with the words of the error. */
export type Check = { what: string; run: () => Promise<Omit<Finding, "what">> };

export const good = (say: string) => ({ state: "good", say }) as const;
export const bad = (say: string) => ({ state: "bad", say }) as const;
export const off = (say: string) => ({ state: "off", say }) as const;

/** What an error says, in one line: libraries put the reason into the last one. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.trim().split("\n").at(-1)?.trim() ?? "";
}

/** The findings of checks, in their order. A failed check ends none of the others. */
export async function findingsOf(checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { what, run } of checks) {
    const found = await run().catch((error: unknown) => bad(wordsOf(error)));
    findings.push({ what, ...found });
  }
  return findings;
}
