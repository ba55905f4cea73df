import type { Canary } from "./canaries";
import { counted } from "./counted";
import { VISITORS } from "./matrix-viewers";
import type { HttpAnswer } from "./raw-request";

/** Finds canaries in responses, and records which of them reached whom. */
export class CanaryWatch {
  /** Token → the viewers who received it. */
  readonly #reached = new Map<string, Set<string>>();
  /**
   * How many responses to a viewer contained part of another person's assessment: `viewer owner` →
   * responses.
   */
  readonly readings = new Map<string, number>();

  constructor(readonly canaries: Canary[]) {}

  /** The forbidden canaries in a response to a viewer, in words. */
  strays(viewer: string, at: string, { headers, body }: HttpAnswer): string[] {
    counted.canariesLookedFor += this.canaries.length;
    this.#noteReadings(viewer, body);
    const head = JSON.stringify(headers);
    return this.canaries.flatMap(({ token, column, owner, mayReach }) => {
      if (head.includes(token)) return [`${column} of ${owner} in a header for ${viewer} at ${at}`];
      if (!body.includes(token)) return [];
      this.#reached.set(token, (this.#reached.get(token) ?? new Set()).add(viewer));
      return mayReach.includes(viewer) ? [] : [`${column} of ${owner} told to ${viewer} at ${at}`];
    });
  }

  /** Whether a column's content reached a viewer who may see it. */
  hasReached(column: string, viewer: string): boolean {
    return this.canaries.some(
      (canary) =>
        canary.column === column && (this.#reached.get(canary.token)?.has(viewer) ?? false),
    );
  }

  #noteReadings(viewer: string, body: string): void {
    const own = VISITORS[viewer]?.key;
    const ofAssessments = this.canaries.filter(({ column }) => column.startsWith("Assessment."));
    const read = ofAssessments.filter(({ owner, token }) => owner !== own && body.includes(token));
    for (const owner of new Set(read.map((canary) => canary.owner))) {
      const pair = `${viewer} ${owner}`;
      this.readings.set(pair, (this.readings.get(pair) ?? 0) + 1);
    }
  }
}
