"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import { busyDays } from "@/lib/absence/busy-days";
import {
  AbsenceInput,
  AddressInput,
  CalendarFileInput,
  KeptInput,
  OwnAbsenceInput,
  SourceInput,
} from "@/lib/absence/input";
import { enterAbsences, removeAbsence } from "@/lib/absence/mutations";
import { addSource, readAgain, removeSource } from "@/lib/absence/source-mutations";
import { done, doneAfter } from "@/lib/outcome";
import { replyFound } from "./_form/reply-found";

const HERE = "/absences";

export const enter = viewerAction({
  words: "absence",
  input: (viewer) => AbsenceInput(viewer.today),
  act: (viewer, absence) => doneAfter(enterAbsences(viewer, [absence])),
  then: () => ({ go: HERE }),
});

export const remove = viewerButton({
  input: OwnAbsenceInput,
  act: (viewer, { absence }, now) => removeAbsence(viewer, absence, now),
  to: HERE,
});

export const preview = viewerAction({
  words: "absence",
  input: CalendarFileInput,
  act: ({ today, timeZone }, { file }) => Promise.resolve(done(busyDays(file, today, timeZone))),
  then: replyFound,
});

export const keep = viewerButton({
  input: (viewer) => KeptInput(viewer.today),
  act: (viewer, { kept }) => enterAbsences(viewer, kept),
  to: HERE,
});

export const follow = viewerAction({
  words: "absence",
  input: AddressInput,
  act: (viewer, { address }, now) => addSource(viewer, address, now),
  then: () => ({ go: HERE }),
});

export const again = viewerAction({
  words: "absence",
  input: SourceInput,
  act: (viewer, { source }, now) => readAgain(viewer, source, now),
  then: () => ({ go: HERE }),
});

export const unfollow = viewerAction({
  words: "absence",
  input: SourceInput,
  act: (viewer, { source }) => removeSource(viewer, source),
  then: () => ({ go: HERE }),
});
