"use server";

import { viewerAction } from "@/app/_form/action";
import { done } from "@/lib/outcome";
import { ReminderSettingInput } from "@/lib/reminder/input";
import { saveReminderSetting } from "@/lib/reminder/mutations";

export const saveSetting = viewerAction({
  words: "reminder",
  input: ReminderSettingInput,
  act: async (viewer, setting) => done(await saveReminderSetting(viewer, setting)),
  then: () => ({ done: "kept" }),
});
