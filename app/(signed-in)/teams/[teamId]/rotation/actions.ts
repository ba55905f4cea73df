"use server";

import { viewerAction } from "@/app/_form/action";
import { TemplateInput } from "@/lib/handover/input";
import { saveTemplate } from "@/lib/handover/mutations";
import {
  AskInput,
  ChoiceInput,
  MoveInput,
  RhythmInput,
  SlotInput,
  SwapAnswerInput,
  SwapInput,
  TakePartInput,
  UndoInput,
} from "@/lib/rotation/input";
import { askTeam, moveTurn, putFirst, setRhythm, undoDecision } from "@/lib/rotation/mutations";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { answerSwap, askSwap, chooseWhetherToTakePart, passOn } from "@/lib/rotation/own-mutations";

const toRotation = ({ teamId }: { teamId: string }) => ({ go: `/teams/${teamId}/rotation` });

export const saveRhythm = viewerAction({
  words: "rotation",
  input: (viewer) => RhythmInput(viewer.today),
  act: (viewer, { teamId, rhythm }, now) => setRhythm(viewer, teamId, rhythm, now),
  then: toRotation,
});

export const choose = viewerAction({
  words: "rotation",
  input: ChoiceInput,
  act: putFirst,
  then: toRotation,
});

export const move = viewerAction({
  words: "rotation",
  input: MoveInput,
  act: moveTurn,
  then: toRotation,
});

export const undo = viewerAction({
  words: "rotation",
  input: UndoInput,
  act: undoDecision,
  then: toRotation,
});

export const offer = viewerAction({
  words: "rotation",
  input: SlotInput,
  act: offerTurn,
  then: ({ trialId }) => ({ go: `/trials/${trialId}` }),
});

export const takePart = viewerAction({
  words: "rotation",
  input: TakePartInput,
  act: chooseWhetherToTakePart,
  then: toRotation,
});

export const ask = viewerAction({
  words: "rotation",
  input: AskInput,
  act: askTeam,
  then: toRotation,
});

export const pass = viewerAction({
  words: "rotation",
  input: SlotInput,
  act: passOn,
  then: toRotation,
});

export const swap = viewerAction({
  words: "rotation",
  input: SwapInput,
  act: askSwap,
  then: toRotation,
});

export const answer = viewerAction({
  words: "rotation",
  input: SwapAnswerInput,
  act: answerSwap,
  then: toRotation,
});

export const keepTemplate = viewerAction({
  words: "handover",
  input: TemplateInput,
  act: (viewer, { team, lines }) => saveTemplate(viewer, team, lines),
  then: ({ teamId }) => ({ go: `/teams/${teamId}/rotation/rhythm` }),
});
