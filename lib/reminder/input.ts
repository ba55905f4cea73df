import { z } from "zod";
import { input, isTicked, whole } from "@/lib/input";
import type { ReminderSetting } from "./reminder";

/** When and how a person wants to be reminded; hours from 0 to 23, at most seven mails a week. */
export const ReminderSettingInput = input(["choose-one"], (error) =>
  z.object({
    byMail: isTicked,
    weekends: isTicked,
    quietFrom: whole(0, 23, error("choose-one")),
    quietUntil: whole(0, 23, error("choose-one")),
    weeklyCap: whole(0, 7, error("choose-one")),
  } satisfies Record<keyof ReminderSetting, z.ZodType>),
);

/** The reminder that a form refers to. */
export const ReminderInput = input([], () =>
  z.object({ kind: z.string().max(100).default(""), key: z.string().max(100).default("") }),
);
