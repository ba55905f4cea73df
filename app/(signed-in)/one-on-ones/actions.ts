"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import { NoteInput, OwnNoteInput } from "@/lib/talk/input";
import { removeNote, writeNote } from "@/lib/talk/mutations";

const HERE = "/one-on-ones";

export const write = viewerAction({
  words: "talk",
  input: (viewer) => NoteInput(viewer.today),
  act: writeNote,
  then: () => ({ go: HERE }),
});

export const remove = viewerButton({
  input: OwnNoteInput,
  act: (viewer, { note }) => removeNote(viewer, note),
  to: HERE,
});
