import { z } from "zod";
import { input, text, whole, type ValueOf } from "@/lib/input";

/** The settings of the installation. */
export const SettingsInput = input(
  [
    "name-missing",
    "name-long",
    "size-missing",
    "zone-wrong",
    "factor-missing",
    "group-wrong",
    "group-small",
  ],
  (error) =>
    z.object({
      name: text(80, error("name-long"), error("name-missing")),
      companySize: z.enum(["SMALL", "GROWING", "LARGE"], error("size-missing")),
      timeZone: z
        .string(error("zone-wrong"))
        .refine((zone) => timeZones().includes(zone), error("zone-wrong")),
      requireSecondFactor: z
        .enum(["yes", "no"], error("factor-missing"))
        .transform((word) => word === "yes"),
      smallestGroup: whole(0, 1000, error("group-wrong")).refine(
        (size) => size >= 5,
        error("group-small"),
      ),
    }),
);

export type Settings = ValueOf<typeof SettingsInput>;

/** The time zones offered, UTC first. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}
