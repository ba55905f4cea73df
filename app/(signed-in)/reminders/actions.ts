"use server";

import { viewerAction } from "@/app/_form/action";
import { doneAfter } from "@/lib/outcome";
import { ReminderSettingInput } from "@/lib/reminder/input";
import { saveReminderSetting } from "@/lib/reminder/mutations";

export const saveSetting = viewerAction({
  words: "reminder",
  input: ReminderSettingInput,
  act: (viewer, setting) => doneAfter(saveReminderSetting(viewer, setting)),
  then: () => ({ done: "kept" }),
});
