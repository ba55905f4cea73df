"use server";

import { viewerAction } from "@/app/_form/action";
import { OwnPersonNoteInput, PersonNoteInput } from "@/lib/talk/person-note/input";
import { removePersonNote, writePersonNote } from "@/lib/talk/person-note/mutations";

export const writeNote = viewerAction({
  words: "person",
  input: PersonNoteInput,
  act: writePersonNote,
  then: () => ({ done: "saved" }),
});

export const removeNote = viewerAction({
  words: "person",
  input: OwnPersonNoteInput,
  act: removePersonNote,
  then: () => ({ done: "deleted" }),
});
