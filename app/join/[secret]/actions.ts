"use server";

import { openAction } from "@/app/_form/action";
import { FirstAdminInput, JoinInput } from "@/lib/auth/input";
import { makeFirstAdmin } from "@/lib/auth/link/first-admin-mutations";
import { choosePassword } from "@/lib/auth/link/join-mutations";
import { signInByPassword } from "@/lib/auth/sign-in";

export const join = openAction({
  words: "join",
  input: JoinInput,
  act: (_who, { secret, password }, now) => choosePassword(secret, password, now),
  then: async (email, { password }) => {
    const entrance = await signInByPassword({ email, password }, "/", new Date());
    return { go: entrance.ok ? entrance.value : "/sign-in" };
  },
});

export const begin = openAction({
  words: "join",
  input: FirstAdminInput,
  act: (_who, { secret, ...admin }, now) => makeFirstAdmin(secret, admin, now),
  then: async (email, { password }) => {
    const entrance = await signInByPassword({ email, password }, "/admin", new Date());
    return { go: entrance.ok ? entrance.value : "/sign-in" };
  },
});
