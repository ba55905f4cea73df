"use server";

import { openAction } from "@/app/_form/action";
import { LinkedPulseInput } from "@/lib/trial/check-in/input";
import { answerPulseByLink } from "@/lib/trial/check-in/mutations";

export const answerByLink = openAction({
  words: "trial",
  input: LinkedPulseInput,
  act: (_, { secret, ...pulse }, now) => answerPulseByLink(secret, pulse, now),
  then: (_, { secret }) => ({ go: `/pulse/${encodeURIComponent(secret)}?done=yes` }),
});
