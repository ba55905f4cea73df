"use server";

import { viewerAction } from "@/app/_form/action";
import { NoInput } from "@/lib/input";
import { askErasure, callErasureOff } from "@/lib/rights/erasure-mutations";
import { ProofInput } from "@/lib/rights/input";

// Seen everywhere: the notice above every page comes or goes with it.
export const erase = viewerAction({
  words: "rights",
  input: ProofInput,
  act: askErasure,
  then: () => ({ go: "/privacy/erasure" }),
  isSeenEverywhere: true,
});

export const callOff = viewerAction({
  words: "rights",
  input: NoInput,
  act: (viewer) => callErasureOff(viewer, viewer.userId),
  then: () => ({ go: "/privacy/erasure" }),
  isSeenEverywhere: true,
});
