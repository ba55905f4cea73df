"use server";

import { openAction } from "@/app/_form/action";
import { getLocale } from "@/app/_i18n/words";
import { MailedLinkInput, SignInLinkInput } from "@/lib/auth/input";
import { mailLink } from "@/lib/auth/link/mailed-link";
import { signInByLink as enterByLink } from "@/lib/auth/sign-in";
import { storeWantedPath, wantedPath } from "@/lib/auth/wanted-path";

export const askForLink = openAction({
  words: "sign-in",
  input: MailedLinkInput,
  act: async (_who, { email, to }, now) => {
    await storeWantedPath(to);
    return mailLink("signInLink", email, await getLocale(), now);
  },
  then: () => ({ done: "linkOnItsWay" }),
});

export const signInByLink = openAction({
  words: "sign-in",
  input: SignInLinkInput,
  act: async (_who, { secret }, now) => enterByLink(secret, await wantedPath(), now),
  then: (to) => ({ go: to }),
});
