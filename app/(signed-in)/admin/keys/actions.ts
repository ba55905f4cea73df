"use server";

import { viewerAction } from "@/app/_form/action";
import { KeyInput, NewKeyInput } from "@/lib/auth/key/input";
import { makeKey, revokeKey } from "@/lib/auth/key/mutations";

export const make = viewerAction({
  words: "key",
  input: NewKeyInput,
  act: makeKey,
  then: ({ secret: link }) => ({ done: "made", link }),
});

export const revoke = viewerAction({
  words: "key",
  input: KeyInput,
  act: (viewer, { key }, now) => revokeKey(viewer, key, now),
  then: () => ({ done: "revoked" }),
});
