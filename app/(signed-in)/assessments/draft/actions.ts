"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import {
  restartDraft,
  discardDraft,
  saveAnswers,
  startAssessment,
} from "@/lib/assessment/draft-mutations";
import { BeginInput, DraftInput, StepInput } from "@/lib/assessment/input";
import { SubmissionInput } from "@/lib/sharing/input";
import { submitAndShare } from "@/lib/sharing/submission-mutations";

export const begin = viewerButton({
  input: BeginInput,
  act: (viewer, { form }, now) => startAssessment(viewer, now, form),
  to: "/assessments/draft?step=1",
});

export const startOver = viewerButton({
  input: DraftInput,
  act: (viewer, { draft }) => restartDraft(viewer, draft),
  to: "/assessments/draft",
});

export const keepStep = viewerButton({
  input: StepInput,
  act: (viewer, { to: _, ...answers }) => saveAnswers(viewer, answers),
  to: (_, { to }) => `/assessments/draft?step=${to}`,
});

export const submit = viewerAction({
  words: "assessment",
  input: SubmissionInput,
  act: submitAndShare,
  then: ({ assessmentId }) => ({ go: `/assessments/${assessmentId}` }),
  isSeenEverywhere: true,
});

export const discard = viewerButton({
  input: DraftInput,
  act: (viewer, { draft }) => discardDraft(viewer, draft),
  to: "/",
});
