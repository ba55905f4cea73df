"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import { dismissFactorNotice } from "@/lib/auth/account-mutations";
import { NoInput } from "@/lib/input";
import { done } from "@/lib/outcome";
import { answerAction } from "@/lib/plan/action-mutations";
import { commentOnPlan } from "@/lib/plan/comment-mutations";
import { AnswerInput, CommentInput } from "@/lib/plan/input";
import { ReminderInput } from "@/lib/reminder/input";
import { snoozeReminder } from "@/lib/reminder/mutations";
import { RevealAskInput } from "@/lib/reveal/input";
import { askReveal } from "@/lib/reveal/mutations";
import { ChoiceForAllInput } from "@/lib/sharing/input";
import { decideAll } from "@/lib/sharing/mutations";

export const snooze = viewerAction({
  words: "reminder",
  input: ReminderInput,
  act: snoozeReminder,
  then: () => ({}),
  isSeenEverywhere: true,
});

export const putNoticeAway = viewerButton({
  input: NoInput,
  act: (viewer, _, now) => dismissFactorNotice(viewer, now),
  to: null,
  isSeenEverywhere: true,
});

export const decideForAll = viewerAction({
  words: "sharing",
  input: ChoiceForAllInput,
  act: async (viewer, choice, now) => {
    const outcome = await decideAll(viewer, choice, now);
    return outcome.ok ? done(now) : outcome;
  },
  then: (decidedAt, { audience }) => ({
    go: `/privacy?changed=all.${audience}.${decidedAt.getTime()}`,
  }),
});

export const comment = viewerAction({
  words: "plan",
  input: CommentInput,
  act: commentOnPlan,
  then: () => ({ done: "added" }),
});

export const answerNeeds = viewerAction({
  words: "plan",
  input: AnswerInput,
  act: answerAction,
  then: () => ({ done: "saved" }),
});

export const ask = viewerAction({
  words: "reveal",
  input: RevealAskInput,
  act: askReveal,
  then: ({ revealId }) => ({ go: `/reveals/${revealId}` }),
});
