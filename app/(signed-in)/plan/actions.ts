"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import { addAction, addEvidence, endAction, removeEvidence } from "@/lib/plan/action-mutations";
import {
  ActionInput,
  DecisionInput,
  EndingInput,
  EvidenceInput,
  OwnEvidenceInput,
  OwnPlanInput,
  PlanInput,
  PlanShareInput,
  PracticeInput,
  ReviewedInput,
} from "@/lib/plan/input";
import {
  closePlan,
  decideInPlan,
  ratePractice,
  reviewDecision,
  writePlan,
} from "@/lib/plan/mutations";
import { reentryName } from "@/lib/plan/reentry";
import { sharePlan } from "@/lib/plan/share-mutations";

const HERE = "/plan";

export const write = viewerAction({
  words: "plan",
  input: (viewer) => PlanInput(viewer.today),
  act: writePlan,
  then: (_, { reentry }) => ({
    go: reentry ? `${HERE}?reentry=${reentryName(reentry)}#actions` : HERE,
  }),
});

export const rate = viewerAction({
  words: "plan",
  input: PracticeInput,
  act: ratePractice,
  then: () => ({ done: "saved" }),
});

export const add = viewerAction({
  words: "plan",
  input: (viewer) => ActionInput(viewer.today),
  act: addAction,
  then: () => ({ go: `${HERE}#actions` }),
});

export const end = viewerAction({
  words: "plan",
  input: (viewer) => EndingInput(viewer.today),
  act: endAction,
  then: () => ({ go: `${HERE}#actions` }),
});

export const addProof = viewerAction({
  words: "plan",
  input: (viewer) => EvidenceInput(viewer.today),
  act: addEvidence,
  then: () => ({ go: `${HERE}#evidence` }),
});

export const removeProof = viewerButton({
  input: OwnEvidenceInput,
  act: (viewer, { evidence }) => removeEvidence(viewer, evidence),
  to: `${HERE}#evidence`,
});

export const decide = viewerAction({
  words: "plan",
  input: (viewer) => DecisionInput(viewer.today),
  act: decideInPlan,
  then: () => ({ go: `${HERE}#decision` }),
});

export const review = viewerAction({
  words: "plan",
  input: ReviewedInput,
  act: (viewer, { decision }, now) => reviewDecision(viewer, decision, now),
  then: () => ({ done: "saved" }),
});

export const share = viewerAction({
  words: "plan",
  input: PlanShareInput,
  act: sharePlan,
  then: () => ({ go: `${HERE}#sharing` }),
});

export const close = viewerAction({
  words: "plan",
  input: OwnPlanInput,
  act: (viewer, { plan }, now) => closePlan(viewer, plan, now),
  then: () => ({ go: HERE }),
});
