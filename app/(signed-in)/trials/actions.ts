"use server";

import { viewerAction } from "@/app/_form/action";
import { OpennessInput, PulseInput, ReviewInput } from "@/lib/trial/check-in/input";
import { answerPulse, openPulses, reviewTrial } from "@/lib/trial/check-in/mutations";
import { DecisionInput, DecisionSignatureInput } from "@/lib/trial/decision/input";
import { proposeDecision, signDecision } from "@/lib/trial/decision/mutations";
import { DeclineInput, TermsSignatureInput, TrialInput } from "@/lib/trial/input";
import {
  agreeToTrial,
  cancelTrial,
  declineTrial,
  endTrialEarly,
  forecastTrial,
  signTerms,
} from "@/lib/trial/mutations";
import { ProposalInput } from "@/lib/trial/proposal/input";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import {
  ExtensionInput,
  ExtensionSignatureInput,
  ForecastInput,
  TermsInput,
} from "@/lib/trial/terms/input";
import { proposeExtension, reviseTerms, signExtension } from "@/lib/trial/terms/mutations";
import { VoiceInput } from "@/lib/trial/voice/input";
import { speakUp } from "@/lib/trial/voice/mutations";

const toTrial = ({ trialId }: { trialId: string }) => ({ go: `/trials/${trialId}` });

export const propose = viewerAction({
  words: "trial",
  input: (viewer) => ProposalInput(viewer.today),
  act: proposeTrial,
  then: toTrial,
});

export const agree = viewerAction({
  words: "trial",
  input: TermsSignatureInput,
  act: (viewer, { trial, terms }, now) => agreeToTrial(viewer, trial, now, terms),
  then: toTrial,
});

export const decline = viewerAction({
  words: "trial",
  input: (viewer) => DeclineInput(viewer.today),
  act: (viewer, { trial, postponedUntil }, now) => declineTrial(viewer, trial, now, postponedUntil),
  then: toTrial,
});

export const cancel = viewerAction({
  words: "trial",
  input: TrialInput,
  act: (viewer, { trial }, now) => cancelTrial(viewer, trial, now),
  then: toTrial,
});

export const endEarly = viewerAction({
  words: "trial",
  input: TrialInput,
  act: (viewer, { trial }, now) => endTrialEarly(viewer, trial, now),
  then: toTrial,
});

export const revise = viewerAction({
  words: "trial",
  input: TermsInput,
  act: (viewer, { trial, terms }, now) => reviseTerms(viewer, trial, terms, now),
  then: toTrial,
});

export const signNewTerms = viewerAction({
  words: "trial",
  input: TermsSignatureInput,
  act: (viewer, { trial, terms }, now) => signTerms(viewer, trial, terms, now),
  then: toTrial,
});

export const forecast = viewerAction({
  words: "trial",
  input: ForecastInput,
  act: (viewer, { trial, ...expected }, now) => forecastTrial(viewer, trial, expected, now),
  then: toTrial,
});

export const answerWeek = viewerAction({
  words: "trial",
  input: PulseInput,
  act: (viewer, { trial, ...pulse }, now) => answerPulse(viewer, trial, pulse, now),
  then: toTrial,
});

export const openWeeks = viewerAction({
  words: "trial",
  input: OpennessInput,
  act: (viewer, { trial, open }, now) => openPulses(viewer, trial, open, now),
  then: toTrial,
});

export const review = viewerAction({
  words: "trial",
  input: ReviewInput,
  act: (viewer, { trial, review: said }, now) => reviewTrial(viewer, trial, said, now),
  then: toTrial,
});

export const extend = viewerAction({
  words: "trial",
  input: ExtensionInput,
  act: (viewer, { trial, ...extension }, now) => proposeExtension(viewer, trial, extension, now),
  then: toTrial,
});

export const agreeToExtend = viewerAction({
  words: "trial",
  input: ExtensionSignatureInput,
  act: (viewer, { trial, extension }, now) => signExtension(viewer, trial, extension, now),
  then: toTrial,
});

export const decide = viewerAction({
  words: "trial",
  input: (viewer) => DecisionInput(viewer.today),
  act: (viewer, { trial, decision }, now) => proposeDecision(viewer, trial, decision, now),
  then: toTrial,
});

export const agreeToDecision = viewerAction({
  words: "trial",
  input: DecisionSignatureInput,
  act: (viewer, { trial, decision }, now) => signDecision(viewer, trial, decision, now),
  then: toTrial,
});

export const speak = viewerAction({
  words: "trial",
  input: VoiceInput,
  act: (viewer, { trial, ...answers }, now) => speakUp(viewer, trial, answers, now),
  then: () => ({ go: "/" }),
});
