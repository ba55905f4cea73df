"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import type { Day } from "@/lib/day";
import {
  AnsweredInput,
  NoteInput,
  OwnNoteInput,
  PromisesInput,
  SheetInput,
  SheetShareInput,
  SheetStopInput,
} from "@/lib/talk/input";
import { removeNote, writeNote } from "@/lib/talk/mutations";
import { answerQuestions, notePromises, shareSheet, writeSheet } from "@/lib/talk/sheet-mutations";

const HERE = "/one-on-ones";
const toSheet = (heldOn: Day) => ({ go: `${HERE}/sheet?on=${heldOn}` });

export const write = viewerAction({
  words: "talk",
  input: (viewer) => NoteInput(viewer.today),
  act: writeNote,
  then: () => ({ go: `${HERE}#notes` }),
});

export const remove = viewerButton({
  input: OwnNoteInput,
  act: (viewer, { note }) => removeNote(viewer, note),
  to: `${HERE}#notes`,
});

export const writeTalkSheet = viewerAction({
  words: "talk",
  input: (viewer) => SheetInput(viewer.today),
  act: writeSheet,
  then: toSheet,
});

export const answer = viewerAction({
  words: "talk",
  input: AnsweredInput,
  act: answerQuestions,
  then: toSheet,
});

export const promise = viewerAction({
  words: "talk",
  input: PromisesInput,
  act: notePromises,
  then: toSheet,
});

export const share = viewerAction({
  words: "talk",
  input: (viewer) => SheetShareInput(viewer.today),
  act: shareSheet,
  then: toSheet,
});

export const stop = viewerAction({
  words: "talk",
  input: SheetStopInput,
  act: shareSheet,
  then: toSheet,
});
