import type { Canary } from "./canaries";
import { counted } from "./counted";
import { VISITORS } from "./matrix-viewers";
import type { HttpAnswer } from "./raw-request";

/** How almost all canaries look (`newToken` in canaries.ts): one pass through a text finds them all. */
const ALIKE = /canary(?=[\da-f]{18})/g;
const isAlike = /^canary[\da-f]{18}$/;
const LENGTH = "canary".length + 18;

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
    const inHead = this.foundIn(JSON.stringify(headers));
    const inBody = this.foundIn(body).filter((canary) => !inHead.includes(canary));
    this.#noteReadings(viewer, inBody);
    for (const { token } of inBody)
      this.#reached.set(token, (this.#reached.get(token) ?? new Set()).add(viewer));
    const told = inBody.filter(({ mayReach }) => !mayReach.includes(viewer));
    return [
      ...inHead.map(
        ({ column, owner }) => `${column} of ${owner} in a header for ${viewer} at ${at}`,
      ),
      ...told.map(({ column, owner }) => `${column} of ${owner} told to ${viewer} at ${at}`),
    ];
  }

  /** The canaries in a text. */
  foundIn(text: string): Canary[] {
    const alike = new Set<string>();
    for (const { index } of text.matchAll(ALIKE)) alike.add(text.slice(index, index + LENGTH));
    return this.canaries.filter(({ token }) =>
      isAlike.test(token) ? alike.has(token) : text.includes(token),
    );
  }

  /** Whether a column's content reached a viewer who may see it. */
  hasReached(column: string, viewer: string): boolean {
    return this.canaries.some(
      (canary) =>
        canary.column === column && (this.#reached.get(canary.token)?.has(viewer) ?? false),
    );
  }

  #noteReadings(viewer: string, found: Canary[]): void {
    const own = VISITORS[viewer]?.key;
    const ofAssessments = found.filter(({ column }) => column.startsWith("Assessment."));
    const read = ofAssessments.filter(({ owner }) => owner !== own);
    for (const owner of new Set(read.map((canary) => canary.owner))) {
      const pair = `${viewer} ${owner}`;
      this.readings.set(pair, (this.readings.get(pair) ?? 0) + 1);
    }
  }
}
