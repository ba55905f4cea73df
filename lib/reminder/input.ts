import { z } from "zod";
import { input, isTicked, whole } from "@/lib/input";
import { USUAL_SETTING, type ReminderSetting } from "./reminder";

/** When and how a person wants to be reminded; hours from 0 to 23, at most seven mails a week. */
export const ReminderSettingInput = input(["choose-one"], (error) =>
  z.object({
    byMail: isTicked,
    weekends: isTicked,
    quietFrom: whole(0, 23, error("choose-one")),
    quietUntil: whole(0, 23, error("choose-one")),
    weeklyCap: whole(0, 7, error("choose-one")),
    digest: isTicked,
    // Only managers have the field.
    digestOn: whole(1, 7, error("choose-one")).default(USUAL_SETTING.digestOn),
  } satisfies Record<keyof ReminderSetting, z.ZodType>),
);

/** The reminder that a form refers to. */
export const ReminderInput = input([], () =>
  z.object({ kind: z.string().max(100).default(""), key: z.string().max(100).default("") }),
);

/** The link by which mails are stopped. */
export const StopInput = input([], () => z.object({ token: z.string().max(500).default("") }));
