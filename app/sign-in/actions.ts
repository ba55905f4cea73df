"use server";

import { openAction, openButton } from "@/app/_form/action";
import { DemoInput, SignInElsewhereInput, SignInInput } from "@/lib/auth/input";
import { startProviderSignIn } from "@/lib/auth/openid/departure";
import { signInByPassword, signInToDemo as enterDemo } from "@/lib/auth/sign-in";

export const signIn = openAction({
  words: "auth",
  input: SignInInput,
  act: (_who, { to, ...credentials }, now) => signInByPassword(credentials, to, now),
  then: (to) => ({ go: to }),
});

export const signInAtProvider = openButton({
  input: SignInElsewhereInput,
  act: (_who, { provider, to }) => startProviderSignIn(provider, to),
  to: (left, { provider, to }) =>
    left.ok
      ? left.value
      : `/sign-in?${new URLSearchParams({ to, problem: left.reason, provider })}`,
});

export const signInToDemo = openButton({
  input: DemoInput,
  act: (_who, { email, to }, now) => enterDemo(email, to, now),
  to: (entrance) => (entrance.ok ? entrance.value : "/sign-in"),
});
