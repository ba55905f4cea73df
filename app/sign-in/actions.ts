"use server";

import { openAction, openButton } from "@/app/_form/action";
import { DemoInput, SignInElsewhereInput, SignInInput } from "@/lib/auth/input";
import { signInBy } from "@/lib/auth/sign-in-by";
import { signInElsewhere, signInThrough } from "@/lib/auth/sign-in-through";

export const signIn = openAction({
  words: "auth",
  input: SignInInput,
  act: (_who, { to, ...credentials }) => signInBy("password", credentials, to),
  then: (to) => ({ go: to }),
});

export const signInAtProvider = openButton({
  input: SignInElsewhereInput,
  act: async (_who, { to }) => {
    const outcome = await signInElsewhere(to);
    if (outcome.ok) return outcome.value;
    return `/sign-in?${new URLSearchParams({ to, problem: outcome.reason })}`;
  },
  to: "/sign-in",
});

export const signInToDemo = openButton({
  input: DemoInput,
  act: async (_who, { email, to }) => {
    const outcome = await signInThrough("demo", { email }, to);
    return outcome.ok ? outcome.value : "/sign-in";
  },
  to: "/sign-in",
});
