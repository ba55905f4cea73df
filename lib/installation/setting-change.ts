import type { Change } from "@/lib/audit/act";

/** Settings by name: what the form gives, and the same columns of the row. */
type Values = Record<string, string | number | boolean | null>;

/** What changed in the settings, each with its value before and after. */
export function settingChanges<T extends Values>(before: T, after: T): Change[] {
  return Object.entries(after)
    .filter(([name, value]) => before[name] !== value)
    .map(([thing, value]) => {
      const details = { before: before[thing] ?? null, after: value };
      return { act: "setting-changed", thing, details };
    });
}
