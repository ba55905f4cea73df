"use server";

import { openButton } from "@/app/_form/action";
import { PreferencesInput } from "@/lib/auth/input";
import { keepLocale, keepTheme } from "@/lib/auth/preferences";
import { endThisSession } from "@/lib/auth/sign-out";
import { NoInput } from "@/lib/input";

export const signOut = openButton({
  input: NoInput,
  act: (_who, _, now) => endThisSession(now),
  to: "/sign-in",
});

export const chooseLanguage = openButton({
  input: PreferencesInput,
  act: (_who, { locale }) => keepLocale(locale),
  to: null,
});

export const chooseTheme = openButton({
  input: PreferencesInput,
  act: (_who, { theme }) => keepTheme(theme),
  to: null,
});
