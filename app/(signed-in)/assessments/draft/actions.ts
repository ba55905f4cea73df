"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import {
  restartDraft,
  discardDraft,
  saveAnswers,
  startAssessment,
} from "@/lib/assessment/draft-mutations";
import { DraftInput, StepInput } from "@/lib/assessment/input";
import { NoInput } from "@/lib/input";
import { refused } from "@/lib/outcome";
import { SubmissionInput } from "@/lib/sharing/input";
import { submitAndShare } from "@/lib/sharing/submission-mutations";

export const begin = viewerButton({
  input: NoInput,
  act: async (viewer, _, now) => void (await startAssessment(viewer, now)),
  to: "/assessments/draft?step=1",
});

export const startOver = viewerButton({
  input: DraftInput,
  act: (viewer, { draft }) => restartDraft(viewer, draft),
  to: "/assessments/draft",
});

export const keepStep = viewerButton({
  input: StepInput,
  act: async (viewer, { to, ...answers }) => {
    await saveAnswers(viewer, answers);
    return `/assessments/draft?step=${to}`;
  },
  to: "/assessments/draft",
});

export const submit = viewerAction({
  words: "assessment",
  input: SubmissionInput,
  act: async (viewer, submission, now) => {
    const outcome = await submitAndShare(viewer, submission, now);
    return outcome.ok ? outcome : refused(outcome.reason);
  },
  then: ({ assessmentId }) => ({ go: `/assessments/${assessmentId}` }),
  isSeenEverywhere: true,
});

export const discard = viewerButton({
  input: DraftInput,
  act: (viewer, { draft }) => discardDraft(viewer, draft),
  to: "/",
});
