/** Equivalent mutants, which no test can distinguish from the original, by name, with the reason. */
export const ALIKE: Record<string, string> = {
  'lib/sharing/policy.ts:66: "NOTHING" → "VERDICT"':
    "a grade that is missing from the order comes before all of them",
  "lib/trial/policy.ts:47: person.teamId !== null && isManager(viewer, { personId: person.id, teamId: person.teamId }) → (isManager(viewer, { personId: person.id, teamId: person.teamId }))":
    "nobody manages a team without an id; the condition is there for the type",
  "lib/sharing/decision.ts:29: decision?.expiresOn ?? null → (decision?.expiresOn)":
    "without a decision the grade is NOTHING, and the line is not reached",
  "lib/sharing/decision.ts:59: 0 → 1":
    "the second or third millisecond of 1970 is earlier than any decision",
};
