"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import { NoInput } from "@/lib/input";
import { doneAfter } from "@/lib/outcome";
import { decideConsent } from "@/lib/release/consent-mutations";
import { ConsentInput } from "@/lib/release/input";
import {
  ChangeInput,
  NamingInput,
  RemovalInput,
  ResumeInput,
  StandingInput,
  UndoInput,
} from "@/lib/sharing/input";
import { decideShare, stopSharing } from "@/lib/sharing/mutations";
import { nameReader, removeReader } from "@/lib/sharing/naming-mutations";
import { keepStanding } from "@/lib/sharing/standing-mutations";
import { resumeSharing, undoDecisions } from "@/lib/sharing/undo-mutations";

export const decide = viewerAction({
  words: "sharing",
  input: ChangeInput,
  act: decideShare,
  then: (_, { assessmentId, audience }) => ({
    go: `/privacy?changed=${encodeURIComponent(`${assessmentId}.${audience}`)}`,
  }),
});

export const undoForAll = viewerAction({
  words: "sharing",
  input: UndoInput,
  act: undoDecisions,
  then: (_, { audience }) => ({ go: `/privacy?changed=undone.${audience}` }),
});

export const stopEverything = viewerButton({
  input: NoInput,
  act: async (viewer, _, now) => {
    await stopSharing(viewer, now);
    return now;
  },
  to: (stoppedAt) => `/privacy?changed=stopped..${stoppedAt.getTime()}`,
});

export const undoStop = viewerButton({
  input: ResumeInput,
  act: resumeSharing,
  to: "/privacy?changed=resumed",
});

export const decideFuture = viewerAction({
  words: "sharing",
  input: StandingInput,
  act: keepStanding,
  then: (_, { audience }) => ({ go: `/privacy?changed=future.${audience}` }),
});

export const name = viewerAction({
  words: "sharing",
  input: NamingInput,
  act: nameReader,
  then: (_, { audience }) => ({ go: `/privacy?changed=named.${audience}` }),
});

export const remove = viewerAction({
  words: "sharing",
  input: RemovalInput,
  act: (viewer, reader, now) => doneAfter(removeReader(viewer, reader, now)),
  then: () => ({ go: "/privacy?changed=removed" }),
});

export const decideFigures = viewerAction({
  words: "consent",
  input: ConsentInput,
  act: decideConsent,
  then: () => ({ done: "saved" }),
});
