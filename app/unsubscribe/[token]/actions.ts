"use server";

import { openAction } from "@/app/_form/action";
import { StopInput } from "@/lib/reminder/input";
import { stopMails } from "@/lib/reminder/stop-mutations";

export const stop = openAction({
  words: "reminder",
  input: StopInput,
  act: (_, { token }, now) => stopMails(token, now),
  then: (_, { token }) => ({ go: `/unsubscribe/${encodeURIComponent(token)}?done=yes` }),
});
