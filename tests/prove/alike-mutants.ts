/** Equivalent mutants, which no test can distinguish from the original, by name, with the reason. */
export const ALIKE: Record<string, string> = {
  "lib/trial/policy.ts:58: person.teamId !== null && isActing(viewer, { personId: person.id, teamId: person.teamId }) → (isActing(viewer, { personId: person.id, teamId: person.teamId }))":
    "nobody acts for a team without an id; the condition is there for the type",
  "lib/sharing/decision.ts:37: decision?.expiresOn ?? null → (decision?.expiresOn)":
    "without a decision the grade is NOTHING, and the line is not reached",
  "lib/sharing/decision.ts:70: 0 → 1":
    "the second or third millisecond of 1970 is earlier than any decision",
  "lib/release/few-readers.ts:41: <= → <":
    "a pair that knows as much as the best together raises nothing, looked at or left out",
};
