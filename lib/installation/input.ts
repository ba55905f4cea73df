import { z } from "zod";

const Settings = z.object({
  name: z.string("name-missing").trim().min(1, "name-missing").max(80, "name-long"),
  companySize: z.enum(["SMALL", "GROWING", "LARGE"], "size-missing"),
  timeZone: z.string("zone-wrong").refine((zone) => timeZones().includes(zone), "zone-wrong"),
  requireSecondFactor: z.enum(["yes", "no"], "factor-missing").transform((word) => word === "yes"),
  smallestGroup: z.coerce
    .number("group-wrong")
    .int("group-wrong")
    .min(5, "group-small")
    .max(1000, "group-wrong"),
});

export type Settings = z.infer<typeof Settings>;

/** The time zones offered, UTC first. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** The settings form. */
export function parseSettings(
  form: FormData,
): { ok: true; value: Settings } | { ok: false; errors: Record<string, string> } {
  const parsed = Settings.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
  return { ok: false, errors: Object.fromEntries(errors) as Record<string, string> };
}
