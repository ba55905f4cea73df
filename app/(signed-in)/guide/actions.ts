"use server";

import { viewerAction } from "@/app/_form/action";
import { KeptWeekInput } from "@/lib/plan/input";
import { keepWeek } from "@/lib/plan/mutations";

export const keep = viewerAction({
  words: "plan",
  input: KeptWeekInput,
  act: (viewer, week) => keepWeek(viewer, week),
  then: () => ({ go: "/plan#target" }),
});
