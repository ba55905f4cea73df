"use server";

import { viewerAction } from "@/app/_form/action";
import { SettingsInput } from "@/lib/installation/input";
import { changeSettings } from "@/lib/installation/mutations";

export const saveSettings = viewerAction({
  words: "admin",
  input: SettingsInput,
  act: changeSettings,
  then: () => ({ done: "saved" }),
});
