"use server";

import { viewerAction } from "@/app/_form/action";
import { ChangeInput } from "@/lib/sharing/input";
import { decideShare } from "@/lib/sharing/mutations";

export const changeSharing = viewerAction({
  words: "assessment",
  input: ChangeInput,
  act: decideShare,
  then: (_, { assessmentId }) => ({ go: `/assessments/${assessmentId}#sharing` }),
  isSeenEverywhere: true,
});
