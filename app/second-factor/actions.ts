"use server";

import { arrivalAction, arrivalButton, viewerAction } from "@/app/_form/action";
import { CodeInput } from "@/lib/auth/input";
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
} from "@/lib/auth/second-factor/mutations";
import { NoInput } from "@/lib/input";
import { done, refused } from "@/lib/outcome";

export const begin = arrivalButton({
  input: NoInput,
  act: beginSecondFactor,
  to: "/second-factor",
});

export const confirm = arrivalAction({
  words: "second-factor",
  input: CodeInput,
  act: (viewer, { code }, now) => confirmSecondFactor(viewer, code, now),
  then: () => ({ go: "/second-factor/recovery-codes" }),
});

export const makeCodes = viewerAction({
  words: "second-factor",
  input: NoInput,
  act: async (viewer) => {
    const codes = await renewRecoveryCodes(viewer);
    return codes ? done(codes) : refused("no-second-factor");
  },
  then: (codes) => ({ codes }),
});
