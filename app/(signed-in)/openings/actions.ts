"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import {
  ClosingInput,
  KeptOpeningsInput,
  OpeningInput,
  OpeningsFileInput,
  OwnOpeningInput,
} from "@/lib/opening/input";
import {
  closeOpening,
  enterOpenings,
  previewOpenings,
  removeOpening,
  writeOpening,
} from "@/lib/opening/mutations";
import { done } from "@/lib/outcome";
import { replyOpenings } from "./_form/reply-openings";

const HERE = "/openings";

export const write = viewerAction({
  words: "opening",
  input: (viewer) => OpeningInput(viewer.today),
  act: writeOpening,
  then: () => ({ go: HERE }),
});

export const close = viewerButton({ input: ClosingInput, act: closeOpening, to: HERE });

export const remove = viewerButton({
  input: OwnOpeningInput,
  act: (viewer, { opening }) => removeOpening(viewer, opening),
  to: HERE,
});

export const preview = viewerAction({
  words: "opening",
  input: OpeningsFileInput,
  act: async (viewer, { file }) => done(await previewOpenings(viewer, file)),
  then: (found, { file }) => replyOpenings(file, found),
});

export const keep = viewerButton({
  input: KeptOpeningsInput,
  act: (viewer, { kept }, now) => enterOpenings(viewer, kept, now),
  to: HERE,
});
