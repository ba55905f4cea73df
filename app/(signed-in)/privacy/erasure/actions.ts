"use server";

import { viewerAction } from "@/app/_form/action";
import { NoInput } from "@/lib/input";
import { askErasure, cancelErasure } from "@/lib/rights/erasure-mutations";
import { ProofInput } from "@/lib/rights/input";

// Affects every page: the notice at the top appears or disappears.
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
  act: (viewer) => cancelErasure(viewer, viewer.userId),
  then: () => ({ go: "/privacy/erasure" }),
  isSeenEverywhere: true,
});
