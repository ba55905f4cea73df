"use server";

import { openAction } from "@/app/_form/action";
import { getLocale } from "@/app/_i18n/words";
import { MailedLinkInput } from "@/lib/auth/input";
import { mailLink } from "@/lib/auth/link/mailed-link";

export const askForReset = openAction({
  words: "sign-in",
  input: MailedLinkInput,
  act: async (_who, { email }, now) => mailLink("passwordReset", email, await getLocale(), now),
  then: () => ({ done: "resetOnItsWay" }),
});
