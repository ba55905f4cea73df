"use server";

import { redirect } from "next/navigation";
import { openAction } from "@/app/_form/action";
import { SignInCodeInput } from "@/lib/auth/input";
import { signInByCode as enterByCode } from "@/lib/auth/sign-in";
import { refused } from "@/lib/outcome";

export const signInByCode = openAction({
  words: "second-factor",
  input: SignInCodeInput,
  act: async (_who, { to, code }, now) => {
    const outcome = await enterByCode(code, to, now);
    if (outcome.ok) return outcome;
    if (outcome.reason === "code-too-late") redirect("/sign-in");
    return refused(outcome.reason);
  },
  then: (to) => ({ go: to }),
});
