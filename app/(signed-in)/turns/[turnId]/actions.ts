"use server";

import { viewerAction } from "@/app/_form/action";
import { HandoverInput, HandoverSignatureInput } from "@/lib/handover/input";
import { signHandover, writeHandover } from "@/lib/handover/mutations";

const toTurn = ({ turnId }: { turnId: string }) => ({ go: `/turns/${turnId}` });

export const write = viewerAction({
  words: "handover",
  input: HandoverInput,
  act: (viewer, { turn, items }, now) => writeHandover(viewer, turn, items, now),
  then: toTurn,
});

export const sign = viewerAction({
  words: "handover",
  input: HandoverSignatureInput,
  act: signHandover,
  then: toTurn,
});
