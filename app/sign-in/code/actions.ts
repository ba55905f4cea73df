"use server";

import { redirect } from "next/navigation";
import { openAction } from "@/app/_form/action";
import { SignInCodeInput } from "@/lib/auth/input";
import { signInBy } from "@/lib/auth/sign-in-by";
import { refused } from "@/lib/outcome";

export const signInByCode = openAction({
  words: "second-factor",
  input: SignInCodeInput,
  act: async (_who, { to, code }) => {
    const outcome = await signInBy("code", { code }, to);
    if (outcome.ok) return outcome;
    if (outcome.reason === "code-too-late") redirect("/sign-in");
    return refused(outcome.reason);
  },
  then: (to) => ({ go: to }),
});
